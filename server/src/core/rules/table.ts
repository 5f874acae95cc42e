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
  return fillCut(template, args, locale, Number.POSITIVE_INFINITY);
}

/** Longest piece of corpus text that a message quotes. */
const QUOTED = 80;

/** The message of a problem, one line, long quotations cut. */
export function messageOf(problem: Problem, locale: Locale): string {
  return fillCut(ruleById(problem.rule)!.message[locale], problem.args ?? NO_ARGS, locale, QUOTED);
}

/** The title of a fix, as the rule's `fixes` word it. */
export function fixTitle(problem: Problem, fix: Fix, locale: Locale): string {
  const title = ruleById(problem.rule)!.fixes?.[fix.title];
  return title ? fillCut(title[locale], fix.args ?? NO_ARGS, locale, QUOTED) : fix.title;
}

const NO_ARGS: MessageArgs = {};

/** @param longest so much of an argument is quoted, in code units */
function fillCut(template: string, args: MessageArgs, locale: Locale, longest: number): string {
  let at = template.indexOf('{');
  if (at < 0) return template;
  let filled = '';
  let done = 0;
  for (; at >= 0; at = template.indexOf('{', at + 1)) {
    const close = template.indexOf('}', at);
    if (close < 0) break;
    const value = args[template.slice(at + 1, close)];
    if (value === undefined) continue;
    filled += template.slice(done, at);
    if (typeof value !== 'string') filled += fillCut(value[locale], args, locale, longest);
    else filled += value.length > longest ? `${value.slice(0, longest - 1)}…` : value;
    done = close + 1;
    at = close;
  }
  return filled + template.slice(done);
}

export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
