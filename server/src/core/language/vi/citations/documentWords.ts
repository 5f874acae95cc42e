import type { Localized } from '../../../rules/definition';
import { types, typesByName } from './tables';

/** Words for the parts of an identity that are no numbers, names or years. */
const MEETINGS: Readonly<Record<string, Localized>> = {
  congress: { en: 'congress', vi: 'Đại hội' },
  'local-congress': { en: 'local congress', vi: 'Đại hội địa phương' },
  plenum: { en: 'plenum', vi: 'Hội nghị' },
};

/** What a plenum's identity ends in: the Party's term in Roman numerals. */
const TERM = /^[IVXL]+$/;

/** Kinds are keys: "option-plan". */
const spaced = (key: string): string => key.replaceAll('-', ' ');

let names: Map<string, string> | undefined;

/** Vietnamese names of the kinds of documents, by kind; the first row of a kind is its usual name. */
function nameOfKind(kind: string): string | undefined {
  if (!names) {
    names = new Map();
    for (const type of types()) if (!names.has(type.kind)) names.set(type.kind, type.name.toLowerCase());
  }
  return names.get(kind);
}

/**
 * A kind of cited documents in words: "party circular", "thông tri". A project may call it by its Vietnamese name, too. A
 * kind that no table has is shown as it is.
 */
export function kindInWords(given: string): Localized {
  const kind = typesByName().get(given.toLowerCase().normalize('NFC'))?.kind ?? given;
  const name = nameOfKind(kind);
  return name === undefined ? { en: kind, vi: kind } : { en: spaced(kind), vi: name };
}

/**
 * The identity of a cited document in words: `directive:12-CT/TW:XIII` is "directive 12-CT/TW, XIII" and
 * "chỉ thị 12-CT/TW, XIII". An identity that a project gave is shown as it is.
 */
export function documentInWords(id: string): Localized {
  const [kind = '', ...rest] = id.split(':').filter((part) => part !== '');
  const name = nameOfKind(kind);
  if (name === undefined || rest.length === 0) return { en: id, vi: id };
  const [first = '', ...more] = rest;
  const meeting = Object.hasOwn(MEETINGS, first) ? MEETINGS[first] : undefined;
  if (!meeting) {
    const parts = rest.join(', ');
    // A law's name says what it is: "Luật Đất đai, 2013".
    const isNamed = parts.toLowerCase().startsWith(name);
    return { en: `${spaced(kind)} ${parts}`, vi: isNamed ? parts : `${name} ${parts}` };
  }
  const which = (term: string) =>
    more.map((part) => (first === 'plenum' && TERM.test(part) ? `${term} ${part}` : part)).join(', ');
  return {
    en: `${spaced(kind)}, ${meeting.en} ${which('term')}`,
    vi: `${name} ${meeting.vi} ${which('khóa')}`,
  };
}
