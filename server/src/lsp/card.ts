import { type MarkupContent, MarkupKind, type Position } from 'vscode-languageserver';
import { baseName, sameUri } from './paths';

/** A piece of a value: plain text, a place that a click goes to, or a remark on what stands before it. */
export type CardPart =
  | string
  | { readonly text: string; readonly place: CardPlace }
  | { readonly remark: string };

export interface CardPlace {
  readonly uri: string;
  readonly start: Position;
}

/** A hover card: a heading, rows of label and value, and sentences below. All of it is plain text until rendered. */
export interface Card {
  /** What it is ("Cited document"). */
  readonly kind: string;
  readonly heading: string;
  /** Rows without a value are left out. */
  readonly rows: readonly (readonly [label: string, value: string | readonly CardPart[]])[];
  readonly notes?: readonly string[];
  /** A page of our own documentation. */
  readonly link?: { readonly text: string; readonly uri: string };
}

/** Longest text that a card shows in one piece. */
const LONGEST = 300;

/**
 * Renders a card. Every part can hold corpus text, which is never trusted: markdown, HTML and links in it show as
 * the characters that they are. The only links are those to places, and they are addresses of files.
 */
export function renderCard(card: Card, markdown: boolean): MarkupContent {
  return markdown
    ? { kind: MarkupKind.Markdown, value: renderMarkdown(card) }
    : { kind: MarkupKind.PlainText, value: renderPlain(card) };
}

function renderMarkdown({ kind, heading, rows, notes = [], link }: Card): string {
  const parts = [`**${escapeMarkdown(heading)}** — ${escapeMarkdown(kind)}`];
  const written = writtenRows(rows);
  if (written.length > 0) {
    parts.push(
      written
        .map(([label, value]) => `- ${escapeMarkdown(label)}: ${value.map(markdownOf).join('')}`)
        .join('\n'),
    );
  }
  parts.push(...notes.map(escapeMarkdown));
  if (link) parts.push(`[${escapeMarkdown(link.text)}](${link.uri})`);
  return parts.join('\n\n');
}

function renderPlain({ kind, heading, rows, notes = [] }: Card): string {
  const lines = writtenRows(rows).map(([label, value]) => `${label}: ${value.map(plainOf).join('')}`);
  return [`${clean(heading)} — ${kind}`, ...lines, ...notes.map(clean)].join('\n');
}

function writtenRows(rows: Card['rows']): (readonly [label: string, value: readonly CardPart[]])[] {
  return rows
    .map(([label, value]) => [label, typeof value === 'string' ? [value] : value] as const)
    .filter(([, value]) => value.some((part) => part !== ''));
}

function markdownOf(part: CardPart): string {
  // Blanks at the edges part pieces from each other.
  if (typeof part === 'string') return keepingEdges(part, escapeMarkdown);
  if ('remark' in part) return ` *(${escapeMarkdown(part.remark)})*`;
  const address = addressOf(part.place);
  return address === undefined
    ? escapeMarkdown(part.text)
    : `[${escapeMarkdown(part.text) || '…'}](${address})`;
}

function plainOf(part: CardPart): string {
  if (typeof part === 'string') return keepingEdges(part, clean);
  if ('remark' in part) return ` (${clean(part.remark)})`;
  const { uri, start } = part.place;
  const where = `${decoded(baseName(uri))}:${start.line + 1}`;
  return part.text.includes(where) ? clean(part.text) : `${clean(part.text)} (${clean(where)})`;
}

function keepingEdges(text: string, change: (text: string) => string): string {
  const changed = change(text);
  if (changed === '') return text === '' ? '' : ' ';
  return `${text.startsWith(' ') ? ' ' : ''}${changed}${text.endsWith(' ') ? ' ' : ''}`;
}

/** Nothing but the escapes and letters of an address of a file: nothing in it can end the link, or name a command. */
const ADDRESS = /^(?:file|vscode-remote|vscode-vfs|vscode-test-web):\/\/[\w\-.~%/:+@]*$/;

/** The address that an editor opens at a line and column, counted from 1. */
function addressOf({ uri, start }: CardPlace): string | undefined {
  const address = sameUri(uri);
  return ADDRESS.test(address) ? `${address}#L${start.line + 1},${start.character + 1}` : undefined;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Makes text inert in markdown: punctuation escaped, one line, direction and control characters taken out. */
function escapeMarkdown(text: string): string {
  return clean(text)
    .replace(/[\\`*_{}[\]()#+\-.!|<>~$^=:/@"']/g, '\\$&')
    .replace(/&/g, '&amp;');
}

function clean(text: string): string {
  const line = text
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g, ' ')
    .trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…` : line;
}
