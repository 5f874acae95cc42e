import { isPersonName } from '../credits/person-names';
import { isPlainParagraph } from '../extent/running';
import { endsArticle, isParagraph, opensList } from '../extent/zones';
import type { PageLine } from '../lines/line';

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
    if (line.weight < 3 || !(endsArticle(line) || line.kind === 'poll' || ADDRESS.test(line.key))) continue;
    if (line.kind === 'comment' ? isInBar(lines, i) : line.kind === 'copyright' && isInPlayer(lines, i))
      line.readAsButton();
    else if (FORMS.has(line.kind ?? 'other')) i = readForm(lines, i);
  }
}

/** Kinds of furniture that end a text, and may stand in the midst of one. */
const FORMS: ReadonlySet<string> = new Set(['comment', 'form', 'poll']);
/** Where a reader leaves an address for letters: "Nhập email của bạn". */
const ADDRESS = /^nhập (?:địa chỉ )?e-?mail/u;
/** What stands among its buttons: "Chia sẻ", "Đăng ký ngay", "Tổng cộng: 588 lượt bình chọn". */
const BUTTON: ReadonlySet<string> = new Set(['share', 'ad', 'counter']);
/** Lines of such a form, and between a paragraph and it, at most. */
const FORM = 12;
/** A count of comments alone is no form. */
const FIELDS = 2;
const NEAR = 2;
/** Lines below it that are looked at, and paragraphs among them at least. */
const FOLLOWING = 12;
const FOLLOWED = 2;
/** Longest line that says when a reader wrote, in words. */
const STAMP = 6;

/**
 * A form that a page prints in the midst of its text, where an advertisement would stand: a paragraph follows at once, and
 * another one before other furniture. What readers wrote stands under their names, with the time and buttons to answer.
 * Returns its last line.
 */
function readForm(lines: readonly PageLine[], at: number): number {
  const question = beginOfPoll(lines, at);
  let first = question;
  while (first > 0 && at - first < FORM && isOfForm(lines[first - 1]!)) first--;
  const button = buttonOfPoll(lines, at) ?? at;
  let end = button + 1;
  while (end < lines.length && end - first < FORM && (isOfForm(lines[end]!) || isResult(lines, end, button)))
    end++;
  const asked = ADDRESS.test(lines[at]!.key);
  // Letters that a site offers are praised above the field and below it.
  if (asked) {
    while (first > 0 && lines[first - 1]!.notice > 0) first--;
    while (end < lines.length && lines[end]!.notice > 0) end++;
  }
  let fields = asked && end - at > 1 ? 1 : 0;
  for (let i = first; i < end; i++) if (FORMS.has(lines[i]!.kind ?? 'other')) fields++;
  if (fields < FIELDS) return end - 1;
  const inside =
    isInText(lines, first, end, asked || question < at || button > at) || isAbove(lines, first, end);
  // Below the text its buttons end it still: what readers write stands under them.
  const over = inside ? end : question < at && isBelowText(lines, first) ? at : first;
  for (let i = first; i < over; i++) lines[i]!.readAsButton();
  return end - 1;
}

function isOfForm(line: PageLine): boolean {
  return line.weight >= 2 && (FORMS.has(line.kind ?? 'other') || BUTTON.has(line.kind ?? 'other'));
}

/** Answers to the question of a poll, and words of one, at most; fewer are no choice. */
const ANSWERS = [2, 7] as const;
const ANSWER = 8;

/** The question of a poll above its first button, with the answers between them; the button when there is none. */
function beginOfPoll(lines: readonly PageLine[], at: number): number {
  if (lines[at]!.kind !== 'poll') return at;
  let first = at;
  while (first > 0 && at - first <= ANSWERS[1] && mayBeAnswer(lines[first - 1]!)) first--;
  const answers = at - first;
  return answers >= ANSWERS[0] && answers <= ANSWERS[1] && lines[first - 1]?.asks ? first - 1 : at;
}

/** The button below the heading of a poll, its question and the answers; undefined where no such poll stands. */
function buttonOfPoll(lines: readonly PageLine[], at: number): number | undefined {
  if (lines[at]!.kind !== 'poll' || !lines[at + 1]?.asks) return undefined;
  let end = at + 2;
  while (end < lines.length && end - at <= ANSWERS[1] + 2 && isAnswer(lines[end]!)) {
    if (end - at - 2 >= ANSWERS[0] && isOfForm(lines[end]!) && !isChoice(lines[end]!)) return end;
    end++;
  }
  return undefined;
}

/** The question between the heading of a poll and its answers, one of which or the button below them is known. */
export function isPollQuestion(lines: readonly PageLine[], i: number): boolean {
  const above = lines[i - 1];
  if (!lines[i]!.asks || above?.kind !== 'poll' || !opensList(above)) return false;
  for (let k = i + 1; k < lines.length && k - i <= ANSWERS[1] && isAnswer(lines[k]!); k++)
    if (lines[k]!.kind === 'poll' && lines[k]!.weight >= 2) return true;
  return false;
}

/** A poll below the last paragraph or the line that signs it: its question would read on like the text. */
function isBelowText(lines: readonly PageLine[], first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - NEAR); i--) if (isPlainParagraph(lines[i]!)) return true;
  return false;
}

/** "Rất tốt": an answer that many polls offer. */
function isChoice({ phrase, kind }: PageLine): boolean {
  return kind === 'poll' && phrase?.role === 'item' && phrase.weight < 3;
}

/** "Kết quả": the other button of a poll. */
function isResult(lines: readonly PageLine[], i: number, button: number): boolean {
  return i === button + 1 && lines[i]!.key === 'kết quả';
}

/** No button or counter of something else. */
function mayBeAnswer(line: PageLine): boolean {
  return isAnswer(line) && (line.weight < 2 || line.kind === 'poll');
}

function isAnswer(line: PageLine): boolean {
  return line.words <= ANSWER && !line.sentence && !line.asks && !line.colon && !line.dateline;
}

/** Paragraphs stand above and below it; near it, unless it is a whole poll, which is like nothing else. */
function isInText(lines: readonly PageLine[], first: number, end: number, whole: boolean): boolean {
  if (end >= lines.length || !(whole || isOfText(lines[end]!))) return false;
  const near = whole ? FOLLOWING : NEAR;
  let above = first - 1;
  while (above >= 0 && first - above <= near && !isPlainParagraph(lines[above]!)) above--;
  if (above < 0 || !isPlainParagraph(lines[above]!)) return false;
  let count = 0;
  for (let i = end; i < Math.min(lines.length, end + FOLLOWING); i++) {
    const line = lines[i]!;
    if ((line.dateline && line.words <= STAMP) || line.shape?.name === 'ago' || isOfForm(line)) return false;
    if (line.weight >= 2 || line.notice > 0) return false;
    // Who wrote it stands below what a reader says.
    if (i > end && isReader(line) && isPlainParagraph(lines[i - 1]!)) return false;
    if (isPlainParagraph(line) && ++count === FOLLOWED) return true;
  }
  return false;
}

/** Longest line that names a reader, and where that is, in words: "LÊ THU VY (Q.7, TP.HCM)". */
const READER = 8;

function isReader({ text, words, sentence }: PageLine): boolean {
  if (words > READER || sentence || !text.endsWith(')')) return false;
  return isPersonName(text.slice(0, text.indexOf('(')).trimEnd());
}

/** Lines of a text between its two forms for comments, at least and at most. */
const BETWEEN = [4, 120] as const;

/**
 * Below a paragraph and above the rest of the text, most lines of which may be short: the page has another form for comments
 * further down, with no furniture and no time at which a reader wrote between the two.
 */
function isAbove(lines: readonly PageLine[], first: number, end: number): boolean {
  let above = first - 1;
  while (above >= 0 && first - above <= FOLLOWING && !isPlainParagraph(lines[above]!)) above--;
  if (above < 0 || !isPlainParagraph(lines[above]!)) return false;
  let tells = false;
  // So many have written, it says above them: one more who signs what stands there is no author.
  let readers = lines.slice(first, end).some(({ text }) => SOME.test(text)) ? 1 : 0;
  for (let i = end; i < Math.min(lines.length, end + BETWEEN[1]); i++) {
    const line = lines[i]!;
    if (isReader(line) && ++readers >= READERS) return false;
    if (line.kind === 'comment' && line.weight >= 3 && endsArticle(line))
      return i - end >= BETWEEN[0] && tells;
    if (line.weight >= 2 || line.notice > 0 || (line.dateline && line.words <= STAMP)) return false;
    tells ||= isPlainParagraph(line);
  }
  return false;
}

/** "Tất cả (2)", "Ý kiến bạn đọc (14)": how many comments there are, one at least. */
const SOME = /\s\([1-9]\d{0,4}\)$/u;
/** Names with a place that tell what readers wrote; one may be that of the author. */
const READERS = 2;

/** A paragraph or its sub-heading; not the name of a reader. */
function isOfText(line: PageLine): boolean {
  return isPlainParagraph(line) || (line.words >= HEADING && line.weight === 0 && !line.byline([]));
}
/** Shortest sub-heading, in words. */
const HEADING = 5;

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
