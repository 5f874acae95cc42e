import type { CancellationToken } from 'vscode-languageserver';
import { addCounts, type Change, joined, sumOf } from '../../core/actions/change';
import { cleanBlock } from '../../core/actions/clean';
import type { DocumentsChange } from '../../core/actions/documents/move';
import { insertHeader } from '../../core/actions/insertHeader';
import type { CorpusFile } from '../../core/analysis/corpusFile';
import type { Locale } from '../../core/rules/table';
import { describeClean, describeHeaders } from '../features/commands';
import type { Session } from '../session';
import { words } from '../words';
import { applyChange } from './apply';
import type { DocumentsResult, ListParams } from './protocol';
import { CommandFiles } from './selection';
import { documentWords } from './words';

/** What is done to each document by itself. */
export interface EachWork {
  readonly label: 'cleanLabel' | 'headersLabel';
  readonly change: (file: CorpusFile, block: number) => Change;
  readonly describe: (made: Pick<Change, 'counts' | 'left'>, locale: Locale) => string;
}

export const CLEANING: EachWork = { label: 'cleanLabel', change: cleanBlock, describe: describeClean };

export const FILLING_HEADERS: EachWork = {
  label: 'headersLabel',
  change: insertHeader,
  describe: describeHeaders,
};

/** Changes each of some documents, of open and closed files, in one edit; cancelling changes nothing. */
export async function changeEach(
  session: Session,
  { documents, unsaved }: ListParams,
  { label, change, describe }: EachWork,
  token: CancellationToken,
): Promise<DocumentsResult> {
  const files = new CommandFiles(session, unsaved);
  const { locale } = session.profile();
  const counts: Record<string, number> = {};
  const edited: DocumentsChange['files'][number][] = [];
  let left = 0;
  let count = 0;
  for (const { file, blocks } of await files.choose(documents)) {
    const changes: Change[] = [];
    for (const block of blocks) {
      if (token.isCancellationRequested) return { changed: false, message: words('nothingChanged', locale) };
      changes.push(change(file, block));
      await session.workspace.breathe();
    }
    const all = joined(changes);
    addCounts(counts, all.counts);
    left += all.left;
    count += changes.filter(({ edits }) => edits.length > 0).length;
    if (all.edits.length > 0) edited.push({ file, edits: all.edits });
  }
  const message = describe({ counts, left }, locale);
  if (sumOf(counts) === 0) return { changed: false, message };
  const applied = await applyChange(session, files, { problems: [], files: edited, count }, label);
  return (
    applied ?? {
      changed: true,
      message: message + documentWords('documentsChanged', locale, { count: String(count) }),
    }
  );
}
