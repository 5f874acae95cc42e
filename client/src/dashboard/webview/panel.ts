import { toCsv } from '../csv';
import type { PageTexts, Panel, Table } from '../protocol';
import { colorOf, draw } from './charts';
import { button, element } from './dom';
import { keep, pageState, post } from './host';
import { toSvgFile } from './svgFile';

/** One panel of the page: heading, ways to show it, and a chart or the same as a table. */
export class PanelView {
  readonly root: HTMLElement;
  private readonly figure = element('div', { class: 'figure' });
  private readonly tabs: HTMLButtonElement[];
  private readonly save: HTMLButtonElement;
  private drawnWidth = 0;

  constructor(
    private readonly panel: Panel,
    private readonly texts: PageTexts,
    private readonly locale: string,
  ) {
    const heading = element('h2', { id: `title-${panel.id}` }, panel.title);
    const choices: [number | 'table', string][] = [
      ...panel.charts.map(({ name }, i): [number, string] => [
        i,
        panel.charts.length === 1 ? texts.chart : name,
      ]),
      ['table', texts.table],
    ];
    this.tabs = choices.map(([choice, name]) => {
      const tab = button(name, () => this.choose(choice), { 'data-choice': String(choice) });
      return tab;
    });
    this.save = button('SVG', () => this.saveSvg(), {
      class: 'save',
      title: texts.saveSvg,
      'aria-label': `${texts.saveSvg}: ${panel.title}`,
    });
    const csv = button('CSV', () => this.saveCsv(), {
      class: 'save',
      title: texts.saveCsv,
      'aria-label': `${texts.saveCsv}: ${panel.title}`,
    });
    const tools = element(
      'div',
      { class: 'tools' },
      element('div', { class: 'choices', role: 'group', 'aria-label': panel.title }, ...this.tabs),
      this.save,
      csv,
    );
    this.root = element(
      'section',
      { class: 'panel', id: `panel-${panel.id}`, 'aria-labelledby': heading.id },
      element('header', {}, heading, tools),
      element('p', { class: 'note' }, panel.note),
      this.figure,
    );
    new ResizeObserver(() => this.resized()).observe(this.figure);
    this.show();
  }

  private get choice(): number | 'table' {
    const kept = pageState().shown[this.panel.id] ?? 0;
    return kept === 'table' || kept < this.panel.charts.length ? kept : 0;
  }

  private choose(choice: number | 'table'): void {
    keep({ shown: { ...pageState().shown, [this.panel.id]: choice } });
    this.show();
  }

  private show(): void {
    for (const tab of this.tabs) {
      tab.setAttribute('aria-pressed', String(tab.dataset.choice === String(this.choice)));
    }
    const { choice } = this;
    this.drawnWidth = this.figure.clientWidth;
    if (choice === 'table') {
      this.save.disabled = true;
      this.figure.replaceChildren(tableOf(this.panel.table, this.panel.title));
      return;
    }
    const { chart } = this.panel.charts[choice]!;
    const width = Math.max(280, this.drawnWidth || 520);
    const svg = draw(chart, `${this.panel.title}. ${this.texts.keys}`, width, this.locale);
    this.save.disabled = !svg;
    if (!svg) {
      this.figure.replaceChildren(element('p', { class: 'nothing' }, this.texts.nothing));
      return;
    }
    const legend = chart.kind === 'columns' ? chart.legend : [];
    this.figure.replaceChildren(...(legend.length > 0 ? [legendOf(legend)] : []), svg);
  }

  private resized(): void {
    const width = this.figure.clientWidth;
    if (this.choice === 'table' || width === 0 || Math.abs(width - this.drawnWidth) < 2) return;
    // A mark that has the keyboard keeps it: a chart is drawn anew only when nobody is in it.
    if (!this.figure.contains(document.activeElement)) this.show();
  }

  private saveSvg(): void {
    const svg = this.figure.querySelector('svg');
    if (svg) {
      post({ type: 'save', panel: this.panel.id, format: 'svg', content: toSvgFile(svg, this.panel.title) });
    }
  }

  private saveCsv(): void {
    const { columns, rows } = this.panel.table;
    const content = toCsv(
      columns,
      rows.map(({ cells }) => cells),
    );
    post({ type: 'save', panel: this.panel.id, format: 'csv', content });
  }
}

function legendOf(
  legend: readonly { readonly name: string; readonly tone: Parameters<typeof colorOf>[0] }[],
): HTMLElement {
  return element(
    'ul',
    { class: 'legend' },
    ...legend.map(({ name, tone }) => {
      const swatch = element('span', { class: 'swatch', 'aria-hidden': 'true' });
      swatch.style.setProperty('background-color', colorOf(tone));
      return element('li', {}, swatch, name);
    }),
  );
}

function tableOf({ columns, rows }: Table, title: string): HTMLElement {
  const numeric = columns.map(
    (_, i) => rows.length > 0 && rows.every(({ cells }) => typeof cells[i] === 'number'),
  );
  const kind = (i: number) => (numeric[i] ? 'number' : undefined);
  return element(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': title },
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element('tr', {}, ...columns.map((name, i) => element('th', { scope: 'col', class: kind(i) }, name))),
      ),
      element(
        'tbody',
        {},
        ...rows.map(({ cells, where, title: heading }) =>
          element(
            'tr',
            {},
            ...cells.map((value, i) => {
              const shown = String(value);
              if (i > 0 || !where) return element('td', { class: kind(i) }, shown);
              const open = button(shown, () => post({ type: 'open', where, title: heading ?? shown }), {
                class: 'link',
              });
              return element('th', { scope: 'row' }, open);
            }),
          ),
        ),
      ),
    ),
  );
}
