import assert from 'node:assert/strict';
import { checkNumber, conflictingAttributes } from '../../../../../../server/src/core/language/vi/citations';
import { named, only } from './marked';

describe('checkNumber', () => {
  const WRONG: [string, string][] = [
    ['Chỉ thị số 12/CT-TW', '12-CT/TW'],
    ['Quy định số 37QĐ/TW', '37-QĐ/TW'],
    ['Nghị quyết số 18-NQ-TW', '18-NQ/TW'],
    ['Nghị quyết số 36/NQ/TW', '36-NQ/TW'],
    ['Nghị quyết số 9/NQ-TU', '09-NQ/TU'],
    ['Nghị định số 30/2020-NĐ-CP', '30/2020/NĐ-CP'],
  ];
  for (const [written, suggestion] of WRONG) {
    it(`suggests ${suggestion} for ${written}`, () => {
      assert.deepEqual(checkNumber(only(`Theo ${written} thì vậy.`)), { suggestion });
    });
  }
  for (const right of [
    'Chỉ thị số 12-CT/TW',
    'Nghị định 30/2020/NĐ-CP',
    'Kết luận 73',
    'Luật số 31/2024/QH15',
  ]) {
    it(`finds ${right} in order`, () => assert.equal(checkNumber(only(`Theo ${right} thì vậy.`)), undefined));
  }
});

describe('conflictingAttributes', () => {
  it('finds one number with two dates', () => {
    const mentions = named('Nghị quyết 59-NQ/TW ngày 24/1/2025 và Nghị quyết 59-NQ/TW ngày 22/12/2024.');
    const [conflict] = conflictingAttributes(mentions);
    assert.equal(conflict?.attribute, 'date');
    assert.deepEqual([...conflict!.values.keys()], ['2025-01-24', '2024-12-22']);
  });

  it('finds one number with two issuers', () => {
    const mentions = named(
      'Chỉ thị 12-CT/TW ngày 5/1/2022 của Ban Bí thư và Chỉ thị 12-CT/TW ngày 5/1/2022 của Bộ Chính trị.',
    );
    assert.deepEqual(
      conflictingAttributes(mentions).map((conflict) => conflict.attribute),
      ['issuer'],
    );
  });

  it('does not set a month against a day in it, nor the table against the text', () => {
    const mentions = named(
      'Chỉ thị 25-CT/TW (8/2018) và Chỉ thị số 25-CT/TW ngày 8/8/2018. Chỉ thị số 25-CT/TW.',
    );
    assert.deepEqual(conflictingAttributes(mentions), []);
  });
});
