import assert from 'node:assert/strict';
import { dashboardModel } from '../../../../client/src/dashboard/model';
import type { Panel } from '../../../../client/src/dashboard/protocol';
import type { DashboardTexts } from '../../../../client/src/dashboard/texts';
import { figuresOf } from '../../../../server/src/lsp/overview/figures';
import { listDocuments } from '../../../../server/src/lsp/overview/lists';
import type { DocumentItem } from '../../../../server/src/lsp/overview/protocol';
import { article, corpusOf, uri } from '../../lsp/overview/support';

/** Words that say what they are for, with the numbers that they are given. */
const texts = new Proxy({} as DashboardTexts, {
  get: (_, name) => {
    const plain = ['noSource', 'otherSources', 'none', 'error', 'information', 'documents', 'noDate'];
    if (name === 'page') return {};
    return /Count$|^(files|undated|largestSource|severities|distinct|bySourceNote|mostNote|unreadable)$/.test(
      String(name),
    )
      ? (...values: unknown[]) => `${String(name)} ${values.join(' ')}`
      : plain.includes(String(name))
        ? `(${String(name)})`
        : String(name);
  },
});

const HOSTILE = '<img src=x onerror=alert(1)>\u202e$(alert)';
const corpus = corpusOf(
  {
    'a.corpus':
      article('a/1.txt', {}, 'Bà Lê Thu Hà đến dự  lễ khai mạc.') +
      article('a/2.txt', { date: '2024-05-01', source: HOSTILE }, 'Bà Lê Thu Hà và bà Lê Thu Hà đến dự lễ.') +
      article('a/3.txt', { date: '', source: '' }, 'Chợ quê mở cửa từ sáng sớm.'),
  },
  [uri('h%E1%BB%8Fng.corpus')],
);
const model = dashboardModel(figuresOf(corpus, 'en'), texts, 'en');

function panel(id: string): Panel {
  const found = model.panels.find((one) => one.id === id);
  assert.ok(found, id);
  return found;
}

describe('model of the dashboard', () => {
  it('has tiles with the sums', () => {
    const tiles = Object.fromEntries(model.tiles.map(({ name, value }) => [name, value]));
    assert.equal(tiles['(documents)'], '3');
    assert.equal(tiles.period, '2024-03 – 2024-05');
    assert.equal(tiles.sources, '2');
  });

  it('counts hints apart from problems, as the list of problems does', () => {
    const figures = figuresOf(corpus, 'en');
    const problems = { error: 1000, warning: 20, information: 3, hint: 500 };
    const { tiles } = dashboardModel({ ...figures, problems }, texts, 'en');
    const tile = tiles.find(({ name }) => name === 'problems');
    assert.deepEqual([tile?.value, tile?.note], ['1,023', 'severities 1,000 20 3 500']);
  });

  it('tells of files that could not be read, by name', () => {
    assert.deepEqual(model.notices, ['unreadable 1 hỏng.corpus']);
  });

  it('has a column for every month, and a piece for every source in it', () => {
    const [{ chart }] = panel('time').charts as [Panel['charts'][number]];
    assert.ok(chart.kind === 'columns');
    assert.deepEqual(chart.columns, ['2024-03', '2024-04', '2024-05']);
    assert.deepEqual(
      chart.pieces.map(({ column, value, tone, where }) => [column, value, tone, where.source?.slice(0, 4)]),
      [
        ['2024-03', 1, 'series0', 'Báo '],
        ['2024-05', 1, 'series1', '<img'],
      ],
    );
    assert.deepEqual(panel('time').table.rows.at(-1)?.cells, ['(noDate)', '', 1]);
  });

  it('draws people by mentions, and in time', () => {
    const [total, time] = panel('persons').charts;
    assert.ok(total?.chart.kind === 'bars' && time?.chart.kind === 'cells');
    const [bar] = total.chart.bars;
    assert.deepEqual([bar?.name, bar?.value], ['Lê Thu Hà', 3]);
    assert.deepEqual(
      time.chart.cells.map(({ row, column, value }) => [row, column, value]),
      [
        ['Lê Thu Hà', '2024-03', 1],
        ['Lê Thu Hà', '2024-05', 2],
      ],
    );
  });

  it('leads from every mark and row to as many documents as it tells of', () => {
    let marks = 0;
    for (const { id, charts, table } of model.panels) {
      for (const { chart } of charts) {
        const all =
          chart.kind === 'bars' ? chart.bars : chart.kind === 'columns' ? chart.pieces : chart.cells;
        for (const { where, value, label } of all) {
          const { items, total } = listDocuments(corpus, { where });
          const counted = (items as DocumentItem[]).reduce((sum, { count }) => sum + (count ?? 1), 0);
          assert.ok(total > 0 && counted === value, `${id}: ${label}, ${counted} of ${value}`);
          marks++;
        }
      }
      for (const { where } of table.rows) assert.ok(where, id);
    }
    assert.ok(marks > 10);
  });

  it('has the same figures in tables as in charts', () => {
    for (const id of ['sources', 'rules', 'persons']) {
      const { charts, table } = panel(id);
      assert.ok(charts[0]?.chart.kind === 'bars');
      const numbers = charts[0].chart.bars.map(({ value }) => value);
      assert.deepEqual(
        table.rows
          .slice(0, numbers.length)
          .map(({ cells }) => cells.find((cell) => typeof cell === 'number')),
        numbers,
        id,
      );
    }
  });

  it('holds hostile names as harmless text', () => {
    const all = JSON.stringify({
      tiles: model.tiles,
      panels: model.panels.map(({ charts, table }) => [charts, table]),
    });
    // Where a mark leads keeps the name as it is: it is compared, never shown.
    const shown = all.replace(/"where":\{[^{}]*(?:\{[^{}]*\})?[^{}]*\}/g, '');
    assert.match(shown, /<img src=x/);
    assert.doesNotMatch(shown, /\u202e|\$\(alert/);
  });

  it('is empty for an empty corpus, and does not fail', () => {
    const none = dashboardModel(figuresOf(corpusOf({}), 'en'), texts, 'vi');
    for (const { id, charts, table } of none.panels) {
      const sizes = charts.map(({ chart }) =>
        chart.kind === 'bars'
          ? chart.bars.length
          : chart.kind === 'columns'
            ? chart.pieces.length
            : chart.cells.length,
      );
      assert.ok(
        sizes.every((size) => size === 0),
        id,
      );
      if (id !== 'furniture') assert.equal(table.rows.length, 0, id);
    }
  });

  it('gives two of one name a row each', () => {
    const figures = figuresOf(corpus, 'en');
    const [person] = figures.persons;
    const twice = { ...figures, persons: [person!, { ...person!, id: 'other' }] };
    const { panels } = dashboardModel(twice, texts, 'en');
    const [total] = panels.find(({ id }) => id === 'persons')!.charts;
    assert.ok(total?.chart.kind === 'bars');
    assert.deepEqual(
      total.chart.bars.map(({ name }) => name),
      ['Lê Thu Hà', 'Lê Thu Hà (2)'],
    );
  });
});
