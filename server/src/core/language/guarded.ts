import type { LanguageModule, PageInput, PageReading, Recognition, RecognitionInput } from './types';

/** Told of what failed in a language, in words for a log. */
export type FaultReporter = (what: string, error: unknown) => void;

let faults = 0;

/** Whether no guarded language told of a fault while something was found; otherwise it holds for this once alone. */
export function watched<Found>(find: () => Found): { readonly found: Found; readonly isSound: boolean } {
  const before = faults;
  const found = find();
  return { found, isSound: faults === before };
}

/**
 * The same language, of which a fault is told and costs what failed on one text and no more: among thousands of documents
 * one that the language trips over must not keep the others from being read.
 */
export function guarded(language: LanguageModule, report: FaultReporter): LanguageModule {
  function attempt<Result>(what: string, run: () => Result, otherwise: () => Result): Result {
    try {
      return run();
    } catch (error) {
      faults++;
      report(what, error);
      return otherwise();
    }
  }
  const recognize = (input: RecognitionInput): Recognition =>
    attempt(
      'recognize',
      () => language.recognize(input),
      () => ({ dates: [], citations: [], entities: [] }),
    );
  // Written out, so that those of all files are of one hidden class: each file has one of its own.
  return {
    id: language.id,
    itself: language,
    isLetterhead: language.isLetterhead,
    respellNumber: language.respellNumber,
    orthography: language.orthography,
    readEnding: language.readEnding,
    isIntroduced: language.isIntroduced,
    toneStyleEdits: language.toneStyleEdits,
    entityId: language.entityId,
    documentId: language.documentId,
    kindInWords: language.kindInWords,
    documentInWords: language.documentInWords,
    reason: language.reason,
    recognize,
    recognizeAll(inputs, alone) {
      try {
        return language.recognizeAll(inputs);
      } catch {
        // One of them; which one comes out, and is told, when each is read by itself.
        return inputs.map((input, i) => (alone ? alone(i) : recognize(input)));
      }
    },
    readPage: (page) =>
      attempt(
        'readPage',
        () => language.readPage(page),
        () => textAlone(page),
      ),
    readFieldDate: (value) =>
      attempt(
        'readFieldDate',
        () => language.readFieldDate(value),
        () => undefined,
      ),
    readContradiction: (input, dates) =>
      attempt(
        'readContradiction',
        () => language.readContradiction(input, dates),
        () => undefined,
      ),
    citationConflicts: (text, citations) =>
      attempt(
        'citationConflicts',
        () => language.citationConflicts(text, citations),
        () => [],
      ),
  };
}

/** A page of which nothing is known: all of it is text, so that nothing of it is cut. */
function textAlone({ lines, startLine, endLine }: PageInput): PageReading {
  const written = Array.from({ length: endLine - startLine }, (_, i) => startLine + i);
  const prose = written.filter((line) => !lines.isBlank(line)).map((line) => lines.span(line));
  return { boilerplate: [], splits: [], doubtful: [], kept: [], fields: {}, prose };
}
