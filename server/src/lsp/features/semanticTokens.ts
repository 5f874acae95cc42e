import { type Range, type SemanticTokens, SemanticTokensBuilder } from 'vscode-languageserver';
import { blocksIn } from '../../core/actions/change';
import type { BlockAnalysis } from '../../core/analysis/blockAnalysis';
import type { Span } from '../../core/text/span';
import type { Snapshot } from '../snapshot';

/** Token types in the order of the legend; the extension's manifest gives each a standard type to fall back to. */
export const TOKEN_TYPES = [
  'corpusMarker',
  'corpusName',
  'corpusKey',
  'corpusDate',
  'corpusPerson',
  'corpusOrganization',
  'corpusPlace',
  'corpusCitation',
  'corpusBoilerplate',
] as const;
type TokenType = (typeof TOKEN_TYPES)[number];

const ENTITY_TOKENS = {
  person: 'corpusPerson',
  organization: 'corpusOrganization',
  place: 'corpusPlace',
} as const;

interface Token {
  readonly span: Span;
  readonly type: TokenType;
}

/** Tokens of the documents that a range touches, or of all. */
export function semanticTokens(snapshot: Snapshot, range?: Range): SemanticTokens {
  const { file, positions } = snapshot;
  const builder = new SemanticTokensBuilder();
  for (const index of blocksIn(file, range && positions.span(range))) {
    const analysis = file.analysis(index);
    for (const { span, type } of flatten(tokensOf(analysis))) {
      // Tokens must not cross lines.
      for (const part of byLine(analysis, span)) {
        const { start, end } = positions.inBlock(index, part);
        builder.push(
          start.line,
          start.character,
          end.character - start.character,
          TOKEN_TYPES.indexOf(type),
          0,
        );
      }
    }
  }
  return builder.build();
}

function tokensOf(analysis: BlockAnalysis): Token[] {
  const { structure, reading, recognition, environment } = analysis;
  const tokens: Token[] = [];
  const { marker } = structure;
  if (marker) {
    tokens.push({ span: marker.nameSpan, type: 'corpusName' });
    tokens.push({ span: { start: marker.span.start, end: marker.nameSpan.start }, type: 'corpusMarker' });
    tokens.push({ span: { start: marker.nameSpan.end, end: marker.span.end }, type: 'corpusMarker' });
  }
  for (const entry of structure.header) {
    if (entry.field === undefined) continue;
    tokens.push({ span: entry.keySpan, type: 'corpusKey' });
    if (environment.settings.fields.get(entry.field)?.type === 'date') {
      tokens.push({ span: entry.valueSpan, type: 'corpusDate' });
    }
  }
  const { citations, dates, entities } = recognition;
  tokens.push(...citations.map(({ span }) => ({ span, type: 'corpusCitation' as const })));
  tokens.push(...dates.map(({ span }) => ({ span, type: 'corpusDate' as const })));
  tokens.push(...entities.map(({ span, type }) => ({ span, type: ENTITY_TOKENS[type] })));
  const { lines } = structure;
  for (const { startLine, endLine } of reading.boilerplate) {
    tokens.push({
      span: { start: lines.start(startLine), end: lines.end(endLine) },
      type: 'corpusBoilerplate',
    });
  }
  return tokens;
}

/** Puts tokens in order without overlaps: of two that overlap the one that starts first, or is listed first, stays. */
function flatten(tokens: readonly Token[]): Token[] {
  const sorted = tokens
    .map((token, rank) => ({ token, rank }))
    .filter(({ token }) => token.span.end > token.span.start)
    .sort((a, b) => a.token.span.start - b.token.span.start || a.rank - b.rank);
  const flat: Token[] = [];
  let done = 0;
  for (const { token } of sorted) {
    if (token.span.start < done) continue;
    flat.push(token);
    done = token.span.end;
  }
  return flat;
}

function byLine({ structure: { lines } }: BlockAnalysis, span: Span): Span[] {
  const first = lines.lineAt(span.start);
  const last = lines.lineAt(span.end);
  const parts: Span[] = [];
  for (let line = first; line <= last; line++) {
    const start = Math.max(span.start, lines.start(line));
    const end = Math.min(span.end, lines.end(line));
    if (end > start) parts.push({ start, end });
  }
  return parts;
}
