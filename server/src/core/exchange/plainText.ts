import type { Exporter } from './export';

/** The texts alone, a blank line between documents. */
export function textExporter(): Exporter {
  let separator = '';
  return {
    start: () => '',
    document({ text }) {
      if (text === '') return '';
      const piece = separator + (/[\r\n]$/.test(text.slice(-1)) ? text : `${text}\n`);
      separator = '\n';
      return piece;
    },
    end: () => '',
  };
}
