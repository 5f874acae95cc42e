import type { PageLine } from '../lines/line';
import { isBarrier, opensList } from './zones';

/** Kinds of furniture that stand in the midst of a text, and how much of it counts between two runs at most. */
const EMBEDDED: ReadonlySet<string> = new Set(['share', 'player']);
const EMBEDS = 4;

/** Longest line of a player that none of its words gives away, in words, and lines of a player at most. */
const PLAYED = 6;
const PLAYER = 24;

/** Lines between two runs that look like furniture. A player with its buttons is one thing, however many lines it has. */
export function furnitureBetween(lines: readonly PageLine[], after: number, before: number): number {
  if (isLogIn(lines, after, before)) return EMBEDS;
  let count = 0;
  let embedded = 0;
  let plays = false;
  let pointers = 0;
  const end = endOfPlayer(lines, after, before);
  for (let i = after + 1; i < before; i++) {
    const line = lines[i]!;
    if (line.isText || line.isContents || (isPointer(line) && ++pointers <= POINTERS)) continue;
    if (isBarrier(line)) count += 3;
    else if (line.weight >= 2 && EMBEDDED.has(line.kind ?? 'other')) {
      embedded++;
      plays ||= line.kind === 'player';
    } else if (i < end && line.words <= PLAYED) embedded++;
    else if (line.weight >= 1 || line.words <= 3) count++;
  }
  return count + (plays ? Math.min(embedded, EMBEDS) : embedded);
}

/** Headlines of other pages behind their sign that stand in the midst of a text, at most. */
const POINTERS = 2;

/** "Xem thêm: Cầu mới thông xe", ">>> Cầu mới thông xe": one line is all of the box. */
function isPointer(line: PageLine): boolean {
  if (line.shape?.name === 'pointer') return true;
  return line.phrase?.how === 'start' && line.kind === 'related' && !opensList(line) && line.words > POINTING;
}
/** Longest such sign without a headline, in words. */
const POINTING = 5;

/** The line after a player that is all that stands between two paragraphs, or all but a few words; else the first line. */
function endOfPlayer(lines: readonly PageLine[], after: number, before: number): number {
  if (before - after > PLAYER || !lines[after]!.prose || !lines[before]!.prose) return after;
  let buttons = 0;
  for (let i = after + 1; i < before; i++) {
    const line = lines[i]!;
    if (line.dateline || line.words > PLAYED || opensList(line)) return after;
    if (line.kind === 'player' && line.weight >= 2) buttons++;
  }
  return buttons >= BUTTONS ? before : after;
}
/** Buttons of a player at least. */
const BUTTONS = 3;

/** Lines of a pop-up that asks to log in, at most, and words of one. */
const POP_UP = 20;
const FIELD = 8;
const PASSWORD = /^(?:nhập )?mật khẩu$|^password$/u;
const LOG_IN = /^(?:đăng nhập|log in|login|sign in)/u;

/** A pop-up that asks to log in is all that stands between two lines of a text: it is one thing, too. */
function isLogIn(lines: readonly PageLine[], after: number, before: number): boolean {
  if (before - after > POP_UP || before - after < BUTTONS) return false;
  let password = false;
  let opens = false;
  for (let i = after + 1; i < before; i++) {
    const { key, kind, words, weight, dateline } = lines[i]!;
    if (words > FIELD || dateline || opensList(lines[i]!)) return false;
    if (weight >= 2 && (kind === 'comment' || kind === 'copyright' || kind === 'counter')) return false;
    password ||= PASSWORD.test(key);
    opens ||= LOG_IN.test(key);
  }
  return password && opens;
}
