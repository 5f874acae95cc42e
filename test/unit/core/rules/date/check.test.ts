import assert from 'node:assert/strict';
import { fixAll } from '../../../../../server/src/core/actions/fixAll';
import { applyEdits } from '../../../../../server/src/core/text/span';
import { corpusFile, documentOf, messagesOf, problemsOf } from '../../../../support/corpus';

function dated(value: string): string {
  return documentOf('a.txt', 'Sáng nay trời đẹp, nhiều người ra phố.').replace('2024-03-02', value);
}

describe('date rules', () => {
  for (const value of [
    '2024',
    '2024-03',
    '2024-03-02',
    '2024-03-02T08:30',
    '2024-03-02T08:30:15+07:00',
    '2024-02-29',
  ]) {
    it(`let ${value} pass`, () => assert.deepEqual(problemsOf(corpusFile(dated(value))), []));
  }

  const written: [string, string][] = [
    ["17:8' 9/10/2018", '2018-10-09T17:08'],
    ['14-12-2021 | 15:58:28', '2021-12-14T15:58:28'],
    ['Thứ tư, ngày 29/03/2023 21:20 GMT+7', '2023-03-29T21:20+07:00'],
    ['Cập nhật: 14-12-2021 | 15:58:28', '2021-12-14T15:58:28'],
    ['10:59 SA - 12/12/2023', '2023-12-12T10:59'],
  ];
  for (const [value, iso] of written) {
    it(`normalize ${value}`, () => {
      const file = corpusFile(dated(value));
      assert.deepEqual(problemsOf(file), [`date/not-iso «${value}»`]);
      assert.equal(applyEdits(dated(value), fixAll(file).edits), dated(iso));
    });
  }

  it('do not run a fix unasked that would lose words', () => {
    const file = corpusFile(dated('Đài Ven Sông - Thứ tư, ngày 29/03/2023'));
    assert.equal(problemsOf(file).length, 1);
    assert.equal(fixAll(file).edits.length, 0);
  });

  it('report days that do not exist, exactly', () => {
    assert.deepEqual(problemsOf(corpusFile(dated('2023-02-31'))), ['date/impossible «2023-02-31»']);
    assert.deepEqual(problemsOf(corpusFile(dated('Đăng ngày 31/02/2023'))), [
      'date/impossible «ngày 31/02/2023»',
    ]);
  });

  it('report a weekday that is not the date’s, with the right one', () => {
    const file = corpusFile(dated('Thứ tư, ngày 30/03/2023'));
    assert.deepEqual(problemsOf(file, 'date/weekday'), ['date/weekday-mismatch «Thứ tư»']);
    assert.equal(messagesOf(file, 'date/weekday')[0], '2023-03-30 is a Thursday, not a Thứ tư.');
    assert.equal(fixAll(file).edits.length, 0);
  });

  it('report days to come, and let tomorrow of another zone pass', () => {
    assert.deepEqual(problemsOf(corpusFile(dated('2203-04-20'))), ['date/future «2203-04-20»']);
    assert.deepEqual(problemsOf(corpusFile(dated('2025'))), ['date/future «2025»']);
    assert.deepEqual(problemsOf(corpusFile(dated('2024-06-16'))), []);
    assert.deepEqual(problemsOf(corpusFile(dated('2024'))), []);
  });

  it('report what is no date at all', () => {
    assert.deepEqual(problemsOf(corpusFile(dated('hôm nào đó'))), ['date/not-iso «hôm nào đó»']);
  });

  it('look only at fields that are dates', () => {
    const file = corpusFile(dated('2024-03-02'), '{"fields": {"date": {"type": "text"}}}');
    assert.deepEqual(problemsOf(file), []);
    assert.deepEqual(problemsOf(corpusFile(dated('x'), '{"fields": {"date": {"type": "text"}}}')), []);
  });
});
