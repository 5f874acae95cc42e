import { clean } from '../core/actions/clean';
import { CorpusFile } from '../core/analysis/corpusFile';
import { documentReports } from '../core/analysis/report';
import type { FileSettings } from '../core/config/settings';
import type { Locale } from '../core/rules/table';
import { applyEdits } from '../core/text/span';
import { reasonOf } from './failure';
import { environment } from './inputs';

export interface PipeMode {
  /** Answer the cleaned text instead of the analysis. */
  readonly clean: boolean;
}

export interface PipeAnswer {
  /** The line of the answer, without its break. */
  readonly line: string;
  /** Why the document could not be answered for. */
  readonly error?: string;
}

/** Answers documents, one a line, each by itself. */
export function answerLines(
  lines: readonly Uint8Array[],
  settings: FileSettings,
  context: { readonly locale: Locale; readonly today: string },
  mode: PipeMode,
): PipeAnswer[] {
  return lines.map((line) => {
    const outcome = answer(line, settings, context, mode);
    const error = 'error' in outcome ? { error: String(outcome.error) } : {};
    return { line: JSON.stringify(outcome), ...error };
  });
}

function answer(
  line: Uint8Array,
  settings: FileSettings,
  { locale, today }: { readonly locale: Locale; readonly today: string },
  mode: PipeMode,
): object {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line));
  } catch (error) {
    return { error: error instanceof SyntaxError ? `not JSON: ${reasonOf(error)}` : 'not valid UTF-8' };
  }
  const { name, text } = (parsed ?? {}) as { name?: unknown; text?: unknown };
  if (typeof name !== 'string') return { error: '"name" is missing or no string' };
  if (typeof text !== 'string') return { name, error: '"text" is missing or no string' };
  const file = new CorpusFile(text, environment(settings, name, today));
  if (file.text.blocks.length > 1 || file.text.blocks[0]!.marker) {
    return { name, error: '"text" holds markers; a line is one document' };
  }
  if (mode.clean) {
    const change = clean(file);
    return { name, text: applyEdits(text, change.edits), removed: change.counts };
  }
  const [report] = documentReports(file, locale);
  return report!;
}
