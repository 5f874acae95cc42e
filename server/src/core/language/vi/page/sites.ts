import table from '../../../../../data/vi/sites.tsv';
import { foldKey } from './text';

let loaded: ReadonlySet<string> | undefined;

/** Names under which news sites and agencies are credited, folded. Read on first use. */
function siteNames(): ReadonlySet<string> {
  if (loaded) return loaded;
  const names = new Set<string>();
  for (const row of table.split('\n').slice(1)) {
    const [domain, credited, full] = row.split('\t');
    if (!domain) continue;
    if (domain.includes('.')) names.add(foldKey(domain));
    for (const name of (credited ?? '').split(';')) names.add(foldKey(name));
    if (full) names.add(foldKey(full));
  }
  names.delete('');
  loaded = names;
  return names;
}

/** Words that only an organisation's name begins with. */
const HEAD =
  /^(?:báo|tạp chí|tạp san|thời báo|bản tin|đài|cổng|trang|thông tấn|truyền hình|phát thanh|trung tâm|ban|phòng|sở|bộ|cục|vụ|viện|hội|liên hiệp|văn phòng|ubnd|hđnd|mttq|ủy ban|công an|bộ chỉ huy|bộ đội|đoàn|huyện|thành|tỉnh|trường|bệnh viện|khoa|công ty|tập đoàn|tổng công ty|tổng cục|chi cục|chi đoàn|chi bộ|đảng ủy|đảng bộ|tòa án|viện kiểm sát|nguồn)\s/iu;
const DOMAIN = /^[\w-]{2,40}(?:\.[\w-]{2,20}){0,3}\.(?:vn|com|net|org|info|gov|edu)$/i;
const ACRONYM = /^[A-ZĐƯ&]{2,8}(?:[-/+][A-ZĐƯ&]{2,8})?\+?$/u;
const PERSONAL = /^(?:PV|CTV|BBT|BTV|NPV|TH|BT|P\.V|T\.H)$/u;
const ONLINE = /\b(?:online|news|express|plus|tv|times)\b|\+$/iu;

/** True for the name of a site, agency, newspaper or office, as opposed to a person's. */
export function isAgency(name: string, sources: readonly string[] = []): boolean {
  const trimmed = name.trim();
  if (!trimmed) return false;
  const key = foldKey(trimmed);
  if (siteNames().has(key) || sources.some((source) => foldKey(source) === key)) return true;
  if (PERSONAL.test(trimmed)) return false;
  return DOMAIN.test(trimmed) || ACRONYM.test(trimmed) || HEAD.test(trimmed) || ONLINE.test(trimmed);
}

/** True when a folded name is one that readers know as a site. */
export function isKnownSite(name: string): boolean {
  return siteNames().has(foldKey(name));
}
