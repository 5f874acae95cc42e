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
  /** Key of the message in the rule table. */
  readonly message: string;
  /** Index of the block in the same file; the span is relative to it. */
  readonly block: number;
  readonly span: Span;
}
