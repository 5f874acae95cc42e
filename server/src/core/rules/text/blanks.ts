import { CharacterClass, codePointLabel } from '../../text/characters';
import { isEastAsian, needsJoiners, Script, scriptTable } from '../../text/characters-scripts';
import { pattern } from '../../text/pattern';
import { readEntity } from './entities';
import { characterName } from './names';
import { type CharacterScan, edit, fix } from './scan';

type Kind = 'space' | 'tab' | 'blank' | 'invisible' | 'bidi' | 'entity';

/** A stretch of one kind inside a run of blanks. For entities: what they stand for, one character each. */
interface Piece {
  readonly kind: Kind;
  readonly start: number;
  end: number;
  decoded: string;
}

/** Pieces that are reported one by one; a longer mixture is one problem. */
const MOST_PIECES = 24;
const ZWSP = 0x200b;
const ZWJ = 0x200d;
const BOM = 0xfeff;
const TEXT_STYLE = 0xfe0e;
const KEYCAP = 0x20e3;

/**
 * Judges a run of blanks and of characters that cannot be seen, as a whole, so that the fixes of its parts leave one
 * space between two words and none at the end of a line, whichever of the rules are switched on.
 * Returns the offset after the run.
 */
export function scanBlanks(scan: CharacterScan, start: number): number {
  const pieces: Piece[] = [];
  const end = readRun(scan, start, pieces);
  if (pieces.length === 0) return end;
  const next = end < scan.text.length ? scan.classes[scan.text.charCodeAt(end)] : CharacterClass.lineBreak;
  if (pieces.length > MOST_PIECES) reportMixture(scan, pieces, next === CharacterClass.lineBreak);
  else if (next === CharacterClass.lineBreak) judgeTrailing(scan, pieces);
  else if (start === scan.lineStart) judgeLeading(scan, pieces);
  else judgeInner(scan, pieces);
  return end;
}

function readRun(scan: CharacterScan, start: number, pieces: Piece[]): number {
  const { text, classes } = scan;
  let i = start;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    let kind: Kind;
    let end = i + 1;
    let decoded = '';
    switch (classes[code]) {
      case CharacterClass.space:
        kind = 'space';
        break;
      case CharacterClass.tab:
        kind = 'tab';
        break;
      case CharacterClass.blank:
        if (code === 0x3000 && isEastAsianPlace(text, i)) return Math.max(i, start + 1);
        kind = 'blank';
        break;
      case CharacterClass.invisible:
        if (isNeeded(scan, i)) return Math.max(i, start + 1);
        kind = 'invisible';
        break;
      case CharacterClass.bidi:
        if (scan.lineIsRightToLeft()) return Math.max(i, start + 1);
        kind = 'bidi';
        break;
      case CharacterClass.ampersand: {
        const entity = readEntity(scan, i);
        if (!entity?.blank) return i;
        kind = 'entity';
        end = entity.end;
        decoded = entity.value;
        break;
      }
      default:
        return i;
    }
    const last = pieces[pieces.length - 1];
    if (last?.kind === kind) {
      last.end = end;
      last.decoded += decoded;
    } else pieces.push({ kind, start: i, end, decoded });
    i = end;
  }
  return i;
}

function judgeTrailing(scan: CharacterScan, pieces: readonly Piece[]): void {
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]!;
    if (piece.kind !== 'space' && piece.kind !== 'tab') {
      reportPiece(scan, piece, '');
      continue;
    }
    let { end } = piece;
    while (pieces[at + 1]?.kind === 'space' || pieces[at + 1]?.kind === 'tab') end = pieces[++at]!.end;
    scan.report('text/trailing-space', piece.start, end, undefined, [
      fix('remove', true, [edit(piece.start, end, '')]),
    ]);
  }
}

/** A long mixture of blanks of all kinds, as broken pages have: one space is all that it can mean. */
function reportMixture(scan: CharacterScan, pieces: readonly Piece[], trailing: boolean): void {
  const { start } = pieces[0]!;
  const { end } = pieces[pieces.length - 1]!;
  const first = pieces.find(({ kind }) => kind !== 'space' && kind !== 'tab') ?? pieces[0]!;
  const code = scan.text.charCodeAt(first.start);
  const kind = first.kind === 'bidi' ? 'bidi' : 'blank';
  reportPiece(scan, { ...first, kind, start, end }, trailing ? '' : ' ', code);
}

/** Indentation stays as wide as it is. */
function judgeLeading(scan: CharacterScan, pieces: readonly Piece[]): void {
  for (const piece of pieces) {
    if (piece.kind === 'space' || piece.kind === 'tab') continue;
    const width = piece.kind === 'entity' ? piece.decoded.length : piece.end - piece.start;
    reportPiece(scan, piece, piece.kind === 'blank' || piece.kind === 'entity' ? ' '.repeat(width) : '');
  }
}

function judgeInner(scan: CharacterScan, pieces: readonly Piece[]): void {
  const tabbed = pieces.some(({ kind }) => kind === 'tab');
  // The one piece that becomes the space between the two words.
  const kept = tabbed
    ? undefined
    : (pieces.find(({ kind }) => kind === 'space') ??
      pieces.find(({ kind, decoded }) => kind === 'blank' || (kind === 'entity' && decoded !== '')));
  for (const piece of pieces) {
    const { kind, start, end } = piece;
    if (kind === 'tab') {
      const one = kept === undefined && pieces.every((other) => other.kind !== 'space');
      scan.report('text/tab', start, end, undefined, [
        fix('space', false, [edit(start, end, one ? ' ' : '')]),
      ]);
    } else if (kind === 'space') {
      const stays = tabbed || piece === kept ? 1 : 0;
      if (end - start <= stays) continue;
      scan.report('text/double-space', start, end, undefined, [
        stays === 1
          ? fix('single', true, [edit(start + 1, end, '')])
          : fix('remove', true, [edit(start, end, '')]),
      ]);
    } else reportPiece(scan, piece, piece === kept ? ' ' : '');
  }
}

function reportPiece(
  scan: CharacterScan,
  piece: Piece,
  newText: string,
  code = scan.text.charCodeAt(piece.start),
): void {
  const { kind, start, end } = piece;
  const edits = [edit(start, end, newText)];
  const title = newText === '' ? 'remove' : 'space';
  const args = { code: codePointLabel(code), name: characterName(code) };
  if (kind === 'entity') {
    scan.report('text/html-entity', start, end, { wrong: scan.text.slice(start, end) }, [
      fix(title, true, edits),
    ]);
  } else if (kind === 'blank') {
    scan.report('text/nbsp', start, end, args, [fix(title, true, edits)]);
  } else if (kind === 'bidi') {
    scan.report('text/bidi', start, end, args, [fix(title, !reorders(scan.text, start, end), edits)]);
  } else {
    scan.report('text/invisible', start, end, args, [fix(title, joinsSafely(scan, start, end), edits)]);
  }
}

/** Overrides show the letters after them in another order than they are stored in: removing one changes what is read. */
function reorders(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x202d || code === 0x202e) return true;
  }
  return false;
}

const SOFT_HYPHEN = 0xad;
/** Signs of Latin-1 beside letters, as texts in TCVN3 have them: there the soft hyphen is the letter ư. */
const LEGACY = pattern.u`\p{L}[¡-§¨©ª¬®-º¼-¿]\p{L}|[¨©ª¬®]\u00ad?\p{Ll}`;

/** So much around a soft hyphen is looked at, in UTF-16 code units. */
const AROUND = 120;

/** Whether what is around a place may be in an old encoding, though not surely enough to be converted. */
function isLegacyAt(text: string, at: number): boolean {
  return LEGACY.test(text.slice(Math.max(0, at - AROUND), at + AROUND));
}

/**
 * A zero-width space may be all that parts two words: between letters it goes unasked only where the letters on both
 * sides make one word.
 */
function joinsSafely({ text, orthography }: CharacterScan, start: number, end: number): boolean {
  let breaks = false;
  for (let i = start; i < end && !breaks; i++) {
    const code = text.charCodeAt(i);
    if (code === SOFT_HYPHEN && isLegacyAt(text, i)) return false;
    breaks = code === ZWSP || code === BOM;
  }
  if (!breaks) return true;
  const scripts = scriptTable();
  const isLetter = (at: number) =>
    at >= 0 && at < text.length && scripts[text.charCodeAt(at)] !== Script.none;
  if (!isLetter(start - 1) || !isLetter(end)) return true;
  let from = start;
  while (from > start - 8 && isLetter(from - 1)) from--;
  let to = end;
  while (to < end + 8 && isLetter(to)) to++;
  const left = text.slice(from, start).normalize('NFC');
  const right = text.slice(end, to).normalize('NFC');
  return right === right.toLowerCase() && orthography.isWord((left + right).toLowerCase());
}

/** True for invisible characters that do their work: joiners of emoji and scripts, variation selectors, the file's own BOM. */
function isNeeded(scan: CharacterScan, at: number): boolean {
  const { text } = scan;
  const code = text.charCodeAt(at);
  if (code === BOM && at === 0) return true;
  const before = at > 0 ? text.charCodeAt(at - 1) : 0x20;
  const after = at + 1 < text.length ? text.charCodeAt(at + 1) : 0x20;
  if (needsJoiners(before) || needsJoiners(after)) return true;
  if (code === ZWJ) return isPictograph(text, at);
  if (code >= 0xfe00 && code <= 0xfe0f) {
    if (after === KEYCAP) return true;
    if (before < 0x80) return false;
    return scriptTable()[before] !== Script.latin && (code >= TEXT_STYLE || isEastAsian(before));
  }
  if (code === 0x115f || code === 0x1160 || code === 0x3164 || code === 0xffa0) {
    return isHangul(before) || isHangul(after);
  }
  return false;
}

function isHangul(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x11ff && code !== 0x115f && code !== 0x1160) ||
    (code >= 0x3131 && code <= 0x318e && code !== 0x3164)
  );
}

/** True when an emoji, or what belongs to one, ends at an offset. */
function isPictograph(text: string, end: number): boolean {
  if (end === 0) return false;
  const low = text.charCodeAt(end - 1);
  const paired = low >= 0xdc00 && low <= 0xdfff && end > 1;
  return /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/u.test(
    text.slice(end - (paired ? 2 : 1), end),
  );
}

function isEastAsianPlace(text: string, at: number): boolean {
  return (
    (at > 0 && isEastAsian(text.charCodeAt(at - 1))) ||
    (at + 1 < text.length && isEastAsian(text.charCodeAt(at + 1)))
  );
}
