import type { DateMention } from '../../types';
import { type CongressName, readCharterBody, readCongress, readCongressAgain } from './congress';
import type { Draft } from './draft';
import { readNumberAfter, readNumbered } from './numbered';
import type { PhraseIndex } from './phrases';
import { readMorePlenums, readMoreTerms, readPlenum } from './plenum';
import type { DocumentType } from './tables';
import { isSentenceStart, isUpperAt, matchAny, skipBlanks } from './text';
import { readTitled } from './titled';

/** What the grammar knows about the place at which a document's type stands. */
export interface Place {
  readonly text: string;
  /** Start and end of the words of the type. */
  readonly at: number;
  readonly after: number;
  readonly type: DocumentType;
  readonly dates: readonly DateMention[];
  /** The type is written with a capital, and not only because a sentence starts with it. */
  readonly capital: boolean;
  readonly opensSentence: boolean;
  /** Finds the words of other types. */
  readonly index: PhraseIndex;
}

/** Reads all citations that share the type at a place: none, one, or the members of a list. */
export function readAt(place: Place): Draft[] {
  const { kind } = place.type;
  if (kind === 'resolution' || kind === 'conclusion' || kind === 'congress-documents') {
    const meeting = readMeeting(place);
    if (meeting.length > 0) return meeting;
  }
  if (kind === 'charter') {
    const end = isUpperAt(place.text, place.at) ? readCharterBody(place.text, place.after) : -1;
    const title = place.text.slice(place.at, Math.max(end, place.at));
    return end < 0 ? [] : [{ start: place.at, end, kind, form: 'titled', title }];
  }
  if (place.type.mention === 'named') return [];
  const numbered = readNumbered(place);
  if (numbered.length > 0) return numbered;
  const far = readNumberAfter(place);
  if (far) return [far];
  const titled = readTitled(place);
  if (titled) return [titled];
  const anaphor = readAnaphor(place);
  return anaphor ? [anaphor] : [];
}

/** "Nghị quyết Đại hội XIII của Đảng", "Nghị quyết Trung ương 8 khóa XI", "Nghị quyết Trung ương 4 khóa XI, XII". */
function readMeeting(place: Place): Draft[] {
  const { text, at, after, type } = place;
  const congress = readCongress(text, after);
  if (congress) return [{ start: at, end: congress.end, kind: type.kind, form: 'congress', congress }];
  if (type.kind === 'congress-documents') return [];
  const plenum = readPlenum(text, after);
  if (!plenum) return [];
  const others =
    plenum.term === undefined && plenum.body === undefined ? readMorePlenums(text, plenum.end) : [];
  const shared = others[0]?.term;
  if (shared !== undefined) {
    return [{ ...plenum, term: shared, start: at }, ...others].map(
      ({ start, ...name }): Draft => ({
        start,
        end: name.end,
        kind: type.kind,
        form: 'plenum',
        plenum: name,
      }),
    );
  }
  const first: Draft = {
    start: at,
    end: plenum.end,
    kind: type.kind,
    form: 'plenum',
    plenum,
    ...titleAfter(place, plenum.end),
  };
  if (plenum.term === undefined) return [first];
  const more = readMoreTerms(text, plenum.end);
  return [
    first,
    ...more.map(
      ({ term, start, end }): Draft => ({
        start,
        end,
        kind: type.kind,
        form: 'plenum',
        plenum: { ...plenum, term, end },
      }),
    ),
  ];
}

function titleAfter(place: Place, end: number): { title?: string } {
  const about = matchAny(place.text, skipBlanks(place.text, end), ['về việc', 'về']);
  if (about < 0) return {};
  const start = skipBlanks(place.text, about);
  const stretch = /^[^.;:()\n,“”"]{4,120}/.exec(place.text.slice(start, start + 120))?.[0];
  return stretch ? { title: stretch.trim() } : {};
}

const LOOK_BACK = 400;
const MOST_LOOKS = 4;

/** The congress that the paragraph has named last: "Đại hội … lần thứ XIII bế mạc và thông qua Nghị quyết Đại hội". */
function congressBefore(text: string, at: number): CongressName | undefined {
  const before = text.slice(Math.max(0, at - LOOK_BACK), at);
  let i = before.length;
  for (let looks = 0; looks < MOST_LOOKS && i > 0; looks++) {
    i = before.lastIndexOf('Đại hội', i - 1);
    const congress = i < 0 ? undefined : readCongress(before, i);
    if (congress?.ordinal !== undefined) return congress;
  }
  return undefined;
}

const DEMONSTRATIVES = ['nêu trên', 'nói trên', 'kể trên', 'trên', 'này', 'đó'];

/**
 * "Nghị quyết này", or the bare type with a capital inside a sentence. Whether it means a document is decided later, by
 * what was named before it.
 */
function readAnaphor(place: Place): Draft | undefined {
  const { text, at, after, type } = place;
  if (type.mention === 'shaped' || type.mention === 'named') return undefined;
  const next = skipBlanks(text, after);
  const again = readCongressAgain(text, next);
  if (again >= 0 && isUpperAt(text, at)) {
    const congress = congressBefore(text, at);
    return congress
      ? { start: at, end: again, kind: type.kind, form: 'congress', congress }
      : { start: at, end: again, kind: type.kind, form: 'anaphor', congressAgain: true };
  }
  const end = matchAny(text, next, DEMONSTRATIVES);
  // "quy định này", "kế hoạch này" in small letters speak of anything.
  if (end >= 0 && next > after && (isUpperAt(text, at) || type.mention === 'noun')) {
    return { start: at, end, kind: type.kind, form: 'anaphor', demonstrative: true };
  }
  if (!place.capital || isSentenceStart(text, at) || type.mention === 'weak') return undefined;
  return { start: at, end: after, kind: type.kind, form: 'anaphor' };
}
