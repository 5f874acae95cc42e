import assert from 'node:assert/strict';
import { generatePage } from '../../../../../support/pages/generate';
import { LAYOUTS } from '../../../../../support/pages/layouts';
import { cleanText, readText } from '../../../../../support/pages/read';

const PARAGRAPHS = [
  'Sáng 12/9, Phòng Giáo dục huyện Thạch Lâm khai trương thư viện lưu động với hơn ba nghìn đầu sách.',
  'Thư viện đặt trên một chiếc xe tải nhẹ được cải tạo, mỗi tuần đi qua bốn xã vùng cao. Ảnh: Mai Lâm.',
  'Ngoài cho mượn sách, các thầy cô tổ chức đọc to nghe chung và thi kể chuyện theo sách.',
];
const options = { header: { title: 'Huyện Thạch Lâm khai trương thư viện lưu động' } };

describe('texts of plain paragraphs under a header', () => {
  it('lose nothing; captions are told from paragraphs', () => {
    const reading = readText(`${PARAGRAPHS.join('\n\n')}\n`, options);
    assert.deepEqual([reading.boilerplate, reading.doubtful], [[], []]);
    assert.deepEqual(
      reading.kept.map(({ kind, startLine }) => [kind, startLine]),
      [['caption', 2]],
    );
    assert.equal(reading.prose.length, 2);
  });

  it('are read whole when one line is no plain paragraph', () => {
    const twice = readText(`${[...PARAGRAPHS, PARAGRAPHS[0]].join('\n')}\n`, options);
    assert.deepEqual(
      twice.boilerplate.map(({ kind }) => kind),
      ['repeated'],
    );
    const shared = readText(`${[...PARAGRAPHS, 'Chia sẻ bài viết'].join('\n')}\n`, options);
    assert.deepEqual(
      shared.boilerplate.map(({ kind }) => kind),
      ['share'],
    );
  });

  it('are what cleaning leaves: a second look finds nothing, under a header or without', () => {
    for (let seed = 0; seed < LAYOUTS.length * 3; seed++) {
      const page = generatePage(seed);
      const cleaned = cleanText(page.text);
      assert.deepEqual(readText(cleaned).boilerplate, [], page.layout);
    }
  });
});
