import assert from 'node:assert/strict';
import type { BlockAnalysis } from '../../../../server/src/core/analysis/blockAnalysis';
import { CorpusFile } from '../../../../server/src/core/analysis/corpusFile';
import type { Environment } from '../../../../server/src/core/analysis/environment';
import { defaultSettings } from '../../../../server/src/core/config/settings';
import { languageModule } from '../../../../server/src/core/language';
import { guarded } from '../../../../server/src/core/language/guarded';
import type { LanguageModule } from '../../../../server/src/core/language/types';

const PAGE = [
  'Sáng 12/4/2023, ông Lê Thu Minh, Chủ tịch UBND tỉnh Hà Giang, khai mạc hội sách bên bờ sông, có nhiều đoàn ở xa về dự.',
  '',
  'Chia sẻ:',
  'Facebook',
];
const TEXT = ['a.txt', 'b.txt']
  .flatMap((name) => [
    `=== FILE: ${name} ===`,
    'title: Hội sách',
    'date: 2023-04-12',
    ...(name === 'b.txt' ? ['note: BREAKS'] : []),
    '',
    ...PAGE,
    '',
  ])
  .join('\n');

/** Vietnamese that fails on the second document. */
function breaking(part: 'readPage' | 'recognizeAll' | 'readContradiction'): LanguageModule {
  const language = languageModule('vi');
  const check = (text: string) => {
    if (text.includes('BREAKS')) throw new TypeError(`${part} fell`);
  };
  return {
    ...language,
    ...(part === 'readPage' && {
      readPage: (page) => {
        check(page.text);
        return language.readPage(page);
      },
    }),
    ...(part === 'recognizeAll' && {
      recognize: (input) => {
        check(input.text);
        return language.recognize(input);
      },
      recognizeAll: (inputs) => {
        for (const { text } of inputs) check(text);
        return language.recognizeAll(inputs);
      },
    }),
    ...(part === 'readContradiction' && {
      readContradiction: (input, dates) => {
        check(input.text);
        return language.readContradiction(input, dates);
      },
    }),
  };
}

describe('a language with a fault', () => {
  function environment(language: LanguageModule): Environment {
    const counters = { blocks: 0, units: 0 };
    return { settings: defaultSettings(), language, fileName: 'x.corpus', today: '2024-01-01', counters };
  }
  function read(language: LanguageModule): { file: CorpusFile; documents: BlockAnalysis[] } {
    const file = new CorpusFile(TEXT, environment(language));
    return { file, documents: file.documents.map((index) => file.analysis(index)) };
  }
  const answers = ({ file, documents }: ReturnType<typeof read>) =>
    documents.map(({ reading, recognition }, i) => ({
      furniture: reading.boilerplate.length,
      found: recognition.entities.length + recognition.dates.length,
      problems: file.problems(i).map(({ problem }) => problem.rule),
    }));
  const sound = answers(read(languageModule('vi')));

  it('has all that the language has', () => {
    const language = languageModule('vi');
    const expected = [...Object.keys(language), 'itself'].sort();
    assert.deepEqual(Object.keys(guarded(language, () => undefined)).sort(), expected);
  });

  it('says what it says where nothing fails', () => {
    const told: string[] = [];
    assert.deepEqual(answers(read(guarded(languageModule('vi'), (what) => told.push(what)))), sound);
    assert.deepEqual(told, []);
    assert.ok(sound.every(({ furniture, found }) => furniture > 0 && found > 1));
  });

  for (const part of ['readPage', 'recognizeAll', 'readContradiction'] as const) {
    it(`loses what ${part} would have found of that document alone, and tells`, () => {
      const told: string[] = [];
      const language = guarded(breaking(part), (what, error) =>
        told.push(`${what}: ${(error as Error).message}`),
      );
      const [first, second] = answers(read(language));
      assert.deepEqual(first, sound[0]);
      assert.equal(second!.furniture, part === 'readPage' ? 0 : sound[1]!.furniture);
      assert.ok(part === 'recognizeAll' ? second!.found === 0 : second!.found >= sound[1]!.found);
      assert.ok(told.length > 0);
      for (const message of told)
        assert.equal(message, `${part === 'recognizeAll' ? 'recognize' : part}: ${part} fell`);
    });
  }

  it('reads many texts, of which one fails, as each by itself', () => {
    const told: unknown[] = [];
    const language = guarded(breaking('recognizeAll'), (_what, error) => told.push(error));
    const input = (text: string) => ({
      text,
      spans: [{ start: 0, end: text.length }],
      reference: undefined,
      lexicon: { entities: [], documents: [] },
    });
    const [first, broken, last] = language.recognizeAll(
      [PAGE[0]!, `BREAKS ${PAGE[0]!}`, PAGE[0]!].map(input),
    );
    assert.ok(first!.entities.length > 0);
    assert.deepEqual(last, first);
    assert.deepEqual(broken, { dates: [], citations: [], entities: [] });
    assert.equal(told.length, 1);
  });

  it('tells of the file that fails among those that are read together', () => {
    const told: string[] = [];
    const texts = [PAGE, ['BREAKS', ...PAGE], PAGE].map((lines) => lines.join('\n'));
    const files = texts.map((text, i) => {
      const language = guarded(breaking('recognizeAll'), (what) => told.push(`${i}: ${what}`));
      return new CorpusFile(text, { ...environment(language), fileName: `${i}.txt` });
    });
    CorpusFile.lookAhead(files);
    assert.deepEqual(told, ['1: recognize']);
    const found = files.map((file) => file.analysis(0).recognition.entities.length);
    assert.deepEqual(found, [found[2], 0, found[2]]);
    assert.ok(found[2]! > 0);
  });
});
