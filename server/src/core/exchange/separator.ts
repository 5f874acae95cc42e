/**
 * The text of a document as a file of its own, and back. The line break before a marker belongs to the marker, so that
 * a file with a final line break is parted from the next marker by a blank line, and a file without one comes back
 * without one. A document of nothing but line breaks keeps them all. Both functions undo each other for every text.
 */

/**
 * What of a block's text goes into a file.
 * @param inner the text behind the marker line
 * @param followed whether another marker, or a closing tag, comes behind it
 */
export function contentOf(inner: string, followed: boolean): string {
  if (!followed || isBreaksOnly(inner)) return inner;
  const length = inner.endsWith('\r\n') ? 2 : /[\r\n]$/.test(inner.slice(-1)) ? 1 : 0;
  return inner.slice(0, inner.length - length);
}

/**
 * The line break that parts a document from what follows it: of the kind that the document itself uses.
 * @param lineBreak for a document without any
 */
export function separatorOf(content: string, lineBreak: string, followed: boolean): string {
  if (!followed || isBreaksOnly(content)) return '';
  // A lone CR would become one line break with a LF behind it.
  if (content.endsWith('\r')) return '\r';
  return firstBreak(content) ?? lineBreak;
}

/** The first line break of a text: LF, CRLF or CR. */
export function firstBreak(text: string): string | undefined {
  const lf = text.indexOf('\n');
  const cr = text.slice(0, lf < 0 ? text.length : lf).indexOf('\r');
  if (cr < 0) return lf < 0 ? undefined : '\n';
  return cr + 1 === lf ? '\r\n' : '\r';
}

function isBreaksOnly(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 10 && code !== 13) return false;
  }
  return true;
}
