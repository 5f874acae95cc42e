import { type MarkupContent, MarkupKind } from 'vscode-languageserver';

/** A hover card: a heading, rows of label and value, and sentences below. All of it is plain text until rendered. */
export interface Card {
  /** What it is ("Cited document"). */
  readonly kind: string;
  readonly heading: string;
  readonly rows: readonly (readonly [label: string, value: string])[];
  readonly notes?: readonly string[];
  /** A page of our own documentation. */
  readonly link?: { readonly text: string; readonly uri: string };
}

/** Longest value that a card shows. */
const LONGEST = 300;

/**
 * Renders a card. Every part can hold corpus text, which is never trusted: markdown, HTML and links in it show as
 * the characters that they are.
 */
export function renderCard(card: Card, markdown: boolean): MarkupContent {
  return markdown
    ? { kind: MarkupKind.Markdown, value: renderMarkdown(card) }
    : { kind: MarkupKind.PlainText, value: renderPlain(card) };
}

function renderMarkdown({ kind, heading, rows, notes = [], link }: Card): string {
  const parts = [`**${escapeMarkdown(heading)}** — ${escapeMarkdown(kind)}`];
  const written = rows.filter(([, value]) => value !== '');
  if (written.length > 0) {
    parts.push(
      written.map(([label, value]) => `- ${escapeMarkdown(label)}: ${escapeMarkdown(value)}`).join('\n'),
    );
  }
  parts.push(...notes.map(escapeMarkdown));
  if (link) parts.push(`[${escapeMarkdown(link.text)}](${link.uri})`);
  return parts.join('\n\n');
}

function renderPlain({ kind, heading, rows, notes = [] }: Card): string {
  const lines = rows.filter(([, value]) => value !== '').map(([label, value]) => `${label}: ${clean(value)}`);
  return [`${clean(heading)} — ${kind}`, ...lines, ...notes.map(clean)].join('\n');
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
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
