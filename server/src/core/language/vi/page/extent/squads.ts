import type { PageLine } from '../lines/line';
import { isUpperAt } from '../lines/text';
import { endsArticle, opensList } from './zones';

/** Lines between a text and the first team below it at most: "Đội hình ra sân dự kiến". */
const HEADING = 2;
/** Longest such line, and longest name of a team and of a player, in words. */
const HEADING_WORDS = 10;
const TEAM = 40;
const PLAYER = 4;
/** Players that make a team, at least. */
const PLAYERS = 7;

/**
 * The last line of the teams with which the report of a match closes: "Hải Phòng: Đình Triệu; Trọng Hiếu, Văn Toản, …".
 * `last` for any other text. No sentence ends there, so that they look like a list of keywords or other pages.
 */
export function endBySquads(lines: readonly PageLine[], last: number): number {
  let end = last;
  for (let i = last + 1; i < lines.length && i - end <= HEADING + 1; i++) {
    const line = lines[i]!;
    if (isSquad(line)) end = i;
    else if (opensList(line) || endsArticle(line) || line.weight >= 2 || line.words > HEADING_WORDS) break;
  }
  return end;
}

function isSquad({ text, words, weight }: PageLine): boolean {
  if (words < PLAYERS || weight >= 3) return false;
  const colon = text.indexOf(':');
  if (colon <= 0 || colon > TEAM) return false;
  let players = 0;
  let others = 0;
  for (const name of text.slice(colon + 1).split(/[,;]/)) {
    const written = name.trim();
    if (written === '') continue;
    if (isUpperAt(written, 0) && written.split(' ').length <= PLAYER) players++;
    else others++;
  }
  return players >= PLAYERS && others * 4 <= players;
}
