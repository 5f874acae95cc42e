import type { Severity } from '../problem';

/** One text in every language of the user interface. May hold `{placeholders}` that a problem's `args` fill. */
export interface Localized {
  readonly en: string;
  readonly vi: string;
}

/**
 * What is known of a rule apart from how it is checked. The settings schema, the README table, the documentation
 * pages and the messages are all made from these.
 */
export interface RuleDefinition {
  /** `family/name`, stable: configurations name it. */
  readonly id: string;
  /** Severity without any configuration. */
  readonly severity: Severity | 'off';
  /** True when at least some of the rule's problems carry a fix. */
  readonly fixable: boolean;
  readonly message: Localized;
  /** A sentence or three for hover and documentation: what is wrong and why it matters. */
  readonly explanation: Localized;
  /** A text that the rule reports. Escapes such as `\u00a0` are written out where the fault cannot be seen. */
  readonly wrong?: string;
  /** The same text mended. */
  readonly right?: string;
  /** Titles of the rule's fixes by key (`Fix.title`). */
  readonly fixes?: Readonly<Record<string, Localized>>;
}
