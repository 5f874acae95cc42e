import type { Problem, Severity } from '../problem';

/** A problem as it is reported: with the severity that the settings give its rule. */
export interface ReportedProblem {
  readonly problem: Problem;
  readonly severity: Severity;
}

/** What is reported of a block. The same object as long as nothing else can be said of it. */
export class BlockReport {
  /** In order of appearance. */
  readonly severities: readonly Severity[];

  /**
   * @param across what other blocks say of it
   * @param twin that it repeats one
   * @param repeated lines of it that recur
   * @param list all that is reported of it; undefined where it is to be made anew for who asks for it
   */
  constructor(
    readonly across: readonly Problem[] | undefined,
    readonly twin: Problem | undefined,
    readonly repeated: readonly Problem[],
    public list: readonly ReportedProblem[] | undefined,
  ) {
    this.severities = severitiesOf(list ?? []);
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

/** Rows of severities that were met, by themselves: thousands of documents have the same few. */
const known = new Map<string, readonly Severity[]>();
const MOST_KNOWN = 1000;

function severitiesOf(list: readonly ReportedProblem[]): readonly Severity[] {
  const severities = list.map(({ severity }) => severity);
  const key = severities.join();
  const same = known.get(key);
  if (!same && known.size < MOST_KNOWN) known.set(key, severities);
  return same ?? severities;
}
