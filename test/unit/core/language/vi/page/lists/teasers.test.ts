import assert from 'node:assert/strict';
import {
  hasSeam,
  isBarredTeaser,
  isGluedTeaser,
} from '../../../../../../../server/src/core/language/vi/page/lists/teasers';
import { readText, removedLines } from '../../../../../../support/pages/read';

const HEAD = ['Huyện Thạch Lâm khai trương thư viện lưu động cho học sinh vùng cao', '12/09/2024 08:15'];
const TEXT = [
  'Sáng 12/9, Phòng Giáo dục huyện Thạch Lâm khai trương thư viện lưu động với hơn ba nghìn đầu sách.',
  'Thư viện đặt trên một chiếc xe tải nhẹ được cải tạo, mỗi tuần đi qua bốn xã vùng cao của huyện.',
  'Ngoài cho mượn sách, các thầy cô tổ chức đọc to nghe chung và thi kể chuyện theo sách.',
  'Theo Phòng Giáo dục, tháng tới xe sẽ đến thêm hai điểm trường ở xã Nà Lụa.',
];

/** The lines that are cut when something stands between the second and the third paragraph. */
function cutBetween(...lines: string[]): string[] {
  return cutOf([...HEAD, ...TEXT.slice(0, 2), ...lines, ...TEXT.slice(2)]);
}

function cutOf(lines: readonly string[]): string[] {
  const removed = removedLines(readText(`${lines.join('\n')}\n`));
  return lines.filter((_, i) => removed.has(i));
}

const OTHER = 'Xã Tân Lập khánh thành cầu dân sinh bắc qua suối Nậm Chì';
const SUMMARY = 'Cầu dân sinh bắc qua suối Nậm Chì ở xã Tân Lập vừa được khánh thành sau tám tháng thi công.';

describe('a button below verses', () => {
  it('does not take the last of them with it', () => {
    const poem = [
      'Con đò gối bãi nằm nghe gió',
      'Bến cũ chiều nay vắng tiếng cười',
      'Người đi quên gửi câu hò lại',
      'Để nước sông dài cứ thế trôi',
      'Mẹ ra đứng tựa bờ tre thấp',
      'Đếm cánh buồm nâu khuất cuối trời',
    ];
    const page = ['Trang chủ', 'Bến vắng', '12/09/2024 08:15', ...poem, 'Bấm xem >>', 'Bài viết liên quan'];
    assert.deepEqual(
      cutOf(page).filter((line) => poem.includes(line)),
      [],
    );
  });
});

describe('headlines of other pages inside the text', () => {
  it('go with the button below them, their second print and their summary', () => {
    assert.deepEqual(cutBetween(OTHER, 'ĐỌC NGAY'), [OTHER, 'ĐỌC NGAY']);
    assert.deepEqual(cutBetween(OTHER, OTHER, 'ĐỌC NGAY'), [OTHER, OTHER, 'ĐỌC NGAY']);
    assert.deepEqual(cutBetween(OTHER, SUMMARY, 'ĐỌC NGAY'), [OTHER, SUMMARY, 'ĐỌC NGAY']);
    const buttons = 'Đọc tiếp Về trang Chủ đề';
    const summary =
      'Sáng 12/9, huyện Thạch Lâm và bà con xã Tân Lập cắt băng khánh thành cây cầu dân sinh thứ ba.';
    const box = [OTHER, summary, buttons];
    const below = ['Lò Thị Mây', 'Bình luận', 'Gửi bình luận'];
    assert.deepEqual(cutOf([...HEAD, ...TEXT, ...box, ...below]), [...box, ...below.slice(1)]);
  });

  it('do not take the text below their box along, whose paragraphs stand under photos', () => {
    const box = ['Tin liên quan', OTHER, 'Đèo Khe Nước sạt lở, xe tải phải quay đầu giữa đêm'];
    const lines = [
      ...HEAD,
      ...TEXT.slice(0, 2),
      ...box,
      TEXT[2]!,
      'Các em nhỏ tại thư viện lưu động',
      TEXT[3]!,
      'Chuyến đầu tiên đã lên đường.',
      'Mai Lâm',
      'Bình luận',
    ];
    assert.deepEqual(cutOf(lines), [...box, 'Bình luận']);
  });

  it('go with the button behind them', () => {
    assert.deepEqual(cutBetween(`${OTHER} ĐỌC NGAY`), [`${OTHER} ĐỌC NGAY`]);
  });

  it('go with summaries that are signed as a lead is that trails off, though they end without a stop', () => {
    const lead =
      '(BKO) - Thư viện lưu động đi qua bốn xã vùng cao, các em được mượn sách, nghe kể chuyện và...';
    const list = [
      'Tin liên quan',
      OTHER,
      '(BKO) - Sau tám tháng thi công, cầu dân sinh bắc qua suối Nậm Chì vừa được khánh thành',
      'Đèo Khe Nước sạt lở, xe tải phải quay đầu giữa đêm',
      '(BKO) - Mưa lớn làm sạt lở hàng trăm khối đất đá xuống đèo Khe Nước trong đêm 11/9',
      'Chia sẻ',
    ];
    assert.deepEqual(cutOf([...HEAD, lead, ...TEXT, ...list]), list);
  });

  it('leave the paragraph below their box, though it says the words of the last of them', () => {
    const box = [
      'Tin liên quan',
      OTHER,
      'Đèo Khe Nước sạt lở, xe tải phải quay đầu giữa đêm',
      'Phòng Giáo dục huyện Thạch Lâm tuyển giáo viên',
    ];
    const below =
      'Phòng Giáo dục huyện Thạch Lâm cho biết, việc đi lại của giáo viên vùng cao sẽ bớt vất vả hơn nhờ chuyến xe.';
    const lines = [...HEAD, ...TEXT.slice(0, 2), ...box, below, ...TEXT.slice(2)];
    assert.deepEqual(cutOf(lines), box);
  });

  it('stay where the paragraph above the button says something else', () => {
    const heading = 'Thầy cô cũng là người giữ sách';
    const paragraph =
      'Mỗi tối, hai giáo viên trẻ thay nhau dán lại những trang đã rách để hôm sau kịp lên đường.';
    assert.deepEqual(cutBetween(heading, paragraph, 'ĐỌC NGAY'), ['ĐỌC NGAY']);
  });

  it('go with the time at which they were put up', () => {
    const lines = [
      OTHER,
      'Xã hội 11/09/2024 13:30',
      'Đèo Khe Nước sạt lở, xe tải phải quay đầu',
      '3 giờ trước',
    ];
    assert.deepEqual(cutBetween(...lines), lines);
  });

  it('go with a summary that the site signs as it signs the lead', () => {
    const lines = [...HEAD, `(TLO) - ${TEXT[0]}`, ...TEXT.slice(1, 3), OTHER, `(TLO) - ${SUMMARY}`, TEXT[3]!];
    assert.deepEqual(cutOf(lines), [OTHER, `(TLO) - ${SUMMARY}`]);
  });

  it('stay in a digest, whose every item is signed', () => {
    const item = (head: string) => [head, `(TLO) - ${head}, theo tin từ văn phòng ủy ban sáng nay.`];
    const lines = [
      ...HEAD,
      `(TLO) - ${TEXT[0]}`,
      ...item('Xã Tân Lập khánh thành cầu dân sinh'),
      ...item('Đèo Khe Nước sạt lở, xe tải phải quay đầu'),
      ...item('Nhiều xã vùng cao thiếu nước sinh hoạt'),
      ...item('Chợ phiên Nà Lụa mở lại sau hai năm'),
    ];
    assert.deepEqual(cutOf(lines), []);
  });

  it('go with their first print above the name of their section', () => {
    const lines = [...HEAD, `TLO - ${TEXT[0]}`, ...TEXT.slice(1, 3)];
    const box = [OTHER, 'Xã hội', OTHER, `TLO - ${SUMMARY}`];
    const removed = removedLines(
      readText(`${[...lines, ...box, TEXT[3]!].join('\n')}\n`, { sources: ['TLO'] }),
    );
    assert.ok(removed.has(lines.length) && removed.has(lines.length + 2) && removed.has(lines.length + 3));
    assert.ok(!removed.has(lines.length - 1) && !removed.has(lines.length + 4));
  });

  it('go below the text with a summary when another headline follows, and broken off under the site’s signature', () => {
    const next = 'Đèo Khe Nước sạt lở, hàng chục xe tải phải quay đầu';
    const list = ['Tin liên quan', OTHER, SUMMARY, next, 'Bình luận (0)', 'Gửi bình luận'];
    assert.deepEqual(cutOf([...HEAD, ...TEXT, ...list]), list);
    const own = 'Các thầy cô mong có thêm người đồng hành để chuyến xe đi được xa hơn nữa.';
    assert.ok(!cutOf([...HEAD, ...TEXT, 'Tin liên quan', OTHER, own, next, 'Bình luận (0)']).includes(own));
    const trails = [
      '(TLO) - Hội Nông dân xã Tân Lập vừa tổ chức tập huấn kỹ thuật trồng nấm cho bà con...',
      '(TLO) - Tính đến ngày 25/8, toàn huyện đã có mười lăm hợp tác xã chuyển đổi theo luật mới...',
    ];
    const signed = [
      ...HEAD,
      `(TLO) - ${TEXT[0]}`,
      ...TEXT.slice(1),
      'Mai Lâm',
      ...trails,
      'Các bài mới',
      next,
    ];
    assert.deepEqual(cutOf(signed), [...trails, 'Các bài mới', next]);
  });

  it('go when headline and broken-off summary are one line', () => {
    const glued =
      'Khánh thành cầu dân sinh ở vùng cao Sau tám tháng thi công, cây cầu bắc qua suối Nậm Chì...';
    assert.deepEqual(cutBetween(glued), [glued]);
    assert.ok(isGluedTeaser(glued));
    for (const text of [
      'Bà kể rằng Hôm ấy nước lên nhanh lắm, cả nhà chỉ kịp bế đứa nhỏ chạy lên nương rồi ngồi chờ sáng...',
      'Kỷ niệm 75 năm Ngày thành lập, các cựu binh gặp lại nhau ở bến sông xưa, tóc ai cũng đã bạc...',
      'Xe chạy về quận Từ Liêm rồi rẽ vào con đường đất, hai bên là những thửa ruộng vừa gặt xong...',
      'Thư viện mở cửa cả ngày Từ tháng sau, xe sẽ đến thêm hai điểm trường ở xã Nà Lụa.',
    ]) {
      assert.ok(!isGluedTeaser(text), text);
    }
  });
});

describe('a summary that is glued to its headline', () => {
  const [headline, summary] = [
    'Cây cầu mới qua sông thông xe',
    'gười dân hai bờ không còn phải đi đò mỗi sáng.',
  ];

  it('is told by what stands where they meet', () => {
    for (const seam of 'N ?N !N %N ”N ’N e"N e”“N !"“N 2024N \u{1d5ba}N'.split(' '))
      assert.ok(hasSeam(`${headline}${seam}${summary}`), seam);
    for (const seam of ['(Báo Đèo) - ', '”(Báo Đèo) – ', '%(Báo Đèo)— ']) {
      assert.ok(hasSeam(`${headline}${seam}N${summary}`), seam);
      assert.ok(hasSeam(`${headline}${seam}n${summary}`), seam);
    }
    assert.ok(hasSeam(`Thêm một cây cầu mới của UBNDN${summary}`));
    assert.ok(hasSeam(`Họ đã hỏi tới ba lần rồi!"VN${summary}`));
  });

  it('is none where a capital stands in a name or a quotation', () => {
    for (const text of [
      'Ông nói: "Cầu xong rồi", và “Người dân hai bờ không còn phải đi đò” mỗi sáng nữa.',
      'Sở GTVT TP.HCM (nay là Sở Xây dựng) cùng UBND huyện đã cho thông xe cây cầu mới.',
      'Cầu (Nậm Chì) thông xe ngày 2/9/2024, dài 1,1 km, rộng 12 m, nối hai bờ sông.',
    ])
      assert.ok(!hasSeam(text), text);
  });
});

describe('headline and summary with a bar between them', () => {
  it('are told from rows of a table, bars of links and text', () => {
    const teaser =
      'Cầu Bến Thủy 3 thông xe sớm hai tháng | Sáng 2/9, cây cầu dài 1,1 km bắc qua sông Lam đón xe.';
    assert.equal(isBarredTeaser(teaser), true);
    for (const text of [
      'Tên đội bóng của huyện | Số trận đã đấu | Số điểm giành được sau vòng bảng.',
      'Trang chủ | Giới thiệu chung về nhà trường và các khoa',
      'Ông nói: “Cầu xong rồi.” | Sáng 2/9, cây cầu dài 1,1 km đón những chuyến xe đầu tiên.',
    ])
      assert.equal(isBarredTeaser(text), false, text);
  });
});

describe('the button to go on with a topic', () => {
  it('takes headline and summary above it along, though the headline asks', () => {
    const box = [
      'Ai đã dựng cây cầu dân sinh bắc qua suối Nậm Chì ở xã Tân Lập?',
      SUMMARY,
      'Đọc tiếp Về trang Chủ đề',
    ];
    assert.deepEqual(cutOf([...HEAD, ...TEXT, ...box, 'Mai Lâm', 'Bình luận']), [...box, 'Bình luận']);
  });
});
