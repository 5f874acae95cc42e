/** What bytes can be that are no text. */
export type NotTextReason = 'binary' | 'utf-8' | 'utf-16' | 'size';

/** Why a file's bytes are no text. */
export class NotTextError extends Error {
  /** @param line that holds the fault, from 0 */
  constructor(
    readonly reason: NotTextReason,
    readonly line?: number,
  ) {
    super(line === undefined ? REASONS[reason] : `${REASONS[reason]} (line ${line + 1})`);
  }
}

const REASONS: Readonly<Record<NotTextReason, string>> = {
  binary: 'it is a binary file, not text',
  'utf-8': 'it is not valid UTF-8',
  'utf-16': 'it is UTF-16; save it as UTF-8',
  size: 'it is too large to be held as one text',
};

export function isNotTextReason(value: unknown): value is NotTextReason {
  return typeof value === 'string' && Object.hasOwn(REASONS, value);
}

/** So many bytes are looked at for NUL, as git does to tell binary files. */
const SNIFFED = 8000;

/** So many bytes of a file are read to see its first line. */
export const HEAD = 8192;

/** So many bytes are decoded at a time to see whether they can be. */
const PIECE = 1 << 20;

/**
 * Decodes UTF-8, a byte order mark kept as U+FEFF.
 * @param decode does the same, and throws whatever it likes for bytes that are not UTF-8
 * @throws NotTextError for bytes that are not UTF-8, or hold NUL near their start
 */
export function decodeText(bytes: Uint8Array, decode = strictly): string {
  refuseOtherThanText(bytes);
  try {
    return decode(bytes);
  } catch {
    const line = firstBadLine(bytes, isUtf8);
    throw line === undefined ? new NotTextError('size') : new NotTextError('utf-8', line);
  }
}

function strictly(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** @throws NotTextError for what the first bytes of a file show to be no text */
export function refuseOtherThanText(bytes: Uint8Array): void {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new NotTextError('utf-16');
  }
  if (bytes.subarray(0, SNIFFED).includes(0)) throw new NotTextError('binary');
}

/**
 * The first line that is not UTF-8: its bytes never hold a line break, so lines can be looked at one by one.
 * @param valid whether bytes are UTF-8
 */
export function firstBadLine(bytes: Uint8Array, valid: (bytes: Uint8Array) => boolean): number | undefined {
  let line = 0;
  for (let start = 0; ; line++) {
    const end = bytes.indexOf(10, start);
    if (!valid(bytes.subarray(start, end < 0 ? bytes.length : end))) return line;
    if (end < 0) return undefined;
    start = end + 1;
  }
}

/** In pieces, since a string cannot be as long as a file. */
function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** The first line of a file, as far as it lies in its first `HEAD` bytes. Bytes that are no UTF-8 become U+FFFD. */
export function decodeFirstLine(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, HEAD));
  return /^[^\r\n]*/.exec(text)![0];
}

/** Editors keep a byte order mark out of the text that they show, and that they count in. */
export function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
