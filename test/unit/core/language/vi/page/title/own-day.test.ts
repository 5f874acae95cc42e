import assert from 'node:assert/strict';
import { fieldValues, readText } from '../../../../../../support/pages/read';

const TEXT = [
  'Sáng 12/9, người dân ven sông Khe Nước nhìn thấy một con cá heo bơi ngược dòng vào tận bến đò Tân Lập.',
  'Theo ngư dân, cá heo theo đàn cá vào sông kiếm ăn rồi mắc lại khi nước triều rút.',
  'Lực lượng kiểm ngư đang theo dõi và sẽ đưa nó trở lại biển khi nước lên.',
];
/** None of its words comes again in the text. */
const OTHER = 'Chuyện lạ một đời người giữ đất cuối nguồn';
const NAMES = ['Tân Lập', 'Khe Nước', 'Bến Xuân', 'cơ sở', 'tỉnh', 'huyện', 'Thạch Lâm'];
const DAY = '12/09/2024 10:42';

function titleOf(...lines: string[]): string | undefined {
  return fieldValues(readText(`${lines.join('\n')}\n`)).title;
}

describe('a day above a headline', () => {
  const player = ['Nghe đọc bài', '00:00', 'Giọng nữ miền Bắc', 'Tốc độ đọc 1x'];

  it('is not that of the entry of a menu above it, whoever wrote the text', () => {
    const menu = ['Trang chủ', 'Tin tức - Sự kiện', 'Chuyện làng chuyện bến'];
    const title = 'Chuyện con cá heo giữa mùa lúa chín';
    assert.equal(titleOf(...menu, 'Mỹ Hà', DAY, title, ...player, ...TEXT), title);
    assert.equal(titleOf(...menu, DAY, title, ...player, ...TEXT), title);
  });

  it('is that of a headline of a few words, and not of the entry above this one', () => {
    const menu = ['Nghiên cứu khoa học', 'Nhà tuyển dụng', 'Phát triển Đô thị và Cấp phép'];
    assert.equal(titleOf('Trang chủ', ...menu, 'Trăng trên cồn', DAY, ...TEXT), 'Trăng trên cồn');
  });

  it('is a clock below the name of a site and over its menu, however that stands in lines', () => {
    const menu = ['English', 'Tìm kiếm', 'Trang chủ', 'Diễn đàn', 'Kinh doanh', 'Đời sống'];
    const name = 'Thời báo Kinh tế Miền Đông Online';
    assert.equal(titleOf(name, `Thứ Năm, ${DAY}`, ...menu, OTHER, ...TEXT), OTHER);
    const owner = 'BẾN NƯỚC ONLINE - Cơ quan ngôn luận của Hội Nghề cá tỉnh';
    const bar = 'Trang nhất | Chính trị - Xã hội | Thế giới | Kinh tế | Giáo dục';
    assert.equal(titleOf(owner, `Thứ Năm, ${DAY}`, bar, 'Tìm kiếm', OTHER, ...TEXT), OTHER);
  });

  it('is a clock between two menus whose entries no table knows, the lower one under its heading', () => {
    const title = 'Ngư dân phấn khởi bước vào mùa cá bạc má ( )';
    const upper = ['Trang chủ', 'Nghề cá ven bờ', 'Vị trí, vai trò, chức năng', 'Các đội, tổ trực thuộc'];
    const lower = Array.from(
      { length: 26 },
      (_, i) => `Tổ nghề cá ${'bến sông đò lưới'.split(' ')[i % 4]} ${NAMES[i % 7]}`,
    );
    assert.equal(
      titleOf(
        ...upper,
        'Thứ năm, 09/05/2019',
        'Chuyên mục',
        ...lower,
        'Liên hệ',
        title,
        'Được mùa, được giá',
        ...TEXT,
      ),
      title,
    );
    const poem = lower.slice(0, 12).map((line) => `${line},`);
    assert.equal(titleOf('Trang chủ', 'Đò ngang', DAY, ...poem, ...TEXT), 'Đò ngang');
  });

  it('may begin with a small letter below the way to the page', () => {
    const head = ['Trang chủ', 'Kinh tế', 'Nhập từ khóa...', 'Tìm', 'Trang chủ > Kinh tế > Giá lúa >'];
    const title = '6 vấn đề tiếp tục xin ý kiến của dự án sửa đổi quy chế nghề cá trên sông';
    assert.equal(titleOf(...head, 'thứ bảy, Ngày 04/05/2019, 09:00', title, ...TEXT), title);
  });
});

describe('a headline without a day', () => {
  it('may end with a full stop where it is printed twice', () => {
    const title = 'Bến cũ - Những ngày cuối năm.';
    assert.equal(titleOf('Trang chủ', 'Tin tức', 'Kinh doanh', 'Tài chính', title, title, ...TEXT), title);
  });
});
