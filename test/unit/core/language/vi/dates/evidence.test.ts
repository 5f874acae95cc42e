import assert from 'node:assert/strict';
import { evidenceYears } from '../../../../../../server/src/core/language/vi/dates';
import { contradicts } from '../../../../../../server/src/core/language/vi/dates/evidence';
import { inputOf } from '../../../../../support/dates';

describe('evidenceYears', () => {
  it('counts the years spoken of, without terms and marks far ahead', () => {
    const text = 'Năm 2018 và năm 2019, xã nhiệm kỳ 2015-2020 đạt chuẩn; đến năm 2030, ngày 5/6/2019.';
    const evidence = evidenceYears(inputOf(text, '-'));
    assert.deepEqual(
      [...evidence.spoken],
      [
        [2018, 1],
        [2019, 2],
      ],
    );
    assert.equal(evidence.latest, 2019);
    assert.equal(evidence.written, undefined);
  });

  it('takes a report with a plan for the next year as the time of writing', () => {
    const text = 'Hội nghị tổng kết công tác năm 2014, triển khai nhiệm vụ năm 2015.';
    const evidence = evidenceYears(inputOf(text, '-'));
    assert.deepEqual(evidence.written, { from: { year: 2014, month: 10 }, to: { year: 2015, month: 6 } });
    assert.equal(contradicts(evidence, { year: 2021, month: 5, day: 11 }), true);
    assert.equal(contradicts(evidence, { year: 2015, month: 1, day: 29 }), false);
    assert.equal(contradicts(evidence, { year: 2016, month: 2 }), false);
    assert.equal(contradicts(evidence, { year: 2012 }), true);
  });

  it('does not, when a later year is spoken of', () => {
    const text =
      'Nhìn lại tổng kết năm 2014 và triển khai kế hoạch năm 2015, đến tháng 3/2021 dự án mới xong.';
    assert.equal(evidenceYears(inputOf(text, '-')).written, undefined);
  });

  it('finds nothing in a text without years', () => {
    assert.deepEqual(evidenceYears(inputOf('Không có năm nào cả.', '-')), { spoken: new Map() });
  });
});
