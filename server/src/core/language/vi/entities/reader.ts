import type { Span } from '../../../text/span';
import { isSyllable } from '../syllable/syllable';
import type { Head, KnownEntity, Lexicon, PlaceHead, Spelling, Title } from './lexicon';
import { Kind, Tokens } from './tokens';
import type { TokenTrie } from './trie';

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

/** Looks at the tokens of one document through the tables. Every look-up is bounded by the tables' longest phrase. */
export class Reader {
  readonly tokens: Tokens;

  constructor(
    text: string,
    spans: readonly Span[],
    readonly lexicon: Lexicon,
    readonly project: ProjectTable | undefined,
  ) {
    this.tokens = new Tokens(text, spans, lexicon.vocabulary);
  }

  /** The longest known entity at a token that the text writes with the capitals of the table. */
  knownAt(i: number): Found<KnownEntity> | undefined {
    return this.longestKnown(this.lexicon.known, this.lexicon.spellings, i);
  }

  projectAt(i: number): Found<KnownEntity> | undefined {
    return this.project && this.longestKnown(this.project.trie, this.project.spellings, i);
  }

  private longestKnown(trie: TokenTrie, spellings: readonly Spelling[], i: number) {
    let best: Found<KnownEntity> | undefined;
    trie.forwards(this.tokens, i, (value, end) => {
      const spelling = spellings[value]!;
      if (!this.hasCapitals(i, end, spelling)) return;
      best = { start: i, end, value: spelling.entity };
    });
    return best;
  }

  /** Places need each of their capitals; of organisations the first, or another one after a lower-case head. */
  private hasCapitals(start: number, end: number, spelling: Spelling): boolean {
    const { tokens } = this;
    if (spelling.upper && end - start === 1 && tokens.kind(start) < Kind.Upper) return false;
    if (spelling.entity.type !== 'organization') {
      for (let i = start, bit = 1; i < end && bit > 0; i++, bit <<= 1) {
        if ((spelling.capitals & bit) !== 0 && !tokens.isCapital(i)) return false;
        if ((spelling.capitals & bit) === 0 && spelling.capitals !== 0 && tokens.kind(i) === Kind.Capital) {
          if (end - start < 3 && i > start) return false;
        }
      }
      return spelling.capitals !== 0 || !tokens.isCapital(start);
    }
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
  headsAt(i: number): Found<Head>[] {
    const found: Found<Head>[] = [];
    this.lexicon.heads.forwards(this.tokens, i, (value, end) => {
      const head = this.lexicon.headList[value]!;
      if (isAbbreviation(head.text) && this.tokens.kind(i) === Kind.Capital && this.tokens.length(i) > 1)
        return;
      found.unshift({ start: i, end, value: head });
    });
    return found;
  }

  /** The longest head that ends before a token. */
  headBefore(end: number): Found<Head> | undefined {
    let best: Found<Head> | undefined;
    this.lexicon.headsBack.backwards(this.tokens, end, (value, start) => {
      best = { start, end, value: this.lexicon.headList[value]! };
    });
    return best;
  }

  /** The longest phrase of an organisation's field at a token. */
  domainAt(i: number): Found<boolean> | undefined {
    let best: Found<boolean> | undefined;
    this.lexicon.domains.forwards(this.tokens, i, (value, end) => {
      best = { start: i, end, value: this.lexicon.domainLower[value]! };
    });
    return best;
  }

  placeHeadAt(i: number): Found<PlaceHead> | undefined {
    let best: Found<PlaceHead> | undefined;
    this.lexicon.placeHeads.forwards(this.tokens, i, (value, end) => {
      best = { start: i, end, value: this.lexicon.placeHeadList[value]! };
    });
    if (best && best.end - best.start === 1 && isAbbreviation(best.value.text)) {
      if (this.tokens.kind(i) === Kind.Capital && this.tokens.raw(i) !== 'Tp') return undefined;
      if (this.tokens.kind(i) === Kind.Lower && best.value.text.length === 1) return undefined;
    }
    return best;
  }

  placeHeadBefore(end: number): Found<PlaceHead> | undefined {
    let best: Found<PlaceHead> | undefined;
    this.lexicon.placeHeadsBack.backwards(this.tokens, end, (value, start) => {
      best = { start, end, value: this.lexicon.placeHeadList[value]! };
    });
    return best;
  }

  titleAt(i: number): Found<Title> | undefined {
    let best: Found<Title> | undefined;
    this.lexicon.titles.forwards(this.tokens, i, (value, end) => {
      const title = this.lexicon.titleList[value]!;
      if (isAbbreviation(title.text) && this.tokens.kind(i) === Kind.Capital) return;
      best = { start: i, end, value: title };
    });
    return best;
  }

  /** The longest title that ends before a token. */
  titleBefore(end: number): Found<Title> | undefined {
    let best: Found<Title> | undefined;
    this.lexicon.titlesBack.backwards(this.tokens, end, (value, start) => {
      const title = this.lexicon.titleList[value]!;
      if (isAbbreviation(title.text) && this.tokens.kind(start) < Kind.Upper) return;
      best = { start, end, value: title };
    });
    return best;
  }

  /** The token in lower case, for the small word lists. */
  lower(i: number): string {
    return this.tokens.isWord(i) ? this.tokens.raw(i).toLowerCase() : '';
  }

  private readonly syllables = new Map<string, boolean>();

  /** True when the token can be a Vietnamese syllable; "Park" and "John" cannot. */
  isVietnamese(i: number): boolean {
    const raw = this.tokens.raw(i);
    if (raw.length > 8) return false;
    let known = this.syllables.get(raw);
    if (known === undefined) {
      known = isSyllable(raw.toLowerCase());
      this.syllables.set(raw, known);
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

/** "UBND", "CLB", "TP": written in capitals throughout. */
function isAbbreviation(text: string): boolean {
  return text.length > 0 && text === text.toUpperCase() && /\p{Lu}/u.test(text);
}
