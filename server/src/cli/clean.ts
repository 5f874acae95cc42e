import { sumOf } from '../core/actions/change';
import { furnitureInWords } from '../core/rules/boilerplate/messages';
import type { Locale } from '../core/rules/table';
import { type Changed, changeFiles, counted } from './changeFiles';
import type { Options } from './options';
import { say } from './words';

/** Removes page furniture. */
export async function clean(options: Options): Promise<number> {
  return changeFiles(options, { change: 'clean', describe });
}

function describe({ counts, documents }: Changed, locale: Locale): string {
  const lines = sumOf(counts);
  if (lines === 0) return say('nothingToRemove');
  const kinds = furnitureInWords(counts, locale);
  if (locale === 'vi') return `đã xóa ${lines} dòng trong ${documents} tài liệu: ${kinds}`;
  return `${counted(lines, 'line')} removed from ${counted(documents, 'document')}: ${kinds}`;
}
