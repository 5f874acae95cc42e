import type { Problem, Severity } from '../problem';

/** A problem as it is reported: with the severity that the settings give its rule. */
export interface ReportedProblem {
  readonly problem: Problem;
  readonly severity: Severity;
}

/** What is reported of a block. The same object as long as nothing else can be said of it. */
export class BlockReport {
  /**
   * @param across what other blocks say of it
   * @param twin that it repeats one
   * @param repeated lines of it that recur
   * @param list all that is reported of it; undefined where it is to be made anew for who asks for it
   * @param row how grave that is
   */
  constructor(
    readonly across: readonly Problem[] | undefined,
    readonly twin: Problem | undefined,
    readonly repeated: readonly Problem[],
    public list: readonly ReportedProblem[] | undefined,
    private readonly row: Row = rowOf(list ?? []),
  ) {}

  /** Of all that is reported, in order of appearance. */
  get severities(): readonly Severity[] {
    return this.row.severities;
  }

  /** How many of each severity there are. */
  get counts(): Readonly<Record<Severity, number>> {
    return this.row.counts;
  }

  /**
   * The same with something else said from elsewhere, without the problems themselves; undefined where that can be
   * graver or less so, or stand elsewhere, as it mostly is not: a twin has moved, a line recurs once more.
   */
  withOthers(
    across: readonly Problem[] | undefined,
    twin: Problem | undefined,
    repeated: readonly Problem[],
  ): BlockReport | undefined {
    const isSame =
      areAlike(this.across, across) && isAlike(this.twin, twin) && areAlike(this.repeated, repeated);
    return isSame ? new BlockReport(across, twin, repeated, undefined, this.row) : undefined;
  }

  /** Whether it tells of other blocks, by their places in the file. */
  get namesOthers(): boolean {
    return this.across !== undefined || this.twin !== undefined;
  }

  /** Whether the same was said of the block from elsewhere. */
  isOf(
    across: readonly Problem[] | undefined,
    twin: Problem | undefined,
    repeated: readonly Problem[],
  ): boolean {
    return this.across === across && this.twin === twin && this.repeated === repeated;
  }
}

function areAlike(a: readonly Problem[] | undefined, b: readonly Problem[] | undefined): boolean {
  if (a === b) return true;
  return a?.length === b?.length && a!.every((problem, i) => isAlike(problem, b![i]));
}

/** Whether two problems are of one rule and place. */
function isAlike(a: Problem | undefined, b: Problem | undefined): boolean {
  if (a === b) return true;
  return a?.rule === b?.rule && a?.span.start === b?.span.start && a?.span.end === b?.span.end;
}

interface Row {
  readonly severities: readonly Severity[];
  readonly counts: Readonly<Record<Severity, number>>;
}

/** Rows of severities that were met, by themselves: thousands of documents have the same few. */
const known = new Map<string, Row>();
const MOST_KNOWN = 1000;

function rowOf(list: readonly ReportedProblem[]): Row {
  const severities = list.map(({ severity }) => severity);
  const key = severities.join();
  const same = known.get(key);
  if (same) return same;
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const severity of severities) counts[severity]++;
  const row = { severities, counts };
  if (known.size < MOST_KNOWN) known.set(key, row);
  return row;
}
