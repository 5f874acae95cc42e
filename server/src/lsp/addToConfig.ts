import { ErrorCodes, Position, ResponseError } from 'vscode-languageserver';
import { type ConfigChange, editConfig } from '../core/config/edit';
import { globBelow, ruleOffEdits } from '../core/config/ruleOff';
import { ruleById } from '../core/rules/table';
import type { TextEdit } from '../core/text/span';
import { type ConfigTarget, configEdit, configTarget } from './configTarget';
import type { LearnResult } from './learn';
import { mentionAt } from './mentions';
import { pathOf } from './paths';
import type { Session } from './session';
import type { Snapshot } from './snapshot';
import { words } from './words';

export const ADD_TO_CONFIG_COMMAND = 'corpus.server.addToConfiguration';

/** Stands for the text files of a folder. */
const ANY_TEXT = 'any.txt';

const ADDED = {
  rule: 'ruleTurnedOff',
  texts: 'textsIncluded',
  source: 'addedToConfig',
  mention: 'addedToConfig',
} as const satisfies Record<Addition['kind'], string>;

/** Something of the corpus that its configuration is to know. */
export type Addition =
  | { readonly kind: 'source'; readonly name: string }
  /** Whoever or whatever is named at a place of the file: a person, an organisation, a place, a cited document. */
  | { readonly kind: 'mention'; readonly position: Position }
  /** Turns the rule off. */
  | { readonly kind: 'rule'; readonly rule: string }
  /** The text files of the folder that `uri` names. */
  | { readonly kind: 'texts' };

export interface AddParams {
  /** A file of the corpus, or a folder: its configuration is meant. */
  readonly uri: string;
  readonly add: Addition;
}

/**
 * Writes something that the corpus shows into its configuration.
 * @throws ResponseError for an argument that cannot be used
 */
export async function addToConfig(session: Session, argument: unknown): Promise<LearnResult> {
  const { connection, workspace, profile } = session;
  const { uri, add } = readParams(argument);
  const client = profile();
  const answer = (key: 'noConfig' | 'inConfig' | 'notThere' | 'editRefused') => ({
    changed: false,
    message: words(key, client.locale),
  });
  // Of a folder, that of the files in it.
  const file = add.kind === 'texts' ? `${uri.replace(/\/$/, '')}/${ANY_TEXT}` : uri;
  const target = await configTarget(workspace, file);
  if (!target) return answer('noConfig');
  const change = await changeFor(session, uri, add, target);
  if (add.kind === 'mention' && !change) return answer('notThere');
  const edits = editsFor(target, add, change);
  if (!edits) return answer('noConfig');
  if (edits.length === 0) return answer('inConfig');
  const edit = configEdit(target, edits, client);
  if (!edit) return answer('noConfig');
  const { applied } = await connection.workspace.applyEdit({
    label: words('addToConfig', client.locale),
    edit,
  });
  if (!applied) return answer('editRefused');
  const message = words(ADDED[add.kind], client.locale, { name: nameOf(add, change) });
  return { changed: true, message, ...(target.unsaved ? {} : { save: target.uri }) };
}

function editsFor(
  target: ConfigTarget,
  add: Addition,
  change: ConfigChange | undefined,
): readonly TextEdit[] | undefined {
  if (add.kind === 'rule') {
    const rule = ruleById(add.rule);
    return rule && ruleOffEdits(target.text, rule.id, target.path);
  }
  return change && editConfig(target.text, change);
}

/** What is to be written; undefined for a rule, of which other settings decide, and for what is no longer there. */
async function changeFor(
  session: Session,
  uri: string,
  add: Addition,
  { path }: ConfigTarget,
): Promise<ConfigChange | undefined> {
  switch (add.kind) {
    case 'mention':
      return mentionChange(session, uri, add.position);
    case 'source':
      return { kind: 'source', name: add.name };
    case 'texts':
      return { kind: 'include', glob: globBelow(path) };
    case 'rule':
      return undefined;
  }
}

/** What is named at a position, as an entry of a configuration: what texts say of it, and nothing else. */
async function mentionChange(
  session: Session,
  uri: string,
  position: Position,
): Promise<ConfigChange | undefined> {
  const snapshot = await read(session, uri);
  const mention = snapshot && mentionAt(snapshot, position);
  if (!mention) return undefined;
  if (mention.type !== 'citation') {
    const { type, name, text } = mention;
    const variants = text === name ? {} : { variants: [text] };
    return { kind: 'entity', entity: { type, name, ...variants } };
  }
  const { recognition } = snapshot.file.analysis(mention.block);
  const citation = recognition.citations.find(({ span }) => span.start === mention.span.start);
  if (!citation) return undefined;
  const { kind, number, date, issuer, title } = citation;
  const told = Object.entries({ number, date, issuer, title }).filter(([, value]) => value !== undefined);
  // A document without a number is known by its wording.
  const aliases = number === undefined ? { aliases: [mention.text.replace(/\s+/g, ' ')] } : {};
  return { kind: 'document', document: { kind, ...Object.fromEntries(told), ...aliases } };
}

async function read({ workspace }: Session, uri: string): Promise<Snapshot | undefined> {
  const path = pathOf(uri);
  const open = await workspace.snapshot(uri);
  return open ?? (path === undefined ? undefined : workspace.readClosed(uri, path).catch(() => undefined));
}

function nameOf(add: Addition, change: ConfigChange | undefined): string {
  if (add.kind === 'source') return add.name;
  if (add.kind === 'rule') return add.rule;
  if (change?.kind === 'entity') return change.entity.name;
  if (change?.kind === 'include') return change.glob;
  const document = change?.kind === 'document' ? change.document : undefined;
  return document?.number ?? document?.aliases?.[0] ?? '';
}

function readParams(argument: unknown): AddParams {
  const { uri, add } = fieldsOf(argument);
  const { kind, name, rule, position } = fieldsOf(add);
  const right =
    typeof uri === 'string' &&
    ((kind === 'source' && typeof name === 'string' && name.trim() !== '' && !/[\r\n]/.test(name)) ||
      (kind === 'mention' && Position.is(position)) ||
      (kind === 'rule' && typeof rule === 'string') ||
      kind === 'texts');
  if (!right)
    throw new ResponseError(ErrorCodes.InvalidParams, `${ADD_TO_CONFIG_COMMAND}: unusable argument`);
  return argument as AddParams;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
