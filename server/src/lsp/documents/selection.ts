import { documentsIn } from '../../core/actions/documents/arrange';
import type { Chosen } from '../../core/actions/documents/move';
import type { CorpusFile } from '../../core/analysis/corpusFile';
import { baseName, pathOf, sameUri } from '../paths';
import type { Session } from '../session';
import type { Snapshot } from '../snapshot';
import type { DocumentRef, Selector } from './protocol';
import { documentWords } from './words';

/** Why a command cannot be done, for its user to read. */
export class Refused extends Error {}

/** Names in lists are cut; so much of one is compared. */
const COMPARED = 150;

interface ReadFile extends Snapshot {
  readonly path: string;
  readonly revision: number;
  /** Set for a file that is not open: changes when it does. */
  readonly stamp: string | undefined;
}

/** The files that one command works on, each read once. */
export class CommandFiles {
  private readonly files = new Map<string, ReadFile>();
  private readonly withheld: ReadonlySet<string>;

  constructor(
    private readonly session: Session,
    unsaved: readonly string[] = [],
  ) {
    this.withheld = new Set(unsaved.map(sameUri));
  }

  get all(): readonly ReadFile[] {
    return [...this.files.values()];
  }

  /** @throws {Refused} for a file that cannot be read, or must not be changed */
  async read(uri: string): Promise<ReadFile> {
    const key = sameUri(uri);
    const known = this.files.get(key);
    if (known) return known;
    const { workspace } = this.session;
    const path = pathOf(uri);
    if (this.withheld.has(key)) throw this.refused('fileUnsaved', uri);
    const open = await workspace.snapshot(openUri(this.session, key) ?? uri);
    const stamp = open || path === undefined ? undefined : await workspace.diskStamp(path);
    let snapshot = open;
    if (!snapshot && path !== undefined) {
      snapshot = await workspace.readClosed(uri, path).catch(() => undefined);
    }
    if (!snapshot) throw this.refused('fileGone', uri);
    const read = { ...snapshot, path: baseName(path ?? uri), revision: snapshot.file.revision, stamp };
    this.files.set(key, read);
    return read;
  }

  /** The documents that are meant, by file, in the order of the files as named and of their texts. */
  async choose(selectors: readonly Selector[]): Promise<Chosen[]> {
    const chosen = new Map<CorpusFile, { file: CorpusFile; path: string; blocks: Set<number> }>();
    for (const selector of selectors) {
      const read = await this.read(selector.uri);
      const known = chosen.get(read.file) ?? { file: read.file, path: read.path, blocks: new Set() };
      chosen.set(read.file, known);
      for (const block of this.blocksOf(read, selector)) known.blocks.add(block);
    }
    return [...chosen.values()]
      .map(({ blocks, ...rest }) => ({ ...rest, blocks: [...blocks].sort((a, b) => a - b) }))
      .filter(({ blocks }) => blocks.length > 0);
  }

  /**
   * The document that is meant: the one that begins there, else the only one of that name, since a list can be older than
   * the text.
   * @throws {Refused} when there is none
   */
  blockAt(read: Snapshot, { uri, line, name }: DocumentRef): number {
    const { file } = read;
    const documents = documentsIn(file);
    const isNamed = (block: number) => name === undefined || isCalled(file.analysis(block).name, name);
    const block = file.text.blockAtLine(line);
    if (file.text.blockLine(block) === line && documents.includes(block) && isNamed(block)) return block;
    const [found, another] = name === undefined ? [] : documents.filter(isNamed);
    if (found !== undefined && another === undefined) return found;
    const { locale } = this.session.profile();
    throw new Refused(
      documentWords('documentGone', locale, { file: shown(uri), name: name ?? String(line + 1) }),
    );
  }

  /** @throws {Refused} when a file is no longer what was read */
  async expectUnchanged(): Promise<void> {
    for (const { uri, file, revision, stamp } of this.files.values()) {
      const path = pathOf(uri);
      const same =
        stamp === undefined || path === undefined
          ? file.revision === revision
          : (await this.session.workspace.diskStamp(path)) === stamp;
      if (!same) throw this.refused('fileChanged', uri);
    }
  }

  private blocksOf(read: ReadFile, selector: Selector): readonly number[] {
    if ('line' in selector) return [this.blockAt(read, selector)];
    const { range } = selector;
    const documents = documentsIn(read.file);
    if (!range) return documents;
    const { text } = read.file;
    const first = text.blockAtLine(Math.min(range.start.line, text.lineCount - 1));
    // A selection that ends where a document begins does not mean that one.
    const isEmpty = range.start.line === range.end.line;
    const endLine = range.end.character === 0 && !isEmpty ? range.end.line - 1 : range.end.line;
    const last = text.blockAtLine(Math.min(endLine, text.lineCount - 1));
    return documents.filter((block) => block >= first && block <= last);
  }

  private refused(key: 'fileUnsaved' | 'fileGone' | 'fileChanged', uri: string): Refused {
    return new Refused(documentWords(key, this.session.profile().locale, { file: shown(uri) }));
  }
}

/** A file as the client has it open, in whatever spelling. */
export function openUri({ workspace }: Session, key: string): string | undefined {
  return workspace.openUris().find((uri) => sameUri(uri) === key);
}

/** Where the documents of a file begin now. */
export function refsOf(
  { file, uri }: Pick<Snapshot, 'file' | 'uri'>,
  blocks: readonly number[],
): DocumentRef[] {
  return blocks.map((block) => ({ uri, line: file.text.blockLine(block), name: file.analysis(block).name }));
}

export function shown(uri: string): string {
  return baseName(pathOf(uri) ?? uri);
}

function isCalled(name: string, listed: string): boolean {
  const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, COMPARED);
  return oneLine(name) === oneLine(listed);
}
