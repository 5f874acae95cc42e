import entityTable from '../../../../data/html_entities.tsv';
import { CharacterClass } from '../../text/characters';
import { Script, scriptTable } from '../../text/characters-scripts';
import { decodeWindows1252 } from '../../text/windows1252';
import { type CharacterScan, edit, fix } from './scan';

export interface Entity {
  readonly end: number;
  /** The character meant; a plain space for every kind of blank, nothing for what cannot be seen. */
  readonly value: string;
  /** True when the character is a blank or cannot be seen. */
  readonly blank: boolean;
}

const LONGEST_NAME = 10;
/** Most marks that are composed with a letter; sorting more would take more than linear time. */
const LONGEST_PILE = 16;
const SEMICOLON = 59;
/** Escapes that XML demands: in a block that opens with a `<doc>` tag they are right. */
const XML_ESCAPES: ReadonlySet<string> = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

let codes: ReadonlyMap<string, number> | undefined;

function entityCodes(): ReadonlyMap<string, number> {
  codes ??= new Map(
    entityTable
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((row) => {
        const [name, hex] = row.split('\t');
        return [name!, Number.parseInt(hex!, 16)] as const;
      }),
  );
  return codes;
}

/**
 * Reads the entity that starts at an ampersand; undefined when there is none. Text that was escaped more than once
 * (`&amp;nbsp;`) is read through to the character in the end.
 */
export function readEntity(scan: CharacterScan, start: number): Entity | undefined {
  const { text } = scan;
  let at = start + 1;
  while (
    text.startsWith('amp;', at) &&
    (readBody(text, at + 4) !== undefined || text.startsWith('amp;', at + 4))
  ) {
    at += 4;
  }
  const body = readBody(text, at);
  if (!body) return undefined;
  if (at === start + 1 && scan.block.marker?.style.kind === 'doc' && XML_ESCAPES.has(body.name))
    return undefined;
  const { end, code } = body;
  if (code > 0xffff) return { end, value: String.fromCodePoint(code), blank: false };
  switch (scan.classes[code]) {
    case CharacterClass.space:
    case CharacterClass.tab:
    case CharacterClass.blank:
    case CharacterClass.lineBreak:
      return { end, value: ' ', blank: true };
    case CharacterClass.invisible:
    case CharacterClass.bidi:
      return { end, value: '', blank: true };
    default:
      return { end, value: letterMeant(scan, code), blank: false };
  }
}

/** Pages of before Unicode write Đ as &ETH;: in Vietnamese text that is what it means. */
function letterMeant(scan: CharacterScan, code: number): string {
  if (code === 0xd0 && scan.isInLanguage()) return 'Đ';
  if (code === 0xf0 && scan.isInLanguage()) return 'đ';
  return String.fromCharCode(code);
}

function readBody(text: string, start: number): { name: string; code: number; end: number } | undefined {
  const end = nameEnd(text, start);
  if (end === start) return undefined;
  const name = text.slice(start, end);
  const closed = text.charCodeAt(end) === SEMICOLON;
  // Browsers take numbers, and the most frequent name of all, without their semicolon too; so do the pages.
  if (!closed && !(name[0] === '#' || (name === 'nbsp' && text[end] !== '='))) return undefined;
  const code = codeOf(name);
  return code === undefined ? undefined : { name, code, end: closed ? end + 1 : end };
}

/** The end of what may be an entity's name or number. */
function nameEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST_NAME + 1);
  const isNumber = text[start] === '#';
  const isHexadecimal = isNumber && /[xX]/.test(text[start + 1] ?? '');
  let end = start + (isHexadecimal ? 2 : isNumber ? 1 : 0);
  const first = end;
  for (; end < limit; end++) {
    const code = text.charCodeAt(end);
    const isDigit = code >= 48 && code <= 57;
    const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
    const isHexLetter = isLetter && (code & 0x5f) <= 70;
    if (!(isDigit || (isHexadecimal ? isHexLetter : isLetter && !isNumber))) break;
  }
  return end === first || end - start > LONGEST_NAME ? start : end;
}

function codeOf(name: string): number | undefined {
  if (name[0] !== '#') return entityCodes().get(name);
  const hexadecimal = /^#[xX]([0-9a-fA-F]{1,6})$/.exec(name);
  const decimal = /^#([0-9]{1,7})$/.exec(name);
  const code = hexadecimal ? Number.parseInt(hexadecimal[1]!, 16) : decimal ? Number(decimal[1]) : 0;
  if (code >= 0x80 && code <= 0x9f) return decodeWindows1252(code);
  const isCharacter = code >= 0x20 || code === 9 || code === 10 || code === 13;
  return isCharacter && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? code : undefined;
}

/** Reports the entities that stand at an ampersand and follow each other directly. Returns where to go on. */
export function scanEntities(scan: CharacterScan, start: number): number {
  let end = start;
  let value = '';
  while (scan.text.charCodeAt(end) === 38) {
    const entity = readEntity(scan, end);
    if (!entity || entity.blank) break;
    end = entity.end;
    value += entity.value;
  }
  if (end === start) return start + 1;
  // A mark written as an entity belongs to the letter before it.
  const composes =
    start > 0 &&
    value.length <= LONGEST_PILE &&
    scriptTable()[value.charCodeAt(0)] === Script.mark &&
    scriptTable()[scan.text.charCodeAt(start - 1)] === Script.latin;
  const from = composes ? start - 1 : start;
  const right = composes ? (scan.text[from]! + value).normalize('NFC') : value;
  scan.report('text/html-entity', start, end, { wrong: scan.text.slice(start, end) }, [
    fix('decode', true, [edit(from, end, right)], { right }),
  ]);
  return end;
}
