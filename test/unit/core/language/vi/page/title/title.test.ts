import assert from 'node:assert/strict';
import { fieldValues, readText, removedLines } from '../../../../../../support/pages/read';

const TEXT = [
  'Sáng 12/9, người dân ven sông Khe Nước nhìn thấy một con cá heo bơi ngược dòng vào tận bến đò Tân Lập.',
  'Theo ngư dân, cá heo theo đàn cá vào sông kiếm ăn rồi mắc lại khi nước triều rút.',
  'Lực lượng kiểm ngư đang theo dõi và sẽ đưa nó trở lại biển khi nước lên.',
];

function titleOf(...lines: string[]): string | undefined {
  return fieldValues(readText(`${lines.join('\n')}\n`)).title;
}

describe('the headline', () => {
  it('may begin with what the page shows', () => {
    const title = 'CLIP: Cá heo bơi vào sông Khe Nước, người dân đổ ra xem?';
    const menu = [
      'Trang chủ',
      'Thời sự',
      'Nhịp sống Chuyện lạ Góc nhìn Tin độc quyền Liên hệ Thông tin tòa soạn',
    ];
    assert.equal(titleOf(...menu, 'Đời sống', title, 'MAI LÂM', '12/09/2024 10:42', ...TEXT), title);
  });

  it('may begin with what the page shows, in photos, in few words', () => {
    const menu = ['Trang chủ', 'Thời sự', 'Văn hóa', 'Tìm kiếm', 'Văn hóa'];
    const buttons = ['Facebook', 'Zalo', 'In bài', 'A-', 'A', 'A+'];
    for (const title of ['Chùm ảnh: Đêm trắng trên bến đò Tân Lập', 'Phóng sự ảnh: Cá heo ở bến Tân Lập']) {
      assert.equal(titleOf(...menu, title, 'Mỹ Hà', '12/09/2024 10:42', ...buttons, ...TEXT), title);
    }
  });

  it('stands below the way to it, though the last section ends like the first half of a headline', () => {
    const title = 'Cá heo lạc vào sông Khe Nước được đưa về biển';
    assert.equal(titleOf('Trang chủ', 'Trang chủ / Điểm đến', title, '12/09/2024 10:42', ...TEXT), title);
  });

  it('is neither how long ago the text was put up nor whom it is addressed to', () => {
    const title = 'THÔNG CÁO BÁO CHÍ: Đưa cá heo về biển';
    const addressed = 'Kính gửi: Các cơ quan thông tấn, báo chí';
    assert.equal(titleOf('Trang chủ', title, '4 giờ', '12/09/2024', addressed, ...TEXT), title);
    assert.ok(removedLines(readText(`Trang chủ\n${title}\n4 giờ\n12/09/2024\n${TEXT.join('\n')}\n`)).has(2));
  });

  it('is no button that names the paper, however it stands over the text', () => {
    const title = 'Cá heo lạc vào sông Khe Nước được đưa về biển';
    const lead =
      'KNO - Sau hai giờ vây lưới, ngư dân và lực lượng kiểm ngư đã đưa con cá heo mắc cạn trở lại vùng nước sâu.';
    const head = ['Bài viết', title, lead, 'MAI LÂM', '12/09/2024 10:42', 'Facebook', 'Bản in', 'Lưu bài'];
    assert.equal(titleOf(...head, 'Theo dõi Báo Khe Nước trên', ...TEXT), title);
  });

  it('of a poem stands between the day and whom the poem is for', () => {
    const head = ['Chuyển đến nội dung chính', 'Bến Nước', 'Trang chủ', 'Thơ', 'Bạn bè'];
    const poem = [
      'Con đò nằm nghe gió lật',
      'Cây bần đứng đợi trăng lên',
      'Má ngồi vá từng mảnh lưới',
      'Sông trôi một quãng lênh đênh',
    ];
    const below = ['Người đăng: Mai Lâm vào lúc 22:15', 'BlogThis!', 'Nhãn: thơ'];
    for (const dedication of [
      'Gửi chị Tư, người đã qua bến đò năm ấy',
      'Tặng các bạn học cũ ở trường làng Tân Lập',
      'Kính tặng thầy giáo dạy văn của lớp mười hai',
      'Để nhớ những ngày theo má ra bến đò',
    ])
      assert.equal(
        titleOf(...head, 'Chủ Nhật, 12 tháng 9, 2010', 'Mùa nước', dedication, ...poem, ...below),
        'Mùa nước',
      );
    const only = 'Gửi chị Tư, người đã qua bến đò năm ấy';
    assert.equal(titleOf(...head, 'Chủ Nhật, 12 tháng 9, 2010', only, ...TEXT, ...below), only);
  });

  it('of a poem stands over whom it is for in brackets, below the name of a series and the day', () => {
    const head = ['Trang chủ', 'Thời sự', 'Kinh tế', 'Quốc tế', 'Cuối tuần', 'Khe Nước tươi đẹp', ''];
    const day = ['Văn hóa - Thể thao', 'Cập nhật lúc 06:05, Chủ Nhật, 14/11/2010 (GMT+7)'];
    const poem = [
      'Mùa hoa cải',
      '(Tặng những người đi mở đường)',
      'Anh về qua dốc Khe Nước',
      'Nắng chia hai nửa, bến mình nửa hoa',
      'Hoa cải chẳng đợi ai qua',
      'Tự vàng hết những la đà bến sông.',
    ];
    assert.equal(titleOf(...head, ...day, ...poem, 'Gửi cho bạn bè', 'In trang này'), 'Mùa hoa cải');
  });

  it('is not the name of a blog over the menu in one line', () => {
    const title = 'Nhớ bác lái đò Nguyễn Văn Lượm ở Tân Lập';
    for (const name of [
      ['HỘI ĐỒNG HƯƠNG LÀNG CHÀI TÂN LẬP KHE NƯỚC', '“Đi đâu cũng nhớ, ở đâu cũng thương con đò”'],
      ['Ban liên lạc cựu học sinh trường làng Tân Lập'],
      ['TRANG NHÀ CỦA HỌ NGUYỄN LÀNG CHÀI TÂN LẬP', 'Cây có cội, nước có nguồn, chim tìm tổ cũ'],
    ])
      for (const menu of [
        'Trang nhất | Tin hội | Hình xưa | Liên lạc',
        'Trang chủ | Giới thiệu | Tin tức | Liên hệ',
      ])
        assert.equal(titleOf(...name, menu, title, ...TEXT, 'Đăng nhận xét'), title);
    const alone = 'Cá heo lạc vào sông Khe Nước được đưa về biển';
    assert.equal(titleOf(alone, 'Trang chủ | Giới thiệu | Tin tức | Liên hệ', ...TEXT), alone);
  });

  it('is neither whose paper it is nor who gave the text', () => {
    const title = 'Cá heo lạc vào sông Khe Nước được đưa về biển';
    assert.equal(
      titleOf(
        'Báo Sông Biển - Cơ quan của Hội Nghề cá miền Trung',
        'Trang chủ',
        title,
        '12/09/2024',
        ...TEXT,
      ),
      title,
    );
    assert.equal(
      titleOf(
        'Trang chủ › Góc biển',
        title,
        'Đóng góp bởi Lê Hải Vân - Trần Lộc',
        'Cập nhật 12/09/2024',
        ...TEXT,
      ),
      title,
    );
  });

  it('of a digest is not its first item, though that is longer', () => {
    const title = 'Điểm tin miền biển sáng 24/10';
    const item = 'Khánh Bình: Cá heo đi lạc, dân đổ ra xem';
    const head = ['Tin tức', title, 'Phan Lê', '24/10/2024 06:30', 'Nghe bài viết', '0:00 / 4:12', item];
    const more = [
      'Lạc Sơn: Bắp cải rớt giá',
      'Nông dân Lạc Sơn đổ bỏ hàng chục tấn bắp cải vì thương lái không đến mua.',
    ];
    assert.equal(titleOf(...head, TEXT[0]!, ...more), title);
  });

  it('is not what stands behind a label', () => {
    const title = 'Cá heo mắc cạn ở sông Khe Nước';
    const event = 'Toàn cảnh vụ cá heo bơi vào sông Khe Nước';
    const page = [
      '12/09/2024 - 10:42',
      title,
      'Mai Lâm',
      'Sự kiện:',
      event,
      'Sao chép liên kết',
      '12/09/2024 10:42',
    ];
    assert.equal(titleOf(...page, ...TEXT), title);
  });
});

describe('a headline over two lines', () => {
  it('goes on behind a comma', () => {
    const [first, second] = ['Cứu hộ cá heo mắc cạn,', 'người dân bến Tân Lập thức trắng đêm'];
    const page = ['Trang chủ', 'Đời sống', first!, second!, '12/09/2024 07:30'];
    assert.equal(titleOf(...page, ...TEXT), `${first} ${second}`);
  });

  it('goes on behind a word that leads on', () => {
    const [first, second] = ['Chuyện lạ ở bến sông của', 'Tân Lập và những người giữ thuyền'];
    assert.equal(titleOf('Trang chủ', first!, second!, '12/09/2024 07:30', ...TEXT), `${first} ${second}`);
  });
});

describe('a headline', () => {
  it('may break off in dots, with a caption between its day and the text', () => {
    const title = 'Đêm cứu cá heo ở bến Tân Lập...';
    const caption = 'Ngư dân quây lưới giữ cá heo. Ảnh: Mai Lâm';
    assert.equal(titleOf('Trang chủ', 'Đời sống', title, '12/09/2024 06:30', caption, ...TEXT), title);
  });

  it('is not the first entry of a table of contents', () => {
    const title = 'Cá heo mắc cạn ở cửa sông: xử trí ra sao, báo cho ai?';
    const [one, two] = ['Cá heo mắc cạn xử trí ra sao?', 'Cá heo mắc cạn báo cho ai?'];
    const head = [title, 'Cố vấn chuyên môn: BS. Trần Thu Hà', 'Ngày cập nhật: 12/09/2024', 'Mục lục'];
    const body = [TEXT[0]!, one!, TEXT[1]!, two!, TEXT[2]!];
    assert.equal(titleOf('Trang chủ', 'Kỹ năng', ...head, one!, two!, ...body), title);
  });

  it("may end in a day that is not the page's", () => {
    const title = 'Bản tin cứu hộ sinh vật biển ngày 13/09/2024';
    const page = readText(['Trang chủ', 'Đời sống', title, '12/09/2024 15:30', ...TEXT].join('\n'));
    const fields = fieldValues(page);
    assert.deepEqual([fields.title, fields.date], [title, '2024-09-12T15:30']);
  });

  it('of a few words stands below the names of two sections and the day', () => {
    const head = [
      'Báo Khe Nước',
      'Văn hóa - Nghệ thuật',
      '12/09/2024, 09:10',
      '.',
      'Tản văn',
      'Bến sông xưa',
    ];
    assert.equal(titleOf(...head, ...TEXT), 'Bến sông xưa');
  });

  it('stands over who wrote the text, not at the top over the day of the site', () => {
    const head = ['Văn Nghệ Khe Nước', 'Thứ năm, 12/09/2024', 'Trang nhất', 'Lý luận phê bình', 'Sân khấu'];
    const title = 'Cá heo giữa bến sông quê';
    assert.equal(titleOf(...head, 'Sân khấu', title, 'Nguyễn Thế Vinh', ...TEXT), title);
  });

  it('is the one between two days, whatever leads to other texts of its author', () => {
    const title = 'Toàn cảnh cuộc cứu cá heo ở bến sông Tân Lập';
    const below = [
      'Trần Đệ  Nhà báo',
      'Xem các bài viết của tác giả',
      'Sao chép liên kết',
      '12/09/2024 12:55',
    ];
    assert.equal(titleOf('Trang chủ', 'Thứ năm, 12/09/2024 - 12:55', title, ...below, ...TEXT), title);
  });

  it('of a few words stands right over the text of a page without a day', () => {
    const menu = ['Trang chủ', 'Liên hệ', 'Truyện ngắn'];
    assert.equal(titleOf('Kể chuyện biển', ...menu, 'Cá heo mắc cạn', 'Chia sẻ', ...TEXT), 'Cá heo mắc cạn');
    assert.equal(titleOf('Cá heo', ...TEXT), 'Cá heo');
  });

  it('may be little like one where nothing else is', () => {
    const other = 'Toàn cảnh giá lúa gạo và phân bón tuần qua';
    const title = 'Nghề nuôi tôm nước mặn: Những nút thắt chờ gỡ';
    assert.equal(titleOf('Trang chủ', other, 'Thời sự', title, ...TEXT), title);
  });

  it('over its day may be made of the words of menus, which have more capitals', () => {
    const title = 'Cẩm nang du lịch Hà Nội mới nhất dành cho bạn đọc';
    const menu = ['Trang chủ', 'Tin tức', 'Cẩm nang du lịch', 'Chuyện bến sông', 'Vòng quanh làng nghề'];
    assert.equal(titleOf(...menu, title, '12/09/2024', 'Mai Lâm', ...TEXT), title);
    const row = 'Tin tức Du lịch Cẩm nang Ẩm thực Liên hệ Hỏi đáp';
    assert.equal(
      titleOf(row, '12/09/2024', 'Cá heo mắc cạn ở bến sông Tân Lập', ...TEXT)?.startsWith('Cá heo'),
      true,
    );
  });

  it('right over paragraphs is no entry of the list that the name above it would open', () => {
    const menu = ['Trang chủ', 'Giới thiệu', 'Trưng bày', 'Nghề cá ven sông thời kháng chiến', 'Thư viện'];
    const title = 'CÁ HEO TÂN LẬP – HÀNH TRÌNH TRỞ VỀ BIỂN';
    assert.equal(titleOf(...menu, 'Đời sống văn hóa, Thông tin nổi bật', title, ...TEXT), title);
  });

  it('stands under headlines of other pages, each of which has its day', () => {
    const title = 'Kinh nghiệm cứu cá heo mắc cạn ở bến sông Tân Lập';
    const others = [
      'Lễ hội cầu ngư năm nay: bà con ven sông Khe Nước nô nức đưa thuyền ra cửa biển từ lúc trời chưa sáng',
      '26/07/2025',
      'Mùa cá cơm: săn mẻ lưới đầu tiên, ngắm bình minh rực rỡ trên bến Tân Lập cùng những người đi biển lâu năm',
      '25/07/2025',
    ];
    const jobs = ['Tin tuyển dụng', 'Tuyển nhân viên cứu hộ bãi biển làm việc tại bến Tân Lập'];
    const page = ['Trang chủ', 'Mới nhất', ...others, ...others, ...jobs, title, '30/01/2025', ...TEXT];
    const fields = fieldValues(readText(`${page.join('\n')}\n`));
    assert.deepEqual([fields.title, fields.date], [title, '2025-01-30']);
  });

  it('is not what says whose the site is', () => {
    const motto = 'Cơ quan ngôn luận của Hội Nghề cá tỉnh Bình Khê';
    assert.equal(titleOf(motto, 'Hotline: 0912 345 678', ...TEXT), undefined);
  });

  it('stands at the top of a page that has its own headlines of other pages below it', () => {
    const title = 'Lời kể của những người đã thức trắng đêm giữ con cá heo mắc cạn ở bến sông Tân Lập';
    const others = ['Giá xăng lại giảm từ chiều mai', 'Đưa hàng Việt về miền núi', 'Thi viết về thầy cô'];
    assert.equal(titleOf(title, ...others, ...TEXT), title);
  });
});

describe('the name of the site beside its address at the top', () => {
  it('goes', () => {
    const site = 'Trường Trung cấp Thủy sản Bình Khê - BFC https://tcts.example.edu.vn';
    const page = [site, 'Thông báo lịch thực tập của sinh viên khóa 12', '12/09/2024', ...TEXT];
    assert.deepEqual([...removedLines(readText(`${page.join('\n')}\n`))], [0]);
  });

  it('goes on behind a colon, and in capitals, who wrote the text between it and the day', () => {
    for (const [one, two] of [
      ['Cứu cá heo mắc cạn ở sông Khe Nước:', 'Chờ con nước lên'],
      ['CỨU HỘ CÁ HEO MẮC CẠN Ở BẾN TÂN LẬP', 'NHÂN NGÀY BẢO VỆ ĐẠI DƯƠNG THẾ GIỚI'],
    ] as const) {
      const title = `${one} ${two}`;
      assert.equal(titleOf('Trang chủ', 'Đời sống', one, two, 'Mai Lâm', '12/09/2024 06:30', ...TEXT), title);
    }
  });

  it('may say all that a meeting was about, with the day below it or above it', () => {
    const title =
      'Ủy ban nhân dân huyện Khe Nước tổ chức hội nghị trực tuyến triển khai công tác cứu hộ động vật biển mắc cạn, sơ kết sáu tháng đầu năm và phương hướng, nhiệm vụ trọng tâm sáu tháng cuối năm 2024 trên địa bàn huyện';
    const menu = ['Trang chủ', 'Tình hình giải quyết hồ sơ của các đơn vị trên địa bàn huyện', 'Tin tức'];
    assert.equal(titleOf(...menu, title, '12/09/2024', ...TEXT), title);
    assert.equal(titleOf(...menu, '12/09/2024', title, ...TEXT), title);
  });

  it('stands over a lead without a full stop and under a line in capitals that says what it is about', () => {
    const title = 'Cứu hộ cá heo mắc cạn, dân làng được gì?';
    const lead =
      'Những cuộc cứu hộ nối nhau suốt mùa nước cạn khiến nhiều gia đình ở bến đò phải bỏ cả buổi chợ để giữ cho cá khỏi khô da';
    assert.equal(
      titleOf('Trang chủ', 'Đời sống', title, lead, 'MAI LÂM', '12/09/2024 06:30', ...TEXT),
      title,
    );
    const head = ['Trang chủ', 'Đời sống', '12/09/2024 06:30', 'BẢO VỆ ĐỘNG VẬT BIỂN'];
    assert.equal(titleOf(...head, 'Giữ cá từ bến', ...TEXT), 'Giữ cá từ bến');
  });

  it('is given without the signs of mark-down', () => {
    const title = 'Cá heo mắc cạn ở bến đò Tân Lập';
    assert.equal(titleOf('[Trang chủ](/)', `# ${title}`, '12/09/2024 06:30', ...TEXT), title);
  });

  it('is not the name of a personal site', () => {
    const head = ['Trang nhà của Mai Lâm', 'Thứ Năm, 12 tháng 9, 2024', 'Nước cạn'];
    assert.equal(titleOf(...head, ...TEXT), 'Nước cạn');
  });

  it('is no verse of the poem below it, nor the menu above it', () => {
    const verses = [
      'Chiều bến nước mây về trên ngọn sóng',
      'Tiếng chèo khua le lắt gọi sương rơi',
      'Người giữ biển tì tay lên mạn gỗ',
      'Nhớ quê nhà một vệt khói đầy vơi',
      'Sông vẫn chảy qua mùa khô cát trắng',
      'Bến đò buồn như đứng đợi hoàng hôn',
    ];
    const menu = ['Văn nghệ Khe Nước', 'Trang chủ', 'Thơ', 'Lý luận phê bình'];
    const read = readText(
      [...menu, 'Chiều bến nước', '12/09/2024 00:10', ...verses, 'MAI LÂM', 'Quảng cáo'].join('\n'),
    );
    assert.equal(fieldValues(read).title, 'Chiều bến nước');
    assert.equal(fieldValues(read).author, 'MAI LÂM');
  });

  it('stands below the description of the page, which goes where the text says it again', () => {
    const title = 'Cá heo mắc cạn ở bến đò Tân Lập';
    const head = ['Khe Nước', TEXT[0]!, '12/09/2024 06:30', 'Trang chủ', 'Đời sống', title, 'Mai Lâm'];
    const page = [...head, '12/09/2024 06:30', ...TEXT].join('\n');
    assert.equal(fieldValues(readText(page)).title, title);
    assert.equal(fieldValues(readText(page)).date, '2024-09-12T06:30');
    assert.ok(removedLines(readText(page)).has(1));
  });

  it('stands over the day with its time and a lead without a full stop', () => {
    const title = 'Vì sao cá heo hay vào sông?';
    const lead = 'Nhiều đàn cá heo theo dòng nước ấm vào tận bến đò';
    assert.equal(titleOf('Trang chủ', 'Đời sống', title, 'Thứ Năm, 12/09/2024 06:30', lead, ...TEXT), title);
  });

  it('may be one of a series, under the name of all of them', () => {
    const title = 'Bài 2: Những đêm trên bến vắng';
    assert.equal(
      titleOf('Trang chủ', 'Đời sống', 'Cứu cá heo ở Khe Nước', title, '12/09/2024 06:30', ...TEXT),
      title,
    );
  });

  it('may ask, over a lead without a full stop; and stands over whom a letter greets', () => {
    const title = 'Cá heo vào sông, dân bến đò được gì?';
    const lead =
      'Những cuộc cứu hộ nối nhau suốt mùa nước cạn khiến nhiều gia đình phải bỏ cả buổi chợ để giữ cho cá khỏi khô da';
    assert.equal(
      titleOf('Trang chủ', 'Đời sống', title, lead, 'MAI LÂM', '12/09/2024 06:30', ...TEXT),
      title,
    );
    const letter = 'Thư kêu gọi cùng cứu hộ cá heo ở Khe Nước';
    const greeting = 'Kính gửi: Các cơ quan, đơn vị, doanh nghiệp và bà con ngư dân trong và ngoài huyện!';
    assert.equal(titleOf('Trang chủ', 'Tin tức', letter, greeting, ...TEXT), letter);
  });

  it('is neither the office whose site it is, over its clock and menu, nor who looked the text through', () => {
    const title = 'Thông báo tuyển tình nguyện viên cứu hộ cá heo năm 2024';
    const head = [
      'SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG TỈNH KHE NƯỚC',
      'Chủ nhật, 15/09/2024',
      'Giới thiệu',
      'Tổ chức',
      'Tin tức',
    ];
    assert.equal(titleOf(...head, title, '12-09-2024 15:08', ...TEXT), title);
    const asked = 'Gặp cá heo mắc cạn thì phải làm gì trước tiên?';
    const reviewed = 'Tham vấn bởi Bác sĩ Trần Thu Hà';
    assert.equal(titleOf('Trang chủ', 'Đời sống', asked, reviewed, 'Cập nhật 12/09/2024', ...TEXT), asked);
  });
});

describe('the headline of a page that prints it elsewhere too', () => {
  const title = 'Cá heo lạc vào sông Khe Nước được đưa về biển';

  it('is not the way to the page that ends with it, in one line and step by step', () => {
    const short = 'Cá heo về biển';
    const steps = ['Home', 'News', 'Góc biển', short];
    const menu = ['Trang chủ', 'Sức khỏe'];
    const page = [...menu, steps.join(' '), ...steps.slice(1), '12 Tháng Chín, 2024', '28', ...TEXT];
    assert.equal(titleOf(...page), short);
  });

  it('is not the way to the page that ends with it', () => {
    const way = `Trang chủ    Góc biển    ${title}`;
    assert.equal(titleOf(way, 'Thứ năm, 12 Tháng 9 2024 14:49', '1387 Lượt xem', title, ...TEXT), title);
    const page = readText(`${[way, '12/09/2024', title, ...TEXT].join('\n')}\n`);
    assert.deepEqual([...removedLines(page)], [0]);
  });

  it('is told without how often it was read', () => {
    assert.equal(titleOf(`${title} (Lượt xem: 84416)`, 'Cập nhật: 12/09/2024', ...TEXT), title);
  });
});

describe('the headline of a digest', () => {
  const parts = [
    'Bến Xuân: Chợ đêm mở lại sau hai năm',
    'Hơn trăm gian hàng đã sáng đèn từ chập tối, khách đi bộ kín con đường ven sông.',
    'Thạch Lâm: Lũ cuốn trôi cầu treo',
    'Bốn thôn phía thượng nguồn phải đi bè, xã đã cử dân quân túc trực ở hai đầu bến.',
    'Nà Lụa: Trường học có điện gió',
    'Tua-bin do nhóm sinh viên lắp đủ cho sáu bóng đèn và một chiếc máy bơm nước.',
  ];

  it('stands above its day, not right over its first part', () => {
    const title = 'Điểm tin trong tỉnh sáng nay';
    for (const head of [
      [title, 'Mai Lâm', '22/05/2021 06:08', 'Thích', '51'],
      ['Nhà nông cần biết', title],
    ]) {
      const page = readText(
        `${['Trang chủ', 'Tin tức', 'Liên hệ', ...head, ...parts, 'Bình luận', 'Trang chủ'].join('\n')}\n`,
      );
      assert.equal(fieldValues(page).title, title);
    }
  });
});

describe('a label and its number', () => {
  it('is no headline', () => {
    const head = ['Diễn đàn', 'Mùa giáp hạt', 'gio_mua', 'Được thích: 874', '12/03/2019', '#1'];
    const page = readText(
      `${[...head, 'Tháng ba năm ấy, cả làng ăn khoai thay cơm, mẹ để dành cho chúng tôi bát cháo hoa.', 'Cha đi đắp đê về, áo ướt sũng, ngồi bên bếp mà cười.', 'Trả lời'].join('\n')}\n`,
    );
    assert.notEqual(fieldValues(page).title, 'Được thích: 874');
  });
});

describe('facts row by row under a headline', () => {
  it('are none themselves, though the first has the words of the headline', () => {
    const title = 'Giới thiệu Hợp tác xã Chè Suối Bàng';
    const facts = [
      'Tên hợp tác xã: Hợp tác xã Chè Suối Bàng',
      'Tên viết tắt: SUBACO',
      'Vốn điều lệ: 4 tỷ đồng',
      'Năm thành lập: 2009',
      'Ngành nghề kinh doanh chính: thu mua, sao sấy và đóng gói chè khô',
    ];
    const text = [
      'Hợp tác xã được lập ra trên cơ sở đội sản xuất cũ, đến nay đã có 86 hộ thành viên.',
      'Mỗi năm, nhà xưởng của hợp tác xã sao sấy và đóng gói gần 40 tấn chè khô.',
    ];
    const menu = ['Trang chủ', 'Giới thiệu', 'Sản phẩm', 'Tin tức', 'Liên hệ'];
    const page = [...menu, title, ...facts, ...text, 'Chia sẻ', 'Facebook'];
    const reading = readText(`${page.join('\n')}\n`);
    assert.equal(fieldValues(reading).title, title);
    const removed = removedLines(reading);
    assert.deepEqual(
      page.filter((_, i) => removed.has(i)),
      [...menu, 'Chia sẻ', 'Facebook'],
    );
    // Where the page has no headline the last of them is none either, and those above it stay.
    const bare = [...menu, '12/03/2019 08:15', ...facts, ...text, 'Chia sẻ'];
    const left = removedLines(readText(`${bare.join('\n')}\n`));
    assert.ok(facts.every((_, i) => !left.has(menu.length + 1 + i)));
  });
});

describe('a headline without a day', () => {
  it('stands over the lead, not below it, where the parts of the text have headings', () => {
    const title = 'Những điểm mới trong tuyển sinh đại học năm nay';
    const parts = [
      'Năm nay, quy chế tuyển sinh có một số điều chỉnh mà thí sinh cần lưu ý.',
      'Thí sinh được đăng ký không giới hạn nguyện vọng xét tuyển',
      'Các em sắp xếp nguyện vọng theo thứ tự ưu tiên từ cao xuống thấp và chỉ trúng tuyển một nguyện vọng.',
      'Các trường phải công bố đề án tuyển sinh trước khi nhận hồ sơ',
      'Đề án cần ghi rõ chỉ tiêu, phương thức xét tuyển và điều kiện bảo đảm chất lượng của từng ngành.',
      'Điểm ưu tiên giảm dần với thí sinh đạt kết quả cao',
      'Với thí sinh đạt từ 22,5 điểm trở lên, mức ưu tiên được tính giảm dần theo công thức chung.',
      'Lịch thi và lịch xét tuyển được giữ ổn định như năm trước',
      'Kỳ thi tốt nghiệp diễn ra trong hai ngày cuối tháng 6, kết quả công bố giữa tháng 7.',
    ];
    const menu = ['Trang chủ', 'Tin tức', 'Xây dựng Đảng', 'Học tập và làm theo Bác', 'Văn kiện', 'Thư viện'];
    const foot = ['Lê Vy', 'Ngày đăng: 13/06/2019', 'Các bài mới', 'Lịch tiếp dân', 'Số lượt truy cập'];
    assert.equal(titleOf('Trang tin điện tử Đảng bộ huyện', ...menu, title, ...parts, ...foot), title);
  });
});

describe('a headline of a few words', () => {
  const text = [
    'Chiều nay đi ngang bến cũ, nghe mùi khói bếp ai đốt rơm mà nhớ quá chừng.',
    'Ngày ấy cả xóm dùng chung một chiếc đò, sáng ra nghe tiếng gọi nhau í ới.',
    'Giờ cầu bắc qua sông, con đò nằm gối bãi, mái chèo mục dần theo năm tháng.',
  ];

  it('stands over the text, where the only longer line is the name of the site at the top', () => {
    const menu = ['Trang chủ', 'Tin tức', 'Xây dựng Đảng', 'Văn kiện', 'Thư viện'];
    const page = [
      'Trang tin điện tử Đảng bộ huyện Bình Khê',
      ...menu,
      'Bến xưa',
      ...text,
      'Lê Vy',
      'Chia sẻ',
    ];
    const reading = readText(`${page.join('\n')}\n`);
    assert.equal(fieldValues(reading).title, 'Bến xưa');
    assert.ok(!removedLines(reading).has(menu.length + 1));
  });

  it('stands over its day below the last headline of a list', () => {
    const list = [
      'Thông báo mới',
      'Hỗ trợ hai nghìn con giống cho hộ nghèo',
      'Mở rộng tuyến đường liên xã dài sáu cây số',
      'Ngày hội đọc sách thu hút năm trăm học sinh',
    ];
    const menu = ['Trang chủ', 'Tin tức', 'Pháp luật', 'Liên hệ'];
    assert.equal(titleOf(...menu, ...list, 'Bến xưa', '12/09/2024, 10:42', ...text, 'Chia sẻ'), 'Bến xưa');
  });

  it('stands over who opened the thread, and above the buttons of a player', () => {
    const menu = ['Trang chủ', 'Diễn đàn', 'Thành viên', 'Đăng nhập'];
    const started = ['Bến xưa', 'Thread starter Lê Thị Vy', '12/09/2024'];
    assert.equal(titleOf(...menu, ...started, ...text, 'Chia sẻ'), 'Bến xưa');
    const player = ['Nghe đọc bài', '0:00', '/', '0:00', 'Nữ miền Bắc'];
    const head = ['Bến xưa', '12/09/2024 10:42', 'GMT+7', ...player];
    assert.equal(titleOf(...menu, ...head, ...text, 'Chia sẻ'), 'Bến xưa');
  });
});

describe('the day right above the headline', () => {
  it('is that of the text, though the text tells of a later one below its lead', () => {
    const head = ['Đăng nhập', 'Xã hội', 'Thế giới', 'Giải trí', 'Thể thao', '02/09/2024 16:05'];
    const title = 'Mời dự buổi tọa đàm về cá heo sông ở Khe Nước';
    const event = ['Thời gian: 8h00 ngày 12/9/2024', 'Địa điểm: Hội trường tầng 2, số 5 phố Chợ'];
    const page = [...head, title, TEXT[0]!, ...event, 'Rất hân hạnh được đón tiếp!', 'Chia sẻ'];
    assert.ok(!removedLines(readText(`${page.join('\n')}\n`)).has(5));
  });
});

describe('names of sections side by side', () => {
  const menu = ['Trang chủ', 'Thời sự', 'Văn hóa', 'Tìm kiếm'];
  for (const sections of ['Biển đảo - An ninh - Đối ngoại', 'Văn hóa - Xã hội - Môi trường và Con người'])
    it(`are no headline over the day, with the headline below it: ${sections}`, () => {
      const head = [...menu, sections, '08:24, ngày 12-03-2020'];
      for (const title of ['Chuyện bến đò', 'Cá heo lạc vào sông Khe Nước được đưa về biển'])
        assert.equal(titleOf(...head, title, 'In trang', ...TEXT), title);
    });

  it('are the headline where the text follows the day', () => {
    const title = 'Bến Xuân - Tân Lập - Khe Nước';
    assert.equal(titleOf(...menu, title, '08:24, ngày 12-03-2020', 'In trang', ...TEXT), title);
  });
});

describe('the first question of an interview', () => {
  it('is no headline below the first paragraph, whatever its answers take up of it', () => {
    const title = 'Chẳng ai mất gì vì tờ giấy mới';
    const head = ['Trang chủ', 'Thời sự', 'Quốc phòng - An ninh - Đối ngoại', '08:24, ngày 12-03-2020'];
    const signed = ['TRẦN QUỐC VỊNH', 'TS, Học viện Chính trị khu vực III'];
    const buttons = ['Facebook', 'Twitter', 'In trang', 'Gửi mail', 'A', 'A-'];
    const text = [
      'Sau khi Luật Đất đai sửa đổi được thông qua, nhiều bà con xã Thạch Lâm hỏi về việc huyện cấp sổ cho đất nương; phóng viên đã trao đổi với Phó chủ tịch xã Lê Văn Bưởi về việc này.',
      'Phó chủ tịch nghĩ thế nào khi bà con lo ngại là giao cho huyện cấp sổ đất nương thì việc đo đạc, xác nhận ranh giới sẽ thành “khép kín”?',
      'Thay đổi đó nhằm gắn việc cấp sổ với quy hoạch của cả huyện, còn xã vẫn đo đạc và xác nhận ranh giới đất nương như trước, không có gì là khép kín.',
      'Nhưng theo tôi, bà con lo ngại như vậy là có lý, vì đất nương của xã phần lớn do cha ông khai phá, không có giấy tờ gì để nghĩ khác.',
      'Vậy bao giờ bà con được nhận sổ?',
      'Cuối năm nay, nếu đo đạc xong trước mùa mưa. Xã đã cử bốn tổ đi đo từng nương một, có trưởng bản đi cùng để làm chứng, giao tận tay.',
    ];
    assert.equal(titleOf(...head, title, ...signed, ...buttons, ...text, 'Các bài đã đăng'), title);
  });

  it('does not make the headline over it, with a colon and below its day, the first part of a digest', () => {
    const head = ['Trang chủ', 'Thời sự', 'Kinh tế', 'Tìm kiếm', 'Thứ năm, 21/8/2025, 16:11 (GMT+7)'];
    const text = [
      'Ở phường Phong Hải chỉ còn vài gia đình giữ nghề đóng thuyền ba vách, trong đó có ông Lê Văn Bưởi, người vừa hạ thủy con thuyền thứ hai mươi.',
      'P.V: Thuyền ba vách khác thuyền gỗ thường ở chỗ nào, thưa ông?',
      'Ông Lê Văn Bưởi: Cái khác là ở dưới nước, mắt thường không thấy được, phải đi biển mới biết thuyền nào êm hơn.',
      'P.V: Vậy sao ông không bỏ?',
      'Ông Lê Văn Bưởi: Bố tôi mất năm 1996, trước lúc đi cụ chỉ dặn giữ lấy nghề, bán gì thì bán đừng bán cái đục.',
      'P.V: Các con ông có theo nghề?',
      'Ông Lê Văn Bưởi: Thằng lớn làm ở cảng, thằng thứ hai lái xe, chỉ có cô út biết bào gỗ từ hồi mười tuổi.',
    ];
    const title = "Phỏng vấn: 'Tôi giữ nghề đóng thuyền ba vách vì nhớ cha'";
    const page = fieldValues(readText(`${[...head, title, ...text, 'Bình luận'].join('\n')}\n`));
    assert.deepEqual([page.title, page.date], [title, '2025-08-21T16:11+07:00']);
  });
});

describe('the day below the buttons under a headline', () => {
  it('is its own, and an entry of the menu with more words of the text is no headline', () => {
    const menu = ['Trang chủ', 'Thời sự', 'Pháp luật', 'Kinh tế', 'Bạn đọc', 'Bạn đọc hỏi - Luật sư trả lời'];
    const sections = ['Video', 'Podcast', 'Tìm kiếm', 'Pháp luật', 'Tư vấn'];
    const title = 'Xử lý thế nào khi cây cối gây phiền hà?';
    const share = ['Chia sẻ Facebook', 'Chia sẻ Zalo', 'Sao chép liên kết', 'In bài viết', 'Cỡ chữ'];
    const text = [
      'Cây mít của nhà bên chĩa cành sang mái bếp nhà tôi, lá rụng nghẹt máng xối. Tôi nhắc nhiều lần nhưng họ không chặt.',
      'Bạn đọc Lê Thị Bưởi (Bến Xuân) hỏi.',
      'Luật sư Trần Văn Minh trả lời: Người sử dụng đất chỉ được trồng cây trong khuôn viên đất thuộc quyền sử dụng của mình theo ranh giới đã xác định.',
      'Như vậy, nghĩa vụ cắt cành thuộc về chủ cây, bạn không nên tự ý chặt.',
    ];
    const day = ['Google News', '16/03/2023 10:00'];
    assert.equal(titleOf(...menu, ...sections, title, ...share, ...day, ...text, 'Bình luận'), title);
  });
});

describe('a question under the first paragraph that is the only one', () => {
  it('is the headline, and not an entry of the menu over it', () => {
    const name = 'Thi công mái tôn trọn gói';
    const menu = [
      'Skip to content',
      name,
      'info@maitonthachlam.example',
      '0845000123',
      name,
      'Trang chủ',
      'Giới Thiệu',
      'Hồ Sơ Năng Lực',
      'Sản phẩm',
      'Mái Tôn Lạnh',
      'Tôn Cách Nhiệt',
      'Dự Án',
      'Dịch vụ',
      'Khuyến mãi',
      'Liên hệ',
      'Tìm kiếm:',
    ];
    const text = [
      'Mái tôn lạnh đến nay đã được nhiều gia đình tin dùng vì nhẹ, bền và mát. Điểm nổi trội của mái tôn lạnh là lớp mạ phản xạ nắng, giúp căn nhà dịu hẳn trong những ngày hè.',
      'Mái tôn lạnh là gì?',
      'Mái tôn lạnh là tấm thép cán mỏng được mạ nhôm kẽm, dùng để lợp nhà ở, nhà xưởng. Nhờ lớp mạ, tấm lợp phản xạ phần lớn ánh nắng và ít bị gỉ sét theo năm tháng.',
      'Ưu điểm của mái tôn lạnh',
      'Tấm lợp nhẹ nên khung kèo không phải chịu tải lớn, chủ nhà tiết kiệm được chi phí làm móng. Thời gian lắp đặt cũng ngắn hơn nhiều so với mái ngói thông thường.',
    ];
    assert.equal(titleOf(...menu, ...text), 'Mái tôn lạnh là gì?');
  });
});

describe('what stands right over the text', () => {
  const menu = ['Trang chủ', 'Thời sự', 'Kinh tế', 'Văn hóa', 'Giáo dục', 'Pháp luật', 'Thể thao', 'Liên hệ'];

  it('is no headline where it says what the author does', () => {
    const role = 'Giảng viên Trường Đại học Thủy sản';
    for (const title of ['Giữ sông', 'Sông còn thì cá còn', 'Góc nhìn: Sông và lòng dân']) {
      const page = readText(`${[...menu, title, 'Lê Vy', role, '12/09/2024 10:42', ...TEXT, ''].join('\n')}`);
      const { author, title: read } = fieldValues(page);
      assert.deepEqual([read, author], [title, 'Lê Vy']);
    }
  });

  it('is no headline where it says for whom and where from the author writes, nor is the lead below', () => {
    const head = ['12 Tháng 1 2008 - Cập nhật 10h24', 'Gửi trang này cho bè bạn   Bản để in ra'];
    const lead = 'Lái đò nói lượng khách giảm hẳn từ sau Tết dương lịch';
    for (const title of ['Bến đò Tân Lập giữa mùa lũ', 'Sông Khe không cá'])
      for (const outlet of ['BBC Việt ngữ, từ Hà Nội', 'Tạp chí Bến Sông, viết từ Tân Lập']) {
        const page = readText(`${[...menu, ...head, title, 'Lê Vy', outlet, lead, ...TEXT, ''].join('\n')}`);
        const { author, date, title: read } = fieldValues(page);
        assert.deepEqual([read, author, date?.slice(0, 10)], [title, 'Lê Vy', '2008-01-12']);
      }
  });

  it('is no headline where it is the caption of a photo', () => {
    const caption = 'Bến đò Tân Lập sáng nay. Ảnh: Mai Lâm';
    for (const title of ['Giữ sông', 'Cá heo lạc vào sông Khe Nước!'])
      assert.equal(titleOf(...menu, title, caption, ...TEXT), title);
  });

  it('is the headline, though it calls out or breaks off', () => {
    for (const title of ['Đừng để sông Khe Nước “chết”!', 'Cá heo về, bao giờ người về...'])
      assert.equal(titleOf(...menu, title, ...TEXT), title);
    const greeting = 'Kính thưa các vị đại biểu!';
    assert.notEqual(titleOf(...menu, greeting, ...TEXT), greeting);
  });

  it('is the headline below a list and the name of the section, however short', () => {
    const list = [
      'Tin nóng',
      'Hai xã vùng cao đón tuyến đường mới sau ba năm',
      'Người trồng bưởi Tân Lập được mùa',
    ];
    assert.equal(titleOf(...menu, ...list, 'Xã hội', 'Giữ sông', ...TEXT), 'Giữ sông');
  });

  it('is the headline below a list, the section that the menu has, too, and the day', () => {
    const head = [
      'Trang chủ',
      'Ngư dân bến đò',
      'Văn hóa',
      'Giáo dục',
      'Liên hệ',
      'TIN NÓNG',
      'Hai xã vùng cao đón tuyến đường mới sau ba năm',
      'Người trồng bưởi Tân Lập được mùa nhưng mất giá',
      'Ngư dân bến đò',
      '12/09/2024 10:42',
    ];
    assert.equal(titleOf(...head, 'Bến đò Tân Lập', ...TEXT), 'Bến đò Tân Lập');
  });

  it('is the headline under its day, though the text lost its large initial', () => {
    const title = 'Đánh giá hệ thống cảnh báo sớm nhiều loại thiên tai';
    const page = [
      ...menu.slice(0, 4),
      'Khí tượng Thủy văn',
      'thứ năm, 12 09 2024 10:42',
      title,
      'rong hai ngày qua, tại bến đò Tân Lập, cơ quan Khí tượng Thủy văn tổ chức hội thảo bàn cách báo trước lũ cho bà con ven sông và các bến đò ở hạ lưu sông Khe',
      'Cơ quan Khí tượng Thủy văn phát biểu khai mạc hội thảo',
      'Dự hội thảo có đại diện các xã ven sông; đại diện Hội Nghề cá và các nhà nghiên cứu Khí tượng Thủy văn.',
      'Phát biểu khai mạc, ông Lê Văn Hải cho biết: Hiện nay, công tác Khí tượng Thủy văn ở hạ lưu đã có nhiều đổi mới.',
    ];
    assert.equal(titleOf(...page), title);
  });

  it('is the headline over the day, where the text below was broken over lines', () => {
    const text = [
      'Tháng ba, qua con đê sông Khe là gặp hoa gạo. Thứ hoa đỏ rực, cánh dày như sáp, rụng kín cả lối ra bến',
      'đò sau mỗi đêm gió bấc. Bà tôi bảo hoa gạo nở là hết rét, cái chăn bông nào cũng có thể đem ra giặt rồi phơi ở',
      'ngoài hiên.',
      'Nhà bà ở cuối bến, ba gian lợp ngói, trước sân có hai cây gạo cao vút mà ông trồng từ ngày cưới, định bụng',
      'khi các cậu lớn sẽ ngả làm thuyền.',
    ];
    for (const title of ['Mùa hoa gạo quê ngoại', 'Hoa gạo bến sông'])
      assert.equal(titleOf(...menu, 'Văn nghệ', title, 'Chủ nhật, 19/03/2017 07:00', ...text), title);
  });

  it('is the headline over its day, not what the letter below says that it is about', () => {
    const title = 'Công văn về việc bảo vệ bến đò trong mùa lũ năm nay';
    const letter = [
      'ỦY BAN NHÂN DÂN',
      'XÃ TÂN LẬP',
      '-------',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      '---------------',
      'Số: 45/UBND-VP',
      'V/v bảo vệ bến đò trong mùa lũ năm nay',
      'Tân Lập, ngày 14 tháng 5 năm 2018',
    ];
    const read = readText(`${[...menu, title, '15/05/2018 | 14:20', ...letter, ...TEXT, ''].join('\n')}`);
    assert.equal(fieldValues(read).title, title);
    const cut = read.boilerplate.filter(({ startLine }) => startLine > menu.length);
    assert.ok(
      cut.every(({ startLine, endLine }) => startLine === endLine),
      'of the letter at most its rules',
    );
    // Where no headline stands over it, it is the page's.
    assert.equal(titleOf(...menu, ...letter, ...TEXT), letter[7]);
  });

  it('is the headline below a list, longer than the last of its headlines', () => {
    const list = ['Tin mới', 'Người trồng bưởi Tân Lập được mùa nhưng mất giá'];
    const title =
      'Xã Tân Lập: Đẩy mạnh bảo vệ dòng sông, phát triển nghề cá bền vững, nâng cao đời sống cho người dân ở những bến đò còn nhiều khó khăn';
    assert.equal(titleOf(...menu, ...list, title, '12/09/2024 10:42', ...TEXT), title);
  });

  it('is the lead, where its day stands below it and a headline of a few words above', () => {
    const lead = 'Người dân ven sông Khe Nước nhìn thấy cá heo bơi vào bến Tân Lập, kiểm ngư theo dõi.';
    assert.equal(titleOf(...menu, 'Giữ sông', lead, '12/09/2024 10:42', ...TEXT), 'Giữ sông');
  });

  it('is no headline where it is a time of day', () => {
    assert.notEqual(titleOf(...menu, 'Tin tức', '5:57 sáng', ...TEXT), '5:57 sáng');
  });

  it('is the headline, though words of menus make it up', () => {
    const title = 'Top 10 siêu xe đẹp nhất thế giới';
    assert.equal(titleOf(...menu, title, ...TEXT), title);
  });

  it('is the headline that says what it shows, in seven words', () => {
    const title = 'Video: Khe Nước ra quân giữ sông';
    assert.equal(titleOf(...menu, title, '12/09/2024 10:42 | Lê Vy', ...TEXT), title);
  });

  it('is not the section by its label, below the buttons of the headline and over its day', () => {
    const title = 'Những điều cần biết khi gặp cá heo bơi lạc vào sông Khe Nước mùa nước rút';
    const buttons = ['In', 'Email', 'Chi tiết'];
    const below = ['Được đăng: Thứ năm, 12 Tháng 9 2024 10:42', 'Viết bởi Lê Thu Vy', 'Lượt xem: 187'];
    assert.equal(titleOf(...menu, title, ...buttons, 'Chuyên mục: Nội san', ...below, ...TEXT), title);
  });
});
