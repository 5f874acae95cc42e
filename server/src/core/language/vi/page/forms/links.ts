import type { PageLine } from '../lines/line';

/** Words of a line that leads to the link below it, at least and at most; a bare label is as likely of an imprint. */
const LEADS = [4, 30] as const;

/**
 * Addresses that a text leads to have a line of their own where a scraper put every link on one: "Thí sinh đăng ký tại:",
 * "https://…". Both are read as text; an imprint has bare labels ("Email:") above its addresses.
 */
export function readLinks(lines: readonly PageLine[]): void {
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.words > 1 || line.weight < 2 || line.shape?.name !== 'address') continue;
    const above = lines[i - 1]!;
    if (!above.colon || above.words > LEADS[1] || !(above.words >= LEADS[0] || isDashed(above))) continue;
    if (above.phrase?.role === 'ends' || above.phrase?.role === 'opens' || above.notice > 0) continue;
    above.readAsText();
    line.readAsText();
  }
}

function isDashed(line: PageLine): boolean {
  return line.item && line.words > 2;
}
