import { axisX, axisY, barX, barY, cell, gridY, plot, ruleX, ruleY, text } from '@observablehq/plot';
import type { Chart, Mark, Tone } from '../protocol';
import { activate } from './marks';

type Drawing = SVGSVGElement & { readonly __marks?: never };

/** Least distance of two labels below a chart, in pixels. */
const LABEL_ROOM = 58;
/** Height of a row, in pixels. */
const ROW = 24;
/** Units of the longest name that stands beside a bar. */
const LONGEST_NAME = 34;

/** Draws a chart in the width that there is. Undefined where there is nothing to draw. */
export function draw(chart: Chart, title: string, width: number, locale: string): SVGSVGElement | undefined {
  const number = (value: number) => value.toLocaleString(locale);
  switch (chart.kind) {
    case 'bars':
      return chart.bars.length === 0 ? undefined : drawBars(chart, title, width, number);
    case 'columns':
      return chart.columns.length === 0 ? undefined : drawColumns(chart, title, width, number);
    case 'cells':
      return chart.cells.length === 0 ? undefined : drawCells(chart, title, width);
  }
}

/** The color of a tone, from the theme (media/dashboard.css). */
export function colorOf(tone: Tone): string {
  return `var(--tone-${tone})`;
}

type Of<Kind extends Chart['kind']> = Extract<Chart, { kind: Kind }>;

function drawBars({ bars }: Of<'bars'>, title: string, width: number, number: (value: number) => string) {
  const names = bars.map(({ name }) => name);
  const left = nameWidth(names, width);
  return finish(
    plot({
      width,
      height: bars.length * ROW + 12,
      marginLeft: left,
      marginRight: 56,
      marginTop: 4,
      marginBottom: 8,
      x: { axis: null, domain: [0, Math.max(1, ...bars.map(({ value }) => value))] },
      y: { domain: names, label: null, padding: 0.28 },
      color: { type: 'identity' },
      marks: [
        barX(bars, { x: 'value', y: 'name', fill: (bar) => colorOf(bar.tone), rx2: 2 }),
        text(bars, {
          x: 'value',
          y: 'name',
          text: (bar) => number(bar.value),
          textAnchor: 'start',
          dx: 5,
          ariaHidden: 'true',
        }),
        axisY({ tickSize: 0, tickFormat: (name: string) => shortened(name, left), label: null }),
        ruleX([0], { strokeOpacity: 0.4 }),
      ],
    }),
    title,
    bars,
  );
}

function drawColumns(
  { columns, pieces, axis }: Of<'columns'>,
  title: string,
  width: number,
  number: (value: number) => string,
) {
  const room = width - 56;
  const every = Math.max(1, Math.ceil((columns.length * LABEL_ROOM) / room));
  const totals = new Map<string, number>();
  for (const { column, value } of pieces) totals.set(column, (totals.get(column) ?? 0) + value);
  const ticks = wholeTicks(Math.max(1, ...totals.values()));
  return finish(
    plot({
      width,
      height: 240,
      marginLeft: 44,
      marginRight: 12,
      marginTop: 12,
      marginBottom: 40,
      x: { type: 'band', domain: columns, padding: columns.length > 24 ? 0.1 : 0.2, label: null },
      y: { label: null, domain: [0, ticks.at(-1)!] },
      color: { type: 'identity' },
      marks: [
        gridY({ ticks, strokeOpacity: 0.15 }),
        barY(pieces, { x: 'column', y: 'value', fill: (piece) => colorOf(piece.tone), insetTop: 0.5 }),
        ruleY([0], { strokeOpacity: 0.4 }),
        axisX({
          ticks: columns.filter((_, i) => i % every === 0),
          tickSize: 0,
          label: axis,
          labelArrow: 'none',
          labelAnchor: 'center',
        }),
        axisY({ ticks, tickSize: 0, tickFormat: number, label: null }),
      ],
    }),
    title,
    pieces,
  );
}

function drawCells({ columns, rows, cells }: Of<'cells'>, title: string, width: number) {
  const left = nameWidth(rows, width);
  const every = Math.max(1, Math.ceil((columns.length * LABEL_ROOM) / (width - left)));
  const most = Math.max(...cells.map(({ value }) => value));
  return finish(
    plot({
      width,
      height: rows.length * ROW + 34,
      marginLeft: left,
      marginRight: 12,
      marginTop: 4,
      marginBottom: 28,
      x: { type: 'band', domain: columns, padding: columns.length > 24 ? 0 : 0.06 },
      y: { type: 'band', domain: rows, padding: 0.12 },
      marks: [
        cell(cells, {
          x: 'column',
          y: 'row',
          fill: colorOf('main'),
          // Square root: what is named once must be seen beside what is named a hundred times.
          fillOpacity: (one) => 0.15 + 0.85 * Math.sqrt(one.value / most),
        }),
        axisX({ ticks: columns.filter((_, i) => i % every === 0), tickSize: 0, label: null }),
        axisY({ tickSize: 0, tickFormat: (name: string) => shortened(name, left), label: null }),
      ],
      opacity: { type: 'identity' },
    }),
    title,
    cells,
  );
}

/** Names the drawing and makes its marks buttons. Plot leaves each shape the index of what it was drawn from. */
function finish(drawn: SVGElement | HTMLElement, title: string, marks: readonly Mark[]): SVGSVGElement {
  const svg = drawn as Drawing;
  // Plot's own rules for text are in media/dashboard.css: the page allows no style of its own making.
  for (const style of svg.querySelectorAll('style')) style.remove();
  svg.setAttribute('role', 'group');
  svg.setAttribute('aria-label', title);
  const shapes = [...svg.querySelectorAll<SVGElement>('[aria-label="bar"] > *, [aria-label="cell"] > *')];
  for (const group of svg.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
  activate(shapes, (shape) => marks[(shape as SVGElement & { __data__: number }).__data__]!);
  return svg;
}

/** About five whole numbers, evenly apart, from 0 to the most or a little more. */
function wholeTicks(most: number): number[] {
  const rough = Math.max(1, most / 5);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((times) => times * power).find((size) => size >= rough)!);
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, i) => i * step);
}

function nameWidth(names: readonly string[], width: number): number {
  const longest = Math.min(LONGEST_NAME, Math.max(0, ...names.map((name) => name.length)));
  return Math.max(48, Math.min(width * 0.45, longest * 7 + 12));
}

function shortened(name: string, room: number): string {
  const length = Math.max(4, Math.floor((room - 10) / 7));
  return name.length <= length ? name : `${name.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
