import assert from 'node:assert/strict';
import { readText, removedLines } from '../../../../../support/pages/read';

const HEAD = ['Xã Mường Lạn làm đường bê tông bằng tiền bán mận', '02/06/2022 16:05'];
const TEXT = [
  'Vụ mận năm nay, mỗi hộ ở xã Mường Lạn góp 20 kg để bán lấy tiền làm đường vào bản Co Muông.',
  'Con đường dài 1,8 km trước đây cứ mưa là lầy, trẻ đi học phải dắt nhau men bờ ruộng.',
  'Ủy ban xã ứng trước xi măng, dân bản góp công, mỗi nhà cử một người đi làm ba ngày một tuần.',
  'Già bản Lường Văn Hặc nói đường xong trước ngày khai giảng thì ông mổ lợn mời cả bản.',
];
const BELOW = ['Bình luận', 'Trang chủ'];
const FOREIGN = [
  'Hai đội Thủy Nguyên vào chung kết bơi chải',
  'Giá thuê trọ quanh khu công nghiệp Yên Bình tăng nhanh',
  'Nghệ nhân cuối cùng của phường rối cạn Tế Tiêu',
  'Vì sao tàu cao tốc Côn Đảo phải quay đầu?',
];

function cutOf(...lines: string[]): string[] {
  const removed = removedLines(readText(`${lines.join('\n')}\n`));
  return lines.filter((_, i) => removed.has(i));
}

describe('the heading of a list of other pages', () => {
  it('takes the items behind dashes under it along, below the text and within it', () => {
    const list = ['Đọc thêm:', ...FOREIGN.map((headline) => `- ${headline}`)];
    assert.deepEqual(cutOf(...HEAD, ...TEXT, ...list, ...BELOW), [...list, ...BELOW]);
    const within = [...HEAD, ...TEXT.slice(0, 2), ...list.slice(0, 3), ...TEXT.slice(2), ...BELOW];
    assert.deepEqual(cutOf(...within), [...list.slice(0, 3), ...BELOW]);
  });

  it('may say that the list can be skipped, and where it ends', () => {
    const list = ['Bỏ qua Tin chính và đọc tiếp', ...FOREIGN.slice(0, 3), 'End of Tin chính'];
    const within = [...HEAD, ...TEXT.slice(0, 2), ...list, ...TEXT.slice(2), ...BELOW];
    assert.deepEqual(cutOf(...within), [...list, ...BELOW]);
    const below = ['Thêm về tin này', ...FOREIGN.slice(0, 3)];
    assert.deepEqual(cutOf(...HEAD, ...TEXT, ...below, ...BELOW), [...below, ...BELOW]);
  });

  it('takes pages of pictures along, whose headlines read like captions', () => {
    const list = ['Tin liên quan', 'Ảnh: Hội bơi chải Thủy Nguyên nhìn từ trên cao', FOREIGN[1]!];
    const within = [...HEAD, ...TEXT.slice(0, 2), ...list, ...TEXT.slice(2), ...BELOW];
    assert.deepEqual(cutOf(...within), [...list, ...BELOW]);
    assert.deepEqual(cutOf(...HEAD, ...list, ...TEXT, ...BELOW), [...list, ...BELOW]);
    assert.deepEqual(cutOf(...HEAD, ...TEXT.slice(0, 2), list[1]!, ...TEXT.slice(2), ...BELOW), BELOW);
    const credit = [
      ...HEAD,
      ...TEXT.slice(0, 2),
      'Tin liên quan',
      FOREIGN[0]!,
      'Ảnh: Lường Văn Hặc',
      ...TEXT.slice(2),
    ];
    assert.ok(!cutOf(...credit).includes('Ảnh: Lường Văn Hặc'));
  });

  it('takes headlines along that begin with what their page shows', () => {
    for (const shows of ['[VIDEO] - ', '[Ảnh] ', '[Infographic] ', '[Podcast]: ']) {
      const list = ['TIN LIÊN QUAN', `${shows}Một ngày ở bến phà Tân Lộc`, FOREIGN[0]!, FOREIGN[1]!];
      const within = [...HEAD, ...TEXT.slice(0, 2), ...list, ...TEXT.slice(2), ...BELOW];
      assert.deepEqual(cutOf(...within), [...list, ...BELOW], shows);
    }
  });

  it('leaves items of the text that a colon announces', () => {
    const items = [
      'Bà con làm ba việc:',
      '- Góp 20 kg mận mỗi hộ;',
      '- Cử người đi làm đường;',
      '- Giữ đường sạch.',
    ];
    assert.deepEqual(cutOf(...HEAD, ...TEXT, ...items, ...BELOW), BELOW);
  });

  it('in the midst of a text parts neither its beginning nor its end from it', () => {
    const box = [
      'Đọc tiếp',
      FOREIGN[1]!,
      'Giá thuê trọ quanh khu công nghiệp Yên Bình tăng gần một phần ba sau Tết.',
    ];
    const rest = [
      'Muốn góp thêm, mỗi nhà có thể:',
      'a) Góp cát, sỏi lấy ở suối Nậm Lạn;',
      'b) Góp công thợ xây;',
    ];
    const cut = cutOf(
      ...HEAD,
      ...TEXT.slice(0, 3),
      ...box,
      TEXT[3]!,
      ...rest,
      TEXT[0]!.replace('20', '30'),
      ...BELOW,
    );
    for (const line of [...TEXT, ...rest]) assert.ok(!cut.includes(line), line);
    assert.ok(cut.includes(FOREIGN[1]!));
  });

  it('is not made by entries of a menu', () => {
    const menu = ['Tin mới', 'Chủ đề', 'Nóng 24h', 'Đăng nhập', 'Đăng ký'];
    assert.deepEqual(cutOf(...menu, HEAD[0]!, 'Lao Động 23 giờ 97 liên quan', ...TEXT), [
      ...menu,
      'Lao Động 23 giờ 97 liên quan',
    ]);
  });
});

describe('boxes that part a text into many', () => {
  it('leave its first part, of a paragraph or two each, to it', () => {
    const [first, second, third, fourth] = TEXT;
    const box = (headline: string) => ['TIN LIÊN QUAN', headline];
    const parts = [
      first!,
      second!,
      ...box(FOREIGN[0]!),
      'Ai cũng góp công.',
      third!,
      ...box(FOREIGN[1]!),
      fourth!,
      'Ông Hặc năm nay 81 tuổi, từng là dân công gánh gạo lên Điện Biên Phủ năm 1954.',
      'Con đường được đặt tên Mận Hậu, theo tên giống mận đã góp tiền làm ra nó.',
    ];
    assert.deepEqual(cutOf(...HEAD, ...parts, ...BELOW), [
      ...box(FOREIGN[0]!),
      ...box(FOREIGN[1]!),
      ...BELOW,
    ]);
  });

  it('leave what a list of short lines goes on with below a pointer', () => {
    const pointer = `Xem thêm: ${FOREIGN[1]!}`;
    const list = ['Điểm cộng', 'Đường rộng', 'Chống trơn', 'Có cống', 'Điểm trừ'];
    const end = 'Dẫu vậy, đây vẫn là con đường mà cả bản chờ đợi suốt ba mươi năm.';
    const cut = cutOf(...HEAD, ...TEXT, pointer, ...list, end, 'Tin cùng chuyên mục', FOREIGN[0]!, ...BELOW);
    assert.deepEqual(cut, [pointer, 'Tin cùng chuyên mục', FOREIGN[0]!, ...BELOW]);
  });
});

describe('pointers and boxes right above the last words of a text', () => {
  const words = ['Vụ mận tới, xã làm tiếp đường.', 'Ai cũng vui.'];

  it('leave them', () => {
    const pointers = [`>>> ${FOREIGN[0]!}`];
    assert.deepEqual(cutOf(...HEAD, ...TEXT, ...pointers, ...words, ...BELOW), [...pointers, ...BELOW]);
    const box = ['Tin liên quan', ...FOREIGN.slice(0, 2)];
    assert.deepEqual(cutOf(...HEAD, ...TEXT, ...box, ...words, ...BELOW), [...box, ...BELOW]);
  });
});

describe('a box among values behind their labels', () => {
  it('takes none of them along', () => {
    const above = ['Chiều dài: 1,8 km', 'Bề rộng mặt: 3 m'];
    const under = ['Độ dày bê tông: 16 cm', 'Tổng chi phí: 920 triệu đồng'];
    const box = ['TIN LIÊN QUAN', FOREIGN[1]!];
    const cut = cutOf(...HEAD, ...TEXT.slice(0, 3), ...above, ...box, ...under, TEXT[3]!, ...BELOW);
    assert.deepEqual(cut, [...box, ...BELOW]);
  });
});

describe('a long list of other pages below a text', () => {
  it('outweighs no short text above comments with their times', () => {
    const teasers = FOREIGN.flatMap((headline, i) => [
      headline,
      `Sự việc thứ ${i + 2} trong tháng được người dân địa phương kể lại với phóng viên sáng nay.`,
    ]);
    const comments = ['Lê Hải', 'Chúc mừng bà con', '03/06/2022 08:10'];
    const cut = cutOf(
      ...HEAD,
      ...TEXT.slice(0, 3),
      'Bình luận hay',
      ...comments,
      'Đừng bỏ lỡ',
      ...teasers,
      ...BELOW,
    );
    for (const line of [...HEAD, ...TEXT.slice(0, 3)]) assert.ok(!cut.includes(line), line);
    for (const line of [...teasers, ...BELOW]) assert.ok(cut.includes(line), line);
  });

  it('lets no saying below it be the last words of the text', () => {
    const list = [
      'Đọc thêm:',
      ...FOREIGN.map((h) => `- ${h}`),
      'Tin nổi bật',
      ...FOREIGN.slice().reverse(),
      'Thông báo',
      'Danh ngôn',
    ];
    const saying = 'Một cây làm chẳng nên non, ba cây chụm lại nên hòn núi cao.';
    const more = ['Tạp chí in số mới', 'Đặt mua tạp chí', 'Hội đồng biên tập', 'Thể lệ viết bài'];
    const cut = cutOf(...HEAD, ...TEXT, ...list, ...more, saying, 'Quảng cáo', ...BELOW);
    assert.ok(cut.includes(saying));
    for (const line of TEXT) assert.ok(!cut.includes(line), line);
  });
});

describe('a question below the headlines of a box', () => {
  const above = [
    'Bà con góp mận bằng cách nào?',
    'Mỗi hộ góp 20 kg, đem bán chung cho thương lái ở chợ huyện.',
    'Ai đứng ra giữ tiền?',
    'Tổ tự quản của bản giữ, ghi vào sổ và đọc cho cả bản nghe mỗi tháng.',
  ];
  const below = [
    'Sang năm có làm tiếp không?',
    'Còn hơn hai cây số nữa mới tới trường học, bản đã họp và chia việc cho từng xóm.',
    'Vậy xã giúp được gì?',
    'Ủy ban xã lo xi măng và cử cán bộ địa chính xuống đo, còn lại bà con tự làm lấy.',
  ];

  it('stays in an interview, whatever its answer says', () => {
    const box = ['Xem thêm:', FOREIGN[0]!, FOREIGN[1]!];
    assert.deepEqual(cutOf(...HEAD, ...TEXT, ...above, ...box, ...below, ...BELOW), [...box, ...BELOW]);
  });
});

describe('headlines under a button in a text', () => {
  it('go, but not the sub-heading below them, however long, of which the paragraph says most again', () => {
    const heading = 'Già bản Lường Văn Hặc và con đường bê tông vào bản Co Muông';
    const part =
      'Già bản Lường Văn Hặc là người đầu tiên góp đất làm đường bê tông vào bản Co Muông, từ đầu năm ngoái.';
    const other = 'Cầu phao sông Hóa bị lũ cuốn lúc nửa đêm';
    const list = ['Chia sẻ bài viết', ...FOREIGN.slice(0, 3)];
    assert.deepEqual(cutOf(...HEAD, ...TEXT.slice(0, 3), ...list, heading, part, TEXT[3]!, ...BELOW), [
      ...list,
      ...BELOW,
    ]);
    assert.deepEqual(cutOf(...HEAD, ...TEXT.slice(0, 3), ...list, other, part, TEXT[3]!, ...BELOW), [
      ...list,
      other,
      ...BELOW,
    ]);
  });
});
