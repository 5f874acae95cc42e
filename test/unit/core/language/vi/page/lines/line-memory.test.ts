import assert from 'node:assert/strict';
import { lineText } from '../../../../../../../server/src/core/language/vi/page/lines/line-memory';
import { readText } from '../../../../../../support/pages/read';

describe('the memory of lines', () => {
  it('gives one reading to a line that comes again, wherever it stands', () => {
    const line = 'Thư viện lưu động của huyện Thạch Lâm';
    lineText(line, 0, line.length);
    const second = lineText(`  ${line}`, 2, 2 + line.length);
    const third = lineText(`${line} `, 0, line.length);
    assert.equal(third, second);
    assert.equal(third.text, line);
  });

  it('tells lines apart that differ in one letter', () => {
    for (let i = 0; i < 3; i++) {
      for (const line of ['Chia sẻ', 'Chia sê', 'Chia se', 'chia sẻ']) {
        assert.equal(lineText(line, 0, line.length).text, line);
      }
    }
  });

  it('keeps long lines out', () => {
    const line = 'Một câu dài. '.repeat(12).trim();
    for (let i = 0; i < 3; i++) lineText(line, 0, line.length);
    assert.notEqual(lineText(line, 0, line.length), lineText(line, 0, line.length));
  });

  it('reads by-lines anew for other sources', () => {
    const page = (sources: string[]) =>
      readText(
        'Khai trương thư viện lưu động ở vùng cao\n12/9/2024\nSáng 12/9, huyện khai trương thư viện lưu động với hơn ba nghìn đầu sách.\nThư viện đặt trên một chiếc xe tải nhẹ, mỗi tuần đi qua bốn xã vùng cao của huyện.\nĐồng Quê\n',
        { sources },
      ).fields;
    for (let i = 0; i < 3; i++) {
      assert.equal(page([]).author?.value, 'Đồng Quê');
      assert.equal(page(['Đồng Quê']).source?.value, 'Đồng Quê');
    }
  });

  it('reads a by-line once under the sources of a project, though others ask under none in between', () => {
    const line = 'Lê Thu Vy - Báo Đồng Quê';
    const said = lineText(line, 0, line.length);
    const sources = ['Báo Đồng Quê'];
    const first = said.byline(sources);
    assert.ok(first?.author);
    const plain = said.byline([]);
    assert.ok(plain);
    assert.equal(said.byline(sources), first);
    assert.equal(said.byline([]), plain);
  });
});
