import foreignTable from '../../../../../data/vi/foreign_names.tsv';
import givenTable from '../../../../../data/vi/given_names.tsv';
import namesakeTable from '../../../../../data/vi/namesakes.tsv';
import surnameTable from '../../../../../data/vi/surnames.tsv';
import { phraseWords } from '../tokens/tokens';
import type { TokenTrie } from '../tokens/trie';
import type { Vocabulary } from '../tokens/vocabulary';
import { readTable } from './tsv';

export type SurnameClass = 'common' | 'ambiguous' | 'minority' | 'chinese' | 'compound';

/** Parts of personal names by word number. */
export interface NameTables {
  readonly surnames: ReadonlyMap<number, SurnameClass>;
  /** Surnames of several syllables ("Tôn Nữ"). */
  readonly compounds: TokenTrie;
  readonly given: ReadonlySet<number>;
  readonly foreignFirst: ReadonlySet<number>;
  readonly korean: ReadonlySet<number>;
  /** Foreigners known by one name ("Messi"). */
  readonly single: ReadonlySet<number>;
  /** People whose names wards, streets and schools bear. */
  readonly namesakes: TokenTrie;
}

export function buildNames(vocabulary: Vocabulary, compounds: TokenTrie, namesakes: TokenTrie): NameTables {
  const surnames = new Map<number, SurnameClass>();
  for (const row of readTable<'surname' | 'class'>(surnameTable)) {
    const ids = phraseWords(row.surname).map((word) => vocabulary.intern(word));
    if (ids.length > 1) compounds.add(ids, ids.length);
    else if (ids[0] !== undefined && !surnames.has(ids[0])) surnames.set(ids[0], row.class as SurnameClass);
  }
  for (const row of readTable<'name'>(namesakeTable))
    namesakes.add(
      phraseWords(row.name).map((word) => vocabulary.intern(word)),
      1,
    );
  const given = new Set(readTable<'name'>(givenTable).map((row) => vocabulary.intern(row.name)));
  const ofKind = new Map<string, Set<number>>();
  for (const row of readTable<'name' | 'kind'>(foreignTable)) {
    if (!/^[\p{L}’']+$/u.test(row.name)) continue;
    let set = ofKind.get(row.kind);
    if (!set) {
      set = new Set();
      ofKind.set(row.kind, set);
    }
    set.add(vocabulary.intern(row.name));
  }
  const empty: ReadonlySet<number> = new Set();
  return {
    surnames,
    compounds,
    given,
    foreignFirst: ofKind.get('first') ?? empty,
    korean: ofKind.get('kr') ?? empty,
    single: ofKind.get('single') ?? empty,
    namesakes,
  };
}
