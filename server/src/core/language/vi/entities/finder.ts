import { Kind } from '../tokens/tokens';
import { isBilateral } from './bilateral';
import { compassEnd } from './compass';
import { isLedBody, speakerEnd } from './context';
import { type ForeignMatch, foreignRunAt } from './foreign';
import type { KnownEntity } from './lexicon';
import { organizationBefore } from './lower-heads';
import type { Board } from './mentions';
import { NETWORKS } from './organization-lists';
import { beforeMember, type OrganizationMatch, organizationAt } from './organizations';
import { shoutedPersonAt, type TitleStrength, vietnamesePersonAt } from './persons';
import { type Entry, listedPlaces, routeEnds } from './place-lists';
import { endsRun, isPlaceHere, prefersPerson } from './place-or-person';
import { isCommonSurname, placeAfterHead, placeAt, startsOffice } from './places';
import { isPlainWord } from './plain-words';
import type { Reader } from './reader';
import type { Register } from './register';
import { clubEnd, competitionEnd, sponsoredClubEnd } from './sport-names';
import { titleKind, titleStrength } from './standing';
import { isShouting, locatedEnd, streetEnd } from './surroundings';
import { NAMESAKE_THINGS, NETWORK_WORDS, SENTENCE_STARTS, THING_NOUNS } from './word-lists';

const MOST_LOWER_LEAD = 4;

/** The first look at a document: names that say by themselves, or by the words around them, what they are. */
export class Finder {
  private shouting = false;

  constructor(
    private readonly r: Reader,
    private readonly board: Board,
    private readonly taken: Int32Array,
    private readonly register: Register,
  ) {}

  /** True where a mention may start: outside cited documents. */
  isOpen(i: number): boolean {
    return this.taken[i] === 0;
  }

  run(): void {
    const { tokens } = this.r;
    let done = 0;
    for (let n = 0; n < tokens.stopCount; n++) {
      const i = tokens.stops[n]!;
      if (i < done) continue;
      const kind = tokens.kinds[i]!;
      if (kind === Kind.Break) {
        this.shouting = isShouting(this.r, i);
        continue;
      }
      done = this.taken[i] ? this.issuerEnd(i) : kind === Kind.Number ? this.numberedPlace(i) : this.at(i);
    }
  }

  /** Inside a cited document only its issuer is a mention. */
  private issuerEnd(i: number): number {
    const before = this.r.lower(i - 1);
    if (before !== 'của' && before !== 'do') return i;
    const found = organizationAt(this.r, i);
    if (!found) return i;
    this.register.addOrganization(found);
    return found.end;
  }

  private numberedPlace(i: number): number {
    if (!this.r.tokens.isWord(i - 1) && !this.r.tokens.isMark(i - 1, '.')) return i;
    const place = placeAfterHead(this.r, i);
    if (!place || !this.board.isFree(place.start, place.end)) return i;
    const owner = organizationBefore(this.r, this.board, i);
    if (owner) {
      this.register.addOrganization(owner);
      return owner.end;
    }
    this.register.addPlace(place);
    return place.end;
  }

  /** Decides what starts at a capitalised token; returns the token after it, or `i` for nothing. */
  private at(i: number): number {
    const { r, board } = this;
    const { tokens } = r;
    const project = r.projectAt(i);
    if (project) return this.register.addKnown(project.start, project.end, project.value);
    if (this.shouting) return this.atShouted(i);
    if (isPlainWord(r, board, i)) return i + 1;
    // "VOV.VN": the end of a site's address.
    if (
      tokens.kind(i) === Kind.Upper &&
      tokens.isMark(i - 1, '.') &&
      tokens.glued(i) &&
      tokens.glued(i - 1)
    ) {
      if (tokens.isWord(i - 2) && tokens.length(i - 2) > 2 && tokens.length(i) === 2) return i + 1;
    }

    // "TG&VN": letters of an abbreviation in two parts.
    if (tokens.isMark(i - 1, '&') && tokens.glued(i) && tokens.glued(i - 1)) {
      if (r.knownAt(i)?.value.type === 'place') return i + 1;
    }
    if (isBilateral(r, i)) return i + 1;
    const compass = compassEnd(r, i);
    if (compass > i) return compass;
    if (tokens.isLower(i - 1) && tokens.spaced(i)) {
      const owner = organizationBefore(r, board, i);
      if (owner && board.isFree(owner.start, owner.end)) {
        this.register.addOrganization(owner);
        return owner.end;
      }
      const led = this.knownBefore(i);
      if (led) return led;
    }

    const title = titleStrength(r, board, i);
    const headed = placeAfterHead(r, i);
    if (
      headed &&
      title !== 'strong' &&
      !this.isHeld(i - 1) &&
      board.isFree(headed.start, headed.end) &&
      !startsOffice(r, i)
    ) {
      this.register.addPlace(headed);
      const head = headed.start === i ? (r.placeHeadBefore(i)?.start ?? i) : headed.start;
      return headed.start === i ? this.addPlaces(listedPlaces(r, head, headed.end), headed.end) : headed.end;
    }
    const ends = routeEnds(r, i);
    if (ends.length > 0) return this.addPlaces(ends, i);
    const known = r.knownAt(i);
    const competition = competitionEnd(r, known);
    if (competition > i) return competition;
    const sponsored = sponsoredClubEnd(r, i);
    if (sponsored > i) return this.register.addNamed('organization', i, sponsored);
    const runs = tokens.isCapital(i + 1) && tokens.spaced(i + 1);
    if (runs) {
      const club = clubEnd(r, i);
      if (club > i) return this.register.addNamed('organization', i, club);
      const street = streetEnd(r, i);
      if (street) return this.register.addNamed('place', i, street);
      const located = known ? i : locatedEnd(r, i);
      if (located > i) return this.register.addNamed('place', i, located);
    }
    // "Chiến dịch Hồ Chí Minh", "Huân chương Hồ Chí Minh"
    if (known?.value.type === 'person' && r.in(i - 1, NAMESAKE_THINGS)) return known.end;
    if (known?.value.type === 'person' && known.end > i + 1 && title !== 'weak')
      return this.register.addKnown(i, known.end, known.value);
    const organization = organizationAt(r, i);
    // "Thủ tướng [Ý] Mario …": a country of one letter.
    const isCountry = known?.value.kind === 'country' && runs && !r.isVietnamese(i + 1);
    if (title !== 'none' && tokens.length(i) === 1 && tokens.kind(i) === Kind.Upper && !isCountry) {
      const person = this.personAt(i, title);
      if (person) return this.addCandidate(person);
    }
    // "Mác - Lênin" is a doctrine.
    if (tokens.isDash(i - 1) && r.lower(i - 2) === 'mác') return i + 1;
    // "Trường Sa", "Đài Loan": a place whose first syllable is a head word.
    const isPlace =
      known?.value.type === 'place' &&
      organization !== undefined &&
      (known.end >= organization.end || (known.end > i + 1 && organization.head?.end === i + 1));
    if (
      organization &&
      !isPlace &&
      !this.isBuilding(i) &&
      !this.isSentenceWord(i, organization) &&
      !this.isNetwork(i, organization)
    ) {
      const person = organization.end - i > 1 ? undefined : this.personAt(i, title);
      if (!person || organization.end >= person.end) {
        // "các cấp Hội Phụ nữ": the body's branches in general.
        if (r.lower(i - 1) === 'cấp' && r.lower(i - 2) === 'các') return organization.end;
        const end = this.openEnd(i, beforeMember(r, organization));
        // "Trưởng Ban Chỉ đạo [Nguyễn Văn …]": what every body has, and who leads it.
        if (end < organization.end && r.isGenericBody(i, end)) return end;
        this.register.addOrganization(end < organization.end ? { ...organization, end } : organization);
        return end;
      }
    }
    const found = placeAt(r, i);
    // "Căn cứ [Nghị định số …]" is no base.
    const place = found && this.openEnd(i, found.end) === found.end ? found : undefined;
    const isSurelyPlace =
      place && (place.designated || (titleKind(r, this.board, i) === undefined && endsRun(r, place.end)));
    const person = isSurelyPlace && isPlaceHere(r, place) ? undefined : this.personAt(i, title);
    if (place && !prefersPerson(r, board, place, person, i)) {
      if (isPlaceHere(r, place)) {
        this.register.addPlace(place);
        return place.end;
      }
      if (!person && place.end - place.start === 1) return i;
    }
    if (person) return this.addCandidate(person);
    if (!place && isLedBody(r, i)) return this.register.addNamed('organization', i, i + 1);
    const speaker = speakerEnd(r, i);
    if (speaker > i) return this.register.addPerson(i, speaker);
    const office = r.titleAt(i);
    return office && office.end > i + 1 ? this.officeEnd(i, office.end) : i;
  }

  /** "Trung tâm Hội nghị Quốc gia" */
  private isBuilding(i: number): boolean {
    const head = this.r.placeHeadAt(i);
    if (!head || head.end - i < 3 || !head.value.text.startsWith('trung tâm')) return false;
    return placeAt(this.r, i) !== undefined;
  }

  /** "Ban Chỉ đạo tổng kết [Nghị quyết số 23-NQ/TW]": a name ends where a cited document begins. */
  private openEnd(start: number, end: number): number {
    for (let k = start + 1; k < end; k++) if (this.taken[k]) return k;
    return end;
  }

  private addPlaces(entries: readonly Entry[], end: number): number {
    for (const entry of entries) {
      const known = this.r.knownAt(entry.start);
      if (known?.value.type === 'place' && known.end === entry.end)
        this.register.addKnown(entry.start, entry.end, known.value);
      else this.register.addNamed('place', entry.start, entry.end);
    }
    return entries.at(-1)?.end ?? end;
  }

  /** After "Trưởng" of "Trưởng ban Đối ngoại" the organisation is still to come. */
  private officeEnd(i: number, end: number): number {
    for (let k = i + 1; k < end; k++) if (organizationAt(this.r, k)) return k;
    return end;
  }

  /** "trên Facebook": a social network as a place to write, not as a firm. */
  private isNetwork(i: number, found: OrganizationMatch): boolean {
    return found.end - i === 1 && NETWORKS.has(this.r.tokens.raw(i)) && this.r.in(i - 1, NETWORK_WORDS);
  }

  private isSentenceWord(i: number, found: OrganizationMatch): boolean {
    return found.end - i === 1 && !found.entity && this.r.tokens.startsSentence(i);
  }

  /** Known names that begin in lower case: "châu Âu", "đồng bằng sông Cửu Long", "báo Nhân Dân". */
  private knownBefore(i: number): number | undefined {
    const { r } = this;
    const { tokens } = r;
    let best: { start: number; end: number; entity: KnownEntity } | undefined;
    if (!r.lexicon.known.holds(tokens.word(i))) return undefined;
    for (let j = i - 1; j >= i - MOST_LOWER_LEAD && tokens.isLower(j) && tokens.spaced(j + 1); j--) {
      if (tokens.word(j) === 0) break;
      const known = r.knownAt(j);
      if (known && known.end > i) best = { start: j, end: known.end, entity: known.value };
    }
    if (!best || !this.board.isFree(best.start, best.end)) return undefined;
    return this.register.addKnown(best.start, best.end, best.entity);
  }

  /** A line of capitals: only what the tables know, and names behind offices. */
  private atShouted(i: number): number {
    const { r } = this;
    const known = r.knownAt(i);
    if (known && (known.end - i >= 2 || r.tokens.length(i) > 5))
      return this.register.addKnown(i, known.end, known.value);
    const person = shoutedPersonAt(r, i, r.titleBefore(i) !== undefined);
    if (person) return this.register.addPerson(person.start, person.end);
    return i;
  }

  private isHeld(i: number): boolean {
    return this.board.at(i) !== undefined;
  }

  private personAt(i: number, title: TitleStrength): ForeignMatch | undefined {
    const { r } = this;
    const { tokens } = r;
    // "T&T": letters of a firm.
    if (tokens.length(i) === 1 && tokens.isMark(i + 1, '&') && tokens.glued(i + 1)) return undefined;
    if (title === 'none') {
      if (tokens.isLower(i - 1) && r.in(i - 1, THING_NOUNS) && tokens.spaced(i) && !isCommonSurname(r, i))
        return undefined;
      const before = i - 1;
      if (tokens.isCapital(before) && tokens.spaced(i) && !this.isHeld(before)) {
        const opens = tokens.startsSentence(before) && r.in(before, SENTENCE_STARTS);
        // "Vinamilk [Mai Kiều Liên]": after a firm's name that no table has.
        const follows = !r.isVietnamese(before) && r.isSurname(i) && r.runEnd(i, 3) - i >= 3;
        if (!opens && !follows && !isCommonSurname(r, i)) return undefined;
      }
    }
    // "Trưởng ban [Pháp chế]", "Hoa hậu [Đại dương]": a field of work, not a name.
    const field = r.domainAt(i);
    if (field && field.end > i + 1 && tokens.isLower(field.end - 1)) return undefined;
    // "Phó Tư lệnh", "Phó Chủ Tịch": an office whose first syllable is a surname.
    const office = title === 'none' ? r.titleAt(i) : undefined;
    if (office && office.end > i + 1 && (tokens.isLower(office.end - 1) || office.value.kind === 'office'))
      return undefined;
    const native = vietnamesePersonAt(r, i, title);
    if (native && isAward(r, i)) return { start: i, end: native.end, kind: 'thing' };
    const foreign = foreignRunAt(r, i, title);
    if (foreign && (!native || foreign.end > native.end)) return foreign;
    return native && { start: native.start, end: native.end, kind: 'person' };
  }

  private addCandidate({ start, end, kind }: ForeignMatch): number {
    return kind === 'thing' ? end : this.register.addNamed(kind, start, end);
  }
}

/** "học bổng Nguyễn Thái Bình", "giải thưởng Võ Trường Toản": what bears a person's name. */
function isAward(r: Reader, i: number): boolean {
  if (!r.in(i - 1, NAMESAKE_THINGS)) return false;
  const thing = `${r.lower(i - 2)} ${r.lower(i - 1)}`;
  return thing === 'học bổng' || thing === 'giải thưởng' || thing === 'huân chương';
}
