import type { Fix } from '../../problem';
import { CharacterClass, codePointLabel } from '../../text/characters';
import { Script, scriptTable } from '../../text/characters-scripts';
import { decodeWindows1252 } from '../../text/windows1252';
import { characterName } from './names';
import { type CharacterScan, edit, fix } from './scan';

/** Controls that end a line or a page where they come from: VT (line break of word processors), FF, FS to US, LS, PS. */
function breaksLine(code: number): boolean {
  return (
    code === 0x0b || code === 0x0c || (code >= 0x1c && code <= 0x1f) || code === 0x2028 || code === 0x2029
  );
}

/**
 * Reports a run of control characters. None of the fixes is safe: a control may stand for a character that was lost
 * (NUL), for a quotation mark (C1, Windows-1252 read as Latin-1) or for a break between two lines.
 */
export function scanControls(scan: CharacterScan, start: number): number {
  const { text, classes } = scan;
  let end = start + 1;
  while (end < text.length && classes[text.charCodeAt(end)] === CharacterClass.control) end++;
  const code = text.charCodeAt(start);
  scan.report(
    'text/control',
    start,
    end,
    { code: codePointLabel(code), name: characterName(code) },
    controlFixes(scan, start, end),
  );
  return end;
}

function controlFixes(scan: CharacterScan, start: number, end: number): Fix[] {
  const { text, block } = scan;
  const fixes: Fix[] = [];
  const meant = asWindows1252(text.slice(start, end));
  if (meant !== undefined) fixes.push(fix('decode', false, [edit(start, end, meant)], { right: meant }));
  if (breaksLine(text.charCodeAt(start)) && scan.line >= block.bodyLine) {
    fixes.push(fix('line-break', false, [edit(start, end, '\n')]));
  }
  fixes.push(fix('remove', false, [edit(start, end, '')]));
  const scripts = scriptTable();
  const between = start > 0 && end < text.length;
  if (
    between &&
    scripts[text.charCodeAt(start - 1)] !== Script.none &&
    scripts[text.charCodeAt(end)] !== Script.none
  ) {
    fixes.push(fix('space', false, [edit(start, end, ' ')]));
  }
  return fixes;
}

/** What a run of C1 controls reads as in Windows-1252; undefined unless every one has a meaning there. */
function asWindows1252(run: string): string | undefined {
  let result = '';
  for (let i = 0; i < run.length; i++) {
    const code = run.charCodeAt(i);
    if (code < 0x80 || code > 0x9f) return undefined;
    const meant = decodeWindows1252(code);
    if (meant === undefined) return undefined;
    result += String.fromCharCode(meant);
  }
  return result;
}

export function scanReplacements(scan: CharacterScan, start: number): number {
  const end = runEnd(scan, start, CharacterClass.replacement);
  scan.report('text/replacement', start, end);
  return end;
}

export function scanPrivateUse(scan: CharacterScan, start: number): number {
  const end = runEnd(scan, start, CharacterClass.privateUse);
  scan.report('text/private-use', start, end, { code: codePointLabel(scan.text.charCodeAt(start)) });
  return end;
}

function runEnd(scan: CharacterScan, start: number, value: number): number {
  let end = start + 1;
  while (end < scan.text.length && scan.classes[scan.text.charCodeAt(end)] === value) end++;
  return end;
}

/** True when a whole surrogate pair starts at an offset. */
export function isPair(text: string, at: number): boolean {
  const high = text.charCodeAt(at);
  const low = text.charCodeAt(at + 1);
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
}

/** Reports a run of unpaired surrogates; the scan has seen that none of a pair stands at the start. */
export function scanLoneSurrogates(scan: CharacterScan, start: number): number {
  const { text, classes } = scan;
  let end = start + 1;
  while (
    end < text.length &&
    classes[text.charCodeAt(end)] === CharacterClass.surrogate &&
    !isPair(text, end)
  )
    end++;
  scan.report('text/surrogate', start, end, { code: codePointLabel(text.charCodeAt(start)) }, [
    fix('remove', false, [edit(start, end, '')]),
  ]);
  return end;
}
