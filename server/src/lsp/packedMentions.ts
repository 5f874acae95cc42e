import { type MentionGroup, type MentionType, placeOf } from './mentions';

/** Mentions of one file for another thread: texts once, places as numbers. */
export interface PackedMentions {
  readonly texts: readonly string[];
  /** Type, id and name of each group; the latter two as numbers of texts. */
  readonly groups: readonly (readonly [type: MentionType, id: number, name: number, places: number])[];
  /** Of each place text, office (-1 for none), block, start, end and whether it only points back. */
  readonly places: Uint32Array;
}

const NUMBERS = 8;
const NO_OFFICE = 0xffffffff;

export function packMentions(groups: ReadonlyMap<string, MentionGroup>): PackedMentions {
  const numbers = new Map<string, number>();
  const numberOf = (text: string) => {
    let number = numbers.get(text);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(text, number);
    }
    return number;
  };
  const places: number[] = [];
  const packed = [...groups.values()].map(({ type, id, name, places: all }) => {
    for (const { text, office, block, range, anaphor } of all) {
      const { start, end } = range;
      places.push(
        numberOf(text),
        office === undefined ? NO_OFFICE : numberOf(office),
        block,
        start.line,
        start.character,
        end.line,
        end.character,
        anaphor ? 1 : 0,
      );
    }
    return [type, numberOf(id), numberOf(name), all.length] as const;
  });
  return { texts: [...numbers.keys()], groups: packed, places: Uint32Array.from(places) };
}

/** @param own gives one string for equal ones */
export function unpackMentions(
  { texts, groups, places }: PackedMentions,
  own: (text: string) => string,
): Map<string, MentionGroup> {
  const all = texts.map(own);
  let at = 0;
  return new Map(
    groups.map(([type, id, name, count]) => {
      const own = Array.from({ length: count }, () => {
        const [text, office, block, line, character, endLine, endCharacter, anaphor] = places.subarray(
          at,
          at + NUMBERS,
        ) as unknown as readonly [number, number, number, number, number, number, number, number];
        at += NUMBERS;
        const range = { start: { line, character }, end: { line: endLine, character: endCharacter } };
        return placeOf(
          all[text]!,
          block,
          range,
          office === NO_OFFICE ? undefined : all[office],
          anaphor === 1,
        );
      });
      return [all[id]!, { type, id: all[id]!, name: all[name]!, places: own }];
    }),
  );
}
