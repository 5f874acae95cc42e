import type { FurnitureKind } from '../../types';
import type { Byline } from './credits/bylines';
import { CONFIDENCE } from './extent/weights';
import type { Dateline } from './lines/datelines';
import type { PageLine } from './lines/line';
import type { ReasonKey } from './reasons';

/** What one line of a page was found to be. */
export interface Mark {
  readonly label: 'title' | 'body' | 'caption' | 'byline' | 'dateline' | 'section' | 'cut' | 'doubtful';
  readonly kind?: FurnitureKind;
  readonly reason?: ReasonKey;
  readonly confidence?: number;
  readonly byline?: Byline;
  readonly dateline?: Dateline;
  /** A menu entry that names the section of the article: it goes, its name is kept. */
  readonly section?: true;
}

export const BODY: Mark = marked('body');
/** Text because the project says so: nothing makes it anything else. */
export const KEPT: Mark = marked('body');
export const CAPTION: Mark = marked('caption');
export const SECTION: Mark = marked('section');
export const HEADLINE: Mark = marked('title');
/** The entry of a menu that names the section of the article. */
export const SECTION_ENTRY: Mark = marked(
  'cut',
  'navigation',
  'menu',
  CONFIDENCE.few,
  undefined,
  undefined,
  true,
);

/** All marks have all fields, so that they are of one hidden class: each is looked at some fifty times. */
function marked(
  label: Mark['label'],
  kind?: FurnitureKind,
  reason?: ReasonKey,
  confidence?: number,
  byline?: Byline,
  dateline?: Dateline,
  section?: true,
): Mark {
  return { label, kind, reason, confidence, byline, dateline, section };
}

/**
 * Room for a mark of each line. All lists of marks come from here, and all lists of lines are made by pushing: for the engine a list
 * that had places before it had values is of another kind, also one that `map` or `Array.from` gives, and one page whose list
 * is of another kind than all before has a hundred functions thrown away that were compiled for that of the others.
 */
export function marksFor(lines: readonly PageLine[]): (Mark | undefined)[] {
  return new Array<Mark | undefined>(lines.length);
}

export function cut(kind: FurnitureKind, reason: ReasonKey, confidence: number): Mark {
  return marked(confidence >= CONFIDENCE.cut ? 'cut' : 'doubtful', kind, reason, confidence);
}

export function datelineMark(dateline: Dateline): Mark {
  return marked('dateline', undefined, undefined, undefined, undefined, dateline);
}

/** A credit stays; a link to where the text was taken from goes, and what it says is kept with it. */
export function credit(byline: Byline): Mark {
  if (!byline.link) return marked('byline', undefined, undefined, undefined, byline);
  const { label, kind, reason, confidence } = cut('navigation', 'address', CONFIDENCE.phrase2);
  return marked(label, kind, reason, confidence, byline);
}

export function doubtful(kind: FurnitureKind, reason: ReasonKey): Mark {
  return marked('doubtful', kind, reason, CONFIDENCE.doubtful);
}

/** Shows and leaves a line that was cut, unless the project declares it furniture. */
export function leave(marks: (Mark | undefined)[], i: number): void {
  const mark = marks[i];
  if (mark?.label === 'cut' && mark.reason !== 'phrase') marks[i] = doubtful(mark.kind!, mark.reason!);
}

/** Headlines in a row that nothing but their place gives away, at least. */
const IN_ROW = 3;

/** Headlines in a row under a button or a day, so many of them: two may be a caption and a sub-heading of the text. */
export function relatedMark(count: number): Mark {
  return count < IN_ROW ? doubtful('related', 'related') : cut('related', 'related', CONFIDENCE.few);
}

/** Furniture by what the line itself says. */
export function cutByItself(line: PageLine): Mark {
  const phrase = line.phrase;
  const shape = line.shape;
  const confidence = line.weight >= 3 ? CONFIDENCE.phrase3 : CONFIDENCE.phrase2;
  if (phrase && phrase.weight >= (shape?.weight ?? 0)) {
    return cut(phrase.kind, phrase.role === 'opens' ? 'list-heading' : KIND_REASON[phrase.kind], confidence);
  }
  return cut(shape?.kind ?? 'other', shape ? SHAPE_REASON[shape.name] : 'other', confidence);
}

const KIND_REASON: Readonly<Record<FurnitureKind, ReasonKey>> = {
  navigation: 'menu',
  form: 'form',
  share: 'share',
  related: 'related',
  counter: 'counter',
  copyright: 'imprint',
  ad: 'ad',
  player: 'player',
  notice: 'notice',
  comment: 'comment',
  tags: 'tags',
  poll: 'poll',
  repeated: 'repeated',
  caption: 'caption',
  other: 'other',
};

const SHAPE_REASON: Readonly<Record<NonNullable<PageLine['shape']>['name'], ReasonKey>> = {
  symbols: 'symbols',
  number: 'number',
  time: 'player',
  clock: 'player',
  ago: 'dated-headline',
  follow: 'share',
  label: 'form',
  required: 'form',
  address: 'address',
  'dated-headline': 'dated-headline',
  pointer: 'related',
  breadcrumb: 'menu',
  pager: 'menu',
  hashtag: 'tags',
  bar: 'menu',
  row: 'menu',
  doubled: 'menu',
  commented: 'number',
  markup: 'markup',
  file: 'markup',
  slogan: 'menu',
  'type-size': 'share',
  imprint: 'imprint',
  'run-together': 'player',
};
