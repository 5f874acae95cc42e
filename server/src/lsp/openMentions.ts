import type { BlockAnalysis } from '../core/analysis/blockAnalysis';
import type { CorpusFile } from '../core/analysis/corpusFile';
import type { FileMentions } from './mentionIndex';
import { type Mention, type MentionGroup, mentionsOfBlock } from './mentions';
import type { NameIndex } from './nameIndex';
import type { Snapshot } from './snapshot';
import { TextTable } from './textTable';

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

/**
 * What the files that are open name, kept up document by document: an edit costs those that it touched. What exactly a
 * document names is asked of its analysis, which holds it; here it is only known whom and what.
 */
export class OpenMentions {
  private readonly files = new Map<string, OpenFile>();
  private readonly ids = new TextTable();
  /** Numbers of the identities that each document names; an analysis never changes. */
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

  /** The files that name somebody or something, with where that stands now. */
  filesNaming(id: string): FileMentions[] {
    const number = this.ids.find(id);
    const found: FileMentions[] = [];
    for (const { snapshot } of this.files.values()) {
      const { file, uri } = snapshot;
      const places: MentionGroup['places'][number][] = [];
      let first: Mention | undefined;
      for (let index = 0; index < file.text.blocks.length; index++) {
        const analysis = file.analysis(index);
        const named = this.named.get(analysis);
        // One that is not entered yet is read to the end.
        if (named && (number === undefined || !named.includes(number))) continue;
        for (const mention of mentionsOfBlock(analysis, index, id)) {
          first ??= mention;
          places.push(placed(mention, index, snapshot));
        }
      }
      if (!first) continue;
      const { type, name } = first;
      found.push({
        uri,
        group: { type, id, name, places },
        nameOf: (block) => (block < file.text.blocks.length ? file.analysis(block).name : ''),
      });
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
    this.named.set(
      block,
      Uint32Array.from(groups.keys(), (id) => this.ids.numberOf(id)),
    );
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

function placed({ text, span, office, anaphor }: Mention, block: number, { positions }: Snapshot) {
  return { text, block, range: positions.inBlock(block, span), office, anaphor: anaphor === true };
}
