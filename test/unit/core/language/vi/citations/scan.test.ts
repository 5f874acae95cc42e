import assert from 'node:assert/strict';
import { nextSlash } from '../../../../../../server/src/core/language/vi/citations/scan';

describe('nextSlash', () => {
  const slashes = (text: string): number[] => {
    const found: number[] = [];
    for (let at = nextSlash(text, 0); at < text.length; at = nextSlash(text, at + 1)) found.push(at);
    return found;
  };

  it('stops at slashes of numbers with their letters', () => {
    assert.deepEqual(slashes('12-CT/TW'), [5]);
    assert.deepEqual(slashes('30/2020/NĐ-CP'), [2, 7]);
    assert.deepEqual(slashes('30 / 2020 / nđ-cp'), [3, 10]);
    assert.deepEqual(slashes('68/2000-NĐ-CP'), [2]);
    assert.deepEqual(slashes('1812/QĐ-TTg; 31/2024 – QH15'), [4, 15]);
  });

  it('passes by those of dates, fractions and seasons', () => {
    for (const text of [
      '12/5',
      '12/5/2021',
      'tháng 5/2021',
      '3/4 số phiếu',
      '2023/24',
      '1/12345/',
      'và/',
      '/',
    ])
      assert.deepEqual(slashes(text), [], text);
  });
});
