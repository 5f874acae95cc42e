import type { CorpusFile } from '../../analysis/corpusFile';
import { contentOf } from '../../exchange/separator';
import { decodeXml } from '../../exchange/xml';
import { splitList } from '../../fields';
import { parseDocTag } from '../../format/docTag';
import type { BlockStructure, HeaderEntry } from '../../format/structure';
import type { TextEdit } from '../../text/span';
import { arrange, documentsIn, type Item, Misread } from './arrange';
import type { Chosen, DocumentsChange } from './move';
import { deleteDocuments } from './move';
import { pieceOf } from './piece';

export interface Merge extends DocumentsChange {
  /** Fields of which the documents had different values: each value has a line of its own now. */
  readonly differing: readonly string[];
}

/**
 * Makes several documents one: the first one given takes in the texts of all others, in their order, a blank line between
 * two. Of the headers nothing is lost: fields that it lacks are added, lists are joined, and a different value of a field
 * that can only have one stands below the first, for a person to choose. The others' names are gone with their markers.
 */
export function mergeDocuments(chosen: readonly Chosen[]): Merge {
  const [first] = chosen;
  const into = first?.blocks[0];
  const others = chosen.flatMap(({ file, blocks }) =>
    blocks.filter((block) => file !== first!.file || block !== into).map((block) => ({ file, block })),
  );
  if (!first || into === undefined || others.length === 0)
    return { problems: [], files: [], count: 0, differing: [] };
  const header = new MergedHeader(first.file, into);
  let tail = '';
  const { content, lineBreak } = pieceOf(first.file, into);
  let last = content;
  for (const { file, block } of others) {
    header.take(file, block);
    const text = textOf(file, block);
    if (text.trim() === '') continue;
    const gap = gapAfter(last, lineBreak);
    tail += gap + text;
    last = text;
  }
  const edits = [
    ...header.edits(content === '' && tail !== ''),
    ...(tail === '' ? [] : [{ span: at(content.length), newText: tail }]),
  ];
  const gone = new Set(others.filter(({ file }) => file === first.file).map(({ block }) => block));
  const items = documentsIn(first.file)
    .filter((index) => !gone.has(index))
    .map((own): Item => (own === into ? { own, edits: joined(edits) } : { own }));
  try {
    const files = [
      { file: first.file, edits: arrange(first.file, items) },
      ...deleteDocuments(chosen.filter(({ file }) => file !== first.file)).files,
    ];
    return { problems: [], files, count: others.length + 1, differing: header.differing };
  } catch (error) {
    if (!(error instanceof Misread)) throw error;
    const line = first.file.text.blockLine(into);
    const problem = { path: first.path, line, code: 'text-misread', args: { name: first.path } } as const;
    return { problems: [problem], files: [], count: 0, differing: [] };
  }
}

/** The text of a document without its header, with what stands in its marker line or behind its closing tag. */
function textOf(file: CorpusFile, block: number): string {
  const { structure } = file.analysis(block);
  const { lines, marker, text } = structure;
  const { content, close, lineBreak, followed } = pieceOf(file, block);
  const contentEnd = text.length - close.length;
  const body = contentOf(text.slice(lines.start(structure.bodyLine), contentEnd), followed || close !== '');
  const trailing = marker?.trailing ? text.slice(marker.trailing.start, marker.trailing.end) + lineBreak : '';
  const behind = close.replace(/^<\/doc>[ \t]*(?:\r\n|\n|\r)?/i, '');
  const kept = structure.bodyLine === (marker ? 1 : 0) ? content : body;
  return trailing + kept + (behind.trim() === '' ? '' : lineBreak + behind);
}

/** What makes the next text begin after a blank line. */
function gapAfter(text: string, lineBreak: string): string {
  if (text.trim() === '') return text === '' || /[\r\n]$/.test(text) ? '' : lineBreak;
  if (/(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)$/.test(text.slice(-200))) return '';
  return /[\r\n]$/.test(text) ? lineBreak : lineBreak + lineBreak;
}

/** The header of the first document with what others add to it. Offsets are those of its content. */
class MergedHeader {
  readonly differing: string[] = [];
  private readonly structure: BlockStructure;
  private readonly contentStart: number;
  /** Lines to be added, by field or else by key. */
  private readonly added: {
    readonly key: string;
    readonly field: string | undefined;
    readonly value: string;
  }[] = [];
  /** New values of lines that are there. */
  private readonly changed = new Map<HeaderEntry, string>();

  constructor(
    private readonly file: CorpusFile,
    block: number,
  ) {
    this.structure = file.analysis(block).structure;
    this.contentStart = pieceStart(this.structure);
  }

  take(file: CorpusFile, block: number): void {
    const { structure } = file.analysis(block);
    for (const { key, field, value, kind } of structure.header)
      this.takeEntry(key, field, kind === 'attribute' ? oneLine(decodeXml(value)) : value);
    if (structure.marker?.style.kind !== 'doc') return;
    const tag = parseDocTag(structure.text.slice(structure.marker.span.start, structure.lines.end(0)));
    for (const { name, value } of tag?.attributes ?? []) {
      const { fieldOf } = this.file.environment.settings;
      if (name !== 'id' && fieldOf(name) === undefined)
        this.takeEntry(name, undefined, oneLine(decodeXml(value)));
    }
  }

  /** @param bare whether text follows that the header must be parted from */
  edits(bare: boolean): TextEdit[] {
    const edits: TextEdit[] = [...this.changed].map(([entry, value]) => ({
      span: {
        start: entry.valueSpan.start - this.contentStart,
        end: entry.valueSpan.end - this.contentStart,
      },
      newText: entry.value === '' && !this.blankBefore(entry) ? ` ${value}` : value,
    }));
    if (this.added.length > 0) edits.push(this.addition(bare));
    return edits;
  }

  private takeEntry(key: string, field: string | undefined, value: string): void {
    if (value === '') return;
    const same = (other: { readonly key: string; readonly field: string | undefined }) =>
      field === undefined
        ? other.field === undefined && other.key.toLowerCase() === key.toLowerCase()
        : other.field === field;
    const written = this.structure.header.filter(same);
    const values = [
      ...written.map((entry) => this.changed.get(entry) ?? decoded(entry)),
      ...this.added.filter(same).map((entry) => entry.value),
    ];
    if (values.includes(value)) return;
    const definition = field === undefined ? undefined : this.file.environment.settings.fields.get(field);
    const line = written.find((entry) => entry.kind === 'line');
    const base = line && (this.changed.get(line) ?? line.value);
    if (line && base === '') this.changed.set(line, value);
    else if (definition?.type === 'list')
      this.takeItems(key, field, value, values, line, definition.separators);
    else {
      if (values.length > 0 && !this.differing.includes(field ?? key)) this.differing.push(field ?? key);
      this.added.push({ key, field, value });
    }
  }

  private takeItems(
    key: string,
    field: string | undefined,
    value: string,
    values: readonly string[],
    line: HeaderEntry | undefined,
    separators: string | undefined,
  ): void {
    const known = new Set(values.flatMap((list) => splitList(list, separators).map((item) => item.value)));
    const items = splitList(value, separators).filter((item) => !known.has(item.value));
    if (items.length === 0) return;
    const rest = items.map((item) => item.value).join('; ');
    const at = this.added.findIndex((entry) => entry.field === field);
    if (line) this.changed.set(line, `${this.changed.get(line) ?? line.value}; ${rest}`);
    else if (at >= 0) this.added[at] = { ...this.added[at]!, value: `${this.added[at]!.value}; ${rest}` };
    else this.added.push({ key, field, value: rest });
  }

  /** New lines behind the last one of the header; without one, a header of their own. */
  private addition(bare: boolean): TextEdit {
    const { lines, header, marker, bodyLine } = this.structure;
    const lineBreak = lines.count > 1 ? lines.text.slice(lines.end(0), lines.endWithBreak(0)) : '\n';
    const isConllu = marker?.style.kind === 'conllu';
    // A header begins with a field; without any it would be text.
    const known = [...this.added].sort(
      (a, b) => Number(a.field === undefined) - Number(b.field === undefined),
    );
    const texts = known.map(({ key, value }) => (isConllu ? `# ${key} = ${value}` : `${key}: ${value}`));
    const last = header.filter((entry) => entry.kind === 'line').at(-1);
    if (last) {
      const end = lines.end(last.line) - this.contentStart;
      return { span: at(end), newText: texts.map((text) => lineBreak + text).join('') };
    }
    const first = marker ? 1 : 0;
    const start = Math.max(0, lines.start(first) - this.contentStart);
    const hasField = known[0]!.field !== undefined;
    const note = hasField ? texts : [`note: ${texts.join('; ')}`];
    const text = first < lines.count && bodyLine <= first && !lines.isBlank(first);
    const blank = text || bare ? lineBreak : '';
    return { span: at(start), newText: note.join(lineBreak) + lineBreak + blank };
  }

  private blankBefore(entry: HeaderEntry): boolean {
    return /\s/.test(this.structure.text[entry.valueSpan.start - 1] ?? '');
  }
}

function pieceStart({ lines, marker, text }: BlockStructure): number {
  return marker ? lines.endWithBreak(0) : text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

function decoded({ kind, value }: HeaderEntry): string {
  return kind === 'attribute' ? oneLine(decodeXml(value)) : value;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function at(offset: number): TextEdit['span'] {
  return { start: offset, end: offset };
}

/** Edits at one place as one. */
function joined(edits: readonly TextEdit[]): TextEdit[] {
  const result: TextEdit[] = [];
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    const last = result.at(-1);
    if (last && last.span.end === edit.span.start && edit.span.start === edit.span.end) {
      result[result.length - 1] = { span: last.span, newText: last.newText + edit.newText };
    } else result.push(edit);
  }
  return result;
}
