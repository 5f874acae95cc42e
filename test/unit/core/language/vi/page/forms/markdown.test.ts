import assert from 'node:assert/strict';
import { fieldValues, readText, removedLines } from '../../../../../../support/pages/read';

const TEXT = [
  'Sáng nay, Phòng Giáo dục huyện Thạch Lâm khai trương thư viện lưu động với hơn ba nghìn đầu sách cho học sinh.',
  'Thư viện đặt trên một chiếc xe tải nhẹ được cải tạo, mỗi tuần đi qua bốn xã vùng cao của huyện.',
  'Tháng tới, xe sẽ đến thêm hai điểm trường ở xã Nà Lụa, theo đề nghị của phụ huynh.',
];
const BELOW = ['### **Tin liên quan**', '**Đèo Khe Nước sạt lở, xe tải quay đầu**', 'Liên hệ quảng cáo'];

function read(title: string, ...text: string[]) {
  const lines = ['Trang chủ', 'Thời sự', title, '*12/09/2024 08:15*', ...text, ...BELOW];
  const reading = readText(`${lines.join('\n')}\n`);
  const removed = removedLines(reading);
  return { fields: fieldValues(reading), cut: lines.filter((_, i) => removed.has(i)) };
}

describe('lines with marks of mark-down from end to end', () => {
  const title = 'Chùm ảnh: Thư viện trên xe tải lên với học sinh vùng cao';

  for (const marked of [`# ${title}`, `**${title}**`, `# **${title}**`, `***${title}***`, `__${title}__`])
    it(`are read without these: ${marked.slice(0, 14)}`, () => {
      const text = [`**${TEXT[0]}**`, '## Sách cho bốn xã', TEXT[1]!, '*Lưu ý của xe sách*', TEXT[2]!];
      const { fields, cut } = read(marked, ...text, '**Mai Lâm**');
      assert.equal(fields.title, title);
      assert.equal(fields.date, '2024-09-12T08:15');
      assert.equal(fields.author, 'Mai Lâm');
      assert.deepEqual(cut, ['Trang chủ', 'Thời sự', ...BELOW]);
    });

  it('keep what stands at the ends of other marks', () => {
    const line = '**Xe sách** và **xe nước** cùng lên với học sinh vùng cao';
    assert.equal(read(line, ...TEXT).fields.title, line);
    assert.deepEqual(read(title, TEXT[0]!, '***', TEXT[1]!, '____', TEXT[2]!).fields.title, title);
  });
});
