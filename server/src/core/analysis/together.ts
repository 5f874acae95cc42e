import type { BlockStructure } from '../format/structure';
import { watched } from '../language/guarded';
import type { Recognition } from '../language/types';
import type { Problem } from '../problem';
import { checkTexts, withMarker } from '../rules/check';
import type { BlockAnalysis } from './blockAnalysis';
import type { CopiedText } from './copies';

// Many blocks are looked at together, one step for all before the next. Of those that share a text, one does it for all.

/** What is found in texts, and how copies of a text tell each other of it. */
interface Step<Found> {
  find(analyses: readonly BlockAnalysis[]): readonly Found[];
  isKnown(copied: CopiedText): boolean;
  take(copied: CopiedText, block: BlockStructure): Found | undefined;
  keep(copied: CopiedText, found: Found, block: BlockStructure): void;
}

const recognition: Step<Recognition> = {
  find(analyses) {
    const inputs = analyses.map((analysis) => analysis.recognitionInput());
    // They can be of several files, each of which tells of its own faults.
    const alone = (i: number) => analyses[i]!.environment.language.recognize(inputs[i]!);
    return analyses[0]?.environment.language.recognizeAll(inputs, alone) ?? [];
  },
  isKnown: (copied) => copied.isRecognized,
  take: (copied, block) => copied.recognition(block),
  keep: (copied, found, block) => copied.keepRecognition(found, block),
};

const check: Step<readonly Problem[]> = {
  find: (analyses) => checkTexts(analyses.map(({ context }) => context)),
  isKnown: (copied) => copied.isChecked,
  take: (copied, block) => copied.problems(block),
  keep: (copied, found, block) => copied.keepProblems(found, block),
};

/** What is recognized in blocks of one language that have a text; spans are those of their views. */
export function recognizeTogether(analyses: readonly BlockAnalysis[]): readonly Recognition[] {
  return oncePerText(analyses, recognition);
}

/** All problems of blocks by themselves, in order of appearance. */
export function checkTogether(analyses: readonly BlockAnalysis[]): (readonly Problem[])[] {
  return oncePerText(analyses, check).map((found, i) => withMarker(analyses[i]!.context, found));
}

function oncePerText<Found>(analyses: readonly BlockAnalysis[], step: Step<Found>): readonly Found[] {
  const first = oneOfEach(analyses, step);
  const { found, isSound } = watched(() => step.find(first));
  if (isSound) {
    first.forEach(({ copiedAlone, structure }, i) => {
      if (copiedAlone) step.keep(copiedAlone, found[i]!, structure);
    });
  }
  if (first.length === analyses.length) return found;
  const own = new Map(first.map((analysis, i) => [analysis, found[i]!]));
  return analyses.map((analysis) => {
    const { copiedAlone, structure } = analysis;
    const known = own.get(analysis) ?? (copiedAlone && step.take(copiedAlone, structure));
    return known ?? step.find([analysis])[0]!;
  });
}

/** Those that are to be looked at: of each text whose documents know nothing of it yet the first one. */
function oneOfEach<Found>(analyses: readonly BlockAnalysis[], { isKnown }: Step<Found>): BlockAnalysis[] {
  const met = new Set<CopiedText>();
  return analyses.filter(({ copiedAlone }) => {
    if (!copiedAlone) return true;
    if (isKnown(copiedAlone) || met.has(copiedAlone)) return false;
    met.add(copiedAlone);
    return true;
  });
}
