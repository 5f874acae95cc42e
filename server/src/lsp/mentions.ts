import type { Position, Range } from 'vscode-languageserver';
import type { BlockAnalysis } from '../core/analysis/blockAnalysis';
import type { CorpusFile } from '../core/analysis/corpusFile';
import type { CitationMention, EntityMention, EntityType } from '../core/language/types';
import { contains, type Span } from '../core/text/span';
import { viewOf } from '../core/text/view';
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
  /** Office or title that stands beside a person's name. */
  readonly office?: string | undefined;
  /** Names nothing by itself but points back ("Nghị quyết này"). */
  readonly anaphor?: boolean | undefined;
}

/** A mention with where its file lies, without anything that keeps the file's text in memory. */
export interface LocatedMention extends Omit<Mention, 'span'> {
  readonly uri: string;
  readonly range: Range;
}

/** Mentions of one person, organization, place or document in one text, in order; never empty. */
export interface MentionGroup {
  readonly type: MentionType;
  readonly id: string;
  /** Of a cited document its fullest wording here. */
  readonly name: string;
  readonly places: readonly MentionPlace[];
}

/** One of them; small, since an index holds all of a corpus. */
export interface MentionPlace {
  readonly text: string;
  readonly block: number;
  readonly range: Range;
  readonly office: string | undefined;
  readonly anaphor: boolean;
}

/** All mentions of a block. Recognizes one that nobody has asked about yet. */
export function mentionsIn(file: CorpusFile, block: number): Generator<Mention> {
  return mentionsOfBlock(file.analysis(block), block);
}

/**
 * @param block the document's place in its file
 * @param only the identity that is asked for; all where none is
 */
export function* mentionsOfBlock(
  { recognition, structure }: Pick<BlockAnalysis, 'recognition' | 'structure'>,
  block: number,
  only?: string,
): Generator<Mention> {
  const textOf = ({ start, end }: Span) => structure.text.slice(start, end);
  for (const citation of recognition.citations) {
    if (only === undefined || citation.id === only)
      yield citationMention(citation, block, textOf(citation.span));
  }
  for (const entity of recognition.entities) {
    if (only === undefined || entity.id === only) yield entityMention(entity, block, textOf(entity.span));
  }
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
  const { span, ...rest } = mention;
  return { ...rest, uri, range: positions.inBlock(mention.block, span) };
}

/** A mention of a group with where it lies. */
export function locate(
  uri: string,
  { type, id, name }: Pick<MentionGroup, 'type' | 'id' | 'name'>,
  { text, block, range, office, anaphor }: MentionPlace,
): LocatedMention {
  return { type, id, name, uri, text, block, range, office, anaphor };
}

/** A place that takes as little memory as it can: an index has millions of them. */
class SmallPlace implements MentionPlace {
  private readonly line: number;
  private readonly character: number;
  private readonly endLine: number;
  private readonly endCharacter: number;

  constructor(
    readonly text: string,
    readonly block: number,
    { start, end }: Range,
    readonly office: string | undefined,
    readonly anaphor: boolean,
  ) {
    this.line = start.line;
    this.character = start.character;
    this.endLine = end.line;
    this.endCharacter = end.character;
  }

  get range(): Range {
    return {
      start: { line: this.line, character: this.character },
      end: { line: this.endLine, character: this.endCharacter },
    };
  }
}

export function placeOf(...place: ConstructorParameters<typeof SmallPlace>): MentionPlace {
  return new SmallPlace(...place);
}

/** Of a person the whole name beside an office, of a document number, date and issuer; of equal ones the first. */
export function fullestOf<T extends Worded>(mentions: Iterable<T>): T | undefined {
  let best: T | undefined;
  for (const mention of mentions) if (!best || fullness(mention) > fullness(best)) best = mention;
  return best;
}

type Worded = Pick<Mention, 'text' | 'office' | 'anaphor'>;

/** How much a mention says of who or what it names. */
export function fullness({ text, office, anaphor }: Worded): number {
  // Of two names of one length the one that is introduced says more.
  return anaphor ? 0 : 2 * spellingOf(text).length + (office === undefined ? 0 : 1);
}

/** The form in which two ways to write the same name are equal: composed, lookalikes folded, single blanks. */
export function spellingOf(text: string): string {
  const view = viewOf(text).text;
  return GAPS.test(view) ? view.replace(/\s+/g, ' ').trim() : view;
}

/** White space other than single blanks inside. */
const GAPS = /\s\s|[^\S ]|^\s|\s$/;

function citationMention({ id, span, anaphor }: CitationMention, block: number, text: string): Mention {
  const mention = { type: 'citation', id, name: text, text, block, span } as const;
  return anaphor ? { ...mention, anaphor } : mention;
}

function entityMention({ type, id, name, span, title }: EntityMention, block: number, text: string): Mention {
  const mention = { type, id, name, text, block, span };
  return title === undefined ? mention : { ...mention, office: title };
}

function length(span: Span): number {
  return span.end - span.start;
}
