import foreignTable from '../../../../../data/vi/foreign_names.tsv';
import givenTable from '../../../../../data/vi/given_names.tsv';
import namesakeTable from '../../../../../data/vi/namesakes.tsv';
import surnameTable from '../../../../../data/vi/surnames.tsv';
import { pattern } from '../../../text/pattern';
import { readPhrase } from '../tokens/phrases';
import type { TokenTrie } from '../tokens/trie';
import type { Vocabulary } from '../tokens/vocabulary';
import { readTable } from './tsv';

export type SurnameClass = 'common' | 'ambiguous' | 'minority' | 'chinese' | 'compound';

/** What a word is in names, as bits; the lowest three are its class as a surname, 0 for none. */
export enum NamePart {
  Surname = 7,
  Given = 8,
  ForeignFirst = 16,
  Korean = 32,
  Single = 64,
}
const SURNAME_CLASSES: readonly (SurnameClass | undefined)[] = [
  undefined,
  'common',
  'ambiguous',
  'minority',
  'chinese',
  'compound',
];

export function surnameClass(parts: number): SurnameClass | undefined {
  return SURNAME_CLASSES[parts & NamePart.Surname];
}

/** Parts of personal names by word number. */
export interface NameTables {
  /** By word: bits of `NamePart`. Words that are numbered later are none. */
  readonly parts: Uint8Array;
  /** Surnames of several syllables ("Tôn Nữ"). */
  readonly compounds: TokenTrie;
  /** People whose names wards, streets and schools bear. */
  readonly namesakes: TokenTrie;
}

const ONE_WORD = pattern.u`^[\p{L}’']+$`;

export function buildNames(vocabulary: Vocabulary, compounds: TokenTrie, namesakes: TokenTrie): NameTables {
  const marked: [word: number, bits: number][] = [];
  for (const row of readTable<'surname' | 'class'>(surnameTable)) {
    const { words } = readPhrase(vocabulary, row.surname);
    if (words.length > 1) compounds.add(words, words.length);
    else if (words[0] !== undefined)
      marked.push([words[0], SURNAME_CLASSES.indexOf(row.class as SurnameClass)]);
  }
  for (const row of readTable<'name'>(namesakeTable))
    namesakes.add(readPhrase(vocabulary, row.name).words, 1);
  for (const row of readTable<'name'>(givenTable)) marked.push([vocabulary.intern(row.name), NamePart.Given]);
  for (const row of readTable<'name' | 'kind'>(foreignTable)) {
    if (!ONE_WORD.test(row.name)) continue;
    const bits = FOREIGN_KINDS[row.kind];
    if (bits !== undefined) marked.push([vocabulary.intern(row.name), bits]);
  }
  const parts = new Uint8Array(vocabulary.size);
  for (const [word, bits] of marked) {
    // The first class given to a surname stays.
    if ((bits & NamePart.Surname) === 0 || (parts[word]! & NamePart.Surname) === 0) parts[word]! |= bits;
  }
  return { parts, compounds, namesakes };
}

/** Kinds of the table of foreign names. "single": foreigners known by one name ("Messi"). */
const FOREIGN_KINDS: Readonly<Record<string, number>> = {
  first: NamePart.ForeignFirst,
  kr: NamePart.Korean,
  single: NamePart.Single,
};
