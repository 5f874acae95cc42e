import assert from 'node:assert/strict';
import { viewOf } from '../../../../../../../server/src/core/text/view';
import { brokenAt } from '../../../../../../support/pages/broken';
import { cleanText, fieldValues, readText, removedLines } from '../../../../../../support/pages/read';

const MENU = ['Trang chủ', 'Thời sự', 'Kinh tế', 'Văn hóa', 'Thể thao', 'Bạn đọc'];
const TITLE = 'Hợp tác xã nuôi nghêu ở bãi bồi Cồn Ngang thử cách thả giống thưa để cứu mùa vụ đang mất dần';
const DAY = 'Thứ Ba, 14/03/2017, 08:20 (GMT+7)';
const TEXT = [
  'Từ đầu tháng hai, bảy mươi hộ xã viên ở Cồn Ngang thả giống thưa hơn năm trước một nửa, chừa những luống trống cho nước triều chảy qua và rửa bớt bùn đọng.',
  'Ông Lê Văn Sáu, người coi bãi suốt mười chín năm, kể rằng nghêu chết nhiều nhất vào những ngày nước ròng trúng giữa trưa. Bãi phơi nắng bốn tiếng, mặt cát nóng bỏng chân, con nghêu không kịp vùi mình xuống sâu.',
  'Vụ này hợp tác xã chia bãi thành ba khu, mỗi khu một cách thả, rồi cứ nửa tháng lại đào lên đếm. Khu thả thưa nhất mới chết 4%, khu thả dày như cũ đã chết gần một phần ba.',
  'Theo ban chủ nhiệm, nếu cuối tháng tư kết quả vẫn như vậy thì cả bãi sẽ theo cách mới, dù sản lượng năm đầu thấp hơn. Xã viên được vay vốn không lãi để chờ.',
];
const SIGNED = 'Hữu Phát';
const RELATED = [
  'Tin liên quan',
  'Người dân xã đảo Thạnh Hòa góp tiền dựng lại cây cầu gỗ bắc qua rạch Cái Bần sau mùa bão',
  'Đội thanh niên tình nguyện xã Tân Phú vớt hơn mười tấn rác trôi dọc bờ biển trong hai ngày',
];
const FOOTER = [
  'Giấy phép số 214/GP-TTĐT do Sở Thông tin và Truyền thông tỉnh cấp ngày 03/05/2012. Ghi rõ nguồn khi phát hành lại thông tin từ trang này.',
];
const PAGE = [...MENU, TITLE, DAY, ...TEXT, SIGNED, ...RELATED, ...FOOTER];

/** What is cut of a page whose lines were broken one by one, and its fields. */
function read(lines: readonly string[]) {
  const reading = readText(`${lines.join('\n')}\n`);
  const removed = removedLines(reading);
  return {
    cut: lines.filter((line, i) => line !== '' && removed.has(i)),
    fields: fieldValues(reading),
    reading,
  };
}

describe('a page whose lines were broken at a column', () => {
  const whole = read(PAGE);

  for (const column of [60, 72, 80, 100, 120])
    it(`${column} is read as before it was broken`, () => {
      const broken = read(brokenAt(column, PAGE));
      assert.deepEqual(broken.fields, whole.fields);
      assert.equal(broken.fields.title, TITLE);
      assert.deepEqual(broken.cut, brokenAt(column, whole.cut));
      assert.deepEqual(whole.cut, [...MENU, ...RELATED, ...FOOTER]);
    });

  it('has blank lines between its paragraphs, or blanks before its lines', () => {
    const apart = PAGE.flatMap((line) => [...brokenAt(72, [line]), '']);
    assert.deepEqual(read(apart).cut, brokenAt(72, whole.cut));
    const indented = brokenAt(
      72,
      PAGE.map((line) => `   ${line}`),
      '   ',
    );
    assert.deepEqual(
      read(indented).cut.map((line) => line.trim()),
      read(brokenAt(72, PAGE, '   ')).cut.map((line) => line.trim()),
    );
    assert.equal(read(indented).fields.title, TITLE);
  });

  it('has a blank line below each line', () => {
    const spaced = brokenAt(72, PAGE).flatMap((line) => [line, '']);
    assert.deepEqual(read(spaced).fields, whole.fields);
    assert.deepEqual(read(spaced).cut, brokenAt(72, whole.cut));
  });

  it('has only the lines of its text broken', () => {
    const lines = [...MENU, TITLE, DAY, ...brokenAt(72, TEXT), SIGNED, ...RELATED, ...FOOTER];
    assert.deepEqual(read(lines).cut, whole.cut);
    assert.deepEqual(read(lines).fields, whole.fields);
  });

  it('has line breaks of two characters, and decomposed letters', () => {
    const text = `${brokenAt(72, PAGE).join('\r\n')}\r\n`;
    assert.equal(fieldValues(readText(text)).title, TITLE);
    const kept = brokenAt(72, [TITLE, DAY, ...TEXT, SIGNED]);
    assert.deepEqual(cleanText(text).trim().split('\r\n'), kept);
    assert.deepEqual(
      cleanText(text.normalize('NFD')).trim().split('\r\n'),
      kept.map((line) => line.normalize('NFD')),
    );
  });

  it('says where its fields stand, breaks and all', () => {
    const source = `${brokenAt(60, PAGE).join('\r\n')}\r\n`;
    const { text } = viewOf(source);
    const { title, author } = readText(source).fields;
    assert.equal(text.slice(title!.span.start, title!.span.end).replace(/\s+/g, ' '), TITLE);
    assert.equal(text.slice(author!.span.start, author!.span.end), SIGNED);
  });

  it('loses nothing more when it is cleaned again', () => {
    for (const column of [60, 72, 100]) {
      const once = cleanText(`${brokenAt(column, PAGE).join('\n')}\n`);
      assert.equal(cleanText(once), once);
    }
  });

  it('keeps each of its lines for what recognizes names and days', () => {
    const source = `${brokenAt(72, PAGE).join('\n')}\n`;
    const prose = readText(source).prose.map(({ start, end }) => source.slice(start, end));
    assert.deepEqual(prose, brokenAt(72, [TITLE, ...TEXT]));
  });

  it('has lines of which the project says what they are: they stay by themselves', () => {
    const lines = brokenAt(72, PAGE);
    const text =
      lines[lines.indexOf('Từ đầu tháng hai, bảy mươi hộ xã viên ở Cồn Ngang thả giống thưa hơn') + 1]!;
    const reading = readText(`${lines.join('\n')}\n`, { phrases: [{ text, kind: 'other' }] });
    assert.ok(removedLines(reading).has(lines.indexOf(text)));
  });
});

describe('a page that is not broken', () => {
  it('has entries of one length that begin with a small letter', () => {
    const menu = Array.from(
      { length: 9 },
      (_, i) => `icon mũi tên Chương trình học nghề rèn của làng nghề khóa ${i}`,
    );
    assert.deepEqual(read([...menu, ...PAGE]).fields, fieldValues(readText(`${PAGE.join('\n')}\n`)));
  });
});
