import assert from 'node:assert/strict';
import { foldWords } from '../../../../../../../server/src/core/language/vi/page/lines/folding';
import {
  readComposed,
  readCountedComments,
} from '../../../../../../../server/src/core/language/vi/page/lists/composed';

const kindOf = (text: string) => readComposed(foldWords(text))?.kind;

describe('headings of lists of other pages', () => {
  for (const heading of [
    'Các tin, bài viết khác',
    'Tin cùng thể loại',
    'Các bài đã đăng cùng chuyên mục:',
    'CÁC TIN ĐƯA TRƯỚC',
    'Xem thêm các bài viết mới nhất',
    'Những tin bài được đọc nhiều nhất trong tuần',
    'Video clip khác (12)',
    'Có thể bạn chưa xem:',
    'Bạn có thể cũng thích đọc',
  ])
    it(`are put together: "${heading}"`, () => assert.equal(kindOf(heading), 'related'));

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
    'Bạn có biết?',
    'Có thể bạn',
    'Ý kiến của ông',
    'Độc giả',
  ])
    it(`are not "${line}"`, () => assert.equal(kindOf(line), undefined));
});

describe('headings of what readers said', () => {
  for (const heading of [
    'Góp ý của độc giả',
    'Gửi bình luận của quý vị',
    'Các ý kiến bạn đọc về bài viết này (3)',
  ])
    it(`are put together: "${heading}"`, () => assert.equal(kindOf(heading), 'comment'));
});

describe('headings of comments that count them and say the headline', () => {
  const roleOf = (text: string) => readCountedComments(foldWords(text), text)?.role;

  for (const heading of [
    '2 bình luận về “Chợ nổi mùa nước”',
    '1 bình luận trong “Chợ nổi mùa nước”',
    '12 phản hồi cho "Nhớ rằm"',
    'Một suy nghĩ về “Nhớ rằm”',
    'One thought on “Nhớ rằm”',
    '3 Responses to “Nhớ rằm”',
  ])
    it(`end the text: "${heading}"`, () => assert.equal(roleOf(heading), 'ends'));

  for (const line of [
    '3 bình luận về giá lúa',
    '5 ý kiến về “giấc mơ làng”',
    'Nhiều bình luận về “giấc mơ làng”',
    'Một bài thơ về “giấc mơ làng”',
  ])
    it(`are not "${line}"`, () => assert.equal(roleOf(line), undefined));
});

describe('what a site asks of its texts', () => {
  for (const question of ['Bài viết này có hữu ích với bạn không?', 'Bạn thấy bài viết thế nào?'])
    it(`is told: "${question}"`, () => assert.equal(kindOf(question), 'poll'));

  it('is not what a text asks', () => assert.equal(kindOf('Bạn viết bài thế nào?'), undefined));
});
