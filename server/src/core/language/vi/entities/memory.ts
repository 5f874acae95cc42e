import { borrow, giveBack } from '../tokens/scratch';
import { Kind } from '../tokens/tokens';
import { isBilateral } from './bilateral';
import { isCommonWord } from './common-words';
import { compassEnd } from './compass';
import type { Board, Draft } from './mentions';
import { NamePart } from './names';
import { isAddressed } from './persons';
import { isOfNation } from './places';
import type { Reader } from './reader';
import { CLAUSE_STARTS, PERSON_VERBS, SENTENCE_STARTS, THING_NOUNS } from './word-lists';

const SHORTEST_FIRM = 3;
/** Numbers for the looks of a first word, a power of two. */
const LOOKS = 512;
const FIRM_HEADS = /^(?:Công ty|Tổng Công ty|Tập đoàn|Ngân hàng)/;

/** A short form learned from a full mention, with the bearers in text order. */
type Bearers = Draft[];

/**
 * What the full mentions of a document teach about its short ones: given names and surnames of people named in full,
 * abbreviations explained in brackets. A second look at the free capitalised words finds these.
 */
export class Memory {
  private readonly people = new Map<string, Bearers>();
  private readonly abbreviations = new Map<string, Draft>();
  /** 1 for the look of each word with which a short form begins: turns most words away before a string is made of them. */
  private readonly looks = borrow(LOOKS);

  constructor(
    private readonly r: Reader,
    private readonly board: Board,
  ) {}

  /** Gives the array back for the next document. */
  release(): void {
    giveBack(this.looks);
  }

  learn(): void {
    for (const draft of this.board.drafts) {
      if (draft.type === 'person') this.learnPerson(draft);
      else if (draft.type === 'organization') this.learnAbbreviation(draft);
    }
    // "Hà Vĩ": two words are nobody's short form if nobody has a longer name that ends with them.
    for (const draft of this.board.drafts) {
      if (draft.type !== 'person' || draft.end - draft.start !== 2) continue;
      const name = this.r.tokens.slice(draft.start, draft.end);
      if (!this.people.has(name)) this.bear(draft.start, draft.end, draft);
    }
  }

  /** Last one and two words of a Vietnamese name, every longer word of a foreign one. */
  private learnPerson(draft: Draft): void {
    const { tokens } = this.r;
    const count = draft.end - draft.start;
    if (count < 2) {
      // "bị cáo Chinh": a title makes one name a person's for the whole text.
      const title = this.r.titleBefore(draft.start);
      const isName = tokens.kind(draft.start) === Kind.Capital && this.isNameLike(draft.start);
      if (title && !title.value.weak && isName) this.bear(draft.start, draft.start + 1, draft);
      return;
    }
    // "Trấn Thành": found by what was said of it; elsewhere its syllables would not tell.
    if (!this.isNameLike(draft.start)) this.bear(draft.start, draft.end, draft);
    let foreign = false;
    for (let i = draft.start; i < draft.end; i++) {
      if (tokens.isWord(i) && !this.r.isVietnamese(i)) foreign = true;
    }
    if (foreign) {
      for (let i = draft.start; i < draft.end; i++) {
        if (tokens.kind(i) === Kind.Capital && tokens.length(i) > 2) this.bear(i, i + 1, draft);
      }
      if (count > 2) this.bear(draft.start + 1, draft.end, draft);
      return;
    }
    if (tokens.kind(draft.end - 1) === Kind.Capital) this.bear(draft.end - 1, draft.end, draft);
    if (count >= 3) this.bear(draft.end - 2, draft.end, draft);
    if (count >= 4) this.bear(draft.end - 3, draft.end, draft);
  }

  private isNameLike(i: number): boolean {
    return (this.r.nameParts(i) & (NamePart.Given | NamePart.Surname)) !== 0;
  }

  /** Makes the tokens `[start, end)` a short form of the name. */
  private bear(start: number, end: number, draft: Draft): void {
    const short = this.r.tokens.slice(start, end);
    this.looks[this.look(start)] = 1;
    const bearers = this.people.get(short);
    if (!bearers) this.people.set(short, [draft]);
    else if (bearers.at(-1)!.id !== draft.id) bearers.push(draft);
  }

  /** What is seen of a word at once: its first and last letter and its length. */
  private look(i: number): number {
    const { text, starts, ends } = this.r.tokens;
    const start = starts[i]!;
    const end = ends[i]!;
    return (text.charCodeAt(start) * 31 + text.charCodeAt(end - 1) * 7 + end - start) & (LOOKS - 1);
  }

  /** "Mặt trận Tổ quốc (MTTQ)", "Công ty … (gọi tắt là ABC)". */
  private learnAbbreviation(draft: Draft): void {
    const { tokens } = this.r;
    let at = draft.end;
    if (
      draft.end - draft.start === 1 &&
      !this.r.knownAt(draft.start) &&
      tokens.kind(draft.start) === Kind.Upper &&
      tokens.length(draft.start) > 2
    )
      this.abbreviations.set(tokens.raw(draft.start), draft);
    this.learnFirm(draft);
    if (!tokens.isMark(at, '(')) return;
    at++;
    const words = ['gọi', 'viết', 'tắt', 'là', 'tên'];
    for (let n = 0; n < 4 && words.includes(this.r.lower(at)); n++) at++;
    if (tokens.kind(at) < Kind.Upper || tokens.length(at) < 2 || !tokens.isMark(at + 1, ')')) return;
    const short = tokens.raw(at);
    // Members, not the body: "Đoàn đại biểu Quốc hội (ĐBQH)".
    if (short === 'ĐBQH') return;
    const initials = draft.name.split(/[\s-]+/).map((word) => word.charAt(0).toUpperCase());
    if (draft.end - draft.start < 2 || !initials.includes(short.charAt(0).toUpperCase())) return;
    this.abbreviations.set(short, draft);
  }

  /** "Công ty Cổ phần Thủy sản [Kaiyo]": a firm is called by its name alone where that is one foreign word. */
  private learnFirm(draft: Draft): void {
    const { tokens } = this.r;
    const last = draft.end - 1;
    if (tokens.kind(last) < Kind.Capital || tokens.length(last) <= SHORTEST_FIRM || this.r.isVietnamese(last))
      return;
    if (!FIRM_HEADS.test(this.r.headsAt(draft.start)[0]?.value.canonical ?? '') || this.r.knownAt(last))
      return;
    // "Công ty TNHH Yue [Kang]": a part of a name.
    const before = last - 1;
    if (tokens.isCapital(before) && tokens.kind(before) !== Kind.Upper && !this.r.isVietnamese(before))
      return;
    this.abbreviations.set(tokens.raw(last), draft);
  }

  /** The full mention that a short form speaks of: the last bearer named before it, else the first. */
  bearer(short: string, before: number): Draft | undefined {
    const bearers = this.people.get(short);
    if (!bearers) return undefined;
    let low = 0;
    let high = bearers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (bearers[middle]!.start < before) low = middle + 1;
      else high = middle;
    }
    return bearers[Math.max(0, low - 1)];
  }

  /** Marks the short forms among the words that no mention holds yet. */
  recall(isOpen: (i: number) => boolean): void {
    const { tokens } = this.r;
    if (this.people.size === 0 && this.abbreviations.size === 0) return;
    let done = 0;
    for (let n = 0; n < tokens.stopCount; n++) {
      const i = tokens.stops[n]!;
      if (i < done || tokens.kind(i) < Kind.Capital || this.board.at(i) || !isOpen(i)) continue;
      if (this.abbreviations.size > 0 && (tokens.kind(i) >= Kind.Upper || !this.r.isVietnamese(i))) {
        const abbreviation = this.abbreviations.get(tokens.raw(i));
        if (abbreviation) {
          this.board.add({ ...abbreviation, start: i, end: i + 1 });
          continue;
        }
      }
      if (this.looks[this.look(i)] === 0) continue;
      // "Mác - Lênin" is a doctrine.
      if (tokens.isDash(i - 1) && this.r.lower(i - 2) === 'mác') continue;
      const end = this.recalledEnd(i);
      if (end === i) continue;
      const full = this.bearer(tokens.slice(i, end), i)!;
      this.board.add({ start: i, end, type: 'person', id: full.id, name: full.name, note: full.note });
      done = end;
    }
  }

  private recalledEnd(i: number): number {
    const { tokens } = this.r;
    if (tokens.isCapital(i - 1) && tokens.spaced(i) && !this.board.at(i - 1) && !tokens.startsSentence(i - 1))
      return i;
    const run = this.r.runEnd(i, 4);
    for (let end = run; end > i; end--) {
      if (!this.board.isFree(i, end)) continue;
      if (!this.people.has(tokens.slice(i, end))) continue;
      if (end - i === 1 && run > end && !this.board.at(end)) continue;
      return end - i > 1 || this.isNameHere(i) ? end : i;
    }
    return i;
  }

  /** A single word that is a name of someone here and not the capital at the start of another word. */
  private isNameHere(i: number): boolean {
    const { tokens } = this.r;
    // "nghệ sĩ Việt", "bóng đá Việt": of the country, even where somebody bears the name.
    if (isOfNation(this.r, i)) return false;
    if (this.r.lower(i) === 'việt' && tokens.isWord(i - 1) && !isAddressed(this.r, i)) {
      if (!this.r.in(i - 1, CLAUSE_STARTS) || this.r.titleBefore(i) || this.r.lower(i - 1) === 'người')
        return false;
    }
    if (this.r.in(i - 1, THING_NOUNS) && tokens.isLower(i - 1)) return false;
    // "Khoa", "Ban": heads of bodies that are given names as well, when nothing that could be a body follows.
    const goesOn = tokens.isCapital(i + 1) || tokens.kind(i + 1) === Kind.Number || this.r.domainAt(i + 1);
    if (goesOn && this.r.headsAt(i).length > 0) return false;
    if ((this.r.titleAt(i)?.end ?? 0) > i + 1) return false;
    if (tokens.isLower(i + 1) && (this.r.domainAt(i)?.end ?? 0) > i + 1) return false;
    if (compassEnd(this.r, i) > i || isBilateral(this.r, i)) return false;
    const head = this.r.placeHeadAt(i);
    if (head && head.end > i + 1) return false;
    if (tokens.quoted(i) && !tokens.isCapital(i + 1) && tokens.isLower(i + 1))
      return this.r.in(i + 1, CLAUSE_STARTS);
    if (tokens.isLower(i + 1) && isCommonWord(this.r.lower(i), this.r.lower(i + 1))) return false;
    if (!tokens.startsSentence(i)) return true;
    if (this.r.in(i, SENTENCE_STARTS)) return false;
    return (
      !this.r.isVietnamese(i) ||
      !tokens.isLower(i + 1) ||
      this.r.in(i + 1, CLAUSE_STARTS) ||
      this.r.in(i + 1, PERSON_VERBS)
    );
  }
}
