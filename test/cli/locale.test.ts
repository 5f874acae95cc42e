import assert from 'node:assert/strict';
import { folders, soundDocument } from './support';

describe('corpus --locale vi', () => {
  const folder = folders();
  const bytes = (text: string) => Buffer.from(text);

  it('explains itself and every command in Vietnamese, wherever the option stands', () => {
    const here = folder();
    for (const args of [
      ['--help', '--locale', 'vi'],
      ['--locale=vi', 'help'],
    ])
      assert.match(here.run(args).stdout, /^corpus: kiểm tra, làm sạch/);
    const own = here.run(['clean', '--help', '--locale', 'vi']).stdout;
    assert.match(own, /^corpus clean \[PATH…\]: xóa phần thừa/);
    for (const args of [
      ['--locale', 'vi', 'clean', '-h'],
      ['help', 'clean', '--locale=vi'],
      ['--locale=vi', 'help', 'clean'],
    ])
      assert.equal(here.run(args).stdout, own, args.join(' '));
    const { code, stderr } = here.run(['--locale', 'vi']);
    assert.equal(code, 2);
    assert.match(stderr, /^corpus: kiểm tra/);
  });

  it('tells in Vietnamese why it could not run, as one line and with exit code 2', () => {
    const here = folder({
      'a.corpus': soundDocument('a.txt'),
      'bad.corpus': Buffer.from([0x61, 0x0a, 0xff]),
      'utf16.corpus': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('a', 'utf16le')]),
      'pic.corpus': Buffer.from([0x89, 0x50, 0]),
      'broken/corpus.config.json': '{ "rules": { "text/nbsp": "loud" } }',
      'broken/a.corpus': soundDocument('a.txt'),
      'none/readme.md': '',
    });
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [['chekc'], /không có lệnh "chekc"; các lệnh là check, /],
      [['check', '--fxi'], /không có tùy chọn --fxi; xem corpus check --help/],
      [['check', '--format'], /thiếu giá trị sau --format; xem/],
      [['check', '--fix=1'], /--fix không nhận giá trị nào; xem/],
      [['check', '--format', 'xml'], /không có định dạng "xml"; các định dạng là stylish/],
      [['check', '--max-warnings', 'x'], /--max-warnings cần một số nguyên không âm, không phải "x"/],
      [['clean', '--write', '--diff'], /--write, --out và --diff không dùng cùng nhau được/],
      [['join', '--style', '{name}', 'a.corpus'], /"@@ \{name\} @@", không phải "\{name\}"/],
      [['pipe', 'a.corpus'], /corpus pipe không nhận "a\.corpus"; xem/],
      [['check', 'x.corpus'], /x\.corpus: không có tệp hoặc thư mục này/],
      [['check', 'bad.corpus'], /bad\.corpus: tệp không đúng bảng mã UTF-8 \(dòng 2\)/],
      [['check', 'utf16.corpus'], /utf16\.corpus: tệp dùng UTF-16; hãy lưu lại bằng UTF-8/],
      [['check', 'pic.corpus'], /pic\.corpus: đây là tệp nhị phân, không phải văn bản/],
      [['check', 'none'], /none: không có tệp ngữ liệu nào ở đây/],
      [['check', 'broken'], /broken\/corpus\.config\.json:1:\d+: Không dùng được "loud" ở đây/],
      [['export', '--to', 'jsonl', '--out', 'a.corpus', 'a.corpus'], /đây là một trong các tệp đầu vào/],
      [['merge', 'a.corpus'], /a\.corpus, dòng 1: không phải là JSON/],
    ];
    for (const [args, message] of cases) {
      const { code, stdout, stderr } = here.run([...args, '--locale', 'vi']);
      assert.deepEqual([code, stdout], [2, ''], args.join(' '));
      assert.match(stderr, message);
      assert.match(stderr, /^corpus: [^\n]+\n$/, 'one line');
    }
  });

  it('tells in Vietnamese what it did', () => {
    const here = folder({ 'a.corpus': soundDocument('b.txt') });
    assert.equal(here.run(['split', '--out', 'ra', '--locale', 'vi']).stdout, 'ra: đã ghi 1 tệp\n');
    assert.equal(
      here.run(['split', 'a.corpus', '--out', 'ra', '--locale', 'vi']).stdout,
      'ra: đã ghi 0 tệp, 1 tệp đã có sẵn\n',
    );
    assert.equal(
      here.run(['clean', '--write', 'a.corpus', '--locale', 'vi']).stderr,
      'corpus: không có phần thừa nào để xóa\n',
    );
  });

  it('answers lines that are no document in Vietnamese, from threads as well', () => {
    const here = folder();
    const lines = bytes(`{"name":"a"}\n{\n`);
    for (const jobs of [[], ['--jobs', '2']]) {
      const { code, stdout, stderr } = here.run(['pipe', '--locale', 'vi', ...jobs], lines);
      assert.equal(code, 1);
      const [first] = stdout.split('\n');
      assert.deepEqual(JSON.parse(first!), {
        name: 'a',
        error: 'thiếu "text" hoặc giá trị không phải là chuỗi',
      });
      assert.match(
        stderr,
        /^corpus: dòng 1: thiếu "text"[^\n]*\ncorpus: dòng 2: không phải là JSON: [^\n]*\n$/,
      );
    }
  });
});
