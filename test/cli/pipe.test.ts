import assert from 'node:assert/strict';
import { folders, PAGE_LINES, soundDocument } from './support';

const PAGE = `${PAGE_LINES.join('\n')}\n`;

/** Lines of a job: pages, plain texts, texts with every kind of line break and letter. */
const LINES = Array.from({ length: 40 }, (_, i) => {
  const texts = [
    PAGE,
    `Ngày ${(i % 27) + 1}/3/2022, tại Hà Nội, hội nghị bế mạc.`,
    `title: Bài số ${i}\ndate: 2022-03-0${(i % 9) + 1}\nsource: Báo Ven Sông\n\nNội dung\u2028 số  ${i}.`,
    PAGE.replaceAll('\n', '\r\n').normalize('NFD'),
  ];
  return JSON.stringify({ name: `bài-${i}.txt`, text: texts[i % texts.length] });
});

const out = (stdout: string) => stdout.split('\n').slice(0, -1);

describe('corpus pipe', () => {
  const folder = folders();

  it('answers one line for each, in order', () => {
    const { code, stdout, stderr } = folder().run(['pipe'], `${LINES.join('\n')}\n`);
    assert.deepEqual([code, stderr], [0, '']);
    assert.deepEqual(
      out(stdout).map((line) => JSON.parse(line).name),
      LINES.map((line) => JSON.parse(line).name),
    );
  });

  it('answers as analyze does for a file of that name and text', () => {
    const here = folder({ 'trang.txt': PAGE });
    const { stdout } = here.run(['pipe'], JSON.stringify({ name: 'trang.txt', text: PAGE }));
    const analyzed = JSON.parse(here.run(['analyze', 'trang.txt']).stdout);
    assert.deepEqual(JSON.parse(stdout), analyzed.documents[0]);
  });

  it('--clean answers the text that clean prints, and what was removed', () => {
    const here = folder({ 'trang.txt': PAGE });
    const { stdout } = here.run(['pipe', '--clean'], JSON.stringify({ name: 'trang.txt', text: PAGE }));
    const { name, text, removed } = JSON.parse(stdout);
    assert.equal(name, 'trang.txt');
    assert.equal(text, here.run(['clean', 'trang.txt']).stdout);
    const lines = Object.values(removed as Record<string, number>).reduce((sum, count) => sum + count, 0);
    assert.equal(lines, PAGE.split('\n').length - text.split('\n').length);
  });

  it('remembers nothing: shuffled and split jobs give the same lines', () => {
    const here = folder();
    const whole = out(here.run(['pipe'], LINES.join('\n')).stdout);
    const order = LINES.map((_, i) => (i * 23) % LINES.length);
    const shuffled = out(here.run(['pipe'], order.map((i) => LINES[i]).join('\n')).stdout);
    assert.deepEqual(
      shuffled,
      order.map((i) => whole[i]),
    );
    const parts = [LINES.slice(0, 13), LINES.slice(13)].flatMap((part) =>
      out(here.run(['pipe'], part.join('\n')).stdout),
    );
    assert.deepEqual(parts, whole);
  });

  it('answers an error in the place of a bad line, goes on, and ends with 1', () => {
    const good = JSON.stringify({ name: 'a.txt', text: 'Xin chào.' });
    const bad = [
      '',
      'không phải JSON',
      '[1]',
      'null',
      '{"name":"b.txt"}',
      '{"text":"x"}',
      '{"name":3,"text":"x"}',
      JSON.stringify({ name: 'c.txt', text: soundDocument('d.txt') }),
      JSON.stringify({ name: 'e.txt', text: `Trước.\n${soundDocument('d.txt')}` }),
    ];
    const { code, stdout, stderr } = folder().run(
      ['pipe'],
      [good, ...bad, good].map((line) => `${line}\n`).join(''),
    );
    assert.equal(code, 1);
    const answers = out(stdout).map((line) => JSON.parse(line));
    assert.equal(answers.length, bad.length + 2);
    assert.ok(answers.slice(1, -1).every(({ error }) => typeof error === 'string' && error !== ''));
    assert.deepEqual([answers[0].name, answers.at(-1).name], ['a.txt', 'a.txt']);
    assert.deepEqual(answers[0], answers.at(-1));
    assert.deepEqual(
      stderr.match(/^corpus: line \d+/gm),
      bad.map((_, i) => `corpus: line ${i + 2}`),
    );
  });

  it('a line that is not UTF-8 is an error, never text with U+FFFD in it', () => {
    const line = Buffer.from(JSON.stringify({ name: 'a.txt', text: 'Ngày đẹp' }));
    line[line.length - 4] = 0xff;
    const { code, stdout } = folder().run(['pipe', '--clean'], Buffer.concat([line, Buffer.from('\n')]));
    assert.deepEqual([code, JSON.parse(stdout)], [1, { error: 'not valid UTF-8' }]);
  });

  it('cuts lines at LF and CRLF only', () => {
    const text = 'Một\u2028hai\u2029ba\u0085bốn';
    const input = `${JSON.stringify({ name: 'a', text })}\r\n${JSON.stringify({ name: 'b', text })}`;
    const { stdout } = folder().run(['pipe', '--clean'], input);
    assert.deepEqual(
      out(stdout).map((line) => JSON.parse(line)),
      ['a', 'b'].map((name) => ({ name, text, removed: {} })),
    );
  });

  it('answers each line when it has it, as a co-process must', async () => {
    const child = folder().start(['pipe', '--clean']);
    const answers: string[] = [];
    child.stdout.setEncoding('utf8');
    for (const text of ['Một.', 'Hai.', 'Ba.']) {
      const answered = new Promise<string>((done) => child.stdout.once('data', done));
      child.stdin.write(`${JSON.stringify({ name: 'a', text })}\n`);
      answers.push(JSON.parse(await answered).text);
    }
    child.stdin.end();
    assert.equal(await new Promise((done) => child.on('close', done)), 0);
    assert.deepEqual(answers, ['Một.', 'Hai.', 'Ba.']);
  });

  it('keeps texts that no file could hold: unpaired surrogates, NUL', () => {
    const text = 'a\ud800b\u0000c';
    const { code, stdout } = folder().run(['pipe', '--clean'], JSON.stringify({ name: 'a', text }));
    assert.deepEqual([code, JSON.parse(stdout).text], [0, text]);
  });

  it('works under the configuration of the folder, or the one that is named', () => {
    const here = folder({
      'corpus.config.json': '{ "rules": { "field/missing": "off" } }',
      'khac.json': '{ "fields": { "source": { "required": false } } }',
    });
    const missing = (...args: string[]) => {
      const { stdout } = here.run(['pipe', ...args], JSON.stringify({ name: 'a', text: 'Xin chào.' }));
      const { problems } = JSON.parse(stdout) as { problems: { code: string }[] };
      return problems.filter(({ code }) => code === 'field/missing').length;
    };
    assert.deepEqual([missing(), missing('--config', 'khac.json')], [0, 2]);
  });

  it('nothing in, nothing out', () => {
    assert.deepEqual(folder().run(['pipe']), { code: 0, stdout: '', stderr: '' });
  });
});
