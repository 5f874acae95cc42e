import kindTable from '../../../../../../data/vi/doc_types.tsv';
import givenTable from '../../../../../../data/vi/given_names.tsv';
import placeTable from '../../../../../../data/vi/places.tsv';
import surnameTable from '../../../../../../data/vi/surnames.tsv';
import { pattern } from '../../../../text/pattern';
import { isLowerAt } from '../lines/text';

let loaded:
  | {
      readonly syllables: ReadonlySet<string>;
      readonly surnames: ReadonlySet<string>;
      readonly provinces: ReadonlySet<string>;
      readonly places: ReadonlySet<string>;
      readonly all: ReadonlySet<string>;
    }
  | undefined;

/** Between the family name and the name, where peoples of the mountains live: "Sùng Seo Lử". */
const MIDDLE = ['seo'];

/** Syllables of Vietnamese names, and the names of provinces and countries, which look like names of persons. Read on first use. */
function tables() {
  if (loaded) return loaded;
  const syllables = new Set<string>();
  const surnames = new Set<string>();
  for (const table of [givenTable, surnameTable]) {
    for (const row of table.split('\n').slice(1)) {
      const [name = ''] = row.split('\t', 1);
      for (const syllable of name.split(' ')) if (syllable) addSpellings(fold(syllable), syllables);
      if (table === surnameTable && name) surnames.add(fold(name));
    }
  }
  for (const syllable of MIDDLE) syllables.add(syllable);
  const provinces = new Set<string>();
  const places = new Set<string>();
  const all = new Set<string>();
  for (const row of placeTable.split('\n').slice(1)) {
    const [name, kind] = row.split('\t');
    if (!name) continue;
    all.add(fold(name));
    if (kind === 'province' || kind === 'municipality') provinces.add(fold(name));
    if (kind === 'province' || kind === 'municipality' || kind === 'country') places.add(fold(name));
  }
  for (const region of REGIONS) provinces.add(region);
  loaded = { syllables, surnames, provinces, places, all };
  return loaded;
}

/** Parts of the country, which are names of sections as provinces are. */
const REGIONS =
  'tây nguyên|tây bắc|đông bắc|việt bắc|bắc bộ|trung bộ|nam bộ|bắc trung bộ|nam trung bộ|đông nam bộ|tây nam bộ|biển đông'.split(
    '|',
  );

/** Open syllables with the tone on the first vowel and on the second: "thúy", "thuý". */
const TONES: ReadonlyMap<string, string> = new Map(
  'òa oà óa oá ỏa oả õa oã ọa oạ òe oè óe oé ỏe oẻ õe oẽ ọe oẹ ùy uỳ úy uý ủy uỷ ũy uỹ ụy uỵ'
    .split(' ')
    .flatMap((pair, i, all) => (i % 2 === 0 ? [[pair, all[i + 1]!] as const] : [])),
);
/** Endings that are written with i and with y behind a consonant or "qu": "mỹ", "mĩ". */
const I_OR_Y = /(?<=^(?:[hklmstv]|qu))[iíìỉĩịyýỳỷỹỵ]$/u;
const I = 'iíìỉĩị';
const Y = 'yýỳỷỹỵ';

/** A syllable in all spellings that people write their names in. */
function addSpellings(syllable: string, syllables: Set<string>): void {
  syllables.add(syllable);
  const moved = TONES.get(syllable.slice(-2));
  // Behind q the u is none of the vowels.
  if (moved && !syllable.startsWith('q')) syllables.add(syllable.slice(0, -2) + moved);
  const vowel = I_OR_Y.exec(syllable)?.[0];
  if (!vowel) return;
  const at = I.indexOf(vowel);
  syllables.add(syllable.slice(0, -1) + (at >= 0 ? Y[at]! : I[Y.indexOf(vowel)]!));
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** True for a syllable that occurs in Vietnamese names of persons. */
export function isNameSyllable(word: string): boolean {
  return tables().syllables.has(fold(word));
}

/** True for a family name. */
export function isSurname(word: string): boolean {
  return tables().surnames.has(fold(word));
}

const CAPITAL = pattern.u`^\p{Lu}`;

let kinds: ReadonlySet<string> | undefined;

/** "NGHỊ ĐỊNH", "Kế hoạch phối hợp": the kind of an official text, of two words at least, whose syllables are those of names. */
export function opensDocument(text: string): boolean {
  kinds ??= new Set(
    kindTable
      .split('\n')
      .slice(1)
      .map((row) => row.split('\t', 1)[0]!.toLowerCase().split(' ', 2).join(' '))
      .filter((kind) => kind.includes(' ')),
  );
  const first = text.indexOf(' ');
  if (first < 0 || first > LONGEST_KIND) return false;
  const second = text.indexOf(' ', first + 1);
  return kinds.has(fold(second < 0 ? text : text.slice(0, second)));
}
/** Longest syllable that such a kind begins with, in characters. */
const LONGEST_KIND = 6;

/** False for a single word, and where the second begins with a small letter: so most lines that are asked are no names. */
export function mayBePerson(text: string): boolean {
  const blank = text.indexOf(' ');
  return blank >= 0 && !isLowerAt(text, blank + 1);
}

/** "Minh Anh", "Nguyễn Thu Hà": two to four syllables of names, and not the name of a province. */
export function isPersonName(text: string): boolean {
  if (!mayBePerson(text) || !CAPITAL.test(text)) return false;
  const words = text.split(' ');
  if (words.length < 2 || words.length > 4 || tables().provinces.has(fold(text))) return false;
  return words.every((word) => CAPITAL.test(word) && isNameSyllable(word)) && !opensDocument(text);
}

const CAPITALIZED = pattern.u`^\p{Lu}\p{Ll}`;

/** "Nguyễn Đông Bắc": a family name, and two or three words that may all but one be of names. */
export function isFullName(text: string): boolean {
  if (!mayBePerson(text) || !CAPITALIZED.test(text)) return false;
  const words = text.split(' ');
  if (words.length < 3 || words.length > 4 || !tables().surnames.has(fold(words[0]!))) return false;
  return (
    words.every((word) => CAPITALIZED.test(word)) && words.filter((word) => !isNameSyllable(word)).length <= 1
  );
}

/** True for the name of a province, in whatever case. */
export function isProvince(text: string): boolean {
  return tables().provinces.has(fold(text));
}

/** True for the name of any place that is known, of which many are names of persons too: "Hội An", "Sơn Tây". */
export function isPlaceName(text: string): boolean {
  return tables().all.has(fold(text));
}

/** "Việt Nam - Trung Quốc", "Lào": countries, or several places, and no persons. */
export function isPlaces(text: string): boolean {
  const parts = text.split(/\s*[-–,/]\s*/);
  const { places, provinces } = tables();
  const folded = parts.map(fold);
  return folded.every((part) => places.has(part)) && (parts.length > 1 || !provinces.has(folded[0]!));
}
