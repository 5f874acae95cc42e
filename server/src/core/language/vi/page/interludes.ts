import type { PageLine } from './line';
import { endsArticle, isParagraph, opensList } from './zones';

/** "Bình luận 0", "0 bình luận", "Chưa có bình luận": nobody has written any. */
const NONE = /(?:^|\s)0(?:\s|$)|^(?:hiện )?(?:không|chưa) có /u;
/** Lines beside such a count among which the other buttons of its bar stand. */
const BESIDE = 2;
/** Lines above the bar that are looked at, and paragraphs among them at most: the lead. */
const ABOVE = 12;
const LEAD = 2;
/** Lines below the bar among which the text goes on, and its paragraphs at least. */
const BELOW = 24;
const PARAGRAPHS = 3;
/** Lines of a player, and between it and the paragraph with which the text goes on, at most; buttons of a player at least. */
const PLAYER = 10;
const APART = 4;
const BUTTONS = 2;

/**
 * Reads lines that end a text elsewhere as buttons where the text goes on below them: the count of comments in a bar of
 * buttons between lead and text ("Chia sẻ", "Bình luận 0"), and who made a player that stands between paragraphs.
 */
export function readInterludes(lines: readonly PageLine[]): void {
  for (let i = 1; i + 1 < lines.length; i++) {
    const line = lines[i]!;
    if (line.weight < 3 || !endsArticle(line)) continue;
    if (line.kind === 'comment' ? isInBar(lines, i) : line.kind === 'copyright' && isInPlayer(lines, i))
      line.readAsButton();
  }
}

function isInBar(lines: readonly PageLine[], i: number): boolean {
  if (!NONE.test(lines[i]!.key)) return false;
  let beside = false;
  for (let k = i - BESIDE; k <= i + BESIDE; k++)
    if (lines[k]?.kind === 'share' && lines[k]!.weight >= 2) beside = true;
  if (!beside) return false;
  let lead = 0;
  for (let k = i - 1; k >= Math.max(0, i - ABOVE); k--)
    if (isParagraph(lines[k]!) && ++lead > LEAD) return false;
  return goesOn(lines, i + 1);
}

/** Paragraphs follow, some of them right below others, before a list or the end of the text. */
function goesOn(lines: readonly PageLine[], from: number): boolean {
  let count = 0;
  let running = false;
  for (let i = from; i < Math.min(lines.length, from + BELOW); i++) {
    const line = lines[i]!;
    if (endsArticle(line) || opensList(line)) return false;
    if (!isParagraph(line)) continue;
    count++;
    running ||= isParagraph(lines[i - 1]!);
    if (running && count >= PARAGRAPHS) return true;
  }
  return false;
}

function isInPlayer(lines: readonly PageLine[], i: number): boolean {
  let buttons = 0;
  for (let k = i - 1; k >= Math.max(0, i - PLAYER) && !lines[k]!.prose; k--)
    if (lines[k]!.kind === 'player' && lines[k]!.weight >= 2) buttons++;
  if (buttons < BUTTONS) return false;
  for (let k = i + 1; k <= Math.min(lines.length - 1, i + APART); k++)
    if (lines[k]!.prose) return isParagraph(lines[k]!);
  return false;
}
