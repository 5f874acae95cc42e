import type { IdentityTally, RuleTally } from '../core/analysis/summary';
import type { Severity } from '../core/problem';
import type { RuleId } from '../core/rules/table';
import { NumberReader } from '../core/text/packedNumbers';
import { TextTable } from '../core/text/textTable';
import type { IndexedDocument } from './indexedDocument';
import { type MentionGroup, type MentionPlace, type MentionType, placeOf } from './mentions';

// Who and what a file names and what its documents are, as packed numbers: an index has millions of places, and most of
// them nobody ever asks for. Texts are numbers, too: of most files each is one byte, since a file counts its own. In this
// order:
//
//   documents: count; of each its range, line, flag (preamble), name, title, date, source, size, furniture,
//     bytes of the rest, count of broken rules (rule, severity, count, line, character),
//     count of identities (type, id, name, count, line, character)
//   groups of mentions, whose ids are the first texts, in their order: of each type, name, count of places, bytes of the
//     places;
//     of each place text, office + 1 (0 for none), block, start, end, whether it only points back

/** What a file was packed into. Plain data, to be read with the table of texts that it was packed with. */
export interface PackedData {
  readonly bytes: Uint8Array;
  /** Numbers, in the table, of the texts that the file uses; in the bytes each stands as its place here. */
  readonly texts: Uint32Array;
  /** How many groups there are. */
  readonly groups: number;
  /** Where they begin. */
  readonly groupsAt: number;
}

/** The mentions and documents of one file, unpacked when somebody asks for them. */
export class PackedReading {
  /** What is known of a file of which nothing could be read. */
  static readonly NONE = new PackedReading(
    { bytes: Uint8Array.of(0), texts: new Uint32Array(0), groups: 0, groupsAt: 1 },
    new TextTable(),
  );
  private readonly bytes: Uint8Array;
  private readonly own: Uint32Array;
  private readonly count: number;
  private readonly groupsAt: number;

  constructor(
    { bytes, texts: own, groups, groupsAt }: PackedData,
    readonly texts: TextTable,
  ) {
    this.bytes = bytes;
    this.own = own;
    this.count = groups;
    this.groupsAt = groupsAt;
  }

  /**
   * The documents, and the text before the first marker where there is some.
   * @param brief without what is wrong in them and what they name
   */
  documents(uri: string, brief = false): IndexedDocument[] {
    const from = new NumberReader(this.bytes, 0);
    const text = () => this.text(from.number());
    return Array.from({ length: from.number() }, () => {
      const range = readRange(from);
      const line = from.number();
      const preamble = from.number() === 1;
      const [name, title, date, source] = [text(), text(), text(), text()];
      const size = from.number();
      const furniture = from.number();
      const bytes = from.number();
      let problems: RuleTally[] = [];
      let identities: IdentityTally[] = [];
      if (brief) from.skip(bytes);
      else {
        problems = Array.from({ length: from.number() }, () => ({
          rule: text() as RuleId,
          severity: text() as Severity,
          count: from.number(),
          line: from.number(),
          character: from.number(),
        }));
        identities = Array.from({ length: from.number() }, () => ({
          type: text() as MentionType,
          id: text(),
          name: text(),
          count: from.number(),
          line: from.number(),
          character: from.number(),
        }));
      }
      const summary = { name, preamble, title, date, source, size, furniture, problems, identities };
      return { uri, range, line, summary };
    });
  }

  /** Everybody and everything that the file names. */
  *groups(): Generator<MentionGroup> {
    const from = new NumberReader(this.bytes, this.groupsAt);
    for (let i = 0; i < this.count; i++) yield this.group(this.head(i, from), from);
  }

  /**
   * Counts the places of everybody and everything.
   * @param enter makes an entry, without any place counted, of one that is not counted yet; given with its first place
   */
  countInto<T extends { count: number }>(counts: Map<string, T>, enter: (group: MentionGroup) => T): void {
    const from = new NumberReader(this.bytes, this.groupsAt);
    for (let i = 0; i < this.count; i++) {
      const head = this.head(i, from);
      let entry = counts.get(head.id);
      if (!entry) {
        const at = from.at;
        entry = enter(this.group({ ...head, count: 1 }, from));
        from.at = at;
        counts.set(head.id, entry);
      }
      entry.count += head.count;
      from.skip(head.bytes);
    }
  }

  /** @param id number of an id in `texts` */
  find(id: number): MentionGroup | undefined {
    const at = this.own.indexOf(id);
    // Further behind it is not one of the ids.
    if (at < 0 || at >= this.count) return undefined;
    const from = new NumberReader(this.bytes, this.groupsAt);
    for (let i = 0; i < at; i++) from.skip(this.head(i, from).bytes);
    return this.group(this.head(at, from), from);
  }

  /** @param own number that the file itself gives a text */
  private text(own: number): string {
    return this.texts.text(this.own[own]!);
  }

  private head(at: number, from: NumberReader): GroupHead {
    const type = this.text(from.number()) as MentionType;
    const id = this.text(at);
    const name = this.text(from.number());
    const count = from.number();
    return { type, id, name, count, bytes: from.number() };
  }

  private group({ type, id, name, count }: Omit<GroupHead, 'bytes'>, from: NumberReader): MentionGroup {
    const places = Array.from({ length: count }, (): MentionPlace => {
      const text = this.text(from.number());
      const office = from.number();
      const block = from.number();
      const range = readRange(from);
      return placeOf(
        text,
        block,
        range,
        office === 0 ? undefined : this.text(office - 1),
        from.number() === 1,
      );
    });
    return { type, id, name, places };
  }
}

interface GroupHead {
  readonly type: MentionType;
  readonly id: string;
  readonly name: string;
  readonly count: number;
  /** Of the places that follow. */
  readonly bytes: number;
}

interface WrittenRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Most ranges end in the line that they begin in. */
function readRange(from: NumberReader): WrittenRange {
  const line = from.number();
  const character = from.number();
  const endLine = line + from.number();
  return { start: { line, character }, end: { line: endLine, character: from.number() } };
}
