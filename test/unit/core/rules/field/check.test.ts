import assert from 'node:assert/strict';
import { fixAll } from '../../../../../server/src/core/actions/fixAll';
import { applyEdits } from '../../../../../server/src/core/text/span';
import { corpusFile, documentOf, messagesOf, problemsOf, reported } from '../../../../support/corpus';

function withHeader(...header: string[]): string {
  return ['=== FILE: a.txt ===', ...header, '', 'Sáng nay trời đẹp, nhiều người ra phố.', ''].join('\n');
}
const FULL = ['title: Khai mạc hội sách', 'date: 2024-03-02', 'source: Báo Ven Sông'];

describe('field rules', () => {
  it('report every required field that is missing, at the name', () => {
    const file = corpusFile(withHeader('title: Khai mạc'));
    assert.deepEqual(problemsOf(file), ['field/missing «a.txt»', 'field/missing «a.txt»']);
    assert.deepEqual(messagesOf(file), [
      'The required field "date" is missing.',
      'The required field "source" is missing.',
    ]);
  });

  it('report them at the first written line of a file without markers', () => {
    assert.deepEqual(
      problemsOf(corpusFile('\ufeff\nKhông có dấu.\n'), 'field/missing')[0],
      'field/missing «Không có dấu.»',
    );
  });

  it('say nothing of a file in which nothing is written yet: that it has no text is told already', () => {
    for (const text of ['', '\n\n', '\ufeff']) {
      assert.deepEqual(problemsOf(corpusFile(text)), ['marker/empty-document «»'], JSON.stringify(text));
    }
    assert.equal(problemsOf(corpusFile('=== FILE: a.txt ===\n'), 'field/missing').length, 3);
  });

  it('know Vietnamese and English keys, in any Unicode form', () => {
    const file = corpusFile(
      withHeader('Tiêu đề: Khai mạc', 'Ngày: 2024-03-02', 'nguồn: Báo Ven Sông'.normalize('NFD')),
      '{"rules": {"text/*": "off"}}',
    );
    assert.deepEqual(problemsOf(file), []);
  });

  it('have no header where the first line names no field', () => {
    const file = corpusFile('=== FILE: a.txt ===\nÔng nói: trời đẹp\ntitle: Không phải phần đầu\n');
    assert.equal(file.analysis(0).structure.header.length, 0);
  });

  it('suggest the field that a misspelt key means', () => {
    const file = corpusFile(withHeader(...FULL, 'autor: Lê Minh Hà'));
    assert.deepEqual(problemsOf(file), ['field/unknown «autor»']);
    assert.match(messagesOf(file)[0]!, /Did you mean "author"\?/);
  });

  it('merge a list that is given twice, and remove a plain repetition', () => {
    const text = withHeader(...FULL, 'author: Lê Minh Hà', 'author: Trần Việt');
    const file = corpusFile(text);
    assert.deepEqual(problemsOf(file), ['field/duplicate «author»']);
    const { problem } = reported(file)[0]!.item;
    const merged = applyEdits(text, problem.fixes![0]!.edits);
    assert.equal(merged, withHeader(...FULL, 'author: Lê Minh Hà; Trần Việt'));
    const same = withHeader(...FULL, 'author: Lê Minh Hà', 'author: Lê Minh Hà');
    assert.equal(applyEdits(same, fixAll(corpusFile(same)).edits), withHeader(...FULL, 'author: Lê Minh Hà'));
  });

  it('check values by type', () => {
    const file = corpusFile(withHeader(...FULL, 'url: không phải địa chỉ', 'lang: tiếng Việt'));
    assert.deepEqual(problemsOf(file), [
      'field/invalid-value «không phải địa chỉ»',
      'field/invalid-value «tiếng Việt»',
    ]);
  });

  it('check values against those that the configuration allows', () => {
    const config = '{"fields": {"section": {"type": "enum", "values": ["Thời sự", "Thể thao"]}}}';
    const file = corpusFile(withHeader(...FULL, 'section: Thể thoa'), config);
    assert.deepEqual(problemsOf(file), ['field/invalid-value «Thể thoa»']);
    assert.equal(reported(file)[0]!.item.problem.fixes![0]!.edits[0]!.newText, 'Thể thao');
  });

  it('report an empty value', () => {
    assert.deepEqual(problemsOf(corpusFile(withHeader(...FULL, 'author:'))), ['field/empty «author»']);
  });

  it('sort a header without changing its lines', () => {
    const text = withHeader('date:   2024-03-02', 'title: Khai mạc', 'source: Báo Ven Sông');
    const file = corpusFile(text);
    assert.deepEqual(problemsOf(file, 'field/'), ['field/order «title»']);
    assert.equal(
      applyEdits(text, fixAll(file, (rule) => rule === 'field/order').edits),
      withHeader('title: Khai mạc', 'date:   2024-03-02', 'source: Báo Ven Sông'),
    );
  });

  it('end a header that runs into the text', () => {
    const text = documentOf('a.txt', 'Sáng nay trời đẹp.').replace('Ven Sông\n\n', 'Ven Sông\n');
    const file = corpusFile(text);
    assert.deepEqual(problemsOf(file), ['field/unseparated «Sáng nay trời đẹp.»']);
    assert.equal(applyEdits(text, fixAll(file).edits), documentOf('a.txt', 'Sáng nay trời đẹp.'));
  });

  it('offer what the page says for a missing field', () => {
    const file = corpusFile(
      '=== FILE: a.txt ===\nKhai mạc hội sách mùa xuân bên bờ sông\n\n02/03/2024 08:30\n\nSáng 2-3, hội sách mùa xuân đã khai mạc tại công viên bờ sông với hơn một trăm gian hàng của các nhà xuất bản trong cả nước, thu hút đông đảo bạn đọc.\n\nTheo ban tổ chức, hội sách kéo dài năm ngày và mở cửa miễn phí cho mọi lứa tuổi đến tham quan, mua sách.\n',
    );
    const date = reported(file).find(({ item }) => item.problem.args?.field === 'date')!;
    assert.equal(date.item.problem.fixes?.[0]?.args?.value, '2024-03-02T08:30');
  });

  it('read attributes of <doc …> as fields', () => {
    const file = corpusFile(
      '<doc id="a" title="Khai mạc" date="2024-03-02" source="Báo Ven Sông" foo="x">\nMột câu.\n</doc>\n',
    );
    assert.deepEqual(problemsOf(file), []);
  });
});
