import assert from 'node:assert/strict';
import { Copies, copiesUnder } from '../../../../server/src/core/analysis/copies';
import { CorpusFile } from '../../../../server/src/core/analysis/corpusFile';
import type { Environment } from '../../../../server/src/core/analysis/environment';
import { CompiledConfig } from '../../../../server/src/core/config/settings';
import { parseBlock } from '../../../../server/src/core/format/parse';
import { languageModule } from '../../../../server/src/core/language';
import { guarded } from '../../../../server/src/core/language/guarded';
import type { LanguageModule } from '../../../../server/src/core/language/types';
import { randomNumbers, TODAY } from '../../../support/corpus';

const PAGE = `
Trang chủ
Thời sự
Huyện Đồng Lau khánh thành cầu treo qua suối Nậm Hin
Thứ ba, 14/3/2023 09:15

Sáng 14-3,  ông Lê Quang Tịnh, Chủ tịch UBND huyện Đồng Lau, cắt băng khánh thành cầu treo theo Quyết định số 112/QĐ-UBND.

Theo ông Tịnh , Ðảng bộ huyện góp công, bà con hai bản Nậm Hin và Pa Cheo góp góp hơn hai nghìn ngày làm đường dẫn lên cầu.

Chia sẻ
Tin liên quan
Đường lên bản đã thông xe (12/2/2023)
© 2023 Báo Ven Suối. Giữ bản quyền nội dung.

`;
const OTHER = PAGE.replaceAll('Nậm Hin', 'Na Lốc').replace('14/3/2023', '15/3/2023');

/** An environment whose language counts how often it is asked; nothing is known under it yet. */
function freshEnvironment(trips: (text: string) => boolean = () => false) {
  const vi = languageModule('vi');
  const asked = { pages: 0, texts: 0, faults: 0 };
  const language: LanguageModule = {
    ...vi,
    readPage: (page) => {
      asked.pages++;
      if (trips(page.text)) throw new Error('tripped');
      return vi.readPage(page);
    },
    recognize: (input) => {
      asked.texts++;
      return vi.recognize(input);
    },
    recognizeAll: (inputs) => {
      asked.texts += inputs.length;
      return vi.recognizeAll(inputs);
    },
  };
  const safe = guarded(language, () => {
    asked.faults++;
  });
  const settings = new CompiledConfig({}).settingsFor('');
  const environment: Environment = {
    settings,
    language: safe,
    fileName: 'thu.corpus',
    today: TODAY,
    counters: { blocks: 0, units: 0 },
  };
  return { environment, asked };
}

/** Everything that is told of the blocks of a file. */
function told(file: CorpusFile, ahead: boolean) {
  return file.text.blocks.map((_, index) => {
    if (ahead) file.lookAhead(index);
    const { reading, recognition, problems, evidence, duplicate, date } = file.analysis(index);
    return { reading, recognition, problems, evidence, fingerprint: duplicate.fingerprint, date };
  });
}

/** The same, of every block as if there were no other. */
function toldApart(text: string) {
  const { environment } = freshEnvironment();
  const whole = new CorpusFile(text, environment);
  return whole.text.blocks.map((block) => {
    const alone = freshEnvironment();
    return told(new CorpusFile(block.text, alone.environment), false)[0];
  });
}

const NAMES = [
  'bai-1.txt',
  'bai-20.txt',
  'a.txt',
  'kho/2023/bai dai hon nhieu.txt',
  'bài.txt',
  'ba\u0300i.txt',
  'a\u200bb.txt',
  'CON',
  '../ra-ngoai.txt',
  'x&amp;y.txt',
  '',
];
const MARKERS = [
  (name: string) => `=== FILE: ${name} ===`,
  (name: string) => `===  FILE:  ${name}  ===`,
  (name: string) => `--- FILE: ${name} ---`,
  (name: string) => `=== FILE: ${name}`,
  (name: string) => `<doc id="${name}">`,
  (name: string) => `<doc id="${name}" title="Cầu mới" date="2023-03-14">`,
];
const BODIES = [
  PAGE,
  PAGE,
  OTHER,
  PAGE.replaceAll('\n', '\r\n'),
  PAGE.normalize('NFD'),
  `\ntitle: Cầu treo\ndate: 31/02/2023\n${PAGE}`,
  `${PAGE}</doc>\n`,
  '\n\n',
];

describe('copies of a text', () => {
  it('asks the language about a text that comes many times as often as about two texts', () => {
    const { environment, asked } = freshEnvironment();
    const text = Array.from({ length: 60 }, (_, i) => `=== FILE: bai-${i}.txt ===${PAGE}`).join('');
    const file = new CorpusFile(text, environment);
    const all = told(file, true);
    assert.deepEqual(asked, { pages: 2, texts: 2, faults: 0 });
    assert.deepEqual(all, toldApart(text));
    assert.ok(all[59]!.problems.some(({ rule }) => rule === 'text/lookalike'));
    assert.equal(all[59]!.recognition.citations.length, 1);
  });

  it('shares them with the other files that the same settings hold for', () => {
    const { environment, asked } = freshEnvironment();
    const files = Array.from(
      { length: 30 },
      (_, i) => new CorpusFile(PAGE, { ...environment, fileName: `bai-${i}.corpus` }),
    );
    for (const half of [files.slice(0, 15), files.slice(15)]) CorpusFile.lookAhead(half);
    assert.deepEqual(asked, { pages: 2, texts: 2, faults: 0 });
  });

  it('is told the same of every document as if there were no other, whatever its marker is like', () => {
    const random = randomNumbers(41);
    const pick = <T>(all: readonly T[]) => all[random(all.length)]!;
    for (let round = 0; round < 12; round++) {
      const text = Array.from(
        { length: 24 },
        () => `${pick(MARKERS)(pick(NAMES))}${pick(BODIES.slice(0, 2 + random(BODIES.length - 1)))}`,
      ).join('');
      for (const ahead of [true, false]) {
        const { environment } = freshEnvironment();
        assert.deepEqual(told(new CorpusFile(text, environment), ahead), toldApart(text));
      }
    }
  });

  it('are told the same objects where their markers are as long', () => {
    const { environment } = freshEnvironment();
    const text = Array.from(
      { length: 40 },
      (_, i) => `=== FILE: bai-${i < 5 ? i : 100 + i}.txt ===${PAGE}`,
    ).join('');
    const file = new CorpusFile(text, environment);
    told(file, true);
    const [a, b] = [file.analysis(20), file.analysis(39)];
    assert.equal(a.reading, b.reading);
    const texts = ({ problems }: typeof a) => problems.filter(({ rule }) => rule.startsWith('text/'));
    assert.ok(texts(a).length > 0);
    for (const [i, problem] of texts(a).entries()) assert.equal(problem, texts(b)[i]);
    const citations = [a, b].map(({ recognition }) => recognition.citations[0]);
    assert.ok(citations[0]);
    assert.equal(citations[0], citations[1]);
  });

  it('tells at its own place what a document with a longer name lacks', () => {
    const { environment } = freshEnvironment();
    const names = ['a.txt', 'b.txt', 'ten-dai-hon.txt'];
    const file = new CorpusFile(names.map((name) => `=== FILE: ${name} ===${PAGE}`).join(''), environment);
    told(file, true);
    const { problems } = file.analysis(2);
    const block = file.text.blocks[2]!;
    const missing = problems.filter(({ rule }) => rule === 'field/missing');
    assert.ok(missing.length > 0);
    for (const { span } of missing) assert.equal(block.text.slice(span.start, span.end), 'ten-dai-hon.txt');
    const [fix] = missing.flatMap(({ fixes }) => fixes ?? []);
    assert.equal(fix?.edits[0]?.span.start, block.text.indexOf('\n') + 1);
  });

  it('keeps nothing of a document that the language trips over: each is told of', () => {
    const { environment, asked } = freshEnvironment((text) => text.includes('Nậm Hin'));
    const text = Array.from({ length: 5 }, (_, i) => `=== FILE: bai-${i}.txt ===${PAGE}`).join('');
    told(new CorpusFile(text, environment), true);
    assert.equal(asked.faults, 5);
  });

  it('takes no document for a copy of itself that is read a second time, among others', () => {
    const { environment, asked } = freshEnvironment();
    const text = Array.from(
      { length: 6 },
      (_, i) => `=== FILE: bai-${i}.txt ===${i < 3 ? PAGE : `${OTHER}${i}\n`}`,
    ).join('');
    const first = new CorpusFile(text, environment);
    const readings = first.firstReadings();
    assert.equal(asked.pages, 5);
    const second = new CorpusFile(text, environment);
    second.takeUp(readings);
    told(second, true);
    assert.deepEqual(asked, { pages: 5, texts: 5, faults: 0 });
    const copies = copiesUnder(environment);
    const block = (index: number) => second.analysis(index).structure;
    assert.equal(copies.find(block(5), 'second')?.isRecognized, false, 'nothing was kept of it');
    assert.equal(copies.find(block(0), 'second')?.isRecognized, true);
  });

  it('forgets under another day, and keeps a few million letters at most', () => {
    const { environment } = freshEnvironment();
    assert.equal(copiesUnder(environment), copiesUnder({ ...environment, fileName: 'khac.corpus' }));
    assert.notEqual(copiesUnder(environment), copiesUnder({ ...environment, today: '2024-06-16' }));
    const copies = new Copies();
    const structure = (text: string) =>
      parseBlock(new CorpusFile(text, environment).text.blocks[0]!.lines, undefined, environment.settings);
    const first = structure(PAGE);
    assert.equal(copies.find(first), undefined);
    const kept = copies.find(first);
    assert.ok(kept);
    assert.equal(copies.find(structure(`${PAGE}`)), kept);
    // What is asked for again and again stays, what is not goes.
    const second = structure(OTHER);
    copies.find(second);
    const left = copies.find(second);
    for (let i = 0; i < 30; i++) {
      const long = structure(`${i} ${PAGE.repeat(200)}`);
      copies.find(long);
      copies.find(long);
      assert.equal(copies.find(first), kept);
    }
    assert.notEqual(copies.find(second), left);
  });
});
