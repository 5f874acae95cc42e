import { readFieldDate, recognizeDates } from '../../../../../../server/src/core/language/vi/dates';
import { inputOf } from '../../../../../support/dates';
import { assertLinear } from '../../../../../support/growth';

const textOf = (unit: string) => (size: number) => unit.repeat(Math.ceil(size / unit.length));

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
      assertLinear(textOf(unit), (text) => recognizeDates(inputOf(text, '2023-05-12')), 1 << 20);
    });
  }

  it('reads fields of 1 MB in linear time', function () {
    this.timeout(60_000);
    for (const unit of ['1/1/', 'ngày ', '12:30 ', '(', '12 Dec ', 'tháng '])
      assertLinear(textOf(unit), (text) => void readFieldDate(text), 1 << 20);
  });
});
