import assert from 'node:assert/strict';
import { cutOf } from '../../../../../support/pages/read';

const HEAD = ['Buổi trò chuyện về sách ở xã Thạch Lâm', '17/03/2024 07:00'];
const TEXT = [
  'Sáng 17/3, tại hội trường xã, đông đảo bà con đã đến dự buổi trò chuyện về sách và nghề in do thư viện tỉnh tổ chức.',
  'Ông Vũ Đình Lực, giám đốc một nhà in ở tỉnh, kể rằng cuốn sách bán chạy nhất của ông ra hiệu sách ba ngày thì có bản lậu.',
  'Theo ông, người đọc trẻ phân biệt được sách thật và sách giả, nhưng giá rẻ vẫn là lý do khiến nhiều người tìm mua sách lậu.',
];
const SITE = [
  'Chia sẻ',
  'Tin liên quan',
  'Khánh thành cầu treo qua suối Bến Xuân',
  'Bản quyền thuộc về UBND xã Thạch Lâm',
];

describe('what words of furniture in a text take along', () => {
  const sentences = [
    'Bản quyền thuộc về tác giả.',
    'Cấm sao chép, cấm quay phim.',
    'Ghi rõ nguồn khi trích dẫn.',
    'Cảm ơn bạn đã đọc.',
    'Xem tiếp đi con!',
  ];

  for (const said of sentences)
    it(`is left where a sentence has them: "${said}"`, () => {
      assert.deepEqual(cutOf(...HEAD, TEXT[0]!, said, ...TEXT.slice(1), 'Lan Vy'), []);
      assert.deepEqual(cutOf(...HEAD, ...TEXT.slice(0, 2), said, TEXT[2]!, ...SITE), SITE);
    });

  it('is left where they head a part of it, and no other furniture stands below', () => {
    for (const heading of ['Bản quyền', 'Ý kiến bạn đọc', 'Ý kiến bạn đọc về sách lậu'])
      assert.deepEqual(cutOf(...HEAD, TEXT[0]!, heading, ...TEXT.slice(1), 'Lan Vy'), []);
  });

  it('goes where no paragraph follows, or where a heading stands over letters of readers and a footer', () => {
    assert.deepEqual(cutOf(...HEAD, ...TEXT, SITE[3]!, 'Trưởng ban biên tập: Vũ Đình Lực'), [
      SITE[3]!,
      'Trưởng ban biên tập: Vũ Đình Lực',
    ]);
    const letter =
      'Tôi cũng từng mua nhầm sách lậu ở chợ huyện, chữ in mờ đến nỗi đọc vài trang đã nhức cả mắt, mong xã làm chặt hơn.';
    assert.deepEqual(cutOf(...HEAD, ...TEXT, 'Ý kiến bạn đọc', letter, ...SITE), [
      'Ý kiến bạn đọc',
      letter,
      ...SITE,
    ]);
  });
});
