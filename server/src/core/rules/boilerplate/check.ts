import { cleanEdits } from '../../clean/clean';
import type { FurnitureBlock } from '../../language/types';
import type { Problem } from '../../problem';
import type { BlockContext } from '../context';
import type { Localized } from '../definition';
import { furnitureKinds } from './messages';

/** Reports page furniture, block by block, and the furniture that shares a line with text. */
export function checkBoilerplate(context: BlockContext): readonly Problem[] {
  if (context.preamble) return NONE;
  const { block, reading } = context;
  if (reading.boilerplate.length === 0 && reading.splits.length === 0) return NONE;
  const { lines } = block;
  const blocks = reading.boilerplate.map((furniture): Problem => {
    const first = firstWritten(furniture, context);
    let last = furniture.endLine;
    while (last > first && lines.isBlank(last)) last--;
    const kind = furnitureKinds[furniture.kind];
    return {
      rule: 'boilerplate/block',
      span: { start: lines.start(first), end: lines.end(last) },
      args: { kind, reason: context.language.reason(furniture.reason) },
      unnecessary: true,
      fixes: [
        {
          title: 'remove',
          args: { kind, lines: lineCount(furniture.endLine - furniture.startLine + 1) },
          edits: cleanEdits({ boilerplate: [furniture], splits: [] }, lines),
          safe: false,
        },
      ],
    };
  });
  const splits = reading.splits.map((split): Problem => {
    const kind = furnitureKinds[split.kind];
    return {
      rule: 'boilerplate/block',
      span: split.span,
      args: { kind, reason: context.language.reason(split.reason) },
      unnecessary: true,
      fixes: [
        {
          title: 'remove-part',
          args: { kind },
          edits: [{ span: split.span, newText: '' }],
          safe: false,
        },
      ],
    };
  });
  return [...blocks, ...splits];
}

const NONE: readonly Problem[] = [];

function lineCount(count: number): Localized {
  return { en: count === 1 ? '1 line' : `${count} lines`, vi: `${count} dòng` };
}

function firstWritten(furniture: FurnitureBlock, { block }: BlockContext): number {
  let line = furniture.startLine;
  while (line < furniture.endLine && block.lines.isBlank(line)) line++;
  return line;
}
