import assert from 'node:assert/strict';
import { DuplicateIndex } from '../../../../server/src/core/analysis/duplicates';
import { DuplicatesAcrossFiles } from '../../../../server/src/core/analysis/duplicatesAcrossFiles';
import { type Fingerprint, fingerprintOf } from '../../../../server/src/core/analysis/fingerprint';
import { corpusFile, documentOf, problemsOf, randomNumbers, reported } from '../../../support/corpus';

const SENTENCES = [
  'Sáng nay, hội sách mùa xuân khai mạc tại công viên bên bờ sông với hơn một trăm gian hàng.',
  'Ban tổ chức dành riêng một khu cho trẻ em, nơi các em được nghe kể chuyện và tập đóng sách.',
  'Bà Lan, chủ một hiệu sách cũ trong phố cổ, mang đến hơn hai nghìn cuốn in từ thế kỷ trước.',
  'Theo kế hoạch, hội sách kéo dài năm ngày và mở cửa tự do đến chín giờ tối.',
  'Nhiều bạn trẻ xếp hàng từ sớm để xin chữ ký của các nhà văn mà họ yêu mến.',
  'Năm ngoái mưa lớn khiến ngày cuối phải đóng cửa trước giờ, năm nay trời được dự báo nắng ráo.',
  'Các nhà xuất bản giảm giá từ mười đến bốn mươi phần trăm cho sách thiếu nhi và sách giáo khoa.',
  'Thư viện tỉnh cho biết số bạn đọc đăng ký thẻ mới trong quý vừa qua tăng gần gấp đôi.',
];
const OTHER = [
  'Đội bóng miền biển thắng trận thứ ba liên tiếp nhờ bàn duy nhất ở phút bù giờ.',
  'Huấn luyện viên trưởng khen hàng thủ chơi kỷ luật dù thiếu hai trụ cột vì thẻ phạt.',
  'Vòng tới họ làm khách trên sân của đương kim vô địch, đối thủ chưa thua từ đầu mùa.',
  'Khán đài chật kín người, nhiều cổ động viên phải đứng xem qua màn hình ngoài sân vận động.',
];
const ARTICLE = SENTENCES.join('\n');
const NEAR = [...SENTENCES.slice(0, 6), 'Tin được cập nhật lúc giữa trưa.', ...SENTENCES.slice(6)].join('\n');
const SPORT = OTHER.join('\n');

const found = (text: string, config?: string) => problemsOf(corpusFile(text, config), 'document/');

describe('duplicates in a file', () => {
  it('are reported at the later one, with the first as the related place', () => {
    const file = corpusFile(
      documentOf('a.txt', ARTICLE) + documentOf('b.txt', SPORT) + documentOf('c.txt', ARTICLE),
    );
    assert.deepEqual(problemsOf(file, 'document/'), ['document/duplicate «c.txt»']);
    const [{ item, block }] = reported(file).filter(
      ({ item }) => item.problem.rule === 'document/duplicate',
    ) as [ReturnType<typeof reported>[number]];
    const { related, args } = item.problem;
    assert.deepEqual([block, related!.block, args], [2, 0, { name: 'a.txt' }]);
    assert.equal(file.text.blocks[0]!.text.slice(related!.span.start, related!.span.end), 'a.txt');
    assert.equal(related!.args!.percent, '100');
  });

  it('do not hang on title, header, furniture, case or Unicode form', () => {
    const reprint = documentOf('b.txt', `Trang chủ\n${ARTICLE}\nChia sẻ bài viết`).replace(
      'Khai mạc hội sách mùa xuân',
      'Hội sách đã mở',
    );
    assert.deepEqual(found(documentOf('a.txt', ARTICLE) + reprint), ['document/duplicate «b.txt»']);
    const decomposed = documentOf('b.txt', ARTICLE.normalize('NFD'));
    assert.deepEqual(found(documentOf('a.txt', ARTICLE) + decomposed), ['document/duplicate «b.txt»']);
  });

  it('are told with the share of the text that is the same', () => {
    const file = corpusFile(documentOf('a.txt', ARTICLE) + documentOf('b.txt', NEAR));
    const problem = reported(file).find(({ item }) => item.problem.rule.startsWith('document/'))!.item
      .problem;
    assert.equal(problem.rule, 'document/near-duplicate');
    const percent = Number(problem.args!.percent);
    assert.ok(percent >= 85 && percent < 100, String(percent));
  });

  it('are none of documents that only begin alike, are short, or have no text', () => {
    const half = [...SENTENCES.slice(0, 3), ...OTHER].join('\n');
    assert.deepEqual(found(documentOf('a.txt', ARTICLE) + documentOf('b.txt', half)), []);
    assert.deepEqual(
      found(documentOf('a.txt', 'Sáng nay trời đẹp.') + documentOf('b.txt', 'Sáng nay trời đẹp.')),
      [],
    );
    assert.deepEqual(found(documentOf('a.txt', '') + documentOf('b.txt', '')), []);
  });

  it('prefer the twin that is more alike', () => {
    const file = corpusFile(
      documentOf('a.txt', NEAR) + documentOf('b.txt', ARTICLE) + documentOf('c.txt', ARTICLE),
    );
    const twins = reported(file)
      .filter(({ item }) => item.problem.rule.startsWith('document/'))
      .map(({ block, item }) => [block, item.problem.rule, item.problem.related!.block]);
    assert.deepEqual(twins, [
      [1, 'document/near-duplicate', 0],
      [2, 'document/duplicate', 1],
    ]);
  });

  it('cost nothing when both rules are off', () => {
    const config = '{"rules": {"document/duplicate": "off", "document/near-duplicate": "off"}}';
    const file = corpusFile(documentOf('a.txt', ARTICLE) + documentOf('b.txt', ARTICLE), config);
    assert.deepEqual(problemsOf(file, 'document/'), []);
    assert.equal(file.counters.fingerprints, undefined);
    assert.deepEqual(file.duplicateDocuments(), []);
  });

  it('can be disabled in a document', () => {
    const quiet = documentOf('b.txt', ARTICLE).replace('Ven Sông\n', 'Ven Sông\nlint-disable: document/*\n');
    assert.deepEqual(problemsOf(corpusFile(documentOf('a.txt', ARTICLE) + quiet)), []);
  });

  it('read one document for one keystroke, and forget a twin that is no more', () => {
    const names = Array.from({ length: 300 }, (_, i) => `bai-${i}.txt`);
    const file = corpusFile(
      names.map((name, i) => documentOf(name, i % 100 === 7 ? ARTICLE : `${SPORT} Số ${i}.`)).join(''),
    );
    assert.ok(problemsOf(file, 'document/').includes('document/duplicate «bai-107.txt»'));
    // Of three that have one text the third is known by the second.
    assert.equal(file.counters.fingerprints, 299);
    const at = file.text.blockStart(7) + file.text.blocks[7]!.text.indexOf('Sáng nay');
    file.update([{ span: { start: at, end: at + ARTICLE.length }, newText: SPORT }]);
    const after = reported(file).filter(({ item }) => item.problem.rule === 'document/duplicate');
    assert.deepEqual(
      after.map(({ block, item }) => [block, item.problem.related!.block]),
      [[207, 107]],
    );
    assert.equal(file.counters.fingerprints, 300);
  });

  it('are the same after edits as when read anew', () => {
    const random = randomNumbers(23);
    const bodies = [ARTICLE, NEAR, SPORT, [...SENTENCES].reverse().join('\n'), 'Một câu.'];
    let text = '';
    for (let i = 0; i < 12; i++) text += documentOf(`bai-${i}.txt`, bodies[random(bodies.length)]!);
    const file = corpusFile(text);
    const answer = (of: ReturnType<typeof corpusFile>) =>
      reported(of)
        .filter(({ item }) => item.problem.rule.startsWith('document/'))
        .map(({ block, item: { problem } }) => [block, problem]);
    for (let step = 0; step < 150; step++) {
      const { blocks } = file.text;
      const index = random(blocks.length);
      const start = file.text.blockStart(index);
      const whole = { start, end: start + blocks[index]!.text.length };
      const made = documentOf(`moi-${step}.txt`, bodies[random(bodies.length)]!);
      const edit = [
        { span: { start, end: start }, newText: made },
        { span: whole, newText: blocks.length > 3 ? '' : made },
        { span: whole, newText: made },
        { span: whole, newText: made + blocks[index]!.text },
        { span: { start: start + random(whole.end - start), end: whole.end }, newText: '' },
        { span: { start: start + 4, end: start + 4 }, newText: 'x' },
      ][random(6)]!;
      file.update([edit]);
      text = text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end);
      // Asking for some blocks only must not matter later.
      if (random(3) === 0) file.problems(random(file.text.blocks.length));
      else assert.deepEqual(answer(file), answer(corpusFile(text)), `step ${step}`);
    }
  });
});

describe('DuplicateIndex', () => {
  it('says of what comes whether it shares a key with anything that is there', () => {
    const index = new DuplicateIndex<{ fingerprint: Fingerprint; at: number }>(
      (a, b) => a.at - b.at,
      () => {},
    );
    const entry = (at: number, text: string) => ({
      at,
      fingerprint: fingerprintOf(text, [{ start: 0, end: text.length }])!,
    });
    const first = entry(0, ARTICLE);
    assert.equal(index.add(first), false);
    assert.equal(index.add(entry(1, SPORT)), false);
    assert.equal(index.add(entry(2, ARTICLE)), true);
    assert.equal(index.add(entry(3, NEAR)), true);
    index.remove(first);
    assert.equal(index.add(entry(4, SPORT.toUpperCase())), true);
  });
});

describe('duplicates across files', () => {
  const files: Readonly<Record<string, string>> = {
    '/ngu-lieu/a.corpus': documentOf('a1.txt', SPORT) + documentOf('a2.txt', ARTICLE),
    '/ngu-lieu/b.txt': `${NEAR}\n`,
    '/ngu-lieu/c.corpus': documentOf('c1.txt', ARTICLE) + documentOf('c2.txt', ARTICLE),
    '/ngu-lieu/d.corpus': documentOf('d1.txt', `${SPORT}\n${ARTICLE}`),
  };
  const open = (path: string) => corpusFile(files[path]!, '{}', path.slice(path.lastIndexOf('/') + 1));
  const EXPECTED = [
    '/ngu-lieu/b.txt 0 document/near-duplicate /ngu-lieu/a.corpus 1',
    '/ngu-lieu/c.corpus 0 document/duplicate /ngu-lieu/a.corpus 1',
    '/ngu-lieu/c.corpus 1 document/duplicate undefined 0',
    '/ngu-lieu/d.corpus 0 document/near-duplicate /ngu-lieu/a.corpus 1',
  ];

  function twins(corpus: DuplicatesAcrossFiles, paths: readonly string[]): string[] {
    return [...paths].sort().flatMap((path) => {
      const file = open(path);
      file.setForeignTwins(corpus.twins(path));
      return reported(file)
        .filter(({ item }) => item.problem.rule.startsWith('document/'))
        .map(({ block, item: { problem } }) => {
          const { file: other, block: twin } = problem.related!;
          return `${path} ${block} ${problem.rule} ${other} ${twin}`;
        });
    });
  }

  it('are found whatever the order in which files come', () => {
    const paths = Object.keys(files);
    const random = randomNumbers(3);
    for (let round = 0; round < 12; round++) {
      const order = paths.slice();
      for (let i = order.length - 1; i > 0; i--) {
        const j = random(i + 1);
        [order[i], order[j]] = [order[j]!, order[i]!];
      }
      const corpus = new DuplicatesAcrossFiles();
      for (const path of order) {
        corpus.update(path, open(path).duplicateDocuments());
        corpus.twins(path);
      }
      assert.deepEqual(twins(corpus, paths), EXPECTED);
    }
  });

  it('are found while files are told of in the order of their paths', () => {
    const corpus = new DuplicatesAcrossFiles();
    const found = Object.keys(files)
      .sort()
      .flatMap((path) => {
        corpus.update(path, open(path).duplicateDocuments());
        return twins(corpus, [path]);
      });
    assert.deepEqual(found, EXPECTED);
  });

  it('follow files that change and go, and answer with the same object where nothing did', () => {
    const paths = Object.keys(files);
    const corpus = new DuplicatesAcrossFiles();
    for (const path of paths) corpus.update(path, open(path).duplicateDocuments());
    const before = corpus.twins('/ngu-lieu/d.corpus');
    corpus.update('/ngu-lieu/a.corpus', open('/ngu-lieu/a.corpus').duplicateDocuments());
    assert.equal(corpus.twins('/ngu-lieu/d.corpus'), before);
    corpus.remove('/ngu-lieu/a.corpus');
    assert.deepEqual(twins(corpus, paths.slice(1)), [
      '/ngu-lieu/c.corpus 0 document/near-duplicate /ngu-lieu/b.txt 0',
      '/ngu-lieu/c.corpus 1 document/duplicate undefined 0',
      EXPECTED[3]!.replace('a.corpus 1', 'c.corpus 0'),
    ]);
    assert.deepEqual(corpus.paths, paths.slice(1));
    assert.equal(corpus.twins('/ngu-lieu/a.corpus').size, 0);
  });

  it('are named with their file where the document has another name', () => {
    const corpus = new DuplicatesAcrossFiles();
    for (const path of Object.keys(files)) corpus.update(path, open(path).duplicateDocuments());
    const name = (path: string) => corpus.twins(path).get(0)!.problem.args!.name;
    assert.equal(name('/ngu-lieu/c.corpus'), 'a2.txt (a.corpus)');
    corpus.remove('/ngu-lieu/a.corpus');
    assert.equal(name('/ngu-lieu/c.corpus'), 'b.txt');
  });
});
