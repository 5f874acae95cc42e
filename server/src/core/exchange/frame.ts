import { formatMarker } from '../format/marker';
import type { MarkerStyle } from '../format/structure';
import { firstBreak, separatorOf } from './separator';

/** Files of a folder that are documents without anything else saying so. */
export const TEXT_FILE = /\.(?:txt|corpus)$/i;

/** What stands around a document in a corpus. */
export interface Frame {
  readonly open: string;
  readonly separator: string;
  readonly close: string;
}

/**
 * How a document is framed.
 * @param followed whether another document comes behind it
 */
export function frameOf(
  document: { readonly name: string; readonly content: string },
  style: MarkerStyle,
  lineBreak: string,
  followed: boolean,
): Frame {
  const close = style.kind === 'doc' ? `</doc>${lineBreak}` : '';
  return {
    open: formatMarker(style, document.name) + lineBreak,
    separator: separatorOf(document.content, lineBreak, followed || close !== ''),
    close,
  };
}

/** The line break that markers take after a document: LF or CRLF, of which neither melts into what follows. */
export function markerBreak(content: string): string | undefined {
  const found = firstBreak(content);
  return found === '\r' ? undefined : found;
}
