import assert from 'node:assert/strict';
import { fieldValues, readText } from '../../../../../../support/pages/read';

const MENU = ['Trang chủ', 'Tin tức', 'Hoạt động', 'Thư viện ảnh', 'Liên hệ'];
const TEXT = [
  'Sáng nay, hơn ba trăm hộ dân ở xã Thạch Lâm đã nhận nước sạch từ công trình mới hoàn thành sau chín tháng thi công.',
  'Trước đây, mỗi mùa khô bà con phải đi gùi nước từ khe đá cách bản gần hai cây số, có hôm đến tối mới về tới nhà.',
];

function titleOf(...lines: string[]): string | undefined {
  return fieldValues(readText(`${lines.join('\n')}\n`)).title;
}

describe('where a headline stands', () => {
  it('over its day, though it ends with a full stop', () => {
    const title = 'Nước sạch đã về với bản Khe Sâu.';
    const read = fieldValues(readText(`${[...MENU, title, '12/05/2021', ...TEXT].join('\n')}\n`));
    assert.equal(read.title, title);
    assert.equal(read.date, '2021-05-12');
  });

  it('alone between the day and the text, below the name and motto of a blog', () => {
    const head = [
      'Bến sông',
      'Những chuyện nhỏ của một vùng quê nghèo',
      'Trang chủ',
      'Thứ Ba, 11 tháng 5, 2021',
    ];
    assert.equal(titleOf(...head, 'Khe nước cũ', ...TEXT), 'Khe nước cũ');
  });

  it('over the day in a few words, below the motto and the menu of a blog', () => {
    const head = ['Bến sông', 'Những chuyện nhỏ của một vùng quê nghèo', 'Trang chủ', 'Giới thiệu'];
    assert.equal(titleOf(...head, 'NHỚ KHE', '12/05/2021', ...TEXT), 'NHỚ KHE');
  });

  it('below its section and day, with topics above them and a player under it', () => {
    const title = 'Vì sao ba xã vùng cao có nước sạch sớm hơn dự kiến chín tháng';
    const topics = ['Sự kiện', 'Phiên tòa xét xử vụ phá rừng đầu nguồn', 'Bé gái đi lạc trong rừng sâu'];
    const player = ['Lê Vy', 'Video 1', '00:00/00:00', 'Speed', 'Giọng Nam miền Bắc'];
    assert.equal(
      titleOf(...MENU, ...topics, 'Đời sống', 'Chủ nhật, 12/05/2021 - 06:45', title, ...player, ...TEXT),
      title,
    );
  });

  it('under a box with a label, with its own day', () => {
    const title = 'Bản Khe Sâu có nước sạch';
    assert.equal(titleOf(...MENU, 'Tìm kiếm:', title, 'Báo Bến Xuân - 12/05/2021 08:03', ...TEXT), title);
  });

  it('over a lead without a full stop that points back to it', () => {
    const lead = 'Đây là công trình lớn nhất mà xã làm được từ trước tới nay, nhờ bà con góp công';
    const day = '10:15 (GMT+7) - Thứ Tư, 12/05/2021';
    assert.equal(
      titleOf(...MENU, 'Đời sống', 'Tháng 5, nước về Khe Sâu', lead, 'P.V', day, ...TEXT),
      'Tháng 5, nước về Khe Sâu',
    );
  });

  it('with a star for a note below the text', () => {
    const lines = [...MENU, 'Nước về bản xa(*)', '12/05/2021', ...TEXT, '(*) Bài dự thi viết về quê hương.'];
    assert.equal(titleOf(...lines), 'Nước về bản xa(*)');
  });

  it('below what the site greets its readers with', () => {
    const greeting = 'Nhiệt liệt chào mừng kỷ niệm 70 năm Ngày thành lập ngành Tài nguyên nước Vạn Xuân';
    assert.equal(
      titleOf(...MENU, greeting, 'Đời sống', 'NƯỚC VỀ KHE SÂU', 'Ngày 12/05/2021', ...TEXT),
      'NƯỚC VỀ KHE SÂU',
    );
  });

  it('over its buttons, not below them', () => {
    const title = 'Hơn ba trăm hộ dân xã Thạch Lâm đón dòng nước sạch đầu tiên';
    const kicker = 'Bà con không còn phải gùi nước từ khe đá về bản';
    const lines = [
      ...MENU,
      'Đời sống',
      title,
      'Chia sẻ',
      'Lượt xem: 12',
      kicker,
      'Vạn Xuân, ngày 12/05/2021',
    ];
    assert.equal(titleOf(...lines, ...TEXT), title);
  });

  it('below the name of a section of two parts, with who wrote it under it', () => {
    const lines = [...MENU, 'Đất nước - Con người', 'KHE SÂU', '(Bài: Lê Thu Hà)', '12/05/2021', ...TEXT];
    assert.equal(titleOf(...lines), 'KHE SÂU');
  });

  it('in two lines, where the first was wrapped', () => {
    const first = 'Hơn ba trăm hộ dân xã Thạch Lâm lần đầu tiên được dùng';
    assert.equal(titleOf(...MENU, first, 'nước sạch', '12/05/2021', ...TEXT), `${first} nước sạch`);
  });

  it('below a box of the head that reads like a sentence', () => {
    const box = 'Thị trường vật tư nông nghiệp, giá phân bón, thuốc trừ sâu, giống cây...';
    const title = 'Bản Khe Sâu có nước sạch, trẻ con reo vui';
    const rows = ['Phân bón', 'Hạt giống', 'NPK 16-16-8 12.400', 'Lân nung chảy 4.100', 'Đời sống'];
    assert.equal(titleOf(box, ...rows, title, '12/05/2021 08:30', ...TEXT), title);
  });

  it('below a greeting in capitals, though it breaks off', () => {
    const title = 'Về thăm thầy cũ, nhớ mùa lũ năm ấy ở bản Khe Sâu...';
    assert.equal(
      titleOf(
        ...MENU,
        'CHÀO MỪNG KỶ NIỆM 40 NĂM NGÀY THÀNH LẬP TRƯỜNG',
        'Tin tức',
        title,
        '12/05/2021 08:30',
        ...TEXT,
      ),
      title,
    );
  });
});
