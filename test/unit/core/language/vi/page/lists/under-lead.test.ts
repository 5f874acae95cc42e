import assert from 'node:assert/strict';
import { readText, removedLines } from '../../../../../../support/pages/read';

const HEAD = ['Huyện Thạch Lâm khai trương thư viện lưu động cho học sinh vùng cao', '12/09/2024 08:15'];
const TEXT = [
  'Sáng 12/9, Phòng Giáo dục huyện Thạch Lâm khai trương thư viện lưu động với hơn ba nghìn đầu sách.',
  'Thư viện đặt trên một chiếc xe tải nhẹ được cải tạo, mỗi tuần đi qua bốn xã vùng cao của huyện.',
  'Ngoài cho mượn sách, các thầy cô tổ chức đọc to nghe chung và thi kể chuyện theo sách.',
  'Theo Phòng Giáo dục, tháng tới xe sẽ đến thêm hai điểm trường ở xã Nà Lụa.',
];
const BRIDGE = 'Xã Tân Lập khánh thành cầu dân sinh bắc qua suối Nậm Chì';
const PASS = 'Đèo Khe Nước sạt lở, hàng chục xe tải phải quay đầu';

/** What is cut of lines right under the lead, with the rest of the text below them. */
function cutUnderLead(lines: readonly string[], below: readonly string[] = []): string[] {
  const all = [...HEAD, TEXT[0]!, ...lines, ...TEXT.slice(1), ...below];
  const removed = removedLines(readText(`${all.join('\n')}\n`));
  return all.filter((_, i) => removed.has(i));
}

describe('headlines of other pages right under the lead', () => {
  it('go when two stand there, and stay when they are printed again as captions', () => {
    assert.deepEqual(cutUnderLead([BRIDGE, PASS]), [BRIDGE, PASS]);
    assert.deepEqual(cutUnderLead([BRIDGE, PASS], [PASS, TEXT[1]!]), []);
    assert.deepEqual(cutUnderLead([BRIDGE]), []);
  });

  it('go when each is an item that begins with its day, and stay where such items go on', () => {
    const dated = [`- 02.09.2024 ${BRIDGE}`, `- 10.09.2024 ${PASS}`];
    assert.deepEqual(cutUnderLead(dated), dated);
    const tour = ['- 12.09.2024 Xe sách đến Nà Lụa', '- 13.09.2024 Xe sách đến Nà Pán'];
    assert.deepEqual(cutUnderLead(tour), tour);
    assert.deepEqual(cutUnderLead(tour, ['- 14.09.2024 Xe sách đến Tân Lập']), []);
    assert.deepEqual(cutUnderLead(tour.slice(1)), []);
  });

  it('stay where captions stand between the paragraphs further down too', () => {
    const captions = [
      'Học sinh điểm trường Nà Pán chọn sách trên xe',
      'Một em bé lần đầu được mượn truyện tranh',
    ];
    const below = [
      'Các thầy cô làm bìa bọc sách cho học sinh',
      'Chiều muộn, xe rời điểm trường để kịp xuống núi.',
      'Em bé đứng vẫy theo chiếc xe ở đầu bản',
      'Tuần sau, xe sẽ trở lại với những cuốn truyện mới.',
    ];
    assert.deepEqual(cutUnderLead(captions, below), []);
  });

  it('go with their days above them, and stay in a list of what happened when', () => {
    const dated = ['10-09-2024', BRIDGE, '09-09-2024', PASS];
    assert.deepEqual(cutUnderLead(dated), dated);
    assert.deepEqual(
      cutUnderLead(dated, ['08-09-2024', 'Xe tải chở sách lên đến xã Nà Lụa lần đầu tiên']),
      [],
    );
  });

  it('stay where a semicolon tells that they are counted up', () => {
    assert.deepEqual(cutUnderLead(['Ông Lò Văn Păn, thợ cả của tổ đóng giá sách;', PASS]), []);
  });

  it('go when they are items between paragraphs', () => {
    const items = [`- ${BRIDGE}`, `- ${PASS}`];
    assert.deepEqual(cutUnderLead(items), items);
    assert.deepEqual(cutUnderLead(items.map((item) => `${item};`)), []);
  });

  it('stay where they are its own main points, whose figures the text has', () => {
    const points = [
      'Sẵn sàng kịch bản ứng phó thiếu nước ở miền Trung',
      'Tuyến kênh dài 500 km phải xong trước 30/6',
    ];
    const text = [
      'Chiều 12/4, lãnh đạo ngành thủy lợi chủ trì cuộc họp về bảo đảm nước tưới cho mùa khô ở miền Trung.',
      'Báo cáo tại cuộc họp cho biết mực nước các hồ thấp hơn cùng kỳ gần một mét.',
      'Thứ nhất, các hồ phải trữ nước đến hết tháng sáu.',
      'Thứ hai, tuyến kênh dài 500 km phải thông nước trước 30/6 để kịp vụ hè thu.',
      'Kết luận cuộc họp, lãnh đạo ngành giao các chi cục chịu trách nhiệm toàn diện.',
    ];
    for (const sign of ['', '- ']) {
      const lines = ['Không để thiếu nước tưới trong mùa khô năm nay', '12/04/2024', text[0]!];
      const page = [...lines, ...points.map((point) => sign + point), ...text.slice(1)];
      assert.deepEqual([...removedLines(readText(`${page.join('\n')}\n`))], []);
    }
  });
});
