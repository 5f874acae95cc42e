import type { Span } from '../text/span';

/** Why a name cannot be a file name everywhere. */
export type NameDefect =
  | 'parent'
  | 'absolute'
  | 'drive'
  | 'control'
  | 'reserved-character'
  | 'reserved-name'
  | 'edge'
  | 'empty-part'
  | 'too-long';

export interface NameProblem {
  readonly defect: NameDefect;
  /** The offending part, relative to the name. */
  readonly span: Span;
}

/** Device names of Windows, with any extension, in any letter case (learn.microsoft.com, "Naming Files, Paths, and Namespaces"). */
const RESERVED_NAME = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;
const RESERVED_CHARACTERS = new Set([...'<>:"\\|?*']);
/** Longest part of a path in bytes of UTF-8 (ext4, APFS; NTFS counts 255 UTF-16 units). */
const MAX_PART_BYTES = 255;

/** Checks a document name: a relative `/`-separated path that survives being split to disk on Windows and macOS. */
export function checkName(name: string): NameProblem | undefined {
  const drive = /^[a-z]:/i.exec(name);
  if (drive) return { defect: 'drive', span: { start: 0, end: 2 } };
  if (name.startsWith('/') || name.startsWith('\\'))
    return { defect: 'absolute', span: { start: 0, end: 1 } };
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code < 0x20 || (code >= 0x7f && code < 0xa0) || isInvisible(code)) {
      return { defect: 'control', span: { start: i, end: i + 1 } };
    }
    if (RESERVED_CHARACTERS.has(name[i]!))
      return { defect: 'reserved-character', span: { start: i, end: i + 1 } };
  }
  let at = 0;
  for (const part of name.split('/')) {
    const span = { start: at, end: at + part.length };
    if (part === '..' || part === '.') return { defect: 'parent', span };
    if (part === '')
      return {
        defect: 'empty-part',
        span: { start: Math.max(0, at - 1), end: Math.min(name.length, at + 1) },
      };
    if (RESERVED_NAME.test(part)) return { defect: 'reserved-name', span };
    if (/^\s|[\s.]$/.test(part)) return { defect: 'edge', span };
    if (utf8Length(part) > MAX_PART_BYTES) return { defect: 'too-long', span };
    at += part.length + 1;
  }
  return undefined;
}

/** Names without capitals or any letter beyond ASCII are their own key. */
const PLAIN = /^[ -@[-~]*$/;

/** The form in which two names are the same file on a case-insensitive, normalising file system. */
export function nameKey(name: string): string {
  if (PLAIN.test(name)) return name;
  return name.normalize('NFC').toLowerCase().toUpperCase().toLowerCase().normalize('NFC');
}

/** A safe name near the one given; empty when nothing usable is left. */
export function safeName(name: string): string {
  const parts = name
    .replace(/^[a-z]:/i, '')
    .split(/[/\\]+/)
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .map((part) => {
      const clean = [...part]
        .filter(
          (c) =>
            c.charCodeAt(0) >= 0x20 &&
            !(c.charCodeAt(0) >= 0x7f && c.charCodeAt(0) < 0xa0) &&
            !isInvisible(c.charCodeAt(0)),
        )
        .map((c) => (RESERVED_CHARACTERS.has(c) ? '-' : c));
      const trimmed = clean
        .join('')
        .trim()
        .replace(/[.\s]+$/, '');
      return shorten(RESERVED_NAME.test(trimmed) ? `_${trimmed}` : trimmed);
    })
    .filter((part) => part !== '');
  return parts.join('/');
}

/** Bidirectional and zero-width characters: a name must look like what it is. */
function isInvisible(code: number): boolean {
  return (
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0xfeff ||
    code === 0xad
  );
}

function shorten(part: string): string {
  if (utf8Length(part) <= MAX_PART_BYTES) return part;
  const extension = /\.[\w-]{1,10}$/.exec(part)?.[0] ?? '';
  let kept = '';
  let bytes = utf8Length(extension);
  for (const char of part.slice(0, part.length - extension.length)) {
    bytes += utf8Length(char);
    if (bytes > MAX_PART_BYTES) break;
    kept += char;
  }
  return kept.trimEnd() + extension;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else if (code >= 0xd800 && code < 0xdc00 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      bytes += 4;
      i++;
    } else bytes += 3;
  }
  return bytes;
}
