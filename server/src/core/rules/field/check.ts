import { checkFieldValue, type FieldDefinition } from '../../fields';
import { insertFields, type NewField, sortHeader } from '../../format/header';
import { lineBreakOf } from '../../format/rewrite';
import { type BlockStructure, firstWrittenLine, type HeaderEntry } from '../../format/structure';
import type { Fix, Problem } from '../../problem';
import { type Span, shift } from '../../text/span';
import type { BlockContext } from '../context';
import { fieldTypes } from './messages';
import { orderOf, suggestionFor } from './order';

/** Checks a block's header against the fields that the settings define. */
export function checkFields(context: BlockContext): readonly Problem[] {
  const { block } = context;
  if (context.preamble) return NONE;
  // Of a file in which nothing is written yet it is said that it has no text: that is enough.
  if (!block.marker && firstWrittenLine(block) === undefined) return NONE;
  if (block.header.length === 0) return missingFields(context, NOTHING_WRITTEN);
  const problems: Problem[] = [];
  const first = new Map<string, HeaderEntry>();
  for (const entry of block.header) {
    if (entry.field === undefined) problems.push(unknownKey(entry, context));
    else if (first.has(entry.field)) problems.push(duplicate(entry, first.get(entry.field)!, context));
    else {
      first.set(entry.field, entry);
      const value = checkValue(entry, context);
      if (value.length > 0) problems.push(...value);
    }
  }
  problems.push(...missingFields(context, first), ...wrongOrder(context), ...unseparated(block));
  return problems;
}

const NONE: readonly Problem[] = [];
const NOTHING_WRITTEN: ReadonlyMap<string, HeaderEntry> = new Map();

/** What the text says of fields that the header lacks or leaves empty, in the settings' order. */
export function inferredFields({ block, settings, reading }: BlockContext): NewField[] {
  const inferred: Readonly<Record<string, { readonly value: string } | undefined>> = reading.fields;
  const fields: NewField[] = [];
  for (const field of orderOf(settings.fields).names) {
    const value = inferred[field]?.value;
    if (value === undefined || value === '') continue;
    if (!isWritten(block, field)) fields.push({ field, value });
  }
  return fields;
}

function isWritten({ header }: BlockStructure, field: string): boolean {
  for (const entry of header) if (entry.field === field && entry.value !== '') return true;
  return false;
}

function missingFields(context: BlockContext, written: ReadonlyMap<string, HeaderEntry>): readonly Problem[] {
  const { names, required } = orderOf(context.settings.fields);
  const missing = required.filter((field) => !written.has(field));
  if (missing.length === 0) return NONE;
  const inferred = inferredFields(context).filter(({ field }) => !written.has(field));
  const span = documentSpan(context.block);
  // One object for all: the same header mends every one of them.
  const header: Fix | undefined =
    inferred.length > 1
      ? { title: 'header', edits: insertFields(context.block, inferred, names), safe: false }
      : undefined;
  return missing.map((field): Problem => {
    const known = inferred.find((candidate) => candidate.field === field);
    if (!known) return { rule: 'field/missing', span, args: { field }, ...(header && { fixes: [header] }) };
    const insert: Fix = {
      title: 'insert',
      args: { field, value: known.value },
      edits: insertFields(context.block, [known], names),
      safe: false,
    };
    return { rule: 'field/missing', span, args: { field }, fixes: header ? [insert, header] : [insert] };
  });
}

/** What stands for the document where something is not there: its name, else its first written line. */
function documentSpan(block: BlockStructure): Span {
  if (block.marker) return block.marker.name === '' ? block.marker.span : block.marker.nameSpan;
  const first = firstWrittenLine(block);
  if (first === undefined) return { start: 0, end: 0 };
  const { start, end } = block.lines.span(first);
  return { start: start === 0 && block.text.charCodeAt(0) === 0xfeff ? 1 : start, end };
}

function unknownKey(entry: HeaderEntry, { settings }: BlockContext): Problem {
  const field = suggestionFor(entry.key, settings.fields);
  return {
    rule: 'field/unknown',
    span: entry.keySpan,
    args: {
      key: entry.key,
      suggestion: field ? { en: ` Did you mean "${field}"?`, vi: ` Có phải là "${field}"?` } : '',
    },
    ...(field
      ? {
          fixes: [
            {
              title: 'rename',
              args: { field },
              edits: [{ span: entry.keySpan, newText: field }],
              safe: false,
            },
          ],
        }
      : {}),
  };
}

function duplicate(entry: HeaderEntry, first: HeaderEntry, { block, settings }: BlockContext): Problem {
  const removal = { span: lineSpan(block, entry), newText: '' };
  const fixes: Fix[] = [];
  if (entry.kind === 'line') {
    const same = entry.value === first.value || entry.value === '';
    if (!same && settings.fields.get(entry.field!)?.type === 'list' && first.value !== '') {
      const at = first.valueSpan.end;
      fixes.push({
        title: 'merge',
        edits: [{ span: { start: at, end: at }, newText: `; ${entry.value}` }, removal],
        safe: false,
      });
    }
    fixes.push({ title: 'remove', edits: [removal], safe: same });
  }
  return {
    rule: 'field/duplicate',
    span: entry.keySpan,
    args: { field: entry.field! },
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}

function checkValue(entry: HeaderEntry, context: BlockContext): readonly Problem[] {
  const field = context.settings.fields.get(entry.field!);
  if (!field) return NONE;
  if (entry.value === '') return [emptyField(entry, context)];
  return checkFieldValue(field, entry.value).map(({ span, suggestion }) => {
    const wrong = entry.value.slice(span.start, span.end);
    const at = shift(span, entry.valueSpan.start);
    return {
      rule: 'field/invalid-value',
      span: at,
      args: {
        value: wrong,
        field: field.name,
        type: fieldTypes[field.type],
        suggestion: allowedValues(field, suggestion),
      },
      ...(suggestion === undefined
        ? {}
        : {
            fixes: [
              {
                title: 'replace',
                args: { value: suggestion },
                edits: [{ span: at, newText: suggestion }],
                safe: false,
              },
            ],
          }),
    };
  });
}

function allowedValues(field: FieldDefinition, suggestion: string | undefined) {
  if (suggestion !== undefined)
    return { en: ` Did you mean "${suggestion}"?`, vi: ` Có phải là "${suggestion}"?` };
  if (!field.values) return '';
  const values = field.values.slice(0, 8).join(', ');
  return { en: ` Allowed: ${values}.`, vi: ` Cho phép: ${values}.` };
}

function emptyField(entry: HeaderEntry, context: BlockContext): Problem {
  const fixes: Fix[] = [];
  const known = inferredFields(context).find(({ field }) => field === entry.field);
  if (known && entry.kind === 'line') {
    const span = { start: entry.keySpan.end, end: context.block.lines.end(entry.line) };
    fixes.push({
      title: 'fill',
      args: { value: known.value },
      edits: [{ span, newText: `: ${known.value}` }],
      safe: false,
    });
  }
  if (entry.kind === 'line' && !context.settings.fields.get(entry.field!)?.required) {
    const edits = [{ span: lineSpan(context.block, entry), newText: '' }];
    fixes.push({ title: 'remove', args: { field: entry.field! }, edits, safe: false });
  }
  return {
    rule: 'field/empty',
    span: entry.keySpan,
    args: { field: entry.field! },
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}

function wrongOrder({ block, settings }: BlockContext): readonly Problem[] {
  const { names, rank } = orderOf(settings.fields);
  let last = -1;
  for (const { kind, field } of block.header) {
    if (kind !== 'line') continue;
    const own = (field === undefined ? undefined : rank.get(field)) ?? names.length;
    if (own < last) return wrongOrderAt(block, names, rank);
    last = own;
  }
  return NONE;
}

function wrongOrderAt(
  block: BlockStructure,
  names: readonly string[],
  rank: ReadonlyMap<string, number>,
): readonly Problem[] {
  const edit = sortHeader(block, names);
  if (!edit) return NONE;
  const known = block.header.filter((entry) => entry.kind === 'line' && entry.field !== undefined);
  const rankOf = (entry: HeaderEntry) => rank.get(entry.field!) ?? -1;
  // The first entry that belongs before an earlier one belongs before the first of those that are behind it.
  let highest = -1;
  for (const [i, entry] of known.entries()) {
    if (rankOf(entry) >= highest) {
      highest = rankOf(entry);
      continue;
    }
    const before = known.slice(0, i).find((earlier) => rankOf(earlier) > rankOf(entry))!;
    return [
      {
        rule: 'field/order',
        span: entry.keySpan,
        args: { field: entry.field!, before: before.field! },
        fixes: [{ title: 'sort', edits: [edit], safe: true }],
      },
    ];
  }
  return NONE;
}

/** A header that runs into the text: its last line is followed by a line that is neither blank nor `key: value`. */
function unseparated(block: BlockStructure): readonly Problem[] {
  // Attributes of a tag come first.
  const last = block.header.at(-1);
  if (last?.kind !== 'line' || block.bodyLine !== last.line + 1 || block.bodyLine >= block.bodyEndLine)
    return NONE;
  const { lines } = block;
  if (lines.isBlank(block.bodyLine)) return NONE;
  const start = lines.start(block.bodyLine);
  return [
    {
      rule: 'field/unseparated',
      span: lines.span(block.bodyLine),
      fixes: [
        {
          title: 'separate',
          edits: [{ span: { start, end: start }, newText: lineBreakOf(lines) }],
          safe: true,
        },
      ],
    },
  ];
}

function lineSpan(block: BlockStructure, entry: HeaderEntry): Span {
  return { start: block.lines.start(entry.line), end: block.lines.endWithBreak(entry.line) };
}
