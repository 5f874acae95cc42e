import assert from 'node:assert/strict';
import { readNumber } from '../../../../../../server/src/core/language/vi/citations/numbers';

/** Written number → canonical form and shape; a star marks a number that is out of order. */
const NUMBERS: [string, string, string][] = [
  // Laws and resolutions of the National Assembly.
  ['108/2016/QH13', '108/2016/QH13', 'session'],
  ['70/2020/QH14', '70/2020/QH14', 'session'],
  ['202/2025/QH15', '202/2025/QH15', 'session'],
  ['17/2022/UBTVQH15', '17/2022/UBTVQH15', 'session'],
  ['17/2022/PL-UBTVQH15', '17/2022/UBTVQH15', 'session'],
  ['326/2016/nq-ubtvqh14', '326/2016/UBTVQH14', 'session'],
  // Normative papers of the State.
  ['58/2022/NĐ-CP', '58/2022/NĐ-CP', 'state'],
  ['06/2020/QĐ-TTg', '06/2020/QĐ-TTg', 'state'],
  ['32/2018/TT-BGDĐT', '32/2018/TT-BGDĐT', 'state'],
  ['12/2021/tt-byt', '12/2021/TT-BYT', 'state'],
  ['09/2016/TTLT-BLĐTBXH-BTC', '09/2016/TTLT-BLĐTBXH-BTC', 'state'],
  ['27/2018/QĐ-UBND', '27/2018/QĐ-UBND', 'state'],
  ['03/2021/L-CTN', '03/2021/L-CTN', 'state'],
  ['30/2020-NĐ-CP', '30/2020/NĐ-CP', 'state*'],
  ['30/2020/ND-CP', '30/2020/NĐ-CP', 'state'],
  ['30 / 2020 / NĐ - CP', '30/2020/NĐ-CP', 'state'],
  // Individual papers.
  ['08/CT-TTg', '08/CT-TTg', 'state'],
  ['1812/QĐ-TTg', '1812/QĐ-TTg', 'state'],
  ['1812/QĐ-TTG', '1812/QĐ-TTg', 'state'],
  ['153/NQ-CP', '153/NQ-CP', 'state'],
  ['30c/NQ-CP', '30c/NQ-CP', 'state'],
  ['10/VBHN-VPQH', '10/VBHN-VPQH', 'state'],
  ['7554/VP-KGVX', '7554/VP-KGVX', 'letter'],
  ['15/CP', '15/CP', 'letter'],
  ['27/CĐ-TW', '27/CĐ-TW', 'state'],
  // The Party's.
  ['12-CT/TW', '12-CT/TW', 'party'],
  ['01-ĐA/TW', '01-ĐA/TW', 'party'],
  ['01-DA/TW', '01-ĐA/TW', 'party'],
  ['1-ĐA/TW', '01-ĐA/TW', 'party'],
  ['01- ĐA/TW', '01-ĐA/TW', 'party'],
  ['08-QĐi/TW', '08-QĐi/TW', 'party'],
  ['37-QĐ/TW', '37-QĐ/TW', 'party'],
  ['37-QĐ/TƯ', '37-QĐ/TW', 'party'],
  ['15-CT/T.Ư', '15-CT/TW', 'party'],
  ['57-KL/TW', '57-KL/TW', 'party'],
  ['36-HD/VPTW', '36-HD/VPTW', 'party'],
  ['08-CTr/TU', '08-CTr/TU', 'party'],
  ['118-BC/ĐU', '118-BC/ĐU', 'party'],
  ['59-CV/BCĐ', '59-CV/BCĐ', 'party'],
  ['26-HD/BTCTW', '26-HD/BTCTW', 'party'],
  ['05-KH/BCĐTW', '05-KH/BCĐ', 'party'],
  ['12–CT/TW', '12-CT/TW', 'party'],
  ['47 - QĐ/TW', '47-QĐ/TW', 'party'],
  ['12/CT-TW', '12-CT/TW', 'party*'],
  ['37QĐ/TW', '37-QĐ/TW', 'party*'],
  ['18-NQ-TW', '18-NQ/TW', 'party*'],
  ['36/NQ/TW', '36-NQ/TW', 'party*'],
  ['90-QĐTW', '90-QĐ/TW', 'party*'],
  // What is left of a number in running text.
  ['100/2019', '100/2019', 'year'],
  ['59', '59', 'bare'],
  ['05', '5', 'bare'],
];

const NONE = [
  '3/4',
  '5/1/2022',
  '12/2021/5',
  '20%',
  '1.200',
  '15-20',
  '5h30',
  '50kg',
  '123456',
  '9/10',
  '2/3 số phiếu',
];

describe('readNumber', () => {
  for (const [written, canonical, shape] of NUMBERS) {
    it(`reads ${written} as ${canonical} (${shape})`, () => {
      const reading = readNumber(`${written} của`, 0);
      assert.ok(reading);
      assert.equal(reading.end, written.length);
      assert.equal(reading.number.canonical, canonical);
      assert.equal(`${reading.number.shape}${reading.number.malformed ? '*' : ''}`, shape);
    });
  }
  for (const written of NONE) {
    it(`reads nothing from ${written}`, () => assert.equal(readNumber(written, 0), undefined));
  }
});
