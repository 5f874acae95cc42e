import assert from 'node:assert/strict';
import { isListHeading } from '../../../../../../server/src/core/language/vi/page/list-headings';
import { foldKey } from '../../../../../../server/src/core/language/vi/page/text';

const is = (text: string) => isListHeading(foldKey(text));

describe('headings of lists of other pages', () => {
  for (const heading of [
    'Các tin, bài viết khác',
    'Tin cùng thể loại',
    'Các bài đã đăng cùng chuyên mục:',
    'CÁC TIN ĐƯA TRƯỚC',
    'Xem thêm các bài viết mới nhất',
    'Những tin bài được đọc nhiều nhất trong tuần',
    'Video clip khác (12)',
  ])
    it(`are put together: "${heading}"`, () => assert.ok(is(heading)));

  for (const line of [
    'Tin',
    'Bài viết',
    'Khác',
    'Ảnh liên quan',
    'Tin tức về giá lúa',
    'Bài thơ khác của ông',
    'Hoạt động nổi bật',
    'Báo mới',
    'Các bài thi nổi bật',
  ])
    it(`are not "${line}"`, () => assert.ok(!is(line)));
});
