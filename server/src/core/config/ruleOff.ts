import type { RuleId } from '../rules/table';
import { applyEdits, type TextEdit } from '../text/span';
import { type ConfigChange, editConfig } from './edit';
import { parseConfig } from './read';
import { CompiledConfig } from './settings';

/**
 * The edits after which a rule reports nothing in a file: for all files, or by an override for files like it.
 * @param text of the configuration; undefined where there is none yet
 * @param path of the file, relative to the folder of the configuration
 * @returns undefined when the configuration cannot be edited, or when something else in it is stronger
 */
export function ruleOffEdits(
  text: string | undefined,
  rule: RuleId,
  path: string,
  files?: string,
): readonly TextEdit[] | undefined {
  const change: ConfigChange =
    files === undefined
      ? { kind: 'rule', rule, severity: 'off' }
      : { kind: 'override', files: [files], rules: { [rule]: 'off' } };
  const edits = editConfig(text, change);
  if (!edits) return undefined;
  const { config } = parseConfig(applyEdits(text ?? '', edits));
  return new CompiledConfig(config).settingsFor(path).severityOf(rule) === 'off' ? edits : undefined;
}

/** A glob for a file and those beside it of the same extension: `bao-a/2021.corpus.txt` gives `bao-a/*.corpus.txt`. */
export function globLike(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  const dot = path.indexOf('.', slash + 1);
  return `${literal(path.slice(0, slash))}*${dot < 0 ? '' : literal(path.slice(dot))}`;
}

/** A glob for the files of a file's extension in its folder and in all below: of `bao-a/2021.txt` for every `.txt` in `bao-a`. */
export function globBelow(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${literal(path.slice(0, slash))}**/*${literal(path.slice(path.lastIndexOf('.')))}`;
}

/** Characters that mean something in a pattern are left open: `?` stands for any one character. */
function literal(part: string): string {
  return part.replace(/[[\]{}*?\\!,]/g, '?');
}
