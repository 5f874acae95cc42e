import assert from 'node:assert/strict';
import { pageLines } from '../../../../../../../server/src/core/language/vi/page/lines/line';
import { hasButtons } from '../../../../../../../server/src/core/language/vi/page/title/own-lead';
import { Lines } from '../../../../../../../server/src/core/text/lines';
import { cleanText, fieldValues, readText } from '../../../../../../support/pages/read';

const MENU = ['Trang chủ', 'Tin tức', 'Hoạt động', 'Thư viện ảnh', 'Liên hệ'];
const TITLE = 'Bản Khe Sâu có nước sạch sau chín tháng thi công đường ống';
const LEAD =
  'Hơn ba trăm hộ dân ở xã Thạch Lâm không còn phải gùi nước từ khe đá, nhờ công trình do chính bà con góp công đào rãnh.';
const TEXT = [
  'Sáng nay, hơn ba trăm hộ dân ở xã Thạch Lâm đã mở vòi lấy nước từ công trình mới hoàn thành sau chín tháng góp công.',
  'Trước đây, mỗi mùa khô bà con phải đi gùi nước từ khe đá cách bản gần hai cây số, có hôm đến tối mới về tới nhà.',
  'Ông Lò Văn Phương, trưởng bản, cho biết mỗi hộ đào mười lăm mét rãnh và góp ba ngày công để dẫn đường ống về bản.',
];
const BELOW = ['Tin liên quan', 'Mùa nước nổi về muộn ở đầu nguồn', 'Khởi công cầu treo bản Đục'];

function read(...lines: string[]): { title: string | undefined; left: string } {
  const text = `${lines.join('\n')}\n`;
  const page = readText(text);
  return { title: fieldValues(page).title, left: cleanText(text) };
}

describe('buttons below a headline', () => {
  it('stand right below it, or below who wrote the text', () => {
    const have = (...below: string[]) => {
      const text = [TITLE, ...below].join('\n');
      const lines = new Lines(text);
      return hasButtons(pageLines(text, lines, 0, lines.count), 0, []);
    };
    assert.ok(have('Chia sẻ') && have('Lê Vy', 'Chia sẻ'));
    assert.ok(
      !have() &&
        !have('Lê Vy') &&
        !have('Mưa to ở đầu nguồn', 'Chia sẻ') &&
        !have('Lê Vy', 'Thu Hà', 'Chia sẻ'),
    );
  });
});

describe('the lead under a headline without a day', () => {
  it('makes what stands below it captions, not headlines', () => {
    const caption = 'Người dân bản Khe Sâu bên vòi nước mới';
    const { title, left } = read(...MENU, TITLE, 'Lê Vy', 'Chia sẻ', LEAD, caption, ...TEXT, ...BELOW);
    assert.equal(title, TITLE);
    for (const line of [LEAD, ...TEXT]) assert.ok(left.includes(line), line);
  });

  it('does so beside headlines of other pages', () => {
    const other = ['Xã vùng cao Thạch Lâm đón điện lưới trước Tết', 'Nước về bản Đục sau nhiều năm chờ đợi'];
    assert.equal(read(...MENU, TITLE, 'Chia sẻ', LEAD, ...other, ...TEXT, ...BELOW).title, TITLE);
  });

  it('says nothing where the text takes up none of its words', () => {
    const other = 'Giải bóng chuyền công nhân khởi tranh với tám đội';
    const summary =
      'Các trận đấu vòng bảng sẽ diễn ra liên tục trong hai tuần tới tại nhà thi đấu trung tâm, vé vào cửa miễn phí cho khán giả.';
    assert.equal(read(...MENU, other, summary, TITLE, ...TEXT, ...BELOW).title, TITLE);
  });
});

describe('a headline without a day', () => {
  it('stands over buttons', () => {
    const name = 'Trường Trung cấp Nông nghiệp tỉnh Hòa Lạc';
    const title = 'Lễ khai giảng năm học mới của thầy và trò bản Đục';
    assert.equal(read(name, ...MENU, title, 'Đã xem: 1542', ...TEXT, ...BELOW).title, title);
  });

  it('stands below entries of a menu that no table knows, one of them as long as a headline', () => {
    const entries = [
      'Cơ sở đào tạo',
      'Góc của phụ huynh',
      'Phòng thí nghiệm nước',
      'Vườn thực nghiệm',
      'Kỷ niệm trường',
    ];
    const long = 'Nước sạch của hộ dân bản Khe Sâu';
    const title = 'Chín tháng đào rãnh và niềm vui của những căn bếp vùng cao';
    const rest = ['Nhà tuyển dụng của trường', 'Quỹ học bổng xanh'];
    assert.equal(read(...entries, long, ...rest, title, ...TEXT, ...BELOW).title, title);
  });

  it('stands below the field to search in', () => {
    assert.equal(read(...MENU, 'Tìm kiếm:', TITLE, 'Bởi admin', ...TEXT, ...BELOW).title, TITLE);
  });

  it('stands right over the text, when no other line may be one', () => {
    assert.equal(
      read(...MENU, 'Chuyện cái giếng làng', '4 bình luận', ...TEXT, ...BELOW).title,
      'Chuyện cái giếng làng',
    );
  });
});

describe('a page that lost its headline', () => {
  it('has none, and the day over its text stays its day', () => {
    for (const day of ['Chủ Nhật, 24/02/2019, 07:30', "Thứ năm, 24/02/2019 - 07:30'"]) {
      const page = readText(`${[...MENU, day, 'Tác giả: Lê Vy', LEAD, ...TEXT, ...BELOW].join('\n')}\n`);
      const { title, date } = fieldValues(page);
      assert.deepEqual({ title, date }, { title: undefined, date: '2019-02-24T07:30' });
    }
  });
});

describe('what a page calls itself', () => {
  it('is its headline at the top, over the menu', () => {
    const named = `${TITLE} | Báo Miền Thượng`;
    assert.equal(read(named, ...MENU, 'Đăng nhập', '12/05/2021 08:30', ...TEXT, ...BELOW).title, TITLE);
  });
});

describe('a caption below the day', () => {
  it('is not the headline, when one stands above the day', () => {
    const caption = 'Bà con bản Khe Sâu bên vòi nước mới lắp';
    assert.equal(read('Miền núi', TITLE, '12/05/2021', caption, ...TEXT, ...BELOW).title, TITLE);
  });
});

describe('a headline below the day', () => {
  it('is the one that is signed, and not the motto above the day', () => {
    const head = [
      'vài dòng bên suối',
      'trang nhà của một ông giáo già',
      '12/05/2021',
      'Hôm nay tôi học dẫn nước về nhà',
    ];
    assert.equal(read(...head, 'Lê Thu Hà', ...TEXT, ...BELOW).title, 'Hôm nay tôi học dẫn nước về nhà');
  });
});

describe('a headline of two lines', () => {
  it('may have a colon at the end of the first, and go on in small letters below it', () => {
    const [first, second] = ['Nước sạch bản Khe Sâu:', 'ba trăm hộ dân mở vòi đầu tiên trong đời'];
    const text = ['Mường Tin', first, second, '12/05/2021 08:30', ...TEXT, ...BELOW].join('\n');
    assert.equal(fieldValues(readText(`${text}\n`)).title, `${first} ${second}`);
  });
});

describe('a digest', () => {
  it('has its headline over the label of its day', () => {
    const title = 'Điểm tin miền núi sáng đầu tuần';
    const parts = ['Mường Lay', 'Bản Đục', 'Khe Sâu'].flatMap((place, i) => [
      `${place}: Khởi công ba công trình nước sạch`,
      TEXT[i]!,
    ]);
    assert.equal(
      read(...MENU, title, 'Đăng ngày:', '27/02/2011 - 14:52', 'Lê Vy', ...parts, ...BELOW).title,
      title,
    );
  });
});

describe('the label of buttons', () => {
  it('names no list that the headline below it would belong to', () => {
    const title = 'Hỏi: Nước giếng khoan có mùi tanh, phải xử lý thế nào?';
    const below = ['Câu hỏi của bạn đọc', 'Ngày hỏi: 27/04/2009'];
    assert.equal(read(...MENU, 'Chia sẻ:', title, ...below, ...TEXT, ...BELOW).title, title);
  });
});

describe('headlines side by side above the headline', () => {
  it('go as those of other pages, few as the lines are', () => {
    const other = ['Mùa nước nổi về muộn ở đầu nguồn', 'Khởi công cầu treo bản Đục sau ba năm chờ'];
    const { left, title } = read(...other, 'Tai nạn', TITLE, '12/05/2021 08:30', ...TEXT, ...BELOW);
    assert.equal(title, TITLE);
    for (const line of other) assert.ok(!left.includes(line), line);
  });
});

describe('a headline over its lead and its day', () => {
  const part = 'Hơn ba trăm hộ dân không còn gùi nước';
  const day = '01/03/2024 09:51';
  /** What sums a text up may break off. */
  const lead = LEAD.replace(/\.$/, '…');
  const own = 'Niềm vui đầu năm ở một vùng cao';

  it('is no part of the text that stands right below the day', () => {
    const { title, left } = read(...MENU, 'Đời sống', own, lead, day, part, ...TEXT, ...BELOW);
    assert.equal(title, own);
    for (const line of [lead, part, ...TEXT]) assert.ok(left.includes(line), line);
  });

  it('is one of a list where another entry stands above it', () => {
    const other = ['Giải bóng chuyền công nhân khởi tranh với tám đội', LEAD, day];
    const { title } = read(...MENU, ...other, own, lead, day, part, ...TEXT, ...BELOW);
    assert.notEqual(title, own);
  });
});
