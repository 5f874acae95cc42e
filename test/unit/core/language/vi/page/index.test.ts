import assert from 'node:assert/strict';
import { cleanText, fieldValues, readText, removedLines } from '../../../../../support/pages/read';

const PARAGRAPHS = [
  'Sáng 12/9, Phòng Giáo dục huyện Thạch Lâm khai trương thư viện lưu động với hơn ba nghìn đầu sách.',
  'Thư viện đặt trên một chiếc xe tải nhẹ được cải tạo, mỗi tuần đi qua bốn xã vùng cao của huyện.',
  'Ngoài cho mượn sách, các thầy cô tổ chức đọc to nghe chung và thi kể chuyện theo sách.',
];
const TITLE = 'Huyện Thạch Lâm khai trương thư viện lưu động cho học sinh vùng cao';

function page(...parts: string[]): string {
  return `${parts.join('\n')}\n`;
}

/** What the reading says of each non-blank line. */
function labels(text: string, options = {}): string[] {
  const reading = readText(text, options);
  const names = new Map<number, string>();
  for (const [blocks, mark] of [
    [reading.boilerplate, '-'],
    [reading.doubtful, '?'],
    [reading.kept, ''],
  ] as const) {
    for (const block of blocks) {
      for (let line = block.startLine; line <= block.endLine; line++) names.set(line, `${mark}${block.kind}`);
    }
  }
  return text.split('\n').flatMap((line, i) => (line.trim() ? [names.get(i) ?? 'body'] : []));
}

describe('reading a page', () => {
  it('does not see characters of no width at the ends of lines', () => {
    const lines = [
      'Trang chủ',
      'Đăng nhập',
      TITLE,
      '12/09/2020 08:15',
      ...PARAGRAPHS,
      'Hoàng Lan',
      'Chia sẻ:',
      'Gửi bình luận',
    ];
    const text = page(...lines.flatMap((line) => [`\u200b${line}\u200b\u2060`, '\u200b']));
    assert.deepEqual(
      [...removedLines(readText(text))].filter((line) => text.split('\n')[line]!.length > 1),
      [0, 2, 16, 18],
    );
    const { title, date, author } = fieldValues(readText(text));
    assert.deepEqual(
      { title, date, author },
      { title: TITLE, date: '2020-09-12T08:15', author: 'Hoàng Lan' },
    );
  });

  it('keeps the letterhead of an official text', () => {
    const menu = [
      'Trang chủ',
      'Văn bản',
      'Công báo',
      'Hỏi đáp',
      'Đăng nhập',
      'Liên hệ',
      'Sơ đồ trang',
      'Tìm kiếm nâng cao',
    ];
    const letterhead = [
      'ỦY BAN NHÂN DÂN HUYỆN THẠCH LÂM',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 12/2020/QĐ-UBND',
    ];
    const title = 'Quyết định ban hành Quy chế hoạt động của thư viện lưu động huyện Thạch Lâm';
    const text = page(
      ...menu,
      ...letterhead,
      title,
      ...PARAGRAPHS,
      'CHỦ TỊCH',
      'Hoàng Minh Đạo',
      'In ra',
      'Đóng cửa sổ này',
    );
    const removed = removedLines(readText(text));
    const kept = text
      .trimEnd()
      .split('\n')
      .filter((_, i) => !removed.has(i));
    assert.deepEqual(kept.slice(0, 5), [...letterhead, title]);
    assert.ok(!kept.includes('Đóng cửa sổ này') && !kept.includes('Công báo'));
    assert.notEqual(fieldValues(readText(text)).author, 'CHỦ TỊCH');
  });

  it('takes the day above the title for its own, however many buttons stand between', () => {
    const above = [
      'Trang chủ',
      'Báo in',
      'Thứ Sáu, 13/09/2024',
      '27°C Thạch Lâm',
      'Giáo dục',
      '12/09/2024, 16:20',
    ];
    const buttons = ['Cỡ chữ: A- A A+', 'In bài viết', 'Lưu bài viết', 'Gửi bài viết'];
    const text = page(...above, ...buttons, TITLE, ...PARAGRAPHS);
    assert.equal(fieldValues(readText(text)).date, '2024-09-12T16:20');
    assert.equal(labels(text)[2], '-navigation');
  });

  it('tells title, dateline, text, by-line and furniture', () => {
    const text = page(
      'Giáo dục',
      TITLE,
      '12/09/2024 08:15',
      '',
      ...PARAGRAPHS,
      '',
      'Mai Lâm',
      '',
      'Chia sẻ bài viết',
      'Họ và tên : *',
    );
    assert.deepEqual(labels(text), [
      'section',
      'title',
      'dateline',
      'body',
      'body',
      'body',
      'byline',
      '-share',
      '-form',
    ]);
    assert.deepEqual(fieldValues(readText(text)), {
      title: TITLE,
      date: '2024-09-12T08:15',
      author: 'Mai Lâm',
      section: 'Giáo dục',
    });
  });

  it('keeps captions, and drops them when asked', () => {
    const text = page(
      TITLE,
      PARAGRAPHS[0]!,
      'Học sinh chọn sách trên xe. Ảnh: Mai Lâm',
      PARAGRAPHS[1]!,
      PARAGRAPHS[2]!,
    );
    assert.deepEqual(labels(text), ['title', 'body', 'caption', 'body', 'body']);
    assert.deepEqual(labels(text, { dropCaptions: true }), ['title', 'body', '-caption', 'body', 'body']);
  });

  it('cuts a menu whose entries are glued to one another whole, not its first and last alone', () => {
    const menu = 'Trang chủGiới thiệuThời sựVăn bản mớiHỏi và đápLiên hệ';
    const text = page(menu, TITLE, '12/09/2024 08:15', '', ...PARAGRAPHS);
    const reading = readText(text);
    assert.ok(removedLines(reading).has(0));
    assert.deepEqual(reading.splits, []);
  });

  it('cuts a menu of unknown entries below the name of whose site it is', () => {
    const menu = ['Hội Nông dân và Hội Làm vườn huyện Thạch Lâm', 'Mùa nào thức nấy', 'Giống mới', 'Sâu hại'];
    const more = ['Chợ phiên', 'Sổ tay nhà nông', 'Tin trong huyện'];
    const text = page(...menu, ...more, TITLE, '12/09/2024 08:15', '', ...PARAGRAPHS);
    const removed = removedLines(readText(text));
    assert.deepEqual(
      [...menu, ...more].filter((_, i) => !removed.has(i)),
      [],
    );
  });

  it('leaves the first words of a speech below the headlines of other pages', () => {
    const thanks = 'Thưa các bác, các cô chú và toàn thể bà con trong xã!';
    const box = [
      'TIN LIÊN QUAN:',
      'THẠCH LÂM TRỒNG THÊM HAI TRĂM GỐC BƯỞI',
      'KHAI TRƯƠNG CHỢ PHIÊN ĐẦU NĂM MỚI Ở VÙNG CAO',
    ];
    const text = page(TITLE, '12/09/2024 08:15', PARAGRAPHS[0]!, ...box, thanks, ...PARAGRAPHS.slice(1));
    const removed = removedLines(readText(text));
    const lines = text.split('\n');
    assert.ok(!removed.has(lines.indexOf(thanks)));
    for (const line of box) assert.ok(removed.has(lines.indexOf(line)), line);
  });

  it('splits furniture that is glued to a by-line', () => {
    const text = page(
      TITLE,
      '',
      ...PARAGRAPHS,
      '',
      'Truyền hình huyện Thạch LâmGửi ý kiến phản hồi',
      '',
      'Thống kê truy cập',
    );
    const reading = readText(text);
    assert.deepEqual(
      reading.splits.map(({ span }) => text.slice(span.start, span.end)),
      ['Gửi ý kiến phản hồi'],
    );
    assert.equal(reading.fields.source?.value, 'Truyền hình huyện Thạch Lâm');
    assert.equal(cleanText(text), page(TITLE, '', ...PARAGRAPHS, '', 'Truyền hình huyện Thạch Lâm'));
  });

  it('removes the second print of a paragraph', () => {
    const text = page(TITLE, PARAGRAPHS[0]!, PARAGRAPHS[0]!, PARAGRAPHS[1]!, PARAGRAPHS[2]!);
    assert.deepEqual(labels(text), ['title', 'body', '-repeated', 'body', 'body']);
  });

  it('keeps rules that are said again for the next case', () => {
    const rules = [
      'Học sinh được mượn mỗi lần ba cuốn, giữ trong hai tuần và được gia hạn thêm một tuần nếu không ai chờ.',
      'Sách rách hoặc mất thì gia đình đền bằng một cuốn cùng giá, hoặc góp hai buổi dán sách cùng thầy cô.',
      'Mọi việc mượn trả được ghi vào sổ chung đặt trên xe, ai cũng có thể xem và hỏi lại người giữ sổ.',
    ];
    const text = page(
      TITLE,
      ...PARAGRAPHS,
      '1. Đối với học sinh tiểu học, cụ thể:',
      ...rules,
      '2. Đối với học sinh trung học cơ sở, cụ thể:',
      ...rules,
      '3. Quy định có hiệu lực từ đầu năm học này và được đọc cho mọi lớp nghe trước chuyến xe đầu tiên.',
    );
    assert.equal(cleanText(text), text);
  });

  it('keeps the first words of a sentence that was broken around a link, below the heading of a list', () => {
    const text = page(
      TITLE,
      '12/09/2024',
      'TIN MỚI',
      'Trong buổi khai trương sáng 12/9 ở sân trường,',
      'Phòng Giáo dục huyện Thạch Lâm',
      'cho biết thư viện lưu động có hơn ba nghìn đầu sách và sẽ đi qua bốn xã vùng cao mỗi tuần.',
      ...PARAGRAPHS,
    );
    assert.deepEqual([...removedLines(readText(text))], [2]);
  });

  it('lets the header win and reads the rest', () => {
    const text = page(TITLE, '12/09/2024', ...PARAGRAPHS, 'Mai Lâm');
    const reading = readText(text, { header: { date: '2020-01-01', title: 'Một tiêu đề khác' } });
    assert.deepEqual(fieldValues(reading), { author: 'Mai Lâm' });
    assert.deepEqual(
      reading.kept.map(({ kind }) => kind),
      ['title', 'dateline', 'byline'],
    );
  });

  it('obeys the project: phrases cut, phrases that keep protect', () => {
    const text = page(TITLE, ...PARAGRAPHS, 'Chương trình do quỹ Hoa Mai bảo trợ', 'Chia sẻ bài viết');
    const cut = { text: 'chương trình do * bảo trợ', kind: 'ad' } as const;
    assert.deepEqual(labels(text, { phrases: [cut] }).slice(-2), ['-ad', '-share']);
    const keep = { text: 'Chia sẻ bài viết', kind: 'share', keep: true } as const;
    assert.deepEqual(labels(text, { phrases: [keep] }).slice(-1), ['body']);
  });

  it('credits the sources that a project knows', () => {
    const text = page(TITLE, `(BTL) ${PARAGRAPHS[0]}`, PARAGRAPHS[1]!, PARAGRAPHS[2]!, 'Bản tin Làng');
    assert.equal(readText(text, { sources: ['Bản tin Làng'] }).fields.source?.value, 'Bản tin Làng');
  });

  it('cuts nothing from a text that is all article', () => {
    const poem = page(
      'Giấy dó phơi ba nắng',
      'Hồ nếp quậy hai tuần',
      'Mặt chưa vẽ con mắt',
      'Đã nghe trống rộn ràng',
    );
    for (const text of [poem, page(...PARAGRAPHS), page(PARAGRAPHS[0]!), '', '\n\n', 'một']) {
      assert.deepEqual(readText(text).boilerplate, [], JSON.stringify(text));
    }
  });

  it('reads only the lines of the body that it is given', () => {
    const text = page(
      '=== FILE: a.txt ===',
      'title: X',
      '',
      ...PARAGRAPHS,
      '',
      'Chia sẻ bài viết',
      '',
      '=== FILE: b.txt ===',
    );
    const reading = readText(text, { startLine: 3, endLine: 9, header: { title: 'X' } });
    assert.deepEqual(
      reading.boilerplate.map(({ startLine, endLine }) => [startLine, endLine]),
      [[7, 8]],
    );
  });

  it('leaves the blank lines at the end of a document, and no others of what it cuts there', () => {
    const text = page(TITLE, '', ...PARAGRAPHS, '', 'Chia sẻ bài viết', '');
    assert.deepEqual([...removedLines(readText(text))], [5, 6]);
    assert.equal(cleanText(text), page(TITLE, '', ...PARAGRAPHS, ''));
    assert.equal(cleanText(text.trimEnd()), page(TITLE, '', ...PARAGRAPHS));
  });

  it('gives title and paragraphs, not captions and furniture, to recognise in', () => {
    const text = page(
      'Chia sẻ',
      TITLE,
      '12/09/2024',
      ...PARAGRAPHS,
      'Quang cảnh buổi lễ. Ảnh: Mai Lâm',
      'Mai Lâm',
      'Chia sẻ bài viết',
    );
    const { prose } = readText(text);
    assert.deepEqual(
      prose.map(({ start, end }) => text.slice(start, end)),
      [TITLE, ...PARAGRAPHS],
    );
  });

  it('cuts a chain of sections with the site’s front page above it, and keeps its last name as the section', () => {
    const text = page('Trang chủ', 'Thời sự', 'Giáo dục', '12/09/2024 08:15', '', TITLE, '', ...PARAGRAPHS);
    assert.deepEqual(labels(text).slice(0, 5), [
      '-navigation',
      '-navigation',
      '-navigation',
      'dateline',
      'title',
    ]);
    assert.equal(fieldValues(readText(text)).section, 'Giáo dục');
  });

  it('keeps a short text whose page holds longer comments and an imprint that ends in full stops', () => {
    const comment =
      'Tôi đi tuyến này mười năm nay, năm nào mùa mưa cũng sạt lở, mong các anh sớm làm rãnh thoát nước cho bà con đi lại yên tâm, nhất là các cháu học sinh.';
    const text = page(
      'Trang chủ',
      'Thời sự',
      'Đường lên Nà Lụa thông xe trở lại',
      '12/09/2024 08:15',
      'Đường lên xã Nà Lụa đã thông xe từ trưa nay.',
      'Máy xúc dọn đất đá ở đèo Khe Nước',
      'Học sinh đi bộ qua đoạn sạt lở',
      'Chợ phiên họp lại vào sáng mai.',
      'Ý kiến (27)',
      comment,
      'Trả lời',
      'Thích',
      comment.replace('mười', 'mấy'),
      'Cơ quan chủ quản: UBND huyện',
      'Số 12 Trần Hưng Đạo, Hoàn Kiếm, Hà Nội.',
    );
    assert.deepEqual(labels(text).slice(2, 8), ['title', 'dateline', 'body', 'body', 'body', 'body']);
    assert.ok(
      labels(text)
        .slice(8)
        .every((label) => label.startsWith('-')),
      String(labels(text)),
    );
  });

  it('takes a caption for one although it is printed twice, once for those who do not see', () => {
    const caption =
      'Em Vàng Thị Súa, lớp 4A, ôm chồng sách vừa mượn bước xuống xe thư viện lưu động sáng 12/9.';
    const text = page(TITLE, '12/09/2024 08:15', PARAGRAPHS[0]!, caption, caption, ...PARAGRAPHS.slice(1));
    assert.deepEqual(labels(text), ['title', 'dateline', 'body', 'caption', 'caption', 'body', 'body']);
  });

  it('finds the headline far above the text when no other line can be one', () => {
    const text = page(
      'Diễn đàn',
      'Đăng nhập',
      'Đăng ký',
      'Menu',
      'Tìm kiếm',
      'Trang chủ',
      'Thành viên',
      'Bài mới',
      TITLE,
      'Thread starter',
      'mailam88',
      'Ngày gửi',
      '#1',
      'mailam88',
      'Thành viên mới',
      'Tham gia',
      'Điểm',
      ...PARAGRAPHS,
    );
    assert.equal(fieldValues(readText(text)).title, TITLE);
  });

  it('reads the name under tags and lists where it says that the text was taken from there', () => {
    const text = page(
      TITLE,
      '12/09/2024 08:15',
      ...PARAGRAPHS,
      'Từ khóa:',
      'thư viện',
      'Cùng chuyên mục',
      'Xã Tân Lập khánh thành cầu dân sinh',
      'Theo Thu Hà',
      'Tiền Phong',
      'Copy link',
    );
    const { author, source } = fieldValues(readText(text));
    assert.deepEqual([author, source], ['Thu Hà', 'Tiền Phong']);
  });

  it('keeps a poem between its dateline and its author, though no line of it is a sentence but the last', () => {
    const verses = [
      'Giấy dó phơi ba nắng',
      'Hồ nếp quậy hai tuần',
      'Mặt chưa vẽ con mắt',
      'Đã nghe trống rộn ràng',
      'Cụ ngồi bên bếp lửa',
      'Vẽ lại một mùa xuân.',
    ];
    const text = page(
      'Trang chủ',
      'Đăng nhập',
      'Văn nghệ',
      'Người giữ mặt nạ tuồng ở làng Đông Cảo',
      '12/09/2024 08:15',
      ...verses,
      'Kim Thoa',
      'Gửi bình luận',
      'Thống kê truy cập',
    );
    assert.deepEqual(labels(text).slice(3), [
      'title',
      'dateline',
      ...verses.map(() => 'body'),
      'byline',
      '-comment',
      '-counter',
    ]);
  });

  it('keeps the notice of a death, whose lines are names and days', () => {
    const notice = [
      'Ban Thường vụ Huyện ủy và gia đình vô cùng thương tiếc báo tin:',
      'Đồng chí TRẦN VĂN TÍCH',
      'Sinh ngày 12 tháng 6 năm 1936',
      'Quê quán: xã Tân Lập, huyện Thạch Lâm',
      'Huy hiệu 60 năm tuổi Đảng',
      'Do bệnh nặng, đồng chí đã từ trần lúc 2 giờ ngày 14/3/2019, hưởng thọ 84 tuổi.',
      'Lễ viếng bắt đầu từ 8 giờ ngày 15/3/2019',
    ];
    const text = page(
      'Trang chủ',
      'Liên hệ',
      'LỄ TANG ĐỒNG CHÍ TRẦN VĂN TÍCH',
      '15/03/2019',
      ...notice,
      'In trang',
    );
    const cut = labels(text).filter((label) => label.startsWith('-'));
    assert.equal(cut.length, 3, String(labels(text)));
    assert.equal(fieldValues(readText(text)).title, 'LỄ TANG ĐỒNG CHÍ TRẦN VĂN TÍCH');
    assert.equal(fieldValues(readText(text)).date, '2019-03-15');
  });

  it('does not take a lead that the site signs for the headline', () => {
    const text = page(
      TITLE,
      '12/09/2024 08:15',
      '(Chinhphu.vn) - Thư viện lưu động có phục vụ trường tư không?',
      ...PARAGRAPHS,
    );
    assert.equal(fieldValues(readText(text)).title, TITLE);
  });

  it('cuts what speaks of the site between paragraphs, and the day of the last change below them', () => {
    const text = page(
      TITLE,
      '12/09/2024 08:15',
      PARAGRAPHS[0]!,
      'Nhận bản tin Bình Khê hằng ngày',
      'Tải ứng dụng Bình Khê để vượt tường lửa và theo dõi tin tức nhanh nhất.',
      PARAGRAPHS[1]!,
      'Mời bạn đọc xem video: Những chuyến xe chở sách. Nguồn: Youtube',
      PARAGRAPHS[2]!,
      'Ban Biên tập',
      'Cập nhật lần cuối (Thứ năm, 12 Tháng 9 2024 09:20)',
      'Gửi bình luận',
    );
    assert.deepEqual(
      labels(text).map((label) => label.startsWith('-')),
      [false, false, false, true, true, false, true, false, false, true, true],
      String(labels(text)),
    );
  });
});
