import assert from 'node:assert/strict';
import { clean } from '../../../../server/src/core/actions/clean';
import { fixAll, normalizeDates, normalizeText } from '../../../../server/src/core/actions/fixAll';
import { insertHeader } from '../../../../server/src/core/actions/insertHeader';
import { applyEdits } from '../../../../server/src/core/text/span';
import { corpusFile, documentOf } from '../../../support/corpus';

const BODY = `Thư viện huyện mở thêm phòng đọc cho thiếu nhi

05/03/2024 09:15

Sáng 5-3, thư viện huyện khai trương phòng đọc dành riêng cho thiếu nhi với hơn ba nghìn đầu sách, hai mươi bàn đọc và một góc kể chuyện cho các em nhỏ trong vùng.

Chị Đỗ Thu Trang, phụ trách thư viện, cho biết phòng đọc mở cửa miễn phí vào các buổi chiều trong tuần và cả ngày thứ bảy, chủ nhật để phục vụ học sinh các trường.

Hoàng Yến

Chia sẻ bài viết
Facebook
Zalo

Tin liên quan

Họ và tên: *
Email: *
Gửi bình luận
`;
const page = (name: string) => `=== FILE: ${name} ===\n${BODY}\n`;

describe('clean', () => {
  it('cleans one document and leaves every other byte of the file alone', () => {
    const text = page('a.txt') + page('b.txt') + page('c.txt');
    const file = corpusFile(text);
    const at = file.text.blockStart(1) + 30;
    const cleaned = applyEdits(text, clean(file, { start: at, end: at }).edits);
    assert.ok(cleaned.startsWith(page('a.txt')));
    assert.ok(cleaned.endsWith(page('c.txt')));
    assert.ok(!cleaned.slice(page('a.txt').length, -page('c.txt').length).includes('Chia sẻ'));
    assert.ok(cleaned.includes('Hoàng Yến\n\n=== FILE: c.txt ==='), 'documents stay apart');
  });

  it('counts lines by kind, and does nothing the second time', () => {
    const file = corpusFile(page('a.txt'));
    const change = clean(file);
    assert.ok(change.counts.share! >= 3);
    const again = corpusFile(applyEdits(page('a.txt'), change.edits));
    assert.deepEqual(clean(again).edits, []);
  });

  it('cleans in a selection what lies in it', () => {
    const text = page('a.txt');
    const start = text.indexOf('Chia sẻ bài viết');
    const change = clean(corpusFile(text), { start, end: text.indexOf('Zalo') }, true);
    const cleaned = applyEdits(text, change.edits);
    assert.ok(!cleaned.includes('Facebook'));
    assert.ok(cleaned.includes('Zalo') && cleaned.includes('Gửi bình luận'));
  });

  it('says nothing of text before the first marker', () => {
    assert.deepEqual(clean(corpusFile(`Chia sẻ\nFacebook\n\n${documentOf('a.txt', 'Một câu.')}`)).edits, []);
  });
});

describe('insertHeader', () => {
  it('writes what the page says, before everything else', () => {
    const text = page('a.txt');
    const change = insertHeader(corpusFile(text), 0);
    assert.equal(
      applyEdits(text, change.edits).split('\n\n')[0],
      '=== FILE: a.txt ===\ntitle: Thư viện huyện mở thêm phòng đọc cho thiếu nhi\ndate: 2024-03-05T09:15\nauthor: Hoàng Yến',
    );
  });

  it('never changes a value that is written, and fills empty ones', () => {
    const text = page('a.txt').replace('===\n', '===\nTiêu đề: Tên khác\ndate:\n\n');
    const header = applyEdits(text, insertHeader(corpusFile(text), 0).edits).split('\n\n')[0];
    assert.equal(header, '=== FILE: a.txt ===\nTiêu đề: Tên khác\ndate: 2024-03-05T09:15\nauthor: Hoàng Yến');
  });

  it('keeps CRLF and a byte order mark, in a file without markers', () => {
    const text = `\ufeff${BODY.replaceAll('\n', '\r\n')}`;
    const inserted = applyEdits(text, insertHeader(corpusFile(text), 0).edits);
    assert.ok(inserted.startsWith('\ufefftitle: Thư viện huyện'));
    assert.ok(!/[^\r]\n/.test(inserted));
  });

  it('does nothing when nothing is known', () => {
    assert.deepEqual(insertHeader(corpusFile('=== FILE: a ===\n'), 0).edits, []);
  });
});

describe('fixAll', () => {
  const text = documentOf('a.txt', 'Ðảng  ta\u00a0đi').replace('2024-03-02', '02/03/2024');

  it('mends everything that is safe and nothing else', () => {
    const change = fixAll(corpusFile(text));
    assert.equal(applyEdits(text, change.edits), documentOf('a.txt', 'Đảng ta đi'));
  });

  it('mends by family for the commands', () => {
    assert.equal(
      applyEdits(text, normalizeDates(corpusFile(text)).edits),
      text.replace('02/03/2024', '2024-03-02'),
    );
    assert.equal(
      applyEdits(text, normalizeText(corpusFile(text)).edits),
      documentOf('a.txt', 'Đảng ta đi').replace('2024-03-02', '02/03/2024'),
    );
  });

  it('mends only what a span touches', () => {
    const two = text + text.replace('a.txt', 'b.txt');
    const start = text.length + 5;
    const fixed = applyEdits(two, fixAll(corpusFile(two), undefined, { start, end: start }).edits);
    assert.ok(fixed.startsWith(text));
  });
});
