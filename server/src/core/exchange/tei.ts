import { isIsoDate } from '../calendar';
import { splitList } from '../fields';
import type { Exporter } from './export';
import type { ExportedCitation, ExportedDocument } from './exported';
import { type Mark, markedParagraphs } from './mentions';
import { nested } from './nesting';
import { attribute, escapeText, metadata } from './xml';

/**
 * TEI P5: a `teiCorpus` with one `TEI` a document. Persons, organizations, places and dates are marked in the text; cited
 * documents are `ref` to a list of them in the back matter. Every element and its order are those of `tei_all`.
 */
export function teiExporter(): Exporter {
  let count = 0;
  return {
    start: () =>
      '<?xml version="1.0" encoding="UTF-8"?>\n<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">\n' +
      header({
        titleStmt: '<title>Corpus</title>',
        publicationStmt: '<p>Not published.</p>',
        sourceDesc: '<p>Gathered from the documents below.</p>',
      }),
    document: (document) => teiDocument(document, `d${++count}`),
    end: () => '</teiCorpus>\n',
  };
}

function teiDocument(document: ExportedDocument, id: string): string {
  const { lang } = document;
  const cited = citedDocuments(document, id);
  const parts = [
    `<TEI xml:id="${id}"${attribute('xml:lang', lang)}>\n`,
    documentHeader(document),
    '<text>\n<body>\n',
  ];
  for (const { paragraph, marks } of markedParagraphs(document)) {
    parts.push('<p>', marked(document.text, paragraph, nested(marks, mayNest), cited), '</p>\n');
  }
  if (document.paragraphs.length === 0) parts.push('<p/>\n');
  parts.push('</body>\n', backMatter(cited), '</text>\n</TEI>\n');
  return parts.join('');
}

interface HeaderParts {
  readonly titleStmt: string;
  readonly publicationStmt: string;
  readonly note?: string;
  readonly sourceDesc: string;
  readonly profileDesc?: string;
}

function header({
  titleStmt,
  publicationStmt,
  note = '',
  sourceDesc,
  profileDesc = '',
}: HeaderParts): string {
  const parts = [
    `<titleStmt>${titleStmt}</titleStmt>\n`,
    `<publicationStmt>${publicationStmt}</publicationStmt>\n`,
    note === '' ? '' : `<notesStmt>${note}</notesStmt>\n`,
    `<sourceDesc>${sourceDesc}</sourceDesc>\n`,
  ];
  const profile = profileDesc === '' ? '' : `<profileDesc>\n${profileDesc}</profileDesc>\n`;
  return `<teiHeader>\n<fileDesc>\n${parts.join('')}</fileDesc>\n${profile}</teiHeader>\n`;
}

function documentHeader({ name, lang, fields }: ExportedDocument): string {
  const title = element('title', fields.title || name);
  const authors = splitList(fields.author ?? '')
    .map(({ value }) => element('author', value))
    .join('');
  const publisher = element('publisher', fields.publisher || fields.source);
  const date = fields.date ? `<date${when(fields.date)}>${value(fields.date)}</date>` : '';
  const licence = fields.license ? `<availability>${element('licence', fields.license)}</availability>` : '';
  const publicationStmt = publisher
    ? publisher + date + licence
    : `<p>Publisher not known.</p>${fields.license ? element('p', fields.license) : ''}`;
  const address = webAddress(fields.url);
  const sourceDesc = `<bibl>${title}${authors}${publisher}${date}${element('idno', name)}${
    address === undefined ? '' : `<ref${attribute('target', address)}/>`
  }</bibl>`;
  const terms = [
    ...splitList(fields.section ?? '').map(({ value: term }) => `<term type="section">${value(term)}</term>`),
    ...splitList(fields.tags ?? '').map(({ value: term }) => `<term type="tag">${value(term)}</term>`),
  ];
  const keywords = terms.length > 0 ? `<textClass><keywords>${terms.join('')}</keywords></textClass>\n` : '';
  return header({
    titleStmt: title + authors,
    publicationStmt,
    note: element('note', fields.note),
    sourceDesc,
    profileDesc: `<langUsage><language${attribute('ident', lang)}/></langUsage>\n${keywords}`,
  });
}

function value(text: string): string {
  return escapeText(metadata(text));
}

/** An element with a text; nothing without one. */
function element(name: string, text: string | undefined): string {
  const content = text === undefined ? '' : value(text);
  return content === '' ? '' : `<${name}>${content}</${name}>`;
}

function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\/[^\s"<>\\^`{|}]+$/.test(url) ? metadata(url) : undefined;
}

interface Cited {
  readonly id: string;
  readonly citation: ExportedCitation;
}

/** The documents that a text cites, once each, with what any of the mentions says of them. */
function citedDocuments({ citations }: ExportedDocument, id: string): ReadonlyMap<string, Cited> {
  const cited = new Map<string, Cited>();
  for (const citation of citations) {
    const known = cited.get(citation.id);
    if (!known) cited.set(citation.id, { id: `${id}.c${cited.size + 1}`, citation });
    else cited.set(citation.id, { id: known.id, citation: { ...citation, ...known.citation } });
  }
  return cited;
}

function backMatter(cited: ReadonlyMap<string, Cited>): string {
  if (cited.size === 0) return '';
  const list = [...cited.values()].map(({ id, citation }) => {
    const { kind, number, date, issuer, title, text } = citation;
    const parts = [
      element('title', title ?? (number === undefined ? text : undefined)),
      element('idno', number),
      element('publisher', issuer),
      date === undefined ? '' : `<date${when(date)}>${value(date)}</date>`,
    ];
    return `<bibl xml:id="${id}"${attribute('type', word(kind))}${attribute('n', metadata(citation.id))}>${parts.join('')}</bibl>\n`;
  });
  return `<back>\n<div type="citations">\n<listBibl>\n${list.join('')}</listBibl>\n</div>\n</back>\n`;
}

/** One name of a set: what TEI wants in `type`. */
function word(text: string): string {
  return text.replace(/[^\p{L}\p{N}_.-]+/gu, '-').replace(/^[^\p{L}]+/u, '');
}

function mayNest(outer: Mark, inner: Mark): boolean {
  return outer.mark !== 'date' && !(outer.mark === 'citation' && inner.mark === 'citation');
}

function marked(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  marks: readonly Mark[],
  cited: ReadonlyMap<string, Cited>,
): string {
  const parts: string[] = [];
  const open: { readonly mark: Mark; readonly name: string }[] = [];
  let at = start;
  const write = (to: number) => {
    parts.push(escapeText(text.slice(at, to)));
    at = to;
  };
  const close = (before: number) => {
    for (let last = open[open.length - 1]; last && last.mark.end <= before; last = open[open.length - 1]) {
      write(last.mark.end);
      parts.push(`</${last.name}>`);
      open.pop();
    }
  };
  for (const mark of marks) {
    close(mark.start);
    write(mark.start);
    const { name, attributes } = tagOf(mark, cited);
    parts.push(`<${name}${attributes}>`);
    open.push({ mark, name });
  }
  close(end);
  write(end);
  return parts.join('');
}

const ENTITY_ELEMENTS: Readonly<Record<string, string>> = {
  person: 'persName',
  organization: 'orgName',
  place: 'placeName',
};

function tagOf(
  mark: Mark,
  cited: ReadonlyMap<string, Cited>,
): { readonly name: string; readonly attributes: string } {
  switch (mark.mark) {
    case 'entity':
      return {
        name: ENTITY_ELEMENTS[mark.of.type] ?? 'name',
        attributes: attribute('key', metadata(mark.of.id)),
      };
    case 'date':
      return { name: 'date', attributes: when(mark.of.value) };
    case 'citation': {
      const { id, kind } = mark.of;
      return {
        name: 'ref',
        attributes: attribute('type', word(kind)) + attribute('target', `#${cited.get(id)!.id}`),
      };
    }
  }
}

/** `when`, or `from` and `to`, as far as the date is one that XML Schema has. */
function when(date: string): string {
  const [from, to, ...more] = date.split('/');
  if (more.length > 0) return '';
  if (to === undefined) return attribute('when', schemaDate(date));
  const first = schemaDate(from!);
  const last = schemaDate(to);
  return first === undefined || last === undefined ? '' : attribute('from', first) + attribute('to', last);
}

function schemaDate(date: string): string | undefined {
  const yearless = /^--(\d\d)-(\d\d)$/.exec(date);
  if (yearless) return isIsoDate(`2000-${yearless[1]}-${yearless[2]}`).valid ? date : undefined;
  if (/^--\d\d$/.test(date)) return isIsoDate(`2000-${date.slice(2)}`).valid ? date : undefined;
  if (!isIsoDate(date).valid || date.startsWith('0000')) return undefined;
  // Seconds may be left out in ISO 8601, not in XML Schema.
  return date.replace(/T(\d\d:\d\d)(?!:\d\d)(?=Z|[+-]|$)/, 'T$1:00');
}
