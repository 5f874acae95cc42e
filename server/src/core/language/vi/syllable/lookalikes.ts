import lookalikeTable from '../../../../../data/vi/lookalikes.tsv';
import type { Lookalike } from '../../orthography';

let table: ReadonlyMap<string, Lookalike> | undefined;

/** What stands in for a letter in Vietnamese text. */
export function lookalikeOf(letter: string): Lookalike | undefined {
  table ??= new Map(
    lookalikeTable
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((row) => {
        const [wrong, , right, kind] = row.split('\t');
        const isMark = kind === 'accent';
        const letters = isMark ? String.fromCharCode(Number.parseInt(right!, 16)) : right!;
        return [wrong!, { right: letters, kind: kind as Lookalike['kind'] }] as const;
      }),
  );
  return table.get(letter);
}
