import type { Span } from '../text/span';
import type { Exporter } from './export';
import type { ExportedDocument, Paragraph } from './exported';
import { type Mark, markedParagraphs } from './mentions';
import { nested } from './nesting';
import { sentenceStarts, tokens } from './tokens';
import { attribute, escapeText, metadata } from './xml';

/**
 * Vertical text for Sketch Engine and the IMS Open Corpus Workbench: `<doc …>`, `<p>`, `<s>`, one token a line, `<g/>`
 * between tokens that no blank parts. Mentions are structures (`<name>`, `<date>`, `<ref>`); tokens stay syllables.
 */
export function vrtExporter(): Exporter {
  return {
    start: () => '',
    document(document) {
      const parts = [`<doc${documentAttributes(document)}>\n`];
      for (const { paragraph, marks } of markedParagraphs(document)) {
        writeParagraph(document.text, paragraph, nested(marks, mayNest), parts);
      }
      parts.push('</doc>\n');
      return parts.join('');
    },
    end: () => '',
  };
}

function documentAttributes({ name, path, lang, fields }: ExportedDocument): string {
  const attributes = new Map([
    ['id', metadata(name)],
    ['path', metadata(path)],
    ['lang', lang],
  ]);
  for (const [field, value] of Object.entries(fields)) {
    const key = field === 'id' ? 'doc_id' : attributeName(field);
    if (field !== 'lint-disable' && key !== '' && !attributes.has(key)) attributes.set(key, metadata(value));
  }
  return [...attributes].map(([key, value]) => attribute(key, value)).join('');
}

/** What both programs take for the name of an attribute: ASCII letters, digits and `_`, lower case. */
function attributeName(field: string): string {
  return field
    .normalize('NFD')
    .replace(/[đĐ]/g, 'd')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '_')
    .replace(/^[_\d]+|_+$/g, '');
}

/** Neither program likes a structure inside one of the same name. */
function mayNest(outer: Mark, inner: Mark): boolean {
  return outer.mark !== inner.mark;
}

const NAMES = { entity: 'name', date: 'date', citation: 'ref' } as const;

function openTag(mark: Mark): string {
  switch (mark.mark) {
    case 'entity': {
      const { type, id, name, title } = mark.of;
      return `<name${attribute('type', type)}${attribute('id', metadata(id))}${attribute('value', metadata(name))}${attribute('title', title && metadata(title))}>\n`;
    }
    case 'date':
      return `<date${attribute('value', mark.of.value)}>\n`;
    case 'citation': {
      const { kind, id, number, date, issuer, title } = mark.of;
      const rest = { number, date, issuer, title };
      return `<ref${attribute('kind', kind)}${attribute('id', metadata(id))}${Object.entries(rest)
        .map(([key, value]) => attribute(key, value && metadata(value)))
        .join('')}>\n`;
    }
  }
}

function writeParagraph(text: string, paragraph: Paragraph, marks: readonly Mark[], parts: string[]): void {
  const cuts = marks.flatMap(({ start, end }) => [start, end]).sort((a, b) => a - b);
  const list = tokens(text, paragraph, cuts);
  if (list.length === 0) return;
  const starts = new Set(sentenceStarts(text, list, marks));
  parts.push(`<p${attribute('type', paragraph.kind)}>\n`);
  const open: Mark[] = [];
  let next = 0;
  const close = (before: number) => {
    while (open.length > 0 && open[open.length - 1]!.end <= before) {
      parts.push(`</${NAMES[open.pop()!.mark]}>\n`);
    }
  };
  list.forEach((token: Span, index) => {
    close(token.start);
    if (starts.has(index)) parts.push(index === 0 ? '<s>\n' : '</s>\n<s>\n');
    else if (list[index - 1]!.end === token.start) parts.push('<g/>\n');
    for (let mark = marks[next]; mark && mark.start <= token.start; mark = marks[++next]) {
      if (mark.end <= token.start) continue;
      parts.push(openTag(mark));
      open.push(mark);
    }
    parts.push(`${escapeText(text.slice(token.start, token.end))}\n`);
  });
  close(Number.POSITIVE_INFINITY);
  parts.push('</s>\n</p>\n');
}
