/**
 * Text in XML 1.0. What XML cannot hold (control characters, halves of characters, U+FFFE and U+FFFF) becomes U+FFFD, so
 * that a text keeps its length in characters and the file stays well-formed whatever the corpus holds.
 */

const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu;

export function escapeText(text: string): string {
  return text
    .replace(NOT_XML, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** An attribute's value; line breaks and tabs, which parsers would turn into blanks, are blanks already. */
function escapeAttribute(text: string): string {
  return escapeText(text.replace(/[\t\r\n]+/g, ' ')).replaceAll('"', '&quot;');
}

/** ` name="value"`; nothing for a value that is not known. */
export function attribute(name: string, value: string | undefined): string {
  return value === undefined || value === '' ? '' : ` ${name}="${escapeAttribute(value)}"`;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Undoes XML's own escapes; anything else that begins with an ampersand stays as it is. */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));/g,
    (whole, name, decimal, hex) => {
      if (name !== undefined) return NAMED[name as string]!;
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex as string, 16);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
        ? String.fromCodePoint(code)
        : whole;
    },
  );
}

/**
 * A value for metadata (attributes, table cells, headers of other formats): one line, without control characters and
 * without direction controls, which could make the line around it show other words than it holds.
 */
export function metadata(value: string): string {
  return value
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .trim();
}
