import assert from 'node:assert/strict';
import { endOfSeries } from '../../../../../../../server/src/core/language/vi/page/extent/below-text';
import { pageLines } from '../../../../../../../server/src/core/language/vi/page/lines/line';
import { Lines } from '../../../../../../../server/src/core/text/lines';
import { fieldValues, readText, removedLines } from '../../../../../../support/pages/read';

const HEAD = ['Trang chủ', 'Xã hội', 'Nhà văn hóa xã Bình Khê mở hội làng', '12/04/2019 08:15'];
const TEXT = [
  'Sáng nay, nhà văn hóa xã Bình Khê khai mạc hội làng với sự tham gia của hơn ba trăm người dân các thôn.',
  'Theo ban tổ chức, hội năm nay có nhiều trò chơi dân gian và kéo dài đến hết ngày rằm.',
];
const FOOT = [
  'Chia sẻ',
  'Tin liên quan',
  'Lúa vụ xuân ở Bình Khê trổ đều sau đợt mưa',
  'Bình luận',
  'Liên hệ',
];

function read(...below: string[]) {
  const lines = [...HEAD, ...TEXT, ...below, ...FOOT];
  const reading = readText(`${lines.join('\n')}\n`);
  const removed = removedLines(reading);
  const from = HEAD.length + TEXT.length;
  return { author: fieldValues(reading).author, cut: below.filter((_, i) => removed.has(from + i)) };
}

describe('a list right below the last paragraph of a text', () => {
  for (const [what, ...list] of [
    ['names', 'Nguyễn Thị Lụa', 'Trần Văn Sáng', 'Lê Khánh Hòa', 'Phạm Quốc Đạt', 'Võ Minh Tuệ'],
    ['lines that begin alike', 'Đường Bạch Đằng', 'Đường Lê Lợi', 'Đường Trần Hưng Đạo', 'Cầu Đá', 'Cầu Ván'],
    [
      'values with their names',
      'Cố bà: Maria Hoàng Thị Thục (giáo họ Đông Xá)',
      'Trưởng nam: Hoàng Văn Thà, vợ và các con cháu',
      'Thứ nam: Lm. Giuse Hoàng Văn Thật (Dòng Chúa Cứu Thế)',
      'Trưởng nữ: Hoàng Thị Thơm, chồng và các con',
    ],
    ['words each over its sentence', 'Tuổi Dậu', 'Công việc suôn sẻ.', 'Tuổi Tuất', 'Nên giữ gìn sức khỏe.'],
  ] as const)
    it(`stays: ${what}`, () => {
      const { author, cut } = read(...list);
      assert.deepEqual(cut, []);
      assert.equal(author, undefined);
    });

  it('goes on where it began in the text', () => {
    const text = [
      'Trung tâm thông báo bán đấu giá hai lô đất ở tại xã Bình Khê.',
      'Tiền đặt trước: 20% giá khởi điểm',
      'Bước giá: 10 triệu đồng',
      'Hồ sơ: từ ngày 2-7 đến ngày 18-7',
      'Địa điểm: Hội trường xã',
      'Chia sẻ',
    ].join('\n');
    const table = new Lines(text);
    const lines = pageLines(text, table, 0, table.count);
    assert.equal(endOfSeries(lines, 3), 5);
    assert.equal(endOfSeries(lines.slice(2), 1), 1);
  });

  it('is none in what is left over of buttons below who wrote the text', () => {
    const { author, cut } = read('Hoàng Thị Thơm', 'Quan tâm', 'Cỡ nhỡ', 'Nền tối');
    assert.equal(author, 'Hoàng Thị Thơm');
    assert.deepEqual(cut, ['Quan tâm', 'Cỡ nhỡ', 'Nền tối']);
  });
});

describe('captions of pictures right below a text that announces them', () => {
  const captions = [
    'Đoạn đường mới trước cổng nhà văn hóa xã Bình Khê',
    'Các cụ trong hội người cao tuổi trồng hàng cau đầu tiên của vụ này',
    'Bà con thu dọn sân khấu khi hội làng đã vãn',
  ];

  for (const announced of [
    'Một số hình ảnh bà con Bình Khê tại hội làng.',
    'Cùng nhìn lại một ngày hội ở Bình Khê:',
    'Dưới đây là những hình ảnh của hội làng năm nay:',
    'Một số hình ảnh tại hội làng Bình Khê',
  ])
    it(`stay below "${announced}"`, () => {
      assert.deepEqual(read(announced, ...captions).cut, []);
      assert.deepEqual(read(announced, ...captions, 'Đánh giá:', '0/5').cut, ['Đánh giá:', '0/5']);
    });

  it('are none where they name others than the text does', () => {
    const others = [
      'Tổng thống Putin gặp Thủ tướng Modi tại New Delhi',
      'Lũ lớn cô lập ba xã của huyện Mường Tè ở Lai Châu',
      'Đội tuyển Việt Nam thắng Thái Lan trên sân Rajamangala',
    ];
    assert.deepEqual(read('Một số hình ảnh bà con Bình Khê tại hội làng.', ...others).cut, others);
  });
});
