import { Kind } from '../tokens/tokens';
import type { Board, Draft } from './mentions';
import { NAMED_ALONE_HEADS } from './organization-lists';
import { joinPlaces } from './place-neighbors';
import type { Reader } from './reader';
import type { Register } from './register';
import { AMBIGUOUS_COUNTRIES, CLAUSE_STARTS } from './word-lists';

/**
 * One sense a document: a name of two or more words that stands behind "xã", "huyện" and the like is that place
 * wherever else it stands without a title, also where its syllables could be a given name.
 */
export class Senses {
  // These are made when there is something to learn: in most documents there is not.
  private places: Set<string> | undefined;
  /** By the name that stands behind a head word: "Bạch Mai" of "Bệnh viện Bạch Mai". */
  private bodies: Map<string, Draft> | undefined;
  /** Countries of one syllable that the text surely means somewhere: "Nga" of "Tổng thống Nga". */
  private countries: Map<string, Draft> | undefined;

  constructor(
    private readonly r: Reader,
    private readonly board: Board,
    private readonly register: Register,
  ) {}

  learn(): void {
    this.joinSquads();
    joinPlaces(this.r, this.board, this.register);
    for (const draft of this.board.drafts) {
      if (draft.type === 'organization') this.learnBody(draft);
      if (draft.type === 'place') this.learnCountry(draft);
      if (draft.type !== 'place' || draft.end - draft.start < 2) continue;
      const head = this.r.placeHeadBefore(draft.start);
      if (!head || head.value.use === 'none' || head.value.use === 'keep') continue;
      this.places ??= new Set();
      this.places.add(this.r.tokens.slice(draft.start, draft.end));
    }
    const { places, bodies } = this;
    if (!places && !bodies) return;
    this.board.drafts.forEach((draft, n) => {
      if (draft.type !== 'person' || draft.end - draft.start !== 2) return;
      const title = this.r.titleBefore(draft.start);
      if (title && !title.value.weak && title.value.kind !== 'crime') return;
      const name = this.r.tokens.slice(draft.start, draft.end);
      const body = bodies?.get(name);
      if (places?.has(name)) this.board.drafts[n] = this.register.placeDraft(draft.start, draft.end);
      else if (body) this.board.drafts[n] = { ...body, start: draft.start, end: draft.end };
    });
  }

  /**
   * "Văn Phong, Duy Thường, [Thanh Bình], Đức Chiến": a place of a table between people who are called by two words of
   * given names, as players are, is one of them.
   */
  private joinSquads(): void {
    const { tokens } = this.r;
    this.board.drafts.forEach((draft, n) => {
      if (draft.type !== 'place' || draft.end - draft.start !== 2) return;
      for (let i = draft.start; i < draft.end; i++) if (!this.r.isGivenName(i)) return;
      if (!tokens.isMark(draft.start - 1, ',') || !tokens.isMark(draft.end, ',')) return;
      const before = this.board.at(draft.start - 2);
      const after = this.board.at(draft.end + 1);
      if (before?.type !== 'person' || after?.type !== 'person') return;
      // "Lê Văn Hùng, Sơn Bình, Trần Văn Nam, Hòa An": people and where they are from take turns.
      if (
        !this.isPlayer(before) &&
        !this.isPlayer(after) &&
        this.board.at(after.end + 1)?.type !== 'person'
      ) {
        if (!tokens.isMark(after.end, ')')) return;
      }
      this.board.drafts[n] = this.register.personDraft(draft.start, draft.end);
    });
  }

  /** A person called by two words, the first of which is no family name. */
  private isPlayer(draft: Draft | undefined): boolean {
    if (draft?.type !== 'person' || draft.end - draft.start !== 2) return false;
    return this.r.surname(draft.start) !== 'common';
  }

  /** Hospitals and firms are called by their name alone: two words behind a head, or a head and its field, and nothing after. */
  private learnBody(draft: Draft): void {
    const { tokens } = this.r;
    const from = draft.end - 2;
    const head = this.r
      .headsAt(draft.start)
      .find(({ end }) => end === from || this.r.domainAt(end)?.end === from);
    if (!head || !NAMED_ALONE_HEADS.test(head.value.canonical) || !tokens.isCapital(from)) return;
    this.bodies ??= new Map();
    this.bodies.set(tokens.slice(from, draft.end), draft);
  }

  private learnCountry(draft: Draft): void {
    if (draft.end - draft.start !== 1 || !this.r.in(draft.start, AMBIGUOUS_COUNTRIES)) return;
    this.countries ??= new Map();
    this.countries.set(this.r.tokens.raw(draft.start), draft);
  }

  /** "cho biết, [Nga] đã …": one syllable by itself, with what a country does behind it. */
  private recallCountry(i: number): void {
    const { tokens } = this.r;
    if (tokens.kind(i) !== Kind.Capital || tokens.startsSentence(i) || this.r.titleBefore(i)) return;
    const country = this.countries?.get(tokens.raw(i));
    if (!country || !this.r.in(i + 1, CLAUSE_STARTS) || !tokens.isLower(i + 1)) return;
    this.board.add({ ...country, start: i, end: i + 1 });
  }

  /** Enters the learned places among the words that no mention holds. */
  recall(isOpen: (i: number) => boolean): void {
    if (!this.places && !this.countries) return;
    const { tokens } = this.r;
    let done = 0;
    for (let n = 0; n < tokens.stopCount; n++) {
      const i = tokens.stops[n]!;
      if (i < done || !tokens.isCapital(i) || this.board.at(i) || !isOpen(i)) continue;
      if (tokens.isCapital(i - 1) && tokens.spaced(i)) continue;
      const end = this.r.runEnd(i, 4);
      if (end - i === 1) this.recallCountry(i);
      if (end - i >= 2 && this.board.isFree(i, end) && this.places?.has(tokens.slice(i, end)))
        this.register.addNamed('place', i, end);
      done = end;
    }
  }
}
