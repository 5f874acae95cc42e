import { CreateFile, type TextDocumentEdit } from 'vscode-languageserver';
import type { DocumentsChange } from '../../core/actions/documents/move';
import { describeDocumentProblem } from '../../core/actions/documents/problem';
import type { CorpusFile } from '../../core/analysis/corpusFile';
import { editOfFiles, fileEdits } from '../edits';
import { Positions } from '../positions';
import type { Session } from '../session';
import type { Snapshot } from '../snapshot';
import { words } from '../words';
import type { DocumentsResult } from './protocol';
import type { CommandFiles } from './selection';
import { documentWords } from './words';

/** Lets the client make a change; gives the answer when there is none to be made, or it was not made. */
export async function applyChange(
  session: Session,
  files: CommandFiles,
  change: DocumentsChange,
  label: Parameters<typeof documentWords>[0],
  creating?: string,
): Promise<DocumentsResult | undefined> {
  const { connection, profile } = session;
  const client = profile();
  const { locale } = client;
  if (change.problems.length > 0)
    return refused(
      session,
      change.problems.map((problem) => describeDocumentProblem(problem, locale)),
    );
  if (change.files.length === 0) return { changed: false, message: documentWords('nothingToDo', locale) };
  await files.expectUnchanged();
  const encoding = session.workspace.positionEncoding;
  const edits = change.files.map(({ file, edits: made }) => {
    const snapshot: Snapshot = files.all.find((read) => read.file === file) ?? {
      uri: creating!,
      version: null,
      file,
      positions: new Positions(file.text, encoding),
    };
    return fileEdits(
      snapshot,
      made.map((edit) => ({ ...edit, kind: 'documents' })),
    );
  });
  const edit = editOfFiles(edits, client);
  if (creating !== undefined) {
    const create = CreateFile.create(creating, { overwrite: false, ignoreIfExists: false });
    edit.documentChanges = [create, ...(edit.documentChanges as TextDocumentEdit[])];
  }
  const { applied } = await connection.workspace.applyEdit({
    label: documentWords(label, locale),
    edit,
    // The editor then saves the files that were not open, where its user lets it do so after refactorings.
    metadata: { isRefactoring: true },
  });
  return applied ? undefined : { changed: false, message: words('editRefused', locale) };
}

/** Says why nothing was changed. */
export function refused(session: Session, problems: readonly string[]): DocumentsResult {
  const message = documentWords('inTheWay', session.profile().locale);
  return { changed: false, message, problems };
}

/** The file as its client calls it. */
export function uriIn(files: CommandFiles, file: CorpusFile): string {
  return files.all.find((read) => read.file === file)!.uri;
}
