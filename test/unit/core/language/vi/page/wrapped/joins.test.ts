import assert from 'node:assert/strict';
import { pageLines } from '../../../../../../../server/src/core/language/vi/page/lines/line';
import { joinsOf } from '../../../../../../../server/src/core/language/vi/page/wrapped/joins';
import { Lines } from '../../../../../../../server/src/core/text/lines';

/** True for each line that goes on in the next, on a page that was broken where its longest line ends. */
function joins(...lines: string[]): boolean[] {
  const page = new Lines(lines.join('\n'));
  const column = Math.max(...lines.map((line) => line.length));
  return joinsOf(
    pageLines(page.text, page, 0, page.count),
    { least: column, most: column, step: 1 },
    page,
    (line) => line.text.startsWith('!'),
  );
}

describe('a line that was broken', () => {
  it('goes on in the next, in a small letter, a name, a number, a bracket', () => {
    for (const next of [
      'mới về đến bến đò',
      'Phú Lâm làm quà cho thầy',
      '2017 của toàn huyện',
      '(Ảnh: Hữu Phát)',
    ])
      assert.deepEqual(
        joins('Mười hai gia đình ở xóm chài góp tiền mua lại con đò của xã', next),
        [true, false],
        next,
      );
  });

  it('goes on where a day or a number belongs to it', () => {
    const cases = [
      ['Giấy phép do Sở Thông tin và Truyền thông của tỉnh cấp ngày', '7-1-2013'],
      ['Hội thi viết chữ đẹp cấp huyện của học sinh năm học 2008', '- 2009'],
      ['Tỷ số sau hiệp một của trận đấu trên sân vận động huyện là', '2-0.'],
    ] as const;
    for (const [line, next] of cases) assert.deepEqual(joins(line, next), [true, false], next);
  });

  it('has no word that would have had room, and none below a blank line', () => {
    const wide = 'Bến đò của xóm chài vắng từ ngày có cây cầu sắt bắc qua.';
    assert.deepEqual(joins(wide, 'Mười hai gia đình góp tiền', 'mua lại con đò'), [false, false, false]);
    assert.deepEqual(joins('Mười hai gia đình ở xóm chài góp tiền mua lại con đò cũ', '', 'bên'), [
      false,
      false,
    ]);
  });

  it('is not joined with the next entry of a list', () => {
    const full = 'Mười hai gia đình ở xóm chài góp tiền mua lại con đò cũ kỹ';
    for (const next of [
      'Xem thêm tin khác',
      '14/03/2017 08:20',
      'Điện thoại: 0293 3861 000',
      'TIN TỪ BẾN ĐÒ',
      'Mười hai cô giáo lên bản',
      '| Trang sau',
    ])
      assert.deepEqual(joins(full, next), [false, false], next);
    assert.deepEqual(joins(full, '- Lớp đan lưới', '- Lớp vá buồm'), [false, false, false]);
    assert.deepEqual(joins(`${full.slice(0, 44)} (12/03/2017)`, 'Lớp học đan lưới mở ở thôn'), [
      false,
      false,
    ]);
  });

  it('is no link of mark-down, and goes on within one', () => {
    const link = '[Mười hai gia đình ở xóm chài](https://xomchai.example/12.html)';
    assert.deepEqual(joins(link, '[Lớp đan lưới](https://xomchai.example/13.html)'), [false, false]);
    assert.deepEqual(joins(link, 'Lớp học đan lưới mở ở thôn'), [false, false]);
    const broken = [
      '[Mười hai gia đình ở xóm chài góp tiền mua lại con đò',
      'Vàm Nao](https://xomchai.example/12)',
    ];
    assert.deepEqual(joins(...broken), [true, false]);
  });

  it('is none of which the project says what it is', () => {
    assert.deepEqual(joins('!Mười hai gia đình ở xóm chài góp tiền mua lại con đò của x', 'mới về'), [
      false,
      false,
    ]);
  });

  it('ends with its sentence, but where blank lines part paragraphs', () => {
    const sentence = 'Mười hai gia đình ở xóm chài góp tiền mua lại con đò xưa.';
    const next = 'Người chở đò năm nay đã già.';
    assert.deepEqual(joins('Bến vắng', '', sentence, next, '', 'Bến vắng'), [false, true, false, false]);
    assert.deepEqual(joins(sentence, next, 'Bến vắng'), [false, false, false]);
    assert.deepEqual(joins('Bến vắng', sentence, next), [false, false, false]);
    assert.deepEqual(joins(sentence, 'Hữu Phát'), [false, false]);
    assert.deepEqual(joins('Con đò của xóm chài nay thuộc về mười hai gia đình ở TP.', 'Cao Lãnh'), [
      true,
      false,
    ]);
  });
});
