import assert from 'node:assert/strict';

/**
 * Applies a unified diff of one file, strictly: every line of context and every removed line must be there. Lines end
 * with LF in a diff; a lone CR is a line break of the text where the diff writes its lines so.
 */
export function applyPatch(text: string, diff: string): string {
  if (diff === '') return text;
  const old = linesOf(text);
  const out: string[] = [];
  let at = 0;
  let ended = false;
  const rows = linesOf(diff);
  assert.match(rows[0]!, /^--- a\//);
  assert.match(rows[1]!, /^\+\+\+ b\//);
  for (const [index, row] of rows.entries()) {
    if (index < 2) continue;
    const hunk = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(row);
    if (hunk) {
      const start = hunk[2] === '0' ? Number(hunk[1]) : Number(hunk[1]) - 1;
      while (at < start) out.push(old[at++]!);
      assert.equal(
        hunk[4] === '0' ? Number(hunk[3]) : Number(hunk[3]) - 1,
        out.length,
        'place in the new text',
      );
      continue;
    }
    if (row.startsWith('\\')) {
      ended = true;
      continue;
    }
    const noBreak = rows[index + 1]?.startsWith('\\') ?? false;
    const content = noBreak ? row.slice(1).replace(/\n$/, '') : row.slice(1);
    if (row[0] !== '+') {
      assert.equal(old[at], content, `line ${at + 1}`);
      at++;
    }
    if (row[0] !== '-') out.push(content);
  }
  while (at < old.length) out.push(old[at++]!);
  assert.ok(!ended || !/[\r\n]$/.test(text), 'a line without a break only where the text ends so');
  return out.join('');
}

/** Lines with their breaks. */
function linesOf(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}
