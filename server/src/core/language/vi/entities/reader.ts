import { isSyllable } from '../syllable/syllable';
import { Memo } from '../tokens/memo';
import { Kind, type Tokens } from '../tokens/tokens';
import type { TokenTrie } from '../tokens/trie';
import type { Head, KnownEntity, Lexicon, PlaceHead, Spelling, Title } from './lexicon';
import { NamePart, type SurnameClass, surnameClass } from './names';
import type { WordList } from './word-lists';

/** A phrase found in a table: the tokens `[start, end)` and what the table says of them. */
export interface Found<Value> {
  readonly start: number;
  readonly end: number;
  readonly value: Value;
}

/** Tables that a project adds; its spellings win over ours. */
export interface ProjectTable {
  readonly trie: TokenTrie;
  readonly spellings: readonly Spelling[];
}

/**
 * Looks at the tokens of one document through the tables. Every look-up is bounded by the tables' longest phrase. Made
 * once for the tables, and given one document after another: its look-ups are then compiled once too.
 */
export class Reader {
  private readonly known = new Memo((i) => this.longestKnown(this.lexicon.known, this.lexicon.spellings, i));
  private readonly heads = new Memo((i) => this.findHeads(i));
  private readonly titles = new Memo((i) => this.findTitle(i));
  private readonly titlesBefore = new Memo((i) => this.findTitleBefore(i));
  private readonly placeHeads = new Memo((i) => this.findPlaceHead(i));
  private readonly placeHeadsBefore = new Memo((i) => this.findPlaceHeadBefore(i));
  private readonly memos = [
    this.known,
    this.heads,
    this.titles,
    this.titlesBefore,
    this.placeHeads,
    this.placeHeadsBefore,
  ];
  private readonly parts: Uint8Array;
  tokens!: Tokens;
  private project: ProjectTable | undefined;

  constructor(readonly lexicon: Lexicon) {
    this.parts = lexicon.names.parts;
  }

  /** Opens a document. `end` has to be called before the next. */
  start(tokens: Tokens, project: ProjectTable | undefined): void {
    this.tokens = tokens;
    this.project = project;
    for (const memo of this.memos) memo.start(tokens.count);
  }

  end(): void {
    for (const memo of this.memos) memo.end();
  }

  /** Whether a title or a head may end before a token. */
  endsLead(end: number): boolean {
    const { titlesBack, headsBack, placeHeadsBack } = this.lexicon;
    const { tokens } = this;
    return (
      titlesBack.opensBefore(tokens, end) ||
      headsBack.opensBefore(tokens, end) ||
      placeHeadsBack.opensBefore(tokens, end)
    );
  }

  /** The longest known entity at a token that the text writes with the capitals of the table. */
  knownAt(i: number): Found<KnownEntity> | undefined {
    return this.lexicon.known.opens(this.tokens, i) ? this.known.at(i) : undefined;
  }

  projectAt(i: number): Found<KnownEntity> | undefined {
    return this.project && this.longestKnown(this.project.trie, this.project.spellings, i);
  }

  private longestKnown(trie: TokenTrie, spellings: readonly Spelling[], i: number) {
    for (let n = trie.forwards(this.tokens, i) - 1; n >= 0; n--) {
      const spelling = spellings[trie.values[n]!]!;
      const end = trie.edges[n]!;
      if (this.hasCapitals(i, end, spelling)) return { start: i, end, value: spelling.entity };
    }
    return undefined;
  }

  /** Places need each of their capitals; of organisations the first, or another one after a lower-case head. */
  private hasCapitals(start: number, end: number, spelling: Spelling): boolean {
    const { tokens } = this;
    if (spelling.upper && end - start === 1 && tokens.kind(start) < Kind.Upper) return false;
    if (spelling.entity.type !== 'organization') {
      // "Cộng hòa dân chủ nhân dân Lào": long names are written with fewer capitals too.
      const endsSmall = (spelling.capitals & (1 << (end - start - 1))) === 0;
      if (end - start >= 5) return tokens.isCapital(start) && (endsSmall || tokens.isCapital(end - 1));
      for (let i = start, bit = 1; i < end && bit > 0; i++, bit <<= 1) {
        if ((spelling.capitals & bit) !== 0 && !tokens.isCapital(i)) return false;
        if ((spelling.capitals & bit) === 0 && spelling.capitals !== 0 && tokens.kind(i) === Kind.Capital) {
          if (end - start < 3 && i > start) return false;
        }
      }
      return spelling.capitals !== 0 || !tokens.isCapital(start);
    }
    // "Tuổi Trẻ", "Tân Hoa xã": newspapers are words too.
    if (spelling.entity.kind === 'media' && end - start > 1 && tokens.isCapital(start))
      return (spelling.capitals & 2) === 0 || tokens.isCapital(start + 1);
    if (end - start === 1) {
      // An abbreviation or brand of one word has to be written as the table has it.
      return tokens.isCapital(start) && (tokens.kind(start) !== Kind.Capital || spelling.capitals === 1);
    }
    if (tokens.isCapital(start)) return true;
    for (let i = start + 1; i < end; i++)
      if (tokens.isCapital(i)) return (spelling.capitals & 1) === 0 || end - start > 2;
    return false;
  }

  /** Head words of organisations at a token, longest first. */
  headsAt(i: number): readonly Found<Head>[] {
    return this.lexicon.heads.opens(this.tokens, i) ? (this.heads.at(i) ?? NO_HEADS) : NO_HEADS;
  }

  private findHeads(i: number): readonly Found<Head>[] | undefined {
    const { heads, headList } = this.lexicon;
    const count = heads.forwards(this.tokens, i);
    if (count === 0) return undefined;
    const found: Found<Head>[] = [];
    for (let n = count - 1; n >= 0; n--) {
      const head = headList[heads.values[n]!]!;
      if (head.upper && this.tokens.kind(i) === Kind.Capital && this.tokens.length(i) > 1) continue;
      found.push({ start: i, end: heads.edges[n]!, value: head });
    }
    return found;
  }

  /** Whether tokens are no more than what every school, firm or contest has ("Ban giám hiệu"). */
  isGenericBody(start: number, end: number): boolean {
    const { genericBodies } = this.lexicon;
    for (let n = genericBodies.forwards(this.tokens, start) - 1; n >= 0; n--)
      if (genericBodies.edges[n] === end) return true;
    return false;
  }

  /** The longest head that ends before a token. */
  headBefore(end: number): Found<Head> | undefined {
    const { headsBack, headList } = this.lexicon;
    const count = headsBack.backwards(this.tokens, end);
    if (count === 0) return undefined;
    return { start: headsBack.edges[count - 1]!, end, value: headList[headsBack.values[count - 1]!]! };
  }

  /** The longest phrase of an organisation's field at a token; its value tells whether it may be in lower case. */
  domainAt(i: number): Found<boolean> | undefined {
    const { domains, domainLower } = this.lexicon;
    const count = domains.forwards(this.tokens, i);
    if (count === 0) return undefined;
    return { start: i, end: domains.edges[count - 1]!, value: domainLower[domains.values[count - 1]!]! };
  }

  placeHeadAt(i: number): Found<PlaceHead> | undefined {
    return this.lexicon.placeHeads.opens(this.tokens, i) ? this.placeHeads.at(i) : undefined;
  }

  private findPlaceHead(i: number): Found<PlaceHead> | undefined {
    const { placeHeads, placeHeadList } = this.lexicon;
    const count = placeHeads.forwards(this.tokens, i);
    if (count === 0) return undefined;
    const end = placeHeads.edges[count - 1]!;
    const value = placeHeadList[placeHeads.values[count - 1]!]!;
    if (end - i === 1 && value.upper) {
      if (this.tokens.kind(i) === Kind.Capital && this.tokens.raw(i) !== 'Tp') return undefined;
      if (this.tokens.kind(i) === Kind.Lower && value.text.length === 1) return undefined;
    }
    return { start: i, end, value };
  }

  placeHeadBefore(end: number): Found<PlaceHead> | undefined {
    return this.lexicon.placeHeadsBack.opensBefore(this.tokens, end)
      ? this.placeHeadsBefore.at(end)
      : undefined;
  }

  private findPlaceHeadBefore(end: number): Found<PlaceHead> | undefined {
    const { placeHeadsBack, placeHeadList } = this.lexicon;
    const count = placeHeadsBack.backwards(this.tokens, end);
    if (count === 0) return undefined;
    return {
      start: placeHeadsBack.edges[count - 1]!,
      end,
      value: placeHeadList[placeHeadsBack.values[count - 1]!]!,
    };
  }

  titleAt(i: number): Found<Title> | undefined {
    return this.lexicon.titles.opens(this.tokens, i) ? this.titles.at(i) : undefined;
  }

  private findTitle(i: number): Found<Title> | undefined {
    const { titles, titleList } = this.lexicon;
    for (let n = titles.forwards(this.tokens, i) - 1; n >= 0; n--) {
      const title = titleList[titles.values[n]!]!;
      if (title.upper && this.tokens.kind(i) === Kind.Capital) continue;
      return { start: i, end: titles.edges[n]!, value: title };
    }
    return undefined;
  }

  /** The longest title that ends before a token. */
  titleBefore(end: number): Found<Title> | undefined {
    return this.lexicon.titlesBack.opensBefore(this.tokens, end) ? this.titlesBefore.at(end) : undefined;
  }

  private findTitleBefore(end: number): Found<Title> | undefined {
    const { titlesBack, titleList } = this.lexicon;
    for (let n = titlesBack.backwards(this.tokens, end) - 1; n >= 0; n--) {
      const title = titleList[titlesBack.values[n]!]!;
      const start = titlesBack.edges[n]!;
      if (title.upper && this.tokens.kind(start) < Kind.Upper) continue;
      return { start, end, value: title };
    }
    return undefined;
  }

  /** The token in lower case and with the tone mark in its old place, for the small word lists; '' for marks. */
  lower(i: number): string {
    if (!this.tokens.isWord(i)) return '';
    const word = this.tokens.word(i);
    return word > 0 ? this.lexicon.vocabulary.spelling(word) : this.tokens.raw(i).toLowerCase();
  }

  /** True when the token is on a closed list, in any case. */
  in(i: number, list: WordList): boolean {
    const word = this.tokens.word(i);
    return word > 0 && (this.lexicon.listFlags[word]! & list.bit) !== 0;
  }

  /** What the token is as a surname; undefined for none. */
  surname(i: number): SurnameClass | undefined {
    return surnameClass(this.nameParts(i));
  }

  isSurname(i: number): boolean {
    return (this.nameParts(i) & NamePart.Surname) !== 0;
  }

  isGivenName(i: number): boolean {
    return (this.nameParts(i) & NamePart.Given) !== 0;
  }

  /** Bits of `NamePart`. */
  nameParts(i: number): number {
    const word = this.tokens.word(i);
    return word > 0 ? (this.parts[word] ?? 0) : 0;
  }

  /** True when the token can be a Vietnamese syllable; "Park" and "John" cannot. */
  isVietnamese(i: number): boolean {
    if (this.tokens.length(i) > 8) return false;
    const word = this.tokens.word(i);
    const { syllableMemo } = this.lexicon;
    if (word > 0 && word < syllableMemo.length) {
      if (syllableMemo[word] === 0) syllableMemo[word] = isSyllable(this.tokens.raw(i).toLowerCase()) ? 1 : 2;
      return syllableMemo[word] === 1;
    }
    const raw = this.tokens.raw(i);
    let known = strangers.get(raw);
    if (known === undefined) {
      known = isSyllable(raw.toLowerCase());
      if (strangers.size >= MOST_STRANGERS) strangers.clear();
      strangers.set(raw, known);
    }
    return known;
  }

  /** End of the run of capitalised words, one space apart, that starts at a token; at most `most` words. */
  runEnd(i: number, most: number): number {
    let end = i + 1;
    while (end < i + most && this.tokens.isCapital(end) && this.tokens.spaced(end)) end++;
    return end;
  }
}

const MOST_STRANGERS = 20_000;
/** Words of no table: whether they are Vietnamese syllables. */
const strangers = new Map<string, boolean>();

const NO_HEADS: readonly Found<Head>[] = [];
