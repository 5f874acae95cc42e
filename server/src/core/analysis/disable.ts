import { splitList } from '../fields';
import type { BlockStructure, HeaderEntry } from '../format/structure';
import type { Problem } from '../problem';
import { matchRules, type RuleId, ruleFamilies, rules } from '../rules/table';
import { closest } from '../text/closest';
import type { Span } from '../text/span';

interface Disable {
  /** As written: an id, `family/*` or `*`. */
  readonly pattern: string;
  readonly span: Span;
  readonly entry: HeaderEntry;
  readonly hides: ReadonlySet<RuleId>;
}

/**
 * Takes out what a document's `lint-disable` hides, and adds what is wrong with the disables themselves:
 * names that no rule has, and disables that hide nothing.
 * @param reports whether a rule reports anything at all here (it may be off by configuration)
 * @param undecided rules of which it is not known yet whether they would: their disables count as used
 */
export function applyDisables(
  block: BlockStructure,
  problems: readonly Problem[],
  reports: (rule: RuleId) => boolean,
  undecided: readonly RuleId[] = [],
): readonly Problem[] {
  const disables = readDisables(block);
  if (disables.length === 0) return problems;
  const used = new Set<Disable>();
  const left = problems.filter((problem) => {
    const hiding = disables.filter((disable) => disable.hides.has(problem.rule));
    if (reports(problem.rule)) for (const disable of hiding) used.add(disable);
    return hiding.length === 0;
  });
  const own = disables.flatMap((disable) => {
    if (disable.hides.size === 0) return [unknownRule(disable)];
    if (used.has(disable) || undecided.some((rule) => disable.hides.has(rule))) return [];
    return [unused(disable, block)];
  });
  // A disable can hide what is said of disables, but not of itself, or it would justify itself.
  const hidden = (problem: Problem) => disables.some((disable) => disable.pattern === problem.rule);
  return [...left, ...own.filter((problem) => !hidden(problem))];
}

function readDisables(block: BlockStructure): Disable[] {
  return block.header
    .filter((entry) => entry.field === 'lint-disable')
    .flatMap((entry) =>
      splitList(entry.value, ',;').map(({ value, span }) => ({
        pattern: value,
        span: { start: entry.valueSpan.start + span.start, end: entry.valueSpan.start + span.end },
        entry,
        hides: new Set(matchRules(value)),
      })),
    );
}

function unknownRule({ pattern, span }: Disable): Problem {
  const near = closest(pattern, [
    ...rules.map((rule) => rule.id),
    ...ruleFamilies.map((family) => `${family}/*`),
  ]);
  return {
    rule: 'lint/unknown-rule',
    span,
    args: {
      rule: pattern,
      suggestion: near ? { en: ` Did you mean "${near}"?`, vi: ` Có phải là "${near}"?` } : '',
    },
    ...(near
      ? { fixes: [{ title: 'rename', args: { rule: near }, edits: [{ span, newText: near }], safe: false }] }
      : {}),
  };
}

function unused(disable: Disable, block: BlockStructure): Problem {
  const { pattern, span } = disable;
  return {
    rule: 'lint/unused-disable',
    span,
    args: { rule: pattern },
    unnecessary: true,
    fixes: [
      {
        title: 'remove',
        args: { rule: pattern },
        edits: [{ span: removal(disable, block), newText: '' }],
        safe: true,
      },
    ],
  };
}

/** The pattern with its separator; the whole line when it is the only one. */
function removal({ entry, span }: Disable, { lines, text }: BlockStructure): Span {
  const items = splitList(entry.value, ',;');
  if (items.length === 1 && entry.kind === 'line') {
    return { start: lines.start(entry.line), end: lines.endWithBreak(entry.line) };
  }
  const { end: valueEnd, start: valueStart } = entry.valueSpan;
  let { start, end } = span;
  while (end < valueEnd && /[\s,;]/.test(text[end]!)) end++;
  if (end === valueEnd) {
    while (start > valueStart && /[\s,;]/.test(text[start - 1]!)) start--;
  }
  return { start, end };
}
