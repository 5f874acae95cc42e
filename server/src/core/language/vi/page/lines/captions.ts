import { pattern } from '../../../../text/pattern';
import type { PageLine } from './line';

/** Credits and counters that only captions carry; "…_Nguồn: vtv.vn" is one by its stroke. */
const CREDIT =
  /(?:^|[\s(.,;_\-–—"”])(?:ảnh|hình|hình ảnh|nguồn ảnh|(?<=_)nguồn|ảnh chụp màn hình|clip|video|đồ họa|đồ hoạ|infographic|thiết kế|photo|minh họa|ảnh \d{1,2})\s*[:：]\s*\S/iu;
const NUMBERED = /[-–—]\s*(?:ảnh|hình|video|clip)\s*(?:số\s)?\d{1,3}\.?$/iu;
const PLAIN = pattern.iu`^\(?(?:ảnh|hình)(?:\sảnh)?\s(?:minh h[oọ][aạ]|minh hoạ|tư liệu|chụp|internet|cắt từ|do|của tác giả|nhân vật|gia đình|người dân|bạn đọc|ttxvn|afp|reuters)|[-–(]\s*ảnh\s(?:minh h[oọ][aạ]|minh hoạ|tư liệu|internet|[\p{Lu}])[^.]{0,60}\)?\.?$`;
/** What some sites print before a caption or a credit for those who hear the page: "Chụp lại hình ảnh, …". */
const SPOKEN =
  /^(?:nguồn (?:hình )?ảnh|bản quyền (?:hình )?ảnh|chụp lại (?:hình ảnh|video)|image (?:caption|copyright|source)|video caption)[,:\s]/iu;
/** Words of what pictures show; lines without a full stop between paragraphs that hold them are captions. */
const SHOWN = pattern.iu`^(?:quang cảnh|toàn cảnh|các đại biểu|đại biểu|một góc|hiện trường|hình ảnh|lãnh đạo|các đồng chí|đông đảo|khung cảnh|cảnh)\s|\s(?:phát biểu|trao (?:quà|tặng|giải|bằng|quyết định|cờ|hoa|thưởng|giấy khen|học bổng)|chụp ảnh|tặng hoa|chủ trì (?:hội nghị|buổi|cuộc)|tại (?:hội nghị|buổi lễ|lễ|đại hội|cơ quan điều tra|cơ quan công an|hiện trường|phiên tòa|cuộc họp|buổi làm việc|buổi tiếp|trận đấu)|lưu niệm|thắp hương|cắt băng|bắt tay|tham quan|kiểm tra tại|trong (?:trận|buổi|vai|phim))(?!\p{L})|\((?:trái|phải|giữa|bìa trái|bìa phải|thứ \p{L}+ từ|áo|đứng|ngồi|hàng)`;
/** How far from its end a line's credit may begin. */
const TAIL = 110;

/** Every credit holds one of these words. */
const SIGN =
  /ảnh|Ảnh|ẢNH|[Hh]ình|HÌNH|[Cc]lip|CLIP|[Vv]ideo|VIDEO|đồ h|Đồ h|ĐỒ H|[Ii]nfographic|[Tt]hiết kế|[Pp]hoto|[Mm]inh họa|_[Nn]guồn/;

/** True for text that credits or counts a photo at its end. */
export function creditsPhoto(text: string): boolean {
  const tail = text.length > TAIL ? text.slice(-TAIL) : text;
  return SIGN.test(tail) && (CREDIT.test(tail) || NUMBERED.test(tail) || PLAIN.test(tail));
}

/** True for a text that begins with the name of what follows: a caption, or the credit of a photo. */
export function namesCaption(text: string): boolean {
  return SPOKEN.test(text);
}

const MEDIUM = /^(?:ảnh|video|clip|infographic|photo)\s?[:：]\s/iu;
/** Shortest headline behind the word for what its page shows, in words; a credit has fewer. */
const TITLED = 7;

/** "Ảnh: Bản làng khác lạ sau mưa lũ", "Video: …": in a list the headline of a page of pictures, elsewhere a caption. */
export function titlesPictures(line: PageLine): boolean {
  return line.credited && !line.sentence && line.words >= TITLED && MEDIUM.test(line.text);
}

/** A line that reads like the description of a photo. Says something only between paragraphs. */
export function readsLikeCaption(line: PageLine): boolean {
  if (line.words < 4 || line.words > 40 || line.item || line.colon) return false;
  return !line.sentence && SHOWN.test(line.text);
}

/** The headline printed again under a photo ("… - Ảnh 1."), or a part of it. */
export function repeatsHeadline(line: PageLine, titleKey: string): boolean {
  return line.short && titleKey.length > 12 && line.key !== titleKey && line.key.startsWith(titleKey)
    ? NUMBERED.test(line.text)
    : false;
}
