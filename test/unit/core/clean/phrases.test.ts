import assert from 'node:assert/strict';
import { PhraseBook } from '../../../../server/src/core/clean/phrases';

describe("a project's phrases", () => {
  it('match whole lines and ignore case', () => {
    const book = new PhraseBook([{ text: 'Tin tài trợ', kind: 'ad' }]);
    assert.equal(book.find('TIN TÀI TRỢ')?.kind, 'ad');
    assert.equal(book.find('Tin tài trợ hôm nay'), undefined);
  });

  it('take * for any run of characters', () => {
    const book = new PhraseBook([{ text: 'Ấn phẩm * số *', kind: 'ad' }]);
    assert.ok(book.find('Ấn phẩm Đồng Quê số 12'));
    assert.ok(!book.find('Ấn phẩm Đồng Quê'));
    assert.ok(!book.find('Xem ấn phẩm Đồng Quê số 12'));
    assert.ok(new PhraseBook([{ text: '*bản quyền*', kind: 'copyright' }]).find('Giữ bản quyền nội dung'));
  });

  it('let a phrase that keeps win', () => {
    const keep = { text: 'Chia sẻ từ trái tim', kind: 'other', keep: true } as const;
    const cut = { text: 'Chia sẻ *', kind: 'share' } as const;
    for (const phrases of [
      [keep, cut],
      [cut, keep],
    ]) {
      assert.ok(new PhraseBook(phrases).find('Chia sẻ từ trái tim')?.keep);
    }
  });

  it('match lines copied from a source with other blanks, letters in parts and signs of no width', () => {
    const copied = `Góc\u00a0thư ${'bạn'.normalize('NFD')} đọc Ðồng Quê\u200b`;
    const book = new PhraseBook([{ text: copied, kind: 'other', keep: true }]);
    assert.ok(book.find('Góc thư bạn đọc Đồng Quê')?.keep);
    assert.ok(book.find(copied)?.keep);
  });

  it('take a star in a line as a page has it for a star', () => {
    const book = new PhraseBook([{ text: 'Bạn đọc viết *', kind: 'other', literal: true }]);
    assert.ok(book.find('Bạn đọc viết *'));
    assert.equal(book.find('Bạn đọc viết thư cho tòa soạn'), undefined);
  });

  it('are nothing when they hold only stars', () => {
    assert.ok(new PhraseBook([{ text: '***', kind: 'ad' }]).empty);
  });

  it('take linear time for many stars', () => {
    const book = new PhraseBook([{ text: `${'*a'.repeat(30)}*b`, kind: 'ad' }]);
    assert.equal(book.find('a'.repeat(200_000)), undefined);
  });
});
