import { firstBadLine } from '../../text/decode';
import type { ImportDefect } from '../imported';

/** So many bytes are looked at for what a page says of its encoding, as browsers do. */
const PRESCANNED = 4096;

/**
 * The text of a saved page, in the encoding that its byte order mark or its `<meta charset>` names, else UTF-8.
 * @see https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
 */
export function decodePage(
  bytes: Uint8Array,
): { readonly text: string } | { readonly defect: ImportDefect; readonly line?: number } {
  const name = markedCharset(bytes) ?? declaredCharset(bytes) ?? 'utf-8';
  const decoder = decoderFor(name);
  if (!decoder) return { defect: { code: 'unknown-charset', args: { name } } };
  if (!decoder.encoding.startsWith('utf-16') && bytes.subarray(0, PRESCANNED).includes(0))
    return { defect: { code: 'binary-file' } };
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    const line = decoder.encoding === 'utf-8' ? firstBadLine(bytes, isUtf8) : undefined;
    const defect = { code: 'not-in-charset', args: { name: decoder.encoding.toUpperCase() } } as const;
    return line === undefined ? { defect } : { defect, line };
  }
}

function markedCharset([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** A page that says UTF-16 in ASCII letters is not in it. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, PRESCANNED));
  const tag = /<meta\s[^>]{0,200}charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{1,40})/i.exec(head);
  const xml = /^<\?xml\s[^>]{0,100}encoding\s{0,9}=\s{0,9}["']([\w:.-]{1,40})/.exec(head);
  const name = (tag ?? xml)?.[1];
  return name !== undefined && /^utf-?16/i.test(name) ? 'utf-8' : name;
}

function decoderFor(name: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(name, { fatal: true });
  } catch {
    return undefined;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
