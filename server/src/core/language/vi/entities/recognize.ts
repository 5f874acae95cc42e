import type { Span } from '../../../text/span';
import type { EntityMention, ProjectLexicon, RecognitionInput } from '../../types';
import { readPhrase } from '../tokens/phrases';
import { borrow, giveBack } from '../tokens/scratch';
import { Tokens } from '../tokens/tokens';
import { TokenTrie } from '../tokens/trie';
import { Finder } from './finder';
import { entityId, type KnownEntity, type Lexicon, lexicon, type Spelling } from './lexicon';
import { Memory } from './memory';
import { Board, type Draft } from './mentions';
import { attachOffices } from './offices';
import { type ProjectTable, Reader } from './reader';
import { Register } from './register';
import { Senses } from './senses';

/**
 * The words of a text's spans, as all recognizers read them. Numbers what the project adds first, since a word is looked
 * up once. To be released when the recognizers are done.
 */
export function readTokens(input: RecognitionInput): Tokens {
  const tables = lexicon();
  projectTable(input.lexicon, tables);
  return new Tokens(input.text, input.spans, tables.vocabulary);
}

/**
 * Finds the people, organisations and places that a document's prose names. `taken` are the cited documents found
 * before, sorted: what their titles name is no mention, but the issuer ("của Ban Bí thư") is one. Linear in the text: every
 * step looks at a bounded stretch of tokens.
 *
 * @returns mentions in text order, none overlapping another, with spans relative to `input.text`
 */
export function recognizeEntities(
  input: RecognitionInput,
  taken: readonly Span[],
  tokens: Tokens,
): EntityMention[] {
  const tables = lexicon();
  const reader = spareReader ?? new Reader(tables);
  spareReader = undefined;
  reader.start(tokens, projectTable(input.lexicon, tables));
  const board = new Board(reader.tokens.count);
  const register = new Register(reader, board);
  const held = takenTokens(reader, taken);
  const finder = new Finder(reader, board, held, register);
  finder.run();
  const senses = new Senses(reader, board, register);
  senses.learn();
  senses.recall((i) => finder.isOpen(i));
  const memory = new Memory(reader, board);
  memory.learn();
  register.linkShortNames(memory);
  memory.recall((i) => finder.isOpen(i));
  board.sort();
  attachOffices(reader, board);
  const mentions = board.drafts.map((draft) => mention(reader, draft));
  board.release();
  memory.release();
  giveBack(held);
  reader.end();
  spareReader = reader;
  return mentions;
}

/** Of the document before; none after one that failed, which may have left something in it. */
let spareReader: Reader | undefined;

function mention({ tokens }: Reader, draft: Draft): EntityMention {
  const { type, id, name, note, title } = draft;
  const span = { start: tokens.starts[draft.start]!, end: tokens.ends[draft.end - 1]! };
  if (!title) return note === undefined ? { span, type, id, name } : { span, type, id, name, note };
  const titleSpan = { start: tokens.starts[title.start]!, end: tokens.ends[title.end - 1]! };
  const written = tokens.text.slice(titleSpan.start, titleSpan.end);
  const office = isEvenlySpaced(tokens, title.start, title.end) ? written : written.replace(/\s+/g, ' ');
  const found = { span, type, id, name, title: office, titleSpan };
  return note === undefined ? found : { ...found, note };
}

/** True where no more than one blank stands between any two tokens. */
function isEvenlySpaced({ text, starts, ends }: Tokens, start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++) {
    const gap = starts[i]! - ends[i - 1]!;
    if (gap > 1 || (gap === 1 && text.charCodeAt(ends[i - 1]!) !== 0x20)) return false;
  }
  return true;
}

/** For each token 1 where a cited document holds it; these are sorted. */
function takenTokens({ tokens }: Reader, taken: readonly Span[]): Int32Array {
  const held = borrow(tokens.count);
  if (taken.length === 0) return held;
  let next = 0;
  for (let i = 0; i < tokens.count && next < taken.length; i++) {
    const { start, end } = taken[next]!;
    if (end <= tokens.starts[i]!) {
      next++;
      i--;
    } else if (start < tokens.ends[i]!) held[i] = 1;
  }
  return held;
}

const projectTables = new WeakMap<ProjectLexicon, ProjectTable>();

function projectTable(project: ProjectLexicon, tables: Lexicon): ProjectTable | undefined {
  if (project.entities.length === 0) return undefined;
  let table = projectTables.get(project);
  if (!table) {
    const trie = new TokenTrie(tables.vocabulary);
    const spellings: Spelling[] = [];
    for (const entity of project.entities) {
      const known: KnownEntity = {
        type: entity.type,
        id: entity.id ?? entityId(entity.type, entity.name),
        name: entity.name,
        kind: 'project',
        note: entity.note,
      };
      for (const text of [entity.name, ...(entity.variants ?? [])]) {
        const { words, capitals, upper } = readPhrase(tables.vocabulary, text);
        if (words.length === 0) continue;
        trie.add(words, spellings.length);
        spellings.push({ entity: known, capitals, upper });
      }
    }
    table = { trie, spellings };
    projectTables.set(project, table);
  }
  return table;
}
