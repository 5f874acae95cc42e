import assert from 'node:assert/strict';
import { fieldValues, readText, removedLines } from '../../../../../../support/pages/read';

const HEAD = ['Huyện Thạch Lâm khai trương thư viện lưu động cho học sinh vùng cao', '12/09/2024 08:15'];
const TEXT = [
  'Sáng 12/9, Phòng Giáo dục huyện Thạch Lâm khai trương thư viện lưu động với hơn ba nghìn đầu sách.',
  'Thư viện đặt trên một chiếc xe tải nhẹ được cải tạo, mỗi tuần đi qua bốn xã vùng cao của huyện.',
  'Ngoài cho mượn sách, các thầy cô tổ chức đọc to nghe chung và thi kể chuyện theo sách.',
  'Theo Phòng Giáo dục, tháng tới xe sẽ đến thêm hai điểm trường ở xã Nà Lụa và một điểm ở xã Pù Cháng.',
  'Học sinh mượn sách bằng thẻ giấy, mỗi em được giữ hai cuốn trong hai tuần rồi trả lại khi xe quay lại.',
];
const LIST = [
  'Đội bóng chuyền nữ Bình Khê vào chung kết giải trẻ toàn quốc',
  'Thắng chủ nhà Đông Hà ba ván trắng, các cô gái Bình Khê lần đầu vào chung kết sau 11 năm.',
  'Giá cà phê Krông Búk vượt mốc 120 triệu đồng một tấn',
  'Thương lái đến tận rẫy đặt cọc, nhưng nhiều nhà vườn ở Krông Búk vẫn chưa muốn bán.',
  'Nhạc sĩ Trần Lưu ra mắt tuyển tập viết cho thiếu nhi',
  'Tuyển tập gồm 40 ca khúc được Trần Lưu viết trong thời gian sống ở Quy Nhơn.',
];
const BELOW = ['Bình luận', 'Xem thêm', 'Trang chủ'];

function read(...lines: string[]) {
  const page = readText(`${lines.join('\n')}\n`);
  const removed = removedLines(page);
  return { author: fieldValues(page).author, cut: lines.filter((_, i) => removed.has(i)) };
}

describe('other pages below a text, without a heading', () => {
  it('go when headlines and summaries alternate up to the end and name others than the text', () => {
    assert.deepEqual(read(...HEAD, ...TEXT, ...LIST, ...BELOW).cut, [...LIST, ...BELOW]);
  });

  it('go when they name whom the text names, but say their headlines again', () => {
    const list = [
      'Huyện Thạch Lâm tặng ba nghìn đầu sách cho thư viện vùng cao',
      'Ba nghìn đầu sách vừa được huyện Thạch Lâm tặng cho các thư viện ở vùng cao.',
      'Thầy cô xã Nà Lụa tổ chức thi kể chuyện theo sách cho học sinh',
      'Thầy cô ở xã Nà Lụa tổ chức cho học sinh thi kể chuyện theo sách vào chiều thứ sáu.',
      'Phòng Giáo dục huyện Thạch Lâm cải tạo xe tải cũ thành thư viện',
      'Chiếc xe tải cũ được Phòng Giáo dục huyện Thạch Lâm cải tạo thành thư viện cho trẻ em.',
    ];
    assert.deepEqual(read(...HEAD, ...TEXT, ...list, ...BELOW).cut, [...list, ...BELOW]);
  });

  it('go though there are two of them, where blank lines set only these apart, over keywords', () => {
    const [pairs, tags] = [LIST.slice(0, 4), 'Thư viện Thạch Lâm Vùng cao'];
    const apart = ['', ...pairs.slice(0, 2), '', ...pairs.slice(2)];
    const cut = (...lines: string[]) => read(...HEAD, ...lines).cut.filter((line) => line !== '');
    assert.deepEqual(cut(...TEXT, ...apart, tags, '', ...BELOW), [...pairs, tags, ...BELOW]);
    assert.deepEqual(cut(...TEXT, ...pairs, ...BELOW), BELOW);
    assert.deepEqual(cut(...TEXT.flatMap((line) => [line, '']), ...apart, '', ...BELOW), BELOW);
  });

  it('go when they are headlines alone above a list, though one of them asks something', () => {
    const list = [
      'Đội bóng chuyền nữ Bình Khê vào chung kết giải trẻ toàn quốc',
      'Giá cà phê Krông Búk vượt mốc 120 triệu đồng một tấn',
      'Vì sao nhiều nhà vườn ở Krông Búk vẫn chưa muốn bán cà phê?',
    ];
    assert.deepEqual(read(...HEAD, ...TEXT, ...list, 'Tin liên quan', list[0]!, ...BELOW).cut, [
      ...list,
      'Tin liên quan',
      list[0]!,
      ...BELOW,
    ]);
  });

  it('go when they stand above who wrote the text and are listed again below', () => {
    const list = [LIST[0]!, 'Trường Mầm non Hoa Mai có sân chơi mới', LIST[2]!];
    const { author, cut } = read(...HEAD, ...TEXT, ...list, 'Lê Tân', 'Xem thêm', LIST[2]!, ...BELOW);
    assert.equal(author, 'Lê Tân');
    assert.deepEqual(cut, [...list, 'Xem thêm', LIST[2]!, ...BELOW]);
  });

  it('go with the bare headlines below them', () => {
    const bare = [
      'Hai tàu cá Cửa Lò cứu ba ngư dân gặp nạn trong đêm',
      'Trường Mầm non Hoa Mai có sân chơi làm từ lốp xe cũ',
    ];
    const list = [...LIST.slice(0, 4), ...bare];
    assert.deepEqual(read(...HEAD, ...TEXT, ...list, ...BELOW).cut, [...list, ...BELOW]);
  });

  it('go with keywords below them, of which none wrote the text', () => {
    const tags = ['Sách', 'Mai Lâm', 'Nà Lụa'];
    const { author, cut } = read(...HEAD, ...TEXT, ...LIST, ...tags, ...BELOW);
    assert.deepEqual(cut, [...LIST, ...tags, ...BELOW]);
    assert.equal(author, undefined);
  });

  it('go with how many have commented on them, below a signature', () => {
    const list = [
      ...LIST.slice(0, 2),
      '302',
      ...LIST.slice(2, 4),
      '15',
      'Trần Lưu hát cho trẻ em',
      LIST[5]!,
      '7',
    ];
    const { author, cut } = read(...HEAD, ...TEXT, 'Lê Tân', ...list, ...BELOW);
    assert.equal(author, 'Lê Tân');
    assert.deepEqual(cut, [...list, ...BELOW]);
  });

  it('stay when they are sections of the text, which speak of whom it speaks of', () => {
    const sections = [
      'Xe của Phòng Giáo dục huyện Thạch Lâm chạy bốn chuyến mỗi tuần',
      'Theo Phòng Giáo dục, xe đi xã Nà Lụa vào thứ Hai và xã Pù Cháng vào thứ Sáu.',
      'Học sinh xã Nà Lụa được mượn sách trong hai tuần liền',
      'Học sinh ở Nà Lụa chỉ cần thẻ giấy của Phòng Giáo dục huyện để mượn sách.',
      'Thầy cô xã Pù Cháng cùng trông coi sách với phụ huynh',
      'Ở Pù Cháng, sách được để lại một tuần trong nhà văn hóa của xã.',
    ];
    assert.deepEqual(read(...HEAD, ...TEXT, ...sections, ...BELOW).cut, BELOW);
  });

  it('stay when two of them ask something, and are answered, or show what photos do', () => {
    const asked = [
      'Phóng viên: Đội bóng chuyền nữ Bình Khê tập ở đâu?',
      LIST[1]!,
      'Phóng viên: Vì sao nhà vườn ở Krông Búk chưa bán?',
      ...LIST.slice(3),
    ];
    assert.deepEqual(read(...HEAD, ...TEXT, ...asked, ...BELOW).cut, BELOW);
    const shown = [
      'Các đại biểu xem sách trên chuyến xe thư viện đầu tiên',
      'Đoàn Bình Khê hỏi nhiều về cách chọn đầu sách cho trẻ nhỏ ở Quy Nhơn và Đông Hà.',
      'Ông Trần Lưu và các em học sinh tại buổi lễ sáng nay',
      'Theo ông Trần Lưu, Krông Búk đã có ba xe như vậy chạy từ năm 2019 và sắp có thêm.',
    ];
    const below = ['Trường Mầm non Hoa Mai có sân chơi làm từ lốp xe', 'Hai tàu cá Cửa Lò cứu ba ngư dân'];
    const { cut } = read(...HEAD, ...TEXT, ...shown, ...below, ...BELOW);
    for (const line of shown) assert.ok(!cut.includes(line), line);
  });

  it('stay when the whole text is made so', () => {
    const digest = [...LIST, ...LIST.map((line) => line.replace(/Bình Khê|Krông Búk|Trần Lưu/gu, 'Tân An'))];
    assert.deepEqual(read(...HEAD, TEXT[0]!, ...digest, ...BELOW).cut, BELOW);
  });

  it('go when each summary is signed as sites sign their leads, and the text is not', () => {
    const list = [
      'VOV.VN - Đội bóng chuyền nữ Bình Khê thắng chủ nhà ba ván trắng và vào chung kết giải trẻ.',
      'VOV.VN - Thương lái đến tận rẫy đặt cọc, nhưng nhiều nhà vườn ở Krông Búk chưa muốn bán.',
    ];
    assert.deepEqual(read(...HEAD, ...TEXT, ...list).cut, list);
    const [lead, ...rest] = TEXT;
    assert.deepEqual(read(...HEAD, `VOV.VN - ${lead}`, ...rest, LIST[0]!, ...list).cut, [LIST[0], ...list]);
  });

  it('go when the site that signs them all is not known', () => {
    const list = [
      'Bình Khê thắng ba ván trắng, vào chung kết giải trẻ',
      '(Tin nhanh) - Đội bóng chuyền nữ Bình Khê thắng chủ nhà và vào chung kết giải trẻ toàn quốc.',
      'Cà phê Krông Búk được giá, nhà vườn chưa muốn bán',
      '(Tin nhanh) - Thương lái đến tận rẫy đặt cọc, nhưng nhiều nhà vườn còn chờ giá lên nữa.',
    ];
    assert.deepEqual(read(...HEAD, ...TEXT, ...list, ...BELOW).cut, [...list, ...BELOW]);
  });

  it('stay when the text is a row of signed news', () => {
    const news = TEXT.map((line) => `VOV.VN - ${line}`);
    assert.deepEqual(read(...HEAD, ...news).cut, []);
  });

  it('go when each has how long ago it was put up, though the text is short and has headings of its own', () => {
    const stamped = LIST.flatMap((line, i) => (i % 2 === 1 ? [line, '15 phút trước'] : [line]));
    const { cut } = read(
      ...HEAD,
      'Sách cho bản xa',
      TEXT[0]!,
      'Đọc sách theo nhóm',
      ...TEXT.slice(1, 3),
      ...stamped,
      ...BELOW,
    );
    assert.deepEqual(cut, [...stamped, ...BELOW]);
  });

  it('go with who wrote each of them, and its day', () => {
    const signed = LIST.flatMap((line, i) => (i % 2 === 1 ? [line, 'Lê Minh Hà', '10/09/2024'] : [line]));
    const { cut } = read(...HEAD, ...TEXT, ...signed, ...BELOW);
    for (const line of [...LIST, ...BELOW]) assert.ok(cut.includes(line), line);
    for (const line of TEXT) assert.ok(!cut.includes(line), line);
  });

  it('go with the bare headlines above them', () => {
    const bare = [
      'Hai tàu cá Cửa Lò cứu ba ngư dân gặp nạn trong đêm',
      'Trường Mầm non Hoa Mai có sân chơi làm từ lốp xe cũ',
    ];
    const list = [...bare, ...LIST.slice(0, 4)];
    assert.deepEqual(read(...HEAD, ...TEXT, ...list, ...BELOW).cut, [...list, ...BELOW]);
  });
});

describe('headlines behind dashes under the heading of a list', () => {
  const items = [
    '- Vì sao chợ cá Hải Lăng họp lúc nửa đêm?',
    '- Đèo Đá Bạc, cung đường của mây và gió ngàn',
    '- Thanh niên Nà Lụa mở lớp dạy chèo thuyền',
  ];
  const above = [...HEAD, ...TEXT.slice(0, 3), 'In bài Gửi bài'];

  it('end the text above them, though a list with summaries below them says more than it does', () => {
    const list = ['Cùng chuyên mục', ...items, 'Tin mới nhất', ...LIST];
    const { cut } = read(...above, ...list, ...BELOW);
    assert.deepEqual(cut.slice(-list.length - BELOW.length), [...list, ...BELOW]);
    assert.ok(TEXT.slice(0, 3).every((line) => !cut.includes(line)));
  });

  it('are the points of the text under any other line', () => {
    assert.deepEqual(
      read(...above.slice(0, -1), 'Ba việc sẽ làm trong tháng này:', ...items, ...BELOW).cut,
      BELOW,
    );
  });
});

describe('headlines that end with a full stop', () => {
  const list = [
    'Đội bóng chuyền nữ Bình Khê vào chung kết giải trẻ toàn quốc',
    'Trường Tiểu học Nà Lụa đạt giải nhì hội thi kể chuyện theo sách năm học 2023 - 2024.',
    'Giải đá cầu học sinh xã Bình Khê năm học 2023 - 2024.',
  ];
  const menu = ['Văn bản mới', 'Giới thiệu', 'Trang chủ'];

  for (const above of [
    ['Nguồn: Cổng thông tin huyện Thạch Lâm', 'Bài tin liên quan'],
    ['Tổng số điểm của bài viết là: 10 trong 2 đánh giá', 'Bài tin liên quan'],
    ['Tin đã đưa'],
  ])
    it(`end no text below "${above.join('" and "')}"`, () => {
      const { cut } = read(...HEAD, ...TEXT, ...above, ...list, ...menu);
      assert.deepEqual(cut.slice(-list.length - menu.length - 1), [above.at(-1), ...list, ...menu]);
      assert.ok(!TEXT.some((line) => cut.includes(line)));
    });

  it('may be the last line of a text below a box in its midst', () => {
    const { cut } = read(...HEAD, ...TEXT.slice(0, 4), 'Tin liên quan', list[0]!, TEXT[4]!, ...menu);
    assert.ok(!cut.includes(TEXT[4]!));
  });
});
