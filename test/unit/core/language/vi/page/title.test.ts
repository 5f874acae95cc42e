import assert from 'node:assert/strict';
import { fieldValues, readText, removedLines } from '../../../../../support/pages/read';

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

describe('the name of the site beside its address at the top', () => {
  it('goes', () => {
    const site = 'Trường Trung cấp Thủy sản Bình Khê - BFC https://tcts.example.edu.vn';
    const page = [site, 'Thông báo lịch thực tập của sinh viên khóa 12', '12/09/2024', ...TEXT];
    assert.deepEqual([...removedLines(readText(`${page.join('\n')}\n`))], [0]);
  });
});
