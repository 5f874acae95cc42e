import { headOf, oneLine, tallyRules } from '../core/analysis/summary';
import { OwnNumbers } from '../core/text/ownNumbers';
import { NumberWriter } from '../core/text/packedNumbers';
import type { Span } from '../core/text/span';
import type { TextTable } from '../core/text/textTable';
import { locatorIn, markerSpan } from './indexedDocument';
import type { MentionType } from './mentions';
import type { PackedData } from './packedReading';
import type { Snapshot } from './snapshot';

// Writes what `packedReading` reads: what `indexedDocuments` tells of a file, and its mentions (`mentionsIn`) with those of
// one thing together, without an object and two texts for each. Of every mention some numbers are written down first;
// documents and groups are made of these.

/** Numbers of a mention: its group, the next mention in that (0 for none), and numbers of texts in the table. */
const GROUP = 0;
const NEXT = 1;
const TYPE = 2;
const NAME = 3;
const TEXT = 4;
/** One more than the number of the text; 0 for none. */
const OFFICE = 5;
const BLOCK = 6;
const ANAPHOR = 7;
/** As `Positions.putInBlock` puts it. */
const PLACE = 8;
const PLACES = 4;
const MENTION = PLACE + PLACES;

/** Mentions of one thing. */
interface Group {
  readonly kind: MentionType;
  /** Number of that. */
  readonly type: number;
  /** Number of its name, and how long that is. */
  name: number;
  length: number;
  count: number;
  /** The first and the last mention. */
  readonly first: number;
  last: number;
  /** What the last one said, and what it was a mention of: the next one mostly says the same. */
  text: string;
  named: string | undefined;
  /** How often the document that is being written names it, and where first. */
  tally: number;
  firstHere: number;
}

/** @param texts takes in the texts of the file */
export function pack(snapshot: Snapshot, texts: TextTable): PackedData {
  let packer = packers.get(texts);
  if (!packer) {
    packer = new ReadingPacker(texts);
    packers.set(texts, packer);
  }
  return packer.pack(snapshot);
}

const packers = new WeakMap<TextTable, ReadingPacker>();

class ReadingPacker {
  private readonly out = new NumberWriter();
  private readonly own = new OwnNumbers();
  /** By the number of a name, one more than that of the name as a list shows it; 0 where nobody has asked. */
  private shown = new Uint32Array(1 << 12);
  /** By what the file calls their ids, which are its first texts. */
  private readonly groups: Group[] = [];
  private mentions = new Int32Array(MENTION << 8);
  /** Where the next mention goes. No mention is at 0. */
  private end = MENTION;
  private readonly place = new Int32Array(PLACES);
  /** Groups that the document that is being written names. */
  private readonly named: Group[] = [];

  constructor(private readonly texts: TextTable) {}

  pack(snapshot: Snapshot): PackedData {
    const { out, own, groups } = this;
    const { length } = snapshot.file.text.blocks;
    out.begin();
    own.begin();
    this.end = MENTION;
    for (let index = 0; index < length; index++) this.readMentions(snapshot, index);
    out.number(length);
    for (let index = 0, at = MENTION; index < length; index++) at = this.writeDocument(snapshot, index, at);
    const groupsAt = out.length;
    for (const group of groups) this.writeGroup(group);
    const packed = { bytes: out.end(), texts: own.all(), groups: groups.length, groupsAt };
    // What they hold is cut out of the file, and keeps it in memory.
    groups.length = 0;
    return packed;
  }

  private readMentions(snapshot: Snapshot, index: number): void {
    const { recognition, structure } = snapshot.file.analysis(index);
    const { text } = structure;
    for (const { id, span, anaphor } of recognition.citations) {
      const at = this.enter('citation', id, undefined, span, text);
      const { mentions } = this;
      mentions[at + OFFICE] = 0;
      mentions[at + BLOCK] = index;
      mentions[at + ANAPHOR] = anaphor ? 1 : 0;
      snapshot.positions.putInBlock(index, span, mentions, at + PLACE);
      const group = this.groups[mentions[at + GROUP]!]!;
      const length = span.end - span.start;
      // Of a cited document the fullest wording.
      if (anaphor || length <= group.length) continue;
      group.name = mentions[at + TEXT]!;
      group.length = length;
    }
    for (const { type, id, name, span, title } of recognition.entities) {
      const at = this.enter(type, id, name, span, text);
      const { mentions } = this;
      mentions[at + OFFICE] = title === undefined ? 0 : this.texts.numberOf(title) + 1;
      mentions[at + BLOCK] = index;
      mentions[at + ANAPHOR] = 0;
      snapshot.positions.putInBlock(index, span, mentions, at + PLACE);
    }
  }

  /**
   * Writes a mention down, and what it is a mention of.
   * @param name undefined for what is called as it is worded
   * @returns where it is
   */
  private enter(type: MentionType, id: string, name: string | undefined, span: Span, text: string): number {
    const { texts, groups } = this;
    const at = this.end;
    this.end += MENTION;
    if (this.end > this.mentions.length) this.grow();
    const { mentions } = this;
    const number = this.own.of(texts.numberOf(id));
    const group = groups[number];
    mentions[at + GROUP] = number;
    mentions[at + NEXT] = 0;
    if (group) {
      const { last } = group;
      mentions[last + NEXT] = at;
      const isWorded = stands(group.text, text, span);
      const worded = isWorded ? mentions[last + TEXT]! : texts.numberOf(text.slice(span.start, span.end));
      mentions[at + TYPE] = type === group.kind ? group.type : texts.numberOf(type);
      mentions[at + TEXT] = worded;
      if (name === undefined) mentions[at + NAME] = worded;
      else mentions[at + NAME] = name === group.named ? mentions[last + NAME]! : texts.numberOf(name);
      if (!isWorded) group.text = texts.text(worded);
      group.named = name;
      group.last = at;
      group.count++;
      return at;
    }
    const isNamed = name !== undefined && stands(name, text, span);
    const called = name === undefined ? -1 : texts.numberOf(name);
    const worded = isNamed ? called : texts.numberOf(text.slice(span.start, span.end));
    mentions[at + TYPE] = texts.numberOf(type);
    mentions[at + TEXT] = worded;
    mentions[at + NAME] = name === undefined ? worded : called;
    groups.push({
      kind: type,
      type: mentions[at + TYPE]!,
      name: mentions[at + NAME]!,
      length: name === undefined ? span.end - span.start : name.length,
      count: 1,
      first: at,
      last: at,
      text: texts.text(worded),
      named: name,
      tally: 0,
      firstHere: 0,
    });
    return at;
  }

  private grow(): void {
    const larger = new Int32Array(this.mentions.length * 2);
    larger.set(this.mentions);
    this.mentions = larger;
  }

  /** @param from its first mention @returns that of the next document */
  private writeDocument(snapshot: Snapshot, index: number, from: number): number {
    const { out, place } = this;
    const { file, positions } = snapshot;
    const analysis = file.analysis(index);
    const head = headOf(analysis);
    const line = file.text.blockLine(index);
    positions.putInBlock(index, markerSpan(analysis), place, 0);
    for (const number of place) out.number(number);
    out.number(line);
    out.number(head.preamble ? 1 : 0);
    this.putText(head.name);
    this.putText(head.title);
    this.putText(head.date);
    this.putText(head.source);
    out.number(head.size);
    out.number(head.furniture);
    const start = out.beginSized();
    const rules = tallyRules(file.problems(index), locatorIn(snapshot, index));
    out.number(rules.length);
    for (const { rule, severity, count, line, character } of rules) {
      this.putText(rule);
      this.putText(severity);
      out.number(count);
      out.number(line);
      out.number(character);
    }
    const next = this.writeIdentities(index, line, from);
    out.endSized(start);
    return next;
  }

  /** See `tallyIdentities`. */
  private writeIdentities(index: number, line: number, from: number): number {
    const { out, own, mentions, groups, named } = this;
    named.length = 0;
    let at = from;
    for (; at < this.end && mentions[at + BLOCK] === index; at += MENTION) {
      // What only points back names nothing.
      if (mentions[at + ANAPHOR] === 1) continue;
      const group = groups[mentions[at + GROUP]!]!;
      if (group.tally++ > 0) continue;
      group.firstHere = at;
      named.push(group);
    }
    out.number(named.length);
    for (const group of named) {
      const first = group.firstHere;
      out.number(own.of(mentions[first + TYPE]!));
      out.number(mentions[first + GROUP]!);
      out.number(own.of(this.shownAs(mentions[first + NAME]!)));
      out.number(group.tally);
      out.number(mentions[first + PLACE]! - line);
      out.number(mentions[first + PLACE + 1]!);
      group.tally = 0;
    }
    return at;
  }

  private shownAs(name: number): number {
    if (name >= this.shown.length) {
      const larger = new Uint32Array(Math.max(this.shown.length * 2, name + 1));
      larger.set(this.shown);
      this.shown = larger;
    }
    if (this.shown[name] === 0) this.shown[name] = this.texts.numberOf(oneLine(this.texts.text(name))) + 1;
    return this.shown[name]! - 1;
  }

  private writeGroup({ type, name, count, first }: Group): void {
    const { out, own, mentions } = this;
    out.number(own.of(type));
    out.number(own.of(name));
    out.number(count);
    const start = out.beginSized();
    for (let at = first; at !== 0; at = mentions[at + NEXT]!) {
      out.number(own.of(mentions[at + TEXT]!));
      const office = mentions[at + OFFICE]!;
      out.number(office === 0 ? 0 : own.of(office - 1) + 1);
      out.number(mentions[at + BLOCK]!);
      for (let i = 0; i < PLACES; i++) out.number(mentions[at + PLACE + i]!);
      out.number(mentions[at + ANAPHOR]!);
    }
    out.endSized(start);
  }

  private putText(text: string): void {
    this.out.number(this.own.of(this.texts.numberOf(text)));
  }
}

/** Whether a span of a text is this. */
function stands(what: string, text: string, { start, end }: Span): boolean {
  return what.length === end - start && text.startsWith(what, start);
}
