import { checkName, nameKey } from '../format/names';
import type { MessageArgs } from '../problem';
import { markerParts } from '../rules/marker/messages';
import { type ExchangeProblem, placeOf } from './problem';
import { INDEX_FILE } from './splitIndex';

/** Where a name is written. */
export interface NamePlace {
  readonly path: string;
  readonly line?: number;
}

/** Checks that documents can lie beside each other as files, on every system. */
export class NameCheck {
  readonly problems: ExchangeProblem[] = [];
  private readonly files = new Map<string, { readonly name: string; readonly place: string }>();
  /** Folders in names, with the first name that has them. */
  private readonly folders = new Map<string, { readonly folder: string; readonly place: string }>();

  /** True when the name can be used beside all that were added before it. */
  add(name: string, at: NamePlace): boolean {
    const before = this.problems.length;
    const report = (code: ExchangeProblem['code'], args: MessageArgs = {}) =>
      this.problems.push({ ...at, code, args });
    const place = placeOf(at.path, at.line);
    const key = nameKey(name);
    const twin = this.files.get(key);
    const folder = this.folders.get(key);
    const unsafe = checkName(name);
    if (name === '') report('missing-name');
    else if (unsafe) report('unsafe-name', { name: shown(name), ...whyUnsafe(name, unsafe) });
    else if (key === nameKey(INDEX_FILE)) report('index-name', { name });
    else if (twin?.name === name) report('duplicate-name', { name, place: twin.place });
    else if (twin) report('same-name', { name, other: twin.name, place: twin.place });
    else if (folder) report('file-and-folder', { name, place: folder.place });
    else this.addFolders(name, place, report);
    if (this.problems.length > before) return false;
    this.files.set(key, { name, place });
    return true;
  }

  private addFolders(
    name: string,
    place: string,
    report: (code: ExchangeProblem['code'], args: Readonly<Record<string, string>>) => void,
  ): void {
    for (let at = name.indexOf('/'); at >= 0; at = name.indexOf('/', at + 1)) {
      const folder = name.slice(0, at);
      const key = nameKey(folder);
      const file = this.files.get(key);
      if (file) {
        report('file-and-folder', { name: file.name, place: file.place });
        return;
      }
      if (!this.folders.has(key)) this.folders.set(key, { folder, place });
    }
  }
}

/** What is wrong with a name, as the rule `marker/unsafe-name` says it. */
function whyUnsafe(name: string, { defect, span }: NonNullable<ReturnType<typeof checkName>>): MessageArgs {
  const part = shown(name.slice(span.start, span.end));
  return { what: markerParts[defect], character: part, part };
}

/** Control and direction characters would change the message that quotes them. */
function shown(name: string): string {
  return name.replace(
    /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * The order in which the files of a folder are joined: part by part of the path, numbers by their value ("bai-2" before
 * "bai-10"), the rest by code units, so that it is the same on every machine.
 */
export function compareNames(a: string, b: string): number {
  const left = a.split('/');
  const right = b.split('/');
  for (let i = 0; i < left.length && i < right.length; i++) {
    const order = compareParts(left[i]!, right[i]!);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareParts(a: string, b: string): number {
  const left = a.split(/(\d+)/);
  const right = b.split(/(\d+)/);
  for (let i = 0; i < left.length && i < right.length; i++) {
    const x = left[i]!;
    const y = right[i]!;
    if (x === y) continue;
    if (i % 2 === 1) {
      const order = compareNumbers(x, y);
      if (order !== 0) return order;
    } else return x < y ? -1 : 1;
  }
  return left.length - right.length || (a < b ? -1 : a > b ? 1 : 0);
}

/** Digits of any number, without the loss that numbers of 64 bits have. */
function compareNumbers(a: string, b: string): number {
  const x = a.replace(/^0+/, '');
  const y = b.replace(/^0+/, '');
  return x.length - y.length || (x < y ? -1 : x > y ? 1 : 0);
}
