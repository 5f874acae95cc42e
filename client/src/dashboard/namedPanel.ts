import type { IdentityFigures } from '../../../server/src/lsp/overview/protocol';
import { inert } from '../inert';
import type { Bar, Cell, Panel, Table } from './protocol';
import type { DashboardTexts } from './texts';
import { timeAxis } from './timeAxis';

/** Rows of the chart of one panel: more do not fit beside the others, the table has all. */
const MOST_BARS = 15;

/** Who or what is named most: in total, over time, and as a table. */
export function namedPanel(
  id: string,
  title: string,
  most: readonly IdentityFigures[],
  distinct: number,
  texts: DashboardTexts,
): Panel {
  const axis = timeAxis(most.flatMap(({ months }) => months.map(([month]) => month)));
  const shown = most.slice(0, MOST_BARS);
  const names = uniqueNames(shown);
  const cells = shown.flatMap((identity, i) => {
    const byColumn = new Map<string, number>();
    for (const [month, count] of identity.months) {
      const column = axis.columnOf(month);
      if (column !== undefined) byColumn.set(column, (byColumn.get(column) ?? 0) + count);
    }
    return [...byColumn].map(
      ([column, value]): Cell => ({
        row: names[i]!,
        column,
        value,
        label: `${names[i]}, ${column}: ${texts.mentionCount(value)}`,
        where: { id: identity.id, month: column },
        title: `${names[i]} · ${column}`,
      }),
    );
  });
  return {
    id,
    title,
    note: texts.mostNote(most.length, distinct),
    charts: [
      bars(
        texts,
        shown.map((identity, i) => ({
          name: names[i]!,
          value: identity.count,
          tone: 'main',
          label: `${names[i]}: ${texts.mentionCount(identity.count)}, ${texts.documentCount(identity.documents)}`,
          where: { id: identity.id },
          title: names[i]!,
        })),
      ),
      { name: texts.timeline, chart: { kind: 'cells', columns: axis.columns, rows: names, cells } },
    ],
    table: identityTable(most, texts),
  };
}

function identityTable(most: readonly IdentityFigures[], texts: DashboardTexts): Table {
  return {
    columns: [texts.name, texts.mentions, texts.documents],
    rows: most.map(({ id, name, count, documents }) => ({
      cells: [inert(name), count, documents],
      where: { id },
      title: inert(name),
    })),
  };
}

/** Two of one name are told apart: a chart has one row a name. */
function uniqueNames(identities: readonly IdentityFigures[]): string[] {
  const taken = new Map<string, number>();
  return identities.map(({ name }) => {
    const own = inert(name) || '–';
    const times = (taken.get(own) ?? 0) + 1;
    taken.set(own, times);
    return times === 1 ? own : `${own} (${times})`;
  });
}

/** A chart of bars, one below the other. */
export function bars(texts: DashboardTexts, all: readonly Bar[]): Panel['charts'][number] {
  return { name: texts.total, chart: { kind: 'bars', bars: all.slice(0, MOST_BARS) } };
}
