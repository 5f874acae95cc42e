import type { BlockAnalysis } from '../core/analysis/blockAnalysis';
import type { CorpusFile } from '../core/analysis/corpusFile';
import type { FileMentions } from './mentionIndex';
import { type Mention, type MentionGroup, mentionsIn } from './mentions';
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
  revision: number;
  /** The documents whose names are entered. */
  blocks: ReadonlySet<BlockAnalysis>;
  /** Mentions by identity. */
  readonly counts: Map<string, number>;
}

/** What each document names; an analysis never changes. */
const known = new WeakMap<BlockAnalysis, ReadonlyMap<string, BlockGroup>>();

/** What the files that are open name, kept up document by document: an edit costs those that it touched. */
export class OpenMentions {
  private readonly files = new Map<string, OpenFile>();

  constructor(private readonly names: NameIndex) {}

  /** Takes in what changed, came or went. Given up half way, all stays as it was. */
  async sync(
    snapshots: readonly Snapshot[],
    breathe: () => Promise<void>,
    token: { readonly isCancellationRequested: boolean },
  ): Promise<void> {
    for (const snapshot of snapshots) {
      const { file, uri } = snapshot;
      const before = this.files.get(uri);
      if (before && before.file === file && before.revision === file.revision) continue;
      // What others do meanwhile can change the file: then the entering below has a little more to do.
      for (let index = 0; index < file.text.blocks.length; index++) {
        if (token.isCancellationRequested) return;
        groupsOf(file, index);
        await breathe();
      }
    }
    const uris = new Set(snapshots.map(({ uri }) => uri));
    for (const [uri, file] of this.files) {
      if (uris.has(uri)) continue;
      this.files.delete(uri);
      for (const block of file.blocks) this.take(file, block);
    }
    for (const snapshot of snapshots) this.enter(snapshot);
  }

  /** How often an open file names somebody or something. */
  countIn(uri: string, id: string): number {
    return this.files.get(uri)?.counts.get(id) ?? 0;
  }

  /** The files that name somebody or something, with where that stands now. */
  filesNaming(id: string): FileMentions[] {
    const found: FileMentions[] = [];
    for (const { snapshot } of this.files.values()) {
      const { file, uri } = snapshot;
      const places: MentionGroup['places'][number][] = [];
      let first: BlockGroup | undefined;
      for (let index = 0; index < file.text.blocks.length; index++) {
        const group = groupsOf(file, index).get(id);
        if (!group) continue;
        first ??= group;
        for (const mention of group.places) places.push(placed(mention, index, snapshot));
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
        for (const group of groupsOf(file, index).values()) {
          const places = group.places.map((mention) => placed(mention, index, snapshot));
          yield { uri, group: { ...group, places } };
        }
      }
    }
  }

  private enter(snapshot: Snapshot): void {
    const { file, uri } = snapshot;
    const before = this.files.get(uri);
    if (before && before.file === file && before.revision === file.revision) {
      before.snapshot = snapshot;
      return;
    }
    const blocks = new Set<BlockAnalysis>();
    const counts = before?.counts ?? new Map<string, number>();
    const entered = { snapshot, file, revision: file.revision, blocks, counts };
    for (let index = 0; index < file.text.blocks.length; index++) {
      const groups = groupsOf(file, index);
      const analysis = file.analysis(index);
      blocks.add(analysis);
      if (before?.blocks.has(analysis)) continue;
      this.names.add(groups.values());
      for (const { id, places } of groups.values()) counts.set(id, (counts.get(id) ?? 0) + places.length);
    }
    for (const block of before?.blocks ?? []) if (!blocks.has(block)) this.take(entered, block);
    this.files.set(uri, entered);
  }

  /** Takes out what a document named. */
  private take({ counts }: OpenFile, block: BlockAnalysis): void {
    const groups = known.get(block)!;
    this.names.remove(groups.values());
    for (const { id, places } of groups.values()) {
      const left = (counts.get(id) ?? 0) - places.length;
      if (left > 0) counts.set(id, left);
      else counts.delete(id);
    }
  }
}

/** What one document of a file names, by identity. */
export function groupsOf(file: CorpusFile, index: number): ReadonlyMap<string, BlockGroup> {
  const analysis = file.analysis(index);
  let groups = known.get(analysis);
  if (!groups) {
    const made = new Map<string, BlockGroup & { places: Mention[] }>();
    for (const mention of mentionsIn(file, index)) {
      const { type, id, name } = mention;
      const group = made.get(id);
      if (group) group.places.push(mention);
      else made.set(id, { type, id, name, places: [mention] });
    }
    groups = made;
    known.set(analysis, groups);
  }
  return groups;
}

function placed({ text, span, office, anaphor }: Mention, block: number, { positions }: Snapshot) {
  return { text, block, range: positions.inBlock(block, span), office, anaphor: anaphor === true };
}
