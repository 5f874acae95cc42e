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
const I_ONSETS = 'hklmst';

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
  const joined = folded.replace(JOINTS, '-');
  return joined.startsWith('-') || joined.endsWith('-') ? joined.replace(/^-|-$/g, '') : joined;
}

const NEW_STYLE = /oà|oá|oả|oã|oạ|oè|oé|oẻ|oẽ|oẹ|uỳ|uý|uỷ|uỹ|uỵ/;
const WORD_EDGES = /[\s\-–—_]+/;
const JOINTS = /[\s\-–—_]+/g;

/**
 * Multipliers of the two hashes of a word: the first gives its slot, the second has to be the slot's. Together that is
 * some 48 bits, so that no spelling need be compared.
 */
export enum HashFactor {
  A = 0x01000193,
  B = 0x85ebca6b,
}

/** Of a slot: the second hash and the number of the word, which is 0 in a free one. Side by side, to be one look at memory. */
enum Slot {
  Size = 2,
}
/** Slots at first: two for each spelling of our own tables. */
const SLOTS = 1 << 15;

/** What a word is to a table: the first of a phrase (read backwards: the last), the second, any but the first, or all of one. */
export enum Trait {
  Opens,
  Alone,
  Second,
  Inner,
  /** How many there are. */
  Count,
}

/**
 * Words of the tables by spelling. Texts are looked up in place, without cutting the word out: an open-addressed table
 * over the hashes of the spellings.
 */
export class Vocabulary {
  private slots = new Int32Array(Slot.Size * SLOTS);
  private mask = SLOTS - 1;
  /** By slot: the first hash, for when the table grows. */
  private firstHashes = new Int32Array(SLOTS);
  private registered = 0;
  private hashA = 0;
  private hashB = 0;
  private count = 1;
  /** By number: the spelling that the word was first given by, folded. */
  private readonly folded: string[] = [''];

  /** Four numbers a word, side by side to be one look at memory; each has a bit for every table, see `Trait`. */
  traits = new Int32Array(Trait.Count << 12);
  private nextRole = 1;
  /** By number: 1 for a word at which a date or a citation may begin, see `Tokens.leads`. */
  leads = new Uint8Array(1 << 12);

  /** A bit of `traits` for one more table; when they are used up tables share the last one, which only costs time. */
  newRole(): number {
    const role = this.nextRole;
    if (role < 1 << 30) this.nextRole = role << 1;
    return role;
  }

  /** Tells of the words of a phrase what they are to the table with a role. */
  giveRole(words: readonly number[], role: number): void {
    for (let place = 0; place < words.length; place++) {
      const at = words[place]! * Trait.Count;
      while (at >= this.traits.length) {
        const grown = new Int32Array(this.traits.length * 2);
        grown.set(this.traits);
        this.traits = grown;
      }
      this.traits[at + (place === 0 ? Trait.Opens : Trait.Inner)]! |= role;
      if (place === 1) this.traits[at + Trait.Second]! |= role;
      if (words.length === 1) this.traits[at + Trait.Alone]! |= role;
    }
  }

  /** Has the tokens of a word listed among the leads. */
  addLead(word: number): void {
    this.leads[word] = 1;
  }

  /** The spelling that stands for all spellings of a word: lower case, old tone placement. */
  spelling(id: number): string {
    return this.folded[id]!;
  }

  /** The number of the word that stands in `text` at `[start, end)`, 0 for a word of no table. */
  find(text: string, start: number, end: number): number {
    this.hash(text, start, end);
    return this.findHashed(this.hashA, this.hashB);
  }

  /** The same for a caller that has hashed the word while reading it: from 0, `a = imul(a ^ code, HashFactor.A)`, `b = imul(b, HashFactor.B) + code`. */
  findHashed(a: number, b: number): number {
    return this.slots[this.placeOf(a, b) + 1]!;
  }

  /** Leaves both hashes of a word in `hashA` and `hashB`. */
  private hash(text: string, start: number, end: number): void {
    this.hashA = 0;
    this.hashB = 0;
    this.hashOn(text, start, end);
  }

  /** The same for the rest of a word of which a part is hashed. */
  private hashOn(text: string, start: number, end: number): void {
    let a = this.hashA;
    let b = this.hashB;
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i);
      a = Math.imul(a ^ code, HashFactor.A);
      b = (Math.imul(b, HashFactor.B) + code) | 0;
    }
    this.hashA = a;
    this.hashB = b;
  }

  /** The place of the slot that holds a word, or of the free one where it belongs. */
  private placeOf(a: number, b: number): number {
    const { slots, mask } = this;
    for (let slot = (a ^ (a >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const at = slot * Slot.Size;
      if (slots[at] === b || slots[at + 1] === 0) return at;
    }
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
    const known = this.lookup(word);
    if (known !== 0) return known;
    const folded = foldWord(word);
    const id = this.lookup(folded) || this.number(folded);
    this.register(word, id);
    return id;
  }

  private number(folded: string): number {
    const id = this.count++;
    this.folded.push(folded);
    if (id === this.leads.length) {
      const grown = new Uint8Array(id * 2);
      grown.set(this.leads);
      this.leads = grown;
    }
    for (const spelling of spellings(folded)) {
      const capitals = spelling.toUpperCase();
      this.register(spelling, id);
      this.hash(capitals, 0, 1);
      this.hashOn(spelling, 1, spelling.length);
      this.registerHashed(id);
      this.register(capitals, id);
    }
    return id;
  }

  private register(spelling: string, id: number): void {
    this.hash(spelling, 0, spelling.length);
    this.registerHashed(id);
  }

  /** Registers the spelling that was hashed last. */
  private registerHashed(id: number): void {
    const at = this.placeOf(this.hashA, this.hashB);
    if (this.slots[at + 1] !== 0) return;
    this.slots[at] = this.hashB;
    this.slots[at + 1] = id;
    this.firstHashes[at / Slot.Size] = this.hashA;
    this.registered++;
    if (this.registered * 2 > this.mask) this.grow();
  }

  private grow(): void {
    const { slots, firstHashes } = this;
    this.slots = new Int32Array(slots.length * 2);
    this.firstHashes = new Int32Array(firstHashes.length * 2);
    this.mask = this.firstHashes.length - 1;
    for (let slot = 0; slot < firstHashes.length; slot++) {
      const id = slots[slot * Slot.Size + 1]!;
      if (id === 0) continue;
      const at = this.placeOf(firstHashes[slot]!, slots[slot * Slot.Size]!);
      this.slots[at] = slots[slot * Slot.Size]!;
      this.slots[at + 1] = id;
      this.firstHashes[at / Slot.Size] = firstHashes[slot]!;
    }
  }
}

function spellings(folded: string): string[] {
  const all = [folded];
  const fresh = OLD_TO_NEW.get(folded.slice(-2));
  if (fresh !== undefined && folded.at(-3) !== 'q') all.push(folded.slice(0, -2) + fresh);
  const last = folded.slice(-1);
  if (folded.length === 2 && I_ONSETS.includes(folded[0]!)) {
    const i = I_FORMS.indexOf(last);
    const y = Y_FORMS.indexOf(last);
    if (i >= 0) all.push(folded.slice(0, -1) + Y_FORMS[i]);
    if (y >= 0) all.push(folded.slice(0, -1) + I_FORMS[y]);
  }
  return all;
}
