import type { Position, Range } from 'vscode-languageserver';
import type { CorpusFile } from '../core/analysis/corpusFile';
import type { CitationMention, EntityMention, EntityType } from '../core/language/types';
import { contains, type Span } from '../core/text/span';
import type { Snapshot } from './snapshot';

export type MentionType = EntityType | 'citation';

/** A place where somebody or something is mentioned. */
export interface Mention {
  readonly type: MentionType;
  readonly id: string;
  /** Canonical name of an entity, wording of a citation. */
  readonly name: string;
  readonly text: string;
  readonly block: number;
  /** Relative to the block. */
  readonly span: Span;
}

export interface LocatedMention extends Mention {
  readonly uri: string;
  readonly range: Range;
}

/** All mentions of a file, in order of the blocks. Recognizes the blocks that nobody has asked about yet. */
export function* mentionsOf(file: CorpusFile): Generator<Mention> {
  for (let block = 0; block < file.text.blocks.length; block++) yield* mentionsIn(file, block);
}

export function* mentionsIn(file: CorpusFile, block: number): Generator<Mention> {
  const { recognition, structure } = file.analysis(block);
  const textOf = ({ start, end }: Span) => structure.text.slice(start, end);
  for (const citation of recognition.citations) yield citationMention(citation, block, textOf(citation.span));
  for (const entity of recognition.entities) yield entityMention(entity, block, textOf(entity.span));
}

/** The narrowest mention at a position: an issuer inside a citation before the citation. */
export function mentionAt({ file, positions }: Snapshot, position: Position): Mention | undefined {
  const { block, offset } = positions.locate(position);
  let found: Mention | undefined;
  for (const mention of mentionsIn(file, block)) {
    if (!contains(mention.span, offset)) continue;
    if (!found || length(mention.span) < length(found.span)) found = mention;
  }
  return found;
}

export function located(
  mention: Mention,
  { uri, positions }: Pick<Snapshot, 'uri' | 'positions'>,
): LocatedMention {
  return { ...mention, uri, range: positions.inBlock(mention.block, mention.span) };
}

function citationMention({ id, span }: CitationMention, block: number, text: string): Mention {
  return { type: 'citation', id, name: text, text, block, span };
}

function entityMention({ type, id, name, span }: EntityMention, block: number, text: string): Mention {
  return { type, id, name, text, block, span };
}

function length(span: Span): number {
  return span.end - span.start;
}
