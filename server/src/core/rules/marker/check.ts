import { DEFAULT_STYLE, formatMarker } from '../../format/marker';
import { checkName, safeName } from '../../format/names';
import { closeDoc, lineBreakOf, rewriteMarker } from '../../format/rewrite';
import { type BlockStructure, firstWrittenLine, type Marker } from '../../format/structure';
import type { Problem } from '../../problem';
import type { TextEdit } from '../../text/span';
import type { BlockContext } from '../context';
import { markerParts } from './messages';

/** Checks that need the block alone; names are compared and styles told apart in `acrossBlocks.ts`. */
export function checkMarker(context: BlockContext): Problem[] {
  const { block } = context;
  const { marker } = block;
  const problems: Problem[] = [];
  if (context.preamble) return checkPreamble(context);
  if (marker) {
    if (marker.defect) problems.push(malformed(block, marker, marker.defect));
    if (marker.name === '') problems.push(missingName(context, marker));
    else problems.push(...unsafeName(marker));
    if (marker.style.kind === 'doc' && !block.close) problems.push(unclosed(block, marker));
  }
  if (isEmptyBody(block)) {
    const span = marker ? (marker.name === '' ? marker.span : marker.nameSpan) : { start: 0, end: 0 };
    problems.push({ rule: 'marker/empty-document', span, args: { name: context.name } });
  }
  return problems;
}

function checkPreamble({ block }: BlockContext): Problem[] {
  const first = firstWrittenLine(block);
  if (first === undefined) return [];
  let last = block.lines.count - 1;
  while (block.lines.isBlank(last)) last--;
  const start = Math.max(block.lines.start(first), block.text.charCodeAt(0) === 0xfeff ? 1 : 0);
  return [
    {
      rule: 'marker/text-before-first',
      span: { start, end: block.lines.end(last) },
      fixes: [
        {
          title: 'marker',
          edits: [
            {
              span: { start, end: start },
              newText: `${formatMarker(DEFAULT_STYLE, 'text-before-first.txt')}${lineBreakOf(block.lines)}`,
            },
          ],
          safe: false,
        },
      ],
    },
  ];
}

function malformed(block: BlockStructure, marker: Marker, defect: NonNullable<Marker['defect']>): Problem {
  const expected = formatMarker(marker.style, marker.name);
  return {
    rule: 'marker/malformed',
    span: marker.span,
    args: { what: markerParts[defect], expected },
    fixes: [
      {
        title: 'rewrite',
        args: { expected },
        edits: rewriteMarker(block.lines, marker, marker.style),
        safe: marker.trailing === undefined && marker.name !== '',
      },
    ],
  };
}

function missingName(context: BlockContext, marker: Marker): Problem {
  const name = proposeName(context);
  const edit: TextEdit = { span: marker.span, newText: formatMarker(marker.style, name) };
  return {
    rule: 'marker/missing-name',
    span: marker.span,
    ...(name === '' ? {} : { fixes: [{ title: 'name', args: { name }, edits: [edit], safe: false }] }),
  };
}

/** A name from what the document says of itself: its date and title. */
function proposeName(context: BlockContext): string {
  const { fields } = context.reading;
  const header = context.block.header;
  const readField = (field: 'title' | 'date') =>
    header.find((entry) => entry.field === field)?.value || fields[field]?.value || '';
  const words = readField('title')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đð]/gi, 'd')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const slug = [...readField('date').slice(0, 10).split('-'), ...words.slice(0, 8)]
    .filter((part) => part !== '')
    .join('-');
  return slug === '' ? '' : safeName(`${slug}.txt`);
}

function unsafeName(marker: Marker): Problem[] {
  const found = checkName(marker.name);
  if (!found) return [];
  const { start } = marker.nameSpan;
  const part = marker.name.slice(found.span.start, found.span.end);
  const name = safeName(marker.name);
  const fixable = name !== '' && name !== marker.name;
  return [
    {
      rule: 'marker/unsafe-name',
      span: { start: start + found.span.start, end: start + found.span.end },
      args: { what: markerParts[found.defect], character: part, part: part.slice(0, 40) },
      ...(fixable
        ? {
            fixes: [
              {
                title: 'name',
                args: { name },
                edits: [{ span: marker.nameSpan, newText: name }],
                safe: false,
              },
            ],
          }
        : {}),
    },
  ];
}

function unclosed(block: BlockStructure, marker: Marker): Problem {
  return {
    rule: 'marker/unclosed',
    span: marker.span,
    args: { name: marker.name },
    fixes: [{ title: 'close', edits: [closeDoc(block.lines)], safe: true }],
  };
}

function isEmptyBody(block: BlockStructure): boolean {
  for (let line = block.bodyLine; line < block.bodyEndLine; line++)
    if (!block.lines.isBlank(line)) return false;
  return true;
}
