import { CONFIDENCE } from '../extent/weights';
import { firstWord, KnownNumbers } from '../lines/folding';
import type { PageLine } from '../lines/line';
import { cut, type Mark } from '../marks';

/** The number of an account, behind its label. */
const ACCOUNT =
  /^[-–+•*(\s]{0,3}(?:stk|số (?:tài khoản|tk)|tài khoản(?: số)?|tk|account(?: number)?|momo|ví momo)\s?[:.]?\s*\d[\d .-]{5,24}/iu;
/** What stands beside it: the bank, who holds the account, what to write. */
const PART =
  /^[-–+•*(\s]{0,3}(?:stk|số (?:tài khoản|tk)|tài khoản|tk|account|(?:ví )?momo|ngân hàng|chủ (?:tài khoản|tk)|tên (?:tài khoản|tk|chủ)|chi nhánh|nội dung|swift|paypal|quét mã|mã qr)(?!\p{L})/iu;
/** First words of such lines with a number. */
const OPENERS = 'stk số tài tk account momo ví';
/** What readers are asked for, and for whom: those who run the site. */
const ASKS =
  /(?:^|\s)(?:ủng hộ|đóng góp|gieo duyên|đồng hành|tài trợ|tiếp sức|donate|mời .{0,20}cà phê)(?:\s|$)/u;
const SITE =
  /(?:^|\s)(?:chúng tôi|tòa soạn|toà soạn|ban biên tập|website|trang (?:web|tin|nhà)|cổng thông tin|kênh|blog|diễn đàn)(?:\s|$)/u;
/** Those for whom a text asks: whoever reads on finds them in it. */
const OTHERS =
  /(?:^|\s)(?:gia đình|hoàn cảnh|bệnh nhân|bệnh nhi|cháu|em|chị|anh|ông|bà|nạn nhân|trẻ em|đồng bào|học sinh|người nghèo|quỹ|xây dựng)(?:\s|$)/u;
/** Lines of a box on either side of the number, at most; words of one, of the appeal, and of its heading. */
const LINES = 5;
const WORDS = 16;
const APPEAL = 60;
const HEADING = 8;

let openers: KnownNumbers | undefined;

/**
 * Marks boxes in which a site asks its readers for money: a line that asks for those who run it, and below it the number
 * of an account. Texts ask for others, and keep their numbers. The heading of a box goes wherever the page prints it.
 */
export function markAppeals(lines: readonly PageLine[], marks: (Mark | undefined)[]): void {
  if (!openers) {
    const words = OPENERS.split(' ');
    openers = new KnownNumbers(words.length);
    for (const word of words) openers.add(firstWord(word));
  }
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.words > WORDS || !openers.has(line.first) || !ACCOUNT.test(line.text)) continue;
    let from = i;
    while (from > 0 && i - from < LINES && isPart(lines[from - 1]!)) from--;
    let end = i + 1;
    while (end < lines.length && end - i <= LINES && isPart(lines[end]!)) end++;
    const appeal = lines[--from];
    if (!appeal || !asksForSite(appeal)) continue;
    const heading = lines[from - 1];
    if (heading && isHeading(heading)) {
      for (let k = 0; k < lines.length; k++) if (lines[k]!.key === heading.key) marks[k] ??= NOTICE;
    }
    for (let k = from; k < end; k++) marks[k] ??= NOTICE;
    i = end - 1;
  }
}

const NOTICE = cut('notice', 'notice', CONFIDENCE.notice);

function isPart(line: PageLine): boolean {
  return line.words <= WORDS && PART.test(line.text);
}

function asksForSite({ words, key }: PageLine): boolean {
  return words <= APPEAL && ASKS.test(key) && SITE.test(key) && !OTHERS.test(key);
}

function isHeading(line: PageLine): boolean {
  return line.words <= HEADING && !line.sentence && ASKS.test(line.key) && !OTHERS.test(line.key);
}
