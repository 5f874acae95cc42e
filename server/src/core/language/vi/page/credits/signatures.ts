import { pattern, patternOf } from '../../../../text/pattern';
import type { PageLine } from '../lines/line';

/** Offices whose holders sign official texts, without rank before or scope behind. */
export const OFFICES =
  'chủ tịch|bí thư|giám đốc|tổng giám đốc|chánh văn phòng|chánh án|viện trưởng|hiệu trưởng|bộ trưởng|thứ trưởng|thủ tướng|cục trưởng|trưởng ban|trưởng phòng';

/** For whom an official text is signed, and the office of who signs it, in capitals as such texts print it. */
const ON_BEHALF = pattern.u`^(?:(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L)\s?[./]\s?\p{Lu}{2}|Q\s?\.\s?\p{Lu}{2,}\s\p{Lu}{2})`;
const OFFICE = patternOf(`^(?:PHÓ\\s|QUYỀN\\s)?(?:${OFFICES.toUpperCase()}|CHỦ NHIỆM)(?!\\p{L})`, 'u');
/** The same in small letters, and for whom private notices are signed: "Trưởng khoa", "Thay mặt gia đình", "Trưởng nam". */
const HOLDER = patternOf(
  `^(?:(?:tm|kt|tl)\\.?\\s)?(?:(?:phó|quyền|q\\.)\\s)?(?:${OFFICES}|chủ nhiệm|trưởng (?:khoa|bộ môn|nam|nữ|đoàn|bản|thôn|tộc)|thay mặt|đại diện|người liên hệ)(?!\\p{L})`,
  'iu',
);

/** "(Đã ký)", "(Ký tên, đóng dấu)": stands for the hand and the seal, above the name. */
const SEALED = /^[([]?(?:đã )?ký(?: tên)?(?:(?:,| và| &) (?:ghi rõ họ tên|đóng dấu))?[)\]]?$/iu;

/** True for a line whose name is that of who signs something, as the line above it says. */
export function isSignatory(lines: readonly PageLine[], i: number): boolean {
  const above = lines[i - 1];
  if (!above) return false;
  return SEALED.test(above.text) || isHolder(above);
}

/** True for a short line that says by whom or for whom something is signed, above the name. */
export function isHolder(line: PageLine): boolean {
  return line.words <= WORDS && !line.sentence && HOLDER.test(line.text);
}

/** Lines of such a signature at most, words of its first line, and words of the others. */
const LINES = 7;
const WORDS = 10;
const BELOW = 5;

/** Who gets an official text, in a list of items above or below its signature. */
const RECIPIENTS = /^(?:nơi nhận|kính gửi)\s?:?$/iu;
const RECIPIENT = pattern.iu`^[-–+•]|^(?:như trên|lưu)(?!\p{L})`;

/** The line after the list of those who get an official text; the line itself when no such list begins there. */
function endOfRecipients(lines: readonly PageLine[], from: number): number {
  if (!lines[from] || !RECIPIENTS.test(lines[from].text)) return from;
  let end = from + 1;
  while (end < lines.length && end - from <= LINES && RECIPIENT.test(lines[end]!.text)) end++;
  return end;
}

/**
 * The line after the signature of an official text that begins at a line: "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "(Đã ký)",
 * a name; the line itself when none does.
 */
export function endOfSignature(lines: readonly PageLine[], from: number): number {
  const recipients = endOfRecipients(lines, from);
  const end = recipients < lines.length ? endOfNames(lines, recipients) : recipients;
  return endOfRecipients(lines, end);
}

function endOfNames(lines: readonly PageLine[], from: number): number {
  const first = lines[from];
  if (!first || first.words > WORDS) return from;
  if (!ON_BEHALF.test(first.text) && !(first.words <= BELOW && OFFICE.test(first.text))) return from;
  let end = from + 1;
  while (end < lines.length && end - from < LINES) {
    const line = lines[end]!;
    if (line.words > BELOW || line.weight > 0 || line.prose || line.dateline) break;
    end++;
  }
  return end;
}
