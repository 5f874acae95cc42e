// The page of the dashboard. Draws what the extension sends, tells it what was clicked, and remembers how it was left.
import type { Tile, ToPage } from '../protocol';
import { button, element } from './dom';
import { keep, pageState, post } from './host';
import { PanelView } from './panel';

const status = document.getElementById('status')!;
const content = document.getElementById('content')!;
let firstFigures = true;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case 'figures':
      return showFigures(data);
    case 'busy':
      return status.replaceChildren(data.text);
    case 'message':
      return showMessage(data);
  }
});

let resting: number | undefined;
window.addEventListener('scroll', () => {
  clearTimeout(resting);
  resting = setTimeout(() => keep({ scroll: window.scrollY }), 150);
});

post({ type: 'ready' });

function showFigures({ tiles, notices, panels, texts, locale }: Extract<ToPage, { type: 'figures' }>): void {
  const focused = focusedPlace();
  const scroll = firstFigures ? pageState().scroll : window.scrollY;
  firstFigures = false;
  status.replaceChildren();
  const views = panels.map((panel) => new PanelView(panel, texts, locale));
  content.replaceChildren(
    ...notices.map((notice) => element('p', { class: 'notice' }, notice)),
    element('dl', { class: 'tiles' }, ...tiles.map(tileOf)),
    element('div', { class: 'panels' }, ...views.map(({ root }) => root)),
  );
  // Laid out first, so that there is something to scroll.
  requestAnimationFrame(() => {
    window.scrollTo(0, scroll);
    if (focused) elementsIn(focused.panel)[focused.index]?.focus();
  });
}

function tileOf({ name, value, note }: Tile): HTMLElement {
  return element(
    'div',
    { class: 'tile' },
    element('dt', {}, name),
    element('dd', { class: 'value' }, value),
    element('dd', { class: 'note' }, note),
  );
}

function showMessage({ text, actions }: Extract<ToPage, { type: 'message' }>): void {
  firstFigures = true;
  status.replaceChildren(
    element('p', {}, text),
    element(
      'p',
      { class: 'actions' },
      ...actions.map(({ command, title }) => button(title, () => post({ type: 'command', command }))),
    ),
  );
  content.replaceChildren();
}

/** Where the keyboard is: new figures do not take it away. */
function focusedPlace(): { panel: string; index: number } | undefined {
  const { activeElement } = document;
  const panel = activeElement?.closest('.panel')?.id;
  if (!panel) return undefined;
  const index = elementsIn(panel).indexOf(activeElement as HTMLElement);
  return index < 0 ? undefined : { panel, index };
}

function elementsIn(panel: string): HTMLElement[] {
  return [...(document.getElementById(panel)?.querySelectorAll<HTMLElement>('button, [tabindex]') ?? [])];
}
