import type { Localized } from './rules/definition';
import type { RuleId } from './rules/table';
import type { Span, TextEdit } from './text/span';

/** Values for a message's placeholders; those that are words of ours come in every language of the interface. */
export type MessageArgs = Readonly<Record<string, string | Localized>>;

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A change that mends a problem. Spans are relative to the block, like the problem's own. */
export interface Fix {
  /** Key of the fix's title in the rule table's `fixes`, with `args` filled in. */
  readonly title: string;
  readonly args?: MessageArgs;
  readonly edits: readonly TextEdit[];
  /** True when the fix cannot change what the text means; only such fixes run on save and in "Fix All". */
  readonly safe: boolean;
}

/** Something that a rule found in one block. Spans are UTF-16 offsets relative to the block. */
export interface Problem {
  readonly rule: RuleId;
  readonly span: Span;
  readonly args?: MessageArgs;
  readonly fixes?: readonly Fix[];
  /** Another place that explains the problem, such as the first bearer of a duplicate name. */
  readonly related?: RelatedPlace;
  /** Text that an editor should fade. */
  readonly unnecessary?: boolean;
}

export interface RelatedPlace {
  /** Key of the message among the words of the user interface, with `args` filled in beside the document's `name`. */
  readonly message: string;
  readonly args?: MessageArgs;
  /** Path of another file, as the index across files knows it; absent for the problem's own. */
  readonly file?: string;
  /** Index of the block in that file; absent for the problem's own block. The span is relative to it. */
  readonly block?: number;
  readonly span: Span;
}
