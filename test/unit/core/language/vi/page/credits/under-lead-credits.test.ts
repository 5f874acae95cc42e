import assert from 'node:assert/strict';
import { fieldValues, readText, removedLines } from '../../../../../../support/pages/read';

const TITLE = 'Đội tuyển đua thuyền giành tấm huy chương đầu tiên';
const LEAD = 'Bốn cô gái của đội tuyển đua thuyền tỉnh đã giành huy chương đồng ở nội dung thuyền bốn nữ.';
const TEXT = [
  'Ở lượt chung kết sáng nay, các tay chèo cán đích với thời gian 6 phút 52 giây, kém đội dẫn đầu hai giây.',
  'Ban huấn luyện cho biết đội còn tranh tài ở ba nội dung nữa trong hai ngày tới.',
  'Đây là lần đầu tiên bộ môn đua thuyền của tỉnh có huy chương ở giải toàn quốc.',
];

function read(...lines: string[]) {
  return readText(`${['Trang chủ', 'Thể thao', TITLE, ...lines, ...TEXT].join('\n')}\n`);
}

describe('by-line and day under the lead', () => {
  it("are the page's", () => {
    const { title, date, author } = fieldValues(read(LEAD, 'Hoàng Nhật Minh', '24/09/2023 11:37'));
    assert.deepEqual([title, date, author], [TITLE, '2023-09-24T11:37', 'Hoàng Nhật Minh']);
  });

  it('may have buttons among them', () => {
    const reading = read(LEAD, 'Hoàng Nhật Minh', 'Chia sẻ', '24/09/2023', 'Nghe audio');
    assert.equal(fieldValues(reading).date, '2023-09-24');
    assert.deepEqual([...removedLines(reading)].slice(2), [5, 7]);
  });

  it('do not count where the day opens an entry of a chronicle', () => {
    const entries = ['24/09/2023', `${TEXT[0]}`, '25/09/2023', `${TEXT[1]}`, '26/09/2023'];
    assert.equal(fieldValues(read(LEAD, ...entries)).date, undefined);
  });

  it('do not count below the day of the page', () => {
    const reading = read('20/09/2023 07:00', LEAD, 'Hoàng Nhật Minh', '24/09/2023 11:37');
    assert.equal(fieldValues(reading).date, '2023-09-20T07:00');
  });
});
