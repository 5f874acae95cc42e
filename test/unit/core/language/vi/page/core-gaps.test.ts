import assert from 'node:assert/strict';
import { fieldValues, readText, removedLines } from '../../../../../support/pages/read';

const MENU = ['Trang chủ', 'Cẩm nang', 'Khuyến mãi', 'Hỏi đáp', 'Liên hệ'];
const TITLE = 'Hai ngày thong thả ở đảo Hòn Mun cho người đi lần đầu';
const ABOVE = [
  'Hòn Mun nằm cách bến tàu chừng bốn mươi phút, biển trong đến mức từ boong tàu đã thấy san hô.',
  'Mùa đẹp nhất kéo dài từ tháng hai đến tháng tám, khi gió nhẹ và mưa chỉ ghé qua vào cuối buổi chiều.',
  'Tàu chợ chạy hai chuyến mỗi ngày, còn ca nô của các nhà nghỉ thì đón khách theo giờ đã hẹn trước.',
  'Ai say sóng nên ngồi giữa khoang, ăn nhẹ trước khi lên tàu và mang theo một chiếc khăn mỏng.',
];
const BELOW = [
  'Buổi sáng đầu tiên, hãy thuê xe đạp đi hết con đường ven biển rồi dừng ở ngọn hải đăng cũ.',
  'Chiều xuống, bãi phía tây là nơi ngắm hoàng hôn đẹp nhất, quán nước dọn ghế ra sát mép sóng.',
  'Ngày thứ hai dành cho việc lặn, thợ lặn địa phương sẽ chỉ cho bạn cách thở và cách ra dấu.',
];
const FOOT = [
  'Bài viết liên quan',
  'Ăn gì ở thành phố biển khi trời mưa cả ngày',
  'Bản quyền thuộc về Cẩm nang Đi Chậm',
  'Hotline: 1900 8765',
];
const HOTELS = [
  '1/ Nhà nghỉ Sóng Lặng',
  'Điện thoại : 0258 3560111',
  'Địa chỉ : 12 Trần Phú, Nha Trang, Khánh Hòa',
  '2/ Nhà nghỉ Biển Gọi',
  'Điện thoại : 0258 3560222',
  'Địa chỉ : 40 Hùng Vương, Nha Trang, Khánh Hòa',
  '3/ Nhà nghỉ Cát Trắng',
  'Điện thoại : 0258 3560333',
  'Địa chỉ : 7 Nguyễn Thiện Thuật, Nha Trang, Khánh Hòa',
];
const FORM = ['Đăng ký nhận tin', 'Họ và tên *', 'Email *', 'Số điện thoại', 'Gửi'];
const SHOP = ['Kính lặn trẻ em', '390.000đ', '490.000đ', '-20%', 'Mua ngay'];

function read(...lines: string[]) {
  const reading = readText(`${lines.join('\n')}\n`);
  const removed = removedLines(reading);
  return { title: fieldValues(reading).title, left: lines.filter((_, i) => !removed.has(i)) };
}

describe('what stands in the midst of a text', () => {
  const parts = { addresses: HOTELS, 'the form of a newsletter': FORM, 'goods that are sold': SHOP };
  for (const [name, part] of Object.entries(parts)) {
    it(`does not end it: ${name}`, () => {
      const { left } = read(...MENU, TITLE, '12/05/2023', ...ABOVE, ...part, ...BELOW, ...FOOT);
      for (const line of [...ABOVE, ...BELOW]) assert.ok(left.includes(line), line);
      for (const line of [...MENU, ...FOOT]) assert.ok(!left.includes(line), line);
    });

    it(`does not begin it, though more stands below: ${name}`, () => {
      const { title, left } = read(
        ...MENU,
        TITLE,
        ...ABOVE.slice(0, 2),
        ...part,
        'Ngày đầu ở đảo Hòn Mun',
        ...ABOVE.slice(2),
        ...BELOW,
        ...FOOT,
      );
      assert.equal(title, TITLE);
      for (const line of [...ABOVE, ...BELOW]) assert.ok(left.includes(line), line);
    });
  }

  it('ends it where a list of other pages stands between', () => {
    const company =
      'Cẩm nang Đi Chậm do một nhóm nhỏ yêu xê dịch lập ra, sống nhờ sự ủng hộ của bạn đường xa gần.';
    const { left } = read(...MENU, TITLE, '12/05/2023', ...ABOVE, ...FOOT.slice(0, 2), ...FORM, company);
    assert.deepEqual(left, [TITLE, '12/05/2023', ...ABOVE]);
  });

  it('ends it where comments begin', () => {
    const comments = [
      'Gửi email bài đăng này',
      'BlogThis!',
      'Chia sẻ lên Twitter',
      'Chia sẻ lên Facebook',
      '2 nhận xét:',
      'Thu Cúc',
      'lúc 21:40 17 tháng 8, 2023',
      'Nhà mình vừa ở đó về, nước trong thật nhưng buổi trưa nắng quá, nhớ mang nón rộng vành.',
      'Trả lời',
      'Xóa',
      'Đăng Khoa',
      'lúc 09:12 18 tháng 8, 2023',
      'Cho mình hỏi tàu chợ có cho mang xe máy lên không, nhà mình đi năm người và một em bé.',
      'Trả lời',
      'Xóa',
    ];
    const { left } = read(...MENU, TITLE, '12/05/2023', ...ABOVE, ...BELOW, ...comments);
    for (const line of comments) assert.ok(!left.includes(line), line);
  });

  it('goes on below a box of other pages, though most of it stands there', () => {
    const box = [
      'Tin liên quan',
      'Ba bãi tắm vắng người gần thành phố',
      'Kinh nghiệm thuê ca nô ra các đảo xa bờ trong mùa biển động',
    ];
    const { left } = read(
      ...MENU,
      TITLE,
      '12/05/2023',
      ...ABOVE.slice(0, 2),
      ...box,
      ...ABOVE.slice(2),
      ...HOTELS,
      ...BELOW,
      ...FOOT,
    );
    for (const line of [...ABOVE, ...BELOW]) assert.ok(left.includes(line), line);
    for (const line of box) assert.ok(!left.includes(line), line);
  });

  it('does not begin it: a table of contents below the lead', () => {
    const parts = ['Đi lại ở đảo', 'Ăn uống', 'Lặn biển với thợ địa phương'];
    const { title, left } = read(
      ...MENU,
      TITLE,
      ABOVE[0]!,
      'Nội dung bài viết',
      ...parts,
      parts[0]!,
      'Xe đạp',
      'Xe máy',
      ABOVE[2]!,
      parts[1]!,
      BELOW[1]!,
      parts[2]!,
      BELOW[2]!,
      ...FOOT,
    );
    assert.equal(title, TITLE);
    assert.ok(left.includes(ABOVE[0]!));
    assert.equal(left.filter((line) => line === parts[2]).length, 1);
  });

  it('ends it above a paragraph of the imprint below menus', () => {
    const menus = [
      'Chia sẻ bài viết',
      'Ba bãi tắm vắng người gần thành phố',
      'Thuê xe đạp hay xe máy, cách nào rẻ hơn?',
      ...[
        'Quần đảo phía nam',
        'Vé tàu cao tốc',
        'Lịch tàu chợ',
        'Câu chuyện bạn đường',
        'Thuê phòng dài ngày',
      ],
      ...['Học lặn cùng thợ', 'Bản đồ du lịch', 'Tìm điểm thuê xe', 'Đặt chỗ theo nhóm', 'Cửa hàng đồ lặn'],
    ];
    const marks =
      'Đi Chậm, biểu tượng con ốc và các hình vẽ trên những trang này là nhãn hiệu đã đăng ký của nhóm làm cẩm nang.';
    const { left } = read(TITLE, '12/05/2023', ...ABOVE, ...BELOW, ...menus, marks, ...FOOT.slice(2));
    assert.deepEqual(left, [TITLE, '12/05/2023', ...ABOVE, ...BELOW]);
  });

  it('ends it where promises of a shop and a remark on cookies stand below the keywords', () => {
    const site = [
      'Từ khóa',
      'đảo Hòn Mun',
      ...[
        'Thương hiệu tin cậy',
        'Hàng nhập chính hãng',
        'Đổi trả dễ dàng',
        'Giao hàng tận nơi',
        'Trên toàn quốc',
      ],
      'Đi Chậm và cookie',
      'Bằng cách nhấn “Đồng ý”, bạn cho phép Đi Chậm ghi nhớ những món đồ mà bạn đã xem trên máy này.',
      'Bạn có thể đổi lựa chọn ấy bất cứ lúc nào trong phần cài đặt của trình duyệt.',
    ];
    const { left } = read(...MENU, TITLE, '12/05/2023', ...ABOVE, ...BELOW, ...site);
    assert.deepEqual(left, [TITLE, '12/05/2023', ...ABOVE, ...BELOW]);
  });

  it('does not end it: a box of keywords between paragraphs', () => {
    const tags = ['Từ khóa', 'đảo Hòn Mun', 'lặn biển'];
    const { left } = read(...MENU, TITLE, '12/05/2023', ...ABOVE, ...tags, ...BELOW, ...FOOT);
    for (const line of [...ABOVE, ...BELOW]) assert.ok(left.includes(line), line);
  });

  it('ends it above headlines with their days, though one is as long as a paragraph', () => {
    const long =
      'Thông báo về việc tổ chức cuộc thi sáng tác biểu tượng cho lễ hội biển do Ban quản lý bến tàu phối hợp với các nhà nghỉ trên đảo và hội những người yêu san hô cùng thực hiện trong ba tháng hè';
    const list = [
      long,
      '28/05/2023',
      'Thông báo lịch tàu dịp lễ',
      '15/05/2023',
      'Mời chào giá phao cứu sinh',
      '01/05/2023',
    ];
    const { left } = read(
      ...MENU,
      TITLE,
      '12/06/2023',
      ...ABOVE,
      ...BELOW,
      'Thông báo mới',
      ...list,
      ...FOOT,
    );
    assert.deepEqual(left, [TITLE, '12/06/2023', ...ABOVE, ...BELOW]);
  });

  it('keeps a number in the midst of a sentence that was broken around a link', () => {
    const broken = [
      ...['>> Xem thêm:', 'Ba bãi tắm vắng người gần thành phố'],
      '12',
      'là tháng gió nhiều nhất, tàu chợ có khi nghỉ cả tuần và ca nô chỉ chạy vào buổi sáng.',
    ];
    const { left } = read(...MENU, TITLE, '12/05/2023', ...ABOVE, ...broken, ...BELOW, ...FOOT);
    assert.ok(left.includes('12'));
  });
});

describe('a pop-up that asks to log in', () => {
  const popUp = [
    'Đăng nhập',
    'Đăng nhập bằng Facebook',
    'Đăng nhập bằng Google',
    'hoặc',
    'Email',
    'Mật khẩu',
    'Quên mật khẩu?',
    'Chưa có tài khoản? Đăng ký ngay',
    'Đóng',
  ];

  it('parts no text, however little follows', () => {
    const end = ['Bước 4: Gọi tàu trước một ngày.', 'Nhớ mang theo tiền mặt, đảo chưa có máy rút tiền.'];
    const left = [TITLE, '12/03/2021 08:00', ...ABOVE];
    assert.deepEqual(read(...MENU, ...left, ...popUp, ...end, ...FOOT).left, [...left, ...end]);
  });
});
