import assert from 'node:assert/strict';
import { mayBeEntries, OWN } from '../../../../../../../server/src/core/language/vi/page/lines/entries';

describe('what the text of a line says of its entries', () => {
  const row = 'Thời sự Kinh tế Giáo dục Thể thao Bạn đọc';

  it('is nothing where no page makes entries of it', () => {
    for (const text of [
      'Khai trương thư viện lưu động cho học sinh vùng cao của huyện',
      'Thư viện (xe tải) của Huyện và Phòng Giáo dục',
      'Theo Báo Đèo, Đài Suối và Trang tin Núi của tỉnh',
      // A few words with a line of their own, and no longer than such lines are looked for.
      'Thời sự Kinh tế',
      'Thành phố Thạch Khê'.padEnd(OWN, 'e'),
    ])
      assert.equal(mayBeEntries(text), undefined, text);
  });

  it('is where its words begin, in a row of some that begin with a capital', () => {
    assert.ok(row.length > OWN);
    assert.equal(mayBeEntries(row)?.starts?.length, 10);
    assert.ok(mayBeEntries('Thời sự Kinh tế Đời sống Y tế')?.starts, 'more words than one entry has');
    assert.ok(mayBeEntries('sự kiện Kinh tế Đời sống')?.starts, 'no entry begins so');
    assert.ok(mayBeEntries('Thành phố Thạch Khê'.padEnd(OWN + 1, 'e'))?.starts, 'longer than an own line');
  });

  it('is a sign between them, or the heading of a list at its end', () => {
    for (const sign of [' | ', '\t', '   ', ' - ', ' › ', ' / '])
      assert.equal(mayBeEntries(`Thời sự${sign}Kinh tế`)?.parted, true, sign);
    assert.equal(mayBeEntries(row)?.parted, false);
    const { headed } = mayBeEntries('nước sạch cầu treo Tin cùng chuyên mục')!;
    assert.deepEqual(headed, [
      { from: 0, to: 18 },
      { from: 19, to: 38 },
    ]);
  });
});
