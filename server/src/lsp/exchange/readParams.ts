// Parameters as a client sent them: anything. Each reader gives undefined for what it cannot use.
import { EXPORT_FORMATS } from '../../core/exchange/export';
import { IMPORT_FORMATS } from '../../core/exchange/importFormats';
import type { ExportParams, ImportParams, JoinParams, SplitParams } from './protocol';

type Fields = Readonly<Record<string, unknown>>;

export function readSplit(value: unknown): SplitParams | undefined {
  const { uri, text, preamble, index } = fieldsOf(value);
  const usable = isText(uri) && isText(text) && isOptional(preamble, isText) && isOptional(index, isText);
  return usable ? (value as SplitParams) : undefined;
}

export function readJoin(value: unknown): JoinParams | undefined {
  const { uri, files, index } = fieldsOf(value);
  const isFile = (file: unknown) => isText(fieldsOf(file).name) && isText(fieldsOf(file).text);
  const usable = isText(uri) && Array.isArray(files) && files.every(isFile) && isOptional(index, isText);
  return usable ? (value as JoinParams) : undefined;
}

export function readExport(value: unknown): ExportParams | undefined {
  const { uri, format, raw, roots, workDoneToken } = fieldsOf(value);
  const usable =
    isOptional(uri, isText) &&
    (EXPORT_FORMATS as readonly unknown[]).includes(format) &&
    isOptional(raw, (flag) => typeof flag === 'boolean') &&
    Array.isArray(roots) &&
    roots.every(isText) &&
    isOptional(workDoneToken, (token) => isText(token) || typeof token === 'number');
  return usable ? (value as ExportParams) : undefined;
}

export function readImport(value: unknown): ImportParams | undefined {
  const { uri, format, files } = fieldsOf(value);
  const isFile = (file: unknown) => isText(fieldsOf(file).name) && isText(fieldsOf(file).content);
  const isFormat = (IMPORT_FORMATS as readonly unknown[]).includes(format) && format !== 'text';
  const usable = isText(uri) && isFormat && Array.isArray(files) && files.every(isFile);
  return usable ? (value as ImportParams) : undefined;
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isOptional(value: unknown, is: (value: unknown) => boolean): boolean {
  return value === undefined || is(value);
}
