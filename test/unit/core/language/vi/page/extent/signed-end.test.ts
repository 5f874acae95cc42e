import assert from 'node:assert/strict';
import { fieldValues, readText, removedLines } from '../../../../../../support/pages/read';

const HEAD = ['Xã Hòa Lạc phát động ngày chủ nhật xanh ở mười hai thôn', '15/06/2022 07:40'];
const TEXT = [
  'Sáng 14/6, hơn ba trăm đoàn viên xã Hòa Lạc ra quân dọn kênh mương và trồng cây dọc đường liên thôn.',
  'Đến trưa cùng ngày, các tổ đã khơi thông gần bốn ki-lô-mét mương, thu gom hai tấn rác thải nhựa.',
  'Chị Bùi Thị Lan, bí thư đoàn xã, cho biết việc này sẽ được giữ đều vào chủ nhật đầu tháng.',
  'Mỗi thôn cũng lập một tổ tự quản gồm bảy người để nhắc nhau không đổ rác ra bờ ruộng.',
];
const LIST = [
  'Trạm bơm Cống Chéo vận hành trở lại sau ba tháng sửa chữa',
  'Nông dân hai xã cuối nguồn đã có nước để gieo sạ vụ hè thu.',
  'Học sinh lớp 5 nhặt được ví tiền trả lại người đánh mất',
];
const FOOT = [
  'Tin liên quan',
  'Giá lúa đầu vụ tăng nhẹ ở các huyện phía nam',
  'Bản quyền thuộc Đài Phát thanh huyện',
];

function cutOf(lines: readonly string[]): string[] {
  const removed = removedLines(readText(`${lines.join('\n')}\n`));
  return lines.filter((_, i) => removed.has(i));
}

describe('the end that a text marks itself', () => {
  it('may stand below a short sentence', () => {
    const end = 'Bà con các thôn đều đề nghị giữ lấy nếp ấy.';
    assert.deepEqual(cutOf([...HEAD, ...TEXT, end, 'Thanh Hà', ...LIST, ...FOOT]), [...LIST, ...FOOT]);
  });

  for (const credit of ['Theo Dân Việt', 'Thanh Hà', 'Nguồn: TTXVN']) {
    it(`is a credit: ${credit}`, () => {
      assert.deepEqual(cutOf([...HEAD, ...TEXT, credit, ...LIST, ...FOOT]), [...LIST, ...FOOT]);
    });
  }

  it('is a name below the caption of the last photo', () => {
    const caption = 'Đoàn viên xã Hòa Lạc khơi thông mương. Ảnh: Thu Trà';
    const page = [...HEAD, ...TEXT, caption, 'Thanh Hà', ...LIST, ...FOOT];
    assert.deepEqual(cutOf(page), [...LIST, ...FOOT]);
    assert.equal(fieldValues(readText(page.join('\n'))).author, 'Thanh Hà');
    const part = ['Chị Lan và những sáng chủ nhật trên cánh đồng', ...TEXT.slice(2)];
    assert.deepEqual(cutOf([...HEAD, ...TEXT.slice(0, 2), caption, 'Thanh Hà', ...part, ...FOOT]), FOOT);
  });

  it('stands above other pages with how many have commented on them, or glued to their summaries', () => {
    const BELOW = ['Sao chép liên kết', 'In bài', 'Bản quyền thuộc Đài Phát thanh huyện'];
    const counted = [
      LIST[0]!,
      'Nông dân hai xã cuối nguồn đã có nước để gieo sạ vụ hè thu đúng lịch, sau gần ba tháng chờ đợi. 302',
      'Vì sao nước về các xã cuối nguồn chậm?',
      'Hai cống đầu nguồn đang được sửa, mỗi ngày chỉ mở bốn giờ, và lòng kênh đoạn qua thôn Đông chưa được nạo vét từ năm ngoái, khiến nước về đến cánh đồng cuối xã chậm hơn mọi năm gần mười ngày. 41',
      'Học sinh lớp 5 nhặt được ví tiền trả lại người đánh mất',
      'Em Bùi Minh Khang ở thôn Đoài nhặt được chiếc ví có hơn bốn triệu đồng trên đường đi học về, liền nhờ cô giáo chủ nhiệm tìm người đánh mất để trả lại. 7',
    ];
    assert.deepEqual(cutOf([...HEAD, ...TEXT, 'Thanh Hà', ...counted, ...BELOW]), [...counted, ...BELOW]);
    for (const end of ["'nước về'HTX Cống Chéo", 'TPHCMNgười dân hai xã']) {
      const glued = `Trạm bơm hè thu của ${end} cuối nguồn đã có nước để gieo sạ đúng lịch.`;
      const page = [...HEAD, ...TEXT, 'Minh Phi', glued, ...LIST, 'Ai sửa trạm bơm Cống Chéo?', ...FOOT];
      assert.deepEqual(cutOf(page), [glued, ...LIST, 'Ai sửa trạm bơm Cống Chéo?', ...FOOT]);
      assert.equal(fieldValues(readText(page.join('\n'))).author, 'Minh Phi');
    }
  });

  it('is the sign that closes official news', () => {
    const closed = [...TEXT.slice(0, 3), TEXT[3]!.replace(/\.$/, './.')];
    assert.deepEqual(cutOf([...HEAD, ...closed, ...LIST, ...FOOT]), [...LIST, ...FOOT]);
  });

  it('is none where paragraphs follow one another below the credit', () => {
    const digest = [...HEAD, ...TEXT.slice(0, 3), 'Theo Dân Việt', LIST[0]!, ...TEXT.slice(3), LIST[1]!];
    assert.deepEqual(cutOf([...digest, ...FOOT]), FOOT);
  });

  it('is none where sub-headings of a few words follow', () => {
    const parts = [...HEAD, ...TEXT.slice(0, 3), 'Thanh Hà', 'Việc của cả xóm', TEXT[3]!];
    assert.deepEqual(cutOf([...parts, ...FOOT]), FOOT);
  });

  it('leaves the name that stands under the last paragraph to be read as the author', () => {
    const reading = readText([...HEAD, ...TEXT, 'Thanh Hà', 'TIN LIÊN QUAN', ...LIST, ...FOOT].join('\n'));
    assert.equal(fieldValues(reading).author, 'Thanh Hà');
  });

  it('leaves the name of a site that ends like a counter', () => {
    assert.deepEqual(cutOf([...HEAD, ...TEXT, 'Tuổi Trẻ Online', ...FOOT]), FOOT);
  });
});
