/** What is bounded so that large files stay usable: settings of the client, section `corpus.limits`. */
export interface Limits {
  /** Most problems reported for one file. */
  readonly problemsPerFile: number;
  /**
   * Files of up to so many thousand UTF-16 units have what is recognized in their outline, and up to `HEADERS` times as
   * many the fields of headers; that of larger ones has the documents alone. Editors ask for all of it again after every
   * pause in typing.
   */
  readonly outlineDetail: number;
}

export const DEFAULT_LIMITS: Limits = { problemsPerFile: 1000, outlineDetail: 1000 };

/** How much longer files may be whose outline has headers. */
const HEADERS = 4;
const THOUSAND = 1000;

/** The limits that somebody sets; what is missing, or no number of one or more, stays as it is. */
export function readLimits(section: unknown, limits: Limits): Limits {
  const given = (typeof section === 'object' && section !== null ? section : {}) as Partial<
    Record<keyof Limits, unknown>
  >;
  return {
    problemsPerFile: atLeastOne(given.problemsPerFile) ?? limits.problemsPerFile,
    outlineDetail: atLeastOne(given.outlineDetail) ?? limits.outlineDetail,
  };
}

export function areSame(one: Limits, other: Limits): boolean {
  return one.problemsPerFile === other.problemsPerFile && one.outlineDetail === other.outlineDetail;
}

/** How much the outline of a file of so many UTF-16 units holds. */
export function outlineOf(units: number, { outlineDetail }: Limits): 'recognized' | 'headers' | 'documents' {
  const most = outlineDetail * THOUSAND;
  if (units <= most) return 'recognized';
  return units <= most * HEADERS ? 'headers' : 'documents';
}

function atLeastOne(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 1 ? Math.floor(value) : undefined;
}
