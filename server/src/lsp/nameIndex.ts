import { copyOf } from '../core/text/copy';
import { fold } from '../core/text/search';
import { type MentionType, spellingOf } from './mentions';

/** What a text says of somebody or something, as far as names are concerned. */
interface NamedIn {
  readonly type: MentionType;
  readonly id: string;
  readonly name: string;
  readonly places: readonly {
    readonly text: string;
    readonly block: number;
    readonly office?: string | undefined;
    readonly anaphor?: boolean | undefined;
  }[];
}

/** One way to write a name. */
export interface Spelling {
  readonly text: string;
  /** Without case and diacritics, as it is searched for. */
  readonly key: string;
  readonly known: KnownName;
  readonly count: number;
}

/** Somebody or something that is named, with counts over all texts that were entered. */
export interface KnownName {
  readonly type: MentionType;
  readonly id: string;
  /** Canonical name of an entity; of a cited document its first wording. */
  readonly name: string;
  /** Mentions, and documents that have some. */
  readonly count: number;
  readonly documents: number;
  /** Ways to write it, by themselves. What only points back is none. */
  readonly spellings: ReadonlyMap<string, Spelling>;
  /** Offices that stand beside a person's name, with how often they do. */
  readonly offices: ReadonlyMap<string, number>;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
interface Entry extends Writable<KnownName> {
  readonly spellings: Map<string, Writable<Spelling>>;
}

const NO_OFFICES: ReadonlyMap<string, number> = new Map();

/** So many letters of a name decide where it is kept; shorter queries find nothing. */
const SHORTEST_QUERY = 2;
/** Longest spelling that is offered: what is longer is a sentence and no name. */
const LONGEST = 160;

/**
 * Names by what they begin with, letters compared without case and diacritics. Texts enter what they name and take it
 * out again, so that a change costs what changed; a search looks at the names that share two letters, never at
 * mentions.
 */
export class NameIndex {
  private readonly byId = new Map<string, Entry>();
  private readonly buckets = new Map<string, Set<Spelling>>();
  /** Persons by their given name, which is the last word. */
  private readonly given = new Map<string, Set<Spelling>>();

  /** How many people, organizations, places and documents are known. */
  get size(): number {
    return this.byId.size;
  }

  get(id: string): KnownName | undefined {
    return this.byId.get(id);
  }

  add(named: Iterable<NamedIn>): void {
    for (const one of named) this.apply(one, 1);
  }

  /** Takes out what was entered before. */
  remove(named: Iterable<NamedIn>): void {
    for (const one of named) this.apply(one, -1);
  }

  /** Spellings that begin with a text, in no order. */
  *startingWith(text: string): Generator<Spelling> {
    const wanted = fold(text);
    if (wanted.length < SHORTEST_QUERY) return;
    for (const spelling of this.buckets.get(bucketOf(wanted)) ?? []) {
      if (spelling.key.startsWith(wanted)) yield spelling;
    }
  }

  /** Full names of persons whose given name begins with a text. */
  *givenNames(text: string): Generator<Spelling> {
    const wanted = fold(text);
    if (wanted.length < SHORTEST_QUERY) return;
    for (const spelling of this.given.get(bucketOf(wanted)) ?? []) {
      if (spelling.key.startsWith(wanted, spelling.key.lastIndexOf(' ') + 1)) yield spelling;
    }
  }

  /** Whoever is called so, case aside. */
  *bearersOf(text: string): Generator<KnownName> {
    const wanted = spellingOf(text).toLowerCase();
    const seen = new Set<KnownName>();
    for (const { text: spelling, known } of this.startingWith(text)) {
      if (seen.has(known) || spelling.toLowerCase() !== wanted) continue;
      seen.add(known);
      yield known;
    }
  }

  private apply({ type, id, name, places }: NamedIn, sign: 1 | -1): void {
    let entry = this.byId.get(id);
    if (!entry) {
      // A slice of the text that it is named in would keep all of that alive.
      const own = copyOf(name);
      entry = {
        type,
        id,
        name: own,
        count: 0,
        documents: 0,
        spellings: new Map(),
        offices: NO_OFFICES,
      };
      this.byId.set(id, entry);
    }
    let block = -1;
    // What is named several times is mostly written in one way.
    let last: string | undefined;
    let spelling = '';
    for (const place of places) {
      entry.count += sign;
      if (place.block !== block) entry.documents += sign;
      block = place.block;
      if (place.office !== undefined)
        entry.offices = counted(entry.offices, copyOf(spellingOf(place.office)), sign);
      if (place.anaphor) continue;
      if (place.text !== last) {
        last = place.text;
        spelling = spellingOf(last);
      }
      this.spell(entry, spelling, sign);
    }
    // Of what is not named, at least the configuration says how it is called.
    if (places.length === 0) this.spell(entry, spellingOf(name), sign);
    if (entry.count === 0 && entry.spellings.size === 0) this.byId.delete(id);
  }

  private spell(entry: Entry, text: string, by: number): void {
    let spelling = entry.spellings.get(text);
    if (!spelling) {
      const own = text === entry.name ? entry.name : copyOf(text);
      spelling = { text: own, key: fold(own), known: entry, count: 0 };
      entry.spellings.set(own, spelling);
      for (const [buckets, key] of this.bucketsOf(spelling)) {
        const bucket = buckets.get(key);
        if (bucket) bucket.add(spelling);
        else buckets.set(key, new Set([spelling]));
      }
    }
    spelling.count += by;
    if (spelling.count > 0) return;
    entry.spellings.delete(text);
    for (const [buckets, key] of this.bucketsOf(spelling)) {
      const bucket = buckets.get(key);
      bucket?.delete(spelling);
      if (bucket?.size === 0) buckets.delete(key);
    }
  }

  private *bucketsOf({
    key,
    text,
    known,
  }: Spelling): Generator<readonly [Map<string, Set<Spelling>>, string]> {
    if (text.length > LONGEST || key.length < SHORTEST_QUERY) return;
    yield [this.buckets, bucketOf(key)];
    const last = key.lastIndexOf(' ') + 1;
    if (known.type === 'person' && last > 0 && key.length - last >= SHORTEST_QUERY) {
      yield [this.given, bucketOf(key.slice(last))];
    }
  }
}

function bucketOf(key: string): string {
  return key.slice(0, SHORTEST_QUERY);
}

/** Most of what is named has no office: what has none shares one table. */
function counted(
  offices: ReadonlyMap<string, number>,
  office: string,
  by: number,
): ReadonlyMap<string, number> {
  const counts = offices === NO_OFFICES ? new Map<string, number>() : (offices as Map<string, number>);
  const count = (counts.get(office) ?? 0) + by;
  if (count > 0) counts.set(office, count);
  else counts.delete(office);
  return counts.size === 0 ? NO_OFFICES : counts;
}
