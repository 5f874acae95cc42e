import assert from 'node:assert/strict';
import { documentReports, fileProblems } from '../../../../server/src/core/analysis/report';
import { corpusFile } from '../../../support/corpus';

const TEXT =
  '=== FILE: a.txt ===\ntitle: Hội sách\ndate: 2024-03-02\nsource: Báo Ven Sông\n\nSáng 2-3,  hội sách khai mạc tại Hà Nội.\n';

describe('reports', () => {
  it('count characters as editors do, with a byte order mark or without', () => {
    const plain = fileProblems(corpusFile(TEXT.replace('a.txt', '../a.txt')), 'en');
    assert.equal(plain.find(({ code }) => code === 'marker/unsafe-name')!.startCharacter, 10);
    assert.ok(plain.some(({ startLine }) => startLine > 0));
    assert.deepEqual(fileProblems(corpusFile(`\ufeff${TEXT.replace('a.txt', '../a.txt')}`), 'en'), plain);
  });

  it('give mentions by their offsets in the text of the file', () => {
    for (const text of [TEXT, `\ufeff${TEXT}`]) {
      const [report] = [...documentReports(corpusFile(text))];
      assert.ok(report!.entities.length > 0);
      for (const { text: mention, start, end } of report!.entities) {
        assert.equal(text.slice(start, end), mention);
      }
    }
  });
});
