import assert from 'node:assert/strict';
import { fieldValues, readText, removedLines } from '../../../../../../support/pages/read';

const HEAD = ['Năm thói quen làm hỏng chảo chống dính', '03/05/2023 09:12'];
const LEAD =
  'Chảo chống dính bền hay không phụ thuộc vào người dùng nhiều hơn vào giá tiền, thợ sửa đồ bếp cho biết.';
const PARTS = [
  [
    '1. Đun chảo không',
    'Lớp phủ bong ra ở nhiệt độ cao, khói bốc lên lúc ấy cũng có hại cho người đứng bếp trong phòng kín.',
  ],
  [
    '2. Rửa khi còn nóng',
    'Nước lạnh gặp mặt chảo đang nóng làm kim loại co lại đột ngột, lâu dần đáy chảo vênh lên.',
  ],
  ['3. Dùng thìa sắt', 'Vết xước nhỏ cũng đủ.'],
  ['4. Xếp chồng', 'Nên lót giấy.'],
] as const;
const BOX = [
  'Có thể bạn quan tâm',
  'Bếp từ hay bếp ga tiết kiệm hơn cho nhà đông người',
  'Cách khử mùi cá trong tủ lạnh',
];
const TAIL = ['Theo Gia đình Vạn Xuân', 'Tag:', 'chảo', 'nhà bếp', 'Bình luận', 'Gửi bình luận'];

function cutOf(lines: readonly string[]): string[] {
  const removed = removedLines(readText(`${lines.join('\n')}\n`));
  return lines.filter((_, i) => removed.has(i));
}

describe('texts that number their parts', () => {
  it('go on with the next number below a box, however short their paragraphs are', () => {
    const [one, two, three, four] = PARTS;
    const cut = cutOf([...HEAD, LEAD, ...one, ...two, ...BOX, ...three, ...four, ...TAIL]);
    for (const line of [...three, ...four]) assert.ok(!cut.includes(line), line);
    assert.ok(cut.includes(BOX[0]!));
    assert.ok(cut.includes('Bình luận'));
  });

  it('do not go on in a numbered list of headlines', () => {
    const [one, two] = PARTS;
    const list = ['Đọc nhiều', '3. Giá gas giảm mạnh', '4. Chợ quê ngày mưa', '5. Bão số 4 đổi hướng'];
    const cut = cutOf([...HEAD, LEAD, ...one, ...two, 'Theo Gia đình Vạn Xuân', ...list, 'Bình luận']);
    for (const line of list) assert.ok(cut.includes(line), line);
  });

  it('begin with their first number, whatever addresses stand in its answer', () => {
    const title = 'Hỏi đáp về thẻ thư viện';
    const first = [
      '1. Thư viện Vạn Xuân mở cửa lúc nào?',
      'Trả lời',
      'Sáng: 08h00 đến 11h30;',
      'Xem thêm',
      'Giờ phục vụ',
      '2. Liên hệ với thư viện bằng cách nào?',
      'Trả lời',
      'Điện thoại: (024) 3000 1234',
      'Email:',
      'thuvien@vanxuan.example.vn',
      'Bạn đọc có thể tới phần',
      'Liên hệ',
      'để biết chi tiết.',
    ];
    const rest = [
      '3. Ai được làm thẻ?',
      'Mọi người dân trong phường từ sáu tuổi trở lên đều được làm thẻ, trẻ em cần có người lớn đi cùng để ký giấy hẹn.',
      'Thẻ có giá trị trong hai năm kể từ ngày cấp và được gia hạn tại quầy mà không phải nộp thêm giấy tờ nào.',
      '4. Mất thẻ thì phải làm gì?',
      'Bạn cần báo ngay cho thủ thư để khóa thẻ cũ, sau đó viết đơn xin cấp lại theo mẫu có sẵn ở quầy tầng một.',
    ];
    const lines = [title, ...first, ...rest];
    const page = readText(`${lines.join('\n')}\n`);
    assert.equal(fieldValues(page).title, title);
    const removed = removedLines(page);
    for (const line of [title, first[0]!, first[2]!, first[5]!, first[7]!])
      assert.ok(!removed.has(lines.indexOf(line)), line);
  });

  it('do not begin in a numbered list above them', () => {
    const list = ['Đọc nhiều', '1. Giá gas giảm mạnh', '2. Chợ quê ngày mưa', '3. Bão số 4 đổi hướng'];
    const [, two, three] = PARTS;
    const cut = cutOf([...list, 'Trang chủ', ...HEAD, LEAD, ...two, ...three, ...TAIL]);
    for (const line of list) assert.ok(cut.includes(line), line);
  });

  it('begin with their first number above a table of names', () => {
    const names = Array.from(
      { length: 60 },
      (_, i) => `Tổ hợp môn ${'toán lý hóa sinh văn sử'.split(' ')[i % 6]}`,
    );
    const parts = [
      '1. Chương trình học',
      'Sinh viên tham khảo khung chương trình trong bảng dưới đây.',
      ...names,
      '2. Nơi đào tạo',
      'Ngành hiện có ở ba trường, trong đó hai trường nằm ở phía bắc và một trường ở miền trung.',
      'Mỗi trường tuyển khoảng một trăm hai mươi sinh viên, chia làm hai đợt vào tháng Tám và tháng Chín.',
      '3. Việc làm',
      'Sau khi tốt nghiệp, sinh viên làm việc tại các xưởng cơ khí, phòng thiết kế hoặc mở xưởng của riêng mình.',
    ];
    assert.deepEqual(cutOf(parts), []);
  });

  it('count with words and Roman figures, too', () => {
    const text = (topic: string) => [
      `Người dân ${topic} theo mẫu đã in sẵn và nộp tại bộ phận một cửa của phường trong giờ làm việc.`,
    ];
    const rules = [
      'Điều 1. Phạm vi',
      ...text('khai đơn'),
      'Điều 2. Hồ sơ',
      ...text('lập hồ sơ'),
      ...BOX,
      'Điều 3. Lệ phí',
      'Miễn lệ phí.',
      'Điều 4. Hiệu lực',
      'Từ ngày ký.',
    ];
    const cut = cutOf([...HEAD, LEAD, ...rules, ...TAIL]);
    for (const line of ['Điều 3. Lệ phí', 'Miễn lệ phí.', 'Điều 4. Hiệu lực'])
      assert.ok(!cut.includes(line), line);
  });

  it('number the parts of their parts', () => {
    const goods = ['Tai nghe', 'Loa', 'Sạc dự phòng', 'Bao da'];
    const cells = goods.flatMap((name) => [
      name,
      '30 ngày',
      '30 ngày',
      '20%',
      'Thỏa thuận',
      'Không áp dụng (*)',
    ]);
    const lines = [
      '1. Hủy đơn hàng',
      '1.1 Điều kiện hủy:',
      'Khách có thể hủy đơn trước khi hàng rời kho',
      '2. Đổi và trả hàng',
      '2.1 Thời gian đổi trả:',
      ...cells,
      '2.2 Điều kiện đổi trả:',
      'Máy phải còn nguyên hộp, không xước, không dán hình và còn đủ phụ kiện như lúc giao cho khách.',
      'Khách mang máy tới cửa hàng gần nhất, nhân viên kiểm tra trong một giờ rồi lập phiếu nhận lại máy.',
      'Tiền được hoàn về tài khoản của khách trong bảy ngày làm việc kể từ ngày lập phiếu nhận lại máy.',
    ];
    assert.deepEqual(cutOf(lines), []);
  });

  it('go on below a form', () => {
    const [one, two, three, four] = PARTS;
    const form = ['Đăng ký nhận tin', 'Họ và tên *', 'Email *', 'Gửi'];
    const cut = cutOf([...HEAD, LEAD, ...one, ...two, ...form, ...three, ...four, ...TAIL]);
    for (const line of [...three, ...four]) assert.ok(!cut.includes(line), line);
    for (const line of form) assert.ok(cut.includes(line), line);
  });

  it('are no headlines of other pages, though they stand below the text once more', () => {
    const parts = PARTS.slice(0, 2).map(([heading, text], i) => [
      `${heading} và những điều nên tránh trong bếp`,
      text,
      i,
    ]);
    const text = parts.flatMap(([heading, paragraph]) => [String(heading), String(paragraph)]);
    const below = [
      'Bình luận',
      'Gửi bình luận',
      'Đọc nhiều',
      ...parts.map(([heading]) => String(heading)),
      'Chợ quê ngày mưa vẫn đông người mua',
    ];
    const cut = cutOf([...HEAD, LEAD, ...text, ...below]);
    for (const [heading] of parts)
      assert.equal(cut.filter((line) => line === heading).length, 1, String(heading));
  });

  it('go on with a part that names whom to ask, which their next number stands before', () => {
    const parts = [
      '1. ĐỐI TƯỢNG',
      'Giáo viên các trường tiểu học trong huyện Thạch Lâm có từ ba năm đứng lớp trở lên.',
      '2. HỒ SƠ ĐĂNG KÝ',
      'Đơn đăng ký theo mẫu',
      'Bản sao bằng tốt nghiệp',
      'Giấy khám sức khoẻ',
      '3. ĐỊA ĐIỂM',
      'Lớp học mở tại nhà văn hóa huyện vào sáng thứ bảy hằng tuần, bắt đầu từ giữa tháng sau, và kéo dài ba tháng.',
      '4. PHỎNG VẤN',
      'Ban tổ chức phỏng vấn từng người bằng tiếng Anh, mỗi lượt chừng mười lăm phút, tại phòng họp của trường.',
    ];
    const contact = [
      '5. THÔNG TIN LIÊN HỆ',
      'Người đăng ký có thể nộp hồ sơ tại Phòng Giáo dục huyện Thạch Lâm, số 4 đường Bờ Suối.',
      'Số điện thoại: 024 3000 1234',
      'Email: phonggiaoduc@thachlam.example.vn',
    ];
    const below = [
      'Top Stories',
      'Khai giảng lớp bồi dưỡng giáo viên',
      'Liên hệ',
      'Tin tức',
      'Copyright 2015',
    ];
    const head = ['Trang chủ', 'Tin tức', 'Mở lớp bồi dưỡng tiếng Anh cho giáo viên', '03/05/2023 09:12'];
    const cut = cutOf([...head, ...parts, ...contact, ...below]);
    for (const line of contact) assert.ok(!cut.includes(line), line);
    const same = contact.map((line) => line.replace('5. ', ''));
    const own = cutOf([...head, ...parts, ...same, ...below]);
    assert.ok(own.includes('THÔNG TIN LIÊN HỆ'));
  });

  it('end above the names of lists in English', () => {
    const [one, two] = PARTS;
    const list = ['Top Stories', 'Bếp từ hay bếp ga tiết kiệm hơn cho nhà đông người', 'Chợ quê ngày mưa'];
    for (const name of ['Top Stories', 'Related Stories', 'Recommended Posts']) {
      const cut = cutOf([...HEAD, LEAD, ...one, ...two, name, ...list.slice(1)]);
      assert.ok(cut.includes(name), name);
    }
  });

  it('keep the heading of the next part right below a box, of the form of whose entries it is', () => {
    const entries = ['• Bếp từ hay bếp ga tiết kiệm hơn', '• Cách khử mùi cá trong tủ lạnh'];
    for (const [first, second] of [
      ['1. Thói quen', '2. Khuyến cáo'],
      ['I. Thói quen', 'II. Khuyến cáo'],
      ['1) Đun chảo', '2) Rửa chảo'],
    ] as const) {
      const above = [first, PARTS[0][1], LEAD];
      const advice = [
        '- Để nguội chảo rồi mới rửa bằng nước ấm, không dùng miếng cọ sắt.',
        '- Dùng thìa gỗ.',
      ];
      const below = [second, 'Để chảo bền, thợ lâu năm khuyên các bà nội trợ:', ...advice, PARTS[1][1]];
      const text = [...above, 'Tin liên quan:', ...entries, ...below];
      const cut = cutOf([...HEAD, LEAD, ...text, ...TAIL]);
      assert.ok(!cut.includes(second), second);
      for (const entry of entries) assert.ok(cut.includes(entry), entry);
    }
  });
});
