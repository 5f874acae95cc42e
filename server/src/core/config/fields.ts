import { defaultFields, type FieldDefinition, fieldFinder, foldKey } from '../fields';
import type { Span } from '../text/span';
import { ProblemList } from './problem';
import { DEFAULT_LANGUAGE, type RawConfig, type RawField, type RawFields } from './raw';
import type { Located } from './shape';

/** Fields by canonical name, in the order of a header. */
export type FieldTable = ReadonlyMap<string, FieldDefinition>;

const fieldTables = new Map<string, FieldTable>();

export function defaultFieldTable(language: string): FieldTable {
  let table = fieldTables.get(language);
  if (!table) {
    table = new Map(defaultFields(language).map((field) => [field.name, field]));
    fieldTables.set(language, table);
  }
  return table;
}

/**
 * Applies what a configuration says of fields to those that hold already. A key that is a spelling of a known field
 * ("nguồn", "headline") means that field. What contradicts is reported and left out.
 */
export function mergeFields(base: FieldTable, changes: RawFields, problems = new ProblemList()): FieldTable {
  const merged = new Map(base);
  const nameOf = fieldFinder(base.values());
  const described = new Set<string>();
  for (const [key, { value, span }] of changes) {
    const name = nameOf(key) ?? key.normalize('NFC').trim();
    if (described.has(name)) {
      problems.add(span, 'field-twice', { key, field: name });
      continue;
    }
    described.add(name);
    if (value === false) merged.delete(name);
    else merged.set(name, mergeField(name, base.get(name), value, span, problems));
  }
  addSpellings(merged, changes, nameOf, problems);
  return merged;
}

function mergeField(
  name: string,
  base: FieldDefinition | undefined,
  change: RawField,
  span: Span,
  problems: ProblemList,
): FieldDefinition {
  const known = base ?? { name, type: 'text', required: false, spellings: [] };
  const { type: changedType, required = known.required, values = known.values } = change;
  const type = changedType ?? (change.values && known.type === 'text' ? 'enum' : known.type);
  const takesValues = type === 'enum' || type === 'list';
  if (change.values && !takesValues) problems.add(span, 'values-without-enum', { field: name, type });
  if (type === 'enum' && !values) {
    problems.add(span, 'enum-without-values');
    return { ...known, required };
  }
  const { values: _, ...rest } = known;
  return { ...rest, type, required, ...(takesValues && values ? { values } : {}) };
}

/** New spellings come last, when it is known which fields there are: a key can name one field only. */
function addSpellings(
  merged: Map<string, FieldDefinition>,
  changes: RawFields,
  nameOf: (key: string) => string | undefined,
  problems: ProblemList,
): void {
  const owners = new Map<string, string>();
  for (const field of merged.values()) {
    for (const spelling of [field.name, ...field.spellings]) {
      if (!owners.has(foldKey(spelling))) owners.set(foldKey(spelling), field.name);
    }
  }
  for (const [key, { value }] of changes) {
    if (value === false || !value.spellings) continue;
    const name = nameOf(key) ?? key.normalize('NFC').trim();
    const field = merged.get(name);
    if (!field) continue;
    const added = value.spellings.filter((spelling) => {
      const owner = owners.get(foldKey(spelling.value));
      if (owner === undefined) owners.set(foldKey(spelling.value), name);
      else if (owner !== name) {
        problems.add(spelling.span, 'spelling-taken', {
          spelling: spelling.value,
          field: owner,
          other: name,
        });
      }
      return owner === undefined;
    });
    const spellings = [...field.spellings, ...added.map((spelling) => spelling.value)];
    merged.set(name, { ...field, spellings });
  }
}

/** Puts the fields that are named first, in that order; the others follow as they were. */
export function orderFields(
  fields: FieldTable,
  order: readonly Located<string>[],
  problems = new ProblemList(),
): FieldTable {
  const nameOf = fieldFinder(fields.values());
  const ordered = new Map<string, FieldDefinition>();
  for (const { value, span } of order) {
    const name = nameOf(value);
    const field = name === undefined ? undefined : fields.get(name);
    if (!field) problems.add(span, 'unknown-field', { field: value });
    else ordered.set(field.name, field);
  }
  for (const [name, field] of fields) ordered.set(name, field);
  return ordered;
}

/** The fields of a configuration with some of its overrides applied (indexes into `overrides`). */
export function fieldsOf(config: RawConfig, overrides: readonly number[]): FieldTable {
  let fields = defaultFieldTable(config.language ?? DEFAULT_LANGUAGE);
  if (config.fields) fields = mergeFields(fields, config.fields);
  for (const index of overrides) {
    const changes = config.overrides?.[index]?.fields;
    if (changes) fields = mergeFields(fields, changes);
  }
  return config.fieldOrder ? orderFields(fields, config.fieldOrder) : fields;
}
