import assert from 'node:assert/strict';
import { readFields } from '../../../../../../server/src/core/language/vi/page/fields';
import { pageLines } from '../../../../../../server/src/core/language/vi/page/lines/line';
import { BODY, type Mark } from '../../../../../../server/src/core/language/vi/page/marks';
import { read, TAIL, TEXT } from '../../../../../support/pages/credited';
import { pageInput } from '../../../../../support/pages/read';

const MENU = ['Trang chủ', 'Tin tức', 'Liên hệ'];

describe('the day of a page', () => {
  it('is not the first of a schedule', () => {
    const days = [12, 13, 14].flatMap((day) => [
      `Thứ ${['tư', 'năm', 'sáu'][day - 12]}, ngày ${day}-5-2021`,
      'TX Bến Xuân',
      'Từ 6h30 đến 16h00: Các thôn Khe Sâu, Nà Lụa.',
      `Từ 7h00 đến 9h${day}: Một phần khu ${day}, phường Hồng Lâm.`,
    ]);
    const told =
      'Ban quản lý nước sạch xã Thạch Lâm thông báo lịch tạm ngừng cấp nước để súc rửa bể chứa như sau:';
    const { date } = read(
      ...MENU,
      'Lịch tạm ngừng cấp nước từ ngày 12 đến 14-5',
      'Cập nhật lúc 14:02, Thứ Ba, 11/05/2021 (GMT+7)',
      told,
      ...days,
      ...TAIL,
    );
    assert.equal(date, '2021-05-11T14:02+07:00');
  });

  it('stays that under the headline where the text was found below an earlier one, of another page', () => {
    const day = '12/05/2021 09:26';
    const texts = ['Bản Khe Sâu có nước sạch', day, ...TEXT, '02/05/2021 19:00', 'Khánh thành cầu treo.'];
    const page = texts.join('\n');
    const input = pageInput(page);
    const read = pageLines(page, input.lines, 0, input.endLine);
    const marks = read.map(({ dateline }): Mark => (dateline ? { label: 'dateline', dateline } : BODY));
    const first = texts.length - 1;
    const dated = (found: number) =>
      readFields(read, { marks, title: 0, first: found, last: first }, input).date;
    assert.equal(dated(first)!.value, '2021-05-12T09:26');
    // Of two days right below each other the earlier one is that of publication.
    const [other, ...told] = [read.splice(first - 1, 1)[0]!, ...marks.splice(first - 1, 1)];
    read.splice(2, 0, other);
    marks.splice(2, 0, ...told);
    assert.equal(dated(3)!.value, '2021-05-02T19:00');
  });
});

describe('who wrote a page', () => {
  const head = [...MENU, 'Bản Khe Sâu lần đầu tiên có nước sạch', '12/05/2021 08:30'];

  it('is named by an initial and capitals among the last lines of the text', () => {
    const note =
      'Tổng đài giải đáp thắc mắc về nước sạch của xã hoạt động từ bảy giờ sáng đến chín giờ tối mỗi ngày.';
    assert.equal(read(...head, ...TEXT, 'H.ĐÀO', note, ...TAIL).author, 'H.ĐÀO');
    assert.equal(read(...head, ...TEXT, 'Q. THÁI', ...TAIL).author, 'Q. THÁI');
  });

  it('is named behind a bullet below a text with points, and by a name that keywords stand right below', () => {
    const points = [
      '- Cái khó nhất là giữ khe nước, ông Lực giảng giải.',
      '- Bể phải rửa mỗi mùa, bà Nhạn nói thêm.',
    ];
    const told = [
      TEXT[0]!,
      ...points,
      TEXT[1]!,
      ...points.map((point) => `${point} Ai cũng biết.`),
      TEXT[2]!,
    ];
    assert.equal(
      read(...head, ...told, '• Bài, ảnh: Hải Thụy', 'Gửi tin này qua E-mail', ...TAIL).author,
      'Hải Thụy',
    );
    const tags = ['Bến Xuân', 'nước sạch', 'bể chứa', 'Bình luận'];
    assert.equal(read(...head, ...TEXT, 'THY HUỆ', ...tags, ...TAIL).author, 'THY HUỆ');
  });

  it('is the expert who answers, named over where she works', () => {
    const end = [
      'Luật sư Trần Hà Vy',
      'VPLS Khe Nước, Đoàn luật sư Bến Xuân',
      '* Chuyên mục chỉ để tham khảo, không dùng làm tài liệu trong tố tụng.',
    ];
    assert.equal(read(...head, ...TEXT, ...end, ...TAIL).author, 'Luật sư Trần Hà Vy');
    const more = [
      'Bể chứa đặt trên đồi cao nhất bản, từ đó ba đường ống dẫn về ba cụm nhà, xa nhất là nhà trưởng bản.',
      'Mỗi cụm nhà cử hai người trông coi van, ghi sổ số khối nước đã dùng và báo cho xã vào cuối tháng.',
      'Từ mùa khô tới, bà con không còn phải thức đêm chờ nước rỉ ra từ khe đá như bao năm trước nữa.',
    ];
    assert.equal(read(...head, ...TEXT, end[0]!, ...more, ...TAIL).author, undefined);
  });
});
