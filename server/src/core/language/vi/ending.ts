import { pattern } from '../../text/pattern';

/** So many characters of a paragraph's end tell. */
const END = 200;
/** What ends a sentence or announces a list; quotes, brackets and a credit in brackets may follow. */
const ENDED = /[.!?…:;](?:["'”’»)\]*\s]|\([^()]{0,60}\)){0,8}$/u;
/** A name or an agency behind the last sentence: the paragraph carries its by-line. */
const SIGNED = pattern.u`[.!?…”"]\s{0,3}[/(–—-]?\s{0,3}\p{Lu}[\p{L}\p{M}.]{0,20}(?:[\s,/&–-]{1,3}\p{Lu}[\p{L}\p{M}.]{0,20}){0,7}\)?$`;
/** "- Ảnh: Hoàng Lan", "Ảnh; HOÀNG LAN": a credit. */
const CREDIT = /[\s(/|–-](?:ảnh|nguồn|theo|clip|video|tin|bài)\s?[:;].{0,60}$/iu;
const CAPITALS = pattern.u`(?:[\s./-]\p{Lu}{2,12}){2,6}$`;
/** A link at the end, or a name: as likely the end of a line of its kind as a sentence cut short. */
const LINK = /(?:xem thêm|đọc thêm|xem tiếp|chi tiết|tại đây)$/iu;
const NAME = pattern.u`(?:^|[\s("“])\p{Lu}[\p{L}\p{M}]*$`;
/** A comma, or a word that needs another one behind it. */
const HANGING =
  /(?:,|\s(?:và|của|là|các|những|với|cho|để|trong|tại|bởi|do|từ|hoặc|nhưng|mà|thì|sẽ|đang|một|khi|nếu|rằng|nhằm|vì))$/u;
/** The item of a list ends as its kind does, not as a sentence. */
const ITEM = /^\s*(?:[-–—•+*●▪✓►]|\(?\d{1,2}[.)]|[a-zđ][.)]|[IVX]{1,4}[.)])\s/u;

const OPEN_END = pattern.u`[\p{L}\p{M},]$`;

/** How a paragraph ends; see `LanguageModule.readEnding`. Items of lists, figures and signs of any kind count as ends. */
export function readEnding(paragraph: string): 'ended' | 'broken' | 'open' {
  // Nearly all paragraphs end in a sign, which no rule below takes for anything but an end.
  if (endsInSign(paragraph)) return 'ended';
  if (ITEM.test(paragraph.slice(0, 8))) return 'ended';
  const end = paragraph.slice(-END).trimEnd().normalize('NFC');
  if (!OPEN_END.test(end) || ENDED.test(end)) return 'ended';
  if (SIGNED.test(end) || CREDIT.test(end) || CAPITALS.test(end)) return 'ended';
  if (LINK.test(end) || NAME.test(end)) return 'ended';
  return HANGING.test(end) ? 'broken' : 'open';
}

/** True for a paragraph whose last character is a sign of ASCII or a closing quotation mark, but no comma. */
function endsInSign(paragraph: string): boolean {
  const code = paragraph.charCodeAt(paragraph.length - 1);
  return code === 0x201d || (code > 0x20 && code < 0x41 && code !== 0x2c);
}
