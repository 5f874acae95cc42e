import { Kind } from '../tokens/tokens';
import { fullNameEnd, isNamesake } from './full-names';
import { type Head, HeadFlag } from './lexicon';
import { NamePart } from './names';
import { describedEnd, describedOn } from './organization-described';
import { DESCRIBED_HEADS, VERB_FIELDS } from './organization-lists';
import { isCommonSurname, startsOffice } from './places';
import type { Found, Reader } from './reader';
import { CLAUSE_STARTS, DESCRIPTION_WORDS, NEVER_IN_NAMES } from './word-lists';

/** Names are no longer than this many tokens: keeps the grammar linear on endless runs of capitals. */
const MOST_TOKENS = 24;

/** The name part after a head: fields, capitalised words and what joins them. */
export function tailEnd(r: Reader, head: Found<Head>, isLowerHead: boolean): number {
  const { tokens } = r;
  const { flags } = head.value;
  const takesDomain = (flags & HeadFlag.Domain) !== 0;
  const takesName = (flags & HeadFlag.Name) !== 0;
  let at = head.end;
  const limit = head.start + MOST_TOKENS;
  if ((flags & HeadFlag.Number) !== 0) at = numberEnd(r, at);
  let fields = 0;
  if (DESCRIBED_HEADS.test(head.value.canonical) && at === head.end) at = describedEnd(r, head);
  while (at < limit) {
    const before = at;
    if (takesDomain || (flags & HeadFlag.LowerDomain) !== 0) {
      const domain = tokens.spaced(at) ? r.domainAt(at) : undefined;
      if (domain && acceptsDomain(r, domain, flags, at === head.end, fields, isLowerHead)) {
        at = domain.end;
        fields++;
        continue;
      }
    }
    if (tokens.isCapital(at) && tokens.spaced(at) && (takesName || takesDomain)) {
      at = nameWordsEnd(r, head, at, fields, takesName);
      if (at > before && endsBeforePerson(r, before, at, fields)) return at;
    } else if (at > head.end) {
      at = joinedEnd(r, head, at);
      if (at === before && (fields > 0 || tokens.isLower(at - 1))) at = describedOn(r, head, at);
    }
    if (at === before) break;
  }
  return at;
}

/** "Bộ Ngoại giao Trung Quốc [Hoa Xuân Oánh]": after a body's field and country comes who speaks for it. */
function endsBeforePerson(r: Reader, from: number, at: number, fields: number): boolean {
  const known = r.knownAt(from);
  if (fields === 0 || known?.value.kind !== 'country' || known.end !== at) return false;
  return r.tokens.isCapital(at) && r.isSurname(at);
}

function acceptsDomain(
  r: Reader,
  domain: Found<boolean>,
  flags: number,
  first: boolean,
  fields: number,
  isLowerHead: boolean,
): boolean {
  if (r.tokens.isCapital(domain.start)) {
    // "Bộ Công an Việt Nam" goes on with its scope, "Phòng Công an …" with the next organisation.
    if (fields > 0) return !startsHead(r, domain.start);
    // "đội [Trường THPT Lê Lợi]": a field that the head of the next organisation begins with.
    return (flags & HeadFlag.Chain) === 0 || !r.headsAt(domain.start).some(({ end }) => end > domain.end);
  }
  if (isLowerHead && first) return (flags & HeadFlag.LowerDomain) !== 0 && domain.value;
  // "Bộ tài chính", "Trung tâm chống độc": fields of careless writers.
  if (first && FIELD_HEADS.has(r.lower(domain.start - 1)) && isPlainField(r, domain)) return true;
  if (
    !first &&
    fields > 0 &&
    !VERB_FIELDS.has(r.tokens.slice(domain.start, domain.end)) &&
    (flags & HeadFlag.Name) !== 0
  ) {
    // "Hiệp hội Vận tải hàng hóa", "Viện Nghiên cứu giáo dục phát triển"
    return domain.end - domain.start > 1 && hasCapitalField(r, domain.start);
  }
  if (domain.value) return !first || (flags & HeadFlag.LowerDomain) !== 0 || domain.end - domain.start > 1;
  return false;
}

/** True where the name before a token has a capital after its head: lower-case fields go on only after one. */
function hasCapitalField(r: Reader, at: number): boolean {
  for (let i = at - 1; i > at - 6 && r.tokens.isWord(i); i--) {
    if (r.tokens.isCapital(i)) return r.headsAt(i).length === 0 || r.tokens.isCapital(i + 1);
  }
  return true;
}

const FIELD_HEADS: ReadonlySet<string> = new Set('bộ sở cục vụ viện tâm hội khoa phòng ban'.split(' '));

/** Heads that no common noun begins with: a field in lower case after them at a sentence start is a name too. */
const PLAIN_HEADS: ReadonlySet<string> = new Set('bộ sở'.split(' '));

function isPlainField(r: Reader, domain: Found<boolean>): boolean {
  const last = domain.start - 1;
  const head = r.lower(last) === 'tâm' ? last - 1 : last;
  if (r.tokens.startsSentence(head) && !PLAIN_HEADS.has(r.lower(head))) return false;
  return (
    domain.end - domain.start > 1 &&
    !VERB_FIELDS.has(r.tokens.slice(domain.start, domain.end)) &&
    !r.placeHeadBefore(domain.end)
  );
}

function startsHead(r: Reader, i: number): boolean {
  return r.headsAt(i).some((head) => head.end - head.start > 1);
}

/** One capitalised word of a name, with the lower-case syllable that completes it. */
function nameWordsEnd(r: Reader, head: Found<Head>, at: number, fields: number, takesName: boolean): number {
  const { tokens } = r;
  if (at > head.end && startsOffice(r, at)) return at;
  // "tập đoàn Wagner [Yevgeny Prigozhin]": who leads it.
  if (at > head.end && tokens.isLower(head.start) && (r.nameParts(at) & NamePart.ForeignFirst) !== 0) {
    if (!r.isVietnamese(at - 1) && tokens.isCapital(at + 1) && tokens.spaced(at + 1)) return at;
  }
  if (at > head.end && startsPerson(r, at, head.end)) {
    // "Trung tâm Thanh thiếu nhi [Nguyễn Tất Thành]"
    const end = r.runEnd(at, 5);
    return takesName && isNamesake(r, at, end) ? end : at;
  }
  if (takesName && at === head.end && startsHead(r, at)) return at;
  if (startsHead(r, at) && (!takesName || (head.value.flags & HeadFlag.Chain) !== 0)) return at;
  if (!takesName && fields > 0) return at;
  // "Vụ [Phạm Anh Khoa]": a case, not a department.
  if (
    !takesName &&
    at === head.end &&
    r.lower(at - 1) === 'vụ' &&
    tokens.kind(at) === Kind.Capital &&
    tokens.isCapital(at + 1)
  )
    return at;
  const known = r.knownAt(at);
  if (known && known.value.type === 'place') return takesName ? known.end : at;
  if (known && known.end - at > 1 && takesName) return known.end;
  if (
    at > head.end &&
    fields === 0 &&
    r.knownAt(head.end)?.value.type === 'organization' &&
    r.knownAt(head.end)!.end === at
  )
    return at;
  if (
    tokens.kind(at) === Kind.Capital &&
    r.in(at, NEVER_IN_NAMES) &&
    tokens.isLower(at + 1) &&
    !r.domainAt(at)
  )
    return at;
  if (
    tokens.kind(at) === Kind.Capital &&
    tokens.isLower(at + 1) &&
    tokens.spaced(at + 1) &&
    r.isVietnamese(at)
  ) {
    const through = lowerWordsEnd(r, at + 1);
    if (through > at + 1) {
      // "CTCP Giao [nhận] Kho vận …": lower-case syllables between capitals belong to the name.
      if (tokens.isCapital(through) && takesName)
        return endsName(r, head.end, at, through) ? at + 1 : through;
      if (!takesName || at === head.end) return fields === 0 ? at + 2 : at;
    }
  }
  if (!takesName && tokens.kind(at) === Kind.Capital && r.isVietnamese(at) && !tokens.isCapital(at + 1))
    return at;
  return at + 1;
}

/** "Trường THCS Phan Đình Giót [nghỉ học mừng] Tết": after a whole name, or two capitals, a clause goes on. */
function endsName(r: Reader, nameStart: number, at: number, through: number): boolean {
  if (at < nameStart + 1 || !r.tokens.isCapital(at - 1)) return false;
  return through - at > 2 || fullNameEnd(r, at - 2) === at + 1 || isNamesake(r, at - 2, at + 1);
}

const MOST_LOWER_WORDS = 3;

/** End of up to three lower-case syllables that no clause begins with, before another capital or the name's end. */
function lowerWordsEnd(r: Reader, from: number): number {
  const { tokens } = r;
  let at = from;
  if (r.lower(from) === 'và') return from;
  while (at < from + MOST_LOWER_WORDS && tokens.isLower(at) && tokens.spaced(at)) {
    if (at > from && r.placeHeadAt(at)) break;
    if (r.in(at, CLAUSE_STARTS) && !r.in(at, DESCRIPTION_WORDS)) return from;
    at++;
  }
  if (tokens.isCapital(at) && tokens.spaced(at)) {
    // "Tạp chí Mặt trận và [Ban Công tác …]"
    const isNext = r.lower(at - 1) === 'và' && r.headsAt(at).length > 0;
    const isSplit =
      isNext || r.placeHeadBefore(at) || r.titleBefore(at) || r.headBefore(at) || startsOffice(r, at);
    return isSplit || r.knownAt(from - 1) ? from : at;
  }
  return r.in(from, CLAUSE_STARTS) || r.placeHeadAt(from) ? from : from + 1;
}

/** Kinds of schools: the name is still to come ("Trường THPT Chuyên [Chu Văn An]"). */
const SCHOOL_KINDS: ReadonlySet<string> = new Set(
  'chuyên|bán công|dân lập|tư thục|công lập|năng khiếu|thực hành|liên cấp|quốc tế|song ngữ|nội trú|dân tộc nội trú|kỹ thuật|thực nghiệm|chất lượng cao|bán trú|dân tộc bán trú'.split(
    '|',
  ),
);

/** A person's name that follows without a comma: a common surname and at least two words more. */
export function startsPerson(r: Reader, at: number, nameStart: number): boolean {
  if (at === nameStart || !isCommonSurname(r, at)) return false;
  if (SCHOOL_KINDS.has(r.tokens.slice(nameStart, at).toLowerCase())) return false;
  return r.runEnd(at, 4) - at >= 3 && !isCommonSurname(r, nameStart);
}

/** "và", "-", "&" between two fields; a hyphen or point inside an abbreviation or foreign name. */
function joinedEnd(r: Reader, head: Found<Head>, at: number): number {
  const { tokens } = r;
  const { flags } = head.value;
  if (tokens.kind(at) === Kind.Punctuation) {
    const code = tokens.mark(at);
    // "GD&ĐT", "GD - ĐT", "TN & MT"
    if ((code === 0x26 || tokens.isDash(at)) && isShortUpper(r, at - 1) && isShortUpper(r, at + 1))
      return at + 2;
    const isJoint = code === 0x26 || code === 0x2d || code === 0x2b || code === 0x2e || code === 0x2f;
    if (
      isJoint &&
      tokens.glued(at) &&
      tokens.glued(at + 1) &&
      tokens.isCapital(at - 1) &&
      (tokens.isCapital(at + 1) || tokens.kind(at + 1) === Kind.Number)
    ) {
      return at + 2;
    }
    if (code !== 0x26 && !tokens.isDash(at)) return at;
  } else if (r.lower(at) !== 'và') {
    return (flags & HeadFlag.Number) === 0 || isScore(r, at) ? at : numberEnd(r, at);
  }
  // Both sides have to be fields: "Nông nghiệp và Phát triển nông thôn", not "Bộ Y tế và Hà Nội".
  const next = r.domainAt(at + 1);
  if (!next || (flags & HeadFlag.Domain) === 0 || isSchool(r, at + 1)) return at;
  // "Đầu tư và [thương mại] Dầu khí"
  const goesOn =
    DESCRIBED_HEADS.test(head.value.canonical) && tokens.isCapital(next.end) && tokens.spaced(next.end);
  if (
    (!tokens.isCapital(at + 1) && !goesOn) ||
    startsHead(r, at + 1) ||
    r.headsAt(at + 1).some((h) => (h.value.flags & HeadFlag.Bare) !== 0)
  )
    return at;
  return next.end;
}

/** "Trường Kim Đồng và [Trường] Lam Sơn": the word begins the next name. */
function isSchool(r: Reader, i: number): boolean {
  return r.lower(i) === 'trường' && r.tokens.isCapital(i) && r.tokens.isCapital(i + 1);
}

function isShortUpper(r: Reader, i: number): boolean {
  return (
    r.tokens.kind(i) === Kind.Upper &&
    r.tokens.length(i) <= 4 &&
    !r.headsAt(i).some((head) => (head.value.flags & HeadFlag.Bare) !== 0) &&
    !r.knownAt(i)
  );
}

/** "thắng Trường THPT Lê Lợi [2-1]" */
function isScore({ tokens }: Reader, at: number): boolean {
  return tokens.isMark(at + 1, '-') && tokens.glued(at + 1) && tokens.kind(at + 2) === Kind.Number;
}

/** "7", "số 3", "19-5" after a head that takes a number. */
function numberEnd(r: Reader, at: number): number {
  const { tokens } = r;
  let i = at;
  if (r.lower(i) === 'số') i++;
  // "tốt nghiệp THPT 2025"
  if (tokens.kind(i) === Kind.Number && tokens.length(i) === 4 && r.lower(i - 1) !== 'số') return at;
  if (tokens.kind(i) !== Kind.Number || !tokens.spaced(i)) {
    const isRoman = tokens.kind(i) === Kind.Upper && /^[IVX]{1,4}$/.test(tokens.raw(i));
    return isRoman ? i + 1 : at;
  }
  i++;
  while (
    (tokens.isMark(i, '-') || tokens.isMark(i, '/')) &&
    tokens.glued(i) &&
    tokens.kind(i + 1) === Kind.Number
  )
    i += 2;
  return i;
}
