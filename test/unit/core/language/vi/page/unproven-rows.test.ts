import assert from 'node:assert/strict';
import { pageLines } from '../../../../../../server/src/core/language/vi/page/lines/line';
import { BODY, cut, HEADLINE, type Mark } from '../../../../../../server/src/core/language/vi/page/marks';
import { leaveRows } from '../../../../../../server/src/core/language/vi/page/unproven-rows';
import { Lines } from '../../../../../../server/src/core/text/lines';

const TITLE = 'Quỹ khuyến học xã Cốc Pàng trao 40 suất học bổng';
const TEXT = [
  'Sáng chủ nhật, Hội Khuyến học xã Cốc Pàng trao 40 suất học bổng cho học sinh nghèo vượt khó của bảy bản vùng cao.',
  'Theo ban tổ chức, số tiền do những người con của xã đang làm ăn xa quê góp lại trong dịp Tết.',
];
const RELATED = cut('related', 'related', 0.92);
const BELOW = cut('navigation', 'after-text', 0.92);
const SHARE = cut('share', 'share', 0.92);

/** Which lines are no longer cut: of those between two paragraphs, or of those below both, over the furniture. */
function left(place: 'inside' | 'below', mark: Mark, ...texts: readonly string[]): string[] {
  const all: [string, Mark][] = [TITLE, ...TEXT].map((said, i) => [said, i === 0 ? HEADLINE : BODY]);
  const marked = texts.map((said): [string, Mark] => [said, said === 'Chia sẻ' ? SHARE : mark]);
  all.splice(place === 'inside' ? 2 : 3, 0, ...marked);
  all.push(['Bình luận (0)', cut('comment', 'comment', 0.97)]);
  const page = `${all.map(([said]) => said).join('\n')}\n`;
  const read = new Lines(page);
  const lines = pageLines(page, read, 0, read.count);
  const marks: (Mark | undefined)[] = all.map(([, given]) => given);
  leaveRows(lines, 1, place === 'inside' ? all.length - 2 : 2, marks);
  return lines.filter((_, i) => marks[i]!.label === 'doubtful').map((line) => line.text);
}

const isLeft = (place: 'inside' | 'below', mark: Mark, ...texts: readonly string[]) =>
  assert.deepEqual(left(place, mark, ...texts), texts);

describe('rows that were cut in or below a text', () => {
  it('are left where a name is before their values', () => {
    isLeft(
      'below',
      RELATED,
      'Tên TK: Hội Khuyến học xã Cốc Pàng',
      'Số TK: 1017589',
      'Nội dung: ủng hộ học bổng',
    );
    isLeft('inside', RELATED, '1986 - 1994: Hiệu trưởng trường cấp một', '1994 - 2011: Chủ tịch hội');
    isLeft('below', BELOW, 'Người liên hệ của hội: 0912 345 678');
  });

  it('are left where they are points, notes, codes or figures', () => {
    isLeft('below', BELOW, '(*) Cán bộ hưu trí, Cao Bằng');
    isLeft('inside', RELATED, '1- Vì sao học sinh bỏ học giữa chừng');
    isLeft('below', RELATED, 'HB1 | Học bổng toàn phần', 'HB2 | Học bổng nửa phần');
    isLeft('below', RELATED, 'Trường tiểu học Nà Luông 12 8 3.500', 'Trường tiểu học Khau Trang 9 6 2.750');
  });

  it('take what stands among them along, where nothing known stands there, too', () => {
    const rows = ['Quê quán: xã Cốc Pàng', 'Nguyên chủ tịch hội khuyến học', 'Huy hiệu 60 năm tuổi Đảng'];
    isLeft('inside', RELATED, ...rows);
    assert.deepEqual(left('inside', RELATED, 'Chia sẻ', ...rows), []);
  });

  it('are cut where they are headlines, of a list or of what speaks to the reader', () => {
    const headlines = ['Cao Bằng: Xóa phòng học tạm ở Nà Luông', 'Đường lên bản sạt lở sau mưa 26/7'];
    assert.deepEqual(left('inside', RELATED, ...headlines), []);
    assert.deepEqual(left('inside', RELATED, 'Tin liên quan', 'Học bổng: ai được nhận'), []);
    const asked = cut('notice', 'notice', 0.9);
    assert.deepEqual(
      left('below', asked, 'Hãy đặt mua báo giấy dài hạn', 'Giá báo giấy: 1.040.000 đồng'),
      [],
    );
    assert.deepEqual(left('below', BELOW, 'Học bổng', 'Cốc Pàng', 'Khuyến học 2024'), []);
  });
});
