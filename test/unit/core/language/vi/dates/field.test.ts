import assert from 'node:assert/strict';
import { readFieldDate } from '../../../../../../server/src/core/language/vi/dates';
import forms from '../../../../../fixtures/dates/forms.tsv';
import { rowsOf } from '../../../../../support/dates';

describe('readFieldDate', () => {
  for (const [form, kind, , expected] of rowsOf(forms))
    it(`${kind}: ${form}`, () => {
      const reading = readFieldDate(form!);
      assert.equal(reading ? reading.iso + (reading.defect ? `!${reading.defect}` : '') : '-', expected);
    });

  function span(value: string): string | undefined {
    const reading = readFieldDate(value);
    return reading && value.slice(reading.span.start, reading.span.end);
  }

  it('spans the date from the weekday to the zone and nothing else', () => {
    assert.equal(span('VTV News-Thứ tư, ngày 29/03/2023 21:20 GMT+7'), 'Thứ tư, ngày 29/03/2023 21:20 GMT+7');
    assert.equal(span('Cập nhật: 14-12-2021 | 15:58:28'), '14-12-2021 | 15:58:28');
    assert.equal(span("17:8' 9/10/2018"), "17:8' 9/10/2018");
    assert.equal(span('Thứ ba - 29/08/2023 10:471700'), 'Thứ ba - 29/08/2023 10:47');
    assert.equal(span('Hà Nội, ngày 03 tháng 4 năm 2018'), 'ngày 03 tháng 4 năm 2018');
    assert.equal(span('Hà Nội (TTXVN 2/2/2024)'), '2/2/2024');
  });

  it('says where a wrong weekday stands and which one it is', () => {
    const value = 'Thứ tư, ngày 30/03/2023';
    const reading = readFieldDate(value);
    assert.equal(reading?.defect, 'weekday-mismatch');
    assert.equal(reading.weekday?.actual, 4);
    assert.equal(value.slice(reading.weekday.span.start, reading.weekday.span.end), 'Thứ tư');
  });

  it('maps spans back to decomposed text and no-break spaces', () => {
    const value = 'Cập nhật: Thứ tư,\u00a0ngày 30/03/2023'.normalize('NFD');
    const reading = readFieldDate(value);
    assert.equal(reading?.iso, '2023-03-30');
    assert.equal(
      value.slice(reading.span.start, reading.span.end).normalize('NFC'),
      'Thứ tư,\u00a0ngày 30/03/2023',
    );
    assert.equal(
      value.slice(reading.weekday!.span.start, reading.weekday!.span.end).normalize('NFC'),
      'Thứ tư',
    );
  });

  it('reads what it has written as the same', () => {
    for (const [form] of rowsOf(forms)) {
      const reading = readFieldDate(form!);
      if (!reading || reading.defect) continue;
      assert.equal(readFieldDate(reading.iso)?.iso, reading.iso, form);
    }
  });

  it('returns nothing for values without a year', () => {
    for (const value of ['', 'Sáng 9-10', 'hôm nay', '12/5', 'Số 5 - 2019', 'tỷ lệ 3/4', '30/2020/NĐ-CP'])
      assert.equal(readFieldDate(value), undefined, value);
  });
});
