import type { PageLine } from './line';

/** For whom an official text is signed, and the office of who signs it, in capitals as such texts print it. */
const ON_BEHALF = /^(?:TM|KT|TL|TUQ|Q|T\/M|K\/T|T\/L)\s?[./]\s?\p{Lu}{2}/u;
const OFFICE =
  /^(?:PHÓ\s|QUYỀN\s)?(?:CHỦ TỊCH|CHỦ NHIỆM|BÍ THƯ|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CHÁNH VĂN PHÒNG|CHÁNH ÁN|VIỆN TRƯỞNG|HIỆU TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|CỤC TRƯỞNG|TRƯỞNG BAN|TRƯỞNG PHÒNG)(?!\p{L})/u;
/** Lines of such a signature at most, words of its first line, and words of the others. */
const LINES = 7;
const WORDS = 10;
const BELOW = 5;

/**
 * The line after the signature of an official text that begins at a line: "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "(Đã ký)",
 * a name; the line itself when none does.
 */
export function endOfSignature(lines: readonly PageLine[], from: number): number {
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
