import type { Fix, MessageArgs, Problem, Severity } from '../problem';
import { boilerplateRules } from './boilerplate/messages';
import { citationRules } from './citation/messages';
import { dateRules } from './date/messages';
import type { Localized, RuleDefinition } from './definition';
import { documentRules } from './document/messages';
import { entityRules } from './entity/messages';
import { fieldRules } from './field/messages';
import { lintRules } from './lint/messages';
import { markerRules } from './marker/messages';
import { textRules } from './text/messages';

const table = [
  ...markerRules,
  ...fieldRules,
  ...dateRules,
  ...textRules,
  ...boilerplateRules,
  ...documentRules,
  ...citationRules,
  ...entityRules,
  ...lintRules,
] as const;

/** Every rule's id; diagnostics carry it as their code. */
export type RuleId = (typeof table)[number]['id'];

export interface Rule extends RuleDefinition {
  readonly id: RuleId;
}

/** All rules, by family. The settings schema, the documentation and the messages come from here and nowhere else. */
export const rules: readonly Rule[] = table;

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}

function isRuleId(id: string): id is RuleId {
  return byId.has(id);
}

/** Families in table order ("marker", "field", …). */
export const ruleFamilies: readonly string[] = [...new Set(rules.map((rule) => familyOf(rule.id)))];

export function familyOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

/** Rules that a pattern names: an id, `family/*`, or `*`. Empty for an unknown one. */
export function matchRules(pattern: string): readonly RuleId[] {
  if (pattern === '*') return rules.map((rule) => rule.id);
  if (pattern.endsWith('/*')) {
    const family = pattern.slice(0, -2);
    return rules.filter((rule) => familyOf(rule.id) === family).map((rule) => rule.id);
  }
  return isRuleId(pattern) ? [pattern] : [];
}

/** File name of a rule's documentation page under `docs/rules/`. */
export function documentationPage(id: RuleId): string {
  return `${id.replace('/', '-')}.md`;
}

export type Locale = keyof Localized;

/** Fills `{placeholders}` of a message. Corpus text is inserted as it is and never read for placeholders again. */
export function fill(template: string, args: MessageArgs, locale: Locale = 'en'): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = args[name];
    if (value === undefined) return whole;
    return typeof value === 'string' ? value : fill(value[locale], args, locale);
  });
}

/** Longest piece of corpus text that a message quotes. */
const QUOTED = 80;

/** The message of a problem, one line, long quotations cut. */
export function messageOf(problem: Problem, locale: Locale): string {
  return fill(ruleById(problem.rule)!.message[locale], shortened(problem.args), locale);
}

/** The title of a fix, as the rule's `fixes` word it. */
export function fixTitle(problem: Problem, fix: Fix, locale: Locale): string {
  const title = ruleById(problem.rule)!.fixes?.[fix.title];
  return title ? fill(title[locale], shortened(fix.args), locale) : fix.title;
}

function shortened(args: MessageArgs = {}): MessageArgs {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'string' && value.length > QUOTED ? `${value.slice(0, QUOTED - 1)}…` : value,
    ]),
  );
}

export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
