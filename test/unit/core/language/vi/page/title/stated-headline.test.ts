import assert from 'node:assert/strict';
import { fieldValues, readText } from '../../../../../../support/pages/read';

const STATED = 'Bà con Nà Lụa chung tay lát lại bến chợ trước mùa lũ.';
const LEAD =
  'Sáng 14/6, tổ thợ mười người ở xã Nà Lụa bắt đầu lát lại những phiến đá đầu tiên của bến chợ cũ, đã hư hỏng sau hai mùa nước lớn.';
const TEXT = [
  'Đá được giữ nguyên từ bến cũ, mỗi phiến nặng hơn một tạ, dấu chân ngựa thồ vẫn còn lõm sâu.',
  'Ông Lò Văn Păn, thợ cả, nói tổ của ông sẽ làm xong trước mùa lũ để bà con kịp họp phiên.',
  'Người dân hai bên suối góp cát, góp công, ai có ngựa thì cho mượn ngựa kéo đá lên bờ.',
];
const MENU = ['Trang chủ', 'Thời sự', 'Kinh tế', 'Văn hóa', 'Đời sống', 'Giáo dục', 'Video'];
const FOOT = ['Chia sẻ', 'Bình luận', 'Tin liên quan', 'Giá lúa đầu vụ tăng nhẹ ở các huyện phía nam'];

function fieldsOf(...head: string[]) {
  return fieldValues(readText(`${[...MENU, ...head, ...TEXT, ...FOOT].join('\n')}\n`));
}

describe('a headline that ends with a full stop', () => {
  const day = 'Thứ ba, 15/06/2022 07:40';
  for (const [place, head] of [
    ['below section and day', ['Đời sống', day, STATED, LEAD]],
    ['below buttons and the day', ['Đời sống', day, 'Chia sẻ', STATED, LEAD]],
    [
      'below an unknown section and the day, over who wrote the text',
      ['Bản mường', day, STATED, 'Lê Vy', LEAD],
    ],
    ['over its day, below entries of a menu', ['Bản mường', 'Nếp nhà người vùng cao', STATED, day, LEAD]],
  ] as const)
    it(`is the page's ${place}`, () => {
      const { title, date } = fieldsOf(...head);
      assert.deepEqual([title, date?.slice(0, 10)], [STATED, '2022-06-15']);
    });

  it('may break off', () => {
    for (const end of ['...', '…']) {
      const title = STATED.replace('.', end);
      assert.equal(fieldsOf('Bản mường', day, title, 'Lê Vy', LEAD).title, title);
    }
  });

  it('is over how often the text was read, below entries of a menu', () => {
    const read = 'Admin 5 lần xem | 0 bình luận';
    assert.equal(fieldsOf('Quay lại | Bản In | Font:', STATED, 'Tin nổi bật', read, LEAD).title, STATED);
  });

  it('is over a lead that the site signs', () => {
    assert.equal(fieldsOf('Bản mường', 'Nếp nhà', STATED, `(Dân trí) - ${LEAD}`).title, STATED);
  });

  it('is none where another headline stands above', () => {
    const title = 'Bến chợ Nà Lụa lát lại đá cũ';
    const caption = 'Những phiến đá đầu tiên được đưa về bến chợ.';
    assert.equal(fieldsOf('Đời sống', title, 'Lê Vy', day, caption, 'Tin bài', LEAD).title, title);
    assert.equal(fieldsOf('Đời sống', title, STATED, day, LEAD).title, title);
  });
});
