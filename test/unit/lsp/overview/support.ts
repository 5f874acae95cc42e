import { indexedDocuments } from '../../../../server/src/lsp/indexedDocument';
import { Corpus } from '../../../../server/src/lsp/overview/corpus';
import { Positions } from '../../../../server/src/lsp/positions';
import { corpusFile } from '../../../support/corpus';

/** A workspace of files, by name, all closed. */
export function corpusOf(
  files: Readonly<Record<string, string>>,
  unreadable: readonly string[] = [],
): Corpus {
  const documents = Object.entries(files).flatMap(([name, text]) => {
    const file = corpusFile(text, '{}', name);
    const positions = new Positions(file.text, 'utf-16');
    return indexedDocuments({ uri: uri(name), version: null, file, positions });
  });
  return new Corpus({ documents, unreadable });
}

export function uri(name: string): string {
  return `file:///ngu-lieu/${name}`;
}

/** A document in which only what a test puts in is wrong. */
export function article(
  name: string,
  { date = '2024-03-02', source = 'Báo Ven Sông', title = 'Khai mạc hội sách mùa xuân' },
  ...body: string[]
): string {
  const header = [
    ...(title ? [`title: ${title}`] : []),
    ...(date ? [`date: ${date}`] : []),
    ...(source ? [`source: ${source}`] : []),
  ];
  return [`=== FILE: ${name} ===`, ...header, '', ...body, '', ''].join('\n');
}
