import type { BlockAnalysis } from '../core/analysis/blockAnalysis';
import { type CorpusFile, FEW_UNITS } from '../core/analysis/corpusFile';
import { TextTable } from '../core/text/textTable';
import type { DocumentCount, FileMentions } from './fileMentions';
import {
  fullestOf,
  fullness,
  type LocatedMention,
  locate,
  type Mention,
  type MentionGroup,
  type MentionPlace,
  mentionsOfBlock,
} from './mentions';
import type { NameIndex } from './nameIndex';
import type { Snapshot } from './snapshot';

/** The mentions of one thing in one document; their spans stay right when other documents change. */
interface BlockGroup {
  readonly type: Mention['type'];
  readonly id: string;
  readonly name: string;
  readonly places: readonly Mention[];
}

interface OpenFile {
  snapshot: Snapshot;
  file: CorpusFile;
  /** Undefined until all of its documents are entered. */
  revision: number | undefined;
  /** The documents whose names are entered. */
  readonly blocks: Set<BlockAnalysis>;
  /** Mentions by identity. */
  readonly counts: Map<string, number>;
}

/** An entry of what a document names: the identity's number, how often it is named, and how fully at most. */
const ENTRY = 3;
const COUNT = 1;
const FULLNESS = 2;

/** Where the entry of an identity is; -1 where there is none. */
function entryOf(named: Uint32Array, number: number): number {
  for (let at = 0; at < named.length; at += ENTRY) if (named[at] === number) return at;
  return -1;
}

/**
 * What the files that are open name, kept up document by document: an edit costs those that it touched. What exactly a
 * document names is asked of its analysis, which holds it; here it is only known whom and what.
 */
export class OpenMentions {
  private readonly files = new Map<string, OpenFile>();
  private readonly ids = new TextTable();
  /** What each document names: entries of `ENTRY` numbers. An analysis never changes. */
  private readonly named = new WeakMap<BlockAnalysis, Uint32Array>();

  constructor(private readonly names: NameIndex) {}

  /** Takes in what changed, came or went. Given up half way, it goes on from there the next time. */
  async sync(
    snapshots: readonly Snapshot[],
    breathe: () => Promise<void>,
    token: { readonly isCancellationRequested: boolean },
  ): Promise<void> {
    const uris = new Set(snapshots.map(({ uri }) => uri));
    for (const [uri, file] of this.files) {
      if (uris.has(uri)) continue;
      this.files.delete(uri);
      for (const block of file.blocks) this.take(file, block);
    }
    for (const snapshot of snapshots) {
      const { file, uri } = snapshot;
      const open = this.openFile(snapshot);
      if (open.revision === file.revision) continue;
      open.revision = undefined;
      // What others do meanwhile can change the file: then a little more is to be done below.
      for (let index = 0; index < file.text.blocks.length; index++) {
        if (token.isCancellationRequested) return;
        // Many together, where nobody has asked for them before.
        file.lookAhead(index, FEW_UNITS);
        this.enter(open, file.analysis(index));
        await breathe();
        if (this.files.get(uri) !== open || open.file !== file) break;
      }
      if (this.files.get(uri) === open && open.file === file) this.settle(open);
    }
  }

  /** How often an open file names somebody or something. */
  countIn(uri: string, id: string): number {
    return this.files.get(uri)?.counts.get(id) ?? 0;
  }

  /** The files that name somebody or something, as far as they are entered. */
  filesNaming(id: string): FileMentions[] {
    const number = this.ids.find(id);
    const found: FileMentions[] = [];
    for (const open of this.files.values()) {
      const { file } = open.snapshot;
      const documents: DocumentCount[] = [];
      let fullest = -1;
      let best = 0;
      let isWhole = true;
      for (let block = 0; block < file.text.blocks.length; block++) {
        const named = this.named.get(file.analysis(block));
        isWhole &&= named !== undefined;
        const at = named && number !== undefined ? entryOf(named, number) : -1;
        if (at < 0) continue;
        const count = named![at + COUNT]!;
        documents.push({ block, count });
        if (named![at + FULLNESS]! > best || fullest < 0) {
          best = named![at + FULLNESS]!;
          fullest = block;
        }
      }
      if (documents.length === 0 && isWhole) continue;
      const isNaming = (block: BlockAnalysis) => {
        const named = this.named.get(block);
        // One that is not entered yet is read to the end.
        return !named || (number !== undefined && entryOf(named, number) >= 0);
      };
      found.push(new OpenFileMentions(open.snapshot, id, documents, fullest, isNaming));
    }
    return found;
  }

  /** All that is named, document by document. */
  *all(): Generator<{ readonly uri: string; readonly group: MentionGroup }> {
    for (const { snapshot } of this.files.values()) {
      const { file, uri } = snapshot;
      for (let index = 0; index < file.text.blocks.length; index++) {
        for (const group of groupsOf(file.analysis(index), index).values()) {
          const places = group.places.map((mention) => placed(mention, index, snapshot));
          yield { uri, group: { ...group, places } };
        }
      }
    }
  }

  /** What is known of an open file, with nothing entered of one that is new. */
  private openFile(snapshot: Snapshot): OpenFile {
    const { file, uri } = snapshot;
    let open = this.files.get(uri);
    if (!open) {
      open = { snapshot, file, revision: undefined, blocks: new Set(), counts: new Map() };
      this.files.set(uri, open);
    }
    open.snapshot = snapshot;
    if (open.file !== file) Object.assign(open, { file, revision: undefined });
    return open;
  }

  /** Brings a file up to how it is now. */
  private settle(open: OpenFile): void {
    const { file } = open;
    const now = new Set(file.text.blocks.map((_, index) => file.analysis(index)));
    for (const block of now) this.enter(open, block);
    for (const block of open.blocks) if (!now.has(block)) this.take(open, block);
    open.revision = file.revision;
  }

  private enter({ blocks, counts }: OpenFile, block: BlockAnalysis): void {
    if (blocks.has(block)) return;
    blocks.add(block);
    const groups = groupsOf(block, 0);
    this.names.add(groups.values());
    for (const { id, places } of groups.values()) counts.set(id, (counts.get(id) ?? 0) + places.length);
    const named = new Uint32Array(groups.size * ENTRY);
    let at = 0;
    for (const { id, places } of groups.values()) {
      named[at] = this.ids.numberOf(id);
      named[at + COUNT] = places.length;
      named[at + FULLNESS] = fullness(fullestOf(places)!);
      at += ENTRY;
    }
    this.named.set(block, named);
  }

  /** Takes out what a document named. */
  private take({ blocks, counts }: OpenFile, block: BlockAnalysis): void {
    blocks.delete(block);
    const groups = groupsOf(block, 0);
    this.names.remove(groups.values());
    for (const { id, places } of groups.values()) {
      const left = (counts.get(id) ?? 0) - places.length;
      if (left > 0) counts.set(id, left);
      else counts.delete(id);
    }
  }
}

/** The mentions of one identity in an open file: what is asked of few documents is read in these alone. */
class OpenFileMentions implements FileMentions {
  /**
   * @param documents those that are entered and name it
   * @param fullestIn the block that has the fullest mention of these; -1 where there is none
   * @param isNaming whether a document can name it
   */
  constructor(
    private readonly snapshot: Snapshot,
    private readonly id: string,
    readonly documents: readonly DocumentCount[],
    private readonly fullestIn: number,
    private readonly isNaming: (block: BlockAnalysis) => boolean,
  ) {}

  get uri(): string {
    return this.snapshot.uri;
  }

  get group(): MentionGroup | undefined {
    const { file } = this.snapshot;
    const places: MentionPlace[] = [];
    let first: Mention | undefined;
    for (let block = 0; block < file.text.blocks.length; block++) {
      if (!this.isNaming(file.analysis(block))) continue;
      for (const mention of this.mentionsIn(block)) {
        first ??= mention;
        places.push(placed(mention, block, this.snapshot));
      }
    }
    return first && { type: first.type, id: this.id, name: first.name, places };
  }

  get fullest(): LocatedMention | undefined {
    if (this.fullestIn < 0) return undefined;
    const mention = fullestOf(this.mentionsIn(this.fullestIn))!;
    // As in a group, whose name is that of its first mention.
    const [first] = this.mentionsIn(this.documents[0]!.block);
    return locate(this.uri, first!, placed(mention, this.fullestIn, this.snapshot));
  }

  placeIn(block: number): MentionPlace {
    const [first] = this.mentionsIn(block);
    return placed(first!, block, this.snapshot);
  }

  nameOf(block: number): string {
    const { file } = this.snapshot;
    return block < file.text.blocks.length ? file.analysis(block).name : '';
  }

  private mentionsIn(block: number): Generator<Mention> {
    return mentionsOfBlock(this.snapshot.file.analysis(block), block, this.id);
  }
}

/**
 * What one document of a file names, by identity.
 * @param index its place in the file
 */
export function groupsOf(analysis: BlockAnalysis, index: number): ReadonlyMap<string, BlockGroup> {
  const groups = new Map<string, BlockGroup & { places: Mention[] }>();
  for (const mention of mentionsOfBlock(analysis, index)) {
    const { type, id, name } = mention;
    const group = groups.get(id);
    if (group) group.places.push(mention);
    else groups.set(id, { type, id, name, places: [mention] });
  }
  return groups;
}

function placed(
  { text, span, office, anaphor }: Mention,
  block: number,
  { positions }: Snapshot,
): MentionPlace {
  return { text, block, range: positions.inBlock(block, span), office, anaphor: anaphor === true };
}
