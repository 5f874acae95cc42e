import { fullestOf, type LocatedMention, locate, type MentionGroup, type MentionPlace } from './mentions';

/** How often a document names somebody or something. */
export interface DocumentCount {
  readonly block: number;
  readonly count: number;
}

/** What one file has of somebody or something. In a large file much of it is only found when somebody asks. */
export interface FileMentions {
  readonly uri: string;
  /** All mentions; undefined where there is none after all. */
  readonly group: MentionGroup | undefined;
  /** The documents that have some, in order, as far as they are known. */
  readonly documents: readonly DocumentCount[];
  /** The fullest mention of these documents, of equal ones the first. */
  readonly fullest: LocatedMention | undefined;
  /** The first mention in one of these documents. */
  placeIn(block: number): MentionPlace;
  /** Name of one of the file's documents. */
  nameOf(block: number): string;
}

/** Mentions that are all there. */
export class KnownMentions implements FileMentions {
  private documentsValue: readonly DocumentCount[] | undefined;

  constructor(
    readonly uri: string,
    readonly group: MentionGroup,
    readonly nameOf: (block: number) => string,
  ) {}

  get documents(): readonly DocumentCount[] {
    if (!this.documentsValue) {
      const counts = new Map<number, number>();
      for (const { block } of this.group.places) counts.set(block, (counts.get(block) ?? 0) + 1);
      this.documentsValue = [...counts].map(([block, count]) => ({ block, count }));
    }
    return this.documentsValue;
  }

  get fullest(): LocatedMention {
    return locate(this.uri, this.group, fullestOf(this.group.places)!);
  }

  placeIn(block: number): MentionPlace {
    return this.group.places.find((place) => place.block === block)!;
  }
}

/** The fullest mention that any of these files has, with the name of its document. */
export function fullestIn(
  files: readonly FileMentions[],
): (LocatedMention & { readonly document: string }) | undefined {
  const all = files.flatMap((file) => {
    const { fullest } = file;
    return fullest ? { ...fullest, document: file.nameOf(fullest.block) } : [];
  });
  return fullestOf(all);
}
