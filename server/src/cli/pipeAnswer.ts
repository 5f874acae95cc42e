import { clean } from '../core/actions/clean';
import { CorpusFile } from '../core/analysis/corpusFile';
import { type RecurrenceTable, recurrenceFor } from '../core/analysis/recurrenceTable';
import { documentReport, documentReports } from '../core/analysis/report';
import type { FileSettings } from '../core/config/settings';
import type { Locale } from '../core/rules/table';
import { applyEdits } from '../core/text/span';
import { reasonOf } from './failure';
import { environment } from './inputs';
import { factsMember, mergeable } from './mergeable';
import { say } from './words';

export interface PipeMode {
  /** The analysis, the cleaned text, or only what the document tells of lines that recur. */
  readonly answer: 'analysis' | 'cleaned' | 'facts';
  /** Whether the analysis has what `corpus merge` needs. */
  readonly isMergeable: boolean;
}

export interface PipeAnswer {
  /** The line of the answer, without its break. */
  readonly line: string;
  /** Why the document could not be answered for. */
  readonly error?: string;
}

export interface PipeContext {
  readonly locale: Locale;
  readonly today: string;
  /** What the corpus says of its lines, where that was gathered before. */
  readonly table: RecurrenceTable | undefined;
}

/** Answers documents, one a line, each by itself. */
export function answerLines(
  lines: readonly Uint8Array[],
  settings: FileSettings,
  context: PipeContext,
  mode: PipeMode,
): PipeAnswer[] {
  const opened = lines.map((line) => open(line, settings, context, mode));
  // What is to be known of all of them is found out together.
  if (mode.answer === 'analysis') CorpusFile.lookAhead(opened.flatMap(({ file }) => file ?? []));
  return opened.map((document) => {
    const outcome = document.file ? answer(document, context, mode) : document;
    const error = 'error' in outcome ? { error: String(outcome.error) } : {};
    return { line: JSON.stringify(outcome), ...error };
  });
}

const NO_NAMES: ReadonlySet<string> = new Set();
/** Twins are left to whoever merges. */
const APART = { offset: 0, line: 0, style: undefined, taken: NO_NAMES };

interface Opened {
  readonly name: string;
  readonly file: CorpusFile;
}

/** What stands for a line that is no document. */
interface Refused {
  readonly name?: string;
  readonly error: string;
  readonly file?: undefined;
}

function open(
  line: Uint8Array,
  settings: FileSettings,
  { today, table }: PipeContext,
  mode: PipeMode,
): Opened | Refused {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line));
  } catch (error) {
    return {
      error: error instanceof SyntaxError ? say('notJson', { reason: reasonOf(error) }) : say('lineNotUtf8'),
    };
  }
  const { name, text } = (parsed ?? {}) as { name?: unknown; text?: unknown };
  if (typeof name !== 'string') return { error: say('noString', { key: 'name' }) };
  if (typeof text !== 'string') return { name, error: say('noString', { key: 'text' }) };
  const file = new CorpusFile(text, environment(settings, name, today), mode.isMergeable ? APART : undefined);
  if (file.text.blocks.length > 1 || file.text.blocks[0]!.marker) {
    return { name, error: say('holdsMarkers') };
  }
  if (table && mode.answer !== 'facts') file.setRecurrence(recurrenceFor(table, file.lineEvidence()));
  return { name, file };
}

function answer({ name, file }: Opened, { locale }: PipeContext, mode: PipeMode): object {
  if (mode.answer === 'facts') return { name, facts: factsMember(file.lineEvidence()) };
  if (mode.answer === 'cleaned') {
    const change = clean(file);
    return { name, text: applyEdits(file.text.text(), change.edits), removed: change.counts };
  }
  if (mode.isMergeable) return { ...documentReport(file, 0), ...mergeable(file, locale) };
  const [report] = documentReports(file, locale);
  return report!;
}
