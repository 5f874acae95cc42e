import { describeExchangeProblem, type ExchangeProblem, placeOf } from '../../exchange/problem';
import type { Localized } from '../../rules/definition';
import { fill, type Locale } from '../../rules/table';

/** Why documents cannot be moved, merged or renamed, beside what keeps files from being split. */
const messages = {
  'text-misread': {
    en: 'a line of this document would open or end a document in "{name}"',
    vi: 'một dòng của tài liệu này sẽ mở hoặc kết thúc tài liệu trong "{name}"',
  },
  'no-marker-to-rename': {
    en: 'the file has no markers: its only document is called like the file',
    vi: 'tệp không có dòng đánh dấu: tài liệu duy nhất mang tên của tệp',
  },
} as const satisfies Record<string, Localized>;

interface OwnProblem extends Omit<ExchangeProblem, 'code'> {
  readonly code: keyof typeof messages;
}

export type DocumentProblem = ExchangeProblem | OwnProblem;

/** "path:line: what is wrong", one line, lines counted from 1. */
export function describeDocumentProblem(problem: DocumentProblem, locale: Locale): string {
  if (!isOwn(problem)) return describeExchangeProblem(problem, locale);
  const { path, line, code, args } = problem;
  return `${placeOf(path, line)}: ${fill(messages[code][locale], args ?? {}, locale)}`;
}

function isOwn(problem: DocumentProblem): problem is OwnProblem {
  return Object.hasOwn(messages, problem.code);
}
