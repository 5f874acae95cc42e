/** What `randomNumbers` gives: a whole number from 0 up to, without, the one given. */
export type Random = (below: number) => number;

export const pick = <T>(random: Random, items: readonly T[]): T => items[random(items.length)]!;

const LINES = [
  'Sáng nay, hội sách khai mạc bên bờ sông.',
  'title: Hội sách mùa xuân',
  'date: 2024-03-02',
  'Thủ tướng dự lễ.',
  '',
  '',
  '   ',
  'Khai ma\u0323c', // decomposed
  '\u{1F4DA} sách',
  '\ufeff',
  'ghi chú: không phải trường',
];

/** Up to five lines of a document, among them blank ones, marks and such as look like fields. */
export function randomLines(random: Random, lineBreak: () => string): string {
  let text = '';
  for (let i = random(6); i > 0; i--) text += pick(random, LINES) + lineBreak();
  return text;
}

/**
 * A corpus with everything that may surround documents: marks, mixed line ends and styles. With `surprises` also text
 * before the first marker, and markers that are malformed.
 */
export function randomCorpus(random: Random, names: readonly string[], surprises = false): string {
  const breaks = pick(random, [['\n'], ['\r\n'], ['\r'], ['\n', '\r\n', '\r']]);
  const lineBreak = () => pick(random, breaks);
  const style = random(6);
  let text = random(4) === 0 ? '\ufeff' : '';
  if (random(5) === 0) text += lineBreak();
  if (surprises && random(6) === 0) text += `Lời nói đầu.${lineBreak()}`;
  for (const name of names) {
    const kind = style === 5 ? random(5) : style;
    const inner = randomLines(random, lineBreak);
    if (kind === 3) {
      const attributes = pick(random, ['', ' title="Bài &amp; ảnh" n="3"', ' n="3"', ' date="2024" url=""']);
      text += `<doc id="${name}"${attributes}>${lineBreak()}${inner}`;
      if (random(4) > 0) text += `</doc>${random(9) > 0 ? lineBreak() : ''}`;
      if (!/[\r\n]$/.test(text)) text += lineBreak();
      if (random(3) === 0) text += lineBreak();
    } else {
      const marker = [`=== FILE: ${name} ===`, `--- FILE: ${name} ---`, `<<<< FILE: ${name} >>>>`][kind];
      // Markers that are malformed stay what they are.
      const written = surprises && marker && random(8) === 0 ? marker.replace('FILE:', 'File :') : marker;
      text += (written ?? `# newdoc id = ${name}`) + lineBreak() + inner;
    }
  }
  return random(3) === 0 ? text.replace(/(?:\r\n|\n|\r)$/, '') : text;
}
