import type { IdentityTally, RuleTally } from '../core/analysis/summary';
import type { Severity } from '../core/problem';
import type { RuleId } from '../core/rules/table';
import { NumberReader, NumberWriter } from '../core/text/packedNumbers';
import { TextTable } from '../core/text/textTable';
import type { IndexedDocument } from './indexedDocument';
import { type MentionGroup, type MentionPlace, type MentionType, placeOf } from './mentions';

// Who and what a file names and what its documents are, as packed numbers: an index has millions of places, and most of
// them nobody ever asks for. Texts are numbers of a table. In this order:
//
//   documents: count; of each its range, line, flag (preamble), name, title, date, source, size, furniture,
//     bytes of the rest, count of broken rules (rule, severity, count, line, character),
//     count of identities (type, id, name, count, line, character)
//   groups of mentions: of each type, id, name, count of places, bytes of the places;
//     of each place text, office + 1 (0 for none), block, start, end, whether it only points back

/** What a file was packed into. Plain data, to be read with the table of texts that it was packed with. */
export interface PackedData {
  readonly bytes: Uint8Array;
  /** Numbers of the ids of the groups, in their order: whether a file names something is asked of all files. */
  readonly ids: Uint32Array;
  /** Where the groups begin. */
  readonly groupsAt: number;
}

export function pack(
  documents: readonly IndexedDocument[],
  groups: ReadonlyMap<string, MentionGroup>,
  texts: TextTable,
): PackedData {
  const out = writer;
  out.begin();
  const put = (text: string) => out.number(texts.numberOf(text));
  out.number(documents.length);
  for (const { range, line, summary } of documents) {
    writeRange(out, range);
    out.number(line);
    out.number(summary.preamble ? 1 : 0);
    put(summary.name);
    put(summary.title);
    put(summary.date);
    put(summary.source);
    out.number(summary.size);
    out.number(summary.furniture);
    out.sized(() => {
      out.number(summary.problems.length);
      for (const { rule, severity, count, line, character } of summary.problems) {
        put(rule);
        put(severity);
        out.number(count);
        out.number(line);
        out.number(character);
      }
      out.number(summary.identities.length);
      for (const { type, id, name, count, line, character } of summary.identities) {
        put(type);
        put(id);
        put(name);
        out.number(count);
        out.number(line);
        out.number(character);
      }
    });
  }
  const groupsAt = out.length;
  const ids = new Uint32Array(groups.size);
  let next = 0;
  for (const { type, id, name, places } of groups.values()) {
    ids[next++] = texts.numberOf(id);
    put(type);
    put(id);
    put(name);
    out.number(places.length);
    out.sized(() => {
      for (const { text, office, block, range, anaphor } of places) {
        put(text);
        out.number(office === undefined ? 0 : texts.numberOf(office) + 1);
        out.number(block);
        writeRange(out, range);
        out.number(anaphor ? 1 : 0);
      }
    });
  }
  return { bytes: out.end(), ids, groupsAt };
}

/** The same with texts of another table, which is asked once for each text. */
export function renumbered(
  { bytes, ids, groupsAt }: PackedData,
  from: Pick<TextTable, 'text'>,
  to: Pick<TextTable, 'numberOf'>,
): PackedData {
  const numbers = new Map<number, number>();
  const inOther = (number: number) => {
    let other = numbers.get(number);
    if (other === undefined) {
      other = to.numberOf(from.text(number));
      numbers.set(number, other);
    }
    return other;
  };
  const cursor = new NumberReader(bytes, 0);
  const out = writer;
  out.begin();
  const same = (count: number) => {
    for (let i = 0; i < count; i++) out.number(cursor.number());
  };
  const text = () => out.number(inOther(cursor.number()));
  const texts = (count: number) => {
    for (let i = 0; i < count; i++) text();
  };
  /** What lies behind the number of its bytes, which is another one now. */
  const sized = (copy: () => void) => {
    cursor.number();
    out.sized(copy);
  };
  for (let left = copied(cursor, out); left > 0; left--) {
    // Range, line and flag; name, title, date and source; size and furniture.
    same(6);
    texts(4);
    same(2);
    sized(() => {
      for (let rules = copied(cursor, out); rules > 0; rules--) {
        texts(2);
        same(3);
      }
      for (let identities = copied(cursor, out); identities > 0; identities--) {
        texts(3);
        same(3);
      }
    });
  }
  const start = out.length;
  if (cursor.at !== groupsAt) throw new RangeError('not a packed reading');
  for (let i = 0; i < ids.length; i++) {
    texts(3);
    const places = copied(cursor, out);
    sized(() => {
      for (let place = 0; place < places; place++) {
        text();
        const office = cursor.number();
        out.number(office === 0 ? 0 : inOther(office - 1) + 1);
        // Block, range, and whether it only points back.
        same(6);
      }
    });
  }
  return { bytes: out.end(), ids: ids.map(inOther), groupsAt: start };
}

function copied(from: NumberReader, to: NumberWriter): number {
  const number = from.number();
  to.number(number);
  return number;
}

/** The mentions and documents of one file, unpacked when somebody asks for them. */
export class PackedReading {
  /** What is known of a file of which nothing could be read. */
  static readonly NONE = new PackedReading(
    { bytes: Uint8Array.of(0), ids: new Uint32Array(0), groupsAt: 1 },
    new TextTable(),
  );
  private readonly bytes: Uint8Array;
  private readonly ids: Uint32Array;
  private readonly groupsAt: number;

  constructor(
    { bytes, ids, groupsAt }: PackedData,
    readonly texts: TextTable,
  ) {
    this.bytes = bytes;
    this.ids = ids;
    this.groupsAt = groupsAt;
  }

  /**
   * The documents, and the text before the first marker where there is some.
   * @param brief without what is wrong in them and what they name
   */
  documents(uri: string, brief = false): IndexedDocument[] {
    const from = new NumberReader(this.bytes, 0);
    const text = () => this.texts.text(from.number());
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
    for (let i = 0; i < this.ids.length; i++) yield this.group(this.head(from), from);
  }

  /**
   * Counts the places of everybody and everything.
   * @param enter makes an entry, without any place counted, of one that is not counted yet; given with its first place
   */
  countInto<T extends { count: number }>(counts: Map<string, T>, enter: (group: MentionGroup) => T): void {
    const from = new NumberReader(this.bytes, this.groupsAt);
    for (let i = 0; i < this.ids.length; i++) {
      const head = this.head(from);
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
    const at = this.ids.indexOf(id);
    if (at < 0) return undefined;
    const from = new NumberReader(this.bytes, this.groupsAt);
    for (let i = 0; i < at; i++) from.skip(this.head(from).bytes);
    return this.group(this.head(from), from);
  }

  private head(from: NumberReader): GroupHead {
    const type = this.texts.text(from.number()) as MentionType;
    const id = this.texts.text(from.number());
    const name = this.texts.text(from.number());
    const count = from.number();
    return { type, id, name, count, bytes: from.number() };
  }

  private group({ type, id, name, count }: Omit<GroupHead, 'bytes'>, from: NumberReader): MentionGroup {
    const places = Array.from({ length: count }, (): MentionPlace => {
      const text = this.texts.text(from.number());
      const office = from.number();
      const block = from.number();
      const range = readRange(from);
      return placeOf(
        text,
        block,
        range,
        office === 0 ? undefined : this.texts.text(office - 1),
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
function writeRange(out: NumberWriter, { start, end }: WrittenRange): void {
  out.number(start.line);
  out.number(start.character);
  out.number(end.line - start.line);
  out.number(end.character);
}

function readRange(from: NumberReader): WrittenRange {
  const line = from.number();
  const character = from.number();
  const endLine = line + from.number();
  return { start: { line, character }, end: { line: endLine, character: from.number() } };
}

const writer = new NumberWriter();
