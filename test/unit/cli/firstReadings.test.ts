import assert from 'node:assert/strict';
import { packReadings, unpackReadings } from '../../../server/src/cli/firstReadings';
import { CorpusFile } from '../../../server/src/core/analysis/corpusFile';
import {
  countRecurring,
  evidenceRecord,
  recurrenceFor,
} from '../../../server/src/core/analysis/recurrenceTable';
import { documentReports } from '../../../server/src/core/analysis/report';
import { corpusFile } from '../../support/corpus';
import { COLUMN, page } from '../../support/sourcePages';

/** Pages of a source of which some have a line that recurs, behind text that belongs to no document. */
const PAGES = Array.from({ length: 12 }, (_, i) => {
  return `=== FILE: ven-song/${i}.txt ===\n${page(i, { before: ['Đăng nhập'], after: i % 3 === 0 ? [] : [COLUMN] })}`;
});
const TEXT = `Lời nói đầu.\n\n${PAGES.join('\n')}=== FILE: trống.txt ===\n`;

/** A file that was read before, and one over the same text that counts the pages that it reads itself. */
function readTwice(text: string, config?: string) {
  const first = corpusFile(text, config);
  let pages = 0;
  const { language } = first.environment;
  const counting: typeof language = Object.assign(Object.create(language), {
    readPage: (input: Parameters<typeof language.readPage>[0]) => {
      pages++;
      return language.readPage(input);
    },
  });
  const second = new CorpusFile(text, { ...first.environment, language: counting });
  const readings = first.firstReadings();
  const packed = packReadings(readings);
  second.takeUp(unpackReadings(packed));
  return { first, second, readings, packed, pages: () => pages };
}

const reports = (file: CorpusFile) => JSON.stringify([...documentReports(file)]);

describe('what a first reading found', () => {
  it('comes back as it was, but for what only counting needs', () => {
    const { readings, packed } = readTwice(TEXT);
    assert.equal(readings.length, PAGES.length + 1);
    assert.ok(readings.some(({ evidence }) => evidence.sketch));
    assert.deepEqual(
      unpackReadings(packed),
      readings.map(({ page, evidence }) => ({ page, evidence: { ...evidence, sketch: undefined } })),
    );
  });

  it('spares a second one all pages', () => {
    const { first, second, pages } = readTwice(TEXT);
    const expected = reports(first);
    assert.equal(reports(second), expected);
    // Text before the first marker is no document, and read when it is asked for.
    assert.equal(pages(), 1);
  });

  it('spares it all but those in which the corpus finds furniture', () => {
    const { first, second, pages } = readTwice(TEXT);
    const before = reports(first);
    const table = countRecurring(() => [evidenceRecord(first.lineEvidence())!]);
    for (const file of [first, second]) file.setRecurrence(recurrenceFor(table, file.lineEvidence()));
    const expected = reports(first);
    assert.notEqual(expected, before);
    assert.equal(reports(second), expected);
    assert.equal(pages(), 1 + PAGES.filter((text) => text.includes(COLUMN)).length);
  });

  it('is nothing where lines that recur are not sought', () => {
    const { first, second, packed } = readTwice(TEXT, '{"rules": {"boilerplate/repeated-line": "off"}}');
    assert.equal(packed.length, 0);
    assert.equal(reports(second), reports(first));
  });
});
