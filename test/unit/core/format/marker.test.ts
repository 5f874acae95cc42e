import assert from 'node:assert/strict';
import { formatMarker, parseMarker, parseTemplate } from '../../../../server/src/core/format/marker';

function read(line: string, template?: string) {
  const marker = parseMarker(
    line,
    0,
    line.length,
    template === undefined ? undefined : parseTemplate(template),
  );
  return marker && { name: marker.name, defect: marker.defect, style: marker.style.kind };
}

describe('parseMarker', () => {
  describe('whole markers', () => {
    const whole: [string, string, string][] = [
      ['=== FILE: bao/bai-1.txt ===', 'bao/bai-1.txt', 'fence'],
      ['===== FILE: bài một.txt =====', 'bài một.txt', 'fence'],
      ['--- FILE: a ---', 'a', 'fence'],
      ['### FILE: a.txt ###', 'a.txt', 'fence'],
      ['*** FILE: a.txt ***', 'a.txt', 'fence'],
      ['<<< FILE: a.txt >>>', 'a.txt', 'fence'],
      ['<doc id="a.txt">', 'a.txt', 'doc'],
      ['<doc id="12" url="https://vi.example/12" title="Tên">', '12', 'doc'],
      ["<doc url='x' id='a b'>", 'a b', 'doc'],
      ['# newdoc id = a.txt', 'a.txt', 'conllu'],
    ];
    for (const [line, name, style] of whole) {
      it(line, () => assert.deepEqual(read(line), { name, defect: undefined, style }));
    }
    it('a literal template', () => {
      assert.deepEqual(read('@@ bài.txt @@', '@@ {name} @@'), {
        name: 'bài.txt',
        defect: undefined,
        style: 'template',
      });
    });
    it('without a name', () => {
      assert.deepEqual(read('=== FILE: ==='), { name: '', defect: undefined, style: 'fence' });
      assert.deepEqual(read('<doc>'), { name: '', defect: undefined, style: 'doc' });
      assert.deepEqual(read('# newdoc'), { name: '', defect: undefined, style: 'conllu' });
    });
  });

  describe('lines that nearly are markers', () => {
    const nearly: [string, string, string][] = [
      ['  === FILE: a.txt ===', 'a.txt', 'leading-space'],
      ['\u00a0=== FILE: a.txt ===', 'a.txt', 'leading-space'],
      ['=== File: a.txt ===', 'a.txt', 'keyword'],
      ['=== file: a.txt ===', 'a.txt', 'keyword'],
      ['=== FILE a.txt ===', 'a.txt', 'colon'],
      ['== FILE: a.txt ==', 'a.txt', 'fence'],
      ['=== FILE: a.txt ==', 'a.txt', 'fence'],
      ['=== FILE: a.txt', 'a.txt', 'fence'],
      ['FILE: a.txt ===', 'a.txt', 'fence'],
      ['FILE: a.txt', 'a.txt', 'fence'],
      ['===FILE: a.txt===', 'a.txt', 'spacing'],
      ['=== FILE:a.txt ===', 'a.txt', 'spacing'],
      ['=== FILE:  a.txt ===', 'a.txt', 'spacing'],
      ['=== FILE: a.txt === ', 'a.txt', 'spacing'],
      ['＝＝＝ FILE： a.txt ＝＝＝', 'a.txt', 'lookalike'],
      ['=== FІLE: a.txt ===', 'a.txt', 'lookalike'],
      ['=== FILE:\u00a0a.txt ===', 'a.txt', 'lookalike'],
      ['——— FILE: a.txt ———', 'a.txt', 'lookalike'],
      ['=== FILE: a.txt === Sáng 14-12, …', 'a.txt', 'trailing-text'],
      [' <doc id="a.txt">', 'a.txt', 'leading-space'],
      ['<DOC id="a.txt">', 'a.txt', 'keyword'],
      ['<doc id="a.txt"', 'a.txt', 'fence'],
      ['<doc id="a.txt"> Chữ', 'a.txt', 'trailing-text'],
      ['#newdoc id=a.txt', 'a.txt', 'spacing'],
    ];
    for (const [line, name, defect] of nearly) {
      it(JSON.stringify(line), () => {
        const found = read(line);
        assert.equal(found?.name, name);
        assert.equal(found?.defect, defect);
      });
    }
    it('a template with other blanks', () => {
      assert.equal(read('  @@ a.txt @@', '@@ {name} @@')?.defect, 'leading-space');
      assert.equal(read('@@a.txt@@', '@@ {name} @@')?.defect, 'spacing');
    });
  });

  describe('text', () => {
    const text = [
      'Sáng 14-12, Bộ Chính trị tổ chức hội nghị.',
      '--- File đính kèm ---',
      '- File: bao-cao.docx',
      '=== Phần 1 ===',
      '***',
      '# Tiêu đề',
      '# newdoc là gì',
      '<document id="a">',
      'Profile: ông Nam',
      'FILE: tài liệu mật',
      '## Files',
      '',
    ];
    for (const line of text) it(JSON.stringify(line), () => assert.equal(read(line), undefined));
  });

  it('gives the exact span of the name between astral and decomposed letters', () => {
    const name = `😀/${'bài'.normalize('NFD')}.txt`;
    const line = `=== FILE: ${name} ===`;
    const marker = parseMarker(line, 0, line.length)!;
    assert.equal(line.slice(marker.nameSpan.start, marker.nameSpan.end), name);
  });

  it('reads a name of 5,000 characters', () => {
    const name = 'a'.repeat(5000);
    assert.equal(read(`=== FILE: ${name} ===`)?.name, name);
  });

  it('writes what it reads, in every style', () => {
    for (const line of [
      '=== FILE: a.txt ===',
      '<<<< FILE: a.txt >>>>',
      '<doc id="a.txt">',
      '# newdoc id = a.txt',
    ]) {
      const marker = parseMarker(line, 0, line.length)!;
      assert.equal(formatMarker(marker.style, marker.name), line);
    }
  });

  it('is linear in the length of a line', () => {
    for (const part of ['=', '= ', 'FILE: ', '<doc id="', 'a="b" ', '# newdoc ', '=== FILE: ']) {
      const line = `=== ${part.repeat(300_000)}`;
      parseMarker(line, 0, line.length);
      const doc = `<doc ${part.repeat(300_000)}`;
      parseMarker(doc, 0, doc.length);
    }
  });
});
