import type { FileSettings } from '../config/settings';
import type { BlockStructure } from '../format/structure';
import type { LanguageModule, PageReading, Recognition } from '../language/types';
import type { Problem } from '../problem';
import { copyOf } from '../text/copy';
import { areMovable, type Frame, movePage, moveProblems, moveRecognition } from './copyFrames';
import type { Environment } from './environment';
import type { Fingerprint } from './fingerprint';

// Scraped corpora hold one text many times: crawled again, under another address, in another list. What is found in a
// text depends on nothing but the text and the settings, so that a text which keeps coming is read once. A text that
// comes for the first time costs a look at some letters of it, and nothing of it is kept.

/** Shorter texts are read faster than found. */
const SHORTEST = 256;
/**
 * So many letters are looked at in so many places of a text, beside its length, to see whether it may have come before:
 * few places, since each is far from the processor.
 */
const SAMPLE = 12;
const PLACES = 4;
/** So many texts that came once are remembered, by a number each. */
const MOST_SEEN = 1 << 16;
/** Texts that came again are kept until so many UTF-16 code units of others came after them, and at most twice as many. */
const KEPT_UNITS = 1 << 20;
/** Of the marker of a text that is shared: nothing that a rule on characters could have to say of it. */
const PLAIN_MARKER = /^[\w=#:./<>" -]*$/;

/** Something that was found in a text, for wherever it stands. */
class Found<Value> {
  /**
   * @param value what was found
   * @param frame where in its block the text stood
   * @param move what is told of the text elsewhere; the same where it stands alike
   */
  constructor(
    private value: Value,
    private frame: Frame,
    private readonly move: (value: Value, from: Frame, to: Frame) => Value,
  ) {}

  /** Markers in a row are most often of one length: what was moved last is told again, and need not be made again. */
  at(frame: Frame): Value {
    this.value = this.move(this.value, this.frame, frame);
    this.frame = frame;
    return this.value;
  }
}

/** What is found in a text that stands in more than one document. What is not known yet whoever finds it out tells. */
export class CopiedText {
  private pageValue: Found<PageReading> | undefined;
  private recognitionValue: Found<Recognition> | undefined;
  private problemsValue: Found<readonly Problem[]> | undefined;
  /** Of the page as it reads by itself; the same wherever the text stands. */
  prose: { readonly fingerprint: Fingerprint | undefined } | undefined;

  constructor(
    /** All of a block behind its marker. */
    readonly text: string,
    readonly bodyLine: number,
    /** How it is marked decides of what is said of escapes in it; undefined without a marker. */
    readonly style: string | undefined,
  ) {}

  page(block: BlockStructure): PageReading | undefined {
    return this.pageValue?.at(frameOf(block));
  }

  keepPage(value: PageReading, block: BlockStructure): void {
    this.pageValue = new Found(value, frameOf(block), movePage);
  }

  get isRecognized(): boolean {
    return this.recognitionValue !== undefined;
  }

  recognition(block: BlockStructure): Recognition | undefined {
    return this.recognitionValue?.at(frameOf(block));
  }

  keepRecognition(value: Recognition, block: BlockStructure): void {
    this.recognitionValue = new Found(value, frameOf(block), moveRecognition);
  }

  get isChecked(): boolean {
    return this.problemsValue !== undefined;
  }

  /** Problems of all but the marker. */
  problems(block: BlockStructure): readonly Problem[] | undefined {
    return this.problemsValue?.at(frameOf(block));
  }

  keepProblems(value: readonly Problem[], block: BlockStructure): void {
    const frame = frameOf(block);
    if (areMovable(value, frame)) this.problemsValue = new Found(value, frame, moveProblems);
  }
}

function frameOf({ marker }: BlockStructure): Frame {
  return { start: marker ? marker.span.end : 0, name: marker?.nameSpan };
}

/** Once for itself, and, where all of a corpus is read twice, once more among others. */
export type Look = 'first' | 'second';

/** The texts that came more than once of late, under the same settings. */
export class Copies {
  private readonly seen: Readonly<Record<Look, Set<number>>> = { first: new Set(), second: new Set() };
  /** By what a few of their letters say. */
  private recent = new Map<number, CopiedText[]>();
  private older = new Map<number, CopiedText[]>();
  private units = 0;

  /**
   * What is shared by the documents that have the text of a block behind its marker; nothing where it is the first.
   * @param look in which every document comes once
   */
  find(
    { text: block, marker, header, bodyLine }: BlockStructure,
    look: Look = 'first',
  ): CopiedText | undefined {
    const start = marker ? marker.span.end : 0;
    if (block.length - start < SHORTEST) return undefined;
    // What a document without a name lacks is told at its marker.
    if (marker && (marker.name === '' || !isPlain(block, start))) return undefined;
    if (header.some(({ kind }) => kind === 'attribute')) return undefined;
    const key = sampled(block, start);
    const seen = this.seen[look];
    if (!seen.has(key)) {
      if (seen.size >= MOST_SEEN) seen.clear();
      seen.add(key);
      return undefined;
    }
    const text = block.slice(start);
    const style = marker?.style.kind;
    const isOf = (copied: CopiedText) =>
      copied.bodyLine === bodyLine && copied.style === style && copied.text === text;
    const known = this.known(key, isOf);
    if (known) return known;
    const copied = new CopiedText(copyOf(text), bodyLine, style);
    this.keep(key, copied);
    return copied;
  }

  private known(key: number, isOf: (copied: CopiedText) => boolean): CopiedText | undefined {
    const recent = this.recent.get(key)?.find(isOf);
    if (recent) return recent;
    const older = this.older.get(key)?.find(isOf);
    if (older) this.keep(key, older);
    return older;
  }

  private keep(key: number, copied: CopiedText): void {
    this.units += copied.text.length;
    if (this.units > KEPT_UNITS) {
      this.older = this.recent;
      this.recent = new Map();
      this.units = copied.text.length;
    }
    const alike = this.recent.get(key);
    if (alike) alike.push(copied);
    else this.recent.set(key, [copied]);
  }
}

function isPlain(block: string, end: number): boolean {
  return PLAIN_MARKER.test(block.slice(0, end));
}

/** A small number of the length of a text and some of its letters. */
function sampled(text: string, start: number): number {
  const length = text.length - start;
  let hash = length;
  for (let place = 0; place < PLACES; place++) {
    const from = start + Math.floor((place * (length - SAMPLE)) / (PLACES - 1));
    for (let i = from; i < from + SAMPLE; i++) {
      hash = Math.imul(hash, 0x2c1b3c6d) + text.charCodeAt(i);
      hash ^= hash >>> 15;
    }
  }
  return hash >>> 2;
}

/** By all that what is found depends on beside the text: settings are one object for all files that they hold for. */
const bySettings = new WeakMap<
  FileSettings,
  Map<LanguageModule, { readonly today: string; readonly copies: Copies }>
>();

/** Those of all files that an environment's settings, language and day hold for. */
export function copiesUnder({ settings, language, today }: Environment): Copies {
  let byLanguage = bySettings.get(settings);
  if (!byLanguage) {
    byLanguage = new Map();
    bySettings.set(settings, byLanguage);
  }
  const itself = language.itself ?? language;
  const known = byLanguage.get(itself);
  if (known?.today === today) return known.copies;
  const copies = new Copies();
  byLanguage.set(itself, { today, copies });
  return copies;
}
