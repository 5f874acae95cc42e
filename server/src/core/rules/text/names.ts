import nameTable from '../../../../data/character_names.tsv';
import type { Localized } from '../definition';

let names: ReadonlyMap<number, Localized> | undefined;

/** What a character is called, for messages; a generic word for those without an entry in the table. */
export function characterName(code: number): Localized {
  names ??= new Map(
    nameTable
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((row) => {
        const [hex, en, vi] = row.split('\t');
        return [Number.parseInt(hex!, 16), { en: en!, vi: vi! }] as const;
      }),
  );
  return names.get(code) ?? { en: 'no printed form', vi: 'không in được' };
}
