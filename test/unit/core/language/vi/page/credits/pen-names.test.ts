import assert from 'node:assert/strict';
import { fieldValues, readText } from '../../../../../../support/pages/read';

const TITLE = 'Phiên chợ lùi ở Cốc Pàng đông hơn sau khi có đường nhựa';
const MENU = ['Trang chủ', 'Thời sự', 'Giải trí'];
const DAY = '12/05/2021 08:30';
const TEXT = [
  'Từ tờ mờ sáng, bà con các bản quanh Cốc Pàng đã dắt ngựa, gùi hàng xuống phiên chợ lùi họp sáu ngày một lần.',
  'Con đường nhựa mới hoàn thành hồi tháng Ba giúp người bán ở thị trấn chở hàng lên chợ chỉ mất nửa giờ.',
  'Chị Vàng Thị Sính, người bán vải lanh, cho biết mỗi phiên chị bán được gấp đôi so với năm ngoái.',
];
const TAIL = [
  'Chia sẻ',
  'Tin liên quan',
  'Khánh thành cầu treo qua suối Bến Xuân',
  'Bản quyền thuộc về Cốc Pàng',
];

function author(...lines: string[]): string | undefined {
  return fieldValues(readText(`${[...MENU, ...lines].join('\n')}\n`)).author;
}

describe('pen names', () => {
  for (const name of ['Mèo Lười', 'Chewie', 'MẬN ÚA', 'Người Xa Quê']) {
    it(`"${name}" stands under the headline or below the text, by itself`, () => {
      assert.equal(author(TITLE, `${name} - ${DAY}`, ...TEXT, ...TAIL), name);
      assert.equal(author(TITLE, DAY, name, ...TEXT, ...TAIL), name);
      assert.equal(author(TITLE, DAY, ...TEXT, name, ...TAIL), name);
      assert.equal(author(TITLE, DAY, ...TEXT, 'Nguồn: Tiền Phong', name, ...TAIL), name);
    });
  }

  it('stand over the source, where lines below it were taken for more of the text', () => {
    const list = TEXT.map((line) => line.replace('Cốc Pàng', 'Khe Sâu'));
    assert.equal(author(TITLE, DAY, ...TEXT, 'Linh San', 'Theo Dân Việt', ...list, ...TAIL), 'Linh San');
    assert.equal(author(TITLE, DAY, ...TEXT, 'Linh San', ...list, ...TAIL), undefined);
  });

  it('count least: anybody else who is named is the author', () => {
    assert.equal(author(TITLE, DAY, 'Mèo Lười', ...TEXT, 'Lê Thu Hà', ...TAIL), 'Lê Thu Hà');
  });

  it('are no sections, which the menu has, and no keywords, of which the text speaks', () => {
    const page = [TITLE, `Đó Đây - ${DAY}`, ...TEXT, ...TAIL];
    assert.equal(author('Đó Đây', ...page), undefined);
    assert.equal(author(TITLE, DAY, ...TEXT, 'Cốc Pàng', ...TAIL), undefined);
  });

  it('are no places, offices and headings with more text below', () => {
    for (const line of ['Lào Cai', 'Ban Tổ Chức', 'Chủ Tịch Xã', 'Khu Du Lịch'])
      assert.equal(author(TITLE, DAY, ...TEXT, line, ...TAIL), undefined, line);
    assert.equal(author(TITLE, DAY, ...TEXT, 'Mèo Lười', TEXT[1]!.replace('mới', 'cũ'), ...TAIL), undefined);
  });

  it('are given with the place where they stand', () => {
    const page = `${[...MENU, TITLE, DAY, ...TEXT, 'Mèo Lười', ...TAIL].join('\n')}\n`;
    const { span } = readText(page).fields.author!;
    assert.equal(page.slice(span.start, span.end), 'Mèo Lười');
  });

  it('stand before what somebody did, and before the paper', () => {
    assert.equal(author(TITLE, DAY, ...TEXT, 'Mèo Lười (thực hiện)', ...TAIL), 'Mèo Lười');
    assert.equal(author(TITLE, DAY, ...TEXT, 'Mèo Lười tổng hợp', ...TAIL), 'Mèo Lười');
    assert.equal(author(TITLE, DAY, ...TEXT, 'Mèo Lười (Dân Việt)', ...TAIL), 'Mèo Lười');
  });
});

describe('reporters', () => {
  it('sign a text though headlines of other pages below were taken for more of it', () => {
    const list = TEXT.map((line) => `- ${line}`);
    assert.equal(author(TITLE, DAY, ...TEXT, 'PV', ...list, ...TAIL), 'PV');
  });
});
