import {
  type CancellationToken,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Position,
} from 'vscode-languageserver';
import { fold } from '../../core/text/search';
import { renderCard } from '../card';
import { type ConfiguredEntry, namesOf } from '../configuredEntries';
import type { MentionIndex } from '../mentionIndex';
import { type MentionType, spellingOf } from '../mentions';
import { NameIndex, type Spelling } from '../nameIndex';
import { groupsOf } from '../openMentions';
import type { ClientProfile, Snapshot } from '../snapshot';
import { words } from '../words';
import { type IdentityContext, identityCard } from './identityCard';
import { goesOn, type TypedName, typedNames } from './typedName';

/** More than this nobody reads. */
const MOST_ITEMS = 50;
/** Of so many the best are kept while others are still looked at. */
const MOST_CANDIDATES = 2000;
/** So many wordings of one person, body or document are offered. */
const MOST_SPELLINGS = 3;

const KINDS: Readonly<Record<MentionType, CompletionItemKind>> = {
  person: CompletionItemKind.Variable,
  organization: CompletionItemKind.Interface,
  place: CompletionItemKind.Constant,
  citation: CompletionItemKind.Struct,
};

/** What an item says of whom it is for, to be told more of when somebody looks at it. */
interface NameItemData {
  readonly id: string;
  readonly uri: string;
}

interface Candidate {
  readonly spelling: Spelling;
  readonly typed: TypedName;
  /** Letters of the name that were typed, or 0 where the given name was. */
  readonly matched: number;
  readonly configured: boolean;
  readonly literal: boolean;
  /** It stands there already. */
  readonly exact: boolean;
  /** 0 in this document, 1 in this file, 2 elsewhere. */
  readonly distance: number;
  readonly count: number;
}

/**
 * Names known in the workspace that go on from what is typed: configured ones first, then those that stand near and
 * often. Letters are compared without diacritics; a name with the ones that were typed comes before others.
 */
export async function nameItems(
  snapshot: Snapshot,
  position: Position,
  profile: ClientProfile,
  index: MentionIndex,
  entries: ReadonlyMap<string, ConfiguredEntry>,
  token: CancellationToken,
): Promise<CompletionList> {
  const nothing: CompletionList = { isIncomplete: false, items: [] };
  const { file, positions } = snapshot;
  const { block, offset } = positions.locate(position);
  const { lines, text } = file.analysis(block).structure;
  const line = lines.lineAt(offset);
  const lineStart = lines.start(line);
  if (goesOn(text.slice(offset, lines.end(line)))) return nothing;
  const typed = typedNames(text.slice(lineStart, offset));
  if (typed.length === 0) return nothing;
  await index.syncOpen(token);
  if (token.isCancellationRequested) return nothing;

  const near = nearness(snapshot, block, offset, index);
  let found: Candidate[] = [];
  let truncated = false;
  for (const one of typed) {
    const wanted = normalized(one.text);
    const add = (spelling: Spelling, given: boolean) => {
      const { known, text: name } = spelling;
      const count = (index.names.get(known.id)?.count ?? 0) - near.own(known.id);
      const ownCount = spelling.count - near.ownSpelling(known.id, name);
      const configured = entries.has(known.id);
      // What is only just being typed is no name that is known.
      if (ownCount <= 0 && !(configured && spelling.known.count === 0)) return;
      found.push({
        spelling,
        typed: one,
        matched: given ? 0 : prefixLength(name, wanted),
        configured,
        literal: given || name.toLowerCase().startsWith(wanted.toLowerCase()),
        exact: name === wanted,
        distance: near.distance(known.id),
        count,
      });
      if (found.length > MOST_CANDIDATES) {
        found = chosen(found).slice(0, MOST_CANDIDATES / 2);
        truncated = true;
      }
    };
    for (const spelling of index.names.startingWith(wanted)) add(spelling, false);
    for (const spelling of namesConfigured(entries).startingWith(wanted)) add(spelling, false);
    if (!wanted.includes(' ')) for (const spelling of index.names.givenNames(wanted)) add(spelling, true);
  }
  const best = chosen(found);
  // Alone, what stands there already is no help.
  if (best.every(({ exact }) => exact)) return nothing;
  const items = best.slice(0, MOST_ITEMS).map((candidate, rank) => {
    const start = positions.position(file.text.blockStart(block) + lineStart + candidate.typed.start);
    return itemOf(candidate, rank, { start, end: position }, snapshot.uri, profile);
  });
  // Names that are not known yet, or had no room, can come with the next letter.
  return { isIncomplete: truncated || best.length > MOST_ITEMS || !index.isCurrent, items };
}

/** Names of a configuration, whether they are mentioned or not. */
const configuredNames = new WeakMap<ReadonlyMap<string, ConfiguredEntry>, NameIndex>();

function namesConfigured(entries: ReadonlyMap<string, ConfiguredEntry>): NameIndex {
  let names = configuredNames.get(entries);
  if (!names) {
    names = new NameIndex();
    for (const configured of entries.values()) {
      const { id, entry } = configured;
      const type = entry.kind === 'entity' ? entry.value.type : 'citation';
      for (const name of namesOf(configured)) names.add([{ type, id, name, places: [] }]);
    }
    configuredNames.set(entries, names);
  }
  return names;
}

/** What this document and this file name, but for what the cursor stands in. */
function nearness({ file, uri }: Snapshot, block: number, offset: number, index: MentionIndex) {
  const here = groupsOf(file.analysis(block), block);
  const own = new Map<string, Map<string, number>>();
  for (const [id, { places }] of here) {
    for (const { span, text } of places) {
      if (offset <= span.start || offset > span.end) continue;
      const spellings = own.get(id) ?? new Map<string, number>();
      own.set(id, spellings.set(spellingOf(text), (spellings.get(spellingOf(text)) ?? 0) + 1));
    }
  }
  const ownCount = (id: string) => [...(own.get(id)?.values() ?? [])].reduce((sum, n) => sum + n, 0);
  return {
    own: ownCount,
    ownSpelling: (id: string, text: string) => own.get(id)?.get(text) ?? 0,
    distance(id: string): number {
      const count = here.get(id)?.places.length ?? 0;
      if (count > ownCount(id)) return 0;
      return index.countIn(uri, id) > count ? 1 : 2;
    },
  };
}

/** In order; of spellings that differ only in their marks the usual one, of one identity not more than a few. */
function chosen(found: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  const spellings = new Map<string, number>();
  return [...found].sort(compare).filter((candidate) => {
    const { known, key } = candidate.spelling;
    const id = `${known.id}\0${key}`;
    const count = spellings.get(known.id) ?? 0;
    if (seen.has(id) || count >= MOST_SPELLINGS) return false;
    seen.add(id);
    spellings.set(known.id, count + 1);
    return true;
  });
}

function compare(a: Candidate, b: Candidate): number {
  return (
    Number(b.exact) - Number(a.exact) ||
    a.typed.start - b.typed.start ||
    Number(b.matched > 0) - Number(a.matched > 0) ||
    Number(b.literal) - Number(a.literal) ||
    Number(b.configured) - Number(a.configured) ||
    a.distance - b.distance ||
    b.count - a.count ||
    b.spelling.count - a.spelling.count ||
    a.spelling.text.length - b.spelling.text.length ||
    (a.spelling.text < b.spelling.text ? -1 : 1)
  );
}

function itemOf(
  { spelling, typed, matched, count }: Candidate,
  rank: number,
  range: { start: Position; end: Position },
  uri: string,
  { locale, labelDetails }: ClientProfile,
): CompletionItem {
  const { known, text } = spelling;
  const kind = words(`entity:${known.type}`, locale);
  const times = count > 0 ? `×${count}` : words('configuredName', locale);
  const office = usual(known.offices);
  const rest =
    matched > 0 ? text.slice(matched) : text.slice(text.lastIndexOf(' ') + 1).slice(typed.text.length);
  const data: NameItemData = { id: known.id, uri };
  return {
    label: text,
    ...(labelDetails ? { labelDetails: { description: `${kind} ${times}` } } : {}),
    kind: KINDS[known.type],
    detail: [office, labelDetails ? '' : kind, times].filter((part) => part !== '').join(' · '),
    sortText: String(rank).padStart(4, '0'),
    // Clients compare letter by letter: what was typed without marks goes on without.
    filterText: typed.text + (hasMarks(typed.text) ? rest : unmarked(rest)),
    textEdit: { range, newText: text },
    data,
  };
}

/** Adds to an item what the workspace knows of whom it is for. Items of other kinds stay as they are. */
export async function describeName(
  item: CompletionItem,
  { markdownItems }: ClientProfile,
  contextOf: (uri: string) => Promise<IdentityContext>,
): Promise<CompletionItem> {
  const { id, uri } = (item.data ?? {}) as Partial<NameItemData>;
  if (typeof id !== 'string' || typeof uri !== 'string') return item;
  const context = await contextOf(uri);
  const card = identityCard(id, item.label, context);
  return card ? { ...item, documentation: renderCard(card, markdownItems) } : item;
}

/** What occurs most often. */
function usual(counts: ReadonlyMap<string, number>): string {
  let best = '';
  for (const [text, count] of counts) if (count > (counts.get(best) ?? 0)) best = text;
  return best;
}

/** How much of a name a beginning covers, letters compared without marks. */
function prefixLength(name: string, beginning: string): number {
  const wanted = fold(beginning).length;
  let length = 0;
  let at = 0;
  for (const letter of name) {
    if (length >= wanted) break;
    length += fold(letter).length;
    at += letter.length;
  }
  return at;
}

/** As names are compared: composed, with plain blanks. A blank at the end stays: the next word is wanted. */
function normalized(text: string): string {
  const spelling = spellingOf(text);
  return /\s$/.test(text) ? `${spelling} ` : spelling;
}

function hasMarks(text: string): boolean {
  return /[\u0300-\u036f]|[đĐ]/.test(text.normalize('NFD'));
}

function unmarked(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');
}
