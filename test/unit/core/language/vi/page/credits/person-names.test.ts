import assert from 'node:assert/strict';
import {
  isNameSyllable,
  isPersonName,
  isPlaces,
  isProvince,
} from '../../../../../../../server/src/core/language/vi/page/credits/person-names';

describe('names of persons and of places', () => {
  it('are told by their syllables', () => {
    for (const name of ['Minh Anh', 'Nguyễn Thu Hà', 'THU HÀ']) assert.ok(isPersonName(name), name);
    for (const name of [
      'Minh',
      'minh anh',
      'Tri Thức Trẻ',
      'Bình Dương',
      'Tây Nguyên',
      'Trần Thị Thu Hà Anh',
    ]) {
      assert.ok(!isPersonName(name), name);
    }
    assert.ok(isNameSyllable('Vy') && isNameSyllable('HẰNG') && !isNameSyllable('Đội'));
  });

  it('are read in every spelling of a syllable', () => {
    for (const name of ['Thúy Hòa', 'Thuý Hoà', 'Kỳ Mỹ', 'Kì Mĩ', 'Quý Thủy', 'Quí Thuỷ'])
      assert.ok(isPersonName(name), name);
    assert.ok(!isNameSyllable('quá'));
  });

  it('may be the same for provinces, not for countries and rows of places', () => {
    assert.ok(isProvince('Hòa Bình') && isProvince('QUẢNG NINH') && !isProvince('Thạch Lâm'));
    assert.ok(isPlaces('Lào') && isPlaces('Việt Nam - Trung Quốc') && isPlaces('Quảng Ninh, Hải Phòng'));
    assert.ok(!isPlaces('Hòa Bình') && !isPlaces('Lê Vy - Thu Hà'));
  });
});
