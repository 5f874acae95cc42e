/** Word identity of the entity tables: one number for every spelling of a syllable that means the same. */

/** Endings that old and new tone placement write differently, as old (`hòa`) and new (`hoà`) style. */
const TONE_STYLES: readonly (readonly [string, string])[] = [
  'òa oà|óa oá|ỏa oả|õa oã|ọa oạ|òe oè|óe oé|ỏe oẻ|õe oẽ|ọe oẹ|ùy uỳ|úy uý|ủy uỷ|ũy uỹ|ụy uỵ',
].flatMap((list) => list.split('|').map((pair) => pair.split(' ') as [string, string]));
const NEW_TO_OLD = new Map(TONE_STYLES.map(([old, fresh]) => [fresh, old]));
const OLD_TO_NEW = new Map(TONE_STYLES);
/** A lone i after these onsets is written y as well (`Mỹ`, `Mĩ`). */
const I_FORMS = 'iíìỉĩị';
const Y_FORMS = 'yýỳỷỹỵ';
const I_ONSETS = /^[hklmst]$/;

/** Lower case, NFC, old tone placement (`Uỷ` → `ủy`): the form under which words are compared. */
export function foldWord(word: string): string {
  const lower = word.normalize('NFC').toLowerCase().replaceAll('ð', 'đ');
  const old = NEW_TO_OLD.get(lower.slice(-2));
  if (old === undefined || lower.at(-3) === 'q') return lower;
  return lower.slice(0, -2) + old;
}

/** Folds every word of a phrase and joins them with hyphens: the part of an identity after the type. */
export function foldPhrase(phrase: string): string {
  const lower = phrase.normalize('NFC').toLowerCase().replaceAll('ð', 'đ');
  const folded = NEW_STYLE.test(lower) ? lower.split(WORD_EDGES).map(foldWord).join(' ') : lower;
  return folded.replace(JOINTS, '-').replace(/^-|-$/g, '');
}

const NEW_STYLE = /oà|oá|oả|oã|oạ|oè|oé|oẻ|oẽ|oẹ|uỳ|uý|uỷ|uỹ|uỵ/;
const WORD_EDGES = /[\s\-–—_]+/;
const JOINTS = /[\s\-–—_]+/g;

/** Words of the tables by spelling. Interning happens while tables are built; looking up costs one Map access. */
export class Vocabulary {
  private readonly ids = new Map<string, number>();
  private count = 1;

  /** The word's number, 0 for a word of no table. */
  lookup(spelling: string): number {
    return this.ids.get(spelling) ?? 0;
  }

  get size(): number {
    return this.count;
  }

  /** Gives a word its number and registers every spelling of it: case, tone placement, i for y. */
  intern(word: string): number {
    const folded = foldWord(word);
    const known = this.ids.get(folded);
    if (known !== undefined) {
      if (!this.ids.has(word)) this.ids.set(word, known);
      return known;
    }
    const id = this.count++;
    for (const spelling of spellings(folded)) {
      this.register(spelling, id);
      this.register(spelling.charAt(0).toUpperCase() + spelling.slice(1), id);
      this.register(spelling.toUpperCase(), id);
    }
    this.register(word, id);
    return id;
  }

  private register(spelling: string, id: number): void {
    if (!this.ids.has(spelling)) this.ids.set(spelling, id);
  }
}

function spellings(folded: string): string[] {
  const all = [folded];
  const fresh = OLD_TO_NEW.get(folded.slice(-2));
  if (fresh !== undefined && folded.at(-3) !== 'q') all.push(folded.slice(0, -2) + fresh);
  const last = folded.slice(-1);
  if (I_ONSETS.test(folded.slice(0, -1))) {
    const i = I_FORMS.indexOf(last);
    const y = Y_FORMS.indexOf(last);
    if (i >= 0) all.push(folded.slice(0, -1) + Y_FORMS[i]);
    if (y >= 0) all.push(folded.slice(0, -1) + I_FORMS[y]);
  }
  return all;
}
