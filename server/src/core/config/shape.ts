import type { Node } from 'jsonc-parser';
import { closest } from '../text/closest';
import type { Span } from '../text/span';
import type { ConfigProblemCode, ProblemList } from './problem';

export type JsonSchema = Readonly<Record<string, unknown>>;
type JsonType = 'string' | 'number' | 'boolean' | 'null' | 'array' | 'object';

/**
 * One description of a piece of JSON, from which come both its JSON schema (draft-07) and the reader that validates
 * it: an editor without our server and our server accept the same.
 */
export interface Shape<T> {
  readonly schema: JsonSchema;
  /** JSON types that the shape can be. */
  readonly types: readonly JsonType[];
  /** Reads a value. What is wrong is reported and left out; undefined when nothing usable remains. */
  read(node: Node, problems: ProblemList): T | undefined;
}

/** A setting inside an object. `about` is Markdown, for the schema. */
export interface Property<T> {
  readonly shape: Shape<T>;
  readonly about: string;
  readonly default?: unknown;
  readonly required?: boolean;
}

/** A value together with the place that it was read from, for checks that come later. */
export interface Located<T> {
  readonly value: T;
  readonly span: Span;
}

export function spanOf(node: Node): Span {
  return { start: node.offset, end: node.offset + node.length };
}

/** Reports a value of a type that the shape cannot be. */
function hasType(node: Node, types: readonly JsonType[], problems: ProblemList): boolean {
  if (types.some((type) => type === node.type)) return true;
  problems.add(spanOf(node), 'wrong-type', { expected: types.join(','), found: node.type });
  return false;
}

/** A problem that a check of a text finds, or undefined. */
type TextCheck = (
  text: string,
) => { readonly code: ConfigProblemCode; readonly args?: Readonly<Record<string, string>> } | undefined;

/** A text that is not blank. `pattern` tells other editors what `check` finds here. */
export function text(
  options: { pattern?: string; check?: TextCheck; examples?: string[] } = {},
): Shape<string> {
  const { pattern, check, examples } = options;
  return {
    types: ['string'],
    schema: {
      type: 'string',
      pattern: pattern ?? '\\S',
      ...(examples ? { examples } : {}),
    },
    read(node, problems) {
      if (!hasType(node, this.types, problems)) return undefined;
      const value = node.value as string;
      if (value.trim() === '') {
        problems.add(spanOf(node), 'empty-text');
        return undefined;
      }
      const found = check?.(value);
      if (!found) return value;
      problems.add(spanOf(node), found.code, { value, ...found.args });
      return undefined;
    },
  };
}

/** One of some words, each with what it means. */
export function choice<T extends string>(values: Readonly<Record<T, string>>): Shape<T> {
  const names = Object.keys(values) as T[];
  return {
    types: ['string'],
    schema: { type: 'string', enum: names, markdownEnumDescriptions: names.map((name) => values[name]) },
    read(node, problems) {
      if (!hasType(node, this.types, problems)) return undefined;
      const value = node.value as string;
      const found = names.find((name) => name === value);
      if (found === undefined) {
        const args = { value, allowed: names.join(', ') };
        problems.add(spanOf(node), 'unknown-value', args, suggest(value, names, problems));
      }
      return found;
    },
  };
}

export function flag(): Shape<boolean> {
  return {
    types: ['boolean'],
    schema: { type: 'boolean' },
    read(node, problems) {
      return hasType(node, this.types, problems) ? (node.value as boolean) : undefined;
    },
  };
}

/** The value `false` alone. */
export function never(otherwise: ConfigProblemCode, args: Readonly<Record<string, string>>): Shape<false> {
  return {
    types: ['boolean'],
    schema: { const: false },
    read(node, problems) {
      if (node.value === false) return false;
      problems.add(spanOf(node), otherwise, { value: String(node.value), ...args });
      return undefined;
    },
  };
}

/** An array; wrong items are left out. */
export function list<T>(item: Shape<T>, options: { nonEmpty?: boolean } = {}): Shape<readonly T[]> {
  const { nonEmpty = false } = options;
  return {
    types: ['array'],
    schema: { type: 'array', items: item.schema, ...(nonEmpty ? { minItems: 1 } : {}) },
    read(node, problems) {
      if (!hasType(node, this.types, problems)) return undefined;
      const children = node.children ?? [];
      if (nonEmpty && children.length === 0) {
        problems.add(spanOf(node), 'empty-list');
        return undefined;
      }
      const items: T[] = [];
      for (const child of children) {
        const value = item.read(child, problems);
        if (value !== undefined) items.push(value);
      }
      return items;
    },
  };
}

/** Keeps the place of a value. */
export function located<T>(shape: Shape<T>): Shape<Located<T>> {
  return {
    types: shape.types,
    schema: shape.schema,
    read(node, problems) {
      const value = shape.read(node, problems);
      return value === undefined ? undefined : { value, span: spanOf(node) };
    },
  };
}

export function map<A, B>(shape: Shape<A>, change: (value: A) => B): Shape<B> {
  return {
    types: shape.types,
    schema: shape.schema,
    read(node, problems) {
      const value = shape.read(node, problems);
      return value === undefined ? undefined : change(value);
    },
  };
}

/** Either of two shapes of different JSON types. */
export function either<A, B>(a: Shape<A>, b: Shape<B>): Shape<A | B> {
  const types = [...a.types, ...b.types];
  return {
    types,
    schema: { anyOf: [a.schema, b.schema] },
    read(node, problems) {
      if (!hasType(node, types, problems)) return undefined;
      return (a.types.some((type) => type === node.type) ? a : b).read(node, problems);
    },
  };
}

/** One value, or an array of them. */
export function oneOrMore<T>(item: Shape<T>): Shape<readonly T[]> {
  return either(
    map(item, (value): readonly T[] => [value]),
    list(item),
  );
}

type Properties<T> = { readonly [K in keyof T]-?: Property<NonNullable<T[K]>> };

/** An object with known keys; a missing required one makes the whole unusable. `check` may refuse what was read. */
export function object<T extends object>(
  properties: Properties<T>,
  check?: (value: T, node: Node, problems: ProblemList) => boolean,
): Shape<T> {
  const entries = Object.entries(properties) as [string, Property<unknown>][];
  const known = new Map(entries);
  const required = entries.filter(([, property]) => property.required).map(([name]) => name);
  return {
    types: ['object'],
    schema: {
      type: 'object',
      properties: Object.fromEntries(entries.map(([name, property]) => [name, describe(property)])),
      additionalProperties: false,
      ...(required.length > 0 ? { required } : {}),
    },
    read(node, problems) {
      if (!hasType(node, this.types, problems)) return undefined;
      const result: Record<string, unknown> = {};
      for (const { name, key, value } of members(node, problems)) {
        const property = known.get(name);
        if (!property) {
          problems.add(spanOf(key), 'unknown-key', { key: name }, suggest(name, known.keys(), problems));
          continue;
        }
        const read = property.shape.read(value, problems);
        if (read !== undefined) result[name] = read;
        else if (property.required) return undefined;
      }
      for (const name of required) {
        if (name in result) continue;
        problems.add({ start: node.offset, end: node.offset + 1 }, 'missing-key', { key: name });
        return undefined;
      }
      return !check || check(result as T, node, problems) ? (result as T) : undefined;
    },
  };
}

function describe(property: Property<unknown>): JsonSchema {
  return {
    ...property.shape.schema,
    description: property.about.replaceAll('`', ''),
    markdownDescription: property.about,
    ...(property.default === undefined ? {} : { default: property.default }),
  };
}

/** What the keys of a record may be. */
export interface KeyShape {
  /** Keys to offer, with Markdown about each. */
  readonly known: ReadonlyMap<string, string>;
  /** Which other keys there may be; none where this is absent. */
  readonly pattern?: string;
  /** Reports a key that cannot be. */
  check(name: string, key: Node, problems: ProblemList): boolean;
}

/** An object with free keys, read into a map in written order. */
export function record<T>(keys: KeyShape, value: Shape<T>): Shape<ReadonlyMap<string, Located<T>>> {
  const about = [...keys.known].map(([name, markdown]) => [
    name,
    { ...value.schema, description: markdown.replaceAll('`', ''), markdownDescription: markdown },
  ]);
  return {
    types: ['object'],
    schema: {
      type: 'object',
      properties: Object.fromEntries(about),
      additionalProperties: keys.pattern === undefined ? false : value.schema,
      ...(keys.pattern === undefined ? {} : { propertyNames: { pattern: keys.pattern } }),
    },
    read(node, problems) {
      if (!hasType(node, this.types, problems)) return undefined;
      const result = new Map<string, Located<T>>();
      for (const member of members(node, problems)) {
        if (!keys.check(member.name, member.key, problems)) continue;
        const read = value.read(member.value, problems);
        if (read !== undefined) result.set(member.name, { value: read, span: spanOf(member.key) });
      }
      return result;
    },
  };
}

interface Member {
  readonly name: string;
  readonly key: Node;
  readonly value: Node;
}

/** The members of an object; repeated keys are reported, and those that a syntax error left without a value skipped. */
function members(node: Node, problems: ProblemList): readonly Member[] {
  const seen = new Set<string>();
  const found: Member[] = [];
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    if (!key || !value) continue;
    const name = String(key.value);
    if (seen.has(name)) problems.add(spanOf(key), 'duplicate-key', { key: name });
    else found.push({ name, key, value });
    seen.add(name);
  }
  return found;
}

/** The word that was meant: one that begins so ("warn"), else the nearest spelling. */
export function suggest(
  word: string,
  candidates: Iterable<string>,
  problems: ProblemList,
): { readonly suggestion?: string } {
  // What nobody will see is not looked for.
  if (problems.isFull) return {};
  const all = [...candidates];
  const start = word.toLowerCase();
  const longer = start.length < 3 ? undefined : all.find((candidate) => candidate.startsWith(start));
  const suggestion = longer ?? closest(word, all);
  return suggestion === undefined ? {} : { suggestion };
}
