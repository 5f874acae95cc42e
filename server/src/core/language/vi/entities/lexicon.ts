import headTable from '../../../../../data/vi/org_heads.tsv';
import domainTable from '../../../../../data/vi/org_heads_domains.tsv';
import organizationTable from '../../../../../data/vi/organisations.tsv';
import personTable from '../../../../../data/vi/persons.tsv';
import placeHeadTable from '../../../../../data/vi/place_heads.tsv';
import placeTable from '../../../../../data/vi/places.tsv';
import titleTable from '../../../../../data/vi/titles.tsv';
import type { EntityType } from '../../types';
import { KEYWORDS } from '../dates';
import { readPhrase } from '../tokens/phrases';
import { exerciseReading } from '../tokens/tokens';
import { TokenTrie } from '../tokens/trie';
import { foldPhrase, Vocabulary } from '../tokens/vocabulary';
import { buildNames, type NameTables } from './names';
import { GENERIC_BODIES } from './organization-lists';
import { cellValues, readTable } from './tsv';
import { WEAK_TITLES, wordLists } from './word-lists';

/** An entity that a table knows by name. */
export interface KnownEntity {
  readonly type: EntityType;
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly note: string | undefined;
}

/** One spelling of a known entity; `capitals` has bit n set where its n-th token is written with a capital. */
export interface Spelling {
  readonly entity: KnownEntity;
  readonly capitals: number;
  /** True for what is written in capitals throughout ("UN"): the text has to write it so too. */
  readonly upper: boolean;
}

/** What may follow the head word of an organisation; see `organizations.ts`. */
export enum HeadFlag {
  Bare = 1,
  Scope = 2,
  Domain = 4,
  Name = 8,
  LowerDomain = 16,
  Chain = 32,
  Number = 64,
  Abbreviation = 128,
  Mission = 256,
  Party = 512,
  Team = 1024,
}
const FLAG_LETTERS: Readonly<Record<string, number>> = {
  b: HeadFlag.Bare,
  s: HeadFlag.Scope,
  d: HeadFlag.Domain,
  n: HeadFlag.Name,
  l: HeadFlag.LowerDomain,
  c: HeadFlag.Chain,
  '#': HeadFlag.Number,
  a: HeadFlag.Abbreviation,
  q: HeadFlag.Mission,
  p: HeadFlag.Party,
  w: HeadFlag.Team,
};

export interface Head {
  readonly text: string;
  /** Written in capitals throughout ("UBND"). */
  readonly upper: boolean;
  readonly flags: number;
  /** The head in full, for the identity of what it heads ("UBND" → "Ủy ban nhân dân"). */
  readonly canonical: string;
}

/** What becomes of a word like "tỉnh" or "sông" before a place's name: left out, kept, kept before numbers. */
export type PlaceHeadUse = 'strip' | 'keep' | 'number' | 'none';
export interface PlaceHead {
  readonly text: string;
  readonly upper: boolean;
  readonly use: PlaceHeadUse;
}

export interface Title {
  readonly text: string;
  readonly upper: boolean;
  /** Says little: what follows is a person only if it looks like one by itself. */
  readonly weak: boolean;
  readonly kind: string;
}

export interface Lexicon {
  readonly vocabulary: Vocabulary;
  readonly known: TokenTrie;
  readonly spellings: readonly Spelling[];
  readonly heads: TokenTrie;
  readonly headsBack: TokenTrie;
  readonly headList: readonly Head[];
  /** Heads that name nothing without more. */
  readonly genericBodies: TokenTrie;
  readonly domains: TokenTrie;
  /** By value of `domains`: whether the phrase may stand in lower case after its head. */
  readonly domainLower: readonly boolean[];
  readonly placeHeads: TokenTrie;
  readonly placeHeadsBack: TokenTrie;
  readonly placeHeadList: readonly PlaceHead[];
  readonly titles: TokenTrie;
  readonly titlesBack: TokenTrie;
  readonly titleList: readonly Title[];
  readonly names: NameTables;
  /** By word number: bits of the closed lists that the word is on. */
  readonly listFlags: Int32Array;
  /** By word number: 0 not asked yet, 1 a Vietnamese syllable, 2 none. */
  readonly syllableMemo: Uint8Array;
  /** By identity, for notes on entities that the grammar found. */
  readonly byId: ReadonlyMap<string, KnownEntity>;
}

let built: Lexicon | undefined;

/** The tables of Vietnamese names, built on first use. */
export function lexicon(): Lexicon {
  built ??= build();
  return built;
}

const ID_PREFIX: Readonly<Record<EntityType, string>> = {
  organization: 'org',
  person: 'person',
  place: 'place',
};

export function entityId(type: EntityType, name: string): string {
  return `${ID_PREFIX[type]}:${foldPhrase(name)}`;
}

function build(): Lexicon {
  const vocabulary = new Vocabulary();
  // Words that the grammar compares by their spelling, which is the one that they are first given by.
  for (const word of ['mỹ', 'bỉ', 'kỳ', 'lý', 'sĩ', 'mĩ']) vocabulary.intern(word);
  const known = new TokenTrie(vocabulary);
  const spellings: Spelling[] = [];
  const byId = new Map<string, KnownEntity>();

  const addKnown = (type: EntityType, name: string, kind: string, variants: string[], note: string) => {
    const id = entityId(type, name);
    const entity: KnownEntity = { type, id, name, kind, note: note === '' ? undefined : note };
    if (!byId.has(id)) byId.set(id, entity);
    for (const spelling of [name, ...variants]) {
      const { words, capitals, upper } = readPhrase(vocabulary, spelling);
      known.add(words, spellings.length);
      spellings.push({ entity, capitals, upper });
    }
  };
  for (const row of readTable<'name' | 'variants' | 'kind' | 'note'>(organizationTable)) {
    addKnown('organization', row.name, row.kind, cellValues(row.variants), row.note);
  }
  for (const row of readTable<'name' | 'variants' | 'kind' | 'note'>(placeTable)) {
    addKnown('place', row.name, row.kind, cellValues(row.variants), row.note);
  }
  for (const row of readTable<'name' | 'variants' | 'note'>(personTable)) {
    addKnown('person', row.name, 'person', cellValues(row.variants), row.note);
  }

  const heads = new TokenTrie(vocabulary);
  const headsBack = new TokenTrie(vocabulary);
  const headList: Head[] = [];
  for (const row of readTable<'head' | 'flags' | 'variants'>(headTable)) {
    const flags = row.flags.split(' ').reduce((bits, letter) => bits | (FLAG_LETTERS[letter] ?? 0), 0);
    for (const text of [row.head, ...cellValues(row.variants)]) {
      const { words, upper } = readPhrase(vocabulary, text);
      heads.add(words, headList.length);
      headsBack.add(words.reverse(), headList.length);
      headList.push({ text, upper, flags, canonical: row.head });
    }
  }

  const genericBodies = new TokenTrie(vocabulary);
  for (const body of GENERIC_BODIES) genericBodies.add(readPhrase(vocabulary, body).words, 1);

  const domains = new TokenTrie(vocabulary);
  const domainLower: boolean[] = [];
  for (const row of readTable<'phrase' | 'lower'>(domainTable)) {
    domains.add(readPhrase(vocabulary, row.phrase).words, domainLower.length);
    domainLower.push(row.lower === 'yes');
  }

  const placeHeads = new TokenTrie(vocabulary);
  const placeHeadsBack = new TokenTrie(vocabulary);
  const placeHeadList: PlaceHead[] = [];
  for (const row of readTable<'head' | 'use' | 'variants'>(placeHeadTable)) {
    for (const text of [row.head, ...cellValues(row.variants)]) {
      const { words, upper } = readPhrase(vocabulary, text);
      placeHeads.add(words, placeHeadList.length);
      placeHeadsBack.add(words.reverse(), placeHeadList.length);
      placeHeadList.push({ text, upper, use: row.use as PlaceHeadUse });
    }
  }

  const titles = new TokenTrie(vocabulary);
  const titlesBack = new TokenTrie(vocabulary);
  const titleList: Title[] = [];
  for (const row of readTable<'title' | 'kind' | 'variants'>(titleTable)) {
    for (const text of [row.title, ...cellValues(row.variants)]) {
      if (holdsOrganization(text)) continue;
      const { words, upper } = readPhrase(vocabulary, text);
      titles.add(words, titleList.length);
      titlesBack.add(words.reverse(), titleList.length);
      titleList.push({
        text,
        upper,
        kind: row.kind,
        weak: WEAK_TITLES.has(text.toLowerCase().replaceAll(' ', '-')),
      });
    }
  }

  for (const word of KEYWORDS) vocabulary.addLead(vocabulary.intern(word));

  const names = buildNames(vocabulary, new TokenTrie(vocabulary), new TokenTrie(vocabulary));
  const flagged = wordLists().map((list) => ({
    list,
    ids: list.words.map((word) => vocabulary.intern(word)),
  }));
  // Words of a project's entities are numbered later; they are on no list.
  const listFlags = new Int32Array(vocabulary.size);
  for (const { list, ids } of flagged) for (const id of ids) listFlags[id]! |= list.bit;

  exerciseReading(vocabulary);
  return {
    vocabulary,
    known,
    spellings,
    heads,
    headsBack,
    headList,
    genericBodies,
    domains,
    domainLower,
    placeHeads,
    placeHeadsBack,
    placeHeadList,
    titles,
    titlesBack,
    titleList,
    names,
    listFlags,
    syllableMemo: new Uint8Array(vocabulary.size),
    byId,
  };
}

const ORGANIZATION_WORDS =
  /(Chính phủ|Quốc hội|Bộ Chính trị|Ban Bí thư|Tỉnh (ủy|uỷ)|Thành (ủy|uỷ)|Huyện (ủy|uỷ)|Thị (ủy|uỷ)|Đảng (ủy|uỷ)|UBND|HĐND|Hội đồng nhân dân|Ủy ban|Công an|Ban Đối ngoại|Ban Nội chính|Ban Tuyên giáo|Ban Tổ chức|Văn phòng Trung ương|Bộ Ngoại giao|Tòa án|Viện kiểm sát|Sở|Ban Thường vụ|đại biểu Quốc hội)(?! viên)/;

/** Offices are cut before the organisation they belong to: it is a mention of its own. */
function holdsOrganization(title: string): boolean {
  const at = title.search(ORGANIZATION_WORDS);
  return at > 0;
}
