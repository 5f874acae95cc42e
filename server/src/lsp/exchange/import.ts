import type { CancellationToken } from 'vscode-languageserver';
import type { FileSettings } from '../../core/config/settings';
import { importedDocuments } from '../../core/exchange/import';
import { type JoinDocument, Joiner } from '../../core/exchange/join';
import { describeExchangeProblem, type ExchangeProblem, sortProblems } from '../../core/exchange/problem';
import type { Locale } from '../../core/rules/table';
import { decodeBase64 } from '../../core/text/base64';
import type { ImportAnswer, ImportParams } from './protocol';

/**
 * One corpus from files of another format, as `corpus import` makes it; null when cancelled.
 * @param pause lets other requests through
 */
export async function importFiles(
  params: ImportParams,
  { markerStyle, fieldOf, fields }: FileSettings,
  locale: Locale,
  token: CancellationToken,
  pause: () => Promise<void>,
): Promise<ImportAnswer | null> {
  const joiner = new Joiner({ configured: markerStyle, fieldOf });
  const target = { style: joiner.style, order: [...fields.keys()], fieldOf };
  const documents: JoinDocument[] = [];
  const problems: ExchangeProblem[] = [];
  for (const { name, content } of params.files) {
    const file = { path: name, name, bytes: decodeBase64(content) };
    for await (const item of importedDocuments(params.format, file, target)) {
      if ('code' in item) problems.push(item);
      else {
        documents.push(item);
        joiner.add(item);
      }
      if (token.isCancellationRequested) return null;
    }
    await pause();
  }
  joiner.report(problems);
  if (joiner.problems.length > 0) {
    const described = sortProblems(joiner.problems).map((problem) =>
      describeExchangeProblem(problem, locale),
    );
    return { problems: described, text: '', documents: 0 };
  }
  const writer = joiner.writer();
  const pieces = documents.map((document) => writer.write(document));
  return { problems: [], text: pieces.join('') + writer.end(), documents: documents.length };
}
