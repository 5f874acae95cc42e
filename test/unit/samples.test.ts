import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clean } from '../../server/src/core/actions/clean';
import { CorpusFile } from '../../server/src/core/analysis/corpusFile';
import { parseConfig } from '../../server/src/core/config/read';
import { CompiledConfig, defaultSettings, type FileSettings } from '../../server/src/core/config/settings';
import { languageModule } from '../../server/src/core/language';

declare global {
  interface ImportMeta {
    readonly rootDirectory: string;
  }
}

const samples = join(import.meta.rootDirectory, 'samples');
const read = (path: string) => readFileSync(join(samples, path), 'utf8');

function analyze(path: string, settings: FileSettings = defaultSettings()): CorpusFile {
  return new CorpusFile(read(path), {
    settings,
    language: languageModule(settings.language),
    fileName: path.split('/').at(-1)!,
    today: '2026-01-31',
    counters: { blocks: 0, units: 0 },
  });
}

/** Rules that are broken, once for each problem, page furniture left out. */
function faults(file: CorpusFile): string[] {
  return file.text.blocks
    .flatMap((_, index) => file.problems(index))
    .map(({ problem }) => problem.rule as string)
    .filter((rule) => !rule.startsWith('boilerplate/'))
    .sort();
}

describe('samples', () => {
  it('show in doi-ngoai.corpus the faults that their README names, and no others', () => {
    const file = analyze('doi-ngoai.corpus');
    assert.equal(file.documents.length, 7);
    assert.deepEqual(faults(file), [
      'date/impossible',
      'date/not-iso',
      ...Array(4).fill('field/missing'),
      'field/unknown',
      'marker/duplicate-name',
      'marker/malformed',
      'text/double-space',
      ...Array(2).fill('text/lookalike'),
      'text/nbsp',
    ]);
  });

  it('have a raw page whose article survives cleaning whole', () => {
    const file = analyze('doi-ngoai.corpus');
    const text = file.text.text();
    const { edits } = clean(file);
    assert.ok(edits.length > 0);
    let cleaned = text;
    for (const { span, newText } of [...edits].sort((a, b) => b.span.start - a.span.start)) {
      cleaned = cleaned.slice(0, span.start) + newText + cleaned.slice(span.end);
    }
    const sentences = text.split('\n').filter((line) => line.length > 80);
    assert.ok(sentences.length > 20);
    for (const sentence of sentences) assert.ok(cleaned.includes(sentence), sentence);
    for (const line of ['Lượt xem: 1.284', 'Gửi bình luận', 'Về đầu trang'])
      assert.ok(!cleaned.includes(line), line);
  });

  it('have a file without any fault', () => {
    assert.deepEqual(faults(analyze('the-thao.corpus.txt')), []);
  });

  it('have a project that its configuration fits', () => {
    const { config, problems } = parseConfig(read('du-an/corpus.config.json'));
    assert.deepEqual(problems, []);
    const compiled = new CompiledConfig(config);
    const files = readdirSync(join(samples, 'du-an'), { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /\.(?:txt|vrt)$/.test(path));
    assert.equal(files.length, 4);
    const found = files.map((path) => {
      assert.ok(compiled.includes(path), path);
      return [path, faults(analyze(`du-an/${path}`, compiled.settingsFor(path)))] as const;
    });
    assert.deepEqual(
      found.filter(([, rules]) => rules.length > 0),
      [
        ['bao-tinh/2023-05-12-xet-xu.txt', ['field/invalid-value']],
        ['bao-tinh/2023-08-30-khai-giang.txt', Array(4).fill('field/missing')],
      ],
    );
  });
});
