import assert from 'node:assert/strict';
import { formatProblems, statsOf } from '../../../server/src/cli/formats';
import type { ProblemReport } from '../../../server/src/core/analysis/report';

function problem(message: string, startLine: number, startCharacter: number): ProblemReport {
  const place = { startLine, startCharacter, endLine: startLine + 1, endCharacter: 0 };
  return { code: 'text/invisible', severity: 'warning', message, ...place };
}

const FILES = [
  { path: 'một.corpus', problems: [problem('«"\u0007\\»', 0, 0), problem('Ký tự 😀', 99, 9)] },
  { path: 'hai.corpus', problems: [] },
  { path: 'ba.corpus', problems: [problem('Ba', 8, 999_999)] },
];

describe('formats of problems', () => {
  it('as JSON are what JSON.stringify makes of them', () => {
    const printed = (files: typeof FILES) =>
      [...formatProblems(files, statsOf(files), 'json', false, 'vi')].join('');
    const indented = (value: unknown) => JSON.stringify(value, null, 2).replaceAll('\n', '\n  ');
    const texts = FILES.map(
      ({ path, problems }) => `{\n  "path": ${JSON.stringify(path)},\n  "problems": ${indented(problems)}\n}`,
    );
    assert.equal(printed(FILES), `[\n${texts.join(',\n')}\n]\n`);
    assert.equal(printed([]), '[]\n');
  });

  it('know how wide the places of a file are', () => {
    assert.deepEqual(statsOf(FILES), {
      counts: { error: 0, warning: 3, information: 0, hint: 0 },
      codes: ['text/invisible'],
      widths: ['100:10'.length, 0, '9:1000000'.length],
    });
  });
});
