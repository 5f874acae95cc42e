import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  type TextEdit,
} from 'vscode-languageserver';
import { formatMarker } from '../../core/format/marker';
import type { MarkerStyle } from '../../core/format/structure';
import type { ClientProfile } from '../snapshot';
import { type WordKey, words } from '../words';

/** What a snippet needs to know of the place that it is for. */
export interface SnippetPlace {
  /** What is typed of the line. */
  readonly before: string;
  readonly range: TextEdit['range'];
  /** Whether a document can begin here, and whether a header can. */
  readonly opensDocument: boolean;
  readonly opensHeader: boolean;
  readonly style: MarkerStyle;
  /** Today as `YYYY-MM-DD`. */
  readonly today: string;
}

interface Snippet {
  /** What is typed to have it: in English and in Vietnamese, or the start of what it writes. */
  readonly prefixes: readonly string[];
  readonly detail: WordKey;
  readonly body: readonly string[];
}

/**
 * Documents and headers with places to fill in, where they can stand and nowhere else: a client that has snippets of its
 * own offers them in every line.
 */
export function snippetItems(place: SnippetPlace, { snippets, locale }: ClientProfile): CompletionItem[] {
  const { before, range, today, opensDocument, opensHeader } = place;
  if (!snippets || before === '') return [];
  const offered = [...(opensDocument ? documents(place) : []), ...(opensHeader ? [header(today)] : [])];
  return offered.flatMap(({ prefixes, detail, body }) =>
    prefixes
      // A sentence begins with a capital.
      .filter((prefix) => prefix.startsWith(before))
      .map((prefix) => ({
        label: prefix,
        kind: CompletionItemKind.Snippet,
        detail: words(detail, locale),
        filterText: prefix,
        insertTextFormat: InsertTextFormat.Snippet,
        textEdit: { range, newText: body.join('\n') },
      })),
  );
}

function documents({ style, today }: SnippetPlace): readonly Snippet[] {
  const name = `nguon/${today}-01.txt`;
  const marker = formatMarker(style, name)
    .replace(/[\\$}]/g, '\\$&')
    .replace(name, hole(1, name));
  const tag: Snippet = {
    prefixes: ['<doc'],
    detail: 'newDocTag',
    body: [`<doc id="${hole(1, 'id')}" title="${hole(2)}" date="${hole(3)}">`, '$0', '</doc>'],
  };
  const conllu: Snippet = {
    prefixes: ['# newdoc'],
    detail: 'newConllu',
    body: [`# newdoc id = ${hole(1, 'id')}`, `# title = ${hole(2)}`, `# date = ${hole(3)}`, '$0'],
  };
  const fields = [`title: ${hole(2)}`, `date: ${hole(3, today)}`, `source: ${hole(4)}`];
  return [
    {
      prefixes: ['===', 'document', 'tailieu'],
      detail: 'newDocumentWithHeader',
      // These two say in the marker what others say below it.
      body:
        style.kind === 'doc'
          ? tag.body
          : style.kind === 'conllu'
            ? conllu.body
            : [marker, ...fields, '', '$0'],
    },
    tag,
    conllu,
  ];
}

function header(today: string): Snippet {
  return {
    prefixes: ['header', 'phandau'],
    detail: 'usualFields',
    body: [
      `title: ${hole(1)}`,
      `date: ${hole(2, today)}`,
      `source: ${hole(3)}`,
      `author: ${hole(4)}`,
      `url: ${hole(5, 'https://')}`,
      `section: ${hole(6)}`,
      '',
      '$0',
    ],
  };
}

/** A place of a snippet to be filled in, in the order of the numbers. */
function hole(number: number, proposed = ''): string {
  return proposed === '' ? `\${${number}}` : `\${${number}:${proposed}}`;
}
