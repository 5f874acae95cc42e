import type { Problem } from '../../problem';
import type { Span } from '../../text/span';
import type { BlockContext } from '../context';
import { checkSecondArticle } from './second-article';

/** Fewer words than this beside the title are no article. The shortest flashes of news have some thirty. */
const SHORTEST = 20;

/** Checks that a document has a text, that the text has an end, and that it is one. */
export function checkDocument(context: BlockContext): Problem[] {
  const { settings, preamble } = context;
  if (preamble) return [];
  return [
    ...(settings.severityOf('document/too-short') === 'off' ? [] : checkLength(context)),
    ...(settings.severityOf('document/truncated') === 'off' ? [] : checkEnd(context)),
    ...(settings.severityOf('document/two-articles') === 'off' ? [] : checkSecondArticle(context)),
  ];
}

/** Nothing at all is `marker/empty-document`. */
function checkLength(context: BlockContext): Problem[] {
  const { block, reading } = context;
  const body = bodyOf(context);
  let count = 0;
  for (const { start, end } of body) {
    count += words(block.text, start, end, SHORTEST - count);
    if (count >= SHORTEST) return [];
  }
  const spans = body.length > 0 ? body : reading.prose;
  const last = spans.at(-1);
  if (!last) return [];
  return [
    {
      rule: 'document/too-short',
      span: { start: spans[0]!.start, end: last.end },
      args: { count: String(count) },
    },
  ];
}

/** The prose without the title. */
function bodyOf({ reading }: BlockContext): readonly Span[] {
  const title = reading.fields.title?.span;
  return title
    ? reading.prose.filter((span) => span.start >= title.end || span.end <= title.start)
    : reading.prose;
}

/** Number of words, counted up to a limit. */
function words(text: string, start: number, end: number, limit: number): number {
  let count = 0;
  let inside = false;
  for (let i = start; i < end && count < limit; i++) {
    const word = isOfWord(text.charCodeAt(i));
    if (word && !inside) count++;
    inside = word;
  }
  return count;
}

const UNKNOWN = 0;
const OF_WORD = 1;
const BETWEEN = 2;
/** Of each code unit, what it is; found out when first met. */
let kinds: Uint8Array | undefined;

/** Whether a code unit is neither white space nor a sign. */
function isOfWord(code: number): boolean {
  kinds ??= new Uint8Array(0x10000);
  let kind = kinds[code]!;
  if (kind === UNKNOWN) {
    kind = /[^\s\p{P}\p{S}]/u.test(String.fromCharCode(code)) ? OF_WORD : BETWEEN;
    kinds[code] = kind;
  }
  return kind === OF_WORD;
}

/** A paragraph shorter than this can end without a full stop: a sub-heading, a line of verse, a signature. */
const PARAGRAPH = 120;
/** So much of the end is quoted. */
const QUOTED = 24;

/** Reports a text whose last paragraph stops in mid-sentence. */
function checkEnd(context: BlockContext): Problem[] {
  const { block, reading, language } = context;
  const body = bodyOf(context);
  const span = body.at(-1);
  const before = body.at(-2);
  if (!span || !before) return [];
  const text = block.text.slice(span.start, span.end).trimEnd();
  const ending = language.readEnding(text);
  if (ending === 'ended') return [];
  if (ending === 'open' && text.normalize('NFC').length < PARAGRAPH) return [];
  // Pages that put no full stops, and verse, end no line in one.
  if (language.readEnding(block.text.slice(before.start, before.end)) !== 'ended') return [];
  const line = block.lines.lineAt(span.end - 1);
  // A by-line or a source behind it says that the text is all there.
  if (reading.kept.some(({ kind, startLine }) => kind === 'byline' && startLine > line)) return [];
  const end = span.start + text.length;
  const start = lastWord(block.text, span.start, end);
  const quoted = block.text.slice(Math.max(span.start, end - QUOTED), end).replace(/^\S*\s+(?=\S)/u, '');
  return [{ rule: 'document/truncated', span: { start, end }, args: { end: `…${quoted}` } }];
}

function lastWord(text: string, from: number, end: number): number {
  let start = end;
  while (start > from && !/\s/.test(text[start - 1]!)) start--;
  return start;
}
