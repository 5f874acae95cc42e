import assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';
import { randomNumbers } from '../support/corpus';
import { page } from '../support/sourcePages';
import { type Folder, folders, PAGE_LINES, soundDocument } from './support';

/** A corpus of many documents with all that one document can have to do with another, the same for each seed. */
function corpus(seed: number, lineBreak = '\n'): string {
  const random = randomNumbers(seed);
  const parts: string[] = [];
  if (seed % 3 === 0) parts.push('Lời nói đầu của người biên tập.\n\n');
  for (let i = 0; i < 60; i++) {
    const name = random(9) === 0 ? `bài/${random(8)}.txt` : `bài/${seed}-${i}.txt`;
    const marker = ['=== FILE: {} ===', '== FILE: {} ===', '--- FILE: {} ---', '=== FILE: {} ==='][
      random(8) === 0 ? random(3) : 3
    ]!.replace('{}', name);
    const disable = ['', 'lint-disable: document/duplicate', 'lint-disable: document/*, text/double-space'][
      random(6) === 0 ? 1 + random(2) : 0
    ]!;
    const header = `title: Bài thứ ${i}\ndate: 2024-03-0${1 + random(9)}\nsource: Báo Ven Sông\n${disable === '' ? '' : `${disable}\n`}\n`;
    const body = [
      () => `${page(random(20), { after: ['Góc nhìn bạn đọc Ven Sông'], source: '' })}`,
      () => `${PAGE_LINES.join('\n')}\n`,
      () =>
        soundDocument(`x${random(12)}`)
          .split('\n')
          .slice(5)
          .join('\n'),
      () => `${page(random(6), { source: '' })}Chữ  thừa, 𝒜 và 😀 .\u00a0Hết\n`,
      () => '',
    ][random(5)]!();
    parts.push(`${marker}\n${random(7) === 0 ? '' : header}${body}${random(4) === 0 ? '\n' : ''}`);
  }
  const text = parts.join('').replaceAll('\n', lineBreak);
  return (seed % 2 === 0 ? '\ufeff' : '') + (seed % 5 === 0 ? text.trimEnd() : text);
}

const COMMANDS: readonly (readonly string[])[] = [
  ['check'],
  ['check', '--format', 'json', '--locale', 'vi'],
  ['check', '--format', 'sarif'],
  ['check', '--format', 'github'],
  ['analyze'],
  ['clean'],
  ['clean', '--diff'],
  ['headers'],
  ['headers', '--diff'],
  ['export', '--to', 'jsonl'],
  ['export', '--to', 'tei', '--raw'],
];

describe('files that are read part by part', () => {
  const folder = folders();

  const assertSame = (here: Folder, args: readonly string[], more: readonly string[], input = '') => {
    // Files this small are one part each.
    const whole = here.run(args, input);
    const cut = here.run([...args, ...more], input);
    assert.deepEqual(cut, whole, [...args, ...more].join(' '));
    return whole;
  };

  const BREAKS = { LF: '\n', CRLF: '\r\n', CR: '\r' };
  for (const args of COMMANDS) {
    for (const [name, lineBreak] of Object.entries(BREAKS).slice(0, args.length === 1 ? 3 : 1)) {
      it(`have the answers of files that are held whole, byte for byte (${args.join(' ')}, ${name})`, () => {
        const seed = lineBreak.length + (name === 'CR' ? 5 : 3);
        const here = folder({ 'a.corpus': corpus(seed, lineBreak), 'b.corpus': corpus(seed + 1, lineBreak) });
        // Every document by itself, or some of them together.
        const size = args[0] === 'analyze' ? 1 : 900;
        const { stdout, stderr } = assertSame(here, [...args, '.'], ['--part-size', String(size)]);
        assert.equal(stderr, '');
        // These tell of no problems.
        if (['clean', 'headers', 'export'].includes(args[0]!)) return;
        for (const code of ['marker/duplicate-name', 'marker/mixed-style', 'document/duplicate']) {
          assert.ok(stdout.includes(code), `the corpus has ${code}`);
        }
      });
    }

    it(`have the same answers in several threads, in the same order (${args.join(' ')})`, () => {
      const files = Object.fromEntries(
        Array.from({ length: 5 }, (_, i) => [`${i % 2}/${i}.corpus`, corpus(i).repeat(i === 2 ? 6 : 1)]),
      );
      const more = ['--jobs', '3', '--part-size', '40000'];
      assertSame(folder(files), [...args, '0', '1', '0/2.corpus'], more);
    });

    it(`come from standard input, too (${args.join(' ')})`, () => {
      assertSame(folder(), [...args, '-'], ['--part-size', '2000'], corpus(4));
    });
  }

  it('are fixed and cleaned in place as whole ones are', () => {
    for (const args of [
      ['check', '--fix'],
      ['clean', '--write'],
    ]) {
      const files = {
        'a.corpus': corpus(2),
        'b.corpus': corpus(2, '\r\n'),
        'c.corpus': soundDocument('c.txt'),
      };
      const whole = folder(files);
      const cut = folder(files);
      const before = cut.contents();
      const outcome = whole.run([...args, '.']);
      assert.deepEqual(cut.run([...args, '.', '--part-size', '500', '--jobs', '2']), outcome);
      assert.deepEqual(cut.contents(), whole.contents());
      assert.notDeepEqual(cut.contents(), before);
    }
  });

  it('are split and joined as whole ones are', () => {
    const sound = Array.from({ length: 40 }, (_, i) => soundDocument(`bài/${i}.txt`)).join('');
    for (const text of [
      sound,
      `\ufeff${sound}`,
      `Mở đầu.\n${sound}`,
      sound.replaceAll('\n', '\r\n'),
      `\n\n${sound}`,
    ]) {
      const here = folder({ 'a.corpus': text });
      const args = ['split', 'a.corpus', '--preamble', 'mở-đầu.txt', '--out'];
      assert.equal(here.run([...args, 'whole']).code, 0);
      assert.equal(here.run([...args, 'cut', '--part-size', '1']).code, 0);
      assert.equal(here.run(['join', 'cut', '--out', 'b.corpus']).code, 0);
      const all = here.contents();
      const below = (name: string) =>
        Object.entries(all).flatMap(([path, text]) =>
          path.startsWith(name) ? [[path.slice(name.length), text]] : [],
        );
      assert.deepEqual(below('cut/'), below('whole/'));
      if (!text.startsWith('Mở')) assert.equal(here.read('b.corpus'), text);
    }
  });

  it('are left alone where any byte of them is no UTF-8, however far behind', () => {
    const bytes = Buffer.from(corpus(1).repeat(3));
    const line = bytes.filter((byte) => byte === 10).length + 2;
    for (const bad of [Buffer.of(0xe1, 0xba), Buffer.of(0xc0), Buffer.of(0xed, 0xa0, 0x80)]) {
      const broken = Buffer.concat([bytes, Buffer.from('\nHết'), bad]);
      const here = folder({ 'a.corpus': PAGE_LINES.join('\n'), 'b.corpus': broken });
      const before = here.contents();
      for (const args of [['clean', '--write'], ['check', '--fix'], ['analyze'], ['split', '--out', 'o']]) {
        const { code, stdout, stderr } = here.run([...args, 'a.corpus', 'b.corpus', '--part-size', '999']);
        assert.deepEqual([code, stdout], [2, '']);
        assert.equal(stderr, `corpus: b.corpus: it is not valid UTF-8 (line ${line})\n`);
        assert.deepEqual(here.contents(), before);
      }
    }
  });

  it('say so when they are changed while they are read', async () => {
    const here = folder({ 'a.corpus': corpus(1).repeat(40) });
    const child = here.start(['clean', 'a.corpus', '--part-size', '2000']);
    let [stdout, stderr] = ['', ''];
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    // The first part is there: the others are not read yet, for nobody takes the output.
    stdout += await new Promise<string>((done) => child.stdout.once('data', (chunk) => done(String(chunk))));
    child.stdout.pause();
    appendFileSync(here.join('a.corpus'), 'Thêm một câu.\n');
    child.stdout.resume();
    const code = await new Promise((done) => child.on('close', done));
    assert.deepEqual(
      [code, stderr],
      [2, 'corpus: a.corpus: it was changed by somebody else in the meantime\n'],
    );
    assert.ok(stdout.length > 0);
  });

  it('takes a whole number of threads and bytes', () => {
    const here = folder({ 'a.corpus': '' });
    for (const [option, value] of [
      ['--jobs', '0'],
      ['--jobs', 'all'],
      ['--part-size', '1.5'],
    ]) {
      const { code, stdout, stderr } = here.run(['check', option!, value!]);
      assert.deepEqual([code, stdout], [2, '']);
      assert.equal(stderr, `corpus: ${option} takes a whole number from 1, not "${value}"\n`);
    }
  });
});
