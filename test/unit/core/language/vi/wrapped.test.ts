import assert from 'node:assert/strict';
import { vietnamese } from '../../../../../server/src/core/language/vi';
import { unwrap } from '../../../../../server/src/core/language/vi/wrapped';

function input(text: string) {
  const spans = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.replace(/\r$/, '').length;
    if (end > start) spans.push({ start, end });
    start += line.length + 1;
  }
  return { text, spans, reference: undefined, lexicon: { entities: [], documents: [] } };
}

function stretches(text: string): string[] {
  const { text: read, spans } = unwrap(input(text));
  return spans.map(({ start, end }) => read.slice(start, end));
}

const WRAPPED = [
  'Sáng 12/4, tại hội trường huyện, Ban Thường vụ Hội Nông dân huyện phối hợp với Ủy',
  'ban Mặt trận Tổ quốc mở lớp tập huấn cho cán bộ các chi hội, có mặt ông Trần Quốc',
  'Hưng và bà Lê Thị Mận, hai hộ làm vườn giỏi của xã.',
  'Lớp học kéo dài hai ngày.',
];

describe('unwrap', () => {
  it('joins lines that were broken in mid-sentence, also before a capital that had no room', () => {
    assert.deepEqual(stretches(WRAPPED.join('\n')), [WRAPPED.slice(0, 3).join(' '), WRAPPED[3]]);
  });

  it('keeps offsets, with line ends of two characters too', () => {
    const text = WRAPPED.join('\r\n');
    const read = unwrap(input(text)).text;
    assert.equal(read.length, text.length);
    assert.equal(read.indexOf('Lê Thị Mận'), text.indexOf('Lê Thị Mận'));
  });

  it('leaves paragraphs, headings, lists and verse alone', () => {
    for (const text of [
      'Hội nghị bàn về giao thông nông thôn của huyện\nÔng Trần Hưng chủ trì hội nghị và kết luận các nội dung.\nCuộc họp khép lại lúc mười một giờ.',
      'Danh sách đội tuyển dự giải trẻ toàn quốc năm nay gồm\nNguyễn Văn Ba\nlớp 9A\nTrần Tư',
      'Ai về xứ Quảng thăm hai bờ sông nước hữu tình\nNhớ mùa lúa chín ngập đồng như tấm thảm vàng ươm',
      'Đoạn một kết thúc bằng dấu chấm, không có gì nối tiếp cả.\nđoạn hai mở đầu bằng chữ thường vì người gõ quên viết hoa.',
      'Đoạn trên chưa hết câu nhưng có một dòng trống chen vào giữa\n\nvà đoạn dưới viết thường.',
    ])
      assert.equal(unwrap(input(text)).text, text, text);
  });

  it('lets names be found across the break, with spans of the text as it stands', () => {
    const text = WRAPPED.join('\n');
    const { entities } = vietnamese.recognize(input(text));
    const found = entities.map(({ span, name }) => [text.slice(span.start, span.end), name]);
    assert.ok(found.some(([written]) => written === 'Trần Quốc\nHưng'));
    assert.ok(found.some(([, name]) => name === 'Trần Quốc Hưng'));
    assert.ok(found.some(([written]) => written === 'Ủy\nban Mặt trận Tổ quốc'));
  });

  it('reads an empty line at the end of the text as nothing', () => {
    const text = 'Một dòng đủ dài để được coi là còn tiếp ở dòng dưới\n';
    const spans = [
      { start: 0, end: text.length - 1 },
      { start: text.length, end: text.length },
    ];
    assert.equal(unwrap({ ...input(text), spans }).text, text);
  });

  it('takes time in proportion to the text on one line a character', () => {
    const text = 'a\n'.repeat(100_000);
    assert.equal(unwrap(input(text)).spans.length, 100_000);
  });
});
