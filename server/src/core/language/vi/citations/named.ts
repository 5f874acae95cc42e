import type { ProjectDocument, ProjectLexicon } from '../../types';
import { lexicon } from '../entities/lexicon';
import { readPhrase } from '../tokens/phrases';
import { TokenTrie } from '../tokens/trie';
import { anchorPhrases } from './anchors';
import type { Draft } from './draft';
import { knownId } from './number-identity';
import { readNumber } from './numbers';
import { type Accept, PhraseIndex, type PhraseMatch } from './phrases';
import { type KnownDocument, known, typesByName } from './tables';
import { foldSpelling, isLetterAt, isUpperAt, isWordAt, previousWord } from './text';

export interface CatalogName {
  readonly document: KnownDocument;
  /** A project's own name, which counts only as it is written. */
  readonly exact: string | undefined;
}

/** Documents by the names that the grammar would not find, and all documents to resolve a number against. */
export interface Catalog {
  readonly documents: readonly KnownDocument[];
  /** Documents by canonical number in lower case. */
  readonly byNumber: ReadonlyMap<string, readonly KnownDocument[]>;
  /** Documents by kind and running number ("resolution 59"). */
  readonly bySerial: ReadonlyMap<string, readonly KnownDocument[]>;
  /** By name in lower case; a project's own names count only as they are written. */
  readonly names: ReadonlyMap<string, CatalogName>;
  /** Finds these names and the words at which the grammar starts. */
  readonly index: PhraseIndex;
  /** Whether a match of the index stands for what it names; a name elsewhere is none. */
  readonly accepts: Accept;
  /** The same phrases by their words, for a look at a whole text. */
  readonly openers: TokenTrie;
  /** Some name starts with no letter, so that the words of a text do not tell where it may stand. */
  readonly hasOddNames: boolean;
  /** Documents with a subject by kind, the subject folded for comparing. */
  readonly bySubject: ReadonlyMap<
    string,
    readonly { readonly subject: string; readonly row: KnownDocument }[]
  >;
}

let builtIn: Catalog | undefined;
const ofProjects = new WeakMap<readonly ProjectDocument[], Catalog>();

/** The catalog of the table and of a project's own documents, which come first. Built once for each configuration. */
export function catalogOf(lexicon: ProjectLexicon): Catalog {
  if (lexicon.documents.length === 0) {
    builtIn ??= build([]);
    return builtIn;
  }
  let catalog = ofProjects.get(lexicon.documents);
  if (!catalog) {
    catalog = build(lexicon.documents.map(fromProject));
    ofProjects.set(lexicon.documents, catalog);
  }
  return catalog;
}

/** The identity of a project's own document. */
export function documentId(document: ProjectDocument): string {
  return fromProject(document).id!;
}

/** Kinds may be written in English or with the Vietnamese name of the type. What the project leaves out, the table adds. */
function fromProject(document: ProjectDocument): KnownDocument {
  const kind = typesByName().get(document.kind.toLowerCase().normalize('NFC'))?.kind ?? document.kind;
  const { number = '', date = '', issuer, title, aliases = [] } = document;
  const row = builtInRow(kind, number, date);
  return {
    kind,
    number,
    date,
    issuer: issuer ?? row?.issuer ?? '',
    term: row?.term ?? '',
    subject: title ?? row?.subject ?? '',
    aliases,
    id: document.id ?? (row ? knownId(row) : projectId(kind, document)),
  };
}

/** The document of the table that a project's own one is: of the same number and day. */
function builtInRow(kind: string, number: string, date: string): KnownDocument | undefined {
  if (number === '' || date === '') return undefined;
  const canonical = readNumber(number, 0)?.number.canonical.toLowerCase();
  const rows = canonical === undefined ? undefined : builtInByNumber().get(canonical);
  return rows?.find((row) => row.kind === kind && row.date.startsWith(date));
}

let builtInNumbers: Map<string, KnownDocument[]> | undefined;

function builtInByNumber(): ReadonlyMap<string, readonly KnownDocument[]> {
  if (!builtInNumbers) {
    builtInNumbers = new Map();
    for (const row of known()) {
      const number = row.number === '' ? undefined : readNumber(row.number, 0)?.number;
      if (number) push(builtInNumbers, number.canonical.toLowerCase(), row);
    }
  }
  return builtInNumbers;
}

function projectId(kind: string, document: ProjectDocument): string {
  const name = document.number ?? document.aliases?.[0] ?? document.title ?? '';
  return [kind, name, document.date?.slice(0, 4)].filter(Boolean).join(':');
}

function build(own: readonly KnownDocument[]): Catalog {
  // A project's own entry stands for the table's, which would be a second bearer of the number.
  const replaced = new Set(own.map(({ kind, number, date }) => builtInRow(kind, number, date)));
  const documents = [...own, ...known().filter((row) => !replaced.has(row))];
  const byNumber = new Map<string, KnownDocument[]>();
  const bySerial = new Map<string, KnownDocument[]>();
  const names = new Map<string, CatalogName>();
  for (const document of documents) {
    const number = document.number === '' ? undefined : readNumber(document.number, 0)?.number;
    if (number) {
      push(byNumber, number.canonical.toLowerCase(), document);
      push(bySerial, `${document.kind} ${number.serial}`, document);
    }
    const isOwn = document.id !== undefined;
    for (const alias of document.aliases) {
      const name = alias.normalize('NFC').replaceAll('\u00d0', '\u0110');
      // The grammar reads numbers and congresses; the table's names are those it cannot read.
      if (
        !isOwn &&
        (number
          ? !/^(?:Quy hoạch|Đề án 1)/.test(name)
          : name.includes(':') || /Đại hội|Trung ương|^NQ/.test(name))
      )
        continue;
      const key = name.toLowerCase();
      if (name.trim() !== '' && !names.has(key))
        names.set(key, { document, exact: isOwn ? name : undefined });
    }
  }
  const bySubject = new Map<string, { subject: string; row: KnownDocument }[]>();
  for (const row of documents) {
    if (row.subject === '') continue;
    const group = bySubject.get(row.kind) ?? [];
    group.push({ subject: foldSpelling(row.subject), row });
    bySubject.set(row.kind, group);
  }
  const phrases = [...anchorPhrases(), ...names.keys()];
  return {
    documents,
    byNumber,
    bySerial,
    names,
    bySubject,
    index: new PhraseIndex(phrases),
    accepts: (match, text) => {
      const name = names.get(match.phrase);
      return name === undefined || standsFor(text, match, name);
    },
    hasOddNames: phrases.some((phrase) => !isLetterAt(phrase, 0)),
    openers: openersOf(phrases),
  };
}

function openersOf(phrases: readonly string[]): TokenTrie {
  const { vocabulary } = lexicon();
  const trie = new TokenTrie(vocabulary);
  for (const phrase of phrases) {
    const { words } = readPhrase(vocabulary, phrase);
    trie.add(words, 0);
    if (words.length > 0) vocabulary.addLead(words[0]!);
  }
  return trie;
}

function push(map: Map<string, KnownDocument[]>, key: string, document: KnownDocument): void {
  const group = map.get(key);
  if (group) group.push(document);
  else map.set(key, [document]);
}

const TAIL =
  /^(?: (?:năm )?(?:19|20)\d\d(?!\d))?(?: của Liên (?:hợp|hiệp) quốc)?(?: \((?:[A-Z]{3,8}(?: ?(?:19|20)\d\d)?|(?:năm )?(?:19|20)\d\d|(?:bổ sung|sửa đổi)[^()\n]{0,40})\))?(?: (?:năm )?(?:19|20)\d\d(?!\d))?/i;

/** The year, the body and the abbreviation in brackets that belong to a name. */
function tailEnd(text: string, at: number): number {
  return at + (TAIL.exec(text.slice(at, at + 100))?.[0].length ?? 0);
}

/** Whether a name that was found in any case stands for its document there. */
function standsFor(text: string, { start, end }: PhraseMatch, { exact }: CatalogName): boolean {
  if (isWordAt(text, end - 1) && isWordAt(text, end)) return false;
  if (exact !== undefined) return exact === text.slice(start, end);
  // Names of the table start with a capital; "tiểu ban Điều lệ Đảng" is a body.
  return isUpperAt(text, start) && previousWord(text, start) !== 'ban';
}

export function namedDraft(text: string, { start, end }: PhraseMatch, { document }: CatalogName): Draft {
  const stop = document.number === '' ? tailEnd(text, end) : end;
  return { start, end: stop, kind: document.kind, form: 'known', known: document };
}
