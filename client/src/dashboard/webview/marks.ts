import type { Mark } from '../protocol';
import { post } from './host';

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Makes the marks of a chart buttons: the tab key stops at one of them, arrows go on from there, Enter, the space bar
 * or a click open the text behind.
 */
export function activate(elements: readonly SVGElement[], markOf: (element: SVGElement) => Mark): void {
  elements.forEach((shape, index) => {
    const mark = markOf(shape);
    shape.setAttribute('role', 'button');
    shape.setAttribute('tabindex', index === 0 ? '0' : '-1');
    shape.setAttribute('aria-label', mark.label);
    shape.classList.add('mark');
    const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
    title.textContent = mark.label;
    shape.append(title);
    const open = () => post({ type: 'open', where: mark.where, title: mark.title });
    shape.addEventListener('click', open);
    shape.addEventListener('keydown', (event) => {
      const to = target(event.key, index, elements.length);
      if (event.key === 'Enter' || event.key === ' ') open();
      else if (to === undefined) return;
      else {
        for (const other of elements) other.setAttribute('tabindex', '-1');
        elements[to]!.setAttribute('tabindex', '0');
        elements[to]!.focus();
      }
      event.preventDefault();
    });
  });
}

function target(key: string, index: number, count: number): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = STEPS[key];
  return step === undefined ? undefined : Math.min(count - 1, Math.max(0, index + step));
}
