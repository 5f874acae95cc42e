import type { Span } from '../../../text/span';
import { byteOf } from '../../../text/windows1252';
import type { Reencoded } from '../../orthography';

interface Sequence {
  readonly end: number;
  readonly code: number;
  /** False where correct text can look the same: "Ã”" is Ô misread, or the end of “ĐÃ”. */
  readonly sure: boolean;
}

/** Misreadings of misreadings that are undone. */
const DEPTH = 3;

/**
 * Finds misread UTF-8 in a span of a text. Sequences that could be correct text count only beside sure ones.
 * Linear in the length of the span.
 */
export function findMojibake(text: string, within: Span): Reencoded[] {
  const runs: { start: number; end: number; text: string }[] = [];
  let sure = false;
  let openGuillemet = false;
  for (let i = within.start; i < within.end; ) {
    const unit = text.charCodeAt(i);
    if (unit === 0xab) openGuillemet = true;
    const sequence =
      unit < 0xc2 || unit > 0xf0 ? undefined : readSequence(text, i, within.end, openGuillemet);
    if (!sequence) {
      i++;
      continue;
    }
    sure ||= sequence.sure;
    const last = runs[runs.length - 1];
    const decoded = String.fromCodePoint(sequence.code);
    if (last?.end === i) {
      last.end = sequence.end;
      last.text += decoded;
    } else runs.push({ start: i, end: sequence.end, text: decoded });
    i = sequence.end;
  }
  if (!sure) return [];
  return runs.map(({ start, end, text: once }) => ({ span: { start, end }, text: decodeAgain(once) }));
}

/** A text with all misread UTF-8 in it put right, however often it was misread; the text itself where there is none. */
export function decodeMojibake(text: string): string {
  const parts: string[] = [];
  let done = 0;
  for (const run of findMojibake(text, { start: 0, end: text.length })) {
    parts.push(text.slice(done, run.span.start), run.text);
    done = run.span.end;
  }
  return done === 0 ? text : parts.join('') + text.slice(done);
}

/** Decodes a run again while it still reads as misread UTF-8 throughout. */
function decodeAgain(once: string): string {
  let result = once;
  for (let depth = 1; depth < DEPTH; depth++) {
    let next = '';
    let i = 0;
    while (i < result.length) {
      const sequence = readSequence(result, i, result.length, false);
      if (!sequence) break;
      next += String.fromCodePoint(sequence.code);
      i = sequence.end;
    }
    if (i < result.length || next === '') return result;
    result = next;
  }
  return result;
}

function readSequence(
  text: string,
  start: number,
  limit: number,
  openGuillemet: boolean,
): Sequence | undefined {
  const lead = byteOf(text.charCodeAt(start));
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe1 && lead <= 0xef ? 3 : lead === 0xf0 ? 4 : 0;
  const end = start + length;
  if (length === 0 || end > limit) return undefined;
  let code = lead & (0xff >> (length + 1));
  for (let i = start + 1; i < end; i++) {
    const byte = byteOf(text.charCodeAt(i));
    if (byte < 0x80 || byte > 0xbf) return undefined;
    code = (code << 6) | (byte & 0x3f);
  }
  if (!isPlausible(code, length)) return undefined;
  return { end, code, sure: isSure(text, start, end, code, limit, openGuillemet) };
}

/** Characters that text of our kind has; the rest of Unicode would only give chance hits. */
function isPlausible(code: number, length: number): boolean {
  if (length === 4) return code >= 0x1f000 && code <= 0x1faff;
  return (
    // From 0x80 on: what Latin-1 reads as C1 controls is misread a second time.
    (code >= 0x80 && code <= 0x1b4) ||
    TONE_MARKS.has(code) ||
    (code >= 0x1ea0 && code <= 0x1ef9) ||
    (code >= 0x2010 && code <= 0x203a) ||
    code === 0x200b ||
    code === 0x20ab ||
    code === 0x20ac ||
    code === 0x2122 ||
    (code >= 0x2190 && code <= 0x27bf) ||
    code === 0xfeff
  );
}

const TONE_MARKS: ReadonlySet<number> = new Set([0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31b, 0x323]);
/** Quotation marks, dashes, dots and no-break spaces that may follow a word of correct text. */
const PUNCTUATION: ReadonlySet<number> = new Set([
  0x2018, 0x2019, 0x201c, 0x201d, 0x2013, 0x2014, 0x2026, 0xa0, 0xab, 0xbb, 0xb0, 0xba,
]);
const CAPITALS_OF_VIETNAMESE: ReadonlySet<number> = new Set([0xc2, 0xc3, 0xcc, 0xcd]);

function isSure(
  text: string,
  start: number,
  end: number,
  code: number,
  limit: number,
  openGuillemet: boolean,
): boolean {
  if (code < 0xa0) return false;
  const lead = text.charCodeAt(start);
  const second = text.charCodeAt(start + 1);
  if (CAPITALS_OF_VIETNAMESE.has(lead) && PUNCTUATION.has(second)) {
    // "Ã”" is Ô where a letter follows at once (CÃ”NG) or a small letter precedes (tÃ´); else it may close a quotation.
    const before = start > 0 ? text[start - 1]! : ' ';
    const after = end < limit ? text[end]! : ' ';
    return (
      code !== 0xa0 && code !== 0xbb && (/\p{Ll}/u.test(before) || (/\p{L}/u.test(after) && second !== 0xa0))
    );
  }
  // "á»" may be the end of «khá», where a guillemet is open.
  if (lead === 0xe1 && second === 0xbb) return !openGuillemet && text.charCodeAt(start + 2) !== 0xa0;
  return true;
}
