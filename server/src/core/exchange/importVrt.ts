import { isDocEnd, parseDocTag } from '../format/docTag';
import type { ImportOutcome, ImportReader } from './imported';
import { decodeXml } from './xml';

const TAG = /^<(\/?)([\p{L}_][\p{L}\p{N}_:.-]*)(?:[\s/][^<>]*)?>\s*$/u;
const PROLOG = /^<[?!]/;

/**
 * Reads vertical text line by line: a document for every `<doc id="…">` … `</doc>`, a line for every `<p>`, blanks between
 * tokens but where `<g/>` stands. Of a token the first column is read; all other structures are left out.
 */
export class VrtReader implements ImportReader {
  private open:
    | { readonly name: string; readonly fields: Record<string, string>; readonly line: number }
    | undefined;
  private paragraphs: string[] = [];
  private tokens: string[] = [];
  private glue = true;

  /** @param number of the line, from 0 */
  push(line: string, number: number): ImportOutcome | undefined {
    const tag = parseDocTag(line);
    if (tag?.closed) return this.begin(tag.attributes, number);
    if (isDocEnd(line)) return this.open ? this.finish() : { defect: { code: 'outside-document' } };
    const structure = TAG.exec(line);
    if (structure) {
      this.structure(structure[2]!, line);
      return undefined;
    }
    if (line.trim() === '' || PROLOG.test(line)) return undefined;
    if (!this.open) return { defect: { code: 'outside-document' } };
    if (!this.glue) this.tokens.push(' ');
    const tab = line.indexOf('\t');
    this.tokens.push(decodeXml(tab < 0 ? line : line.slice(0, tab)).trim());
    this.glue = false;
    return undefined;
  }

  /** At the end of the file: what is wrong with how it ends. */
  end(): readonly ImportOutcome[] {
    return this.open ? [{ defect: { code: 'unclosed-document' }, line: this.open.line }] : [];
  }

  private begin(
    attributes: readonly { readonly name: string; readonly value: string }[],
    line: number,
  ): ImportOutcome | undefined {
    if (this.open) return { defect: { code: 'nested-document' } };
    const id = attributes.find(({ name }) => name === 'id');
    const fields: Record<string, string> = {};
    for (const { name, value } of attributes) {
      if (name !== 'id' && name !== 'path') {
        Object.defineProperty(fields, name, {
          value: decodeXml(value),
          enumerable: true,
          configurable: true,
        });
      }
    }
    this.open = { name: decodeXml(id?.value ?? ''), fields, line };
    this.paragraphs = [];
    this.tokens = [];
    this.glue = true;
    return id ? undefined : { defect: { code: 'missing-name' } };
  }

  private structure(name: string, line: string): void {
    if (name === 'g') this.glue = true;
    else if (name === 'p' || name === 'head') this.endParagraph();
    // Before a sentence there is a blank unless it opens a paragraph.
    else if (name === 's' && !line.startsWith('</')) this.glue = this.tokens.length === 0;
  }

  private endParagraph(): void {
    if (this.tokens.length > 0) this.paragraphs.push(this.tokens.join(''));
    this.tokens = [];
    this.glue = true;
  }

  private finish(): ImportOutcome {
    this.endParagraph();
    const { name, fields, line } = this.open!;
    this.open = undefined;
    const text = this.paragraphs.map((paragraph) => `${paragraph}\n`).join('\n');
    return { document: { name, fields, text }, line };
  }
}
