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
function foldWord(word: string): string {
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

/**
 * Words of the tables by spelling. Texts are looked up in place, without cutting the word out: an open-addressed table
 * over the spellings, hashed by their code units.
 */
export class Vocabulary {
  private spelled: string[] = [];
  private ids: number[] = [];
  /** One more than the place in `spelled`; 0 for a free slot. */
  private slots = new Int32Array(1 << 14);
  /** The hash of the spelling in each slot: most that differ differ in it. */
  private hashes = new Int32Array(1 << 14);
  private count = 1;
  /** By number: the spelling that the word was first given by, folded. */
  private readonly folded: string[] = [''];

  /** The spelling that stands for all spellings of a word: lower case, old tone placement. */
  spelling(id: number): string {
    return this.folded[id]!;
  }

  /** The number of the word that stands in `text` at `[start, end)`, 0 for a word of no table. */
  find(text: string, start: number, end: number): number {
    const place = this.slots[this.slotOf(hashOf(text, start, end), text, start, end)]!;
    return place === 0 ? 0 : this.ids[place - 1]!;
  }

  /** The word's number, 0 for a word of no table. */
  lookup(spelling: string): number {
    return this.find(spelling, 0, spelling.length);
  }

  get size(): number {
    return this.count;
  }

  /** Gives a word its number and registers every spelling of it: case, tone placement, i for y. */
  intern(word: string): number {
    const folded = foldWord(word);
    const known = this.lookup(folded);
    if (known !== 0) {
      this.register(word, known);
      return known;
    }
    const id = this.count++;
    this.folded.push(folded);
    for (const spelling of spellings(folded)) {
      this.register(spelling, id);
      this.register(spelling.charAt(0).toUpperCase() + spelling.slice(1), id);
      this.register(spelling.toUpperCase(), id);
    }
    this.register(word, id);
    return id;
  }

  private register(spelling: string, id: number): void {
    const hash = hashOf(spelling, 0, spelling.length);
    const slot = this.slotOf(hash, spelling, 0, spelling.length);
    if (this.slots[slot] !== 0) return;
    this.ids.push(id);
    this.slots[slot] = this.spelled.push(spelling);
    this.hashes[slot] = hash;
    if (this.spelled.length * 4 > this.slots.length) this.grow();
  }

  /** The slot that holds a spelling, or the free one where it belongs. */
  private slotOf(hash: number, text: string, start: number, end: number): number {
    const { slots, hashes } = this;
    const mask = slots.length - 1;
    let slot = (hash ^ (hash >>> 13)) & mask;
    for (;;) {
      const place = slots[slot]!;
      if (place === 0 || (hashes[slot] === hash && isAt(this.spelled[place - 1]!, text, start, end)))
        return slot;
      slot = (slot + 1) & mask;
    }
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    this.hashes = new Int32Array(this.slots.length);
    this.spelled.forEach((spelling, i) => {
      const hash = hashOf(spelling, 0, spelling.length);
      const slot = this.slotOf(hash, spelling, 0, spelling.length);
      this.slots[slot] = i + 1;
      this.hashes[slot] = hash;
    });
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
}

function isAt(spelling: string, text: string, start: number, end: number): boolean {
  if (spelling.length !== end - start) return false;
  for (let i = 0; i < spelling.length; i++) {
    if (spelling.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  }
  return true;
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
