import { pattern } from '../../../text/pattern';
import { type DocumentType, organKey, organs, typesByCode } from './tables';
import { isDigit, isLetterAt, isLowerAt, isUpperAt, isWordAt, skipBlanks } from './text';

/**
 * `party` 12-CT/TW; `state` 30/2020/NĐ-CP, 1812/QĐ-TTg; `session` 31/2024/QH15; `letter` 4995/UBND-TH, 15/CP;
 * `year` 100/2019 (the letters left out); `bare` 59.
 */
export type NumberShape = 'party' | 'state' | 'session' | 'letter' | 'year' | 'bare';

export interface DocumentNumber {
  /** As written, blanks removed and long dashes made hyphens. */
  readonly text: string;
  readonly shape: NumberShape;
  /** The running number with its letter, without leading zeros ("30a"). */
  readonly serial: string;
  readonly year?: number;
  /** Code of the type in its usual letters ("NĐ"), where the number has one. */
  readonly type?: string;
  readonly types?: readonly DocumentType[];
  /** Code of the body in its usual letters ("TW", "TTg", "QH15"). */
  readonly body?: string;
  /** The form the rules of numbering prescribe; equal for all spellings of one number. */
  readonly canonical: string;
  /** The hyphen or slash stands where the rules do not put it. */
  readonly malformed?: true;
}

export interface NumberReading {
  readonly number: DocumentNumber;
  readonly start: number;
  readonly end: number;
}

const DASHES = '-–—';
const isDash = (c: string | undefined): boolean => c !== undefined && DASHES.includes(c);

/** Reads the document number that starts at a digit. What cannot be one (dates, fractions, decimals) gives nothing. */
export function readNumber(text: string, start: number): NumberReading | undefined {
  let i = start;
  while (i < start + 6 && isDigit(text.charCodeAt(i))) i++;
  if (i === start || i > start + 5) return undefined;
  let serial = text.slice(start, i);
  if (serial.startsWith('0')) serial = serial.replace(/^0+(?=\d)/, '');
  if (isSuffix(text.charCodeAt(i)) && !isWordAt(text, i + 1)) {
    // "30a", "10c-NQ/TU": a paper put in between two numbers.
    serial += text[i];
    i++;
  }
  const tail = readPartyTail(text, i) ?? readStateTail(text, i);
  if (tail === 'none') return undefined;
  if (tail) return finish(text, start, serial, tail);
  if (!isBareEnd(text, i)) return undefined;
  return finish(text, start, serial, { end: i, shape: 'bare' });
}

/** a to h, in either case: letters that tell papers of one number apart. */
function isSuffix(code: number): boolean {
  const small = code | 32;
  return code < 128 && small >= 97 && small <= 104;
}

interface Tail {
  readonly end: number;
  readonly shape: NumberShape;
  readonly year?: number;
  readonly type?: string;
  readonly body?: string;
  readonly malformed?: true;
}

function finish(text: string, start: number, serial: string, tail: Tail): NumberReading {
  const known = tail.type === undefined ? undefined : typesByCode().get(tail.type.toLowerCase());
  // The Party has schemes (ĐA), no investment projects (DA).
  const type = tail.shape === 'party' && known?.code === 'DA' ? 'ĐA' : (known?.code ?? tail.type);
  const body = tail.body;
  const padded = serial.length < 3 && /^\d[a-z]?$/i.test(serial) ? `0${serial}` : serial;
  const party = tail.shape === 'party' || (tail.malformed === true && isPartyBody(body));
  const shape = party ? 'party' : tail.shape;
  const canonical =
    shape === 'bare'
      ? serial
      : shape === 'party'
        ? `${padded}-${type}/${body}`
        : [padded, tail.year, [type, body].filter(Boolean).join('-')].filter(Boolean).join('/');
  const written = text.slice(start, tail.end);
  return {
    start,
    end: tail.end,
    number: {
      text: UNEVEN.test(written) ? written.replace(/\s+/g, '').replace(/[–—]/g, '-') : written,
      shape,
      serial,
      canonical,
      year: tail.year,
      type,
      types: known?.types,
      body,
      malformed: tail.malformed,
    },
  };
}

/** Blanks and long dashes, which a number is given without. */
const UNEVEN = /[\s–—]/;

function isPartyBody(body: string | undefined): boolean {
  return body !== undefined && organs().get(organKey(body.split('-')[0]!))?.party === true;
}

const GLUED_CENTRAL = pattern.u`^(\p{Lu}{2,3})(TW|TU)$`;

/** `-CT/TW`, ` – NQ/TW`, `QĐ/TW` (hyphen forgotten), `-NQ-TW` (hyphen for the slash). */
function readPartyTail(text: string, at: number): Tail | undefined {
  let i = skipBlanks(text, at, 2);
  const dash = isDash(text[i]);
  if (dash) i = skipBlanks(text, i + 1, 2);
  else if (i > at + 1) return undefined;
  const code = readCode(text, i, dash);
  if (!code) return undefined;
  const whole = code.text.length < 4 ? null : GLUED_CENTRAL.exec(code.text);
  if (whole && typesByCode().has(whole[1]!.toLowerCase())) {
    // "90-QĐTW": the slash is missing.
    return { end: code.end, shape: 'party', type: whole[1]!, body: whole[2]!, malformed: true };
  }
  const type = typesByCode().get(code.text.toLowerCase());
  let j = skipBlanks(text, code.end, 1);
  const slash = text[j] === '/';
  if (!slash && !(isDash(text[j]) && type)) return undefined;
  j = skipBlanks(text, j + 1, 1);
  const body = readBody(text, j);
  if (!body) return undefined;
  if ((!dash || !slash) && !(type && isPartyBody(body.text))) return undefined;
  if (!type && !isPartyBody(body.text) && !/^[A-ZĐ]{2}/.test(code.text)) return undefined;
  const malformed = !dash || !slash;
  return {
    end: body.end,
    shape: 'party',
    type: code.text,
    body: body.text,
    ...(malformed && { malformed: true as const }),
  };
}

/** `/2020/NĐ-CP`, `/2024/QH15`, `/QĐ-TTg`, `/UBND-TH`, `/2019`; `none` where the digits belong to a date or fraction. */
function readStateTail(text: string, at: number): Tail | 'none' | undefined {
  let i = skipBlanks(text, at, 1);
  if (text[i] !== '/') return undefined;
  i = skipBlanks(text, i + 1, 1);
  let year: number | undefined;
  let malformed = false;
  if (isDigit(text.charCodeAt(i))) {
    let j = i;
    while (j < i + 5 && isDigit(text.charCodeAt(j))) j++;
    year = Number(text.slice(i, j));
    if (j - i !== 4 || year < 1945 || year > 2099) return 'none';
    const k = skipBlanks(text, j, 1);
    const yearOnly: Tail = { end: j, shape: 'year', year };
    if (text[k] === '/') i = skipBlanks(text, k + 1, 1);
    else if (isDash(text[k]) && readKnownType(text, k + 1)) {
      malformed = true;
      i = k + 1;
    } else return isWordAt(text, j) ? 'none' : yearOnly;
    if (isDigit(text.charCodeAt(i))) return 'none';
    const session = readSession(text, i);
    if (session) return { end: session.end, shape: 'session', year, body: session.text };
    const rest = readTypeAndBody(text, i, year);
    return rest ? (malformed ? { ...rest, malformed: true } : rest) : yearOnly;
  }
  return readTypeAndBody(text, i, undefined) ?? 'none';
}

function readTypeAndBody(text: string, at: number, year: number | undefined): Tail | undefined {
  const code = readCode(text, at, true);
  if (!code) return undefined;
  const withYear = year === undefined ? {} : { year };
  const type = typesByCode().get(code.text.toLowerCase());
  const i = skipBlanks(text, code.end, 1);
  if (type && (isDash(text[i]) || text[i] === '/')) {
    const body = readBody(text, skipBlanks(text, i + 1, 1));
    if (body) {
      const swapped = text[i] === '/' || (type.code !== TELEGRAM && isPartyBody(body.text));
      const shape: Tail = { end: body.end, shape: 'state', type: code.text, body: body.text, ...withYear };
      return swapped ? { ...shape, malformed: true } : shape;
    }
  }
  if (!isUpperAt(text, at)) return undefined;
  // No type: an official letter ("4995/UBND-TH") or an old number ("15/CP").
  let end = code.end;
  let body = canonicalBody(code.text);
  for (let k = 0; k < 3 && isDash(text[end]) && isUpperAt(text, end + 1); k++) {
    const next = readCode(text, end + 1, true);
    if (!next) break;
    body += `-${next.text}`;
    end = next.end;
  }
  return { end, shape: 'letter', body, ...withYear };
}

/** Sent by central committees of the State against storms and floods, too: "27/CĐ-TW". */
const TELEGRAM = 'CĐ';

function readKnownType(text: string, at: number): boolean {
  const code = readCode(text, at, true);
  return code !== undefined && typesByCode().has(code.text.toLowerCase());
}

interface Code {
  readonly text: string;
  readonly end: number;
}

const KNOWN_ENDINGS = 'gri';

/** A run of capitals and digits, with the few small letters codes have; any case where the whole run is a known code. */
function readCode(text: string, at: number, anyCase: boolean): Code | undefined {
  let end = at;
  while (end < at + 16 && (isWordAt(text, end) || text[end] === '&')) end++;
  const run = text.slice(at, end);
  if (!isLetterAt(text, at)) return undefined;
  const lower = run.toLowerCase();
  if ((anyCase || isUpperAt(text, at)) && (typesByCode().has(lower) || organs().has(lower)))
    return { text: run, end };
  let i = at;
  while (i < end) {
    const code = text.charCodeAt(i);
    if (isUpperAt(text, i) || isDigit(code) || text[i] === '&') i++;
    else if (i > at + 1 && KNOWN_ENDINGS.includes(text[i]!) && !isLowerAt(text, i + 1)) i++;
    else break;
  }
  // A capital that opens a small-letter word ("NQ-TWngày" is fine, "Sở" is not a code).
  if (i < end && isLowerAt(text, i)) {
    if (i - at < 2) return undefined;
  }
  if (i === at) return undefined;
  return { text: text.slice(at, i), end: i };
}

const CENTRE = /T\s?\.\s?[ƯWU]\.?|TƯ\.?|Tư/y;

/** The body's code with its units ("TW", "T.Ư", "TTg", "BLĐTBXH-BTC"), in usual letters. */
function readBody(text: string, at: number): Code | undefined {
  CENTRE.lastIndex = at;
  const centre = CENTRE.exec(text);
  if (centre && !isLetterAt(text, at + centre[0].length)) {
    const written = centre[0].replace(/\s/g, '');
    const dot = written.endsWith('.') ? 1 : 0;
    const code = /U\.?$/.test(written) ? 'TU' : 'TW';
    return { text: code, end: at + centre[0].length - dot };
  }
  const first = readCode(text, at, true);
  if (!first) return undefined;
  let body = canonicalBody(first.text);
  let end = first.end;
  if (!isUpperAt(text, at) && !organs().has(organKey(first.text))) return undefined;
  for (let k = 0; k < 4; k++) {
    const dash =
      isDash(text[end]) || (text[end] === '.' && isUpperAt(text, end + 1) && isUpperAt(text, end + 2));
    if (!dash || !isUpperAt(text, end + 1)) break;
    const next = readCode(text, end + 1, true);
    if (!next) break;
    body += text[end] === '.' ? `.${next.text}` : `-${next.text}`;
    end = next.end;
  }
  return { text: body, end };
}

function canonicalBody(code: string): string {
  return organs().get(organKey(code))?.code ?? code;
}

const SESSION = /(?:(?:NQ|PL|L)\s?-\s?)?(UBTVQH|QH)\s?(\d{1,2})(?!\d)/iy;

/** `QH15`, `UBTVQH14`, `NQ-UBTVQH15`. */
function readSession(text: string, at: number): Code | undefined {
  SESSION.lastIndex = at;
  const match = SESSION.exec(text);
  if (!match || isLetterAt(text, at + match[0].length)) return undefined;
  return { text: `${match[1]!.toUpperCase()}${match[2]}`, end: at + match[0].length };
}

/** A number without letters must end where a number ends: not in "1.200", "3/4", "15-20", "20%", "5h". */
function isBareEnd(text: string, at: number): boolean {
  if (isWordAt(text, at)) return false;
  const c = text[at];
  if (c === '%' || c === '/' || c === '°' || c === '$') return false;
  const next = text.charCodeAt(at + 1);
  if (c !== undefined && '.,:-–x×'.includes(c) && isDigit(next)) return false;
  const i = skipBlanks(text, at, 2);
  if (text[i] === '%') return false;
  if (isDash(text[i]) && isDigit(text.charCodeAt(skipBlanks(text, i + 1, 2)))) return false;
  return true;
}
