import { isKnownSite } from '../credits/sites';

/** " | Báo X", " - Cổng thông tin …" at the end of a headline that came from the page's <title>. */
const SITE_SUFFIX =
  /\s+(?:[|»•]|[-–—])\s+((?:Báo|Tạp chí|Cổng|Trang|Đài|Truyền hình|Website|Thông tin)\s[^|]{2,80}|[\w.-]{3,40}\.(?:vn|com|net|org))$/u;
const BAR = /\s+[|]\s+([^|]{2,60})$/u;
/** Characters of a headline before it, at least. */
const HEADLINE = 20;

/** A headline without the site's name that stands behind it. */
export function withoutSite(text: string): string {
  const suffix = /\s[|»•–—-]\s/u.test(text) ? SITE_SUFFIX.exec(text) : null;
  if (suffix && suffix.index > HEADLINE) return text.slice(0, suffix.index);
  const bar = text.includes('|') ? BAR.exec(text) : null;
  return bar && bar.index > HEADLINE && isKnownSite(bar[1]!) ? text.slice(0, bar.index) : text;
}
