// What the extension and the page of the dashboard say to each other. The page draws what it is told and knows nothing
// of corpora; everything in these messages that comes from a corpus is text, never markup.
import type { Where } from '../../../server/src/lsp/overview/protocol';

/** One thing that can be opened: a bar, a cell, a row of a table. */
export interface Mark {
  /** What a screen reader says, and what rests beside the mouse. */
  readonly label: string;
  readonly where: Where;
  /** Heading of the list of documents behind it. */
  readonly title: string;
}

/** A colour by what it stands for; the page takes it from the theme. */
export type Tone = 'error' | 'warning' | 'information' | 'hint' | 'main' | 'none' | `series${number}`;

/** A bar beside its name. */
export interface Bar extends Mark {
  readonly name: string;
  readonly value: number;
  readonly tone: Tone;
}

/** A part of a column. */
export interface Piece extends Mark {
  readonly column: string;
  readonly value: number;
  readonly tone: Tone;
}

export interface Cell extends Mark {
  readonly row: string;
  readonly column: string;
  readonly value: number;
}

export type Chart =
  | { readonly kind: 'bars'; readonly bars: readonly Bar[] }
  | {
      readonly kind: 'columns';
      /** All columns in order, also those without a piece. */
      readonly columns: readonly string[];
      readonly pieces: readonly Piece[];
      readonly legend: readonly { readonly name: string; readonly tone: Tone }[];
      readonly axis: string;
    }
  | {
      readonly kind: 'cells';
      readonly columns: readonly string[];
      readonly rows: readonly string[];
      readonly cells: readonly Cell[];
    };

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly cells: readonly (string | number)[];
    readonly where?: Where;
    readonly title?: string;
  }[];
}

export interface Panel {
  readonly id: string;
  readonly title: string;
  /** A sentence under the heading. */
  readonly note: string;
  readonly charts: readonly { readonly name: string; readonly chart: Chart }[];
  readonly table: Table;
}

export interface Tile {
  readonly name: string;
  readonly value: string;
  readonly note: string;
}

export type DashboardCommand = 'restart' | 'log' | 'walkthrough' | 'openFile';

/** Words of the page itself. */
export interface PageTexts {
  readonly chart: string;
  readonly table: string;
  readonly saveSvg: string;
  readonly saveCsv: string;
  readonly nothing: string;
  /** How the marks of a chart are reached. */
  readonly keys: string;
}

/** From the extension to the page. */
export type ToPage =
  | {
      readonly type: 'figures';
      readonly locale: string;
      readonly texts: PageTexts;
      readonly tiles: readonly Tile[];
      readonly notices: readonly string[];
      readonly panels: readonly Panel[];
    }
  | { readonly type: 'busy'; readonly text: string }
  | {
      readonly type: 'message';
      readonly text: string;
      readonly actions: readonly { readonly command: DashboardCommand; readonly title: string }[];
    };

/** From the page to the extension. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'open'; readonly where: Where; readonly title: string }
  | {
      readonly type: 'save';
      readonly panel: string;
      readonly format: 'svg' | 'csv';
      readonly content: string;
    }
  | { readonly type: 'command'; readonly command: DashboardCommand };
