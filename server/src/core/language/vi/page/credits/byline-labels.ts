/** Words before a name that say what it is the name of. */

import { pattern, patternOf } from '../../../../text/pattern';

/** Where a text was taken from. */
export const SOURCE_LABEL =
  /^[([*_\s]{0,3}(?:(?:tin|bài|ảnh)\s)?(?:(?:dẫn\s)?theo(?:\snguồn(?:\stin)?)?|(?:trích\s|dẫn\s)?nguồn(?:\s(?:tin(?:\sbài|\stừ(?=\s?[:：]))?|bài(?:\sviết)?|trích(?:\sdẫn)?))?|source(?=\s?[:：])|trích(?:\s(?:từ|dẫn|đăng))?|(?:lược\s)?dẫn\stừ|sưu\stầm\stừ|tổng\shợp\stừ|(?:lược\s)?dịch\stừ|xuất\sxứ|tin\stừ|via|bài\s(?:đã\s)?đăng\s(?:trên|tại))\s*[:：]?\s+(?!(?:ảnh|hình|clip|video)[^:]{0,6}:)(?=\S)/iu;
export const SOURCE_TIGHT =
  /^[([*_\s]{0,3}(?:nguồn(?:\stin(?:\sbài)?|\sbài\sviết)?|source|trích|theo)\s*[:：]\s*(?=\S)/iu;
/** "Nguồn: Theo Báo A": the label of a source twice. */
export const SOURCE_TWICE = /^[([*_\s]{0,3}nguồn(?:\stin)?\s*[:：]\s*(?=theo\s)/iu;
/** "Ảnh: Lê Vy - Bài: Thu Hà": who took the photos, before who wrote. */
export const PHOTOS_FIRST =
  /^[([*_\s]{0,3}(?:ảnh|hình(?:\sảnh)?)\s?[:：]\s?[^:：]{2,40}?[-–,;|./]?\s(?=(?:bài|tin)(?:\sviết)?\s?[:：])/iu;
/** Such a label that a person's name may stand behind. */
export const FROM = /^[([*_\s]{0,3}theo[\s:]/iu;

/** Parts that a text has, each of which somebody may have made. */
const PARTS =
  '(?:tin|bài(?:\\sviết)?|nội\\sdung)(?:\\s{0,3}(?:,|và|-|&|\\/|\\+|;|\\s)\\s{0,3}(?:bài|ảnh|hình|hình\\sảnh|clip|video|đồ\\s(?:họa|hoạ))){';
export const AUTHOR_LABEL = new RegExp(
  '^[([*_\\s]{0,3}(?:tác\\sgiả(?:\\sbài\\sviết)?|bút\\sdanh|người\\s(?:viết(?:\\s(?:bài|tin))?|đăng(?:\\s(?:tin|bài(?:\\sviết)?))?|gửi(?:\\s(?:tin|bài))?|nhập(?:\\s(?:tin|bài))?|cập\\snhật|thực\\shiện|đưa\\stin|tổng\\shợp|dịch)|(?:cán\\sbộ\\s)?đưa\\stin|nhóm\\s(?:thực\\shiện|tác\\sgiả)|(?:được\\s)?(?:đăng|viết|gửi|đóng\\sgóp|cập\\snhật)\\sbởi|bởi|by|posted\\sby|written\\sby|(?:post\\s)?author|thực\\shiện|biên\\s(?:tập|soạn|dịch)|' +
    PARTS +
    '0,3}|biên\\stập\\sviên|(?:(?:nhóm\\s)?(?:phóng\\sviên|pv)|ctv|btv|cộng\\stác\\sviên)\\s(?:thực\\shiện|đưa\\stin|ghi)|(?:hình\\sảnh|hình|ảnh)(?:\\svà\\s|,\\s|\\s?&\\s)(?:bài|hình\\sảnh|ảnh|tin)|nội\\sdung|bài\\sviết|xử\\slý\\stin|tổng\\shợp(?:\\svà\\sbiên\\stập)?|t\\/h|th|lược\\sdịch|dịch|chuyển\\sngữ|phóng\\sviên|cộng\\stác\\sviên|pv|ctv|btv|sưu\\stầm|ghi(?:\\schép)?|lời\\sbình|(?:công\\schức|cán\\sbộ)\\s(?:vh(?:\\s?[-–]?\\s?xh)?|(?:văn\\shóa|văn\\shoá)(?:\\s?[-–,]?\\s?xã\\shội)?|đài\\struyền\\sthanh))\\s*[:：]\\s*(?=\\S)',
  'iu',
);
export const AUTHOR_WORD = pattern.iu`^(?:bởi|by|post\sauthor\sby|tác\sgiả\sbài\sviết\sbởi|(?:posted|written|started)\sby|(?:được\s)?(?:đăng|viết|gửi|đóng\sgóp|chia\ssẻ|biên\ssoạn|thực\shiện|tổng\shợp|bắt\sđầu)\sbởi)\s+(?=\p{Lu})`;
/** Who put a text up, or looked it through. */
export const POSTER = /đăng|gửi|nhập|cập\snhật|posted|started|bắt\sđầu|starter|biên\stập|xử\slý/iu;
/** "Để lại bình luận / Tin tức / Bởi Lê Vy": fields side by side, as themes print them, before a name. */
export const FIELDS_BEFORE = /^(?:[^/]{1,60}\s\/\s){1,2}(?:bởi|by)\s(?=\S)/iu;
/** Labels that stand before a name without a colon. */
export const AUTHOR_OPEN = patternOf(
  `^[([*_\\s]{0,3}(?:(?<=\\()(?:tổng\\shợp|thực\\shiện|ghi|(?:lược\\s|biên\\s)?dịch|t\\/h)\\)|tác\\sgiả,?|soạn\\sgiả|người\\sviết|thực\\shiện|phóng\\sviên|pv|ctv|btv|cộng\\stác\\sviên|biên\\stập\\sviên|${PARTS}1,3})\\s+(?=\\p{Lu})`,
  'iu',
);

/** What labels begin with, in small letters: most lines are told from them by two characters. */
const LABELS: ReadonlySet<string> = new Set(
  'th ng so li tr dẫ vi tá đư đă đó gử bắ bở by po wr st bi bú ti bà ản hì nộ xử xu lư lờ dị tổ t/ ph nh cộ ch au pv ct bt sư gh cô cá'.split(
    ' ',
  ),
);

/** False for nearly all lines that begin with no label. */
export function mayLabel(text: string): boolean {
  let at = 0;
  while (at < 3 && OPENING.includes(text[at]!)) at++;
  return LABELS.has(text.slice(at, at + 2).toLowerCase());
}
const OPENING = '([*_ \t\u00a0';

/** "Truyện ngắn của Lê Vy", "Bút ký: LÊ VY". */
export const GENRE = pattern.iu`^(?:truyện(?:\sngắn|\sdài|\sngắn\sdự\sthi)?|tản\svăn|tạp\s(?:văn|bút)|bút\sk[ýí]|(?:tùy|tuỳ)\sbút|ghi\s(?:chép|nhanh)|ký(?:\ssự)?|phóng\ssự(?:\sảnh)?|hồi\s(?:ký|ức)|thơ|tiểu\s(?:luận|phẩm)|nhàn\sđàm|phiếm\sđàm|bình\sluận|bài\sviết)(?:\scủa|\s?[:：])?\s(?:(?:nhà\s(?:văn|thơ|báo)|tác\sgiả)\s)?(?=\p{Lu})`;
/** What somebody did who did not write all of it: "Lê Vy thực hiện". */
export const DOER =
  /(?<![:：])\s[-–]?\s?(?:[Tt]hực hiện|[Tt]ổng hợp|(?:lược )?ghi|(?:biên |lược )?dịch|biên soạn|sưu tầm(?: và (?:biên soạn|giới thiệu))?|lược thuật|chuyển ngữ|t\/h|ST|st)\.?\)?$/u;

/** What others did for a text. */
const ROLES =
  'ảnh|ảnh minh (?:họa|hoạ)|hình|hình ảnh|đồ họa|đồ hoạ|video|clip|ảnh,? video|ảnh,? clip|thiết kế|trình bày|kỹ thuật|quay phim|infographic|nội dung|thực hiện|biên tập|tác giả|người viết|e-?mail';
/** Who else did what: "Thu Hà, Đồ họa: Minh Quân"; behind a blank alone the role begins with a capital. */
const ROLE = new RegExp(`\\s*[,;.|/–—(-]\\s*\\(?(?:${ROLES})\\s*[:：]`, 'iu');
const ROLE_APART = new RegExp(`\\s(?:${capitalized(ROLES)})\\s*[:：]`, 'u');

function capitalized(words: string): string {
  return words.replace(/(^|\|)(\p{Ll})/gu, (_, sign: string, letter: string) => sign + letter.toUpperCase());
}

/** "… vào lúc 09:12", "… — Tháng Bảy 9, 2019": when it was posted. */
const WHEN = pattern.iu`\s(?:(?:vào(?:\slúc)?|lúc|(?:(?:số\s)?ra\s)?ngày|at|on)(?:\s\D{0,20}\d|$)|[-–—]\s(?:tháng\s\p{L}{2,4}\s(?:một\s|hai\s)?\d|\d{1,2}[./:]))`;
const COLON = /[:：]/;
/** Buttons that were printed right behind a credit: "Theo Báo A Copy link". */
const BUTTONS =
  /(?:\s(?:copy link|copy url|sao chép (?:liên kết|link)|link (?:bài )?gốc|lấy link|theo dõi|follow)!?){1,4}$/iu;

/** "Lê Vy 2 giờ trước", "Lê Vy • 3 ngày trước": how long ago it was put up, behind a name. */
export const AGED =
  /\s(?:[-–|•·]\s)?(?:khoảng\s)?(?:\d{1,3}|một)\s(?:giây|phút|giờ|tiếng|ngày|tuần|tháng|năm)\strước$/u;
/** How long ago something was put up stands at the end. */
export function isAged(text: string): boolean {
  return text.endsWith('trước') && AGED.test(text);
}

/** What programs say of comments behind a day or a name: "0 bình luận", "— Để lại phản hồi". */
export const COMMENT_COUNT =
  /\s?(?:[-–—|/•·]\s?)?(?:(?:\d{1,4}|no|không có|chưa có)\s(?:bình luận|phản hồi|ý kiến|comments?|responses?)|(?:để lại|gửi)\s(?:một\s)?(?:bình luận|phản hồi|ý kiến)|leave a (?:comment|reply)(?:\s»)?)$/iu;

/** "AnhTaiCategories: Tin tức", "Lê Vy Chuyên mục: Tin tức", "Lê Vy 02/10/2020": what programs print behind a name. */
const FIELDS =
  /\s?(?:Categories|Category|Chuyên mục|Danh mục|Tags|Từ khóa|Từ khoá)\s?[:：]|\s\d{1,2}([/.-])\d{1,2}\1\d{4}(?:\s|$)/u;

/** A credit ends where a bar, a bullet or a role begins something else: "Nguồn: VnExpress | Cập nhật: 2024". */
export function endOfCredit(text: string, from: number): number {
  const rest = text.slice(from);
  const bar = /\s[|•·]\s/u.exec(rest);
  const role = COLON.test(rest) ? (ROLE.exec(rest) ?? ROLE_APART.exec(rest)) : null;
  const when = WHEN.exec(rest);
  const button = BUTTONS.exec(rest);
  const aged = rest.endsWith('trước') ? AGED.exec(rest) : null;
  const comments = COMMENT_COUNT.exec(rest);
  const fields = FIELDS.exec(rest);
  return (
    from +
    Math.min(
      comments?.index || rest.length,
      fields?.index || rest.length,
      button?.index || rest.length,
      bar?.index ?? rest.length,
      role?.index || rest.length,
      aged?.index || rest.length,
      when?.index || rest.length,
    )
  );
}
