import { shift } from '../../../text/span';
import type { CitationMention, DateMention, ProjectLexicon, RecognitionInput } from '../../types';
import { Kind, LONGEST_WORD, type Tokens } from '../tokens/tokens';
import type { TokenTrie } from '../tokens/trie';
import type { Draft } from './draft';
import { resolveAll } from './identity';
import { catalogOf } from './named';
import type { Resolved } from './number-identity';
import { nextSlash, type ScanCount, scan } from './scan';
import { isoOf } from './terms';

/**
 * Numbers the words of a project's documents. To be called before the tokens of a text are read.
 */
export function prepareCitations(project: ProjectLexicon): void {
  catalogOf(project);
}

/**
 * Finds the official documents that a text cites: by kind and number, by congress or plenum, by the name of a law, by a
 * title, and by what points back to one of these. `dates` are the date mentions of the same text, sorted; they supply
 * the year that "ngày 5/1" leaves out. The answer is sorted, does not overlap, and lies within the spans of the input.
 * Time is linear in the text.
 */
export function recognizeCitations(
  input: RecognitionInput,
  dates: readonly DateMention[],
  tokens: Tokens,
  count?: ScanCount,
): CitationMention[] {
  const catalog = catalogOf(input.lexicon);
  const drafts: Draft[] = [];
  let next = 0;
  let slash = -1;
  const { starts, leads, kinds } = tokens;
  // Spans stand between breaks, each of which is a lead: the first of them before all.
  let lead = 1;
  for (const span of input.spans) {
    const { start, end } = span;
    // Most paragraphs have no word of a document and no slash of a number: a look at their words turns them away uncopied.
    let places: number[] | undefined;
    for (; kinds[leads[lead]!] !== Kind.Break; lead++)
      if (mayOpen(catalog.openers, tokens, leads[lead]!)) {
        places ??= [];
        places.push(starts[leads[lead]!]! - start);
      }
    lead++;
    if (slash < start) slash = nextSlash(input.text, start);
    if (!places && slash >= end && !catalog.hasOddNames) continue;
    const text = input.text.slice(start, end);
    while (next < dates.length && dates[next]!.span.end <= start) next++;
    const inside: DateMention[] = [];
    for (let i = next; i < dates.length && dates[i]!.span.start < end; i++) {
      const { span: place, value } = dates[i]!;
      inside.push({ span: shift(place, -start), value });
    }
    const found = scan(text, catalog, inside, count, catalog.hasOddNames ? undefined : (places ?? NOWHERE));
    for (const draft of found) drafts.push(placed(draft, text, start));
  }
  if (drafts.length === 0) return [];
  const reference = isoOf(input.reference);
  const kept = withoutWeak(drafts);
  const resolved = resolveAll({ catalog, reference, drafts: kept });
  const mentions: CitationMention[] = [];
  for (let i = 0; i < kept.length; i++) if (resolved[i]) mentions.push(mention(kept[i]!, resolved[i]!));
  return mentions;
}

/** Without the weak drafts of laws that the text names nowhere in full. */
function withoutWeak(drafts: readonly Draft[]): readonly Draft[] {
  if (!drafts.some((draft) => draft.weak)) return drafts;
  const sure = new Set<string>();
  for (const { form, weak, law } of drafts) if (form === 'law' && !weak) sure.add(law!.name);
  return drafts.filter(({ weak, law }) => !weak || sure.has(law!.name));
}

const NOWHERE: readonly number[] = [];

/** Whether a citation may open at a token: what is written oddly has to be looked at letter by letter. */
function mayOpen(openers: TokenTrie, tokens: Tokens, i: number): boolean {
  const kind = tokens.kinds[i]!;
  if (kind < Kind.Lower) return false;
  const word = tokens.word(i);
  if (word === 0) return kind >= Kind.Upper || tokens.length(i) > LONGEST_WORD;
  if (openers.forwards(tokens, i) > 0) return true;
  return kind === Kind.Mixed;
}

/** Moves a draft from its stretch to the text, without the blanks a cut may have left at its end. */
function placed(draft: Draft, text: string, by: number): Draft {
  let { end } = draft;
  while (end > draft.start && isBlank(text.charCodeAt(end - 1))) end--;
  const { kind, form, number, numberSpan, date, dateSpan, issuer, title, term, beside } = draft;
  const { congress, plenum, law, known, weak, congressAgain, demonstrative } = draft;
  // All fields, in one order: what comes next reads them many times.
  return {
    start: draft.start + by,
    end: end + by,
    kind,
    form,
    number,
    numberSpan: numberSpan && shift(numberSpan, by),
    date,
    dateSpan: dateSpan && shift(dateSpan, by),
    issuer,
    title,
    term,
    beside,
    congress,
    plenum,
    law,
    known,
    weak,
    congressAgain,
    demonstrative,
  };
}

function isBlank(code: number): boolean {
  return code <= 32 || code === 0xa0;
}

function mention(draft: Draft, resolved: Resolved): CitationMention {
  const date = draft.date ?? resolved.date;
  const issuer = draft.issuer ?? resolved.issuer;
  const title = draft.title ?? resolved.title;
  const { candidates, fromTable } = resolved;
  const found: Building = {
    span: { start: draft.start, end: draft.end },
    id: resolved.id,
    kind: draft.kind,
  };
  if (draft.number) found.number = draft.number.text;
  if (date !== undefined) found.date = date;
  if (issuer !== undefined) found.issuer = issuer;
  if (title !== undefined) found.title = title;
  if (draft.numberSpan) found.numberSpan = draft.numberSpan;
  if (draft.dateSpan) found.dateSpan = draft.dateSpan;
  if (candidates && candidates.length > 0) found.candidates = candidates;
  if (fromTable) found.fromTable = fromTable;
  if (draft.form === 'anaphor' && !draft.congressAgain) found.anaphor = true;
  return found;
}

/** A mention while it is made: what it does not have it must not name. */
type Building = { -readonly [K in keyof CitationMention]: CitationMention[K] };
