import { type Head, HeadFlag, type KnownEntity } from './lexicon';
import { isCommonSurname, placeNameEnd, startsOffice } from './places';
import type { Found, Reader } from './reader';
import { CENTRAL, Kind } from './tokens';
import { CLAUSE_STARTS, DESCRIPTION_WORDS, NEVER_IN_NAMES, TEAM_PREFIX } from './word-lists';

export interface OrganizationMatch {
  readonly start: number;
  readonly end: number;
  readonly entity: KnownEntity | undefined;
  /** The head with its abbreviation written out, for the identity. */
  readonly head: Found<Head> | undefined;
}

/** Names are no longer than this many tokens: keeps the grammar linear on endless runs of capitals. */
const MOST_TOKENS = 24;
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
  if (!best && tokens.kind(i) === Kind.Mixed && TEAM_PREFIX.test(tokens.raw(i))) {
    const end = teamEnd(r, i + 1);
    if (end > i + 1) best = { start: i, end, entity: undefined, head: undefined };
  }
  return best && withParty(r, best);
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

/** "Mặt trận Tổ quốc Việt Nam [thành phố]": a mass organisation's level after the country. */
function levelAfterCountry(r: Reader, end: number): number {
  if (r.lower(end - 1) !== 'nam' || r.lower(end - 2) !== 'việt') return end;
  const level = scopeEnd(r, end, true);
  return r.placeHeadAt(end) && level > end ? level : end;
}

/** "Tòa án nhân dân cấp cao tại Hà Nội": the higher courts are named by their seat. */
function branchEnd(r: Reader, end: number): number {
  if (r.lower(end) !== 'tại' || r.lower(end - 1) !== 'cao' || r.lower(end - 2) !== 'cấp') return end;
  const whole = r.knownAt(end + 1);
  const level = r.placeHeadAt(end + 1);
  const seat =
    whole ?? (level ? r.knownAt(level.end + (r.tokens.isMark(level.end, '.') ? 1 : 0)) : undefined);
  return seat?.value.type === 'place' ? seat.end : end;
}

/** End of the organisation that a head opens, or the head's start when nothing that follows makes it one. */
function headEnd(r: Reader, head: Found<Head>, depth: number): number {
  const { tokens } = r;
  const { flags } = head.value;
  const isLowerHead = tokens.isLower(head.start);
  if ((flags & HeadFlag.party) !== 0) return partyEnd(r, head);
  if ((flags & HeadFlag.mission) !== 0) return missionEnd(r, head);
  if ((flags & HeadFlag.team) !== 0) {
    const end = teamEnd(r, head.end);
    return end > head.end ? end : head.start;
  }
  let end = tailEnd(r, head, isLowerHead);
  if (isLowerHead && end === head.end && !LOWER_SCOPE_HEADS.has(head.value.canonical)) return head.start;
  if ((flags & HeadFlag.scope) !== 0 || end > head.end) {
    const scope = scopeEnd(r, end, (flags & HeadFlag.scope) !== 0);
    if (scope > end) end = levelAfterCountry(r, scope);
  }
  // "Bệnh viện [Đại học Y Hà Nội]": the name is another body's.
  const isNested = end === head.end && (flags & HeadFlag.name) !== 0 && !isLowerHead;
  const chains = (flags & HeadFlag.chain) !== 0 || isNested;
  if ((chains || (end > head.end && (flags & HeadFlag.scope) !== 0)) && depth < MOST_CHAIN) {
    end = chainEnd(r, end, depth, chains);
  }
  end = branchEnd(r, end);
  if (GENERIC_BODIES.has(tokens.slice(head.start, end).toLowerCase())) return head.start;
  if (end === head.end) {
    return (flags & HeadFlag.bare) !== 0 && !isLowerHead ? end : head.start;
  }
  return end;
}

/** Bodies that every school, firm or contest has; without more they name nothing. */
const GENERIC_BODIES: ReadonlySet<string> = new Set(
  'ban giám hiệu|ban giám đốc|ban lãnh đạo|ban tổ chức|ban giám khảo|ban thường trực|ban quản trị|ban điều hành|ban quản lý|ban phụ huynh|hội phụ huynh|hội đồng quản trị|hội đồng trường|hội đồng xét xử|hội đồng thành viên|hội đồng thi|hội đồng thẩm định|tổ chức cán bộ|ban chấp hành|ban thường vụ|ban thư ký|ban chỉ huy|ban chỉ đạo|văn phòng đại diện|phòng giao dịch|trường đại học|trường cao đẳng|cơ quan nhà nước|cơ quan trung ương|cơ quan quốc hội|ban kiểm soát|ban huấn luyện|ban trị sự|cơ quan điều tra|đội trưởng|phòng họp|phòng truyền thống|khoa học|bộ trưởng|đội tuyển|viện trưởng|báo chí|báo cáo|quỹ đất|hội trường|hội nghị|hội thảo|hội đồng|phòng tuyến|cục diện|cơ quan công an|cơ quan cảnh sát|phòng công an|cảnh sát'.split(
    '|',
  ),
);

/** The name part after a head: fields, capitalised words and what joins them. */
function tailEnd(r: Reader, head: Found<Head>, isLowerHead: boolean): number {
  const { tokens } = r;
  const { flags } = head.value;
  const takesDomain = (flags & HeadFlag.domain) !== 0;
  const takesName = (flags & HeadFlag.name) !== 0;
  let at = head.end;
  const limit = head.start + MOST_TOKENS;
  if ((flags & HeadFlag.number) !== 0) at = numberEnd(r, at);
  let fields = 0;
  if (DESCRIBED_HEADS.test(head.value.canonical) && at === head.end) at = describedEnd(r, head);
  while (at < limit) {
    const before = at;
    if (takesDomain || (flags & HeadFlag.lowerDomain) !== 0) {
      const domain = tokens.spaced(at) ? r.domainAt(at) : undefined;
      if (domain && acceptsDomain(r, domain, flags, at === head.end, fields, isLowerHead)) {
        at = domain.end;
        fields++;
        continue;
      }
    }
    if (tokens.isCapital(at) && tokens.spaced(at) && (takesName || takesDomain)) {
      at = nameWordsEnd(r, head, at, fields, takesName);
    } else if (at > head.end) {
      at = joinedEnd(r, head, at);
    }
    if (at === before) break;
  }
  return at;
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
    return !(fields > 0 && startsHead(r, domain.start));
  }
  if (isLowerHead && first) return (flags & HeadFlag.lowerDomain) !== 0 && domain.value;
  if (
    !first &&
    fields > 0 &&
    !VERB_FIELDS.has(r.tokens.slice(domain.start, domain.end)) &&
    (flags & HeadFlag.name) !== 0
  ) {
    // "Hiệp hội Vận tải hàng hóa", "Viện Nghiên cứu giáo dục phát triển"
    return domain.end - domain.start > 1;
  }
  if (domain.value) return !first || (flags & HeadFlag.lowerDomain) !== 0 || domain.end - domain.start > 1;
  return false;
}

/** Fields that are verbs as well: in lower case after a name they start the clause. */
const VERB_FIELDS: ReadonlySet<string> = new Set([
  'tổ chức',
  'kiểm tra',
  'thanh tra',
  'điều tra',
  'tuyên truyền',
  'hợp tác',
  'bảo vệ',
  'đào tạo',
  'đầu tư',
  'hỗ trợ',
  'quản lý',
  'giám sát',
  'nghiên cứu',
  'phát triển',
  'xây dựng',
  'kế hoạch',
  'thông tin',
  'truyền thông',
  'báo',
  'thi',
  'nhà',
  'bay',
  'thi đấu',
  'tư vấn',
  'thiết kế',
  'sản xuất',
  'kinh doanh',
  'giám định',
  'thẩm định',
  'khám',
  'điều trị',
  'cấp cứu',
  'vận động',
  'tiếp nhận',
  'đấu giá',
  'công bố',
  'thống kê',
  'dự báo',
  'xuất khẩu',
  'huấn luyện',
  'bồi dưỡng',
  'tuyển sinh',
  'tuyển dụng',
  'chứng minh',
  'quy hoạch',
  'thi đua',
  'kỷ luật',
  'phòng bệnh',
  'xúc tiến',
  'giao dịch',
  'thường trực',
  'liên lạc',
  'chỉnh hình',
  'trị sự',
  'môi giới',
  'thống nhất',
  'cán bộ',
  'học sinh',
  'sinh viên',
  'quân đội',
  'công an',
  'doanh nghiệp',
  'phụ nữ',
  'thanh niên',
  'nông dân',
  'trẻ em',
  'luật sư',
  'nhà báo',
  'công chức',
  'đại biểu',
  'chính trị',
  'dịch vụ',
  'dữ liệu',
  'tin học',
  'trường',
  'việc làm',
  'giá',
  'nội',
  'ngoại',
  'sản',
  'nhi',
  'mắt',
  'cờ',
  'luật',
  'thuế',
  'vàng thế giới',
]);

function startsHead(r: Reader, i: number): boolean {
  return r.headsAt(i).some((head) => head.end - head.start > 1);
}

const MOST_DESCRIPTION = 7;
const DESCRIBED_HEADS =
  /^(Công ty|Tổng Công ty|Nhà máy|Xí nghiệp|Hợp tác xã|Trường|Trung tâm|Viện|Ngân hàng|Tập đoàn|Bệnh viện|Câu lạc bộ|Hiệp hội|Liên đoàn|Quỹ|Ban Quản lý|Doanh nghiệp)/;

/** "Công ty cổ phần [công nghệ xử lý nước] Hoa Sen": lower-case words of what a body does, up to its name. */
function describedEnd(r: Reader, head: Found<Head>): number {
  const { tokens } = r;
  let at = head.end;
  while (at < head.end + MOST_DESCRIPTION && tokens.isLower(at) && tokens.spaced(at)) {
    if (r.in(at, CLAUSE_STARTS) && !r.in(at, DESCRIPTION_WORDS)) return head.end;
    at++;
  }
  if (at === head.end || !tokens.isCapital(at) || !tokens.spaced(at)) return head.end;
  // "Trung tâm bồi dưỡng chính trị [huyện Quỳnh Phụ]": the area comes next.
  const level = r.placeHeadBefore(at);
  if (level && level.start > head.end && (level.value.use === 'strip' || level.value.use === 'number'))
    return level.start;
  // The word right before the name must not be a place's or a person's own head: "Trường ở xã Tân Lập".
  return r.placeHeadBefore(at) || r.titleBefore(at) ? head.end : at;
}

/** One capitalised word of a name, with the lower-case syllable that completes it. */
function nameWordsEnd(r: Reader, head: Found<Head>, at: number, fields: number, takesName: boolean): number {
  const { tokens } = r;
  if (at > head.end && (startsOffice(r, at) || startsPerson(r, at, head.end))) return at;
  if (takesName && at === head.end && startsHead(r, at)) return at;
  if (startsHead(r, at) && (!takesName || (head.value.flags & HeadFlag.chain) !== 0)) return at;
  if (!takesName && fields > 0) return at;
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
      if (tokens.isCapital(through) && takesName) return through;
      if (!takesName || at === head.end) return fields === 0 ? at + 2 : at;
    }
  }
  if (!takesName && tokens.kind(at) === Kind.Capital && r.isVietnamese(at) && !tokens.isCapital(at + 1))
    return at;
  return at + 1;
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
    const isSplit = r.placeHeadBefore(at) || r.titleBefore(at) || r.headBefore(at) || startsOffice(r, at);
    return isSplit || r.knownAt(from - 1) ? from : at;
  }
  return r.in(from, CLAUSE_STARTS) || r.placeHeadAt(from) ? from : from + 1;
}

/** A person's name that follows without a comma: a common surname and at least two words more. */
function startsPerson(r: Reader, at: number, nameStart: number): boolean {
  if (at === nameStart || !isCommonSurname(r, at)) return false;
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
    if ((flags & HeadFlag.number) !== 0) return numberEnd(r, at);
    return at;
  }
  // Both sides have to be fields: "Nông nghiệp và Phát triển nông thôn", not "Bộ Y tế và Hà Nội".
  const next = r.domainAt(at + 1);
  if (!next || (flags & HeadFlag.domain) === 0) return at;
  if (
    !tokens.isCapital(at + 1) ||
    startsHead(r, at + 1) ||
    r.headsAt(at + 1).some((h) => (h.value.flags & HeadFlag.bare) !== 0)
  )
    return at;
  return next.end;
}

function isShortUpper(r: Reader, i: number): boolean {
  return (
    r.tokens.kind(i) === Kind.Upper &&
    r.tokens.length(i) <= 4 &&
    !r.headsAt(i).some((head) => (head.value.flags & HeadFlag.bare) !== 0) &&
    !r.knownAt(i)
  );
}

/** "7", "số 3", "19-5" after a head that takes a number. */
function numberEnd(r: Reader, at: number): number {
  const { tokens } = r;
  let i = at;
  if (r.lower(i) === 'số') i++;
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

const DIRECT_SCOPE_KINDS: ReadonlySet<string> = new Set([
  'province',
  'municipality',
  'country',
  'district',
  'region',
  'city',
]);
const BARE_SCOPES: ReadonlySet<string> = new Set([
  'tỉnh',
  'thành phố',
  'TP',
  'huyện',
  'quận',
  'thị xã',
  'xã',
  'phường',
  'thị trấn',
]);

/**
 * End of the area an organisation is for: "tỉnh Bình Dương", "TP.HCM", "quận 1", "Hà Nội", "Việt Nam", "Trung ương",
 * and with `bare` also a level alone ("tỉnh"). Returns `at` when there is none.
 */
export function scopeEnd(r: Reader, at: number, bare: boolean): number {
  const { tokens } = r;
  if (!tokens.spaced(at)) return at;
  if (tokens.word(at) === CENTRAL)
    return r.lower(at + 1) === 'đảng' && tokens.isCapital(at + 1) ? at + 2 : at + 1;
  if (r.lower(at) === 'trung' && r.lower(at + 1) === 'ương') {
    return r.lower(at + 2) === 'đảng' && tokens.isCapital(at + 2) ? at + 3 : at + 2;
  }
  const known = r.knownAt(at);
  if (known && known.value.type === 'place' && DIRECT_SCOPE_KINDS.has(known.value.kind)) {
    return placeNameEnd(r, at) > known.end && !isCommonSurname(r, known.end)
      ? placeNameEnd(r, at)
      : known.end;
  }
  const level = r.placeHeadAt(at);
  // "Tỉnh ủy" after another body is not the level "Tỉnh".
  if (level && r.headsAt(at).some((head) => head.end > level.end)) return at;
  if (!level || level.value.use === 'keep' || level.value.use === 'none') return at;
  let name = level.end;
  if (tokens.isMark(name, '.') && tokens.glued(name)) name++;
  if (tokens.kind(name) === Kind.Number && level.value.use === 'number') return furtherScope(r, name + 1);
  if (tokens.isCapital(name)) {
    // "Công an tỉnh Phú Thọ" has a name; "Công an tỉnh Trần Văn A" a bare level and then a person.
    const end = placeNameEnd(r, name);
    const namesPlace = r.knownAt(name)?.value.type === 'place';
    if (!namesPlace && isCommonSurname(r, name) && end - name >= 3 && bare) return level.end;
    if (startsOffice(r, name)) return bare ? level.end : at;
    return furtherScope(r, end);
  }
  return bare && BARE_SCOPES.has(level.value.text) && !isPlaceVerb(r, level.end) ? level.end : at;
}

/** "phường 5 quận 3": a second level without a comma. */
function furtherScope(r: Reader, at: number): number {
  const level = r.tokens.spaced(at) ? r.placeHeadAt(at) : undefined;
  if (!level || (level.value.use !== 'strip' && level.value.use !== 'number')) return at;
  const known = r.knownAt(level.end);
  return known?.value.type === 'place' ? known.end : at;
}

/** "nước" and the like are no levels; "thành phố" before a verb is one all the same. */
function isPlaceVerb(r: Reader, at: number): boolean {
  const next = r.lower(at);
  return next === 'hội';
}

/** An organisation that follows directly and completes the name: "Phòng CSGT [Công an tỉnh …]". */
function chainEnd(r: Reader, at: number, depth: number, always: boolean): number {
  if (!r.tokens.spaced(at) || !r.tokens.isCapital(at)) return at;
  if (!always) {
    const heads = r.headsAt(at);
    if (!heads.some((head) => PARENT_HEADS.has(head.value.canonical))) return at;
  }
  const next = organizationAt(r, at, depth + 1);
  return next && next.end > at ? next.end : at;
}

/** Heads that may be in lower case with nothing but their area after them: "công an tỉnh Bình Dương". */
export const LOWER_SCOPE_HEADS: ReadonlySet<string> = new Set([
  'Công an',
  'Tòa án nhân dân',
  'Viện kiểm sát nhân dân',
  'Ủy ban nhân dân',
  'Hội đồng nhân dân',
  'Tỉnh ủy',
  'Thành ủy',
  'Huyện ủy',
  'Đoàn đại biểu Quốc hội',
  'Đảng ủy',
  'Chính phủ',
  'Quốc hội',
  'Trung tâm Y tế',
  'Trường Đại học',
  'Cơ quan Cảnh sát điều tra',
  'Bệnh viện Đa khoa',
  'Trạm y tế',
  'Hạt Kiểm lâm',
  'Đồn Biên phòng',
  'Câu lạc bộ',
  'Trường',
  'Bệnh viện',
  'Báo',
  'Đảng',
  'Đại sứ quán',
  'Lãnh sự quán',
  'Đội tuyển',
  'Giáo xứ',
  'Đại học',
  'Học viện',
  'Trường THPT',
  'Trường THCS',
  'Trường Tiểu học',
  'Trường Mầm non',
  'Trường Cao đẳng',
]);

const PARENT_HEADS: ReadonlySet<string> = new Set([
  'Công an',
  'Tỉnh ủy',
  'Thành ủy',
  'Huyện ủy',
  'Quận ủy',
  'Thị ủy',
  'Ủy ban nhân dân',
  'Hội đồng nhân dân',
  'Bộ',
  'Bộ Chỉ huy',
  'Bộ Chỉ huy Quân sự',
  'Sở',
  'Quân khu',
  'Đảng ủy',
  'Đảng bộ',
]);

/** "Đảng Cộng sản Việt Nam", "đảng Xanh": a party needs a capitalised name. */
function partyEnd(r: Reader, head: Found<Head>): number {
  const { tokens } = r;
  let at = head.end;
  if (!tokens.isCapital(at) || !tokens.spaced(at)) return head.start;
  if (startsOffice(r, at) || r.headsAt(at).length > 0) return head.start;
  while (at < head.end + 8 && tokens.isCapital(at) && tokens.spaced(at)) {
    const domain = r.domainAt(at);
    if (startsPerson(r, at, head.end)) break;
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
