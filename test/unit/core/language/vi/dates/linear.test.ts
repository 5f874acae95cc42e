import assert from 'node:assert/strict';
import { readFieldDate, recognizeDates } from '../../../../../../server/src/core/language/vi/dates';
import { inputOf } from '../../../../../support/dates';

/** Runs over ever longer texts and compares CPU time as a ratio: what is quadratic takes sixteen times as long for four. */
function growth(run: (text: string) => void, unit: string): number {
  const time = (size: number): number => {
    const text = unit.repeat(Math.ceil(size / unit.length));
    let best = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 2; i++) {
      const before = process.cpuUsage();
      run(text);
      const { user, system } = process.cpuUsage(before);
      best = Math.min(best, user + system);
    }
    return best;
  };
  run(unit.repeat(2000));
  return time(1_048_576) / Math.max(1, time(262_144));
}

const UNITS = [
  '1/1/',
  '1/1',
  'ngày ',
  'ngày 1 ',
  'ngày 1, ',
  'số ',
  '1-1 - ',
  '12:',
  '9h',
  '9 giờ ',
  '1',
  '2021-',
  '2021-01-',
  'tháng ',
  'tháng năm ',
  'năm 2021, ',
  'thứ hai (',
  'hôm nay (',
  'sáng ',
  '1 đến ',
  'từ ngày 1/1 đến ',
  '(',
  ' ',
  'cùng ngày ',
  'ngày 5/1 ',
  'tổng kết năm 2014 triển khai năm 2015 ',
];

describe('dates on adversarial text', () => {
  for (const unit of UNITS) {
    it(`runs in linear time over 1 MB of ${JSON.stringify(unit)}`, function () {
      this.timeout(60_000);
      const ratio = growth((text) => recognizeDates(inputOf(text, '2023-05-12')), unit);
      assert.ok(ratio < 9, `four times the text took ${ratio.toFixed(1)} times as long`);
    });
  }

  it('reads fields of 1 MB in linear time', function () {
    this.timeout(60_000);
    for (const unit of ['1/1/', 'ngày ', '12:30 ', '(', '12 Dec ', 'tháng '])
      assert.ok(growth((text) => void readFieldDate(text), unit) < 9, unit);
  });
});
