import { type ConlluColumns, type ConlluToken, readColumns, readToken } from './conlluToken';
import type { ImportDefect, ImportedDocument, ImportOutcome } from './imported';

const META = /^meta::/;

interface OpenDocument {
  readonly name: string;
  readonly fields: Record<string, string>;
  readonly line: number;
  text: string;
  sentences: number;
}

interface Sentence {
  /** Where it begins, from 0: at its first comment or word. */
  readonly line: number;
  text: string | undefined;
  textLine: number;
  /** Surface of the sentence, with what follows its last word. */
  surface: string;
  words: number;
  /** Last member of the multiword token that is being read: its members have no surface of their own. */
  coveredTo: number;
}

/**
 * Reads CoNLL-U line by line: a document for every `# newdoc`, or one for a file without any, its text exactly as the words
 * give it (`SpaceAfter=No`, multiword tokens, `SpacesAfter` where there is one), a line for every paragraph. Comments of
 * the first sentence that are fields, or are written `meta::key`, become fields. Where `# text` and the words disagree the
 * file is broken: nobody could say which of them is the text.
 * @see https://universaldependencies.org/format.html
 */
export class ConlluReader {
  private columns: ConlluColumns | undefined;
  private document: OpenDocument | undefined;
  private sentence: Sentence | undefined;
  private unnamed = 0;
  private newParagraph = false;
  private newDocument: { readonly name: string; readonly line: number } | undefined;
  private fields: Record<string, string> = {};

  /** @param name what a document without a name of its own is called */
  constructor(
    private readonly name: string,
    private readonly fieldOf: (key: string) => string | undefined,
  ) {}

  /** @param number of the line, from 0 */
  push(line: string, number: number): ImportOutcome | undefined {
    if (line.trim() === '') return this.endSentence();
    if (line.startsWith('#')) return this.comment(line, number);
    return this.word(line, number);
  }

  end(): ImportOutcome[] {
    const last = this.endSentence();
    const document = this.endDocument();
    return [last, document].filter((outcome) => outcome !== undefined);
  }

  private comment(line: string, number: number): ImportOutcome | undefined {
    if (this.sentence && this.sentence.words > 0) return { defect: { code: 'comment-inside' }, line: number };
    // `# newpar` alone has no value.
    const at = line.indexOf('=');
    const key = line.slice(1, at < 0 ? undefined : at).trim();
    const value = at < 0 ? '' : line.slice(at + 1).trim();
    if (/^newdoc(?: id)?$/.test(key)) return this.beginDocument(value, number);
    if (/^newpar(?: id)?$/.test(key)) this.newParagraph = true;
    else if (key === 'global.columns') this.columns = readColumns(value);
    else if (key === 'text') Object.assign(this.begun(number), { text: value, textLine: number });
    else if (META.test(key) || this.fieldOf(key) !== undefined) this.keep(key.replace(META, ''), value);
    return undefined;
  }

  private beginDocument(name: string, line: number): ImportOutcome | undefined {
    const last = this.endDocument();
    this.newDocument = { name: name || this.nextName(), line };
    return last;
  }

  private keep(key: string, value: string): void {
    if (this.document && this.document.sentences > 0 && !this.newDocument) return;
    Object.defineProperty(this.fields, key, { value, enumerable: true, configurable: true });
  }

  private nextName(): string {
    const dot = this.name.lastIndexOf('.');
    const cut = dot > this.name.lastIndexOf('/') + 1 ? dot : this.name.length;
    return `${this.name.slice(0, cut)}-${++this.unnamed}${this.name.slice(cut)}`;
  }

  private begun(line: number): Sentence {
    this.sentence ??= { line, text: undefined, textLine: line, surface: '', words: 0, coveredTo: 0 };
    return this.sentence;
  }

  private word(line: string, number: number): ImportOutcome | undefined {
    const read = readToken(line, this.columns);
    if ('code' in read) return { defect: read, line: number };
    const sentence = this.begun(number);
    const defect = this.add(sentence, read);
    return defect && { defect, line: number };
  }

  private add(sentence: Sentence, token: ConlluToken): ImportDefect | undefined {
    // Words that were left out in the text have a number between two others.
    if (token.isEmptyNode) return undefined;
    if (token.first !== sentence.words + 1 || (token.isRange && token.first <= sentence.coveredTo)) {
      return { code: 'token-order', args: { id: token.id, expected: String(sentence.words + 1) } };
    }
    if (token.isRange) sentence.coveredTo = token.last;
    else sentence.words++;
    if (token.isRange || token.first > sentence.coveredTo) {
      if (token.opensParagraph && sentence.surface === '') this.newParagraph = true;
      else if (token.opensParagraph) sentence.surface = `${sentence.surface.trimEnd()}\n\n`;
      sentence.surface += token.before + token.form + token.after;
    }
    return undefined;
  }

  private endSentence(): ImportOutcome | undefined {
    const { sentence } = this;
    this.sentence = undefined;
    if (!sentence) return undefined;
    if (sentence.words === 0) return { defect: { code: 'no-words' }, line: sentence.line };
    if (sentence.coveredTo > sentence.words) {
      const args = { id: String(sentence.coveredTo), expected: String(sentence.words + 1) };
      return { defect: { code: 'token-order', args }, line: sentence.line };
    }
    const document = this.opened(sentence.line);
    const opensParagraph = this.newParagraph && document.text !== '';
    document.text = opensParagraph
      ? `${document.text.trimEnd()}\n\n${sentence.surface}`
      : document.text + sentence.surface;
    document.sentences++;
    this.newParagraph = false;
    if (sentence.text === undefined || oneLine(sentence.text) === oneLine(sentence.surface)) return undefined;
    return { defect: { code: 'text-differs' }, line: sentence.textLine };
  }

  private opened(line: number): OpenDocument {
    if (!this.document || this.newDocument) {
      const named = this.newDocument ?? { name: this.name, line };
      this.document = { ...named, fields: this.fields, text: '', sentences: 0 };
      this.newDocument = undefined;
      this.fields = {};
    }
    return this.document;
  }

  private endDocument(): ImportOutcome | undefined {
    if (this.newDocument) this.opened(this.newDocument.line);
    const { document } = this;
    this.document = undefined;
    if (!document) return undefined;
    const { name, fields, line, text } = document;
    const body = text.trimEnd();
    const imported: ImportedDocument = { name, fields, text: body === '' ? '' : `${body}\n` };
    return { document: imported, line };
  }
}

/** `# text` is one line: breaks and runs of blanks that `SpacesAfter` tells of are one blank in it. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
