// Parameters as a client sent them: anything. Each reader gives undefined for what it cannot use.
import { Position, Range } from 'vscode-languageserver';
import { SORT_KEYS } from '../../core/actions/documents/sort';
import type {
  DocumentAtParams,
  ListParams,
  MoveParams,
  PlanParams,
  RenameParams,
  SortParams,
} from './protocol';

type Fields = Readonly<Record<string, unknown>>;

/** Longest pattern for names. */
const LONGEST_PATTERN = 500;

export function readSelecting(value: unknown): ListParams | undefined {
  const { documents, unsaved } = fieldsOf(value);
  const usable = Array.isArray(documents) && documents.every(isSelector) && isUnsaved(unsaved);
  return usable ? (value as ListParams) : undefined;
}

export function readMove(value: unknown): MoveParams | undefined {
  return readSelecting(value) && isDestination(fieldsOf(value).to) ? (value as MoveParams) : undefined;
}

export function readRename(value: unknown): RenameParams | undefined {
  const { names, unsaved } = fieldsOf(value);
  const isName = (entry: unknown) =>
    isRef(fieldsOf(entry).document) && typeof fieldsOf(entry).name === 'string';
  return Array.isArray(names) && names.every(isName) && isUnsaved(unsaved)
    ? (value as RenameParams)
    : undefined;
}

export function readSort(value: unknown): SortParams | undefined {
  const { uri, by, descending, cursor, unsaved } = fieldsOf(value);
  const usable =
    typeof uri === 'string' &&
    (SORT_KEYS as readonly unknown[]).includes(by) &&
    (descending === undefined || typeof descending === 'boolean') &&
    (cursor === undefined || Position.is(cursor)) &&
    isUnsaved(unsaved);
  return usable ? (value as SortParams) : undefined;
}

export function readPlan(value: unknown): PlanParams | undefined {
  const { pattern, distinct } = fieldsOf(value);
  const usable =
    typeof pattern === 'string' &&
    pattern.length <= LONGEST_PATTERN &&
    (distinct === undefined || typeof distinct === 'boolean');
  return usable && readSelecting(value) ? (value as PlanParams) : undefined;
}

export function readDocumentAt(value: unknown): DocumentAtParams | undefined {
  const { uri, position } = fieldsOf(value);
  return typeof uri === 'string' && Position.is(position) ? (value as DocumentAtParams) : undefined;
}

export function readUri(value: unknown): { readonly uri: string } | undefined {
  return typeof fieldsOf(value).uri === 'string' ? (value as { uri: string }) : undefined;
}

function isSelector(value: unknown): boolean {
  const { uri, range, line } = fieldsOf(value);
  return line === undefined
    ? typeof uri === 'string' && (range === undefined || Range.is(range))
    : isRef(value);
}

function isRef(value: unknown): boolean {
  const { uri, line, name } = fieldsOf(value);
  const isLine = typeof line === 'number' && Number.isInteger(line) && line >= 0;
  return typeof uri === 'string' && isLine && (name === undefined || typeof name === 'string');
}

function isDestination(value: unknown): boolean {
  const { uri, at, create, step } = fieldsOf(value);
  if (step !== undefined) return step === 1 || step === -1;
  return (
    typeof uri === 'string' && (at === undefined || isRef(at)) && (create === undefined || create === true)
  );
}

function isUnsaved(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.every((uri) => typeof uri === 'string'));
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}
