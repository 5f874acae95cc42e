import type { IdentityType } from '../../core/analysis/summary';
import type { Locale } from '../../core/rules/table';
import type { IndexedDocument } from '../indexedDocument';
import {
  type Corpus,
  furnitureShare,
  groupBy,
  monthOf,
  problemCounts,
  SHARES,
  sourceOf,
  withinShare,
} from './corpus';
import { byCount, identityItem, ruleItem } from './lists';
import type { IdentityFigures, Overview } from './protocol';

/** How many of each are told apart. */
const MOST = { sources: 25, sourcesInTime: 6, identities: 25, unreadable: 20 } as const;

/** The figures that a dashboard shows of a whole corpus. */
export function figuresOf(corpus: Corpus, locale: Locale): Overview {
  const { documents, unreadable } = corpus;
  const months = [...new Set(documents.map(({ summary }) => monthOf(summary)))].filter(Boolean).sort();
  const sources = groupBy(documents, ({ summary }) => sourceOf(summary));
  const largest = [...sources].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  const named = largest.slice(0, MOST.sources);
  const others = largest.slice(MOST.sources);
  const distinct = { citation: 0, person: 0, organization: 0, place: 0 };
  for (const { type } of corpus.identities.values()) distinct[type]++;
  const most = mostNamed(corpus);
  const rules = [...corpus.rules.values()];
  return {
    files: new Set(documents.map(({ uri }) => uri)).size,
    documents: documents.length,
    problems: corpus.problems,
    furniture: furnitureShare(documents.map(({ summary }) => summary)),
    undated: documents.filter(({ summary }) => monthOf(summary) === '').length,
    span: months.length > 0 ? [months[0]!, months.at(-1)!] : undefined,
    unreadable: { count: unreadable.length, uris: unreadable.slice(0, MOST.unreadable) },
    timeline: timeline(
      documents,
      named.filter(([source]) => source !== '').map(([source]) => source),
    ),
    sources: named.map(([source, group]) => ({
      source,
      documents: group.length,
      problems: problemCounts(group.map(({ summary }) => summary)),
      furniture: furnitureShare(group.map(({ summary }) => summary)),
    })),
    otherSources: {
      sources: others.length,
      documents: others.reduce((sum, [, group]) => sum + group.length, 0),
    },
    shares: shares(documents),
    rules: rules.map((rule) => ruleItem(rule, locale)),
    citations: most('citation'),
    persons: most('person'),
    organizations: most('organization'),
    places: most('place'),
    distinct,
  };
}

/** Documents by month and source; sources beyond the largest are taken together. */
function timeline(documents: readonly IndexedDocument[], sources: readonly string[]): Overview['timeline'] {
  const shown = sources.slice(0, MOST.sourcesInTime);
  // One more has the place that "others" would take.
  if (sources.length === shown.length + 1) shown.push(sources.at(-1)!);
  const told = new Set(shown);
  const counts = new Map<string, Map<string | null, number>>();
  for (const { summary } of documents) {
    const month = monthOf(summary);
    if (month === '') continue;
    const source = sourceOf(summary);
    const key = source === '' || told.has(source) ? source : null;
    const inMonth = counts.get(month) ?? new Map<string | null, number>();
    inMonth.set(key, (inMonth.get(key) ?? 0) + 1);
    counts.set(month, inMonth);
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([month, inMonth]) =>
      [...inMonth].map(([source, count]) => ({ month, source, documents: count })),
    );
}

/** Documents without furniture, and then by tenths. */
function shares(documents: readonly IndexedDocument[]): Overview['shares'] {
  const bins = SHARES.map((bounds) => ({ ...bounds, documents: 0 }));
  for (const { summary } of documents) {
    const share = furnitureShare([summary]);
    const bin = bins.find((bounds) => withinShare(share, bounds));
    if (bin) bin.documents++;
  }
  return bins;
}

/** The most named of each type, with their mentions by month. */
function mostNamed(corpus: Corpus): (type: IdentityType) => IdentityFigures[] {
  const byType = groupBy(corpus.identities.values(), ({ type }) => type);
  const most = new Map([...byType].map(([type, all]) => [type, all.sort(byCount).slice(0, MOST.identities)]));
  // One pass over all documents: to look each one up in all its documents would be many.
  const months = new Map([...most.values()].flat().map(({ id }) => [id, new Map<string, number>()]));
  for (const { summary } of corpus.documents) {
    const month = monthOf(summary);
    for (const { id, count } of summary.identities) {
      const counts = months.get(id);
      counts?.set(month, (counts.get(month) ?? 0) + count);
    }
  }
  return (type) =>
    (most.get(type) ?? []).map((identity) => ({
      ...identityItem(identity),
      months: [...months.get(identity.id)!].sort(([a], [b]) => (a < b ? -1 : 1)),
    }));
}
