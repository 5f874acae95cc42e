import type { DocumentLink } from 'vscode-languageserver';
import { isUrl } from '../../core/fields';
import type { Snapshot } from '../snapshot';

/** Links of the fields that hold addresses. Only http and https: nothing in a corpus may run a command. */
export function documentLinks({ file, positions }: Snapshot): DocumentLink[] {
  return file.documents.flatMap((index) => {
    const { structure, environment } = file.analysis(index);
    return structure.header
      .filter(({ field }) => field !== undefined && environment.settings.fields.get(field)?.type === 'url')
      .filter(({ value }) => isUrl(value))
      .map(({ value, valueSpan }) => ({ range: positions.inBlock(index, valueSpan), target: value }));
  });
}
