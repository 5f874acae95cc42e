import type { CorpusFile } from '../analysis/corpusFile';
import type { Fix } from '../problem';
import type { RuleId } from '../rules/table';
import type { Span } from '../text/span';
import { type ActionEdit, blocksIn, type Change, inFile, settle } from './change';

/** The fix of a problem that may run unasked, if it has one. */
export function safeFix(fixes: readonly Fix[] | undefined): Fix | undefined {
  return fixes?.find((fix) => fix.safe);
}

/** Mends all reported problems that have a safe fix: those of some rules, in a part of the file, or all. */
export function fixAll(file: CorpusFile, only: (rule: RuleId) => boolean = () => true, span?: Span): Change {
  const edits: ActionEdit[] = [];
  const counts: Record<string, number> = {};
  let left = 0;
  for (const index of blocksIn(file, span)) {
    for (const { problem } of file.problems(index)) {
      if (!only(problem.rule)) continue;
      const fix = safeFix(problem.fixes);
      if (!fix) {
        left++;
        continue;
      }
      counts[problem.rule] = (counts[problem.rule] ?? 0) + 1;
      edits.push(...inFile(file, index, fix.edits, problem.rule));
    }
  }
  return { edits: settle(edits), counts, left };
}

/** Writes dates of header fields in ISO 8601 where nothing else would be lost. */
export function normalizeDates(file: CorpusFile, span?: Span): Change {
  return fixAll(file, (rule) => rule === 'date/not-iso', span);
}

/** Unicode and spacing: everything of `text/*` that can be mended without changing what the text says. */
export function normalizeText(file: CorpusFile, span?: Span): Change {
  return fixAll(file, (rule) => rule.startsWith('text/'), span);
}
