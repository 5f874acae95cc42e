import { applyEdits, type FormattingOptions, type JSONPath, modify, parse } from 'jsonc-parser';
import type { FurnitureKind, ProjectDocument, ProjectEntity } from '../language/types';
import type { TextEdit } from '../text/span';
import type { RuleSetting } from './raw';
import { parseConfig } from './read';

/** Something that an editor's command writes into a configuration. */
export type ConfigChange =
  /** Sets the severity of a rule, a family (`text/*`) or all (`*`); undefined removes the setting. */
  | { readonly kind: 'rule'; readonly rule: string; readonly severity: RuleSetting | undefined }
  /** Sets severities for some files, stronger than what stands there already. */
  | {
      readonly kind: 'override';
      readonly files: readonly string[];
      readonly rules: Readonly<Record<string, RuleSetting>>;
    }
  /** Declares a line page furniture. */
  | { readonly kind: 'phrase'; readonly text: string; readonly furniture?: FurnitureKind }
  /** Declares a line text that is never cut. */
  | { readonly kind: 'keep'; readonly text: string }
  | { readonly kind: 'source'; readonly name: string }
  /** Names files that belong to the corpus. */
  | { readonly kind: 'include'; readonly glob: string }
  | { readonly kind: 'entity'; readonly entity: ProjectEntity }
  | { readonly kind: 'document'; readonly document: ProjectDocument };

/**
 * The edits that bring changes into the text of a configuration: as small as can be, comments and layout kept, none
 * when it holds already. `undefined` text stands for a file that does not exist: the edit then is its content.
 * Returns undefined when the configuration is too broken to be edited; a person has to mend it first.
 */
export function editConfig(
  text: string | undefined,
  ...changes: readonly ConfigChange[]
): readonly TextEdit[] | undefined {
  const before = text ?? '';
  const bom = before.startsWith('\ufeff') ? '\ufeff' : '';
  const source = before.slice(bom.length);
  if (!isEditable(source)) return undefined;
  try {
    const writer = new Writer(source.trim() === '' ? '{}\n' : source);
    for (const change of changes) writer.make(change);
    return difference(before, bom + writer.text);
  } catch {
    // The parser refuses to write below a value of the wrong type, such as "rules": [].
    return undefined;
  }
}

const BROKEN = new Set(['json', 'too-deep', 'not-an-object']);

function isEditable(text: string): boolean {
  return !parseConfig(text).problems.some((problem) => BROKEN.has(problem.code));
}

class Writer {
  private readonly formattingOptions: FormattingOptions;
  /** The text as it was parsed last: many changes that find nothing to do parse it once. */
  private parsed: { readonly text: string; readonly value: unknown } | undefined;

  constructor(public text: string) {
    const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
    this.formattingOptions = {
      insertSpaces: !indent.startsWith('\t'),
      tabSize: indent.startsWith('\t') ? 4 : Math.min(8, indent.length),
      eol: text.includes('\r\n') ? '\r\n' : '\n',
    };
  }

  make(change: ConfigChange): void {
    switch (change.kind) {
      case 'rule':
        this.set(['rules', change.rule], change.severity);
        return;
      case 'override':
        this.override(change.files, change.rules);
        return;
      case 'phrase': {
        const { text, furniture = 'other' } = change;
        this.removeLine('keep', text);
        if (this.lines('phrases').includes(fold(text))) return;
        this.append(['boilerplate', 'phrases'], furniture === 'other' ? text : { text, kind: furniture });
        return;
      }
      case 'keep':
        this.removeLine('phrases', change.text);
        if (!this.lines('keep').includes(fold(change.text)))
          this.append(['boilerplate', 'keep'], change.text);
        return;
      case 'source':
        if (!this.list(['sources']).includes(change.name)) this.append(['sources'], change.name);
        return;
      case 'include': {
        const { glob } = change;
        const current = this.value(['include']);
        if (typeof current !== 'string') {
          if (!this.list(['include']).includes(glob)) this.append(['include'], glob);
        } else if (current !== glob) this.set(['include'], [current, glob]);
        return;
      }
      case 'entity':
        this.appendEntry('entities', change.entity);
        return;
      case 'document':
        this.appendEntry('documents', change.document);
        return;
    }
  }

  private override(files: readonly string[], rules: Readonly<Record<string, RuleSetting>>): void {
    const overrides = this.list(['overrides']);
    // Only the last one is sure not to be overruled by another.
    const last = overrides.length - 1;
    const lastFiles = last < 0 ? undefined : (overrides[last] as { files?: unknown } | null)?.files;
    const written = typeof lastFiles === 'string' ? [lastFiles] : lastFiles;
    if (JSON.stringify(written) !== JSON.stringify(files)) {
      this.append(['overrides'], { files, rules });
      return;
    }
    for (const [rule, severity] of Object.entries(rules))
      this.set(['overrides', last, 'rules', rule], severity);
  }

  /** A lexicon may be a single path of a table; to take an entry it becomes a list. */
  private appendEntry(key: 'entities' | 'documents', entry: object): void {
    const current = this.value([key]);
    if (typeof current === 'string') this.set([key], [current, entry]);
    else if (!this.list([key]).some((other) => JSON.stringify(other) === JSON.stringify(entry))) {
      this.append([key], entry);
    }
  }

  private removeLine(key: 'phrases' | 'keep', text: string): void {
    const index = this.lines(key).indexOf(fold(text));
    if (index >= 0) this.set(['boilerplate', key, index], undefined);
  }

  private lines(key: 'phrases' | 'keep'): readonly string[] {
    return this.list(['boilerplate', key]).map((line) => {
      const text = typeof line === 'string' ? line : (line as { text?: unknown } | null)?.text;
      return typeof text === 'string' ? fold(text) : '';
    });
  }

  private list(path: JSONPath): readonly unknown[] {
    const value = this.value(path);
    return Array.isArray(value) ? value : [];
  }

  private value(path: JSONPath): unknown {
    if (this.parsed?.text !== this.text) {
      this.parsed = { text: this.text, value: parse(this.text, [], { allowTrailingComma: true }) };
    }
    let { value } = this.parsed;
    for (const key of path) {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
      value = (value as Record<string | number, unknown>)[key];
    }
    return value;
  }

  private append(path: JSONPath, value: unknown): void {
    if (this.value(path) === undefined) this.set(path, [value]);
    else this.write([...path, this.list(path).length], value, true);
  }

  private set(path: JSONPath, value: unknown): void {
    if (value === undefined && this.value(path) === undefined) return;
    this.write(path, value, false);
  }

  private write(path: JSONPath, value: unknown, isArrayInsertion: boolean): void {
    const { formattingOptions } = this;
    this.text = applyEdits(
      this.text,
      modify(this.text, path, value, { formattingOptions, isArrayInsertion }),
    );
  }
}

function fold(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}

/** One edit from the first to the last character that differs; none for equal texts. */
function difference(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  // Never between the halves of a surrogate pair, nor inside a line break.
  if (isSecondHalf(before, start)) start--;
  if (isSecondHalf(before, before.length - end)) end--;
  return [{ span: { start, end: before.length - end }, newText: after.slice(start, after.length - end) }];
}

function isSecondHalf(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0xdc00 && code <= 0xdfff) || (code === 10 && text.charCodeAt(at - 1) === 13);
}
