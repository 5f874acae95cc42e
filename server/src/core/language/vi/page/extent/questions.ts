import { isProvince } from '../credits/person-names';
import type { PageLine } from '../lines/line';
import { endsArticle, isBarrier, isDay } from './zones';

/** Lines above one among which a short question shows that the text is made of questions and answers. */
const NEAR = 4;
/** Lines above and below among which longer questions are counted, and how many of them show the same. */
const FAR = 24;
const QUESTIONS = 2;

/**
 * The text above a line is made of questions and answers, which read like headlines and summaries of other pages. Where it
 * goes on below, from one line to another, its questions there count too.
 */
export function isInterview(lines: readonly PageLine[], before: number, after = 0, last = -1): boolean {
  let questions = 0;
  for (let i = after; i < Math.min(last, after + FAR); i++) if (isAnswered(lines, i)) questions++;
  for (let i = before - 1; i >= Math.max(0, before - FAR); i--) {
    const line = lines[i]!;
    // Below the comments nobody answers.
    if (isDay(line) || endsArticle(line) || isBarrier(line)) return false;
    if (!line.asks || line.weight > 0) continue;
    if (!line.prose && before - i <= NEAR) return true;
    if (isAnswered(lines, i) && ++questions >= QUESTIONS) return true;
  }
  return false;
}

function isAnswered(lines: readonly PageLine[], i: number): boolean {
  const answer = lines[i + 1];
  if (!lines[i]!.text.endsWith('?') || lines[i]!.weight > 0) return false;
  return answer?.prose === true && !answer.asks && answer.weight === 0;
}

/** Whose question the text answers: "(Lê Thị Vy, Bình Khê)" below it, "Lê Thị Vy (Nam Định)" between the two. */
export function isAsker(lines: readonly PageLine[], i: number): boolean {
  const { text } = lines[i]!;
  if (!lines[i - 1]?.text.endsWith('?')) return false;
  if (text[0] === '(') return true;
  const place = text.endsWith(')') ? text.slice(text.lastIndexOf('(') + 1, -1) : '';
  return lines[i + 1]?.prose === true && isProvince(place);
}
