import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  type Position,
  type TextEdit,
} from 'vscode-languageserver';
import type { CorpusFile } from '../../core/analysis/corpusFile';
import { parseIsoDate } from '../../core/calendar';
import type { FieldDefinition } from '../../core/fields';
import { formatMarker } from '../../core/format/marker';
import type { BlockStructure } from '../../core/format/structure';
import { matchRules, ruleFamilies, rules } from '../../core/rules/table';
import type { ClientProfile, Snapshot } from '../snapshot';
import { words } from '../words';
import { snippetItems } from './snippets';

/** Blocks whose values are looked at for suggestions: those nearest to the cursor. */
const NEIGHBORS = 500;
const MOST_VALUES = 100;

/**
 * Markers and snippets at the start of a line, keys in a header, values after a key, names in a text.
 * @param names of the workspace that go on from what is typed; asked where names can stand
 */
export async function completion(
  snapshot: Snapshot,
  position: Position,
  profile: ClientProfile,
  names: () => Promise<CompletionList>,
): Promise<CompletionItem[] | CompletionList> {
  const { file, positions } = snapshot;
  const { block, offset } = positions.locate(position);
  const { structure, environment, preamble } = file.analysis(block);
  const line = structure.lines.lineAt(offset);
  const lineStart = structure.lines.start(line);
  const before = structure.text.slice(lineStart, offset);
  const range = { start: { line: position.line, character: 0 }, end: position };
  const items: CompletionItem[] = [];
  const fields = environment.settings.fields;

  const colon = /^[^:：]{1,40}[:：]\s*/.exec(before.slice(0, 64));
  const inHeader = !preamble && isHeaderLine(structure, line);
  if (inHeader && colon) {
    const field = fields.get(environment.settings.fieldOf(colon[0].replace(/[:：]\s*$/, '').trim()) ?? '');
    if (!field) return [];
    const valueStart = positions.position(file.text.blockStart(block) + lineStart + colon[0].length);
    const values = valueItems(snapshot, block, field, { start: valueStart, end: position }, profile);
    return field.name === 'title' ? joined(values, await names()) : values;
  }
  if (inHeader && /^[\p{L}\p{M} _-]*$/u.test(before)) {
    const written = new Set(structure.header.map((entry) => entry.field));
    for (const field of fields.values()) {
      if (!written.has(field.name)) items.push(keyItem(field, range, profile));
    }
  }
  items.push(
    ...snippetItems(
      {
        before,
        range,
        opensDocument: !inHeader || structure.header.length === 0,
        opensHeader: inHeader && structure.header.length === 0,
        style: file.markerStyle,
        today: environment.today,
      },
      profile,
    ),
  );
  if (/^[=\-#*<@]*$/.test(before) || /^[=\-#*<]+ *F?I?L?E?:? ?$/.test(before)) {
    items.push(markerItem(file, range, profile));
  }
  return line >= structure.bodyLine ? joined(items, await names()) : items;
}

function joined(items: CompletionItem[], names: CompletionList): CompletionItem[] | CompletionList {
  return names.items.length === 0 ? items : { ...names, items: [...items, ...names.items] };
}

/** The lines straight after the marker up to the first blank one, and that one too while there is no text behind it. */
function isHeaderLine(structure: BlockStructure, line: number): boolean {
  const first = structure.marker ? 1 : 0;
  if (line < first) return false;
  const headerEnd = structure.header.reduce((end, entry) => Math.max(end, entry.line + 1), first);
  return line <= headerEnd;
}

function keyItem(
  field: FieldDefinition,
  range: TextEdit['range'],
  { locale }: ClientProfile,
): CompletionItem {
  return {
    label: field.name,
    kind: CompletionItemKind.Field,
    detail: field.required ? words('requiredField', locale) : words('field', locale),
    sortText: field.required ? `0${field.name}` : `1${field.name}`,
    filterText: field.name,
    textEdit: { range, newText: `${field.name}: ` },
  };
}

function markerItem(
  file: CorpusFile,
  range: TextEdit['range'],
  { locale, snippets }: ClientProfile,
): CompletionItem {
  const style = file.markerStyle;
  const plain = formatMarker(style, 'name.txt');
  const snippet = plain
    .replace(/[\\$}]/g, '\\$&')
    .replace('name.txt', `\${1:${words('markerName', locale)}}`);
  return {
    label: plain,
    kind: CompletionItemKind.Module,
    detail: words('newDocument', locale),
    filterText: plain,
    insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range, newText: snippets ? `${snippet}\n` : `${plain}\n` },
  };
}

function valueItems(
  snapshot: Snapshot,
  block: number,
  field: FieldDefinition,
  range: TextEdit['range'],
  { locale }: ClientProfile,
): CompletionItem[] {
  const items = new Map<string, CompletionItem>();
  const add = (value: string, detail: string, rank: string) => {
    if (value === '' || items.has(value) || items.size >= MOST_VALUES) return;
    items.set(value, {
      label: value,
      kind: CompletionItemKind.Value,
      detail,
      sortText: `${rank}${String(items.size).padStart(4, '0')}`,
      filterText: value,
      textEdit: { range, newText: value },
    });
  };
  const { file } = snapshot;
  const { reading, recognition, environment } = file.analysis(block);
  const inferred = (reading.fields as Readonly<Record<string, { readonly value: string } | undefined>>)[
    field.name
  ];
  if (inferred) add(inferred.value, words('readFromText', locale), '0');
  for (const value of field.values ?? []) add(value, words('allowed', locale), '1');
  if (field.name === 'lint-disable') {
    for (const { id } of rules) add(id, words('rule', locale), '1');
    for (const family of ruleFamilies) add(`${family}/*`, String(matchRules(`${family}/*`).length), '2');
  }
  if (field.type === 'date') {
    add(environment.today, words('today', locale), '3');
    for (const { value } of recognition.dates) {
      if (parseIsoDate(value)?.day !== undefined) add(value, words('dateInText', locale), '1');
    }
    return [...items.values()];
  }
  if (field.type === 'lang') for (const tag of ['vi', 'en']) add(tag, '', '2');
  for (const value of environment.settings.sources) {
    if (field.name === 'source') add(value, words('knownSource', locale), '1');
  }
  for (const value of valuesNear(file, block, field.name)) add(value, words('seenInCorpus', locale), '4');
  return [...items.values()];
}

/** Values that other documents of the file have in a field, the nearest first. */
function* valuesNear(file: CorpusFile, block: number, field: string): Generator<string> {
  for (let distance = 1; distance <= NEIGHBORS; distance++) {
    for (const index of [block - distance, block + distance]) {
      if (index < 0 || index >= file.text.blocks.length) continue;
      for (const entry of file.analysis(index).structure.header) if (entry.field === field) yield entry.value;
    }
  }
}
