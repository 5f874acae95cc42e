import { type FieldDefinition, suggestField } from '../../fields';

type Fields = ReadonlyMap<string, FieldDefinition>;

/** What is asked of the fields of some settings for every document. */
interface FieldOrder {
  readonly names: readonly string[];
  readonly required: readonly string[];
  /** Place of a name among the names. */
  readonly rank: ReadonlyMap<string, number>;
  /** Fields that unknown keys most likely stand for: files repeat their mistakes in every document. */
  readonly suggestions: Map<string, string | undefined>;
}

const SUGGESTIONS_KEPT = 1000;
const orders = new WeakMap<Fields, FieldOrder>();

/** Names and required names of fields, in the settings' order. */
export function orderOf(fields: Fields): FieldOrder {
  let order = orders.get(fields);
  if (!order) {
    const names = [...fields.keys()];
    order = {
      names,
      required: [...fields.values()].filter(({ required }) => required).map(({ name }) => name),
      rank: new Map(names.map((name, i) => [name, i])),
      suggestions: new Map(),
    };
    orders.set(fields, order);
  }
  return order;
}

/** The name of the field that an unknown key most likely stands for. */
export function suggestionFor(key: string, fields: Fields): string | undefined {
  const { suggestions } = orderOf(fields);
  if (suggestions.has(key)) return suggestions.get(key);
  if (suggestions.size >= SUGGESTIONS_KEPT) suggestions.clear();
  const field = suggestField(key, fields.values());
  // A copy, so that the key does not keep the whole text alive that it was cut from.
  suggestions.set(` ${key}`.slice(1), field);
  return field;
}
