import { Kind, WordNumber } from '../tokens/tokens';
import { fullNameEnd, isNamesake } from './full-names';
import { type Head, HeadFlag, type KnownEntity } from './lexicon';
import { LOWER_SCOPE_HEADS, PARENT_HEADS } from './organization-lists';
import { branchEnd, levelAfterCountry, partnerEnd, scopeEnd } from './organization-scope';
import { startsPerson, tailEnd } from './organization-tail';
import { isCommonSurname, startsOffice } from './places';
import type { Found, Reader } from './reader';
import { TEAM_PREFIX } from './word-lists';

export interface OrganizationMatch {
  readonly start: number;
  readonly end: number;
  readonly entity: KnownEntity | undefined;
  /** The head with its abbreviation written out, for the identity. */
  readonly head: Found<Head> | undefined;
}

const MOST_CHAIN = 3;

/**
 * The longest organisation at a token: a known name, or a head word with what its grammar lets follow.
 * `lowerHead` allows heads in lower case, which need more to follow than others.
 */
export function organizationAt(r: Reader, i: number, depth = 0): OrganizationMatch | undefined {
  const { tokens } = r;
  const known = r.knownAt(i);
  let best: OrganizationMatch | undefined;
  if (isInCode(r, i)) return undefined;
  if (known && known.value.type === 'organization') {
    best = { start: i, end: extendKnown(r, known), entity: known.value, head: undefined };
  }
  for (const head of r.headsAt(i)) {
    const end = headEnd(r, head, depth);
    if (end > head.start && (!best || end > best.end)) {
      best = { start: i, end, entity: undefined, head };
    }
    if (best) break;
  }
  if (!best) best = centralAt(r, i, depth);
  if (!best && tokens.kind(i) === Kind.Mixed && TEAM_PREFIX.test(tokens.raw(i))) {
    const end = teamEnd(r, i + 1);
    if (end > i + 1) best = { start: i, end, entity: undefined, head: undefined };
  }
  if (!best) return undefined;
  const found = withParty(r, best);
  const partner = partnerEnd(r, i, found.end);
  return partner > found.end ? { ...found, end: partner, entity: undefined } : found;
}

/** Bodies that bear nobody's name, except that of a namesake: who leads them may follow without a comma. */
const LED_BODIES =
  /^(?:Bộ|Ban|Hội đồng|Văn phòng|Công đoàn|Ủy ban|Sở|Cục|Vụ|Tổng cục|Chi cục|Thanh tra|Đảng|Tỉnh|Thành|Huyện|Quận|Đoàn (?:Thanh|Đại)|Hiệp hội|Liên đoàn|Mặt trận|Kiểm toán|Tòa án|Viện [Kk]iểm sát|Công an)/;

/**
 * End of a name without a person's at its end: "Hội đồng Lý luận Trung ương [Nguyễn Xuân Thắng]". Where the family name is
 * a word as well an office stands before the body ("Bộ trưởng Bộ Tài chính [Hồ Đức Phớc]"). Who is told by the word between
 * family and given name follows any body: "… Đảng [Lâm Thị Thanh]".
 */
export function beforeMember(r: Reader, { start, end, head }: OrganizationMatch): number {
  const body = (head ?? r.headsAt(start)[0])?.value.canonical ?? '';
  const isLed = LED_BODIES.test(body);
  for (let k = start + 2; k <= end - 3; k++) {
    if (!r.isSurname(k) || isNamesake(r, k, end)) continue;
    const middle = r.lower(k + 1);
    if ((middle === 'thị' || middle === 'văn') && fullNameEnd(r, k) === end) return k;
    if (!isLed || !isLeader(r, k, end)) continue;
    if (isCommonSurname(r, k) || r.titleBefore(start)?.value.kind === 'office') return k;
  }
  return end;
}

const MOST_LEADER_WORDS = 5;

/** A name to the end of what a body is called, of which the given name may be in no table. */
function isLeader(r: Reader, i: number, end: number): boolean {
  const { tokens } = r;
  if (end - i > MOST_LEADER_WORDS || r.runEnd(i, MOST_LEADER_WORDS + 1) !== end || r.knownAt(i)) return false;
  for (let k = i; k < end; k++) if (tokens.kind(k) !== Kind.Capital || !r.isVietnamese(k)) return false;
  return r.isGivenName(i + 1) || r.isSurname(i + 1);
}

/** "[Trung ương] Hội Người mù Việt Nam": the head office of a mass organisation. */
function centralAt(r: Reader, i: number, depth: number): OrganizationMatch | undefined {
  const { tokens } = r;
  const isAbbreviated = tokens.word(i) === WordNumber.Central;
  if (!tokens.isCapital(i) || (!isAbbreviated && tokens.length(i) !== 5)) return undefined;
  if (!isAbbreviated && (r.lower(i) !== 'trung' || r.lower(i + 1) !== 'ương')) return undefined;
  const at = isAbbreviated ? i + 1 : i + 2;
  const first = r.lower(at);
  if (!tokens.isCapital(i) || !tokens.isCapital(at) || !tokens.spaced(at)) return undefined;
  if (first !== 'hội' && first !== 'đoàn' && first !== 'giáo') return undefined;
  const body = depth < MOST_CHAIN ? organizationAt(r, at, depth + 1) : undefined;
  return body && { ...body, start: i, entity: undefined, head: undefined };
}

/** "Ban Chấp hành Trung ương Đảng [Nhân dân Cách mạng Lào]": another country's party after the body. */
function withParty(r: Reader, found: OrganizationMatch): OrganizationMatch {
  if (r.lower(found.end - 1) !== 'đảng' || found.end - found.start < 2) return found;
  const party = r.knownAt(found.end - 1);
  if (party?.value.type !== 'organization' || party.end <= found.end) return found;
  return { ...found, end: party.end };
}

/** "3824/UBND-KT", "TTLT-BTC-BNV": letters of a document's number name no body. */
function isInCode(r: Reader, i: number): boolean {
  const { tokens } = r;
  if (tokens.kind(i) !== Kind.Upper) return false;
  for (let k = i; k > i - 8 && tokens.glued(k); k--) {
    if (tokens.isMark(k - 1, '/') || tokens.kind(k - 1) === Kind.Number) return true;
  }
  return tokens.isMark(i - 1, '/') && tokens.glued(i);
}

/** "Mặt trận Tổ quốc Việt Nam tỉnh Bình Dương", "Bộ Quốc phòng Nga": a known name with a scope after it. */
function extendKnown(r: Reader, known: Found<KnownEntity>): number {
  const { kind } = known.value;
  if (
    kind === 'company' ||
    kind === 'media' ||
    kind === 'club' ||
    kind === 'sport' ||
    kind === 'international'
  )
    return known.end;
  let end = known.end;
  if (r.lower(end) === 'trung' && r.lower(end + 1) === 'ương') end += 2;
  const scope = scopeEnd(r, end, false);
  return branchEnd(r, scope > end ? levelAfterCountry(r, scope) : levelAfterCountry(r, end));
}

/** End of the organisation that a head opens, or the head's start when nothing that follows makes it one. */
function headEnd(r: Reader, head: Found<Head>, depth: number): number {
  const { tokens } = r;
  const { flags } = head.value;
  const isLowerHead = tokens.isLower(head.start);
  if ((flags & HeadFlag.Party) !== 0) return partyEnd(r, head);
  if ((flags & HeadFlag.Mission) !== 0) return missionEnd(r, head);
  if ((flags & HeadFlag.Team) !== 0) {
    const end = teamEnd(r, head.end);
    return end > head.end ? end : head.start;
  }
  // "kỳ thi THPT quốc gia": the level of schools; in "trường THPT" the head begins a word earlier.
  if (
    tokens.kind(head.start) === Kind.Upper &&
    head.value.canonical.startsWith('Trường T') &&
    (r.lower(head.end) === 'quốc' || r.lower(head.start - 1) === 'trường')
  )
    return head.start;
  // "Phó Cục Trưởng": who leads it.
  if (head.end - head.start === 1 && r.lower(head.end) === 'trưởng') return head.start;
  // "Thành ủy viên": who belongs to the body.
  if (r.lower(head.end) === 'viên' && r.lower(head.end - 1) === 'ủy' && tokens.isLower(head.end))
    return head.start;
  if (isPersonalName(r, head)) return head.start;
  let end = tailEnd(r, head, isLowerHead);
  // "Đoàn Đại biểu Quốc hội đơn vị tỉnh"
  const isElected = head.value.canonical === 'Đoàn đại biểu Quốc hội';
  // "Đoàn đại biểu Quốc hội các tỉnh": all of them.
  if (isElected && r.lower(end) === 'các') return head.start;
  if (isElected && r.lower(end) === 'đơn' && r.lower(end + 1) === 'vị' && r.placeHeadAt(end + 2)) {
    const area = scopeEnd(r, end + 2, true);
    if (area > end + 2) return area;
  }
  if (isLowerHead && end === head.end && !LOWER_SCOPE_HEADS.has(head.value.canonical)) return head.start;
  if ((flags & HeadFlag.Scope) !== 0 || end > head.end) {
    const scope = scopeEnd(r, end, (flags & HeadFlag.Scope) !== 0);
    if (scope > end) end = levelAfterCountry(r, scope);
  }
  // "Bệnh viện [Đại học Y Hà Nội]": the name is another body's.
  const isNested = end === head.end && (flags & HeadFlag.Name) !== 0 && !isLowerHead;
  const chains = (flags & HeadFlag.Chain) !== 0 || isNested;
  if ((chains || (end > head.end && (flags & HeadFlag.Scope) !== 0)) && depth < MOST_CHAIN) {
    end = chainEnd(r, end, depth, chains);
  }
  if (head.value.canonical === 'Văn phòng') end = secondBodyEnd(r, head.end, end, depth);
  end = branchEnd(r, end);
  if (r.isGenericBody(head.start, end)) return head.start;
  if (end === head.end) {
    return (flags & HeadFlag.Bare) !== 0 && !isLowerHead ? end : head.start;
  }
  return end;
}

/** "Trường Giang", "Trường Chinh": no school has a name of one syllable that people bear. */
function isPersonalName(r: Reader, head: Found<Head>): boolean {
  const { tokens } = r;
  if (head.value.canonical !== 'Trường' || tokens.kind(head.start) !== Kind.Capital) return false;
  const isOne = !tokens.isCapital(head.end + 1) || !tokens.spaced(head.end + 1);
  return isOne && tokens.kind(head.end) === Kind.Capital && r.isGivenName(head.end) && !r.domainAt(head.end);
}

const ELECTED: ReadonlySet<string> = new Set(['Hội đồng nhân dân', 'Ủy ban nhân dân']);

/** "Văn phòng HĐND [và UBND huyện]": one office of two bodies, of which the second has the area of both. */
function secondBodyEnd(r: Reader, from: number, end: number, depth: number): number {
  if (r.lower(end) !== 'và' || depth >= MOST_CHAIN) return end;
  if (!r.headsAt(from).some((body) => body.end === end)) return end;
  if (!r.headsAt(end + 1).some(({ value }) => ELECTED.has(value.canonical))) return end;
  return organizationAt(r, end + 1, depth + 1)?.end ?? end;
}

/** An organisation that follows directly and completes the name: "Phòng CSGT [Công an tỉnh …]". */
function chainEnd(r: Reader, at: number, depth: number, always: boolean): number {
  if (!r.tokens.spaced(at)) return at;
  // "ban Tuyên giáo huyện ủy"
  if (!r.tokens.isCapital(at) && r.lower(at + 1) !== 'ủy' && r.lower(at + 1) !== 'uỷ') return at;
  if (!always || !r.tokens.isCapital(at)) {
    const heads = r.headsAt(at);
    if (!heads.some((head) => PARENT_HEADS.has(head.value.canonical))) return at;
  }
  const next = organizationAt(r, at, depth + 1);
  return next && next.end > at ? next.end : at;
}

/** "Đảng Cộng sản Việt Nam", "đảng Xanh": a party needs a capitalised name. */
function partyEnd(r: Reader, head: Found<Head>): number {
  const { tokens } = r;
  let at = head.end;
  if (!tokens.isCapital(at) || !tokens.spaced(at)) return head.start;
  if (startsOffice(r, at) || r.headsAt(at).length > 0) return head.start;
  while (at < head.end + 8 && tokens.isCapital(at) && tokens.spaced(at)) {
    const domain = r.domainAt(at);
    if (startsPerson(r, at, head.end)) break;
    // "đảng Dân chủ [Chuck Schumer]"
    if (at > head.end && r.isVietnamese(at - 1) && !r.isVietnamese(at)) break;
    at = domain ? domain.end : at + 1;
  }
  const scope = scopeEnd(r, at, false);
  return Math.max(at, scope);
}

/** "Đại sứ quán Việt Nam tại Trung Quốc". */
function missionEnd(r: Reader, head: Found<Head>): number {
  const of = r.knownAt(head.end);
  if (of?.value.type !== 'place') return head.start;
  if (r.lower(of.end) === 'tại' || r.lower(of.end) === 'ở') {
    const level = r.placeHeadAt(of.end + 1);
    const host = r.knownAt(of.end + 1) ?? (level ? r.knownAt(level.end) : undefined);
    if (host?.value.type === 'place') return host.end;
  }
  return of.end;
}

/** "U23 Việt Nam", "nữ Việt Nam": the country of a national team, after age group and sport. */
function teamEnd(r: Reader, from: number): number {
  const { tokens } = r;
  let at = from;
  for (let steps = 0; steps < 4 && !r.knownAt(at); steps++) {
    const word = r.lower(at);
    if (
      word === 'quốc' ||
      word === 'gia' ||
      word === 'bóng' ||
      word === 'đá' ||
      word === 'nữ' ||
      word === 'nam' ||
      word === 'futsal' ||
      (tokens.kind(at) === Kind.Mixed && TEAM_PREFIX.test(tokens.raw(at)))
    )
      at++;
    else break;
  }
  const known = r.knownAt(at);
  return known?.value.type === 'place' && known.value.kind === 'country' ? known.end : from;
}
