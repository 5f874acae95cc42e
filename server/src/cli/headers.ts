import { fieldsInWords } from '../core/actions/insertHeader';
import type { Locale } from '../core/rules/table';
import { type Changed, changeFiles, counted } from './changeFiles';
import type { Options } from './options';
import { say } from './words';

/** Fills headers with what the texts say of title, date, source, author and section; values that are written stay. */
export async function headers(options: Options): Promise<number> {
  return changeFiles(options, { change: 'headers', describe });
}

function describe({ counts, documents }: Changed, locale: Locale): string {
  const fields = fieldsInWords(counts);
  if (fields === '') return say('nothingToInsert');
  if (locale === 'vi') return `đã chèn vào phần đầu của ${documents} tài liệu: ${fields}`;
  const where = documents === 1 ? 'header' : 'headers';
  return `inserted into the ${where} of ${counted(documents, 'document')}: ${fields}`;
}
