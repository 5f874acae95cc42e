// Editors of other makers, set up exactly as docs/editors.md says, with the built command line as their server.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const root = (import.meta as ImportMeta & { readonly rootDirectory: string }).rootDirectory;
/** As in test/support/lspClient.ts: another folder with the built command line. */
const dist = process.env.CORPUS_DIST ?? join(root, 'dist');

const guide = readFileSync(join(root, 'docs/editors.md'), 'utf8');

/** No editor takes this long: one that does waits for something that does not come. */
const LIMIT = 50_000;

/** The first document has a date that is not ISO, page furniture, and a name that the second file has too. */
const FILES = {
  'corpus.config.json': '{ "rules": { "document/too-short": "off" } }\n',
  'tin.corpus': [
    '=== FILE: tin/một.txt ===',
    'title: Khai mạc hội sách mùa xuân',
    'date: 02/03/2024',
    'source: Báo Ven Sông',
    '',
    'Sáng 2-3, bà Lê Thu Hà khai mạc hội sách; bốn mươi nhà xuất bản bày sách suốt năm ngày trong công viên 𠀋 ven sông.',
    '',
    'Chia sẻ Facebook',
    'Gửi email',
    'In bài viết',
    '',
  ].join('\n'),
  'khác.corpus': [
    '=== FILE: khác/hai.txt ===',
    'title: Trường nghề mở lớp đêm',
    'date: 2024-03-05',
    'source: Báo Ven Sông',
    '',
    'Bà Lê Thu Hà thăm lớp học đêm đầu tiên của trường nghề, nơi hơn ba mươi thợ trẻ học đọc bản vẽ sau giờ làm.',
    '',
  ].join('\n'),
} as const;

/** Where a script beside this file lies. */
export function scriptPath(name: string): string {
  return join(root, 'test/clients', name);
}

/** The code block of the guide that begins after a line, as people copy it. */
export function setupFrom(line: string): string {
  const start = guide.indexOf(line);
  assert.ok(start >= 0, `docs/editors.md has no line ${JSON.stringify(line)}`);
  const block = /```\w+\n([\s\S]*?)```/.exec(guide.slice(start));
  assert.ok(block, `no code follows ${JSON.stringify(line)}`);
  return block[1]!;
}

/** The first line that an editor prints, by default of its version; undefined where it is not installed. */
export function versionOf(program: string, ...args: string[]): string | undefined {
  const asked = args.length > 0 ? args : ['--version'];
  const { stdout, status } = spawnSync(program, asked, { encoding: 'utf8', timeout: LIMIT });
  return status === 0 ? stdout.split('\n')[0] : undefined;
}

/** What a script in the editor found: it writes this as JSON to the file named by the variable RESULT. */
export interface Findings {
  /** Problems of the first file, as `line:column code`, columns in whatever the editor counts. */
  readonly problems: readonly string[];
  readonly hover: string;
  readonly outline: readonly string[];
  /** Places where the name is, as `file:line`. */
  readonly references: readonly string[];
  /** The text after the quick fix of the date. */
  readonly fixed: string;
  /** The text after the file was cleaned, then after that was undone. */
  readonly cleaned: string;
  readonly undone: string;
  /** Problems after all that. */
  readonly left: readonly string[];
}

/**
 * Runs an editor on a folder with the files above.
 * @param run gives program and arguments, when it has written what it needs into `scratch`
 */
export function runEditor(
  run: (folder: string, scratch: string) => readonly [string, ...string[]],
): Findings {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'corpus-clients-')));
  try {
    const folder = join(scratch, 'dự án');
    mkdirSync(folder);
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
    const bin = join(scratch, 'bin');
    mkdirSync(bin);
    const program = [process.execPath, join(dist, 'corpus.js')].map((part) => `'${part}'`).join(' ');
    writeFileSync(join(bin, 'corpus'), `#!/bin/sh\nexec ${program} "$@"\n`, { mode: 0o755 });
    const result = join(scratch, 'result.json');
    const [command, ...args] = run(folder, scratch);
    const { stdout, stderr, status, error } = spawnSync(command, args, {
      cwd: folder,
      encoding: 'utf8',
      timeout: LIMIT,
      env: {
        ...process.env,
        PATH: `${bin}${delimiter}${process.env.PATH}`,
        HOME: scratch,
        XDG_CONFIG_HOME: scratch,
        XDG_DATA_HOME: scratch,
        XDG_STATE_HOME: scratch,
        XDG_CACHE_HOME: scratch,
        LC_ALL: 'C.UTF-8',
        RESULT: result,
      },
    });
    const said = `${stdout}${stderr}${error ? `\n${error.message}` : ''}`;
    assert.equal(status, 0, `${command} ended with ${status}:\n${said}`);
    return JSON.parse(readFileSync(result, 'utf8')) as Findings;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** What every editor must have found. */
export function assertFindings(found: Findings): void {
  const first = FILES['tin.corpus'];
  assert.deepEqual(
    found.problems.filter((problem) => problem.endsWith('date/not-iso')),
    ['2:6 date/not-iso'],
  );
  assert.ok(
    found.problems.some((problem) => problem.endsWith('boilerplate/block')),
    String(found.problems),
  );
  assert.match(found.hover.replaceAll('\\', ''), /2024-03-02/);
  assert.ok(
    found.outline.some((name) => name.includes('tin/một.txt')),
    String(found.outline),
  );
  assert.deepEqual([...found.references].sort(), ['khác.corpus:5', 'tin.corpus:5']);
  assert.equal(found.fixed, first.replace('02/03/2024', '2024-03-02'));
  assert.ok(!found.cleaned.includes('Facebook') && found.cleaned.includes('ven sông.'), found.cleaned);
  assert.equal(found.undone, found.fixed);
  assert.deepEqual(
    found.left.filter((problem) => problem.endsWith('date/not-iso')),
    [],
  );
}
