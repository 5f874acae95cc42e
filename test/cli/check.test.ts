import assert from 'node:assert/strict';
import { type FileReport, folders, soundDocument } from './support';

/** Documents of other names have other texts: none repeats another. */
const badDate = (name: string) => soundDocument(name).replace('2024-03-02', '02-03-2024');
const BAD_DATE = badDate('mot.txt');
/** A warning, an information, no error. */
const DOUBLE_SPACE = soundDocument('hai.txt', 'Hội sách  mở cửa.');

function json(stdout: string): readonly FileReport[] {
  return JSON.parse(stdout) as readonly FileReport[];
}

function codes(report: FileReport | undefined): string[] {
  return report!.problems.map(({ code }) => code);
}

describe('corpus check', () => {
  const folder = folders();

  describe('formats', () => {
    it('stylish: places from 1, a summary, no color into a pipe', () => {
      const { code, stdout, stderr } = folder({ 'a.corpus': BAD_DATE }).run(['check', 'a.corpus']);
      assert.deepEqual([code, stderr], [1, '']);
      assert.match(
        stdout,
        /^a\.corpus\n {2}3:7 {2}error {8}"02-03-2024" .* date\/not-iso\n\n1 problem \(1 error\)\n$/,
      );
    });

    it('stylish: says so when there is nothing to say', () => {
      const here = folder({ 'a.corpus': soundDocument('a.txt'), 'b.corpus': soundDocument('b.txt') });
      assert.deepEqual(here.run(['check', 'a.corpus']), {
        code: 0,
        stdout: '1 file, no problems\n',
        stderr: '',
      });
      assert.equal(here.run(['check']).stdout, '2 files, no problems\n');
    });

    it('stylish: all in Vietnamese where that is asked for', () => {
      const here = folder({ 'a.corpus': BAD_DATE, 'b.corpus': soundDocument('b.txt') });
      const { stdout } = here.run(['check', 'a.corpus', '--locale', 'vi']);
      assert.match(stdout, /^ {2}3:7 {2}lỗi {8}"02-03-2024" .* date\/not-iso\n\n1 vấn đề \(1 lỗi\)\n$/m);
      assert.equal(here.run(['check', 'b.corpus', '--locale', 'vi']).stdout, '1 tệp, không có vấn đề\n');
    });

    it('stylish: corpus text cannot steer the terminal', () => {
      const name = 'a\u001b[2Jb.txt';
      const here = folder({ 'a.corpus': soundDocument(name) + soundDocument(name) });
      const { stdout } = here.run(['check', 'a.corpus']);
      assert.ok(stdout.includes('marker/duplicate-name'));
      assert.ok(!stdout.includes('\u001b'));
    });

    it('json: one object a file, also for files without problems', () => {
      const here = folder({ 'a.corpus': BAD_DATE, 'b.corpus': soundDocument('b.txt') });
      const { code, stdout } = here.run(['check', '--format', 'json', 'a.corpus', 'b.corpus']);
      assert.equal(code, 1);
      assert.deepEqual(json(stdout), [
        {
          path: 'a.corpus',
          problems: [
            {
              code: 'date/not-iso',
              severity: 'error',
              message: json(stdout)[0]!.problems[0]!.message,
              startLine: 2,
              startCharacter: 6,
              endLine: 2,
              endCharacter: 16,
            },
          ],
        },
        { path: 'b.corpus', problems: [] },
      ]);
    });

    it('sarif: 2.1.0, regions from 1 with exclusive ends, rules by index', () => {
      const here = folder({ 'thư mục/a b.corpus': BAD_DATE });
      const { stdout } = here.run(['check', '--format', 'sarif']);
      const log = JSON.parse(stdout);
      assert.equal(log.version, '2.1.0');
      assert.match(log.$schema, /sarif-2\.1\.0/);
      const [run] = log.runs;
      assert.equal(run.columnKind, 'utf16CodeUnits');
      const [result] = run.results;
      const rule = run.tool.driver.rules[result.ruleIndex];
      assert.equal(rule.id, 'date/not-iso');
      assert.ok(rule.shortDescription.text.length > 10);
      assert.equal(result.ruleId, 'date/not-iso');
      assert.equal(result.level, 'error');
      assert.ok(result.message.text.length > 10);
      const { artifactLocation, region } = result.locations[0].physicalLocation;
      assert.equal(decodeURIComponent(artifactLocation.uri), 'thư mục/a b.corpus');
      assert.match(artifactLocation.uri, /^[\x21-\x7e]+$/);
      assert.deepEqual(region, { startLine: 3, startColumn: 7, endLine: 3, endColumn: 17 });
    });

    it('sarif: a file URI for a path that was named absolutely', () => {
      const here = folder({ 'a.corpus': BAD_DATE });
      const { stdout } = here.run(['check', '--format', 'sarif', here.join('a.corpus')]);
      const { uri } = JSON.parse(stdout).runs[0].results[0].locations[0].physicalLocation.artifactLocation;
      assert.match(uri, /^file:\/\/\/.*\/a\.corpus$/);
    });

    it('github: one workflow command a problem, escaped', () => {
      const here = folder({ 'a,b.corpus': BAD_DATE });
      const { stdout } = here.run(['check', '--format', 'github']);
      assert.match(
        stdout,
        /^::error file=a%2Cb\.corpus,line=3,col=7,endLine=3,endColumn=17,title=date\/not-iso::"02-03-2024" [^\n]+\n$/,
      );
    });

    it('prints nothing in github form, and empty lists in the others, when there are no problems', () => {
      const here = folder({ 'a.corpus': soundDocument('a.txt') });
      assert.equal(here.run(['check', '--format', 'github']).stdout, '');
      assert.deepEqual(json(here.run(['check', '--format=json']).stdout), [
        { path: 'a.corpus', problems: [] },
      ]);
      assert.deepEqual(JSON.parse(here.run(['check', '--format=sarif']).stdout).runs[0].results, []);
    });

    it('speaks Vietnamese when asked', () => {
      const here = folder({ 'a.corpus': BAD_DATE });
      const message = (locale: string) =>
        json(here.run(['check', '--format=json', '--locale', locale]).stdout)[0]!.problems[0]!.message;
      assert.match(message('en'), /is not an ISO 8601 date/);
      assert.match(message('vi'), /ngày/i);
      assert.notEqual(message('vi'), message('en'));
    });
  });

  describe('exit code', () => {
    it('is 0 for informations and hints', () => {
      const config = '{ "rules": { "text/*": "information" } }';
      const here = folder({ 'a.corpus': DOUBLE_SPACE, 'corpus.config.json': config });
      const { code, stdout } = here.run(['check', '--format=json']);
      assert.deepEqual(codes(json(stdout)[0]), ['text/double-space']);
      assert.equal(code, 0);
    });

    it('lets through as many warnings as allowed, and no error', () => {
      const config = '{ "rules": { "text/double-space": "warning" } }';
      const body = 'Hội sách  mở cửa.\nBạn đọc  đến đông.';
      const here = folder({ 'a.corpus': soundDocument('a.txt', body), 'corpus.config.json': config });
      const run = (...args: string[]) => here.run(['check', ...args]).code;
      assert.deepEqual(
        [run(), run('--max-warnings', '1'), run('--max-warnings', '2'), run('--max-warnings=100')],
        [1, 1, 0, 0],
      );
      here.write('b.corpus', BAD_DATE);
      assert.equal(run('--max-warnings=100'), 1);
    });

    it('stays 1 when the reader goes away early', async () => {
      const here = folder({ 'a.corpus': BAD_DATE.repeat(3000) });
      const child = here.start(['check', '--format=json']);
      child.stdout.once('data', () => child.stdout.destroy());
      let stderr = '';
      child.stderr.on('data', (chunk) => {
        stderr += chunk;
      });
      const code = await new Promise((done) => child.on('close', done));
      assert.deepEqual([code, stderr], [1, '']);
    });
  });

  describe('paths', () => {
    it('a folder: corpus files, marked .txt files, what the configuration includes; this one by default', () => {
      const here = folder({
        'a.corpus': BAD_DATE,
        'sâu/hơn/b.corpus.txt': BAD_DATE,
        'marked.txt': BAD_DATE,
        'plain.txt': 'Không có dấu hiệu nào.\n',
        'notes.md': BAD_DATE,
        'node_modules/c.corpus': BAD_DATE,
      });
      const paths = () => json(here.run(['check', '--format=json']).stdout).map(({ path }) => path);
      assert.deepEqual(paths(), ['a.corpus', 'marked.txt', 'sâu/hơn/b.corpus.txt']);
      here.write('corpus.config.json', '{ "include": ["plain.txt"], "exclude": ["sâu/**"] }');
      assert.deepEqual(paths(), ['a.corpus', 'marked.txt', 'plain.txt']);
    });

    it('names files the way the user spoke of them, each once', () => {
      const here = folder({ 'x/a.corpus': BAD_DATE, 'x/b.corpus': BAD_DATE });
      const args = ['x/b.corpus', 'x', './x/a.corpus', here.join('x/b.corpus'), 'x/../x'];
      const reports = json(here.run(['check', '--format=json', ...args]).stdout);
      assert.deepEqual(
        reports.map(({ path }) => path),
        ['x/b.corpus', 'x/a.corpus'],
      );
      const absolute = json(here.run(['check', '--format=json', here.join('x/b.corpus')]).stdout);
      assert.equal(absolute[0]!.path, here.join('x/b.corpus'));
    });

    it('blanks, diacritics and a leading dash in names', () => {
      const names = ['hai chữ.corpus', 'Đại hội – ngày 1.corpus', '-x.corpus', 'e\u0302.corpus'];
      const here = folder(Object.fromEntries(names.map((name) => [name, BAD_DATE])));
      const { stdout } = here.run(['check', '--format=json', '--', ...names]);
      assert.deepEqual(
        json(stdout).map(({ path }) => path),
        names,
      );
      assert.equal(here.run(['check', '-x.corpus']).code, 2);
      assert.equal(here.run(['check', './-x.corpus']).code, 1);
    });

    it('- is standard input, under the configuration of this folder, read once', () => {
      const here = folder({ 'corpus.config.json': '{ "rules": { "date/not-iso": "hint" } }' });
      const { code, stdout } = here.run(['check', '--format=json', '-', '-'], BAD_DATE);
      assert.equal(code, 0);
      assert.equal(json(stdout).length, 1);
      const [{ path, problems }] = json(stdout) as [FileReport];
      assert.equal(path, '-');
      assert.deepEqual(
        problems.map(({ code, severity }) => [code, severity]),
        [['date/not-iso', 'hint']],
      );
    });

    it('a file without a marker is one document', () => {
      const here = folder({ 'bài.txt': 'Sáng nay trời trở lạnh.\n' });
      const { stdout } = here.run(['check', '--format=json', 'bài.txt']);
      const missing = codes(json(stdout)[0]).filter((code) => code.startsWith('field/'));
      assert.deepEqual(missing, ['field/missing', 'field/missing', 'field/missing']);
    });
  });

  describe('documents in two files', () => {
    const codesOf = (stdout: string) =>
      Object.fromEntries(json(stdout).map((report) => [report.path, codes(report)]));

    it('are reported in the later one by path, however the files are named', () => {
      const here = folder({
        'b.corpus': soundDocument('hai.txt') + soundDocument('mot.txt'),
        'a.corpus': soundDocument('mot.txt'),
        'c.txt': soundDocument('mot.txt'),
      });
      const expected = {
        'a.corpus': [],
        'b.corpus': ['document/duplicate'],
        'c.txt': ['document/duplicate'],
      };
      const { stdout, code } = here.run(['check', '--format=json']);
      assert.deepEqual([codesOf(stdout), code], [expected, 1]);
      const reversed = here.run(['check', '--format=json', 'c.txt', 'b.corpus', 'a.corpus']).stdout;
      assert.deepEqual(codesOf(reversed), expected);
      assert.deepEqual(Object.keys(codesOf(reversed)), ['c.txt', 'b.corpus', 'a.corpus']);
      assert.equal(json(stdout)[1]!.problems[0]!.message, 'Same text as "mot.txt (a.corpus)".');
      assert.deepEqual(codesOf(here.run(['check', '--format=json', 'c.txt']).stdout), { 'c.txt': [] });
    });

    it('keep the disable that hides them, and lose one that hides nothing', () => {
      const quiet = (name: string) =>
        soundDocument(name).replace('\n\n', '\nlint-disable: document/duplicate\n\n');
      const here = folder({
        'a.corpus': soundDocument('mot.txt'),
        'b.corpus': quiet('mot.txt'),
        'c.corpus': quiet('ba.txt'),
      });
      assert.deepEqual(codesOf(here.run(['check', '--format=json']).stdout), {
        'a.corpus': [],
        'b.corpus': [],
        'c.corpus': ['lint/unused-disable'],
      });
      here.run(['check', '--fix']);
      assert.equal(here.read('b.corpus'), quiet('mot.txt'));
      assert.equal(here.read('c.corpus'), soundDocument('ba.txt'));
    });
  });

  describe('configuration', () => {
    const severities = (stdout: string) =>
      Object.fromEntries(json(stdout).map(({ path, problems }) => [path, problems.map((p) => p.severity)]));

    it('is found upwards from each file; the nearest one holds', () => {
      const here = folder({
        'corpus.config.json': '{ "rules": { "date/not-iso": "warning" } }',
        'a.corpus': BAD_DATE,
        'in/b.corpus': badDate('hai.txt'),
        'own/corpus.config.json': '{ "rules": { "date/*": "off" } }',
        'own/c.corpus': badDate('ba.txt'),
      });
      assert.deepEqual(severities(here.run(['check', '--format=json']).stdout), {
        'a.corpus': ['warning'],
        'in/b.corpus': ['warning'],
        'own/c.corpus': [],
      });
    });

    it('--config holds for all files, and says which a folder has', () => {
      const here = folder({
        'corpus.config.json': '{ "rules": { "date/not-iso": "warning" } }',
        'cấu hình/khác.json':
          '{ "rules": { "date/not-iso": "hint" }, "include": ["*.txt"], "exclude": ["no/**"] }',
        'a.corpus': BAD_DATE,
        'b.txt': badDate('hai.txt'),
        'no/c.corpus': BAD_DATE,
      });
      const { stdout } = here.run(['check', '--format=json', '--config', 'cấu hình/khác.json']);
      assert.deepEqual(severities(stdout), { 'a.corpus': ['hint'], 'b.txt': ['hint'] });
    });

    it('overrides hold for the files that their globs match', () => {
      const here = folder({
        'corpus.config.json':
          '{ // chú thích\n "overrides": [{ "files": ["cũ/**"], "rules": { "date/not-iso": "off" } }] }',
        'a.corpus': BAD_DATE,
        'cũ/b.corpus': badDate('hai.txt'),
      });
      const { stdout } = here.run(['check', '--format=json']);
      assert.deepEqual(severities(stdout), { 'a.corpus': ['error'], 'cũ/b.corpus': [] });
    });

    it('lint-disable hides a rule in its document, and one that hides nothing is told of', () => {
      const disabled = BAD_DATE.replace('\n\n', '\nlint-disable: date/not-iso\n\n');
      const idle = soundDocument('b.txt').replace('\n\n', '\nlint-disable: text/nbsp\n\n');
      const here = folder({ 'a.corpus': disabled, 'b.corpus': idle });
      const reports = json(here.run(['check', '--format=json']).stdout);
      assert.deepEqual(reports.map(codes), [[], ['lint/unused-disable']]);
    });

    it('its warnings are reported with the files it holds for', () => {
      const here = folder({
        'a.corpus': soundDocument('a.txt'),
        'corpus.config.json': '{ "boilerplate": { "phrases": ["Đọc thêm"], "keep": ["Đọc thêm"] } }',
      });
      const reports = json(here.run(['check', '--format=json']).stdout);
      const own = reports.find(({ path }) => path === 'corpus.config.json');
      assert.deepEqual(codes(own), ['config/phrase-kept']);
      assert.equal(own!.problems[0]!.severity, 'warning');
    });
  });

  describe('--fix', () => {
    it('applies safe fixes, reports what is left, and is done after one run', () => {
      const text = `${BAD_DATE}${soundDocument('hai.txt', 'Hội  sách\u00a0mở cửa ở \u00d0à Nẵng.').replace('source: Báo Ven Sông\n', '')}`;
      const here = folder({ 'a.corpus': text });
      const first = here.run(['check', '--fix', '--format=json']);
      assert.deepEqual(codes(json(first.stdout)[0]), ['field/missing']);
      assert.equal(first.code, 1);
      const fixed = here.read('a.corpus');
      assert.ok(fixed.includes('date: 2024-03-02\n'));
      assert.ok(fixed.includes('Hội sách mở cửa ở Đà Nẵng.'));
      here.run(['check', '--fix']);
      assert.equal(here.read('a.corpus'), fixed);
    });

    it('writes only files that it changes', () => {
      const here = folder({ 'a.corpus': soundDocument('a.txt'), 'b.corpus': BAD_DATE });
      here.run(['check', '--fix']);
      assert.deepEqual(Object.keys(here.contents()), ['a.corpus', 'b.corpus']);
      assert.equal(here.read('a.corpus'), soundDocument('a.txt'));
    });

    it('keeps a byte order mark, CRLF and a missing final line break', () => {
      const text = `\ufeff${BAD_DATE}`.replaceAll('\n', '\r\n').replace(/\r\n$/, '');
      const here = folder({ 'a.corpus': text });
      assert.equal(here.run(['check', '--fix']).code, 0);
      assert.equal(here.read('a.corpus'), text.replace('02-03-2024', '2024-03-02'));
    });
  });
});
