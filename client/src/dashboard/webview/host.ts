import type { FromPage } from '../protocol';

/** What is kept of the page when it is hidden, moved or opened again after a restart. */
export interface PageState {
  /** Panels shown otherwise than at first: as a table, or with another chart. */
  readonly shown: Readonly<Record<string, number | 'table'>>;
  readonly scroll: number;
}

interface Host {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
let state: PageState = host.getState() ?? { shown: {}, scroll: 0 };

export function post(message: FromPage): void {
  host.postMessage(message);
}

export function pageState(): PageState {
  return state;
}

export function keep(change: Partial<PageState>): void {
  state = { ...state, ...change };
  host.setState(state);
}
