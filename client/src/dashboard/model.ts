import type {
  IdentityFigures,
  IdentityType,
  Overview,
  Where,
} from '../../../server/src/lsp/overview/protocol';
import { inert } from '../inert';
import { bars, namedPanel } from './namedPanel';
import type { Panel, Piece, Tile, Tone } from './protocol';
import type { DashboardTexts } from './texts';
import { timeAxis } from './timeAxis';

/** What the dashboard shows of a corpus: figures turned into panels, each a chart or two and the same as a table. */
export function dashboardModel(
  figures: Overview,
  texts: DashboardTexts,
  locale: string,
): { tiles: Tile[]; notices: string[]; panels: Panel[] } {
  const { unreadable, distinct } = figures;
  const named = (id: string, title: string, type: IdentityType, most: readonly IdentityFigures[]) =>
    namedPanel(id, title, most, distinct[type], texts);
  return {
    tiles: tilesOf(figures, texts, locale),
    notices:
      unreadable.count === 0
        ? []
        : [texts.unreadable(unreadable.count, unreadable.uris.map(fileName).map(inert).join(', '))],
    panels: [
      timePanel(figures, texts),
      sourcePanel(figures, texts),
      sharePanel(figures, texts, locale),
      rulePanel(figures, texts),
      named('citations', texts.mostCited, 'citation', figures.citations),
      named('persons', texts.mostPeople, 'person', figures.persons),
      named('organizations', texts.mostOrganizations, 'organization', figures.organizations),
      named('places', texts.mostPlaces, 'place', figures.places),
    ],
  };
}

function tilesOf(figures: Overview, texts: DashboardTexts, locale: string): Tile[] {
  const number = (value: number) => value.toLocaleString(locale);
  const { span, undated, problems, distinct, sources, otherSources } = figures;
  const { error, warning, information, hint } = problems;
  const named = sources.filter(({ source }) => source !== '');
  return [
    { name: texts.documents, value: number(figures.documents), note: texts.files(figures.files) },
    {
      name: texts.period,
      value: span ? (span[0] === span[1] ? span[0] : `${span[0]} – ${span[1]}`) : '–',
      note: undated > 0 ? texts.undated(undated) : '',
    },
    {
      name: texts.sources,
      value: number(named.length + otherSources.sources),
      note: named[0] ? texts.largestSource(inert(named[0].source)) : '',
    },
    {
      name: texts.problems,
      // Hints are no problems to the editor's own list and to the views either.
      value: number(error + warning + information),
      note: texts.severities(number(error), number(warning), number(information), number(hint)),
    },
    { name: texts.furniture, value: percent(figures.furniture, locale), note: texts.ofAllText },
    {
      name: texts.named,
      value: number(distinct.person + distinct.organization + distinct.place + distinct.citation),
      note: texts.distinct(
        number(distinct.person),
        number(distinct.organization),
        number(distinct.place),
        number(distinct.citation),
      ),
    },
  ];
}

function timePanel({ timeline, undated }: Overview, texts: DashboardTexts): Panel {
  const axis = timeAxis(timeline.map(({ month }) => month));
  const sources = [...new Set(timeline.map(({ source }) => source))];
  const total = (source: string | null) =>
    timeline.reduce((sum, entry) => sum + (entry.source === source ? entry.documents : 0), 0);
  const order = sources.sort((a, b) => rank(a) - rank(b) || total(b) - total(a));
  const tone = new Map<string | null, Tone>(
    order.map((source, i) => [source, source ? (`series${i}` as const) : source === null ? 'hint' : 'none']),
  );
  const name = (source: string | null) =>
    source === null ? texts.otherSources : source === '' ? texts.noSource : inert(source);
  const counts = new Map<string, { column: string; source: string | null; count: number }>();
  for (const { month, source, documents } of timeline) {
    const column = axis.columnOf(month)!;
    const key = `${column}\n${source === null ? '' : `=${source}`}`;
    const entry = counts.get(key) ?? { column, source, count: 0 };
    entry.count += documents;
    counts.set(key, entry);
  }
  const entries = [...counts.values()].sort(
    (a, b) =>
      (a.column < b.column ? -1 : a.column > b.column ? 1 : 0) ||
      order.indexOf(a.source) - order.indexOf(b.source),
  );
  // Of the others no one source can be asked for: the whole month is.
  const whereOf = (column: string, source: string | null): Where => ({
    month: column,
    ...(source === null ? {} : { source }),
  });
  const rows = entries.map(({ column, source, count }) => ({
    cells: [column, name(source), count],
    where: whereOf(column, source),
    title: `${column} · ${name(source)}`,
  }));
  return {
    id: 'time',
    title: texts.overTime,
    note: undated > 0 ? `${texts.overTimeNote} ${texts.undated(undated)}.` : texts.overTimeNote,
    charts: [
      {
        name: texts.total,
        chart: {
          kind: 'columns',
          axis: axis.unit === 'month' ? texts.month : texts.year,
          columns: axis.columns,
          legend: order.map((source) => ({ name: name(source), tone: tone.get(source)! })),
          pieces: entries.map(
            ({ column, source, count }): Piece => ({
              column,
              value: count,
              tone: tone.get(source)!,
              label: `${column}, ${name(source)}: ${texts.documentCount(count)}`,
              where: whereOf(column, source),
              title: `${column} · ${name(source)}`,
            }),
          ),
        },
      },
    ],
    table: {
      columns: [axis.unit === 'month' ? texts.month : texts.year, texts.source, texts.documents],
      rows:
        undated > 0
          ? [...rows, { cells: [texts.noDate, '', undated], where: { month: '' }, title: texts.noDate }]
          : rows,
    },
  };
}

/** Sources with a name first, then all others, then what has none. */
function rank(source: string | null): number {
  return source === null ? 1 : source === '' ? 2 : 0;
}

function sourcePanel({ sources, otherSources }: Overview, texts: DashboardTexts): Panel {
  const name = (source: string) => (source === '' ? texts.noSource : inert(source));
  const named = sources.filter(({ source }) => source !== '').length + otherSources.sources;
  return {
    id: 'sources',
    title: texts.bySource,
    note: texts.bySourceNote(named),
    charts: [
      bars(
        texts,
        sources.map(({ source, documents }) => ({
          name: name(source),
          value: documents,
          tone: source === '' ? 'none' : 'main',
          label: `${name(source)}: ${texts.documentCount(documents)}`,
          where: { source },
          title: name(source),
        })),
      ),
    ],
    table: {
      columns: [texts.source, texts.documents, texts.problems, texts.furniture],
      rows: sources.map(({ source, documents, problems, furniture }) => ({
        cells: [
          name(source),
          documents,
          problems.error + problems.warning + problems.information + problems.hint,
          Math.round(furniture * 1000) / 1000,
        ],
        where: { source },
        title: name(source),
      })),
    },
  };
}

function sharePanel({ shares, documents: all }: Overview, texts: DashboardTexts, locale: string): Panel {
  const columns = shares.map(({ from, to }) =>
    from === to
      ? texts.none
      : from === 0
        ? `≤ ${percent(to, locale)}`
        : `${Math.round(from * 100)}–${percent(to, locale)}`,
  );
  const marks = shares.map(({ from, to, documents }, i) => ({
    column: columns[i]!,
    value: documents,
    label: `${texts.furniture} ${columns[i]}: ${texts.documentCount(documents)}`,
    where: { furniture: { from, to } },
    title: `${texts.furniture} ${columns[i]}`,
    tone: (i === 0 ? 'none' : 'main') as Tone,
  }));
  return {
    id: 'furniture',
    title: texts.shareOfFurniture,
    note: texts.shareNote,
    charts: [
      {
        name: texts.total,
        chart: {
          kind: 'columns',
          axis: texts.furniture,
          columns: all > 0 ? columns : [],
          legend: [],
          pieces: marks.filter(({ value }) => value > 0),
        },
      },
    ],
    table: {
      columns: [texts.share, texts.documents],
      rows: marks.map(({ column, value, where, title }) => ({ cells: [column, value], where, title })),
    },
  };
}

function rulePanel({ rules }: Overview, texts: DashboardTexts): Panel {
  return {
    id: 'rules',
    title: texts.problemsByRule,
    note: texts.problemsByRuleNote,
    charts: [
      bars(
        texts,
        rules.map(({ rule, severity, count, documents }) => ({
          name: rule,
          value: count,
          tone: severity,
          label: `${rule} (${texts[severity]}): ${texts.problemCount(count)}, ${texts.documentCount(documents)}`,
          where: { rule },
          title: rule,
        })),
      ),
    ],
    table: {
      columns: [texts.rule, texts.severity, texts.problems, texts.documents, texts.meaning],
      rows: rules.map(({ rule, severity, count, documents, explanation }) => ({
        cells: [rule, texts[severity], count, documents, explanation],
        where: { rule },
        title: rule,
      })),
    },
  };
}

function percent(share: number, locale: string): string {
  const digits = share > 0 && share < 0.1 ? 1 : 0;
  return share.toLocaleString(locale, { style: 'percent', maximumFractionDigits: digits });
}

function fileName(uri: string): string {
  try {
    return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
  } catch {
    return uri;
  }
}
