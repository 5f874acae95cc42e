import assert from 'node:assert/strict';
import { generatePage } from '../../../../../support/pages/generate';
import { Random } from '../../../../../support/pages/random';
import { readText, removedLines } from '../../../../../support/pages/read';

const PAGES = 1000;
const SIGNS = [
  '|',
  '-',
  '–',
  '/',
  ',',
  ':',
  ';',
  '(',
  ')',
  '[',
  '"',
  '“',
  '…',
  '.',
  '•',
  '*',
  '>',
  '&',
  '\u00a0',
  '\u0301',
  '\ud83d',
  '😀',
  '\0',
];
const JOINS = [' - ', '/', ', ', ' | ', ': ', ' (', ' & ', ''];

/** Lines of pages in any order, with signs before, behind and within them, cut anywhere, joined to each other. */
function anyLines(random: Random, pool: readonly string[]): string[] {
  const sign = () => random.pick(SIGNS);
  const changes: ((line: string) => string)[] = [
    (line) => line,
    (line) => sign() + line,
    (line) => `${sign()} ${line}`,
    (line) => line + sign(),
    (line) => line.slice(0, random.int(0, line.length)),
    (line) => line.slice(random.int(0, line.length)),
    (line) => line.replace(/ /g, (blank) => (random.chance(0.2) ? ` ${sign()} ` : blank)),
    (line) => line + random.pick(JOINS) + random.pick(pool),
    () => Array.from({ length: random.int(0, 4) }, sign).join(''),
  ];
  return Array.from({ length: random.int(0, 40) }, () => random.pick(changes)(random.pick(pool)));
}

describe('lines of any kind in any order', () => {
  it('are read to the end, into spans within the text', () => {
    const pool = Array.from({ length: 150 }, (_, seed) => generatePage(seed))
      .flatMap(({ lines }) => lines.map(({ text }) => text))
      .filter((text) => text.length < 120);
    for (let seed = 0; seed < PAGES; seed++) {
      const lines = anyLines(new Random(seed), pool);
      const text = lines.join('\n');
      const reading = (() => {
        try {
          return readText(text);
        } catch (error) {
          throw new Error(`page ${seed}: ${JSON.stringify(lines)}`, { cause: error });
        }
      })();
      for (const line of removedLines(reading)) assert.ok(line >= 0 && line < Math.max(1, lines.length));
      for (const { span } of reading.splits)
        assert.ok(0 <= span.start && span.start < span.end, `page ${seed}`);
      for (const field of Object.values(reading.fields))
        assert.notEqual(field?.value.trim(), '', `page ${seed}`);
    }
  });
});
