import { Kind, WordNumber } from '../tokens/tokens';
import { fullNameEnd, isNamesake } from './full-names';
import { BARE_SCOPES, DIRECT_SCOPE_KINDS } from './organization-lists';
import { isCommonSurname, placeNameEnd, startsOffice } from './places';
import type { Reader } from './reader';
import { BILATERAL_WORDS } from './word-lists';

/** "Mặt trận Tổ quốc Việt Nam [thành phố]": a mass organisation's level after the country. */
export function levelAfterCountry(r: Reader, end: number): number {
  if (r.lower(end - 1) !== 'nam' || r.lower(end - 2) !== 'việt') return end;
  const level = scopeEnd(r, end, true);
  return r.placeHeadAt(end) && level > end ? level : end;
}

/** "Tòa án nhân dân cấp cao tại Hà Nội", "Ngân hàng Nhà nước chi nhánh TP.HCM": courts and branches are named by their seat. */
export function branchEnd(r: Reader, end: number): number {
  const { tokens } = r;
  const branch = tokens.isDash(end) ? end + 1 : end;
  if (r.lower(branch) === 'chi' && r.lower(branch + 1) === 'nhánh') {
    const known = r.knownAt(branch + 2);
    const area = scopeEnd(r, branch + 2, false);
    if (area > branch + 2) return area;
    return known?.value.type === 'place' ? known.end : end;
  }
  if (r.lower(end) !== 'tại' || r.lower(end - 1) !== 'cao' || r.lower(end - 2) !== 'cấp') return end;
  const whole = r.knownAt(end + 1);
  const level = r.placeHeadAt(end + 1);
  const seat =
    whole ?? (level ? r.knownAt(level.end + (r.tokens.isMark(level.end, '.') ? 1 : 0)) : undefined);
  return seat?.value.type === 'place' ? seat.end : end;
}

/**
 * End of the area an organisation is for: "tỉnh Bình Dương", "TP.HCM", "quận 1", "Hà Nội", "Việt Nam", "Trung ương",
 * and with `bare` also a level alone ("tỉnh"). Returns `at` when there is none.
 */
export function scopeEnd(r: Reader, at: number, bare: boolean): number {
  const { tokens } = r;
  if (!tokens.spaced(at)) return at;
  if (tokens.word(at) === WordNumber.Central)
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
  // … but "tỉnh Đoàn Văn Bảy" is one, and a person.
  if (
    level &&
    r
      .headsAt(at)
      .some((head) => head.end > level.end && !(tokens.isLower(at) && tokens.isCapital(head.end - 1)))
  )
    return at;
  if (!level || level.value.use === 'keep' || level.value.use === 'none') return at;
  let name = level.end;
  // "TP.HCM", "Q.1"; a point after a whole word ends the sentence.
  if (
    tokens.isMark(name, '.') &&
    tokens.glued(name) &&
    (level.value.upper || tokens.glued(name + 1) || tokens.raw(at) === 'Tp')
  )
    name++;
  if (tokens.kind(name) === Kind.Number && level.value.use === 'number') return furtherScope(r, name + 1);
  if (tokens.isCapital(name)) {
    // "Công an tỉnh Phú Thọ" has a name; "Công an tỉnh Trần Văn A" a bare level and then a person.
    const person = fullNameEnd(r, name);
    if (person > name && !isNamesake(r, name, person))
      return BARE_SCOPES.has(level.value.text) ? level.end : at;
    const end = placeNameEnd(r, name);
    const namesPlace = r.knownAt(name)?.value.type === 'place';
    if (!namesPlace && isCommonSurname(r, name) && end - name >= 3 && bare && person === name)
      return level.end;
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

/** What bodies are for that two countries have together. */
const COMMON_BODIES =
  /(?:^|\s)(?:hữu nghị|đoàn kết|hợp tác|giao lưu|liên minh|hiệp hội|phân ban|diễn đàn|phòng thương mại|hội đồng doanh nghiệp|đại học|học viện|bệnh viện|trung tâm|quỹ|ngân hàng)(?:\s|$)/u;
const MOST_BODY_WORDS = 12;

/** "Hội Hữu nghị Việt Nam [- Lào]", "… Trung [- Việt]": the second of the two countries whose body it is; the end where there is none. */
export function partnerEnd(r: Reader, start: number, end: number): number {
  const { tokens } = r;
  if (!tokens.isDash(end) || !tokens.isCapital(end + 1)) return end;
  if (end - start > MOST_BODY_WORDS || !endsWithCountry(r, start, end)) return end;
  const second = r.knownAt(end + 1);
  const isCountry = second && (COUNTRY_KINDS.has(second.value.kind) || second.value.kind === 'international');
  const partner = isCountry ? second.end : r.in(end + 1, BILATERAL_WORDS) ? end + 2 : end;
  if (partner === end || !COMMON_BODIES.test(tokens.slice(start, end).toLowerCase())) return end;
  return r.placeHeadAt(partner) ? scopeEnd(r, partner, true) : partner;
}

const COUNTRY_KINDS: ReadonlySet<string> = new Set(['country', 'region']);

function endsWithCountry(r: Reader, start: number, end: number): boolean {
  for (let k = end - 1; k > start && k >= end - 4; k--) {
    const known = r.knownAt(k);
    if (known?.end === end) return COUNTRY_KINDS.has(known.value.kind);
  }
  return r.in(end - 1, BILATERAL_WORDS);
}
