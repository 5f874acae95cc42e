import { parseTemplate } from '../format/marker';
import type { MarkerStyle } from '../format/structure';

const FENCE = /^(?:={3,40}|-{3,40}|#{3,40}|\*{3,40}|<{3,40}|>{3,40})$/;

/**
 * Reads how markers are to be written, in the words of the configuration's `marker`: `doc`, `conllu`, a fence such as
 * `===`, or a template such as `@@ {name} @@`. Undefined for anything else.
 */
export function readMarkerStyle(value: string): MarkerStyle | undefined {
  if (value === 'doc' || value === 'conllu') return { kind: value };
  if (FENCE.test(value)) {
    const close = value[0] === '<' ? '>' : value[0] === '>' ? '<' : value[0]!;
    return { kind: 'fence', open: value, close: close.repeat(value.length) };
  }
  if (/[\r\n\u2028\u2029]/.test(value) || /^\s/.test(value) || value.split('{name}').length !== 2) {
    return undefined;
  }
  return parseTemplate(value) && { kind: 'template', template: value };
}

/** The word for a style; undefined for a fence whose ends differ, which has none. */
export function markerStyleWord(style: MarkerStyle): string | undefined {
  switch (style.kind) {
    case 'fence':
      return readMarkerStyle(style.open) ? style.open : undefined;
    case 'template':
      return style.template;
    default:
      return style.kind;
  }
}
