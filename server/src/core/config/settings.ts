import { type FieldDefinition, fieldFinder } from '../fields';
import type { MarkerStyle } from '../format/structure';
import type { FurniturePhrase, ProjectLexicon } from '../language/types';
import type { Severity } from '../problem';
import { matchRules, type RuleId, rules } from '../rules/table';
import { defaultFieldTable, fieldsOf } from './fields';
import { fingerprint } from './fingerprint';
import { compileGlob, type Glob } from './glob';
import {
  DEFAULT_EXCLUDE,
  DEFAULT_INCLUDE,
  DEFAULT_LANGUAGE,
  type RawBoilerplate,
  type RawConfig,
  type RawRules,
  type RuleSetting,
} from './raw';

/**
 * What holds for one file, all defaults filled in. Immutable; files that the same holds for share one object, so that
 * caches may compare by identity.
 */
export interface FileSettings {
  /** Changes when, and only when, something in these settings does. */
  readonly revision: string;
  readonly language: string;
  /** Fields by canonical name, in the order of a header. */
  readonly fields: ReadonlyMap<string, FieldDefinition>;
  /** The canonical name of a key as written. */
  fieldOf(key: string): string | undefined;
  severityOf(rule: RuleId): Severity | 'off';
  /** How markers are to be written; undefined when the file's first marker decides. */
  readonly markerStyle: MarkerStyle | undefined;
  /** Set when `markerStyle` is a template, such as `@@ {name} @@`. */
  readonly template: string | undefined;
  readonly phrases: readonly FurniturePhrase[];
  readonly sources: readonly string[];
  readonly dropCaptions: boolean;
  readonly lexicon: ProjectLexicon;
}

export const EMPTY_LEXICON: ProjectLexicon = { entities: [], documents: [] };

/** A configuration made ready to answer for single files. */
export class CompiledConfig {
  private readonly include: readonly Glob[];
  private readonly exclude: readonly Glob[];
  private readonly overrides: readonly (readonly Glob[])[];
  /** Settings by the overrides that apply ("0,2"). */
  private readonly byOverrides = new Map<string, FileSettings>();
  /** Settings by revision: overrides that change nothing share, too. */
  private readonly byRevision: Map<string, FileSettings>;

  /**
   * @param previous the same file's configuration before it changed: settings that came out equal stay the same object
   */
  constructor(
    readonly raw: RawConfig,
    readonly lexicon: ProjectLexicon = EMPTY_LEXICON,
    previous?: CompiledConfig,
  ) {
    this.include = compileAll([...DEFAULT_INCLUDE, ...(raw.include ?? [])]);
    this.exclude = compileAll([...DEFAULT_EXCLUDE, ...(raw.exclude ?? [])]);
    this.overrides = (raw.overrides ?? []).map((override) => compileAll(override.files));
    this.byRevision = new Map([...(previous?.byOverrides.values() ?? [])].map((old) => [old.revision, old]));
  }

  /** The settings of a file, by its path relative to the folder of the configuration. */
  settingsFor(path: string): FileSettings {
    const applying = this.overrides.flatMap((globs, index) => (matchesAny(globs, path) ? [index] : []));
    const key = applying.join();
    let settings = this.byOverrides.get(key);
    if (!settings) {
      const made = buildSettings(this.raw, applying, this.lexicon);
      settings = this.byRevision.get(made.revision) ?? made;
      this.byRevision.set(made.revision, settings);
      this.byOverrides.set(key, settings);
    }
    return settings;
  }

  /** Whether a file belongs to the corpus. `isMarked`: its first line is a marker. */
  includes(path: string, isMarked = false): boolean {
    return (isMarked || matchesAny(this.include, path)) && !matchesAny(this.exclude, path);
  }

  /** Whether nothing below a folder can belong to the corpus, so that a search need not enter it. */
  excludesFolder(path: string): boolean {
    return path !== '' && this.exclude.some((glob) => glob.coversFolder(path));
  }
}

/** The settings of a file under a configuration; see `CompiledConfig.settingsFor`. */
export function resolveSettings(config: CompiledConfig, relativePath: string): FileSettings {
  return config.settingsFor(relativePath);
}

let defaults: CompiledConfig | undefined;

/** The configuration of files that have none. */
export function defaultConfig(): CompiledConfig {
  defaults ??= new CompiledConfig({});
  return defaults;
}

export function defaultSettings(): FileSettings {
  return defaultConfig().settingsFor('');
}

/** Patterns that do not compile were reported when the configuration was read. */
function compileAll(patterns: readonly string[]): readonly Glob[] {
  return patterns.flatMap((pattern) => {
    const glob = compileGlob(pattern);
    return 'defect' in glob ? [] : [glob];
  });
}

function matchesAny(globs: readonly Glob[], path: string): boolean {
  return globs.some((glob) => glob.matches(path));
}

function buildSettings(raw: RawConfig, overrides: readonly number[], lexicon: ProjectLexicon): FileSettings {
  const language = raw.language ?? DEFAULT_LANGUAGE;
  const layers = [raw.rules, ...overrides.map((index) => raw.overrides?.[index]?.rules)];
  const severities = severitiesOf(layers);
  const fields =
    raw.fields || raw.overrides || raw.fieldOrder ? fieldsOf(raw, overrides) : defaultFieldTable(language);
  const markerStyle = markerStyleOf(raw.marker);
  const content = {
    language,
    markerStyle,
    phrases: phrasesOf(raw.boilerplate),
    sources: raw.sources ?? [],
    dropCaptions: raw.boilerplate?.dropCaptions ?? false,
  };
  const revision = fingerprint(
    JSON.stringify([content, [...severities], [...fields.values()].map(canonical), fingerprintOf(lexicon)]),
  );
  const fieldOf = fieldFinder(fields.values());
  return Object.freeze({
    ...content,
    revision,
    fields,
    fieldOf,
    severityOf: (rule: RuleId) => severities.get(rule) ?? 'off',
    template: markerStyle?.kind === 'template' ? markerStyle.template : undefined,
    lexicon,
  });
}

function canonical(field: FieldDefinition): readonly unknown[] {
  const { name, type, required, values, spellings, separators } = field;
  return [name, type, required, values ?? null, spellings, separators ?? null];
}

const lexiconFingerprints = new WeakMap<ProjectLexicon, string>();

function fingerprintOf(lexicon: ProjectLexicon): string {
  let known = lexiconFingerprints.get(lexicon);
  if (known === undefined) {
    known = fingerprint(JSON.stringify([lexicon.entities, lexicon.documents]));
    lexiconFingerprints.set(lexicon, known);
  }
  return known;
}

/** Within a layer a rule's own id is stronger than its family, and that than `*`; a later layer beats an earlier one. */
function severitiesOf(layers: readonly (RawRules | undefined)[]): ReadonlyMap<RuleId, RuleSetting> {
  const severities = new Map<RuleId, RuleSetting>(rules.map((rule) => [rule.id, rule.severity]));
  for (const layer of layers) {
    const entries = [...(layer ?? [])].sort(([a], [b]) => breadth(b) - breadth(a));
    for (const [pattern, { value }] of entries) {
      for (const rule of matchRules(pattern)) severities.set(rule, value);
    }
  }
  return severities;
}

function breadth(pattern: string): number {
  return pattern === '*' ? 2 : pattern.endsWith('/*') ? 1 : 0;
}

function markerStyleOf(marker: string | undefined): MarkerStyle | undefined {
  if (marker === undefined || marker === 'auto') return undefined;
  if (marker === 'doc' || marker === 'conllu') return { kind: marker };
  if (marker.includes('{name}')) return { kind: 'template', template: marker };
  const close = marker[0] === '<' ? '>' : marker[0] === '>' ? '<' : marker[0]!;
  return { kind: 'fence', open: marker, close: close.repeat(marker.length) };
}

function phrasesOf(boilerplate: RawBoilerplate | undefined): readonly FurniturePhrase[] {
  const keep = boilerplate?.keep ?? [];
  const kept = new Set(keep.map((text) => text.toLowerCase()));
  return [
    ...keep.map((text) => ({ text, kind: 'other' as const, keep: true })),
    ...(boilerplate?.phrases ?? [])
      .filter(({ value }) => !kept.has(value.text.toLowerCase()))
      .map(({ value }) => ({ text: value.text, kind: value.kind ?? 'other' })),
  ];
}
