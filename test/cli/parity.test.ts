import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import type { Diagnostic, WorkspaceFullDocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { LspClient } from '../support/lspClient';
import { commandLine, type FileReport, PAGE_LINES, soundDocument } from './support';

const PAGE = `${PAGE_LINES.join('\n')}\n`;
const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'];

/** Corpora with faults of every family, under configurations that change what is reported. */
const FILES: Readonly<Record<string, string>> = {
  'corpus.config.json': JSON.stringify({
    include: ['trang/*.txt'],
    exclude: ['bỏ/**'],
    rules: { 'text/double-space': 'error', 'field/order': 'warning' },
    fields: { section: { required: true }, lang: { required: false } },
    overrides: [{ files: ['cũ/**'], rules: { 'date/*': 'off' } }],
    boilerplate: { phrases: ['Đọc thêm*'], keep: ['Chia sẻ Facebook Zalo'] },
  }),
  'a.corpus': [
    'Chữ trước dấu đầu tiên.\n',
    soundDocument('a.txt').replace('2024-03-02', 'Thứ hai, 02/03/2024'),
    soundDocument('a.txt', 'Tên\u00a0trùng  và \u00d0à Nẵng, 😀 ngày 31/02/2022.'),
    soundDocument('CON', 'Tên xấu.\u200b').replace('source', 'sorce'),
    '==== FILE: kieu-khac.txt ====\n',
    '=== File: bon.txt ===\ntitle: x\ntitle: y\ndate:\nlint-disable: date/*, khong-co\n\nHết.\n',
  ].join('\n'),
  'sâu/nfd.corpus': soundDocument('b.txt', 'Đoàn công tác đến  Huế.')
    .normalize('NFD')
    .replaceAll('\n', '\r\n'),
  'cũ/c.corpus.txt': `\ufeff${soundDocument('c.txt').replace('2024-03-02', '02-03-2024')}`,
  'trang/một trang.txt': PAGE,
  'marked.txt': `${soundDocument('m.txt')}Đọc thêm: Mưa lớn kéo dài ở miền Trung\n`,
  'plain.txt': 'Không thuộc ngữ liệu.\n',
  'bỏ/d.corpus': 'Mở đầu.\n=== FILE: x ===\n',
  'riêng/corpus.config.json':
    '{ "marker": "doc", "rules": { "field/*": "hint" }, "boilerplate": { "phrases": ["Xem"], "keep": ["Xem"] } }',
  'riêng/e.corpus': '<doc id="e.txt" title="Một">\nNội dung.\n</doc>\n<doc id="f.txt">\nKhông đóng.\n',
  'rỗng.corpus': '',
};

describe('corpus check and the language server', () => {
  for (const locale of ['en', 'vi']) {
    it(`report the same problems for the same folder (${locale})`, async () => {
      const client = await LspClient.start({ files: FILES, locale });
      try {
        const { items } = await client.workspaceDiagnostics();
        const served = Object.fromEntries(
          (items as WorkspaceFullDocumentDiagnosticReport[]).map(({ uri, items }) => [
            decodeURIComponent(uri.slice(client.uri('').length)).replace(/^\//, ''),
            items.map(reportOf),
          ]),
        );
        const run = spawnSync(
          process.execPath,
          [commandLine(), 'check', '--format=json', '--locale', locale],
          {
            cwd: client.folder,
            encoding: 'utf8',
          },
        );
        assert.deepEqual([run.stderr, run.status], ['', 1]);
        const checked = Object.fromEntries(
          (JSON.parse(run.stdout) as FileReport[]).map(({ path, problems }) => [path, problems]),
        );
        // A configuration without problems is a report of the server, and not listed by check.
        for (const [path, problems] of Object.entries(served)) {
          if (path.endsWith('corpus.config.json') && problems.length === 0) delete served[path];
        }
        assert.deepEqual(Object.keys(checked).sort(), Object.keys(served).sort());
        for (const [path, problems] of Object.entries(checked))
          assert.deepEqual(served[path], problems, path);
        const all = Object.values(checked).flatMap((problems) =>
          problems.map(({ code }) => code.split('/')[0]),
        );
        for (const family of ['boilerplate', 'config', 'date', 'field', 'lint', 'marker', 'text']) {
          assert.ok(all.includes(family), `${family}/* takes part`);
        }
        await client.stop();
      } finally {
        client.dispose();
      }
    });
  }
});

function reportOf({
  code,
  severity,
  message,
  range: { start, end },
}: Diagnostic): FileReport['problems'][number] {
  return {
    code: String(code),
    severity: SEVERITIES[severity!]!,
    message: typeof message === 'string' ? message : message.value,
    startLine: start.line,
    startCharacter: start.character,
    endLine: end.line,
    endCharacter: end.character,
  };
}
