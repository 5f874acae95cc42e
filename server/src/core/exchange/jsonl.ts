import type { Exporter } from './export';

/** One JSON object a line. Offsets of mentions count UTF-16 code units of `text`. */
export function jsonlExporter(): Exporter {
  return {
    start: () => '',
    document({ name, path, fields, text, entities, dates, citations }) {
      return `${line({ name, path, fields, text, entities, dates, citations })}\n`;
    },
    end: () => '',
  };
}

/** Some programs end a line at characters that JSON lets stand. */
function line(value: object): string {
  return JSON.stringify(value).replace(
    /[\u0085\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
