import vietnameseNames from '../../data/vi/field_names.tsv';
import { closest } from './text/closest';
import { isSpaceCode } from './text/lines';
import type { Span } from './text/span';

export const FIELD_TYPES = ['text', 'date', 'url', 'lang', 'enum', 'list'] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** What a header may hold under one key. */
export interface FieldDefinition {
  /** Canonical name: what tables, exports and configurations call the field. */
  readonly name: string;
  readonly type: FieldType;
  readonly required: boolean;
  /** Allowed values: of an `enum`, or of each item of a `list`. */
  readonly values?: readonly string[];
  /** Other ways to write the key, beside `name`. */
  readonly spellings: readonly string[];
  /** Characters that part the items of a `list`; `;` unless said otherwise. */
  readonly separators?: string;
}

type Default = Omit<FieldDefinition, 'required'> & { readonly required?: true };

/** The fields known without any configuration, in the order in which a header is written. */
const DEFAULTS: readonly Default[] = [
  { name: 'title', type: 'text', required: true, spellings: ['headline'] },
  { name: 'date', type: 'date', required: true, spellings: ['published', 'publication date', 'pubdate'] },
  { name: 'source', type: 'text', required: true, spellings: [] },
  { name: 'author', type: 'list', spellings: ['authors'] },
  { name: 'url', type: 'url', spellings: ['link', 'source url'] },
  { name: 'section', type: 'text', spellings: ['category'] },
  { name: 'lang', type: 'lang', spellings: ['language'] },
  { name: 'publisher', type: 'text', spellings: [] },
  { name: 'retrieved', type: 'date', spellings: ['accessed', 'crawled'] },
  { name: 'license', type: 'text', spellings: ['licence'] },
  { name: 'tags', type: 'list', spellings: ['tag', 'keywords'] },
  { name: 'id', type: 'text', spellings: ['doc id'] },
  { name: 'note', type: 'text', spellings: ['notes', 'comment'] },
  { name: 'lint-disable', type: 'list', spellings: [], separators: ',;' },
];

/** Spellings of field names by language, as tables of `spelling`, `field`. */
const SPELLINGS: Readonly<Record<string, string>> = { vi: vietnameseNames };

const namesByLanguage = new Map<string, Readonly<Record<string, string>>>();
const fieldsByLanguage = new Map<string, readonly FieldDefinition[]>();

/** Spellings in one language (lower case NFC) to canonical names; empty for a language without a table. */
export function fieldNames(language: string): Readonly<Record<string, string>> {
  let names = namesByLanguage.get(language);
  if (!names) {
    const table = Object.hasOwn(SPELLINGS, language) ? SPELLINGS[language]! : '';
    const rows = table.split('\n').slice(1);
    names = Object.fromEntries(rows.filter((row) => row !== '').map((row) => row.trimEnd().split('\t')));
    namesByLanguage.set(language, names!);
  }
  return names!;
}

/** The default fields with their spellings in English and in the language given. */
export function defaultFields(language: string): readonly FieldDefinition[] {
  let fields = fieldsByLanguage.get(language);
  if (!fields) {
    const names = Object.entries(fieldNames(language));
    fields = DEFAULTS.map((field) => ({
      ...field,
      required: field.required ?? false,
      spellings: [
        ...field.spellings,
        ...names.filter(([, name]) => name === field.name).map(([spelling]) => spelling),
      ],
    }));
    fieldsByLanguage.set(language, fields);
  }
  return fields;
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const WORD_BREAKS = /[\s_-]+/g;

/**
 * The form in which keys are compared: letter case, Unicode form, the vowel that carries the tone ("từ khóa",
 * "từ khoá"), Eth for Đ, and blanks, `_` and `-` between words do not matter.
 */
export function foldKey(key: string): string {
  const words = key.toLowerCase().replaceAll('\u00f0', 'đ').normalize('NFD').trim().split(WORD_BREAKS);
  return words.map((word) => word.replace(TONES, '') + (word.match(TONES)?.join('') ?? '')).join(' ');
}

/** Finds the field that a key names. Built once per set of fields, since every line with a colon asks it. */
export function fieldFinder(fields: Iterable<FieldDefinition>): (key: string) => string | undefined {
  const folded = new Map<string, string>();
  for (const field of fields) {
    for (const spelling of [field.name, ...field.spellings]) {
      const key = foldKey(spelling);
      if (!folded.has(key)) folded.set(key, field.name);
    }
  }
  // Headers repeat their keys: folding is what costs.
  const known = new Map<string, string | undefined>();
  return (key) => {
    if (known.has(key)) return known.get(key);
    if (known.size >= KEYS_KEPT) known.clear();
    const field = folded.get(foldKey(key));
    // A copy, so that the key does not keep the whole text alive that it was cut from.
    known.set(` ${key}`.slice(1), field);
    return field;
  };
}

const KEYS_KEPT = 1000;

/** The canonical name that a misspelt key most likely stands for. */
export function suggestField(key: string, fields: Iterable<FieldDefinition>): string | undefined {
  const all = [...fields];
  const spelling = closest(
    key,
    all.flatMap((field) => [field.name, ...field.spellings]),
  );
  return all.find((field) => field.name === spelling || field.spellings.includes(spelling ?? ''))?.name;
}

export interface ListItem {
  readonly value: string;
  /** Where the item stands in the value, blanks around it left out. */
  readonly span: Span;
}

/** The items of a value that holds several; empty ones are left out. */
export function splitList(value: string, separators = ';'): readonly ListItem[] {
  const items: ListItem[] = [];
  let start = 0;
  for (let i = 0; i <= value.length; i++) {
    if (i < value.length && !separators.includes(value[i]!)) continue;
    let from = start;
    let to = i;
    while (from < to && isSpaceCode(value.charCodeAt(from))) from++;
    while (to > from && isSpaceCode(value.charCodeAt(to - 1))) to--;
    if (from < to) items.push({ value: value.slice(from, to), span: { start: from, end: to } });
    start = i + 1;
  }
  return items;
}

export interface ValueDefect {
  /** The wrong part, relative to the value. */
  readonly span: Span;
  readonly suggestion?: string;
}

/** What is wrong with a field's value. Dates have rules of their own and always pass here; so do empty values. */
export function checkFieldValue(field: FieldDefinition, value: string): readonly ValueDefect[] {
  if (value === '') return [];
  const span = { start: 0, end: value.length };
  switch (field.type) {
    case 'text':
    case 'date':
      return [];
    case 'url':
      return isUrl(value) ? [] : [{ span }];
    case 'lang':
      return isLanguageTag(value) ? [] : [{ span, ...suggestion(value.replaceAll('_', '-'), isLanguageTag) }];
    case 'enum':
      return checkAllowed(field, { value, span });
    case 'list':
      return splitList(value, field.separators).flatMap((item) => checkAllowed(field, item));
  }
}

function suggestion(value: string, isValid: (value: string) => boolean): { suggestion?: string } {
  return isValid(value) ? { suggestion: value } : {};
}

function checkAllowed(field: FieldDefinition, { value, span }: ListItem): readonly ValueDefect[] {
  const { values } = field;
  if (!values) return [];
  const wanted = value.normalize('NFC');
  if (values.some((allowed) => allowed.normalize('NFC') === wanted)) return [];
  const near = closest(value, values);
  return [near === undefined ? { span } : { span, suggestion: near }];
}

const URL_PARTS = /^https?:\/\/([^\s/?#<>"]+)(?:[/?#][^\s<>"]*)?$/i;
const PORT = /:\d{1,5}$/;
const HOST_LABEL = /^(?!-)[\p{L}\p{M}\p{N}_-]{1,63}$/u;
const IPV6 = /^\[[0-9a-f:.]{2,45}\]$/i;

/** An absolute http(s) address without blanks: what a page was read from. */
export function isUrl(value: string): boolean {
  const match = URL_PARTS.exec(value);
  if (!match) return false;
  const host = match[1]!.replace(PORT, '');
  return IPV6.test(host) || (host.length <= 253 && host.split('.').every((label) => HOST_LABEL.test(label)));
}

/** Tags that RFC 5646 keeps although they do not follow its grammar (section 2.1, "irregular"). */
const IRREGULAR = new Set(
  `en-gb-oed i-ami i-bnn i-default i-enochian i-hak i-klingon i-lux i-mingo i-navajo i-pwn i-tao i-tay i-tsu
  sgn-be-fr sgn-be-nl sgn-ch-de`.split(/\s+/),
);

/** Well-formed by the grammar of BCP 47 (RFC 5646, section 2.1); whether the subtags are registered is not asked. */
export function isLanguageTag(value: string): boolean {
  if (value.length > 255) return false;
  const tag = value.toLowerCase();
  if (IRREGULAR.has(tag)) return true;
  const parts = tag.split('-');
  if (!parts.every((part) => /^[a-z0-9]{1,8}$/.test(part))) return false;
  let at = 0;
  const next = (pattern: RegExp): boolean => pattern.test(parts[at] ?? '') && ++at > 0;
  if (next(/^[a-z]{2,3}$/)) {
    for (let i = 0; i < 3 && next(/^[a-z]{3}$/); i++);
  } else if (!next(/^[a-z]{4,8}$/)) return parts[0] === 'x' && parts.length > 1;
  next(/^[a-z]{4}$/);
  next(/^(?:[a-z]{2}|\d{3})$/);
  const seen = new Set<string>();
  for (; /^(?:[a-z0-9]{5,8}|\d[a-z0-9]{3})$/.test(parts[at] ?? ''); at++) {
    if (seen.has(parts[at]!)) return false;
    seen.add(parts[at]!);
  }
  while (/^[a-wy-z0-9]$/.test(parts[at] ?? '')) {
    if (seen.has(parts[at]!)) return false;
    seen.add(parts[at++]!);
    const first = at;
    while (next(/^[a-z0-9]{2,8}$/));
    if (at === first) return false;
  }
  if (parts[at] === 'x') return at + 1 < parts.length;
  return at === parts.length;
}
