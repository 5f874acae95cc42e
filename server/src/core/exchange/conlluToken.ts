import type { ImportDefect } from './imported';

/** Where the columns that are read stand. */
export interface ConlluColumns {
  readonly count: number;
  readonly id: number;
  readonly form: number;
  readonly misc: number;
}

const STANDARD: ConlluColumns = { count: 10, id: 0, form: 1, misc: 9 };

/** A word line. */
export interface ConlluToken {
  readonly id: string;
  /** Number of the word, or of the first one of a multiword token. */
  readonly first: number;
  readonly last: number;
  readonly isRange: boolean;
  /** A word that is not in the text (`8.1`). */
  readonly isEmptyNode: boolean;
  readonly form: string;
  /** What stands in the text before and after the form. */
  readonly before: string;
  readonly after: string;
  readonly opensParagraph: boolean;
}

/** `# global.columns = ID FORM … MISC` of CoNLL-U Plus; columns that are missing are at -1. */
export function readColumns(value: string): ConlluColumns {
  const names = value.trim().split(/\s+/);
  return {
    count: names.length,
    id: names.indexOf('ID'),
    form: names.indexOf('FORM'),
    misc: names.indexOf('MISC'),
  };
}

const ID = /^(?:(\d{1,9})|(\d{1,9})-(\d{1,9})|(\d{1,9})\.(\d{1,9}))$/;

export function readToken(line: string, columns = STANDARD): ConlluToken | ImportDefect {
  const cells = line.split('\t');
  const form = cells[columns.form] ?? '';
  if (cells.length !== columns.count || columns.id < 0 || form.trim() === '') {
    return { code: 'not-a-token', args: { count: String(columns.count) } };
  }
  const id = cells[columns.id]!;
  const match = ID.exec(id);
  const [, word, from, to, after] = match ?? [];
  const first = Number(word ?? from ?? after);
  const last = Number(word ?? to ?? after);
  if (!match || last < first) return { code: 'bad-token-id', args: { id } };
  const misc = readMisc(cells[columns.misc] ?? '_');
  return {
    id,
    first,
    last,
    isRange: from !== undefined,
    isEmptyNode: after !== undefined,
    form: spaces(misc.get('SpacesInToken')) ?? form,
    before: spaces(misc.get('SpacesBefore')) ?? '',
    after: spaces(misc.get('SpacesAfter')) ?? (misc.get('SpaceAfter') === 'No' ? '' : ' '),
    opensParagraph: misc.get('NewPar') === 'Yes',
  };
}

function readMisc(cell: string): ReadonlyMap<string, string> {
  if (cell === '_') return new Map();
  return new Map(
    cell.split('|').map((item) => {
      const at = item.indexOf('=');
      return at < 0 ? ([item, ''] as const) : ([item.slice(0, at), item.slice(at + 1)] as const);
    }),
  );
}

const ESCAPES: Readonly<Record<string, string>> = { s: ' ', t: '\t', r: '\r', n: '\n', p: '|', '\\': '\\' };

/** Undoes the escapes of `SpacesAfter` and its like, as UDPipe writes them. */
function spaces(value: string | undefined): string | undefined {
  return value?.replace(/\\([strnp\\])/g, (_, letter: string) => ESCAPES[letter]!);
}
