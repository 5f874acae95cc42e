import { Position, Range } from 'vscode-languageserver';
import { type Change, joined, sumOf } from '../../core/actions/change';
import { clean } from '../../core/actions/clean';
import { convertEncoding, normalizeTones } from '../../core/actions/convert';
import { fixAll, normalizeDates, normalizeText } from '../../core/actions/fixAll';
import { fieldsInWords, insertHeader } from '../../core/actions/insertHeader';
import { furnitureInWords } from '../../core/rules/boilerplate/messages';
import type { Locale } from '../../core/rules/table';
import type { Span } from '../../core/text/span';
import type { ClientProfile, Snapshot } from '../snapshot';
import { type WordKey, words } from '../words';

/** The one argument of every command. */
export interface CommandArguments {
  readonly uri: string;
  readonly position?: Position;
  readonly range?: Range;
  /** Let the client show the changes before it makes them. */
  readonly preview?: boolean;
}

export interface CommandResult {
  readonly changed: boolean;
  /** What was done, in the user's language. */
  readonly message: string;
  /** Of the one document that was cleaned: its last line now, where a cursor that stood below belongs. */
  readonly lastLine?: number;
}

export interface DocumentEntry {
  readonly name: string;
  readonly uri: string;
  readonly range: Range;
  readonly title?: string;
  readonly date?: string;
  readonly problems: number;
}

type Action = (snapshot: Snapshot, args: CommandArguments) => Change;
interface Command {
  readonly run: Action;
  readonly label: WordKey;
  readonly describe: (change: Change, locale: Locale) => string;
}

const EDITING: Readonly<Record<string, Command>> = {
  'corpus.server.cleanDocument': { run: cleanDocument, label: 'cleanAction', describe: describeClean },
  'corpus.server.cleanSelection': { run: cleanSelection, label: 'cleanAction', describe: describeClean },
  'corpus.server.cleanFile': {
    run: ({ file }) => clean(file),
    label: 'cleanAction',
    describe: describeClean,
  },
  'corpus.server.insertHeader': { run: insertHeaderAt, label: 'headerAction', describe: describeHeader },
  'corpus.server.insertHeaders': {
    run: ({ file }) => joined(file.documents.map((index) => insertHeader(file, index))),
    label: 'headersAction',
    describe: describeHeaders,
  },
  'corpus.server.normalizeDates': {
    run: ({ file, positions }, { range }) => normalizeDates(file, range && positions.span(range)),
    label: 'normalizeDatesAction',
    describe: describeFixes,
  },
  'corpus.server.normalizeText': {
    run: ({ file, positions }, { range }) => normalizeText(file, range && positions.span(range)),
    label: 'normalizeTextAction',
    describe: describeFixes,
  },
  'corpus.server.normalizeTonesOld': {
    run: (snapshot, args) => tones(snapshot, args, 'old'),
    label: 'normalizeTonesAction',
    describe: describeTones,
  },
  'corpus.server.normalizeTonesNew': {
    run: (snapshot, args) => tones(snapshot, args, 'new'),
    label: 'normalizeTonesAction',
    describe: describeTones,
  },
  'corpus.server.convertEncoding': {
    run: (snapshot, args) => convertEncoding(snapshot.file, chosen(snapshot, args), args.range !== undefined),
    label: 'convertEncodingAction',
    describe: describeEncoding,
  },
  'corpus.server.fixAll': { run: ({ file }) => fixAll(file), label: 'fixAllAction', describe: describeFixes },
};

export const DOCUMENTS_COMMAND = 'corpus.server.documents';
export const COMMANDS: readonly string[] = [...Object.keys(EDITING), DOCUMENTS_COMMAND];

/** The argument of a command as a client sent it; undefined when it is none, so that nothing is changed by mistake. */
export function readArguments(value: unknown): Partial<CommandArguments> | undefined {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object') return undefined;
  const { uri, position, range } = value as Record<string, unknown>;
  const right =
    (uri === undefined || typeof uri === 'string') &&
    (position === undefined || Position.is(position)) &&
    (range === undefined || Range.is(range));
  return right ? (value as Partial<CommandArguments>) : undefined;
}

/** What a command would change, and what to say of it; undefined for a name that is no command. */
export function runCommand(
  name: string,
  snapshot: Snapshot,
  args: CommandArguments,
  profile: ClientProfile,
): Outcome | undefined {
  const command = Object.hasOwn(EDITING, name) ? EDITING[name]! : undefined;
  if (!command) return undefined;
  const change = command.run(snapshot, args);
  return {
    change,
    label: words(command.label, profile.locale),
    describe: (made) => command.describe(made, profile.locale),
  };
}

export interface Outcome {
  readonly change: Change;
  readonly label: string;
  /** What to say of the change, or of a part of it. */
  readonly describe: (made: Change) => string;
}

/** What to say of an edit that the client did not make: a preview that is closed is a decision, and no failure. */
export function notMade({ preview }: Pick<CommandArguments, 'preview'>): WordKey {
  return preview === true ? 'nothingChanged' : 'editRefused';
}

/** The documents of a file, for a picker. */
export function listDocuments({ file, positions, uri }: Snapshot): DocumentEntry[] {
  return file.documents.map((index) => {
    const { structure, name, date, reading } = file.analysis(index);
    const written = structure.header.find((entry) => entry.field === 'title')?.value;
    const title = written || reading.fields.title?.value;
    const span = structure.marker?.span ?? { start: 0, end: structure.lines.end(0) };
    return {
      name,
      uri,
      range: positions.inBlock(index, span),
      ...(title ? { title } : {}),
      ...(date ? { date } : {}),
      problems: file.problems(index).filter(({ severity }) => severity !== 'hint').length,
    };
  });
}

function cleanDocument({ file, positions }: Snapshot, { position }: CommandArguments): Change {
  const { block } = positions.locate(position ?? { line: 0, character: 0 });
  const at = file.text.blockStart(block);
  return clean(file, { start: at, end: at });
}

function cleanSelection({ file, positions }: Snapshot, { range }: CommandArguments): Change {
  return range ? clean(file, positions.span(range), true) : { edits: [], counts: {}, left: 0 };
}

function tones(snapshot: Snapshot, args: CommandArguments, style: 'old' | 'new'): Change {
  return normalizeTones(snapshot.file, style, chosen(snapshot, args), args.range !== undefined);
}

/** The selection, else the place of the cursor, whose document is meant. */
function chosen({ positions }: Snapshot, { range, position }: CommandArguments): Span {
  if (range) return positions.span(range);
  const at = positions.blockSpan(positions.locate(position ?? { line: 0, character: 0 }).block).start;
  return { start: at, end: at };
}

function insertHeaderAt({ file, positions }: Snapshot, { position }: CommandArguments): Change {
  return insertHeader(file, positions.locate(position ?? { line: 0, character: 0 }).block);
}

/** What cleaning removed, by kind. */
export function describeClean({ counts, left }: Pick<Change, 'counts' | 'left'>, locale: Locale): string {
  const total = sumOf(counts);
  const remaining = left > 0 ? words('doubtfulLeft', locale, { count: String(left) }) : '';
  if (total === 0) return words('nothingToClean', locale) + remaining;
  const kinds = furnitureInWords(counts, locale);
  return words('cleaned', locale, { count: String(total), kinds }) + remaining;
}

function describeTones({ counts }: Change, locale: Locale): string {
  const total = sumOf(counts);
  return total === 0
    ? words('nothingToRestyle', locale)
    : words('restyled', locale, { count: String(total) });
}

function describeEncoding({ counts }: Change, locale: Locale): string {
  const total = sumOf(counts);
  return total === 0
    ? words('nothingToConvert', locale)
    : words('converted', locale, { count: String(total) });
}

function describeHeader({ counts }: Change, locale: Locale): string {
  const fields = Object.keys(counts);
  if (fields.length === 0) return words('nothingToInsert', locale);
  return words('inserted', locale, { fields: fields.join(', ') });
}

/** What was inserted into many headers, by field. */
export function describeHeaders({ counts }: Pick<Change, 'counts'>, locale: Locale): string {
  const fields = fieldsInWords(counts);
  if (fields === '') return words('nothingToInsertAnywhere', locale);
  return words('inserted', locale, { fields });
}

function describeFixes({ counts, left }: Change, locale: Locale): string {
  const total = sumOf(counts);
  const remaining = left > 0 ? words('unsafeLeft', locale, { count: String(left) }) : '';
  if (total === 0) return words('nothingToFix', locale) + remaining;
  return words('fixed', locale, { count: String(total) }) + remaining;
}
