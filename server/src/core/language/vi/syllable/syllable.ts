import rhymeTable from '../../../../../data/vi/rhymes.tsv';
import { isVietnameseLetter, isVowel, TONES, type Tone, toneless, toneOf, withTone } from './letters';

/** What keeps a word from being a syllable. */
export type SyllableDefect =
  /** A letter that the alphabet lacks, or no vowel at all: not a Vietnamese word, so nothing can be said of it. */
  | 'foreign'
  /** More than one tone mark. */
  | 'tones'
  /** The tone mark stands on the wrong vowel. */
  | 'placement'
  /** A syllable that ends in p, t, c, ch takes only sắc or nặng. */
  | 'stop-tone'
  /** The onset cannot stand before this rhyme (nghành, kơm). */
  | 'onset'
  /** No such rhyme. */
  | 'rhyme';

export interface Syllable {
  readonly onset: string;
  /** The rhyme without its tone. */
  readonly rhyme: string;
  readonly tone: Tone;
}

export type SyllableReading =
  | { readonly valid: true; readonly syllable: Syllable }
  | { readonly valid: false; readonly defect: SyllableDefect; readonly syllable?: Syllable };

const ONSETS = [
  ...['ngh', 'ng', 'nh', 'gh', 'gi', 'kh', 'ph', 'qu', 'th', 'tr', 'ch'],
  ...['b', 'c', 'd', 'đ', 'g', 'h', 'k', 'l', 'm', 'n', 'r', 's', 't', 'v', 'x'],
];
/** Longest word that is still looked at; the longest syllable, "nghiêng", has seven letters. */
const LONGEST = 12;

let rhymes: ReadonlyMap<string, ReadonlySet<string>> | undefined;

function rhymesOf(kind: 'general' | 'qu' | 'gi'): ReadonlySet<string> {
  if (!rhymes) {
    const sets = new Map<string, Set<string>>();
    for (const row of rhymeTable.trim().split(/\r?\n/).slice(1)) {
      const [onset, rhyme] = row.split('\t');
      if (!sets.has(onset!)) sets.set(onset!, new Set());
      sets.get(onset!)!.add(rhyme!);
    }
    rhymes = sets;
  }
  return rhymes.get(kind)!;
}

/** Reads a word, lower case and NFC, as one syllable, or says why it is none. */
export function readSyllable(word: string): SyllableReading {
  if (word.length === 0 || word.length > LONGEST) return { valid: false, defect: 'foreign' };
  let base = '';
  let tone: Tone = TONES.level;
  let toneAt = -1;
  let tones = 0;
  let vowels = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (!isVietnameseLetter(code)) return { valid: false, defect: 'foreign' };
    if (isVowel(code)) vowels++;
    const here = toneOf(code);
    if (here !== TONES.level) {
      tones++;
      tone = here;
      toneAt = i;
    }
    base += String.fromCharCode(toneless(code));
  }
  if (vowels === 0) return { valid: false, defect: 'foreign' };
  if (tones > 1) return { valid: false, defect: 'tones' };

  const parsed = parseToneless(base);
  if (!parsed.valid) return parsed;
  const syllable = { ...parsed.syllable, tone };
  if (endsInStop(base) && tone !== TONES.sac && tone !== TONES.nang) {
    return { valid: false, defect: 'stop-tone', syllable };
  }
  if (toneAt >= 0 && !tonePlaces(syllable).includes(toneAt - (base.length - syllable.rhyme.length))) {
    return { valid: false, defect: 'placement', syllable };
  }
  return { valid: true, syllable };
}

function parseToneless(base: string): SyllableReading {
  const reading = (onset: string, rhyme: string): SyllableReading => ({
    valid: true,
    syllable: { onset, rhyme, tone: TONES.level },
  });
  const general = rhymesOf('general');
  if (general.has(base)) return reading('', base);
  const onset = ONSETS.find((candidate) => base.startsWith(candidate));
  if (!onset) return { valid: false, defect: 'rhyme' };
  const rest = base.slice(onset.length);
  if (onset === 'qu')
    return rhymesOf('qu').has(rest) ? reading(onset, rest) : { valid: false, defect: 'rhyme' };
  if (onset === 'gi') {
    if (rhymesOf('gi').has(rest)) return reading(onset, rest);
    // "gi" and "gin" (giữ gìn) share their i between onset and rhyme.
    if (rest === '' || rest === 'n') return reading('g', `i${rest}`);
    return { valid: false, defect: 'rhyme' };
  }
  if (!general.has(rest)) return { valid: false, defect: 'rhyme' };
  if (!onsetFits(onset, rest)) {
    return { valid: false, defect: 'onset', syllable: { onset, rhyme: rest, tone: TONES.level } };
  }
  return reading(onset, rest);
}

/** Spelling of the velars: k, gh, ngh before i, e, ê (k before y too); c, g, ng before everything else. */
function onsetFits(onset: string, rhyme: string): boolean {
  const front = /^[ieê]/.test(rhyme);
  switch (onset) {
    case 'gh':
    case 'ngh':
      return front;
    case 'k':
      return front || rhyme.startsWith('y');
    case 'c':
    case 'ng':
      return !front;
    case 'g':
      return !front;
    default:
      // yê- stands alone or after a medial u; an onset takes iê-.
      return !rhyme.startsWith('yê');
  }
}

export function endsInStop(base: string): boolean {
  return /(?:[ptc]|ch)$/.test(base);
}

/** Indexes in the rhyme where the tone mark may stand: two for the open rhymes that old and new style write differently. */
function tonePlaces(syllable: Pick<Syllable, 'onset' | 'rhyme'>): readonly number[] {
  const { rhyme } = syllable;
  if (syllable.onset !== 'qu' && (rhyme === 'oa' || rhyme === 'oe' || rhyme === 'uy')) return [0, 1];
  const cluster = vowelRun(rhyme);
  // The last of the marked vowels draws the tone: ơ in ươ, ê in iê and uyê.
  for (let i = cluster - 1; i >= 0; i--) if ('ăâêôơ'.includes(rhyme[i]!)) return [i];
  const horn = rhyme.indexOf('ư');
  if (horn >= 0) return [horn];
  if (cluster === 1) return [0];
  if (cluster === 3) return [1];
  return [cluster < rhyme.length ? 1 : 0];
}

function vowelRun(rhyme: string): number {
  let length = 0;
  while (length < rhyme.length && isVowel(rhyme.charCodeAt(length))) length++;
  return length;
}

/** The syllable written out in lower case, its tone mark in the place that both styles or, failing that, the old one gives it. */
export function writeSyllable(syllable: Syllable): string {
  const at = tonePlaces(syllable)[0]!;
  const { onset, rhyme, tone } = syllable;
  return onset + rhyme.slice(0, at) + withTone(rhyme[at]!, tone) + rhyme.slice(at + 1);
}

const verdicts = new Map<string, boolean>();
const VERDICTS_KEPT = 20000;

/** True for a well-formed syllable in lower case and NFC. Answers are remembered: running text repeats its words. */
export function isSyllable(word: string): boolean {
  const known = verdicts.get(word);
  if (known !== undefined) return known;
  const valid = readSyllable(word).valid;
  if (verdicts.size >= VERDICTS_KEPT) verdicts.clear();
  if (word.length <= LONGEST) verdicts.set(word, valid);
  return valid;
}
