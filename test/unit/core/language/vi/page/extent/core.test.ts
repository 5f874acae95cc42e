import assert from 'node:assert/strict';
import { fieldValues, readText, removedLines } from '../../../../../../support/pages/read';

const TEXT = [
  'Chủ tịch Hợp tác xã Bình Khê nói về vụ vải năm nay',
  '17/04/2023 13:45',
  'Sáng 17/4, Hợp tác xã Bình Khê họp xã viên thường niên với hơn hai trăm hộ trồng vải trong vùng tham dự.',
  'Tại cuộc họp, ông Trần Đình Lộc cho biết sản lượng dự kiến đạt ba nghìn tấn, tăng một phần năm so với vụ trước.',
  'Ông Lộc cũng thừa nhận giá phân bón và công hái đều tăng, khiến lãi của mỗi hộ giảm so với mùa vải năm ngoái.',
];
const END = [
  'Trả lời xã viên về kho lạnh ở Bình Khê, ông Lộc nói ngắn gọn: “Không dừng”.',
  'Kết thúc cuộc họp, mọi tờ trình đều được thông qua.',
];
const POPUP = [
  'Bạn đã đọc hết 3 bài miễn phí trong tháng',
  'Nâng cấp tài khoản để đọc không giới hạn và nhận bản tin hằng tuần của chúng tôi.',
  '99.000đ/tháng',
  'Đăng ký ngay',
  'Để sau',
];
const FOOT = ['Copy link', 'Bình luận', 'Tin liên quan', 'Giá nông sản tuần này ở các chợ đầu mối'];

function cutOf(lines: readonly string[]): string[] {
  const removed = removedLines(readText(`${lines.join('\n')}\n`));
  return lines.filter((_, i) => removed.has(i));
}

describe('what belongs to a text', () => {
  it('goes on below a pop-up when it names the same, and the pop-up goes', () => {
    assert.deepEqual(cutOf([...TEXT, ...POPUP, ...END, ...FOOT]), [...POPUP, ...FOOT]);
  });

  it('goes on below a pop-up when a credit stands under it', () => {
    assert.deepEqual(cutOf([...TEXT, ...POPUP, ...END, 'Theo Dân Việt', ...FOOT]), [...POPUP, ...FOOT]);
  });

  it('is the last paragraph under a photo, though it says again what the caption says', () => {
    const caption = 'Ông Trần Đình Lộc phân tích giá vải với xã viên ở kho lạnh';
    const last =
      'Phân tích giá vải với xã viên ở kho lạnh, ông Trần Đình Lộc mong mọi nhà giữ đúng ngày hái.';
    assert.deepEqual(cutOf([...TEXT, caption, last, ...FOOT]), FOOT);
  });

  it('is nothing of long lists behind dashes, under headings that nobody knows, that outweigh it', () => {
    const lists = [
      [
        'Việc nhà việc xóm',
        'Điều kiện thuê nhà ở xã hội của người lao động nhập cư',
        'Thủ tục cấp lại thẻ bảo hiểm y tế bị mất',
      ],
      [
        'Giấy tờ cần biết',
        'Những giấy tờ cần mang khi đăng ký kết hôn',
        'Khi nào phải đổi giấy phép lái xe đã hết hạn',
      ],
      [
        'Hỏi chuyện làng',
        'Người già từ 80 tuổi nhận trợ cấp thế nào?',
        'Quy định mới về nuôi chó mèo trong khu dân cư',
      ],
    ].flatMap(([heading, ...items]) => [
      heading!,
      ...[1, 2, 3, 4, 5, 6].flatMap((k) => items.map((item) => `- ${item} (phần ${k} của chuyên mục)`)),
    ]);
    const foot = ['Bản quyền thuộc về Báo Bình Khê', ...FOOT];
    assert.deepEqual(cutOf([...TEXT, ...END, 'Xem nhiều nhất', ...lists, ...foot]), [
      'Xem nhiều nhất',
      ...lists,
      ...foot,
    ]);
  });

  it('is nothing of a list of items below its credit', () => {
    const items = [
      '- Vì sao chợ phiên vùng cao đông khách trở lại?',
      '- Từ 1/7: Thêm bốn tuyến xe buýt nối các huyện miền núi',
    ];
    assert.deepEqual(cutOf([...TEXT, ...END, 'Theo Dân Việt', ...items, ...FOOT]), [...items, ...FOOT]);
  });
});

describe('a page that begins with its text', () => {
  const above = [
    'Nghề kim hoàn ra đời từ rất sớm, gắn với những làng nghề ven sông và các phiên chợ lớn trong vùng.',
    'Người học được trang bị kiến thức về kim loại quý, tạo mẫu, đúc, chạm và kiểm định chất lượng sản phẩm.',
    'Sau khi tốt nghiệp, học viên có thể làm việc ở xưởng chế tác, cửa hàng trang sức hoặc mở cơ sở riêng.',
    'Dưới đây là khung chương trình đào tạo mà học viên cần hoàn thành trong ba năm học tập trung.',
  ];
  const subjects = [
    'Giáo dục thể chất',
    'Hóa học kim loại',
    'Vẽ kỹ thuật',
    'Tin học',
    'Lịch sử trang sức',
    'Kỹ thuật đúc',
  ];
  const cells = Array.from({ length: 60 }, (_, i) =>
    i % 2 ? `${subjects[(i >> 1) % subjects.length]!} ${1 + (i >> 2)}` : String(1 + (i >> 1)),
  );
  const below = [
    'Kiểm định đá quý và kim loại dùng trong chế tác trang sức',
    'Mức lương của nghề kim hoàn phụ thuộc tay nghề, kinh nghiệm và nơi làm việc của từng người thợ.',
    'Thợ mới ra trường thường nhận lương thử việc, sau hai năm có thể nhận khoán theo từng sản phẩm.',
    'Người thợ giỏi cần đôi mắt tinh, bàn tay khéo, tính kiên nhẫn và óc thẩm mỹ trong từng chi tiết nhỏ.',
    'Với nhu cầu trang sức ngày càng cao, nghề kim hoàn được dự báo còn thiếu nhiều lao động lành nghề.',
    'Các trường nghề trong vùng đang mở thêm lớp buổi tối để người đi làm có thể theo học dễ dàng hơn.',
  ];

  it('loses nothing above a long table, in which no headline is looked for', () => {
    const lines = [...above, ...cells, ...below];
    const reading = readText(`${lines.join('\n')}\n`);
    const removed = removedLines(reading);
    assert.equal(fieldValues(reading).title, undefined);
    for (const line of [...above, ...below]) assert.ok(!removed.has(lines.indexOf(line)), line);
  });
});

describe('a text with headline, day and buttons of its own', () => {
  const box = ['Huyện Khe Nước mở rộng vùng trồng cam hữu cơ ven sông', '06/03/2023'];
  const menu = ['Trang chủ', 'Thời sự', 'Kinh tế', 'Tìm kiếm', 'Giáo dục'];
  const buttons = ['Chia sẻ', 'Facebook', 'Zalo', 'Copy link', 'Google News', 'Nghe đọc bài'];
  const player = ['0:00 / 0:00', 'Nam miền Bắc', 'Nữ miền Bắc', 'In bài', '1x'];
  const lead =
    'Ông Trần Đình Lộc, chủ tịch Hợp tác xã Bình Khê, vừa trả lời báo chí về vụ vải năm nay, giữa lúc thương lái ép giá.';
  const below = [
    'Trước đó, hơn hai trăm hộ trồng vải trong vùng đã dự cuộc họp thường niên tại nhà văn hóa thôn Đông.',
    'Sản lượng dự kiến đạt ba nghìn tấn, tăng một phần năm so với năm ngoái nhờ thời tiết thuận lợi.',
    'Giá phân bón và công hái đều tăng, khiến lãi của mỗi hộ giảm so với mùa trước, có hộ phải vay thêm.',
    'Kho lạnh mới xây ở bến sông sẽ giữ được quả tươi thêm ba tuần, đủ để chờ giá lên.',
  ];

  it('is no summary of another page above the headline and the day of a box, though most of it stands below', () => {
    const head = [TEXT[0]!, 'Lê Thu Vy', '17/04/2023 13:45'];
    const page = [...menu, ...head, ...buttons, ...player, lead, ...box, ...below, ...FOOT];
    const read = fieldValues(readText(`${page.join('\n')}\n`));
    assert.deepEqual([read.title, read.date], [TEXT[0], '2023-04-17T13:45']);
    for (const line of cutOf(page)) assert.ok(![...head, lead, ...below].includes(line), line);
  });
});
