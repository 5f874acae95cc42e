import assert from 'node:assert/strict';
import { corpusFile, documentOf, reported } from '../../../support/corpus';
import { assertLinear } from '../../../support/growth';

/** Families whose checks read what was recognized. */
const FAMILIES = /^(?:date|citation|entity|document)\//;

describe('rules on recognized text', () => {
  const pieces: Readonly<Record<string, string>> = {
    names: 'Nguyễn Văn Hưng, ',
    'names of two spellings': 'Ông Trần Ngọc Bằng đến. Ông Trần Ngọc Bẳng đi. ',
    capitals: '. ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZ1a',
    'a document cited without end': 'Chỉ thị số 12-CT/TW ngày 5/1/2022 của Ban Bí thư. ',
    'a document with two dates':
      'Chỉ thị số 12-CT/TW ngày 5/1/2022 của Ban Bí thư. Chỉ thị số 12-CT/TW ngày 6/1/2022 của Bộ Chính trị. ',
    openings: 'Sáng 14-12-2021, xã tổ chức hội nghị, ',
    organizations: 'Ban Đối ngoại Trung ương họp. ',
    brackets: '("(((',
    paragraphs: 'Sáng nay trời\n\n',
  };
  for (const [what, piece] of Object.entries(pieces)) {
    it(`are linear on ${what}`, function () {
      this.timeout(60_000);
      assertLinear(
        (size) => {
          const file = corpusFile(documentOf('a.txt', piece.repeat(size / piece.length)));
          // Recognition has tests of its own; here only what the rules add is timed.
          void file.analysis(0).recognition;
          return file;
        },
        (file) => {
          const found = reported(file).filter(({ item }) => FAMILIES.test(item.problem.rule));
          assert.ok(Array.isArray(found));
        },
        300_000,
      );
    });
  }
});
