import { type Node, parseTree } from 'jsonc-parser';
import { splitList } from '../fields';
import type { Span, TextEdit } from '../text/span';
import { cellsAt } from './tables';

/** Where entries have names, and what parts several of them in a cell of a table. */
const NAMES: Readonly<Record<string, string | undefined>> = {
  name: undefined,
  number: undefined,
  title: undefined,
  variants: ';',
  aliases: '|',
};

/**
 * The edits that give an entry of a configuration or of a table another name in the place of one that it has. Nothing
 * else of the entry changes, as it is written.
 * @param text of the configuration or table
 * @param span of the entry in it
 * @param isOld whether a name is the one to be replaced
 * @returns undefined where the new name cannot be written: a list in a table would take it for two
 */
export function renameEntry(
  text: string,
  span: Span,
  isOld: (name: string) => boolean,
  newName: string,
): readonly TextEdit[] | undefined {
  const entry = text.slice(span.start, span.end);
  return /^\s*\{/.test(entry) ? inJson(entry, span.start, isOld, newName) : inRow(text, span, isOld, newName);
}

function inJson(
  entry: string,
  start: number,
  isOld: (name: string) => boolean,
  newName: string,
): readonly TextEdit[] {
  const properties = parseTree(entry)?.children ?? [];
  const values = properties.flatMap(({ children: [key, value] = [] }): Node[] => {
    if (!value || !Object.hasOwn(NAMES, String(key?.value))) return [];
    return value.type === 'array' ? (value.children ?? []) : [value];
  });
  return values
    .filter(({ value }) => typeof value === 'string' && isOld(value))
    .map(({ offset, length }) => ({
      span: { start: start + offset, end: start + offset + length },
      newText: JSON.stringify(newName),
    }));
}

function inRow(
  text: string,
  span: Span,
  isOld: (name: string) => boolean,
  newName: string,
): readonly TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const [column, cell] of cellsAt(text, span.start)) {
    if (!Object.hasOwn(NAMES, column)) continue;
    const separator = NAMES[column];
    const written = text.slice(cell.start, cell.end);
    const names = separator
      ? splitList(written, separator)
      : [{ value: written, span: { start: 0, end: written.length } }];
    for (const { value, span: inner } of names) {
      if (!isOld(value)) continue;
      if (/[\t\r\n]/.test(newName) || (separator && newName.includes(separator))) return undefined;
      edits.push({
        span: { start: cell.start + inner.start, end: cell.start + inner.end },
        newText: newName,
      });
    }
  }
  return edits;
}
