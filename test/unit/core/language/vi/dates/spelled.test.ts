import assert from 'node:assert/strict';
import { readFieldDate } from '../../../../../../server/src/core/language/vi/dates';

describe('dates of a field that are spelled out, or begin with the year', () => {
  for (const [written, iso] of [
    ['2021.03.03', '2021-03-03'],
    ['2021/3/3', '2021-03-03'],
    ['20:15 2021.03.03', '2021-03-03T20:15'],
    ['10 tháng 5 2021', '2021-05-10'],
    ['12 Th6, 2019', '2019-06-12'],
    ['12 Tháng Sáu, 2019', '2019-06-12'],
    ['12th December, 2023', '2023-12-12'],
    ['16th Tháng Bảy 2018', '2018-07-16'],
    ['tháng 11 21st, 2009', '2009-11-21'],
    ['12 Th6, 2019', '2019-06-12'],
    ['26/Mar/2023', '2023-03-26'],
    ['Tháng Tám 21, 2025', '2025-08-21'],
  ] as const)
    it(`${written} is ${iso}`, () => {
      const reading = readFieldDate(written);
      assert.deepEqual([reading?.iso, reading?.defect], [iso, undefined]);
      assert.equal(written.slice(reading!.span.start, reading!.span.end), written);
    });

  it('says when there is no such day', () => {
    assert.equal(readFieldDate('2021.02.30')?.defect, 'impossible');
  });

  it('reads no date out of numbers of other kinds', () => {
    for (const text of ['2021.03.031', '1.2021.3', '10 tháng 5', 'Số 5 - 2019', '2021.3/3', '2021.13.03'])
      assert.equal(readFieldDate(text), undefined, text);
  });
});
