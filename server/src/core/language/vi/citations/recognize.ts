import { shift } from '../../../text/span';
import type { CitationMention, DateMention, ProjectLexicon, RecognitionInput } from '../../types';
import { Kind, LONGEST_WORD, type Tokens } from '../tokens/tokens';
import type { TokenTrie } from '../tokens/trie';
import type { Draft } from './draft';
import { resolveAll } from './identity';
import { catalogOf } from './named';
import type { Resolved } from './number-identity';
import { type ScanCount, scan } from './scan';
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
  let at = 0;
  let slash = -1;
  for (const span of input.spans) {
    while (next < dates.length && dates[next]!.span.end <= span.start) next++;
    // Most paragraphs have no word of a document and no slash: a look at their words turns them away uncopied.
    while (at < tokens.count && tokens.starts[at]! < span.start) at++;
    while (at < tokens.count && tokens.starts[at]! < span.end && !mayOpen(catalog.openers, tokens, at)) at++;
    const first = at < tokens.count && tokens.starts[at]! < span.end ? tokens.starts[at]! : -1;
    if (slash < span.start && slash < input.text.length) {
      slash = input.text.indexOf('/', span.start);
      if (slash < 0) slash = input.text.length;
    }
    if (first < 0 && slash >= span.end) continue;
    const text = input.text.slice(span.start, span.end);
    const inside: DateMention[] = [];
    for (let i = next; i < dates.length && dates[i]!.span.start < span.end; i++) {
      const { span: place, value } = dates[i]!;
      inside.push({ span: shift(place, -span.start), value });
    }
    const found = scan(text, catalog, inside, count, first < 0 ? text.length : first - span.start);
    for (const draft of found) drafts.push(placed(draft, text, span.start));
  }
  const reference = isoOf(input.reference);
  const sure = new Set(
    drafts.filter((draft) => draft.form === 'law' && !draft.weak).map((draft) => draft.law!.name),
  );
  const kept = drafts.filter((draft) => !draft.weak || sure.has(draft.law!.name));
  const resolved = resolveAll({ catalog, reference, drafts: kept });
  return kept.flatMap((draft, i) => (resolved[i] ? [mention(draft, resolved[i])] : []));
}

/** Whether a citation may open at a token: what is written oddly has to be looked at letter by letter. */
function mayOpen(openers: TokenTrie, tokens: Tokens, i: number): boolean {
  const kind = tokens.kinds[i]!;
  if (kind < Kind.Lower) return false;
  // "NQTW 7": letters glued to an abbreviation.
  if (kind === Kind.Upper && tokens.word(i) === 0) return true;
  return kind === Kind.Mixed || tokens.length(i) > LONGEST_WORD || openers.forwards(tokens, i) > 0;
}

/** Moves a draft from its stretch to the text, without the blanks a cut may have left at its end. */
function placed(draft: Draft, text: string, by: number): Draft {
  const end = draft.start + text.slice(draft.start, draft.end).trimEnd().length;
  return {
    ...draft,
    start: draft.start + by,
    end: end + by,
    ...(draft.numberSpan && { numberSpan: shift(draft.numberSpan, by) }),
    ...(draft.dateSpan && { dateSpan: shift(draft.dateSpan, by) }),
  };
}

function mention(draft: Draft, resolved: Resolved): CitationMention {
  const date = draft.date ?? resolved.date;
  const issuer = draft.issuer ?? resolved.issuer;
  const title = draft.title ?? resolved.title;
  const { candidates, fromTable } = resolved;
  return {
    span: { start: draft.start, end: draft.end },
    id: resolved.id,
    kind: draft.kind,
    ...(draft.number && { number: draft.number.text }),
    ...(date !== undefined && { date }),
    ...(issuer !== undefined && { issuer }),
    ...(title !== undefined && { title }),
    ...(draft.numberSpan && { numberSpan: draft.numberSpan }),
    ...(draft.dateSpan && { dateSpan: draft.dateSpan }),
    ...(candidates && candidates.length > 0 && { candidates }),
    ...(fromTable && { fromTable }),
    ...(draft.form === 'anaphor' && !draft.congressAgain && { anaphor: true }),
  };
}
