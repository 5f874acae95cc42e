import assert from 'node:assert/strict';
import { fieldValues, readText, removedLines } from '../../../../../../support/pages/read';

const MENU = [
  'TRƯỜNG THCS BẾN XUÂN',
  'Tin tức',
  'Góc sáng tác',
  'Thư viện ảnh',
  'Liên kết',
  'Đăng nhập',
  'Góc sáng tác',
];
const POEM = [
  'Hàng cây in bóng nước',
  'Con đò đợi khách sang',
  'Tiếng trống rơi từng nhịp',
  'Lá bàng rụng mênh mang.',
];

function titleOf(...lines: string[]): string | undefined {
  return fieldValues(readText(`${lines.join('\n')}\n`)).title;
}

describe('headlines of a few words', () => {
  it('are told by the day right below them', () => {
    assert.equal(
      titleOf(...MENU, 'Bến cũ', 'Thứ sáu, 12/11/2021 08:30', ...POEM, 'Lê Thu Hằng (Lớp 8A)'),
      'Bến cũ',
    );
  });

  it('are told by the day when words of a menu make them up', () => {
    const items = ['* Xã Đông: Khai giảng lớp xóa mù chữ', 'Lớp có 24 học viên là người dân trong xã.'];
    assert.equal(
      titleOf(...MENU, 'Tin vắn xã hội', '08:42, 24/03/2019', ...items, ...items),
      'Tin vắn xã hội',
    );
  });

  it('are told by the day, however many buttons to share the page stand below it', () => {
    const buttons = ['Chia sẻ', 'Facebook', 'Zalo', 'Copy link', 'In bài', 'Gửi email', 'Lưu bài viết'];
    const notice =
      'Đảng ủy, Ủy ban nhân dân xã Bến Xuân và gia đình thương tiếc báo tin: cụ Lê Thị Bưởi đã từ trần hồi 3 giờ sáng.';
    const day = 'Thứ Sáu, ngày 12/11/2021 - 20:11';
    assert.equal(
      titleOf(...MENU, 'Tin buồn', day, ...buttons, notice, 'Lễ viếng từ 7 giờ tại nhà riêng, thôn Đông.'),
      'Tin buồn',
    );
  });

  it('are not the names of sections that the menu prints too', () => {
    const title = 'Học sinh khối chín quyên góp sách cho thư viện xã đảo';
    const text =
      'Hơn bốn trăm cuốn sách đã được học sinh khối chín quyên góp cho thư viện của xã đảo trong tuần qua.';
    assert.equal(titleOf(...MENU, title, '12/11/2021 08:30', text, text.replace('Hơn', 'Gần')), title);
  });
});

describe('the long name of a section that the menu prints too', () => {
  const section = 'Công tác khuyến học của xã đảo';
  const menu = ['Giới thiệu', 'Tin tức', section, 'Công tác thể dục, thể thao học đường', 'Đăng nhập'];
  const title = 'Xã đảo Bến Xuân làm gì để công tác khuyến học, khuyến tài không chỉ có ở ngày khai giảng';
  const text = [
    'Công tác khuyến học, khuyến tài của xã đảo những năm qua đã giúp hơn ba trăm học sinh được đến lớp.',
    'Quỹ khuyến học của xã nhận tiền góp từ các chủ tàu sau mỗi chuyến biển, nhiều ít tùy lòng.',
  ];
  it('is not the headline over a longer one with its day', () => {
    assert.equal(titleOf(...menu, section, title, 'Ngày đăng: 12/11/2021 08:30', ...text), title);
  });

  it('is not the headline either in ten words, among other long entries of the menu', () => {
    const long = 'Chỉ đạo, điều hành của Ủy ban nhân dân xã - Ban khuyến học';
    const entries = ['Giới thiệu', 'Khuyến học và đời sống', long, 'Thông báo của trường', 'Đăng nhập'];
    assert.equal(titleOf(...entries, long, title, '12/11/2021 08:30', ...text), title);
  });

  it('is the headline where only a paragraph follows', () => {
    assert.equal(titleOf(...menu, section, '12/11/2021 08:30', ...text), section);
  });
});

describe('two headlines over one day', () => {
  const text = [
    'Giải bơi học sinh toàn tỉnh năm 2023 diễn ra trong hai ngày tại bể bơi Nhà thi đấu trung tâm.',
    'Đoàn huyện đảo có chín em dự giải, đều là con của ngư dân và mới tập bài bản từ đầu hè.',
  ];
  it('the lower one is the headline, the other says what it is about', () => {
    const title = 'Chín kình ngư nhí mang về bốn tấm huy chương';
    const lines = [
      'Thể thao',
      'Giải bơi học sinh toàn tỉnh năm 2023',
      title,
      'Thu Hằng',
      '07/08/2023 10:22',
      ...text,
    ];
    assert.equal(titleOf(...lines), title);
  });

  it('the upper one is the headline where a lead stands between', () => {
    const title = 'Giải bơi học sinh toàn tỉnh có chín em của huyện đảo';
    const lead =
      'Trong hai ngày tranh tài tại Nhà thi đấu trung tâm, các kình ngư nhí của huyện đảo lần đầu góp mặt đã bốn lần bước lên bục nhận huy chương';
    assert.equal(titleOf('Thể thao', title, lead, 'Thu Hằng', '07/08/2023 10:22', ...text), title);
  });
});

describe('the first line of a page that is nothing but a text', () => {
  const text = [
    'Xe khách liên tỉnh từ bến Phú Lâm đi Tân Châu sẽ chạy thêm mười hai chuyến mỗi ngày kể từ tuần sau, đơn vị vận tải cho biết.',
    'Giá vé giữ nguyên như dịp hè, học sinh và người cao tuổi được giảm một phần mười.',
    'Bến xe bố trí thêm ghế chờ, nước uống miễn phí và hai quầy hướng dẫn cho khách đi lần đầu.',
  ];

  it('is the headline though it is made of words of menus', () => {
    for (const title of ['Hôm nay 2-9, bến Phú Lâm tăng chuyến', 'Tài trợ cho dịch vụ công ở bến xe']) {
      assert.equal(titleOf(title, ...text), title);
      assert.deepEqual([...removedLines(readText(`${[title, ...text].join('\n')}\n`))], []);
    }
  });

  it('is the headline though it begins with the name of a thing in small letters', () => {
    const title = 'eSIM được bán ngay tại bến xe Phú Lâm';
    assert.equal(titleOf(title, ...text), title);
  });

  it('may end with a full stop, longer ones below their day alone', () => {
    assert.equal(titleOf('Bến xe không còn cảnh chen lấn.', ...text), 'Bến xe không còn cảnh chen lấn.');
    const long = 'Bến xe Phú Lâm tăng thêm mười hai chuyến đi Tân Châu trong dịp lễ.';
    assert.equal(titleOf('02/09/2023 07:15', long, ...text), long);
    assert.equal(titleOf(long, ...text), undefined);
  });
});

describe('the office of who wrote, below the name', () => {
  it('is no headline', () => {
    const title = 'Nghề biển cần đổi từ đếm tàu sang giữ cá';
    const text =
      'Nhiều năm qua chúng ta đo sức của nghề biển bằng số tàu đóng mới, ít khi bằng số cá còn lại dưới nước.';
    const lines = [
      title,
      'Nguyễn Thu Hằng',
      'Chủ tịch Hội Nghề cá tỉnh Phú Lâm',
      text,
      '14/05/2023 08:30',
      text.replace('Nhiều', 'Bao'),
      text.replace('Nhiều', 'Mấy'),
    ];
    assert.equal(titleOf(...lines), title);
  });
});

describe('a headline longer than any other, without a day', () => {
  const title =
    'Hội nghị trực tuyến toàn tỉnh sơ kết ba năm thực hiện nghị quyết về phát triển kinh tế rừng bền vững, bảo vệ nguồn nước và nâng cao đời sống bà con vùng thượng nguồn sông Lam giai đoạn 2016 - 2020';
  const text = [
    'Sáng nay, hơn hai trăm đại biểu ở mười một điểm cầu đã dự hội nghị do Ủy ban nhân dân tỉnh tổ chức.',
    'Báo cáo cho thấy mười hai xã đã giao xong đất rừng cho cộng đồng, vượt hai xã so với kế hoạch.',
  ];

  it('is the line without a full stop over the text', () => {
    assert.equal(titleOf(...MENU, title, ...text), title);
  });

  it('is no line that leads on to the next or ends with a full stop', () => {
    assert.equal(titleOf(...MENU, `${title}:`, ...text), undefined);
    assert.equal(titleOf(...MENU, `${title}.`, ...text), undefined);
  });
});

describe('a lead of two sentences', () => {
  it('is no headline though it asks', () => {
    const title = 'Từ vụ cháy chợ Tân Châu, tiểu thương loay hoay tìm chỗ bán';
    const lead =
      'Sau vụ cháy chợ Tân Châu, gần hai trăm tiểu thương phải bày hàng dọc lề đường, vừa bán vừa lo mưa lũ. Vậy bao giờ tiểu thương có chỗ bán mới?';
    const text = [
      'Chợ Tân Châu có tuổi đời hơn bốn mươi năm, là chỗ mưu sinh của tiểu thương năm xã ven sông.',
      'Vụ cháy thiêu rụi toàn bộ dãy nhà lồng phía đông, nơi bán vải và hàng khô.',
    ];
    assert.equal(titleOf(title, lead, '14/05/2023 08:30', ...text), title);
  });
});

describe('a headline of two words over a text whose lines look like headlines', () => {
  const tale = [
    'Có tiếng gõ cửa.',
    '- Ai đó?',
    '- Tôi.',
    'Im lặng.',
    'Gió lùa qua khe liếp làm ngọn đèn dầu chao đi chao lại, bóng ông Bưởi in lên vách như con chim già.',
    'Ông mở cửa.',
  ];

  it('stands over who wrote the text and the day, printed twice', () => {
    const head = ['Khách lạ', 'Thu Hằng', 'Thứ sáu, 26/4/2024 06:47 (GMT+7)', '06:47 26/4/2024'];
    const lines = [...MENU, ...head, ...tale, 'Tin liên quan', 'Bình luận'];
    const reading = readText(`${lines.join('\n')}\n`);
    assert.equal(fieldValues(reading).title, 'Khách lạ');
    const removed = removedLines(reading);
    for (const line of tale) assert.ok(!removed.has(lines.indexOf(line)), line);
  });

  it('stands over the day, above who announces a death and who died', () => {
    const notice = [
      'Trong niềm tin vào Chúa Phục Sinh, gia đình chúng con xin trân trọng báo tin:',
      'Bà cố Anna Lê Thị Bưởi',
      'Sinh năm 1934 tại Bến Xuân',
      'Đã an nghỉ trong Chúa lúc 3 giờ 20 ngày 17-11-2019, hưởng thọ 86 tuổi.',
      'Thánh lễ an táng lúc 5 giờ sáng ngày 20-11 tại nhà thờ giáo xứ Bến Xuân.',
    ];
    const head = ['Cáo phó', 'Thu Hằng', 'Thứ hai, 18/11/2019 10:30 (GMT+7)', '10:30 18/11/2019'];
    assert.equal(titleOf(...MENU, ...head, ...notice, 'Tin liên quan', 'Bình luận'), 'Cáo phó');
  });

  it('is no item of a numbered list below the day', () => {
    const list = [
      '1- Bà Nguyễn Thị Út (72 tuổi, ngụ xã Bến Xuân, huyện Khe Nước): 500.000 đồng',
      '2- Cô Sáu Lài (chợ Tân Lập): 300.000 đồng',
      '3- Cơ sở hủ tiếu Chín Của: 2 triệu đồng',
      '4- Anh Trần Quốc Huy, em Trần Gia Bảo (Khe Nước): 1 triệu đồng',
      '5- Bạn đọc ở chợ Bến Xuân: 2 bao gạo',
      '6- Một bạn đọc giấu tên: 200.000 đồng',
    ];
    const text = [
      'Trong tuần qua, bạn đọc gần xa đã góp tiền và gạo giúp gia đình em Lê Thị Bưởi ở xã Bến Xuân bị cháy nhà.',
      'Tòa soạn đã trao tận tay gia đình số tiền và số gạo nói trên vào sáng thứ bảy, có chính quyền xã chứng kiến.',
    ];
    const head = [
      'An sinh',
      'Xã hội',
      'Ảnh',
      'Video',
      'Podcast',
      'Xã hội',
      'An sinh',
      '24/10/2017 - 21:02',
      'Hộp thư từ thiện',
    ];
    const reading = readText(`${[...MENU, ...head, ...list, ...text, 'Bình luận'].join('\n')}\n`);
    assert.ok(!list.includes(fieldValues(reading).title ?? ''));
    for (let i = 0; i < list.length; i++)
      assert.ok(!removedLines(reading).has(MENU.length + head.length + i), list[i]);
  });
});

describe('a headline of a few words below the day', () => {
  const notice =
    'Đảng ủy, Ủy ban nhân dân xã Bến Xuân và gia đình thương tiếc báo tin: cụ Lê Thị Bưởi đã từ trần hồi 3 giờ sáng.';
  const text = [notice, 'Lễ viếng từ 7 giờ tại nhà riêng, thôn Đông, xã Bến Xuân.'];

  it('stands under the section that the menu prints too, whatever ends the menu above it', () => {
    const head = [...MENU, 'Thời sự', 'Nhịp sống đảo', 'Phụ trang', 'Dành cho hội viên lâu năm', 'Thời sự'];
    assert.equal(titleOf(...head, '12/11/2021 - 20:11', 'Tin buồn', 'Gửi email', 'In', ...text), 'Tin buồn');
  });

  it('is not a section in small letters above it', () => {
    const title = 'Chung tay giữ đảo';
    const lines = ['tổ chức biên chế', '12/11/2021', title, ...text];
    assert.equal(titleOf(...MENU, ...lines), title);
  });

  it('may be words of menus over the items of a list', () => {
    const items = [
      '1- Bà Lê Thị Út (thôn Đông): 500.000 đồng',
      '2- Ông Tư Lành: 5 bao gạo',
      '3- Cô Sáu: 1 triệu đồng',
    ];
    const below = `Trong tuần qua, bà con gần xa đã góp tiền và gạo giúp gia đình em Thảo vượt qua cơn hoạn nạn. ${text[1]}`;
    assert.equal(
      titleOf(
        ...MENU,
        '12/11/2021 - 20:11',
        'Hộp thư từ thiện',
        ...items,
        below,
        'Hội đã trao tận tay gia đình em.',
      ),
      'Hộp thư từ thiện',
    );
  });
});

describe('what heads lists of other pages', () => {
  const items = [
    '* Ngày 11-11, xã Bến Xuân bàn giao mười hai ngôi nhà cho các hộ nghèo của thôn Đông và thôn Đoài. (Thu Hằng)',
    '* Sáng nay, hợp tác xã cá khô thôn Đoài mở lớp tập huấn cho ba mươi xã viên; lớp học kéo dài hai ngày.',
    '* Mưa lớn làm sạt lở một đoạn đường ra bến, xã đã huy động dân quân dọn đất đá trong đêm.',
  ];
  it('is the headline of a digest over the day and the first item', () => {
    assert.equal(titleOf(...MENU, 'Tin vắn', '16:40, 12/11/2021', ...items), 'Tin vắn');
  });
});
