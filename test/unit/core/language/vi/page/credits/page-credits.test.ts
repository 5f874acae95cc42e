import assert from 'node:assert/strict';
import { HEAD, read, TAIL, TEXT } from '../../../../../../support/pages/credited';
import { fieldValues, readText, removedLines } from '../../../../../../support/pages/read';

describe('who wrote a page', () => {
  it('is named behind its section, which the menu has too', () => {
    const [, , , title] = HEAD;
    for (const day of [
      '08:30 | 12/05/2021 Nông thôn Hải Thụy',
      '12/05/2021 Hải Thụy Nông thôn',
      'Nông thôn / Hải Thụy / 12/05/2021',
    ]) {
      const fields = read('Trang chủ', 'Nông thôn', 'Liên hệ', title!, day, ...TEXT, ...TAIL);
      assert.equal(fields.author, 'Hải Thụy');
    }
  });

  for (const [line, author, source] of [
    ['Lê Thu Hà', 'Lê Thu Hà', undefined],
    ['•  Lê Thu Hà (thực hiện)', 'Lê Thu Hà', undefined],
    ['T.H (tổng hợp)', 'T.H', undefined],
    ['Thiếu tá Lê Thu Hà - Đội Tuyên truyền', 'Thiếu tá Lê Thu Hà', undefined],
    ['Lê Thu Hà (Đài PT-TH Vạn Xuân)', 'Lê Thu Hà', 'Đài PT-TH Vạn Xuân'],
    ['Thu Hà - Mai Lâm thực hiện', 'Thu Hà - Mai Lâm', undefined],
    ['Tin, ảnh: Thu Hà (HND huyện)', 'Thu Hà', undefined],
    ['Ảnh: Mai Lâm - Bài: Hải Thụy', 'Hải Thụy', undefined],
    ['Soạn giả HẢI THỤY', 'HẢI THỤY', undefined],
    ['Ban Mai', 'Ban Mai', undefined],
    ['Theo: Hải Thụy Theo dõi', 'Hải Thụy', undefined],
    ['Sơn Vy / Tri Thức Trực Tuyến', 'Sơn Vy', 'Tri Thức Trực Tuyến'],
    ['Theo Nguyễn Đông Bắc (TTXVN)', 'Nguyễn Đông Bắc', 'TTXVN'],
    ['Theo Sức khỏe & Đời sống', undefined, 'Sức khỏe & Đời sống'],
    ['Theo Nguyễn Thu Hà - Trần Mai Lâm', 'Nguyễn Thu Hà - Trần Mai Lâm', undefined],
  ] as const) {
    it(`"${line}" below the text`, () => {
      const fields = read(...HEAD, ...TEXT, line, ...TAIL);
      assert.equal(fields.author, author);
      assert.equal(fields.source, source);
    });
  }

  it('is who posted it, and neither the section nor a label of the day', () => {
    const head = HEAD.slice(0, 4);
    for (const [day, author] of [
      ['Posted on May 12, 2021 by Thu Hà in Tin tức', 'Thu Hà'],
      ['Viết bởi Thu Hà. Đăng trong Tin tức. 12/05/2021', 'Thu Hà'],
      ['Post: 12/05/2021 08:30', undefined],
      ['Created: Wednesday, 12 May 2021 08:30', undefined],
    ] as const)
      assert.equal(read(...head, day, ...TEXT, ...TAIL).author, author);
  });

  it('is an account in small letters only where nobody else signs the text', () => {
    const [trang, tin, lien, title] = HEAD;
    const head = [trang!, tin!, lien!, title!, 'Đăng bởi: maivy | Tháng Năm 12, 2021'];
    assert.equal(read(...head, ...TEXT, ...TAIL).author, 'maivy');
    assert.equal(read(...head, ...TEXT, 'Lê Thu Hà', ...TAIL).author, 'Lê Thu Hà');
  });

  it('names its paper in brackets right above the imprint', () => {
    const imprint = ['Bản quyền thuộc về Báo Bến Xuân', 'Địa chỉ: 15 Trần Phú, thành phố Bến Xuân'];
    assert.equal(read(...HEAD, ...TEXT, '(Báo Bến Xuân)', ...imprint).source, 'Báo Bến Xuân');
  });

  it('is nobody where headlines of a list say what they show', () => {
    const list = ['Tin ảnh: Bản Pó đón tuyến đường mới', 'Tin ảnh: Bà con Khe Sâu vào mùa bưởi'];
    assert.equal(read(...HEAD, ...TEXT, ...list, ...TAIL).author, undefined);
  });

  it('is the name below place and day, whatever it is, above the sources of the text', () => {
    const sources = [
      'Tài liệu tham khảo:',
      'Vũ Đình Lực, 2013, Nước sạch vùng cao, Nxb Thạch Lâm.',
      'Hội Nước sạch Bình Khê, 2019, Bể chứa và đường ống, Nxb Thạch Lâm.',
    ];
    const signed = (name: string) =>
      read(...HEAD, ...TEXT, 'Bến Xuân, ngày 3 tháng 8 năm 2021', name, ...sources, ...TAIL).author;
    assert.equal(signed('Tiêu Văn Dể'), 'Tiêu Văn Dể');
    assert.equal(signed('Giám Đốc'), undefined);
  });

  it('is nobody who runs the site, beside the day', () => {
    const [menu, news, contact, title] = HEAD;
    assert.equal(
      read(menu!, news!, contact!, title!, 'Admin 12/05/2021 08:30', ...TEXT, ...TAIL).author,
      undefined,
    );
  });

  it('is who signs it, not who stands in the cells of a table', () => {
    const table = ['Lịch trực bể chứa:', 'Ngày', 'Việc', 'Người trực', 'Thứ hai', 'Xả cặn bể lắng'];
    const rows = ['Lê Thu Hà', 'Thứ năm', 'Thay lõi lọc', 'Vũ Đình Lực'];
    const points = ['- Giữ sạch nguồn nước;', '- Không thả trâu bò gần khe;', '- Đóng đủ tiền nước.'];
    const end = 'Anh Lò Văn Páo, tổ trưởng tổ tự quản, mong bà con cùng giữ gìn để bể dùng được nhiều năm.';
    const text = [TEXT[0]!, 'Tổ tự quản nhắc bà con:', ...points];
    const fields = read(...HEAD, ...text, ...table, ...rows, end, 'Mai Lâm', ...TAIL);
    assert.equal(fields.author, 'Mai Lâm');
  });

  it('ends a page that has nothing below it, though the line is as long as one of the text', () => {
    const fields = read(...HEAD, ...TEXT, 'Thượng úy Lê Thu Hà - Đồn Biên phòng Cửa khẩu Bến Xuân');
    assert.equal(fields.author, 'Thượng úy Lê Thu Hà');
  });

  it('signs no official text, and an office over its address is no source', () => {
    const signed = ['Nơi nhận:', '- Như trên;', 'CHÁNH VĂN PHÒNG', 'Lê Thu Hà'];
    assert.equal(read(...HEAD, ...TEXT, ...signed, ...TAIL).author, undefined);
    const imprint = ['Bệnh viện Đa khoa Bến Xuân', 'Điện thoại: 0233.3.123.456'];
    const fields = read(...HEAD, ...TEXT, 'Lê Thu Hà', ...imprint);
    assert.deepEqual([fields.author, fields.source], ['Lê Thu Hà', undefined]);
  });

  it('is more than one where another line names the first with others', () => {
    const fields = read(...HEAD, 'THU HÀ', 'và 1 tác giả khác', ...TEXT, 'THU HÀ - MAI LÂM', ...TAIL);
    assert.equal(fields.author, 'THU HÀ - MAI LÂM');
  });

  it('is named behind a label though a keyword stands above', () => {
    const below = ['Bấm xem >>', 'Mùa gặt', 'Theo Lê Thu Hà', 'Chia sẻ', ...TAIL];
    assert.equal(read(...HEAD, ...TEXT, ...below).author, 'Lê Thu Hà');
  });

  it('are two, with the sign between them in a line of its own', () => {
    assert.equal(
      read(...HEAD.slice(0, 4), 'Trần Cường', '-', 'Lê Thu Hà', HEAD[4]!, ...TEXT, ...TAIL).author,
      'Trần Cường - Lê Thu Hà',
    );
  });

  it('is who stands below the box of another page and the number of its comments', () => {
    const box = [
      'Bản Khe Sâu mở lớp xóa mù chữ buổi tối cho bà con',
      'Bà con bản Khe Sâu theo lớp xóa mù chữ buổi tối do các thầy cô trong xã mở.',
      '32',
    ];
    const tail = ['Trở lại Đời sốngTrở lại Đời sống', 'Chia sẻ', ...TAIL];
    assert.equal(read(...HEAD, ...TEXT, ...box, 'Lê Thu Hà', ...tail).author, 'Lê Thu Hà');
  });

  it('is not whom the headline tells of, where somebody else signed above the text', () => {
    const [menu, news, contact] = HEAD;
    const title = 'Lê Thu Hà và chín tháng đưa nước sạch về bản Khe Sâu';
    const head = [menu!, news!, contact!, title];
    const tags = ['Lê Thu Hà', 'Khe Sâu', 'Nước sạch', 'Vùng cao'];
    assert.equal(read(...head, 'Mai Lâm', HEAD[4]!, ...TEXT, ...tags, ...TAIL).author, 'Mai Lâm');
    const page = [...head, 'Mai Lâm', HEAD[4]!, ...TEXT, ...tags, ...TAIL];
    const removed = removedLines(readText(`${page.join('\n')}\n`));
    assert.ok(removed.has(page.indexOf('Lê Thu Hà')));
    assert.equal(read(...head, HEAD[4]!, ...TEXT, 'Lê Thu Hà', ...TAIL).author, 'Lê Thu Hà');
  });

  it('are two, each in a line of their own', () => {
    const page = `${[...HEAD, ...TEXT, 'Thu Hà', 'Quốc Khánh', ...TAIL].join('\n')}\n`;
    const { author } = readText(page).fields;
    assert.equal(author?.value, 'Thu Hà; Quốc Khánh');
    assert.equal(page.slice(author.span.start, author.span.end), 'Thu Hà\nQuốc Khánh');
  });

  it('may bear the end of a longer name of whom the text speaks, and write for an agency', () => {
    assert.equal(read(...HEAD, ...TEXT, 'Vũ Đình Lực', ...TAIL).author, undefined);
    const text = [...TEXT, 'Bà Nguyễn Thu Hà cũng có mặt trong buổi lễ khánh thành sáng nay ở bản Khe Sâu.'];
    assert.equal(read(...HEAD, ...text, 'Thu Hà', ...TAIL).author, 'Thu Hà');
    assert.equal(read(...HEAD, ...TEXT, 'Vũ Đình Lực/VOV', ...TAIL).author, 'Vũ Đình Lực');
  });

  it('works at an office, which is no source', () => {
    const office = ['ThS.BS Lê Thu Hà', 'Khoa Nhi', 'Bệnh viện Đa khoa Bến Xuân'];
    const fields = read(...HEAD.slice(0, 4), ...office, HEAD[4]!, ...TEXT, ...TAIL);
    assert.deepEqual([fields.author, fields.source], ['ThS.BS Lê Thu Hà', undefined]);
  });

  it('stands before the day, with the station behind it', () => {
    const day = 'Thu Hà, Mai Lâm (VTV)-Chủ nhật, ngày 12/02/2023 19:05 GMT+7';
    const fields = read(...HEAD.slice(0, 4), day, ...TEXT, ...TAIL);
    assert.deepEqual([fields.author, fields.source], ['Thu Hà, Mai Lâm', 'VTV']);
    assert.equal(read(...HEAD.slice(0, 4), 'Mai Lâm, ngày 12/2/2023', ...TEXT, ...TAIL).author, undefined);
  });

  it('works where brackets below the name say', () => {
    const fields = read(...HEAD, ...TEXT, 'LÊ THU HÀ', '(Ban Dân vận Huyện ủy)', ...TAIL);
    assert.deepEqual([fields.author, fields.source], ['LÊ THU HÀ', undefined]);
  });

  it('is a name between the lead and the text, whatever it is, of which the text does not speak', () => {
    const [lead, ...rest] = TEXT;
    for (const name of ['Hà Nhì', 'H. LÂM', 'ThS. Lê Thu Hà'])
      assert.equal(read(...HEAD, lead!, name, ...rest, ...TAIL).author, name);
    assert.equal(read(...HEAD, lead!, 'Thạch Lâm', ...rest, ...TAIL).author, undefined);
  });

  it('is no second line of a headline', () => {
    const title = 'Chín tháng đào mương, ngày dòng nước ngọt đầu tiên về đến';
    const fields = read('Tin tức', title, 'Thu Hà/Mai Lâm', HEAD[4]!, ...TEXT, ...TAIL);
    assert.deepEqual([fields.title, fields.author], [title, 'Thu Hà/Mai Lâm']);
  });

  it('may stand in the headline', () => {
    const title = 'Lê Thu Hà - Vài lời gửi bà con bản Khe Sâu trước ngày có nước.';
    assert.equal(read(title, '12/05/2021 08:30', title, ...TEXT, 'Lê Thu Hà', ...TAIL).author, 'Lê Thu Hà');
  });

  it('stands over where the author works, which is no headline', () => {
    const office = ['PGS, TS. LÊ THU HÀ', 'Học viện Nông nghiệp Khe Sâu'];
    const fields = read('Tin tức', HEAD[3]!, ...office, HEAD[4]!, ...TEXT, ...TAIL);
    assert.deepEqual([fields.title, fields.author], [HEAD[3], 'PGS, TS. LÊ THU HÀ']);
  });

  it('stands below the file names of pictures', () => {
    assert.equal(
      read(...HEAD, ...TEXT, 'IMG_0231.JPG', 'IMG_0232.JPG', 'Mai Lâm', ...TAIL).author,
      'Mai Lâm',
    );
  });

  it('stands below the text and above the headline and the summary of another page, whatever its length', () => {
    const box = [
      'Khánh thành cầu treo qua suối Bến Xuân sau hai năm chờ đợi',
      'Cây cầu dài tám mươi mét giúp học sinh hai bản đến trường trong mùa mưa lũ mà không phải đi bè.',
      'Huyện Vạn Xuân trao tặng ba mươi con bò giống cho hộ nghèo',
      'Mỗi hộ được vay thêm mười triệu đồng không lãi để làm chuồng và trồng cỏ trong năm đầu tiên.',
    ];
    for (const line of ['Theo Báo Sài Gòn Giải Phóng', '(TTXVN/Báo Tin tức)']) {
      const lines = [...HEAD, ...TEXT, line, ...box, ...TAIL];
      const reading = readText(`${lines.join('\n')}\n`);
      assert.match(fieldValues(reading).source ?? '', /^(?:Báo Sài Gòn Giải Phóng|TTXVN\/Báo Tin tức)$/);
      assert.ok(!removedLines(reading).has(HEAD.length + TEXT.length), line);
    }
  });

  it('are two in lines of their own, as the page prints them side by side elsewhere', () => {
    const [, , , title, day] = HEAD;
    const fields = read(title!, 'Mai Lâm', 'Thu Hà', day!, ...TEXT, 'Mai Lâm - Thu Hà', ...TAIL);
    assert.equal(fields.author, 'Mai Lâm - Thu Hà');
  });

  it('bears a pen name, who took the photos, too', () => {
    const [first, ...rest] = TEXT;
    const photo = 'Bể nước mới của bản nhìn từ trên cao. Ảnh: Mẹ Bắp';
    assert.equal(read(...HEAD, first!, photo, ...rest, 'Mẹ Bắp', ...TAIL).author, 'Mẹ Bắp');
  });

  it('is credited with the paper below where a picture was taken from', () => {
    const fields = read(...HEAD, ...TEXT, '(Nguồn: Bored Panda)', 'Theo Mai Lâm/Nhịp Quê', ...TAIL);
    assert.deepEqual([fields.author, fields.source], ['Mai Lâm', 'Nhịp Quê']);
  });

  it('opened the thread, over the day or before it', () => {
    for (const day of [
      ['Thread starter maivy', 'Start date May 12, 2021'],
      ['Thread starter maivy Start date 12/05/2021'],
    ])
      assert.equal(read(...HEAD.slice(0, 4), ...day, ...TEXT, ...TAIL).author, 'maivy', day[0]);
  });

  it('is named among fields that a theme prints in one line, with the day or without', () => {
    const [trang, tin, lien, title, day] = HEAD;
    for (const lines of [
      ['Để lại bình luận / Tin tức / Bởi Hải Vy', day!],
      ['Tin tức / Bởi Hải Vy', day!],
      ['Để lại bình luận / Tin tức / Bởi Hải Vy / 12/05/2021'],
      ['Đăng lúc: Thứ tư - 12/05/2021 08:30 - Người đăng bài viết: Hải Vy - Đã xem: 12'],
    ]) {
      const reading = readText(`${[trang, tin, lien, title, ...lines, ...TEXT, ...TAIL].join('\n')}\n`);
      const { author, date } = fieldValues(reading);
      assert.deepEqual([author, date?.slice(0, 10)], ['Hải Vy', '2021-05-12'], lines[0]);
      assert.ok(!removedLines(reading).has(4), lines[0]);
    }
  });

  it('is the account between the day and the sections, but nobody who runs the site', () => {
    const head = HEAD.slice(0, 4);
    const day = (account: string) => `Tháng Năm 12, 2021 ${account} Tin tức, Nông thôn 0`;
    assert.equal(read(...head, day('maivy'), ...TEXT, ...TAIL).author, 'maivy');
    assert.equal(read(...head, day('quantri'), ...TEXT, ...TAIL).author, undefined);
  });

  it('is no section in a line of its own below the day, which the menu has too', () => {
    const head = ['Sao Hollywood', 'Âm nhạc', ...HEAD];
    assert.equal(read(...head, 'Sao Hollywood', ...TEXT, ...TAIL).author, undefined);
  });

  it('is no link to an office among others below the text', () => {
    const links = ['Bảo tàng Bến Xuân', 'Ban Quản lý Vịnh Bến Xuân', 'Trung tâm Bảo tồn Di tích Bến Xuân'];
    assert.equal(read(...HEAD, ...TEXT, ...links, ...TAIL).source, undefined);
    assert.equal(read(...HEAD, ...TEXT, links[2]!, ...TAIL).source, links[2]);
  });

  it('is no kind of an official text, which is a line of it', () => {
    const reading = readText(`${[...HEAD, 'NGHỊ ĐỊNH', ...TEXT, ...TAIL].join('\n')}\n`);
    assert.equal(fieldValues(reading).author, undefined);
    assert.ok(!removedLines(reading).has(HEAD.length));
  });

  it('stands below the text and above the files of a journal', () => {
    const fields = read(...HEAD.slice(0, 4), 'Lê Mai Lâm', 'PDF', HEAD[4]!, ...TEXT, ...TAIL);
    assert.deepEqual([fields.author, fields.source], ['Lê Mai Lâm', undefined]);
  });

  it('stands below who took the photos', () => {
    assert.equal(read(...HEAD, ...TEXT, 'Ảnh: Trần Văn Bắc', 'Mai Lâm', ...TAIL).author, 'Mai Lâm');
  });

  it('stands beside the day and the number of readers', () => {
    const head = HEAD.slice(0, -1);
    for (const [line, author] of [
      ['12/05/2021 08:30 | Lượt xem: 1204 | Mai Lâm', 'Mai Lâm'],
      ['12/05/2021 08:30 - 35 lượt đọc - Mai Lâm', 'Mai Lâm'],
      ['Mai Lâm | 12/05/2021 | Lượt xem: 1.204', 'Mai Lâm'],
      ['12/05/2021 08:30 | Lượt xem: 1204', undefined],
    ] as const)
      assert.equal(read(...head, line, ...TEXT, ...TAIL).author, author, line);
    const taken = read(...head, 'Theo Dân Việt 12/05/2021', ...TEXT, ...TAIL);
    assert.deepEqual([taken.author, taken.source], [undefined, 'Dân Việt']);
  });

  it('is one whose rank stands in the line below', () => {
    const [, , , title, day] = HEAD;
    assert.equal(read(title!, 'Mai Lâm', 'Phóng viên', day!, ...TEXT, ...TAIL).author, 'Mai Lâm');
  });

  it('stands behind the last sentence, where a line break was lost', () => {
    const last = `${TEXT[2]}/. Lê Thu Hà`;
    const { author } = readText(`${[...HEAD, ...TEXT.slice(0, 2), last, ...TAIL].join('\n')}\n`).fields;
    assert.equal(author?.value, 'Lê Thu Hà');
  });

  it('is nobody of whom the text speaks: such names are keywords', () => {
    assert.equal(read(...HEAD, ...TEXT, 'Vũ Đình Lực', 'Thạch Lâm', ...TAIL).author, undefined);
    assert.equal(read(...HEAD, 'Lê Thu Hà', ...TEXT, 'Vũ Đình Lực', ...TAIL).author, 'Lê Thu Hà');
  });

  it('is no name among names below the source of a text', () => {
    const keywords = ['Mai Lâm', 'Bến Xuân', 'Trần Khánh'];
    const fields = read(...HEAD, ...TEXT, 'Theo TTXVN', ...keywords);
    assert.equal(fields.author, undefined);
    assert.equal(fields.source, 'TTXVN');
  });

  it('is no first word of a wrapped line, no heading in capitals and no province', () => {
    const wrapped = ['Từ', 'sáng sớm, cả bản đã kéo nhau ra bể chứa xem dòng nước đầu tiên chảy về.'];
    assert.equal(read(...HEAD, ...wrapped, ...TEXT, ...TAIL).author, undefined);
    const table = ['BẢNG GIÁ NƯỚC', 'Lào Cai', '6.500 đồng/m3'];
    assert.equal(read(...HEAD, ...TEXT, ...table, ...TAIL).author, undefined);
  });

  it('stands above keywords, though the model took them for text', () => {
    const lines = [
      'Xin cảm ơn ông!',
      'Lê Thu Hà (thực hiện)',
      'Tags:',
      'nước sạch',
      'bản Khe Sâu',
      'thi công',
    ];
    assert.equal(read(...HEAD, ...TEXT, ...lines, ...TAIL).author, 'Lê Thu Hà');
  });

  it('is who put the text up only where nobody else is named', () => {
    const posted = 'Được đăng bởi Mai Lâm vào lúc 22:14';
    assert.equal(read(...HEAD, ...TEXT, posted, ...TAIL).author, 'Mai Lâm');
    assert.equal(read(...HEAD, ...TEXT, 'Lê Thu Hà', posted, ...TAIL).author, 'Lê Thu Hà');
  });
});

describe('who wrote a page, by whatever name', () => {
  const day = HEAD[4]!;
  const head = HEAD.slice(0, 4);

  it('is named in full where initials sign the text', () => {
    assert.equal(read(...head, 'LÊ THU HÀ', day, ...TEXT, 'L.T.H', ...TAIL).author, 'LÊ THU HÀ');
    assert.equal(read(...head, 'MAI LÂM', day, ...TEXT, 'L.T.H', ...TAIL).author, 'L.T.H');
  });

  it('bears a pen name, in capitals too, or one word that signs the text again', () => {
    assert.equal(read(...head, 'RƠM VÀNG', day, ...TEXT, ...TAIL).author, 'RƠM VÀNG');
    assert.equal(read(...head, 'Bibi', day, ...TEXT, 'Bibi', ...TAIL).author, 'Bibi');
  });

  it('stands over the source, whose name is no entry of a list of names', () => {
    const fields = read(...HEAD, ...TEXT, 'Tiểu Phong', 'Nguồn: Tuổi Trẻ', 'Chia sẻ', ...TAIL);
    assert.deepEqual([fields.author, fields.source], ['Tiểu Phong', 'Tuổi Trẻ']);
  });

  it('works at the office in the line below, which is no source; the paper is one', () => {
    const office = read(...HEAD, ...TEXT, 'Lê Thu Hà', 'Hội Nông dân xã Thạch Lâm', ...TAIL);
    assert.deepEqual([office.author, office.source], ['Lê Thu Hà', undefined]);
    const paper = read(...HEAD, ...TEXT, 'Lê Thu Hà', 'Báo Tiền Phong', ...TAIL);
    assert.deepEqual([paper.author, paper.source], ['Lê Thu Hà', 'Báo Tiền Phong']);
  });

  it('stands over the headline of a column', () => {
    const fields = read('Góc nhìn', 'Lê Thu Hà', HEAD[3]!, 'Thứ ba, 25/9/2012, 12:13', ...TEXT);
    assert.deepEqual([fields.title, fields.author], [HEAD[3], 'Lê Thu Hà']);
  });

  it('stands before the day and the number of readers, in one line that ends as a sentence does', () => {
    const line = 'Tác giả: Trần Thị Thu Hà .Ngày đăng: 20/10/2013 .Lượt xem: 245 lượt.';
    const fields = read('TRANG THÔNG TIN ĐIỆN TỬ XÃ THẠCH LÂM', HEAD[3]!, line, ...TEXT);
    assert.deepEqual([fields.title, fields.author, fields.date], [HEAD[3], 'Trần Thị Thu Hà', '2013-10-20']);
  });

  it('is who wrote the first post of a thread', () => {
    const fields = read(...head, ...TEXT, 'maivy87, 12/11/15 #1');
    assert.equal(fields.author, 'maivy87');
  });

  it('are two in lines of their own below the box of another page, too', () => {
    const box = ['Mời độc giả xem thêm video:', 'Bản Khe Sâu mở lớp xóa mù chữ buổi tối cho bà con'];
    const fields = read(...HEAD, ...TEXT, ...box, 'Lê Thuý Hà', 'Mai Lâm', 'Ý kiến của bạn', ...TAIL);
    assert.equal(fields.author, 'Lê Thuý Hà; Mai Lâm');
  });

  it('are two where one bears a name that is rare, and one where brackets say whence', () => {
    assert.equal(read(...head, 'Rơm Lâm', 'Thu Hà', day, ...TEXT, ...TAIL).author, 'Rơm Lâm; Thu Hà');
    assert.equal(read(...head, 'Thu Hà', '(Q.Thủ Bình)', day, ...TEXT, ...TAIL).author, 'Thu Hà');
  });

  it('stands under the headline rather than below the text, where experts stand', () => {
    const fields = read(...head, 'Mai Lâm', day, ...TEXT, 'Luật sư Đặng Thu Hà', ...TAIL);
    assert.equal(fields.author, 'Mai Lâm');
  });

  it('is no button beside the day', () => {
    assert.equal(
      read(...head, 'Thứ 6, 25/07/2025 | 22:55:33 [GMT +7] A A', ...TEXT, ...TAIL).author,
      undefined,
    );
  });

  it('took the text from no paper whose name stands above the headline: that is the site', () => {
    const fields = read('Tạp chí điện tử Bến Xuân', day, HEAD[3]!, 'Lê Thu Hà', ...TEXT);
    assert.deepEqual([fields.author, fields.source], ['Lê Thu Hà', undefined]);
  });
});

describe('who wrote a page, above its headline', () => {
  it('stands beside the day, which is no clock though other pages below have days of their own', () => {
    const title = 'Nước về bản Khe Sâu';
    const list = ['Các tin khác:', 'Khánh thành cầu treo qua suối Bến Xuân (02/05/2021)'];
    const fields = read(...HEAD.slice(0, 3), 'Lê Thu Hà', '12/05/2021 08:30', title, ...TEXT, ...list);
    assert.equal(fields.author, 'Lê Thu Hà');
    assert.equal(fields.date?.slice(0, 10), '2021-05-12');
    assert.equal(fields.title, title);
  });
});

describe('when a page was published', () => {
  it('is said below a poem or a letter, where nothing else says it', () => {
    const head = HEAD.slice(0, -1);
    assert.equal(read(...head, ...TEXT, 'Ngày 12/05/2021', 'Lê Thu Hà', ...TAIL).date, '2021-05-12');
  });

  it('is said beside who put it up', () => {
    const head = [...HEAD.slice(0, -1), 'Đăng ngày 12/05/2021 bởi Ban Truyền thông'];
    assert.equal(read(...head, ...TEXT, ...TAIL).date, '2021-05-12');
  });

  it('are two, above what the site says of itself to its readers', () => {
    const notice =
      'Thông tin bạn đọc cung cấp xin gửi về đường dây nóng của đài, chúng tôi trân trọng cảm ơn và giữ kín danh tính.';
    assert.equal(
      read(...HEAD, ...TEXT, 'Lê Thu Hà - Vũ Long', notice, ...TAIL).author,
      'Lê Thu Hà - Vũ Long',
    );
  });

  it('leave the day to the line between the lead and the text that says it again', () => {
    const title = 'Bản Khe Sâu lần đầu tiên có nước sạch sau chín tháng thi công';
    const fields = read('Trang chủ', 'Tin tức', title, TEXT[0]!, '12/05/2021 15:29', ...TEXT, ...TAIL);
    assert.equal(fields.date, '2021-05-12T15:29');
  });

  it('signs under the headline and below the text, whatever the name is', () => {
    const fields = read(...HEAD.slice(0, 3), HEAD[3]!, 'Trĩ Túc', HEAD[4]!, ...TEXT, 'Trĩ Túc', ...TAIL);
    assert.equal(fields.author, 'Trĩ Túc');
  });

  it('is named under the heading of what the page says of the author', () => {
    const about = [
      'Giới thiệu tác giả',
      'Lê Thu Hà',
      'Tôi viết về những bản làng mà tôi đã đi qua trong mười năm.',
    ];
    assert.equal(read(...HEAD, ...TEXT, ...about, ...TAIL).author, 'Lê Thu Hà');
  });

  it('is nobody whom a list of other pages names, nor where these come from', () => {
    const list = ['Tin xem nhiều', 'Cầu treo mới qua suối Bến Xuân thông xe', 'Theo Thanh Niên'];
    const more = ['Cả huyện có thêm năm di tích được xếp hạng', 'Theo TTXVN'];
    const fields = read(...HEAD, ...TEXT, 'Lê Thu Hà', ...list, ...more);
    assert.deepEqual([fields.author, fields.source], ['Lê Thu Hà', undefined]);
  });

  it('is nobody who puts up what another site published', () => {
    const fields = read(...HEAD, ...TEXT, 'Người đăng: Lê Thu Hà', 'Nguồn: Báo Tiền Phong', ...TAIL);
    assert.deepEqual([fields.author, fields.source], [undefined, 'Báo Tiền Phong']);
  });

  it('was taken from what is named in a line of its own, or before the day of its print', () => {
    assert.equal(read(...HEAD, ...TEXT, 'Theo', 'Văn hiến Bến Xuân', ...TAIL).source, 'Văn hiến Bến Xuân');
    const dated = 'Nguồn: Báo Bến Xuân, ngày 02.05.2021';
    assert.equal(read(...HEAD, ...TEXT, dated, ...TAIL).source, 'Báo Bến Xuân');
    const printed = '(Bài đăng trên Tạp chí Bến Xuân)';
    assert.equal(read(...HEAD, ...TEXT, printed, ...TAIL).source, 'Tạp chí Bến Xuân');
  });

  it('is signed with two letters right below the last sentence', () => {
    assert.equal(read(...HEAD, ...TEXT, 'HT', ...TAIL).author, 'HT');
    assert.equal(read(...HEAD, ...TEXT, 'TP', 'HN', ...TAIL).author, undefined);
  });

  it('is named behind the source, or before the day that the text was put up', () => {
    const fields = read(...HEAD, ...TEXT, 'Nguồn Báo Tiền Phong - Tác giả: Thu Hà', ...TAIL);
    assert.deepEqual([fields.author, fields.source], ['Thu Hà', 'Báo Tiền Phong']);
    const posted = read(...HEAD.slice(0, 4), 'Người đăng: Lê Thu Hà | Ngày: 12/05/2021', ...TEXT, ...TAIL);
    assert.deepEqual([posted.author, posted.date], ['Lê Thu Hà', '2021-05-12']);
  });

  it('is named above the headline, below a label beside the day', () => {
    const fields = read(
      'Trang chủ',
      'Đăng ngày',
      '12/05/2021',
      'bởi',
      'Gió Mùa Thu',
      HEAD[3]!,
      ...TEXT,
      ...TAIL,
    );
    assert.equal(fields.author, 'Gió Mùa Thu');
    assert.notEqual(
      read('Trang chủ', 'Tác giả', 'Điểm tin', HEAD[3]!, HEAD[4]!, ...TEXT, ...TAIL).author,
      'Điểm tin',
    );
  });

  it('is nobody who did what the text tells of', () => {
    assert.equal(read(...HEAD, ...TEXT, 'Trọng tài: Lê Thu Hà.', ...TAIL).author, undefined);
  });

  it('is not whose question the text answers', () => {
    const asked = [
      'Hỏi: Nhà tôi ở cuối nguồn nước, mùa khô có được dùng chung bể chứa không?',
      '(Nguyễn Thị Lụa, Bình Khê)',
    ];
    assert.equal(read(...HEAD, ...asked, ...TEXT, ...TAIL).author, undefined);
  });
});

describe('the author of a page', () => {
  it('is not the first of those who made what pictures show, where somebody signs the text', () => {
    const crew = ['Thực hiện: Lê Thu Hà', 'Nhiếp ảnh: Mai Lâm', 'Trang điểm: Vy Vy', 'Trang phục: Bến Xuân'];
    const [title, day] = HEAD.slice(3);
    assert.equal(read(title!, 'Hải Thụy', day!, ...TEXT, ...crew, ...TAIL).author, 'Hải Thụy');
    assert.equal(read(title!, day!, ...TEXT, ...crew, ...TAIL).author, 'Lê Thu Hà');
    const photos = ['Thực hiện: Lê Thu Hà', 'Ảnh: Mai Lâm'];
    assert.equal(read(title!, 'Hải Thụy', day!, ...TEXT, ...photos, ...TAIL).author, 'Lê Thu Hà');
  });

  it('may be called as those who held an office are', () => {
    for (const name of ['NGUYÊN ĐOAN', 'NGUYÊN HÀ', 'NGUYÊN MINH VY'])
      assert.equal(read(...HEAD, ...TEXT, name, 'Chia sẻ', ...TAIL).author, name);
    for (const office of ['NGUYÊN BỘ TRƯỞNG', 'NGUYÊN HIỆU TRƯỞNG'])
      assert.equal(read(...HEAD, ...TEXT, office, 'Chia sẻ', ...TAIL).author, undefined);
  });

  it('is named below where help is sent to, as the credit of a picture names him', () => {
    const asks =
      'Mọi sự giúp đỡ bà con bản Khe Sâu xin gửi về Hội Chữ thập đỏ xã Thạch Lâm trước ngày 30 tháng 6.';
    const address = [
      'Số 14 đường Bến Xuân, Thạch Lâm',
      'Điện thoại: 0912 345 678',
      'Email: hoi@thachlam.example',
    ];
    const picture = 'Bể chứa mới của bản Khe Sâu. (Ảnh: Hải Thụy)';
    const page = [
      ...HEAD,
      TEXT[0]!,
      picture,
      ...TEXT.slice(1),
      asks,
      ...address,
      'Hải Thụy',
      'Bản để in',
      ...TAIL,
    ];
    assert.equal(read(...page).author, 'Hải Thụy');
    assert.ok(!removedLines(readText(`${page.join('\n')}\n`)).has(page.indexOf('Hải Thụy')));
    const other = page.map((line) => (line === 'Hải Thụy' ? 'Mai Lâm' : line));
    assert.equal(read(...other).author, undefined);
  });

  it('is no section, nor a heading in capitals, above the headline', () => {
    const [home = '', , , title = '', day = ''] = HEAD;
    for (const [entry, line] of [
      ['Hương Quê', 'Hương Quê'],
      ['Liên hệ', 'VĂN PHÒNG'],
    ] as const) {
      const page = [home, entry, 'Tin tức', line, day, 'Chia sẻ', title, ...TEXT, ...TAIL];
      assert.equal(read(...page).author, undefined, line);
    }
  });

  it('is not who asked what the next paragraph answers', () => {
    const asks = 'Tôi trồng hai sào cam đã bốn năm mà quả vẫn nhỏ. Xin hỏi có phải do thiếu phân không?';
    const page = [...HEAD, asks, 'Trần Thu Hà (Vĩnh Long)', ...TEXT, ...TAIL];
    assert.equal(read(...page).author, undefined);
  });

  it('is no button of a share bar', () => {
    for (const button of ['Google Bookmarks', 'Yahoo! Messenger', 'Yahoo! Bookmarks', 'Google Buzz']) {
      const page = [...HEAD, 'Facebook', button, 'Gửi bài viết qua email', ...TEXT, 'Hải Thụy', ...TAIL];
      assert.equal(read(...page).author, 'Hải Thụy', button);
      assert.ok(removedLines(readText(`${page.join('\n')}\n`)).has(page.indexOf(button)), button);
    }
  });
});

describe('where a page was taken from', () => {
  it('are no initials that a menu of the page has too', () => {
    const clubs = ['Câu lạc bộ', 'Hà Nội FC', 'HAGL', 'BXFC'];
    const below = ['Hải Thụy', 'BXFC', 'Tin liên quan', 'Khánh thành cầu treo qua suối Bến Xuân'];
    const page = [...HEAD, ...TEXT, ...below, 'Bản quyền thuộc về UBND xã Thạch Lâm'];
    assert.equal(read(...clubs, ...page).source, undefined);
    assert.equal(read(...page).source, 'BXFC');
  });

  it('is named with who wrote, though a table below names where its figures are from', () => {
    const taken = 'Theo Hải Thụy (Dân Việt)';
    const others = TEXT.map((line) => line.replace('Thạch Lâm', 'Cốc Pàng').replace('nước', 'điện'));
    const page = [...HEAD, ...TEXT, taken, ...others, 'Tin liên quan', 'Giá vàng', '(Nguồn: SJC)', ...TAIL];
    assert.equal(read(...page).source, 'Dân Việt');
  });

  it('is no feed of the site below the headline', () => {
    for (const feed of ['TTO RSS', 'Tuổi Trẻ RSS', 'VOV RSS']) {
      const page = [...HEAD, feed, ...TEXT, ...TAIL];
      assert.equal(read(...page).source, undefined, feed);
      assert.ok(removedLines(readText(`${page.join('\n')}\n`)).has(HEAD.length), feed);
    }
  });

  it('is no family, and nobody whom the text is about', () => {
    for (const line of [
      'Nguồn tin: Gia đình cung cấp',
      'Nguồn: Nhân vật cung cấp',
      'Nguồn: Người nhà nạn nhân cung cấp',
    ])
      assert.equal(read(...HEAD, ...TEXT, line, ...TAIL).source, undefined, line);
    assert.equal(read(...HEAD, ...TEXT, 'Nguồn: Báo Tiền Phong', ...TAIL).source, 'Báo Tiền Phong');
  });

  it('is an office whose name holds a comma, in brackets by itself', () => {
    for (const office of [
      'Cục An toàn và phòng, chống thiên tai vùng ven biển',
      'Cục Điều tra, xử lý vi phạm về rừng và đất rừng',
    ])
      assert.equal(read(...HEAD, ...TEXT, `(Theo ${office})`, ...TAIL).source, office);
    const said = '(Theo bà con, mỗi mùa khô lại thiếu nước)';
    assert.equal(read(...HEAD, ...TEXT, said, ...TAIL).source, undefined);
  });

  it('is no voice that reads the text aloud', () => {
    const player = ['Nghe bài viết', 'Báo Tiền Phong', '00:00 -:--'];
    const page = [...HEAD, ...player, ...TEXT, ...TAIL];
    assert.equal(read(...page).source, undefined);
    const removed = removedLines(readText(`${page.join('\n')}\n`));
    assert.deepEqual(
      player.filter((line) => !removed.has(page.indexOf(line))),
      [],
    );
  });
});

describe('a paper named with a full stop in the last line of a text', () => {
  for (const [line, source] of [
    ['Báo Giáo dục và Thời đại.', 'Báo Giáo dục và Thời đại'],
    ['Tạp chí Rừng và Nước.', 'Tạp chí Rừng và Nước'],
    ['Theo báo Nông thôn và Miền núi.', 'báo Nông thôn và Miền núi'],
  ] as const)
    it(`is its source: ${line}`, () => {
      assert.equal(read(...HEAD, ...TEXT, line, ...TAIL).source, source);
    });

  for (const line of [
    'Báo động đã được dỡ bỏ.',
    'Báo chí đã đưa tin về việc này.',
    'Tạp chí này, ai cũng đọc.',
  ])
    it(`is none where it is a sentence: ${line}`, () => {
      assert.equal(read(...HEAD, ...TEXT, line, ...TAIL).source, undefined);
    });
});

describe('who wrote the text', () => {
  it('may have the rank of a profession, and whom the text follows behind it', () => {
    for (const rank of ['Lương y', 'Bác sĩ', 'ThS.']) {
      const { author, source } = read(
        ...HEAD,
        ...TEXT,
        `${rank} Lê Quốc Bưởi (theo Nông thôn ngày nay)`,
        ...TAIL,
      );
      assert.deepEqual([author, source], [`${rank} Lê Quốc Bưởi`, 'Nông thôn ngày nay']);
    }
  });

  it('stands over the notes of an article, with or without a rule and the office', () => {
    const notes = ['(1) Bến Xuân: Địa chí, Nxb. Khe Nước, 2011, t.5, tr.191.', '(2) Như trên, tr. 195.'];
    for (const below of [['Trường Chính trị tỉnh Bến Xuân', '_________'], ['_________'], []])
      assert.equal(
        read(...HEAD, ...TEXT, 'ThS. ĐÀO THỊ MINH LÝ', ...below, ...notes, ...TAIL).author,
        'ThS. ĐÀO THỊ MINH LÝ',
      );
    assert.equal(read(...HEAD, ...TEXT, 'Trường Chính trị Bến Xuân', ...notes, ...TAIL).author, undefined);
  });

  it('stands in capitals between the day and the headline, unless the page has it elsewhere: a section', () => {
    const [headline, day] = [HEAD.at(-2)!, HEAD.at(-1)!];
    const page = ['BÚT KÝ', day, 'QUANG LUẬT', headline, ...TEXT, ...TAIL];
    assert.equal(read(...page).author, 'QUANG LUẬT');
    assert.equal(read('Quang Luật', ...page).author, undefined);
  });

  it('is told of below the text', () => {
    const about =
      'Tác giả: Ông Lê Tấn Bưởi là kỹ sư cấp nước, từng làm việc ở nhiều bản vùng cao, hiện sống tại Bến Xuân.';
    assert.equal(
      read(...HEAD.slice(0, -1), 'Lê Tấn Bưởi', HEAD.at(-1)!, ...TEXT, about, ...TAIL).author,
      'Lê Tấn Bưởi',
    );
  });
});
