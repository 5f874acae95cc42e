import { parseTemplate } from '../format/marker';
import { parseBlock } from '../format/parse';
import { splitBlocks } from '../format/split';
import type { MarkerStyle } from '../format/structure';
import { Lines } from '../text/lines';
import type { ExchangeProblem } from './problem';

/** A document as another format has it. */
export interface ImportedDocument {
  readonly name: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Why a line of a file cannot be read. */
export type ImportDefect = Pick<ExchangeProblem, 'code' | 'args'>;

/** What a reader has found: a document, or why there is none. Lines count from 0; without one the last line read is meant. */
export type ImportOutcome =
  | { readonly document: ImportedDocument; readonly line?: number }
  | { readonly defect: ImportDefect; readonly line?: number };

/** Reads one file of another format, line by line. */
export interface ImportReader {
  /** @param number of the line, from 0 */
  push(line: string, number: number): ImportOutcome | undefined;
  /** At the end of the file: what was still open. */
  end(): readonly ImportOutcome[];
}

/** What the header parser takes for a key. */
const KEY = /^\p{L}[\p{L}\p{M}\p{N} _-]{0,39}$/u;
const MOST_WORDS = 4;

/** What an imported document is to fit into. */
export interface ImportTarget {
  readonly style: MarkerStyle;
  /** Names of the fields in their order. */
  readonly order: readonly string[];
  fieldOf(key: string): string | undefined;
}

/**
 * Header and text of a document in a corpus: known fields in their order, then others, a blank line, the text. Without
 * fields there is a blank line all the same where the text would be taken for a header.
 */
export function contentOfImported(
  { fields, text }: ImportedDocument,
  { style, order, fieldOf }: ImportTarget,
): { readonly content: string } | { readonly defect: ImportDefect } {
  const rank = (key: string) => {
    const at = order.indexOf(fieldOf(key) ?? '');
    return at < 0 ? order.length : at;
  };
  const keys = Object.keys(fields).filter((key) => fields[key]!.trim() !== '');
  keys.sort((a, b) => rank(a) - rank(b));
  for (const [index, key] of keys.entries()) {
    const isKey = KEY.test(key) && key.split(/[ _]+/).length <= MOST_WORDS;
    if (!isKey) return { defect: { code: 'bad-field', args: { name: key } } };
    if (index === 0 && fieldOf(key) === undefined)
      return { defect: { code: 'no-known-field', args: { name: key } } };
  }
  const oneLine = (value: string) => value.replace(/\s+/g, ' ').trim();
  const lines = keys.map((key) =>
    style.kind === 'conllu' ? `# ${key} = ${oneLine(fields[key]!)}\n` : `${key}: ${oneLine(fields[key]!)}\n`,
  );
  const template = style.kind === 'template' ? parseTemplate(style.template) : undefined;
  const [first, second] = splitBlocks(text, template, false);
  if (first!.marker) return { defect: { code: 'marker-in-text', args: { line: '1' } } };
  if (second) return { defect: { code: 'marker-in-text', args: { line: String(first!.breaks + 1) } } };
  const blank = lines.length > 0 || parseBlock(new Lines(text), undefined, { fieldOf }).header.length > 0;
  return { content: `${lines.join('')}${blank ? '\n' : ''}${text}` };
}
