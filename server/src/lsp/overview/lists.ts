import type { Locale } from '../../core/rules/table';
import { matcherOf } from '../../core/text/search';
import type { IndexedDocument } from '../indexedDocument';
import { sameUri } from '../paths';
import {
  type BrokenRule,
  type Corpus,
  explanationOf,
  furnitureShare,
  groupBy,
  type Identity,
  identityIn,
  monthOf,
  placeOf,
  problemCounts,
  ruleIn,
  sourceOf,
  startOf,
  withinShare,
} from './corpus';
import {
  type DocumentItem,
  type DocumentOrder,
  type DocumentsParams,
  type GroupItem,
  type Grouping,
  type IdentitiesParams,
  type IdentityItem,
  LARGEST_PAGE,
  type Page,
  type RuleItem,
  type RulesParams,
  type Where,
} from './protocol';

/** A page of the documents that are asked for, or of their groups. */
export function listDocuments(corpus: Corpus, params: DocumentsParams): Page<GroupItem | DocumentItem> {
  const { where = {}, filter = '', group, order } = params;
  const matches = matcherOf(filter);
  const found = selected(corpus, where).filter(({ summary }) =>
    matches(`${summary.name} ${summary.title} ${summary.source} ${summary.date}`),
  );
  if (group) return page(groups(found, group), params, (item) => item);
  return page(sorted(found, where, order), params, (document) => documentItem(document, where));
}

export function listIdentities(corpus: Corpus, params: IdentitiesParams): Page<IdentityItem> {
  const { type, filter = '', order } = params;
  const matches = matcherOf(filter);
  const found = [...corpus.identities.values()]
    .filter((identity) => identity.type === type && matches(identity.name))
    .sort(order === 'name' ? byName : byCount);
  return page(found, params, identityItem);
}

export function listRules(corpus: Corpus, params: RulesParams, locale: Locale): Page<RuleItem> {
  const matches = matcherOf(params.filter ?? '');
  const found = [...corpus.rules.values()].filter(({ rule }) =>
    matches(`${rule} ${explanationOf(rule, locale)}`),
  );
  return page(found, params, (rule) => ruleItem(rule, locale));
}

export function identityItem({ documents, ...identity }: Identity): IdentityItem {
  const [first] = documents;
  return {
    kind: 'identity',
    ...identity,
    documents: documents.length,
    place: placeOf(first!, identityIn(first!, identity.id)!),
  };
}

export function ruleItem({ documents, ...rule }: BrokenRule, locale: Locale): RuleItem {
  const [first] = documents;
  return {
    kind: 'rule',
    ...rule,
    explanation: explanationOf(rule.rule, locale),
    documents: documents.length,
    place: placeOf(first!, ruleIn(first!, rule.rule)!),
  };
}

export function byCount(a: Identity, b: Identity): number {
  // Most are named once: a collator would have to compare them all.
  return (
    b.count - a.count ||
    b.documents.length - a.documents.length ||
    (a.name < b.name ? -1 : Number(a.name > b.name))
  );
}

const collator = new Intl.Collator(['vi', 'en'], { numeric: true });

function byName(a: Identity, b: Identity): number {
  return collator.compare(a.name, b.name);
}

function documentItem(document: IndexedDocument, { id, rule }: Where): DocumentItem {
  const { summary } = document;
  const tally =
    rule !== undefined ? ruleIn(document, rule) : id !== undefined ? identityIn(document, id) : undefined;
  const start = startOf(document);
  return {
    kind: 'document',
    name: summary.name,
    title: summary.title,
    date: summary.date,
    source: summary.source,
    problems: problemCounts([summary]),
    furniture: furnitureShare([summary]),
    ...(tally ? { count: tally.count } : {}),
    place: tally ? placeOf(document, tally) : start,
    start,
  };
}

/** The documents that a condition names; of the narrowest index that there is. */
function selected(corpus: Corpus, where: Where): readonly IndexedDocument[] {
  const { id, rule, month, furniture } = where;
  const uri = where.uri === undefined ? undefined : sameUri(where.uri);
  const source = where.source?.normalize('NFC');
  let documents = corpus.documents;
  if (rule !== undefined) documents = corpus.rules.get(rule)?.documents ?? [];
  if (id !== undefined) {
    const named = corpus.identities.get(id)?.documents ?? [];
    documents = rule === undefined ? named : documents.filter((document) => named.includes(document));
  }
  return documents.filter(
    ({ uri: own, summary }) =>
      (month === undefined || inMonth(monthOf(summary), month)) &&
      (source === undefined || sourceOf(summary) === source) &&
      (uri === undefined || sameUri(own) === uri) &&
      (!furniture || withinShare(furnitureShare([summary]), furniture)),
  );
}

/** `2021-12` lies in `2021`; without a date is only what has none. */
function inMonth(own: string, month: string): boolean {
  return month === '' ? own === '' : own.startsWith(month);
}

function sorted(
  documents: readonly IndexedDocument[],
  { id, rule }: Where,
  order: DocumentOrder | undefined,
): readonly IndexedDocument[] {
  const by = <Key>(keyOf: (document: IndexedDocument) => Key, compare: (a: Key, b: Key) => number) =>
    documents
      .map((document) => ({ document, key: keyOf(document) }))
      .sort((a, b) => compare(a.key, b.key))
      .map(({ document }) => document);
  const most = (a: number, b: number) => b - a;
  switch (order) {
    case 'name':
      return by(({ summary }) => summary.name, collator.compare);
    case 'date':
      // The newest first; those without a date last.
      return by(
        ({ summary }) => summary.date,
        (a, b) => (a === b ? 0 : a > b ? -1 : 1),
      );
    case 'problems':
      return by(({ summary }) => seriousProblems([summary]), most);
    case 'furniture':
      return by(({ summary }) => furnitureShare([summary]), most);
    case 'position':
      return documents;
    default:
      if (rule !== undefined) return by((document) => ruleIn(document, rule)?.count ?? 0, most);
      if (id !== undefined) return by((document) => identityIn(document, id)?.count ?? 0, most);
      return documents;
  }
}

function groups(documents: readonly IndexedDocument[], group: Grouping): GroupItem[] {
  const keyOf = ({ uri, summary }: IndexedDocument) =>
    group === 'file' ? uri : group === 'source' ? sourceOf(summary) : monthOf(summary);
  const items = [...groupBy(documents, keyOf)].map(
    ([key, members]): GroupItem => ({
      kind: 'group',
      group,
      key,
      documents: members.length,
      problems: seriousProblems(members.map(({ summary }) => summary)),
    }),
  );
  // What has no source or date comes last; months run from the newest.
  const compare = (a: GroupItem, b: GroupItem) =>
    group === 'month' ? (a.key > b.key ? -1 : 1) : collator.compare(a.key, b.key);
  return items.sort((a, b) => Number(a.key === '') - Number(b.key === '') || compare(a, b));
}

function seriousProblems(summaries: Parameters<typeof problemCounts>[0]): number {
  const { error, warning, information } = problemCounts(summaries);
  return error + warning + information;
}

function page<From, Item>(
  all: readonly From[],
  { offset = 0, limit = LARGEST_PAGE }: { readonly offset?: number; readonly limit?: number },
  itemOf: (from: From) => Item,
): Page<Item> {
  const start = Math.max(0, offset);
  const end = start + Math.min(LARGEST_PAGE, Math.max(0, limit));
  return { items: all.slice(start, end).map(itemOf), total: all.length };
}
