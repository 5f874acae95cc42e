import { Kind } from '../tokens/tokens';
import { fullNameEnd, isNamesake } from './full-names';
import { HeadFlag } from './lexicon';
import type { Board } from './mentions';
import {
  ABBREVIATED_FIELDS,
  BRAND_KINDS,
  DESCRIBED_HEADS,
  LOWER_HEAD_COMPOUNDS,
  LOWER_HEADS,
  LOWER_SCOPE_HEADS,
} from './organization-lists';
import { type OrganizationMatch, organizationAt } from './organizations';
import { placeAt } from './places';
import type { Reader } from './reader';
import { HEAD_LEADS, PLURALS } from './word-lists';

/** An organisation whose lower-case head stands before token i: "trường [Chu Văn An]", "công an tỉnh [Bình Dương]". */
export function organizationBefore(r: Reader, board: Board, i: number): OrganizationMatch | undefined {
  const { tokens } = r;
  if (!tokens.isLower(i - 1) || !tokens.spaced(i)) return undefined;
  const around = headAround(r, i);
  if (around) return around;
  const level = r.placeHeadBefore(i);
  const head =
    r.headBefore(i) ?? (level && level.value.use !== 'keep' ? r.headBefore(level.start) : undefined);
  if (!head || !tokens.isLower(head.start)) return undefined;
  if (
    r.titleBefore(head.end) === undefined &&
    tokens.isCapital(head.start - 1) &&
    tokens.spaced(head.start) &&
    board.at(head.start - 1) === undefined &&
    !tokens.startsSentence(head.start - 1)
  )
    return undefined;
  if (!isLowerHeadAllowed(head.value.canonical, head.value.flags)) return undefined;
  if (head.end - head.start === 1 && !isOneWordHead(r, head.start, i)) return undefined;
  // "trung tâm TP.HCM" is a part of town.
  if (!LOWER_SCOPE_HEADS.has(head.value.canonical) && head.end === i && placeAt(r, i)) {
    const field = r.domainAt(i);
    if (!field || field.end <= i + 1) return undefined;
  }
  // "tập đoàn Vingroup": a name that needs no head keeps a lower-case one out.
  const own = r.knownAt(i);
  if (own?.value.type === 'organization' && BRAND_KINDS.has(own.value.kind) && head.end === i)
    return undefined;
  const found = organizationAt(r, head.start);
  if (!found || found.end <= i) return undefined;
  // "khu trung tâm TP": a level alone is no name of what needs one.
  if (found.end === (r.placeHeadAt(head.end)?.end ?? -1) && !LOWER_SCOPE_HEADS.has(head.value.canonical))
    return undefined;
  if (isSomeOf(r, found)) return undefined;
  // "chủ tịch hội đồng Bùi Văn Cường": who leads it.
  // "cô giáo tiểu học Bùi Thị Giang": a level of schools, and who teaches or learns there.
  const isLevel = r.lower(head.start) === 'tiểu' || r.lower(head.start) === 'mầm';
  if (
    head.end === i &&
    (isLevel || !DESCRIBED_HEADS.test(head.value.canonical)) &&
    fullNameEnd(r, i) > i &&
    !isNamesake(r, i, found.end)
  )
    return undefined;
  // "cơ quan Bảo hiểm xã hội": a body by itself.
  if (head.value.canonical === 'Cơ quan' && r.headsAt(i)[0]?.value.canonical === 'Bảo hiểm xã hội')
    return undefined;
  // "hội đồng trường Trường ĐH …": the name comes with its own head.
  if (head.end === i && r.headsAt(i)[0]?.value.canonical.startsWith(head.value.canonical)) return undefined;
  return found;
}

/** "các trường đại học Đài Loan", "5 trường THCS quận 3": some of a kind, and where they are. */
function isSomeOf(r: Reader, found: OrganizationMatch): boolean {
  const { tokens } = r;
  const before = found.start - 1;
  const isCounted =
    tokens.kind(before) === Kind.Number && tokens.length(before) <= 3 && tokens.spaced(found.start);
  if (!isCounted && !r.in(before, PLURALS) && r.lower(before) !== 'một') return false;
  return found.head !== undefined && isPlaceOnly(r, found.head.end, found.end);
}

function isPlaceOnly(r: Reader, at: number, end: number): boolean {
  const level = r.placeHeadAt(at);
  for (const from of level && level.value.use !== 'keep' ? [at, level.end] : [at]) {
    const place = r.knownAt(from);
    if (place?.value.type === 'place' && place.end === end) return true;
  }
  return false;
}

const MOST_LOWER_LEAD = 3;

/** A head that begins in lower case and holds the capital: "đoàn đại biểu [Quốc] hội tỉnh". */
function headAround(r: Reader, i: number): OrganizationMatch | undefined {
  if (!r.lexicon.heads.holds(r.tokens.word(i))) return undefined;
  for (let j = i - 1; j >= i - MOST_LOWER_LEAD && r.tokens.isLower(j) && r.tokens.spaced(j + 1); j--) {
    if (r.tokens.word(j) === 0) return undefined;
    if (!r.in(j, HEAD_LEADS)) continue;
    const head = r.headsAt(j)[0];
    if (!head || head.end <= i || !LOWER_SCOPE_HEADS.has(head.value.canonical)) continue;
    const found = organizationAt(r, j);
    if (found && found.end > i && !isSomeOf(r, found)) return found;
  }
  return undefined;
}

/**
 * A head of one syllable must not end another word ("thị trường Việt Nam", "cảnh báo Mỹ") and, but for schools, needs
 * a field to follow: "sở Y tế", not "phòng Covid".
 */
function isOneWordHead(r: Reader, start: number, i: number): boolean {
  const word = r.lower(start);
  const before = r.lower(start - 1);
  if (r.tokens.spaced(start) && LOWER_HEAD_COMPOUNDS.get(word)?.has(before)) return false;
  if (word === 'đảng') return true;
  const known = r.knownAt(i);
  const field = r.domainAt(i);
  if (known?.value.type === 'place' && !(field && field.end > known.end)) return false;
  if (word === 'trường' || word === 'báo' || word === 'cty') return true;
  return field !== undefined || (r.tokens.kind(i) === Kind.Upper && ABBREVIATED_FIELDS.has(word));
}

function isLowerHeadAllowed(canonical: string, flags: number): boolean {
  return LOWER_HEADS.has(canonical) || (flags & HeadFlag.Party) !== 0;
}
