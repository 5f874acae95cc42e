import assert from 'node:assert/strict';
import { gluedCredit } from '../../../../../../../server/src/core/language/vi/page/credits/glued-credits';
import { fieldValues, readText, removedLines } from '../../../../../../support/pages/read';

describe('a credit behind the last sentence', () => {
  const sentence = 'Xã đã giao cho tổ tự quản trông coi bể chứa';
  for (const [tail, author, source] of [
    ['. Lê Thu Hà', 'Lê Thu Hà', undefined],
    ['.Lê Thu Hà', 'Lê Thu Hà', undefined],
    ['./. Lê Thu Hà - Mai Lâm', 'Lê Thu Hà - Mai Lâm', undefined],
    ['…” LÊ VY', 'LÊ VY', undefined],
    ['. PV - CTV', 'PV - CTV', undefined],
    ['.Tin, ảnh: Lê Vy', 'Lê Vy', undefined],
    ['. Lê Thu Hà (Theo Báo Thạch Lâm)', 'Lê Thu Hà', 'Báo Thạch Lâm'],
    ['.Theo TTXVN', undefined, 'TTXVN'],
    ['. (Theo Tuổi Trẻ)', undefined, 'Tuổi Trẻ'],
    ['. (Nguồn: Nhịp sống đồng quê)', undefined, 'Nhịp sống đồng quê'],
    ['/.(Báo Thạch Lâm)', undefined, 'Báo Thạch Lâm'],
    ['. (T.Hà)', 'T.Hà', undefined],
    ['. (L.T.V)', 'L.T.V', undefined],
    ['. (TTXVN/Vietnam+).', undefined, 'TTXVN/Vietnam+'],
  ] as const) {
    it(`"${tail}"`, () => {
      const byline = gluedCredit(sentence + tail, []);
      assert.equal(byline?.author?.value, author);
      assert.equal(byline?.source?.value, source);
      const span = (author === undefined ? byline?.source : byline?.author)?.span;
      assert.equal((sentence + tail).slice(span!.start, span!.end), author ?? source);
    });
  }

  it('is none where the sentence goes on, a name is shortened, or brackets hold a remark', () => {
    for (const tail of [
      ' ở TP.HCM',
      ' trên đường P. Lê Vy',
      ' của ThS. Lê Thu Hà',
      ' (theo thống kê năm 2020)',
      '. (Còn nữa)',
      '. (Điều 7 Luật Thủy lợi)',
      '. Theo Luật Thủy lợi năm 2017',
      '. Mời bạn đọc xem video. Nguồn: Youtube',
      ', cũng là nguyện vọng của bà Lê Thu Hà',
    ])
      assert.equal(gluedCredit(sentence + tail, []), undefined, tail);
  });

  it('ends the text and stays with it, above headlines of other pages', () => {
    const lines = [
      'Bản Khe Sâu lần đầu tiên có nước sạch sau chín tháng thi công',
      '12/05/2021 08:30',
      'Sáng nay, hơn ba trăm hộ dân ở xã Thạch Lâm đã nhận nước sạch từ công trình mới hoàn thành sau chín tháng thi công.',
      'Ông Vũ Đình Lực, trưởng bản, cho biết trước đây mỗi mùa khô bà con phải đi gùi nước từ khe đá cách bản gần hai cây số.',
      'Xã đã giao cho tổ tự quản trông coi bể chứa, thu mỗi khối nước hai nghìn đồng./. Lê Thu Hà',
      'Khánh thành cầu treo qua suối Bến Xuân',
      'Huyện Vạn Xuân trao tặng ba mươi con bò giống cho hộ nghèo',
      'Trường nội trú Thạch Lâm đón hai trăm học sinh lớp sáu',
      'Bản quyền thuộc về UBND xã Thạch Lâm',
    ];
    const reading = readText(`${lines.join('\n')}\n`);
    assert.equal(fieldValues(reading).author, 'Lê Thu Hà');
    assert.deepEqual([...removedLines(reading)], [5, 6, 7, 8]);
  });
});
