import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { randomNumbers } from '../support/corpus';
import { page } from '../support/sourcePages';
import { commandLine, type Folder, folders, soundDocument } from './support';

/** Pages of one source with a line that only its recurring gives away, and texts that repeat others. */
const DOCUMENTS = Array.from({ length: 24 }, (_, i) => {
  const text = [
    () => page(i, { after: ['Góc nhìn bạn đọc Ven Sông'] }),
    () =>
      soundDocument(`x${i % 5}`)
        .split('\n')
        .slice(1)
        .join('\n'),
    () => `${page(i - (i % 12), { after: ['Góc nhìn bạn đọc Ven Sông'] })}Thêm  một câu.\n`,
    () => `lint-disable: document/duplicate\n${page(i % 7)}`,
  ][i % 4]!();
  return { name: `bai-${String(i).padStart(2, '0')}.txt`, text };
});
const LINES = DOCUMENTS.map((document) => JSON.stringify(document));

const lines = (text: string) => text.split('\n').filter((line) => line !== '');

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = randomNumbers(seed);
  const left = [...items];
  return items.map(() => left.splice(random(left.length), 1)[0]!);
}

/** What one process says of the same documents, each a file. */
function alone(here: Folder): Record<string, { readonly documents: unknown; readonly problems: unknown }> {
  for (const { name, text } of DOCUMENTS) here.write(`files/${name}`, text);
  here.write('files/corpus.config.json', '{"include":["*.txt"]}');
  const analyzed = lines(here.run(['analyze', 'files']).stdout).map((line) => JSON.parse(line));
  const checked = JSON.parse(here.run(['check', '--format', 'json', 'files']).stdout) as {
    readonly path: string;
    readonly problems: unknown;
  }[];
  return Object.fromEntries(
    analyzed.map(({ path, documents: [document] }) => [
      document.name,
      {
        documents: { ...document, problems: [] },
        problems: checked.find((file) => file.path === path)!.problems,
      },
    ]),
  );
}

describe('corpus pipe on many machines, and corpus merge', function () {
  // Many processes; only what hangs takes so long.
  this.timeout(240_000);
  const folder = folders();

  /** Both passes, each line given to one of three workers, in any order. */
  const bothPasses = (
    here: Folder,
    seed: number,
    run: (args: readonly string[], input: string) => string,
  ) => {
    const parts = (order: readonly string[]) => [order.slice(0, 5), order.slice(5, 17), order.slice(17)];
    const facts = parts(shuffled(LINES, seed)).map((part) => run(['pipe', '--facts'], part.join('\n')));
    here.write('corpus.lines.json', run(['merge', '--facts'], shuffled(facts, seed).join('')));
    const answers = parts(shuffled(LINES, seed + 1)).flatMap((part) =>
      lines(run(['pipe', '--merge', '--with', 'corpus.lines.json'], part.join('\n'))),
    );
    // Some of the work was done twice.
    return run(['merge'], shuffled([...answers, ...answers.slice(0, 7)], seed).join('\n'));
  };

  it('say what one process says, what documents have to do with each other included', () => {
    const here = folder();
    const expected = alone(here);
    const run = (args: readonly string[], input: string) => {
      const { code, stdout, stderr } = here.run(args, input);
      assert.deepEqual([code, stderr], [0, ''], args.join(' '));
      return stdout;
    };
    const answered = bothPasses(here, 1, run);
    const merged = lines(answered).map((line) => JSON.parse(line));
    assert.deepEqual(
      merged.map(({ name }) => name),
      DOCUMENTS.map(({ name }) => name),
    );
    for (const { problems, ...document } of merged) {
      const own = expected[document.name]!;
      assert.deepEqual({ ...document, problems: [] }, own.documents);
      assert.deepEqual(problems, own.problems, document.name);
    }
    const codes = new Set(
      merged.flatMap(({ problems }) => problems.map(({ code }: { code: string }) => code)),
    );
    for (const code of ['document/duplicate', 'document/near-duplicate', 'lint/unused-disable'])
      assert.ok(codes.has(code), `the documents have ${code}`);
    assert.ok(JSON.stringify(merged).includes('"reason":"recurring"'), 'a line is cut because it recurs');
    assert.equal(bothPasses(here, 2, run), answered, 'in whatever order');
  });

  it('survive workers that are killed and started again', async () => {
    const here = folder();
    const expected = here.run(['merge'], here.run(['pipe', '--merge'], LINES.join('\n')).stdout).stdout;
    const random = randomNumbers(9);
    let answers = '';
    for (const part of [LINES.slice(0, 9), LINES.slice(9)]) {
      // The engine throws away what a killed worker has answered so far, or keeps its whole lines: both must do.
      const child = spawn(process.execPath, [commandLine(), 'pipe', '--merge'], { cwd: here.path });
      let before = '';
      const closed = new Promise((done) => child.on('close', done));
      child.stdin.on('error', () => undefined);
      child.stdout.on('data', (chunk) => {
        before += chunk;
        if (lines(before).length > random(4)) child.kill('SIGKILL');
      });
      for (const line of part) child.stdin.write(`${line}\n`);
      await closed;
      answers += before.slice(0, before.lastIndexOf('\n') + 1);
      answers += here.run(['pipe', '--merge'], part.join('\n')).stdout;
    }
    assert.deepEqual(here.run(['merge'], answers), { code: 0, stdout: expected, stderr: '' });
  });

  it('runs under GNU parallel', function () {
    const version = spawnSync('parallel', ['--version'], { encoding: 'utf8' });
    if (version.status !== 0 || !version.stdout.includes('GNU parallel')) {
      console.log('      GNU parallel is not installed here: skipped');
      this.skip();
    }
    const here = folder({ 'documents.jsonl': `${LINES.join('\n')}\n` });
    const parallel = 'parallel --will-cite --pipe --block 4k --jobs 2';
    const { status, stderr } = here.shell(
      [
        `corpus() { "$NODE" "$CORPUS" "$@"; }`,
        `cat documents.jsonl | ${parallel} '"$NODE" "$CORPUS" pipe --facts' | corpus merge --facts > corpus.lines.json`,
        `cat documents.jsonl | ${parallel} '"$NODE" "$CORPUS" pipe --merge --with corpus.lines.json' | corpus merge > merged.jsonl`,
      ].join('\n'),
    );
    assert.deepEqual([status, stderr], [0, '']);
    const run = (args: readonly string[], input: string) => here.run(args, input).stdout;
    assert.equal(here.read('merged.jsonl'), bothPasses(here, 4, run));
  });

  it('tells of lines that were no documents, and goes on', () => {
    const here = folder();
    const { stdout } = here.run(['pipe', '--merge'], `${LINES[0]}\nhỏng\n{"name":"b.txt"}\n`);
    const { code, stdout: merged, stderr } = here.run(['merge'], stdout);
    assert.equal(code, 1);
    assert.equal(lines(merged).length, 1);
    assert.match(
      stderr,
      /^corpus: standard input, line 2: "not JSON: .*"\ncorpus: standard input, line 3 \("b\.txt"\): "\\"text\\" is missing or no string"\n$/,
    );
  });

  it('refuses what is no answer, two answers for one name, and a broken file of lines', () => {
    const here = folder({ 'x.json': '{"corpusLines":1,"lines":[[2,3,1],[1,3,1]]}' });
    const answer = here.run(['pipe', '--merge'], LINES[0]!).stdout.trim();
    const refused = (args: readonly string[], input: string, message: RegExp) => {
      const { code, stdout, stderr } = here.run(args, input);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, message);
    };
    refused(['merge'], answer.slice(0, 90), /^corpus: standard input, line 1: not JSON: [^\n]+\n$/);
    refused(['merge'], '[]', /^corpus: standard input, line 1: no answer of corpus pipe\n$/);
    refused(['merge'], here.run(['pipe'], LINES[0]!).stdout, /line 1: no answer of corpus pipe --merge\n$/);
    refused(['merge', '--facts'], answer, /line 1: no answer of corpus pipe --facts\n$/);
    for (const [part, instead] of [
      ['"problems":[', '"problems":[7,'],
      ['"problems":[', '"problem":['],
      ['"block":{', '"block":{"disabled":{},'],
    ] as const) {
      const broken = answer.slice(0, -1).replace(/"merge":.*$/, (merge) => merge.replace(part, instead));
      assert.notEqual(broken, answer.slice(0, -1));
      refused(['merge'], `${broken}}`, /line 1: no answer of corpus pipe --merge\n$/);
    }
    const other = here.run(['pipe', '--merge'], LINES[0]!.replace('Sáng', 'Chiều')).stdout;
    refused(['merge'], `${answer}\n${other}`, /line 2: another answer for "bai-00\.txt"\n$/);
    refused(['merge', 'khong-co.jsonl'], '', /^corpus: khong-co\.jsonl: no such file or folder\n$/);
    refused(
      ['pipe', '--with', 'x.json'],
      LINES[0]!,
      /^corpus: x\.json: not what corpus merge --facts writes\n$/,
    );
    refused(['pipe', '--clean', '--merge'], '', /exclude each other/);
  });
});
