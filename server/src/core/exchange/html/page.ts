import type { ImportOutcome } from '../imported';
import { decodePage } from './charset';

/**
 * The document that a saved page holds: its main text, and the fields that the page itself names.
 * @param name of the document
 */
export async function importPage(bytes: Uint8Array, name: string): Promise<ImportOutcome> {
  const page = decodePage(bytes);
  if ('defect' in page) return page;
  // Only who imports pages pays for the libraries that read them.
  const { readPage } = await import('./mainText');
  const found = readPage(page.text);
  return 'code' in found ? { defect: found } : { document: { name, ...found } };
}
