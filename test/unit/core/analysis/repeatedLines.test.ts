import assert from 'node:assert/strict';
import { clean } from '../../../../server/src/core/actions/clean';
import { corpusFile, messagesOf, problemsOf, randomNumbers } from '../../../support/corpus';

const RULE = 'boilerplate/repeated-line';
const TOPICS = [
  'hội sách',
  'lễ cầu ngư',
  'giải bóng chuyền',
  'phiên chợ vùng cao',
  'đêm nhạc dân ca',
  'mùa gặt mới',
];

function paragraph(i: number): string {
  const topic = TOPICS[i % TOPICS.length];
  return `Sáng nay, ${topic} lần thứ ${i + 2} khai mạc trong không khí vui tươi, thu hút hàng nghìn người dân trong vùng cùng nhiều đoàn khách ở xa về dự.`;
}

function document(i: number, { before = '', after = '', source = 'Báo Ven Sông' } = {}): string {
  const head = [
    `=== FILE: ven-song/${i}.txt ===`,
    `title: Khai mạc ${TOPICS[i % TOPICS.length]} lần thứ ${i + 2}`,
    'date: 2024-03-02',
    ...(source ? [`source: ${source}`] : []),
  ];
  return [
    ...head,
    '',
    ...(before ? [before] : []),
    paragraph(i),
    paragraph(i + 1),
    ...(after ? [after] : []),
    '',
    '',
  ].join('\n');
}

const many = (count: number, options: (i: number) => Parameters<typeof document>[1]) =>
  Array.from({ length: count }, (_, i) => document(i, options(i))).join('');

describe('repeated lines', () => {
  const foot = 'Góc nhìn bạn đọc Ven Sông';

  it('reports a short line that ends many documents of one source, with how many', () => {
    const file = corpusFile(many(5, (i) => ({ after: i < 4 ? foot : '' })));
    assert.deepEqual(problemsOf(file, RULE), Array(4).fill(`${RULE} «${foot}»`));
    assert.match(messagesOf(file, RULE)[0]!, /^This line stands in 4 of 5 documents of Báo Ven Sông:/);
  });

  it('counts each source by itself', () => {
    const sources = ['Báo A', 'Báo B', 'báo a', 'Báo B', 'Báo  A'];
    const file = corpusFile(many(5, (i) => ({ after: foot, source: sources[i]! })));
    assert.deepEqual(
      messagesOf(file, RULE).map((message) => /\d+ of \d+/.exec(message)![0]),
      Array(3).fill('3 of 3'),
    );
  });

  it('goes by the folder of the name where no source is told', () => {
    const file = corpusFile(many(3, () => ({ after: foot, source: '' })));
    assert.match(messagesOf(file, RULE)[0]!, /documents of ven-song:/);
  });

  it('needs three documents, and a tenth of them', () => {
    assert.deepEqual(problemsOf(corpusFile(many(2, () => ({ after: foot }))), RULE), []);
    assert.deepEqual(problemsOf(corpusFile(many(40, (i) => ({ after: i < 3 ? foot : '' }))), RULE), []);
    assert.equal(problemsOf(corpusFile(many(40, (i) => ({ after: i < 4 ? foot : '' }))), RULE).length, 4);
  });

  it('is silent on the heads of letters of one office', () => {
    const head = [
      'ỦY BAN NHÂN DÂN',
      'XÃ VEN SÔNG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Kính gửi: Các thôn trong xã',
    ];
    const file = corpusFile(many(5, () => ({ before: head.join('\n') })));
    assert.deepEqual(problemsOf(file, RULE), []);
  });

  it('is silent on paragraphs, sentences, lines between paragraphs, by-lines, datelines and headers', () => {
    for (const line of [
      paragraph(9),
      'Buổi lễ khép lại trong niềm vui chung.',
      '05/03/2024 09:15',
      'Theo TTXVN',
      'Hoàng Yến',
    ]) {
      assert.deepEqual(problemsOf(corpusFile(many(5, () => ({ after: line }))), RULE), [], line);
    }
    const within = many(5, () => ({})).replaceAll(
      /(\n)(Sáng nay[^\n]*\n)(?=Sáng)/g,
      `$1$2Một góc hội trường lớn\n`,
    );
    assert.ok(within.includes('Một góc hội trường lớn'));
    assert.deepEqual(problemsOf(corpusFile(within), RULE), []);
  });

  it('is silent on lists and tables: documents without any paragraph', () => {
    const list = Array.from(
      { length: 5 },
      (_, i) => `=== FILE: ds/${i}.txt ===\n\nDanh sách đội tuyển\nTổ một\nTổ hai\nSố ${i}\n\n`,
    ).join('');
    assert.deepEqual(problemsOf(corpusFile(list), RULE), []);
  });

  it('never lets cleaning remove such a line, until it is learned', () => {
    const text = many(4, () => ({ after: foot }));
    assert.deepEqual(clean(corpusFile(text)).edits, []);
    const learned = corpusFile(text, JSON.stringify({ boilerplate: { phrases: [foot] } }));
    assert.deepEqual(problemsOf(learned, RULE), []);
    assert.equal(clean(learned).counts.other! >= 4, true);
  });

  it('is silent on lines to keep, and where it is off', () => {
    const text = many(4, () => ({ after: foot }));
    const kept = { boilerplate: { keep: [foot.toUpperCase()] } };
    assert.deepEqual(problemsOf(corpusFile(text, JSON.stringify(kept)), RULE), []);
    assert.deepEqual(problemsOf(corpusFile(text, `{ "rules": { "${RULE}": "off" } }`), RULE), []);
    const disabled = text.replace('source:', `lint-disable: ${RULE}\nsource:`);
    assert.equal(problemsOf(corpusFile(disabled), RULE).length, 3);
  });

  it('reads one document anew after an edit in one', () => {
    const file = corpusFile(many(60, (i) => ({ after: i % 2 ? foot : '' })));
    assert.equal(problemsOf(file, RULE).length, 30);
    const before = { ...file.counters };
    const at = file.text.text().indexOf(foot);
    file.update([{ span: { start: at, end: at + 3 }, newText: 'Nơi' }]);
    assert.equal(problemsOf(file, RULE).length, 29);
    assert.equal(file.counters.blocks - before.blocks, 1);
  });

  it('leaves what is told of all others while a line is typed that stands nowhere else', () => {
    const file = corpusFile(many(60, (i) => ({ after: i % 2 ? foot : '' })));
    file.reported();
    let at = file.text.blockStart(31) + file.text.blocks[31]!.text.indexOf(foot) + foot.length;
    let asked: number[] = [];
    const { report } = file;
    file.report = (index) => {
      asked.push(index);
      return report.call(file, index);
    };
    const type = (newText: string) => {
      asked = [];
      file.update([{ span: { start: at, end: at }, newText }]);
      at += newText.length;
      file.reported();
      return asked;
    };
    // Beside the document those that are compared with it.
    for (const text of ['\nM', 'ục', ' mới']) assert.ok(type(text).length < 10, text);
    at = file.text.blockStart(30) + file.text.blocks[30]!.text.trimEnd().length;
    assert.ok(type(`\n${foot}`).length >= 30, 'the line of others is one more');
    assert.deepEqual(problemsOf(file, RULE), problemsOf(corpusFile(file.text.text()), RULE));
  });

  it('asks documents of its source alone anew where one has another count', () => {
    const file = corpusFile(many(60, (i) => ({ after: foot, source: i < 50 ? 'Báo A' : 'Báo B' })));
    file.reported();
    const asked = new Set<number>();
    const { report } = file;
    file.report = (index) => {
      asked.add(index);
      return report.call(file, index);
    };
    const start = file.text.blockStart(55) + file.text.blocks[55]!.text.indexOf(foot);
    file.update([{ span: { start, end: start + foot.length }, newText: '' }]);
    file.reported();
    assert.deepEqual([...asked].sort(), [50, 51, 52, 53, 54, 55, 56, 57, 58, 59]);
    assert.match(messagesOf(file, RULE).at(-1)!, /9 of 10/);
  });

  it('counts a document no more that has lost its only paragraph', () => {
    const text = many(5, (i) => ({ after: i < 4 ? foot : '' }));
    const file = corpusFile(text);
    assert.match(messagesOf(file, RULE)[0]!, /4 of 5/);
    const start = file.text.blockStart(4) + file.text.blocks[4]!.text.indexOf('Sáng nay');
    file.update([{ span: { start, end: file.text.length }, newText: 'Hết.\n' }]);
    assert.match(messagesOf(file, RULE)[0]!, /4 of 4/);
  });

  it('says the same after any edits as for the text read anew', () => {
    const next = randomNumbers(41);
    const pieces = [
      '\n',
      foot,
      `\n${foot}\n`,
      document(77, { after: foot }),
      'x',
      '',
      '=== FILE: moi.txt ===\n',
      'source: Khác\n',
    ];
    const file = corpusFile(many(8, (i) => ({ after: i % 3 ? foot : '' })));
    for (let round = 0; round < 50; round++) {
      const { length } = file.text;
      const start = next(length + 1);
      const end = Math.min(length, start + (next(4) === 0 ? next(300) : 0));
      file.update([{ span: { start, end }, newText: pieces[next(pieces.length)]! }]);
      assert.deepEqual(problemsOf(file), problemsOf(corpusFile(file.text.text())), `round ${round}`);
      assert.deepEqual(
        messagesOf(file, RULE),
        messagesOf(corpusFile(file.text.text()), RULE),
        `round ${round}`,
      );
    }
  });
});
