import { nameKey } from '../../format/names';
import { documentsIn } from './arrange';
import type { NamedFile } from './move';
import { type NamePattern, nameFrom } from './namePattern';
import { pieceOf } from './piece';
import type { DocumentProblem } from './problem';
import { type NewName, nameProblems } from './rename';

/** What a pattern makes of one document. */
export interface PlannedName {
  readonly block: number;
  readonly from: string;
  /** The same as `from` where the document lacks what the pattern asks for. */
  readonly to: string;
  readonly lacking: boolean;
  /** Why the name cannot be. */
  readonly problem?: DocumentProblem;
}

/**
 * What a pattern would call documents of a file, without renaming any. Documents are numbered in the order given.
 * @param distinct gives names that are taken `-2`, `-3` … before their extension
 */
export function planNames(
  { file, path }: NamedFile,
  blocks: readonly number[],
  pattern: NamePattern,
  distinct: boolean,
): PlannedName[] {
  const found = blocks.map((block, i) => {
    const analysis = file.analysis(block);
    const from = pieceOf(file, block).name;
    const to = nameFrom(pattern, analysis, i + 1);
    return { block, from, to: to ?? from, lacking: to === undefined };
  });
  const renamed = new Set(blocks);
  const others = documentsIn(file).filter((index) => !renamed.has(index));
  const taken = new Set(others.map((index) => nameKey(pieceOf(file, index).name)));
  for (const { to, lacking } of found) if (lacking) taken.add(nameKey(to));
  const plans = distinct
    ? found.map((plan) => (plan.lacking ? plan : { ...plan, to: untaken(plan.to, taken) }))
    : found;
  const names: NewName[] = plans.map(({ block, to }) => ({ block, name: to }));
  const problems = nameProblems({ file, path, names });
  return plans.map((plan, i) => {
    // A name that stays is nobody's doing here.
    const problem = plan.to === plan.from && problems[i]?.code !== 'duplicate-name' ? undefined : problems[i];
    return { ...plan, ...(problem ? { problem } : {}) };
  });
}

/** The name, or the first of `name-2`, `name-3` … that nobody has; from then on it is taken. */
function untaken(name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf('.');
  const at = dot > name.lastIndexOf('/') + 1 ? dot : name.length;
  let free = name;
  for (let n = 2; taken.has(nameKey(free)); n++) free = `${name.slice(0, at)}-${n}${name.slice(at)}`;
  taken.add(nameKey(free));
  return free;
}
