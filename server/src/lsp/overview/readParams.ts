// Parameters as a client sent them: anything. Each reader gives undefined for what it cannot use.
import type {
  DocumentsParams,
  IdentitiesParams,
  IdentityType,
  ReferencesParams,
  RulesParams,
  Where,
} from './protocol';

export type Token = string | number;

type Fields = Readonly<Record<string, unknown>>;

const TYPES: readonly unknown[] = ['citation', 'person', 'organization', 'place'] satisfies IdentityType[];
const GROUPS: readonly unknown[] = ['file', 'source', 'month'];
const DOCUMENT_ORDERS: readonly unknown[] = ['position', 'name', 'date', 'problems', 'furniture'];
const IDENTITY_ORDERS: readonly unknown[] = ['count', 'name'];

export function readPaged(value: unknown): RulesParams | undefined {
  const fields = fieldsOf(value);
  if (!fields) return undefined;
  const { offset, limit, filter, workDoneToken } = fields;
  const usable =
    isCount(offset) &&
    isCount(limit) &&
    isText(filter) &&
    (workDoneToken === undefined || typeof workDoneToken === 'string' || typeof workDoneToken === 'number');
  return usable ? (fields as RulesParams) : undefined;
}

export function readDocuments(value: unknown): DocumentsParams | undefined {
  const paged = readPaged(value);
  if (!paged) return undefined;
  const { where, group, order } = paged as Fields;
  const usable =
    (where === undefined || isWhere(where)) && oneOf(GROUPS, group) && oneOf(DOCUMENT_ORDERS, order);
  return usable ? (paged as DocumentsParams) : undefined;
}

export function readIdentities(value: unknown): IdentitiesParams | undefined {
  const paged = readPaged(value);
  if (!paged) return undefined;
  const { type, order } = paged as Fields;
  return TYPES.includes(type) && oneOf(IDENTITY_ORDERS, order) ? (paged as IdentitiesParams) : undefined;
}

export function readReferences(value: unknown): ReferencesParams | undefined {
  const paged = readPaged(value);
  return paged && typeof (paged as Fields).id === 'string' ? (paged as ReferencesParams) : undefined;
}

function isWhere(value: unknown): value is Where {
  const fields = fieldsOf(value);
  if (!fields) return false;
  const { month, source, uri, furniture, id, rule } = fields;
  const share = furniture === undefined ? { from: 0, to: 0 } : fieldsOf(furniture);
  return (
    [month, source, uri, id, rule].every(isText) &&
    typeof share?.from === 'number' &&
    typeof share.to === 'number'
  );
}

function fieldsOf(value: unknown): Fields | undefined {
  if (value === undefined || value === null) return {};
  return typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : undefined;
}

function isText(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

function isCount(value: unknown): boolean {
  return value === undefined || (Number.isInteger(value) && (value as number) >= 0);
}

function oneOf(allowed: readonly unknown[], value: unknown): boolean {
  return value === undefined || allowed.includes(value);
}
