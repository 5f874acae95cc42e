import assert from 'node:assert/strict';
import { anchored } from '../../../../../../../server/src/core/language/vi/page/extent/anchors';
import { pageLines } from '../../../../../../../server/src/core/language/vi/page/lines/line';
import { scoreLines } from '../../../../../../../server/src/core/language/vi/page/lists/scores';
import { Lines } from '../../../../../../../server/src/core/text/lines';
import { fieldValues, readText, removedLines } from '../../../../../../support/pages/read';

const MENU = ['Trang chủ', 'Giới thiệu', 'Tin tức', 'Thư viện ảnh', 'Liên hệ'];
const TITLE = 'Kiểm tra an toàn hồ chứa trước mùa mưa ở huyện Sơn Nam';
const SHORT = [
  'Sáng 18/3, đoàn của Chi cục Thủy lợi kiểm tra ba hồ chứa ở huyện Sơn Nam.',
  'Đoàn yêu cầu các xã khơi thông tràn xả lũ trước ngày 15/4.',
];
const POEM = [
  'Người gác đèn trên đảo nhỏ',
  'Đêm đêm thắp sáng bờ khơi',
  'Tàu ai về qua bến đợi',
  'Thấy đèn là thấy quê thôi',
  'Sóng bạc đầu ru tuổi trẻ',
  'Gió mùa nhuộm mái tóc xanh',
];
const COMMENTS = ['Gửi bình luận', 'Họ và tên', 'Email', 'Mã xác nhận'];
/** Days and full sentences, more of them than the texts above have. */
const LIST = [
  'Tin cùng chuyên mục',
  'Khai mạc kỳ họp thứ bảy của Hội đồng nhân dân huyện (08/07/2024)',
  'Chiều 30/12, tổ đại biểu của huyện đã tiếp xúc cử tri phường Đông Thành, ghi nhận hai mươi ý kiến về đất đai, điện và nước sạch.',
  'Sáng 30/12, tại nhà văn hóa thôn Mười, đoàn công tác của tỉnh đã trao tám mươi suất quà cho các hộ có hoàn cảnh khó khăn nhất xã.',
  'Sáng 29/12, Hội Nông dân huyện đã tổng kết phong trào thi đua sản xuất giỏi và biểu dương bốn mươi gia đình tiêu biểu của năm.',
];

function read(...lines: string[]) {
  const reading = readText(`${lines.join('\n')}\n`);
  const removed = removedLines(reading);
  return { fields: fieldValues(reading), cut: lines.filter((_, i) => removed.has(i)) };
}

describe('a text whose headline is the title of its page', () => {
  const title = 'Huyện Sơn Nam kiểm tra ba hồ chứa lớn trước mùa mưa bão';
  const parts = ['Thời sự', 'Pháp luật', 'Sức khỏe', 'Nhà đất', 'Du lịch', 'Giải trí', 'Giáo dục', 'Bạn đọc'];
  const entries = [
    'Góc nhìn thẳng',
    'Chuyện làng chuyện xóm',
    'Hồ sơ tư liệu',
    'Hỏi và đáp',
    'Ảnh đẹp quê nhà',
  ];
  const menu = parts.flatMap((part, i) => [
    `${i + 1}. ${part}`,
    ...entries.map((entry, k) => `${k + 1}. ${entry}`),
  ]);
  const trends = [
    'Sân chơi mùa hè ở các xã vùng cao năm 2024',
    'Lịch tiêm phòng cho trẻ em toàn huyện Sơn Nam',
  ];
  const above = [`${title} | Báo Sơn Nam`, 'Sơn Nam Thứ 2, 08/06/2026', '32°C', 'Xu hướng', ...trends];
  const head = ['Pháp luật', 'Thứ bảy, 16/03/2024 - 15:37', title, 'Mai Lâm', 'Nghe đọc bài'];

  it('stands below a menu that counts its entries, though a clock makes that look like a text', () => {
    const { fields, cut } = read(...above, ...menu, ...head, ...SHORT, 'Tin liên quan', ...LIST.slice(1));
    assert.equal(fields.date, '2024-03-16T15:37');
    assert.equal(fields.author, 'Mai Lâm');
    for (const entry of menu) assert.ok(cut.includes(entry), entry);
    for (const line of SHORT) assert.ok(!cut.includes(line), line);
  });
});

describe('a text that begins with its own head, below the clock of a site and headlines of other pages', () => {
  const above = [
    'Nghị quyết Hội đồng nhân dân tỉnh',
    'Thứ Hai, 18/3/2024 12:06:47 AM',
    'Thông báo lấy ý kiến nhân dân về đề án sáp nhập thôn',
    'Sơn Nam phát huy truyền thống hiếu học trong giai đoạn mới',
    'Sơn Nam ra quân vì làng quê xanh sạch đẹp',
    'Phát huy tâm huyết nhà giáo xây dựng quê hương',
    'Kiện toàn Hội đồng Sáng kiến của huyện năm nay',
  ];
  const weather = ['Lai Châu', 'Sơn La', 'Phú Thọ', 'Lào Cai', 'Hà Nội', 'Huế', 'Gia Lai', 'Cà Mau'].map(
    (place, i) => `- ${place} ${20 + i}° - ${24 + i}°`,
  );
  const scrap = 'Aa Màu chữ Tùy chỉnh: #1a1a1a Về mặc định Tương phản';

  it('is left where it is', () => {
    const text = [...above, ...weather, scrap, TITLE, 'Mai Lâm 11:57 15/03/2024', ...SHORT].join('\n');
    const lines = new Lines(text);
    const page = pageLines(text, lines, 0, lines.count);
    const found = { first: above.length + weather.length, last: page.length - 1 };
    assert.deepEqual(anchored(page, found, []), found);
  });

  it('lies below the weather of all the country, which is none', () => {
    const text = [...weather, ...SHORT].join('\n');
    const lines = new Lines(text);
    const scores = scoreLines(pageLines(text, lines, 0, lines.count), undefined);
    for (const [i, score] of scores.entries()) assert.ok(i < weather.length ? score < 0 : score > 0);
  });
});

describe('texts that weigh less than what stands below their end', () => {
  it('are found by their headline and their day', () => {
    const { cut, fields } = read(
      ...MENU,
      TITLE,
      '18/03/2021 15:12',
      ...SHORT,
      'Mai Loan',
      ...COMMENTS,
      ...LIST,
    );
    assert.deepEqual(cut, [...MENU, ...COMMENTS, ...LIST]);
    assert.deepEqual(
      [fields.title, fields.date?.slice(0, 10), fields.author],
      [TITLE, '2021-03-18', 'Mai Loan'],
    );
  });

  for (const under of ['Ngày 18/03/2021', 'Đăng bởi Trần Thu']) {
    it(`may be poems, under "${under}"`, () => {
      const { cut, fields } = read(...MENU, 'Đèn đảo', under, ...POEM, ...COMMENTS, ...LIST);
      assert.deepEqual(cut, [...MENU, ...COMMENTS, ...LIST]);
      assert.equal(fields.title, 'Đèn đảo');
    });
  }

  it('are none where a text with a day of its own stands below a box at the top', () => {
    const box = [
      'Tin nóng',
      'Hội chợ làng nghề mở cửa ba ngày ở bến sông',
      '12/03/2021',
      'Hội chợ có bốn mươi gian hàng.',
    ];
    const text = [
      ...SHORT,
      'Theo kế hoạch, tháng sau đoàn sẽ kiểm tra tiếp bốn hồ còn lại ở phía bắc của huyện.',
    ];
    const { fields } = read(...MENU, ...box, 'Tin mới', TITLE, '18/03/2021 15:12', ...text, ...COMMENTS);
    assert.equal(fields.title, TITLE);
  });

  it('may be values with their names, between a menu and a heavier list', () => {
    const values = [
      'Mẫu máy cày mini dành cho ruộng bậc thang vừa được bán tại chợ huyện.',
      'Thông số',
      'Công suất: 6,5 mã lực',
      'Trọng lượng: 62 kg',
      'Dung tích bình xăng: 3 lít',
      'Giá bán',
      'Bản thường: 14 triệu đồng',
      'Bản có đèn: 15 triệu đồng',
      'Ưu điểm',
      'Nhẹ, dễ sửa',
    ];
    const title = 'Máy cày mini về vùng cao, hai người khiêng được';
    const { cut, fields } = read(...MENU, title, '29/05/2023 15:40', ...values, ...COMMENTS, ...LIST);
    assert.deepEqual(cut, [...MENU, ...COMMENTS, ...LIST]);
    assert.equal(fields.title, title);
  });

  it('are found on a page that has no paragraph at all', () => {
    const { cut, fields } = read(
      ...MENU,
      'Đèn đảo',
      '27/7/2011',
      ...POEM,
      'Chia sẻ:',
      'Facebook',
      'Bình luận *',
    );
    assert.deepEqual(cut, [...MENU, 'Chia sẻ:', 'Facebook', 'Bình luận *']);
    assert.equal(fields.title, 'Đèn đảo');
  });

  it('keep what stands between the announcement of a list and the first paragraph', () => {
    const list = [
      'Hội Chữ thập đỏ huyện đã nhận được tiền và quà của bà con từ ngày 10 đến 16/9:',
      '1. Anh Hậu (xóm Đông): 500.000đ',
      '2. Cô giáo Nga, Trường Mầm non Hoa Mai: 1.000.000đ',
      '3. Một bạn đọc giấu tên: 50.000đ',
      'Tổng cộng: 1.550.000đ',
      'Xin trân trọng cảm ơn tấm lòng vàng của bà con gần xa.',
    ];
    const { cut } = read('Danh sách ủng hộ đồng bào bị bão lũ đợt ba', '18/09/2024', ...list, ...COMMENTS);
    assert.deepEqual(cut, COMMENTS);
  });

  it('may be times and what is then, without a lead', () => {
    const times = [
      '05:30 Cà phê sáng',
      '07:00 Phim hoạt hình: Cá vàng đi học',
      '08:00 Vui khỏe mỗi ngày',
      '11:00 Thời trang và cuộc sống',
      '12:00 Phim truyện: Bến đợi (tập 3)',
      '14:30 Ai nhớ giỏi hơn',
      '17:00 Chúng tôi là chiến sĩ',
      '20:05 Đường lên đỉnh núi',
      '22:30 Bản tin cuối ngày',
    ];
    const title = 'Lịch phát sóng của đài tỉnh ngày 12/6';
    const { cut, fields } = read(...MENU, title, '11/06/2013 20:00', ...times, ...COMMENTS, ...LIST);
    assert.deepEqual(cut, [...MENU, ...COMMENTS, ...LIST]);
    assert.equal(fields.title, title);
  });
});

describe('the page of a clip', () => {
  const said =
    'Kiểm tra an toàn hồ chứa trước mùa mưa ở huyện Sơn Nam; trao tám mươi suất quà cho hộ nghèo trong xã';
  const head = ['Mai Lâm - Thu Hà Thứ tư, 20/05/2020 19:00 (GMT+7)'];
  const other = [
    'Khu nhà vườn Sơn Nam mở bán đợt hai',
    'Khu nhà vườn nằm cạnh hồ chứa lớn nhất huyện, có đủ trường học, chợ và phòng khám.',
    'Người mua được tặng một năm phí quản lý và một bộ bàn ghế bằng tre của làng nghề.',
  ];
  const foreign = [
    'Đường lên hồ được mở rộng gấp đôi',
    'Xã Đông Thành bắt đầu gặt lúa sớm',
    'Mùa cá về trên hồ',
  ];

  it('has one line that says the headline again, and no advertisement for its text', () => {
    const { fields, cut } = read(...MENU, TITLE, ...head, said, ...COMMENTS, ...foreign, ...other);
    assert.deepEqual(fields, { title: TITLE, date: '2020-05-20T19:00+07:00', author: 'Mai Lâm - Thu Hà' });
    assert.deepEqual(cut, [...MENU, ...COMMENTS, ...foreign, ...other]);
  });
});

describe('a headline that asks', () => {
  it('is no text between its day and the button of the comments', () => {
    const title = 'Sau một năm nấu bếp củi để tiết kiệm tiền ga: được gì, mất gì?';
    const head = ['Trang chủ', 'Thời sự', 'Kinh tế', 'Nhà vườn', 'Chủ nhật, 21/08/2022 | 06:00', title];
    const buttons = ['Chia sẻ Facebook', 'Zalo', 'Bình luận 0', 'Cỡ chữ: A- A A+', 'Cùng làm vườn'];
    const text = [
      'Anh em nào ở quê chắc từng thấy mấy nhà có cái bếp củi xây bằng gạch cạnh giếng nước. Mình cũng xây một cái từ năm ngoái.',
      'Bếp của mình',
      'Bếp xây hai lò, ống khói cao ba mét, cửa lò bằng gang mua lại của ông hàng xóm với giá một trăm nghìn.',
      'Được',
      'Nấu cám lợn thì khỏi nói, một mẻ củi đun được hai nồi to. Luộc bánh chưng qua đêm cũng không phải trông như bếp ga.',
    ];
    const box = ['Xem thêm', 'Mắm chay từ vỏ chuối và thơm chín'];
    const rest = [
      'Mất',
      'Khói thì ngày nào trời nồm là bay ngược vào nhà, quần áo phơi gần đó ám mùi thấy rõ.',
      'Ngoài ra lưng sẽ mỏi nếu củi để xa quá. Mình xếp củi ngay cạnh bếp mới thấy dễ chịu.',
    ];
    const lines = [...head, 'An Nhiên', ...buttons, ...text, ...box, ...rest, 'Tin liên quan', 'Bình luận'];
    const removed = removedLines(readText(`${lines.join('\n')}\n`));
    for (const line of [title, ...text, ...rest]) assert.ok(!removed.has(lines.indexOf(line)), line);
  });
});

describe('a text under its own headline, its day with the hour, and buttons', () => {
  const buttons = ['Chia sẻ', 'Facebook', 'Zalo', 'Copy link'];
  const own = [TITLE, '12/10/2022 08:15', ...buttons, ...SHORT];
  const organs = [
    'Bảo tàng Hồ Chí Minh',
    'Bảo tàng Lịch sử quốc gia',
    'Bảo tàng Mỹ thuật Việt Nam',
    'Ban Quản lý Vịnh Hạ Long',
    'Khu di tích Thành cổ Sơn Nam',
    'Trung tâm bảo tồn di tích Cố đô Huế',
    'Di sản văn hóa phi vật thể đại diện của nhân loại',
    'Danh mục Di sản văn hóa phi vật thể quốc gia',
  ];

  it('is not given up for a menu with a day above it', () => {
    const { fields, cut } = read(
      ...MENU,
      'Chương trình truyền hình ngày 23-3-2015',
      'Trẻ học được gì từ những câu chuyện cổ tích?',
      ...organs,
      'Văn bản pháp luật',
      'Tin tức - Sự kiện',
      ...own,
    );
    assert.equal(fields.title, TITLE);
    for (const line of SHORT) assert.ok(!cut.includes(line), line);
  });

  it('is not given up for a menu that stands above and below the clock of its site', () => {
    const menu = [...MENU, ...organs, 'Trao đổi, hợp tác, quảng bá di sản văn hóa'];
    const text = [...SHORT, 'Ông Lò Văn Phương, trưởng đoàn, đề nghị các xã trực ban ngày đêm trong mùa lũ.'];
    const { fields, cut } = read(
      ...menu,
      'Ngày 4 tháng 8 năm 2026',
      ...menu,
      'Tin tức - Sự kiện',
      TITLE,
      'Admin 5 lần xem | 0 bình luận',
      ...text,
    );
    assert.equal(fields.title, TITLE);
    for (const line of text) assert.ok(!cut.includes(line), line);
  });
});

describe('a text below headlines of other pages, each under its day and over its summary', () => {
  it('is not given up for them', () => {
    const others = ['Bến Sung', 'Thạch Lâm', 'Tân Lập', 'Đông Thành', 'Cao Kỳ', 'Khe Sâu'].flatMap(
      (place, i) => [
        `${i + 2}/3/2024 - SN`,
        `Xã ${place} mở thêm lớp dạy nghề đan lưới cho phụ nữ trong mùa nông nhàn`,
        `- Ngày ${i + 1}-3, xã ${place} đã mở lớp dạy nghề đan lưới cho bốn mươi phụ nữ trong thôn, do chính các thợ lâu năm đứng lớp và chấm bài cuối khóa.`,
      ],
    );
    const text = [
      ...SHORT,
      'Ông Lò Văn Phương, trưởng đoàn, đề nghị các xã trực ban ngày đêm trong mùa lũ.',
      'Hồ Khe Sâu có tràn xả đã cũ, cần sửa xong trước khi mưa lớn đổ về.',
    ];
    const page = [...MENU, ...others, 'Cỡ chữ', TITLE, 'Mỹ Hà', ...text].join('\n');
    const lines = new Lines(page);
    const read = pageLines(page, lines, 0, lines.count);
    const found = { first: read.length - text.length, last: read.length - 1 };
    assert.deepEqual(anchored(read, found, []), found);
  });
});

describe('a text below the button for comments in its own head', () => {
  const lead =
    'Ba hồ chứa lớn của huyện Sơn Nam được kiểm tra trong một ngày, hồ nào cũng có việc phải làm ngay.';
  const text = [
    ...SHORT,
    'Ông Lò Văn Phương, trưởng đoàn, đề nghị các xã trực ban ngày đêm trong mùa lũ.',
    'Hồ Khe Sâu có tràn xả đã cũ, cần sửa xong trước khi mưa lớn đổ về.',
  ];
  const page = (...below: string[]) =>
    read(
      ...MENU,
      'Thời sự 19h - 17/03/2024',
      TITLE,
      lead,
      'Mai Lâm',
      '18/03/2024 09:46',
      'Chia sẻ',
      ...below,
    );

  it('stays, though its lead and its day stand above that', () => {
    const { fields, cut } = page('Gửi bình luận', ...text, 'Tin cùng chuyên mục', LIST[1]!);
    assert.equal(fields.title, TITLE);
    assert.deepEqual(
      text.filter((line) => cut.includes(line)),
      [],
    );
  });

  it('is what readers write, where their names and hours stand between it', () => {
    const said = text.flatMap((line, i) => [`Bạn đọc ${i + 1}`, '18/03/2024 10:12', line, 'Trả lời']);
    const { cut } = page('Gửi bình luận', ...said);
    assert.deepEqual(
      text.filter((line) => !cut.includes(line)),
      [],
    );
  });
});
