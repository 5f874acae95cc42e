import { pattern } from '../../../text/pattern';
import type { Draft } from './draft';
import type { Catalog } from './named';
import type { KnownDocument } from './tables';
import { termOf } from './terms';
import { foldSpelling } from './text';

/** What identities are decided from. */
export interface Context {
  readonly catalog: Catalog;
  /** ISO date of the page, where known. */
  readonly reference: string | undefined;
  readonly drafts: readonly Draft[];
}

const BETWEEN_WORDS = pattern.u`[^\p{L}\p{N}]+`;

/** Words of a title or a subject, made ready for comparing when they are compared. */
export class Wording {
  readonly folded: string;
  private list: readonly string[] | undefined;
  private members: ReadonlySet<string> | undefined;

  constructor(text: string) {
    this.folded = foldSpelling(text);
  }

  get syllables(): readonly string[] {
    this.list ??= this.folded.split(BETWEEN_WORDS).filter(Boolean);
    return this.list;
  }

  get distinct(): ReadonlySet<string> {
    this.members ??= new Set(this.syllables);
    return this.members;
  }
}

/** What is compared of a known document. */
interface RowWording {
  readonly subject: Wording;
  readonly issuer: string;
  /** Number of the Party's term in which its date lies. */
  readonly term: number | undefined;
}

const ofRows = new WeakMap<KnownDocument, RowWording>();

export function wordingOf(row: KnownDocument): RowWording {
  let wording = ofRows.get(row);
  if (!wording) {
    wording = { subject: new Wording(row.subject), issuer: plainIssuer(row.issuer), term: termOf(row.date) };
    ofRows.set(row, wording);
  }
  return wording;
}

/** Two titles speak of one thing when one holds most of the other's syllables in their order of telling. */
export function titlesAgree(a: Wording, b: Wording): boolean {
  if (a.folded === '' || b.folded === '') return false;
  if (a.folded.includes(b.folded) || b.folded.includes(a.folded)) return true;
  const have = a.distinct;
  const wanted = b.syllables;
  let common = 0;
  for (const syllable of wanted) if (have.has(syllable)) common++;
  return common / Math.min(wanted.length, Math.max(have.size, 1)) >= 0.75 && common >= 3;
}

/** A title of some length that shares next to nothing with a document's subject speaks of another document. */
export function contradicts(title: Wording, subject: Wording): boolean {
  const told = title.syllables;
  const about = subject.distinct;
  if (told.length < 4 || about.size < 3) return false;
  let common = 0;
  for (const syllable of told) if (about.has(syllable)) common++;
  return common <= 1;
}

/** The name of an issuer for comparing: "Ban Chấp hành Trung ương" may leave out whose it is. */
export function plainIssuer(name: string): string {
  return foldSpelling(name).replace(/ đảng$/, '');
}
