import type { ImportOutcome, ImportReader } from './imported';

/** Reads JSON Lines: a document for every line that is not blank. */
export class JsonlReader implements ImportReader {
  constructor(private readonly fieldOf: (key: string) => string | undefined) {}

  push(line: string): ImportOutcome | undefined {
    return line.trim() === '' ? undefined : readJsonDocument(line, this.fieldOf);
  }

  end(): readonly ImportOutcome[] {
    return [];
  }
}

/**
 * Reads one line of JSON: `name` (or `id`), `text`, and the fields in `fields` or beside the text. Values that are lists
 * become one value with `; ` between them; members that are no field of the project, such as mentions, are left out.
 */
function readJsonDocument(line: string, fieldOf: (key: string) => string | undefined): ImportOutcome {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { defect: { code: 'not-json' } };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { defect: { code: 'not-object' } };
  }
  const members = value as Readonly<Record<string, unknown>>;
  const name = members.name ?? members.id;
  const { text } = members;
  if (typeof name !== 'string') return { defect: { code: 'no-string', args: { name: 'name' } } };
  if (typeof text !== 'string') return { defect: { code: 'no-string', args: { name: 'text' } } };
  const own = typeof members.fields === 'object' && members.fields !== null && !Array.isArray(members.fields);
  const beside = Object.entries(members).filter(
    ([key, member]) => key !== 'id' && fieldOf(key) !== undefined && fieldText(member) !== undefined,
  );
  const fields: Record<string, string> = {};
  for (const [key, member] of own ? Object.entries(members.fields as object) : beside) {
    if (member === null) continue;
    const field = fieldText(member);
    if (field === undefined) return { defect: { code: 'bad-field', args: { name: key } } };
    Object.defineProperty(fields, key, { value: field, enumerable: true });
  }
  return { document: { name, fields, text } };
}

function fieldText(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const items = value.map(fieldText);
    return items.every((item) => item !== undefined) ? items.join('; ') : undefined;
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}
