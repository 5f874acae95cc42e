import type { BlockAnalysis } from '../../analysis/blockAnalysis';
import { decodeXml } from '../../exchange/xml';

/** What a document is sorted or named by; as the header has it, else as the page says; empty where neither does. */
export function fieldOf(
  { structure, reading, date }: BlockAnalysis,
  field: 'title' | 'date' | 'source' | 'section' | 'author',
): string {
  if (field === 'date') return date ?? '';
  const entry = structure.header.find((candidate) => candidate.field === field);
  const written = entry?.kind === 'attribute' ? decodeXml(entry.value) : entry?.value;
  return written || reading.fields[field]?.value || '';
}
