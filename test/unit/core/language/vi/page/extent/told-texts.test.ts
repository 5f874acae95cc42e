import assert from 'node:assert/strict';
import { fieldValues, readText, removedLines } from '../../../../../../support/pages/read';

const MENU = ['Trang chủ', 'Giới thiệu', 'Tin tức', 'Thư viện ảnh', 'Liên hệ'];
const FOOT = ['Bình luận', 'Gửi bình luận', 'Họ và tên', 'Email', 'Mã xác nhận'];

function read(...lines: string[]) {
  const reading = readText(`${lines.join('\n')}\n`);
  const removed = removedLines(reading);
  return { fields: fieldValues(reading), cut: lines.filter((_, i) => removed.has(i)) };
}

describe('texts in short lines', () => {
  const NOTICE = [
    'Nhà văn hóa huyện thông báo lịch sinh hoạt của các câu lạc bộ trong mùa hè như sau:',
    '1. Đối tượng',
    'Học sinh từ lớp 3 đến lớp 9.',
    '2. Thời gian',
    'Đợt 1: từ 7h30 ngày 05/6 đến 10h30 ngày 30/6',
    'Đợt 2: từ 7h30 ngày 03/7 đến 10h30 ngày 28/7',
    '3. Lưu ý',
    '- Không nhận đăng ký qua điện thoại',
    '- Lớp dưới mười em sẽ hoãn',
    '4. Liên hệ',
    'Phòng Nghiệp vụ, tầng 1 nhà văn hóa',
    'Điện thoại: 0235 3877 120',
    'Email: nghiepvu@nhavanhoa.example.vn',
    'Thầy Đoàn Văn Sự (lớp cờ, lớp vẽ)',
    'Cô Phan Thị Diễm (lớp múa, lớp đàn)',
    'Đề nghị các trường phổ biến đến toàn thể phụ huynh và học sinh được biết.',
    'Nơi nhận:',
    '- Các trường trong huyện;',
    '- Lưu: VT.',
  ];

  it('go on below the number to call in their midst', () => {
    const { cut } = read(
      'THÔNG BÁO về lịch sinh hoạt hè của các câu lạc bộ',
      'Ngày đăng: 22/05/2023',
      ...NOTICE,
    );
    assert.deepEqual(cut, []);
  });

  const SKY = [
    'Thị xã',
    'Nhiều mây, sáng có sương mù',
    'Nhiệt độ thấp nhất: 14 - 16 độ',
    'Nhiệt độ cao nhất: 21 - 23 độ',
    'Vùng cao',
    'Có mưa nhỏ vài nơi',
    'Nhiệt độ thấp nhất: 9 - 12 độ',
    'Nhiệt độ cao nhất: 16 - 18 độ',
    'Ven sông',
    'Gió đông bắc cấp 2 - 3',
    'Nhiệt độ thấp nhất: 13 - 15 độ',
    'Nhiệt độ cao nhất: 20 - 22 độ',
  ];

  it('outweigh a line of the imprint, without a lead of their own', () => {
    const { cut, fields } = read(
      ...MENU,
      'Thời tiết ba ngày tới ở các huyện miền núi',
      '07/01/2022 15:30',
      ...SKY,
      'Về đầu trang',
      'Liên kết website',
      'Đang truy cập: 12',
      'Tòa soạn đặt tại số 5 phố Chợ, mọi thư từ và bài vở xin gửi về hộp thư của Ban Biên tập.',
    );
    assert.deepEqual(cut.slice(0, MENU.length), MENU);
    assert.deepEqual(
      cut.filter((line) => SKY.includes(line)),
      [],
    );
    assert.equal(fields.title, 'Thời tiết ba ngày tới ở các huyện miền núi');
  });

  it('outweigh headlines of other pages with their days and summaries', () => {
    const entries = [
      [
        'Khai trương bến thuyền mới ở ngã ba sông sau hai năm xây dựng',
        '06/01/2022',
        'Bến thuyền dài tám mươi mét đón được cùng lúc sáu tàu khách, thay cho bến cũ đã xuống cấp từ nhiều năm nay.',
      ],
      [
        'Phiên chợ vùng cao cuối năm đông khách hơn mọi năm',
        '05/01/2022',
        'Từ tờ mờ sáng, bà con các bản đã gùi hàng xuống chợ, có người đi bộ hơn ba giờ đồng hồ.',
      ],
      [
        'Học sinh vùng lũ có thêm một phòng đọc sách',
        '04/01/2022',
        'Phòng đọc rộng bốn mươi mét vuông do một nhóm cựu học sinh quyên góp xây tặng trường cũ.',
      ],
      [
        'Làng rèn bên suối đỏ lửa trở lại trước Tết',
        '03/01/2022',
        'Sau mấy tháng im tiếng búa, mười hai lò rèn trong làng đã nhận đơn hàng dao, cuốc cho vụ mới.',
      ],
    ].flat();
    const { cut } = read(
      ...MENU,
      'Thời tiết ba ngày tới ở các huyện miền núi',
      '07/01/2022 15:30',
      'Trung tâm khí tượng của tỉnh dự báo ba ngày tới trời rét, vùng cao có mưa nhỏ.',
      ...SKY,
      'Về đầu trang',
      'Chia sẻ',
      ...entries,
      ...FOOT,
    );
    assert.deepEqual(
      cut.filter((line) => SKY.includes(line)),
      [],
    );
  });

  it('outweigh them too where a section stands between headline and day, right above a last one', () => {
    const entry = (headline: string, day: string, summary: string) => [
      headline,
      'Khoa học và Công nghệ',
      `Lịch / Biểu tượng ${day}`,
      summary,
    ];
    const list = [
      ...entry(
        'Trường đại học mở phòng thí nghiệm chung cho học sinh vùng cao',
        '03/08/2024',
        'Trong khi nhiều trường ở thành phố đã có phòng thí nghiệm riêng, học sinh vùng cao vẫn phải học chay, nên trường quyết định đón các em về dùng chung phòng của mình mỗi tháng hai lần.',
      ),
      ...entry(
        'Giữ trẻ em an toàn trên mạng xã hội: không chỉ là câu chuyện của nhà trường',
        '29/07/2024',
        'Đề xuất hạn chế sử dụng mạng xã hội đối với trẻ dưới mười sáu tuổi được nhiều phụ huynh ủng hộ, nhưng các nhà tâm lý cho rằng điều quan trọng hơn là người lớn chịu khó nghe con kể chuyện ở lớp.',
      ),
      ...entry(
        'Đường đến chủ quyền dữ liệu: chuyên môn hóa thay vì chạy đua',
        '27/07/2024',
        'Theo các chuyên gia của trường, con đường làm chủ dữ liệu không nằm ở việc chạy đua mua sắm máy móc, mà ở chỗ biết mình cần gì, chọn vài lĩnh vực hẹp và làm cho thật kỹ trong nhiều năm liền.',
      ),
    ];
    const { cut, fields } = read(
      ...MENU,
      'Giá nông sản ngày 20/9: chè búp tăng, quế đi ngang',
      '20/09/2023 06:58',
      'Chè búp tươi ở các huyện vùng cao sáng nay tăng 200 đồng mỗi kg.',
      ...SKY.map((line) => line.replace('Nhiệt độ', 'Giá chè')),
      'Chia sẻ',
      'Tìm kiếm chuyên gia',
      ...list,
    );
    assert.deepEqual(
      cut.filter((line) => SKY.includes(line.replace('Giá chè', 'Nhiệt độ'))),
      [],
    );
    assert.equal(fields.title, 'Giá nông sản ngày 20/9: chè búp tăng, quế đi ngang');
  });

  it('outweigh a letter of the site to all of its readers, with a headline and a day of its own', () => {
    const text = [
      'Từ đầu tháng, xe tải trên 2,5 tấn không được qua cầu Bến Lở vào giờ cao điểm buổi sáng.',
      'Cầu thông xe năm 1985.',
      'Mặt cầu đã sửa nhiều lần.',
      'Lần gần nhất là bảy năm trước.',
      'Vết nứt lại xuất hiện.',
      'Lái xe được hướng dẫn đi vòng qua đường đê.',
      'Việc sửa chữa xong trước Tết.',
    ];
    const letter = [
      'Thư ngỏ gửi bạn đọc xa gần',
      'Bình Khê, ngày 20/07/2022',
      'Mấy hôm nay trang thông tin của chúng tôi chạy chậm vì đường truyền gặp sự cố ở ngoài khơi, nhiều người gọi điện hỏi thăm và góp ý.',
      'Từ sáng hôm qua, nhóm kỹ thuật đã làm việc suốt đêm cùng nhà mạng để đổi sang một đường truyền khác, dự kiến mất thêm hai hoặc ba ngày nữa.',
      'Trong thời gian ấy, một số mục như tra cứu văn bản cũ, đặt báo dài hạn và nghe sách nói tạm ngừng, các mục còn lại vẫn mở như thường lệ.',
      'Phí đặt báo của tháng này sẽ được cộng thêm bảy ngày cho tất cả mọi người, không cần làm thêm thủ tục gì, kể cả những người đặt theo quý.',
      'Một lần nữa xin cảm ơn những lời động viên ấm áp đã gửi về trong mấy ngày vất vả vừa rồi, đó là niềm vui lớn của cả nhóm làm báo nhỏ này.',
    ];
    const foot = [
      'Tra cứu',
      'Về đầu trang',
      'Đăng nhập',
      'Quên mật khẩu',
      'Tải ứng dụng',
      'Liên kết website',
      'Hỗ trợ',
    ];
    const { cut, fields } = read(
      ...MENU,
      'Cấm xe tải qua cầu Bến Lở giờ cao điểm',
      '29/08/2022',
      ...text,
      ...foot,
      ...letter,
    );
    assert.deepEqual(
      cut.filter((line) => text.includes(line)),
      [],
    );
    assert.equal(fields.title, 'Cấm xe tải qua cầu Bến Lở giờ cao điểm');
  });
});

describe('a poem', () => {
  const poem = [
    'Con đò gối bãi nằm nghe gió',
    'Bến cũ chiều nay vắng tiếng cười',
    'Người đi quên gửi câu hò lại',
    'Để nước sông dài cứ thế trôi',
    'Mẹ ra đứng tựa bờ tre thấp',
    'Đếm cánh buồm nâu khuất cuối trời',
  ];

  it('is found under a day and a headline of a few words, above summaries of what is read most', () => {
    const list = [
      'Người đàn ông dựng thư viện bên bờ kênh',
      'Hơn ba nghìn cuốn sách cũ được ông gom về từ khắp các tiệm ve chai trong vùng.',
      'Phiên chợ trâu cuối cùng của năm',
      'Từ tờ mờ sáng, bãi đất ven suối đã chật kín những đàn trâu từ các bản xa đổ về.',
      'Lớp học đêm của những người thợ hồ',
      'Sau giờ làm, họ ngồi lại bên bóng đèn tuýp để đánh vần từng chữ một.',
    ];
    const menu = ['Trang chủ', 'Tin tức', 'Kinh tế', 'Xã hội', 'Thể thao', 'Giải trí'];
    const { cut, fields } = read(...menu, '12/09/2020 08:30', 'Bến vắng', ...poem, ...FOOT, ...list);
    assert.deepEqual([fields.title, fields.date], ['Bến vắng', '2020-09-12T08:30']);
    assert.deepEqual(
      cut.filter((line) => poem.includes(line)),
      [],
    );
    assert.ok(menu.every((line) => cut.includes(line)));
  });

  it('is found under its headline, who wrote it and its day, though the site has a clock', () => {
    const menu = ['Trang chủ', 'Tin tức', 'Nhà nông', 'Làng nghề', 'Thị trường', 'Nhịp sống', 'Nhịp sống'];
    const head = ['Thứ bảy, 19/09/2020', 'Bến vắng', 'Lê Thị Vy', '-', '08:30 12/09/2020', 'GMT+7'];
    const player = ['Nghe đọc bài', '0:00', '/', '0:00', 'Nữ miền Bắc'];
    const list = [
      'Đưa chợ truyền thống lên sàn thương mại điện tử',
      'Tiểu thương được hướng dẫn chụp ảnh, đăng bán hàng và nhận thanh toán không dùng tiền mặt.',
      'Làng gốm bên sông đổi thay nhờ du lịch',
      'Khách đến tham quan có thể tự tay nặn gốm và mang sản phẩm về làm kỷ niệm.',
      'Mô hình nuôi lươn không bùn cho thu nhập cao',
      'Mỗi bể 6 mét vuông cho thu khoảng 150 kg lươn thịt sau 10 tháng nuôi.',
    ];
    const foot = [
      'Chủ đề:',
      'bến sông',
      'Gửi góp ý',
      '0 Bình luận',
      'Đăng',
      'Mới nhất',
      'Đọc nhiều',
      ...list,
    ];
    const { cut, fields } = read(...menu, ...head, ...player, ...poem, ...foot, 'Xem thêm', 'Đặt báo');
    assert.equal(fields.date, '2020-09-12T08:30');
    assert.deepEqual(
      cut.filter((line) => poem.includes(line)),
      [],
    );
  });

  it('is found below a list of headlines without days, which leave its own day to it', () => {
    const list = [
      'Thông báo mới',
      'Lịch trực thư viện tháng chín năm nay',
      'Danh sách bạn đọc nhận quà tháng tám',
      'Kế hoạch mở lớp làm thơ cho thiếu nhi',
    ];
    const title = 'Bài thơ Bến vắng được chọn in trong tuyển tập';
    const { cut, fields } = read(...MENU, ...list, title, 'Ngày 12/09/2020', ...poem, ...FOOT);
    assert.equal(fields.title, title);
    assert.deepEqual(cut, [...MENU, ...list, ...FOOT]);
  });
});

describe('the question of a poll', () => {
  it('is not what the page tells, where it is its only sentence', () => {
    const verses = ['Trăng lên đầu ngõ', 'Gió về ven sông', 'Em ngồi xay lúa', 'Nghe đêm mênh mông'];
    const page = [...MENU, 'Đêm quê', ...verses, 'THĂM DÒ Ý KIẾN', 'Bạn thấy trang tin này thế nào?'];
    const { cut } = read(...page, 'Rất tốt', 'Bình thường', 'Bình chọn', 'THỐNG KÊ TRUY CẬP');
    assert.deepEqual(
      cut.filter((line) => verses.includes(line)),
      [],
    );
  });
});

describe('a text on a page that holds no other', () => {
  const LIST = [
    ...['Cùng chuyên mục', 'Bão số 4 đổ bộ vào đất liền trong đêm qua', '13/08/2019 08:00'],
    ...['Chuyện chưa kể về nhà máy nước mắm lâu đời nhất miền biển', '12/08/2019 14:25'],
  ];
  const DAYS = [
    'Xem theo ngày',
    'Ngày Ngày 1 Ngày 2 Ngày 3 Ngày 4 Ngày 5 Ngày 6 Ngày 7 Ngày 8 Ngày 9 Ngày 10 Ngày 11 Ngày 12 Ngày 13 Ngày 14',
    'Tháng Tháng 1 Tháng 2 Tháng 3 Tháng 4 Tháng 5 Tháng 6 Tháng 7 Tháng 8 Tháng 9 Tháng 10 Tháng 11 Tháng 12',
    'Năm 2019 Năm 2018 Năm 2017 Năm 2016 Năm 2015 Năm 2014 Năm 2013',
    'Về đầu trang',
  ];

  it('is what stands under headline and day, below the counter among buttons', () => {
    const head = ['Thông báo bán đấu giá đất ở xã Bình Khê', '15/08/2019 09:02'];
    const buttons = ['Chia sẻ', '1,2K', 'Chia sẻFacebook', 'Gửi email', 'In bài viết'];
    const text = [
      'Trung tâm Dịch vụ đấu giá của tỉnh thông báo bán đấu giá bốn lô đất ở tại xã Bình Khê.',
      'Lô 01: 180 m2, giá khởi điểm 720 triệu đồng',
      'Lô 02: 165 m2, giá khởi điểm 660 triệu đồng',
      'Bước giá: 10 triệu đồng',
    ];
    const { fields, cut } = read(
      ...MENU,
      ...head,
      ...buttons,
      ...text,
      'Từ khóa:',
      'đất ở',
      ...LIST,
      ...DAYS,
    );
    assert.equal(fields.title, head[0]);
    for (const line of text) assert.ok(!cut.includes(line), line);
  });

  it('may be verses of two or three words each', () => {
    const head = ['Mẹ và tháng Chạp', '07:05 | 16/02/2015', '1,204 lượt xem'];
    const poem = [
      'Tháng Chạp',
      'mẹ ngồi nhặt lá',
      'mai chưa nụ',
      'con chưa về',
      'Gió',
      'thổi qua hiên',
      'mùi mứt nhà ai',
    ];
    const foot = [
      'Tags :',
      'thơ',
      'Bình luận',
      ...LIST,
      'Vì sao chưa thể bỏ bếp than?',
      'Xem thêm bình luận',
    ];
    const { fields, cut } = read(...MENU, ...head, ...poem, ...foot);
    assert.equal(fields.title, head[0]);
    for (const line of poem) assert.ok(!cut.includes(line), line);
  });
});

describe('verses on a page whose imprint ends like a sentence', () => {
  it('are its text, under a day behind who wrote them and the paper', () => {
    const poem = [
      ...['Em về bến cũ chiều mưa', 'Con đò gác mái, người xưa đâu rồi', 'Bờ lau trắng một góc trời'],
      ...['Bìm bịp gọi con nước lên', 'Tay cầm vạt nắng dịu êm', 'Mai này dẫu có đi xa'],
    ];
    const head = ['Chiều bến cũ', 'Minh Khôi, Theo Trí Thức Trẻ 22:40 08/04/2023', 'Chia sẻ', '0', 'Thích'];
    const imprint = [
      'Trụ sở Bình Khê: Tầng 21, tòa nhà Sao Mai, số 1 đường Nguyễn Huy Tưởng, phường Tân Lập, quận Đống Đa, Hà Nội.',
      '024 7309 5555, máy lẻ 62374',
      'Trụ sở phía Nam: Tầng 4, tòa nhà 123, số 127 đường Võ Văn Tần, phường 6, quận 3, TP. Hồ Chí Minh.',
    ];
    const list = [
      'Đọc thêm',
      'Mẹo khử mùi tủ lạnh bằng bã cà phê',
      'Lộ trình các tuyến buýt điện mới ở tỉnh',
    ];
    const { fields, cut } = read(...MENU, ...head, ...poem, 'Link bài gốc', ...list, 'Bình luận', ...imprint);
    assert.equal(fields.title, 'Chiều bến cũ');
    for (const line of poem) assert.ok(!cut.includes(line), line);
  });
});

describe('verses without a day', () => {
  const POEM = [
    'Chiều nghiêng qua bến đò xưa',
    'Nghe con nước lớn lúa vừa ngậm đòng',
    'Thầy về chở chữ qua sông',
    'Mái chèo khua nhẹ, mênh mông tiếng gà.',
    'Bảng nghèo mấy tấm ván ba',
    'Phấn rơi trắng cả hiên nhà đầu thôn',
    'Trò xa, thầy nhớ bồn chồn',
    'Mong đàn chim nhỏ vượt cồn bãi sâu.',
  ];
  const NEWER = [
    'Những tin mới hơn',
    'Sôi nổi hội diễn văn nghệ mừng ngày nhà giáo (21/11/2016)',
    'Sáng nay, gần ba mươi tiết mục của các chi đội đã mang đến cho thầy cô những lời ca tươi thắm nhất.',
    'Những tin cũ hơn',
    'Thể lệ cuộc thi viết về mái trường (02/11/2016)',
  ];

  it('are the text below the way to the page and their headline, not the summary of another page', () => {
    const title = 'Thơ: Bến đò của thầy';
    const head = [...MENU, 'Trang nhất » Góc học trò', title, 'In ra', 'Lưu bài viết'];
    const { fields, cut } = read(...head, ...POEM, 'Tác giả: Lê Hà Vy, lớp 9B', ...FOOT, ...NEWER);
    assert.equal(fields.title, title);
    assert.equal(fields.date, undefined);
    for (const verse of POEM) assert.ok(!cut.includes(verse), verse);
  });
});

describe('entries of a menu that begin alike', () => {
  it('are no verses, though they stand under the name of a magazine and the text below a button', () => {
    const menu = ['kinh tế', 'khoa học', 'văn hóa', 'xã hội', 'âm nhạc', 'thể thao'].map(
      (of) => `Tạp chí ${of}`,
    );
    const title = 'Hội nghị ở Bến Lức khép lại với nhiều cam kết';
    const text = [
      'Khoảng hai trăm đại biểu đến từ mười bốn xã đã dự hội nghị do hợp tác xã Bến Lức tổ chức tuần này.',
      'Trong hội trường người ta vỗ tay rất lâu, còn ngoài cổng bà con đứng chờ nghe tin về giá mía.',
      'Vòng bàn bạc kế tiếp về giá mía sẽ mở ra vào tháng tám, khi vụ mới bắt đầu ở các xã ven sông.',
    ];
    const head = ['Chuyên mục / Tạp chí', 'Tạp chí đặc biệt', 'Tạp chí Việt Nam', ...menu];
    const dated = [title, 'Đăng ngày: 01/07/2022 - 14:20', '3 phút', 'Minh Châu', 'Quảng cáo', 'Đọc tiếp'];
    const page = ['Bỏ qua nội dung chính', ...head, 'Theo dòng thời sự', 'Quảng cáo', ...dated, ...text];
    const reading = readText(`${page.join('\n')}\nChia sẻ :\n`);
    const removed = removedLines(reading);
    assert.equal(fieldValues(reading).title, title);
    assert.deepEqual(
      text.filter((line) => removed.has(page.indexOf(line))),
      [],
    );
  });
});
