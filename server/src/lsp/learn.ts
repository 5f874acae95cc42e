import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { type PhraseProposal, proposePhrases } from '../core/actions/learn';
import { type ConfigChange, editConfig } from '../core/config/edit';
import type { FurnitureKind } from '../core/language/types';
import { furnitureKinds } from '../core/rules/boilerplate/messages';
import type { Locale } from '../core/rules/table';
import { shift } from '../core/text/span';
import { configEdit, configTarget } from './configTarget';
import type { CommandArguments, CommandResult } from './features/commands';
import { nameableLines } from './features/configActions';
import type { Session } from './session';
import type { Snapshot } from './snapshot';
import { type WordKey, words } from './words';

export const PROPOSE_COMMAND = 'corpus.server.proposePhrases';
export const LEARN_COMMAND = 'corpus.server.learnPhrases';
export const KEEP_COMMAND = 'corpus.server.keepLines';

/** What the user is to choose from before anything is written. */
export interface LearnOffer {
  readonly phrases: readonly PhraseProposal[];
  /** The likeliest first. */
  readonly kinds: readonly { readonly id: FurnitureKind; readonly label: string }[];
  /** Why there is nothing to choose from. */
  readonly message?: string;
}

export interface LearnResult extends CommandResult {
  /** The configuration that was changed and holds once it is saved; absent when the user has changes of it to save. */
  readonly save?: string;
}

/** The selected lines as phrases, and the kinds that they can be. */
export async function offerPhrases(
  { workspace, profile }: Session,
  snapshot: Snapshot,
  { range }: Partial<CommandArguments>,
): Promise<LearnOffer> {
  const { locale } = profile();
  const none = (message: string): LearnOffer => ({ phrases: [], kinds: [], message });
  if (!(await configTarget(workspace, snapshot.uri))) return none(words('noConfig', locale));
  if (!range) return none(words('noLinesToLearn', locale));
  const { phrases, known, kind } = proposePhrases(snapshot.file, snapshot.positions.span(range));
  if (phrases.length === 0) return none(words(known > 0 ? 'linesKnown' : 'noLinesToLearn', locale));
  const kinds = Object.entries(furnitureKinds).map(([id, label]) => ({
    id: id as FurnitureKind,
    label: label[locale],
  }));
  // What the lines are taken for stands first: mostly it is right.
  kinds.sort((a, b) => Number(b.id === kind) - Number(a.id === kind));
  return { phrases, kinds };
}

/** Writes phrases into the configuration that holds for a file. */
export async function learnPhrases(session: Session, snapshot: Snapshot, args: object): Promise<LearnResult> {
  const { phrases, kind } = readChoice(args);
  const said = { count: String(phrases.length), kind: furnitureKinds[kind] };
  const changes = phrases.map((text): ConfigChange => ({ kind: 'phrase', text, furniture: kind }));
  return write(session, snapshot, changes, 'learnAction', (locale) => words('learned', locale, said));
}

/** Writes the lines of a range into the configuration as lines that are text, whatever they look like. */
export async function keepLines(
  session: Session,
  { file, positions, ...snapshot }: Snapshot,
  { range }: Partial<CommandArguments>,
): Promise<LearnResult> {
  if (!range) throw new ResponseError(ErrorCodes.InvalidParams, `${KEEP_COMMAND}: unusable argument`);
  const span = positions.span(range);
  const block = file.text.blockAt(span.start);
  const { lines } = file.analysis(block).structure;
  const texts = nameableLines(lines, shift(span, -file.text.blockStart(block)));
  const changes = texts.map((text): ConfigChange => ({ kind: 'keep', text }));
  const count = String(texts.length);
  return write(session, { file, positions, ...snapshot }, changes, 'keepLines', (locale) =>
    words('kept', locale, { count }),
  );
}

async function write(
  { connection, workspace, profile }: Session,
  snapshot: Snapshot,
  changes: readonly ConfigChange[],
  label: WordKey,
  said: (locale: Locale) => string,
): Promise<LearnResult> {
  const client = profile();
  const target = await configTarget(workspace, snapshot.uri);
  const edits = target && editConfig(target.text, ...changes);
  if (!target || !edits) return { changed: false, message: words('noConfig', client.locale) };
  if (edits.length === 0) return { changed: false, message: words('linesKnown', client.locale) };
  const edit = configEdit(target, edits, client);
  if (!edit) return { changed: false, message: words('noConfig', client.locale) };
  const { applied } = await connection.workspace.applyEdit({ label: words(label, client.locale), edit });
  if (!applied) return { changed: false, message: words('editRefused', client.locale) };
  return { changed: true, message: said(client.locale), ...(target.unsaved ? {} : { save: target.uri }) };
}

function readChoice(args: object): { phrases: readonly string[]; kind: FurnitureKind } {
  const { phrases, kind } = args as { phrases?: unknown; kind?: unknown };
  const right =
    Array.isArray(phrases) &&
    phrases.length > 0 &&
    phrases.every((phrase) => typeof phrase === 'string' && !/[\r\n]/.test(phrase)) &&
    typeof kind === 'string' &&
    Object.hasOwn(furnitureKinds, kind);
  if (!right) throw new ResponseError(ErrorCodes.InvalidParams, `${LEARN_COMMAND}: unusable argument`);
  return { phrases: phrases as string[], kind: kind as FurnitureKind };
}
