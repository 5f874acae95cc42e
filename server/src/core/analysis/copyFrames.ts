import type { PageReading, Recognition } from '../language/types';
import type { Problem } from '../problem';
import { type Span, shift, type TextEdit } from '../text/span';
import { pageToSource, recognitionToSource } from './sourceSpans';

// What is found in a text has offsets of the block in which it was found. The same text behind a longer marker has all
// of it so much further down.

/** Where a text stands in its block: behind the marker. */
export interface Frame {
  /** Offset in the block; the same in its view, since nothing of the marker is composed. */
  readonly start: number;
  /** Of the block's marker: what a document lacks is told where its name stands. */
  readonly name: Span | undefined;
}

function movedBy(by: number) {
  return { sameOffsets: by === 0, toSource: (span: Span) => shift(span, by) };
}

export function movePage(page: PageReading, from: Frame, to: Frame): PageReading {
  return pageToSource(page, movedBy(to.start - from.start));
}

export function moveRecognition(recognition: Recognition, from: Frame, to: Frame): Recognition {
  return recognitionToSource(recognition, movedBy(to.start - from.start));
}

/** Whether problems of a text lie in it, or at its document's name, so that they can be told of a copy. */
export function areMovable(problems: readonly Problem[], frame: Frame): boolean {
  const isOfText = ({ start }: Span) => start >= frame.start;
  return problems.every(
    ({ span, fixes, related }) =>
      (isOfText(span) || isName(span, frame)) &&
      (!related || isOfText(related.span)) &&
      (fixes ?? []).every(({ edits }) => edits.every((edit) => isOfText(edit.span))),
  );
}

function isName({ start, end }: Span, { name }: Frame): boolean {
  return start === name?.start && end === name.end;
}

/** Problems (see `areMovable`) as they are told where the text stands elsewhere. */
export function moveProblems(problems: readonly Problem[], from: Frame, to: Frame): readonly Problem[] {
  const by = to.start - from.start;
  if (by === 0 && (!from.name || (to.name && isName(to.name, from)))) return problems;
  const moved = (span: Span): Span => (isName(span, from) ? to.name! : shift(span, by));
  const movedEdit = ({ span, newText }: TextEdit): TextEdit => ({ span: shift(span, by), newText });
  return problems.map((problem) => {
    const { span, fixes, related } = problem;
    return {
      ...problem,
      span: moved(span),
      ...(fixes && { fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map(movedEdit) })) }),
      ...(related && { related: { ...related, span: shift(related.span, by) } }),
    };
  });
}
