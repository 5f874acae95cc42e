import { defaultFields, fieldFinder } from '../../../../../server/src/core/fields';
import { parseBlock } from '../../../../../server/src/core/format/parse';
import { splitBlocks } from '../../../../../server/src/core/format/split';
import type { BlockStructure } from '../../../../../server/src/core/format/structure';
import { languageModule } from '../../../../../server/src/core/language';
import type { Problem } from '../../../../../server/src/core/problem';
import * as characters from '../../../../../server/src/core/rules/text/characters';
import * as normalize from '../../../../../server/src/core/rules/text/normalize';
import * as words from '../../../../../server/src/core/rules/text/words';
import { Lines } from '../../../../../server/src/core/text/lines';
import { applyEdits, type Span, type TextEdit } from '../../../../../server/src/core/text/span';

const { orthography } = languageModule('vi');

/** The rules on characters and words, for text in Vietnamese. */
export function checkCharacters(block: BlockStructure): Problem[] {
  return characters.checkCharacters(block, orthography);
}

export function checkWords(block: BlockStructure, prose: readonly Span[]): Problem[] {
  return words.checkWords(block, prose, orthography);
}

export function encodingEdits(block: BlockStructure): TextEdit[] {
  return normalize.encodingEdits(block, orthography);
}

export function normalizeUnicodeAndSpacing(block: BlockStructure): TextEdit[] {
  return normalize.normalizeUnicodeAndSpacing(block, orthography);
}

const fieldOf = fieldFinder(defaultFields('vi'));

/** The first block of a text, read as the engine reads it. */
export function blockOf(text: string): BlockStructure {
  const { end, marker } = splitBlocks(text)[0]!;
  return parseBlock(new Lines(text.slice(0, end)), marker, { fieldOf });
}

/** `rule:wrong text` of each problem, in order; the family is left out. */
export function found(text: string, problems: readonly Problem[] = checkCharacters(blockOf(text))): string[] {
  return problems.map(({ rule, span }) => `${rule.replace('text/', '')}:${text.slice(span.start, span.end)}`);
}

/** The text after the first fix of every problem that satisfies a condition. */
export function mended(
  text: string,
  problems: readonly Problem[] = checkCharacters(blockOf(text)),
  safeOnly = true,
): string {
  const edits = problems.flatMap(({ fixes }) => {
    const fix = fixes?.find(({ safe }) => safe || !safeOnly);
    return fix ? [...fix.edits] : [];
  });
  return applyEdits(text, edits);
}

/** A block of prose in the language of the tests, to stand around what a test is about. */
export const CONTEXT = 'Sáng nay, hội nghị bàn về công tác đối ngoại của địa phương.';
