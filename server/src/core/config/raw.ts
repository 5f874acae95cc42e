import type { FieldType } from '../fields';
import type { FurnitureKind, ProjectDocument, ProjectEntity } from '../language/types';
import type { Severity } from '../problem';
import type { Located } from './shape';

export type RuleSetting = Severity | 'off';

/** Severities by rule id, `family/*` or `*`. */
export type RawRules = ReadonlyMap<string, Located<RuleSetting>>;

export interface RawField {
  readonly type?: FieldType;
  readonly required?: boolean;
  readonly values?: readonly string[];
  readonly spellings?: readonly Located<string>[];
}

/** Fields by name; `false` drops one. */
export type RawFields = ReadonlyMap<string, Located<RawField | false>>;

export interface RawOverride {
  readonly files: readonly string[];
  readonly rules?: RawRules;
  readonly fields?: RawFields;
}

export interface RawPhrase {
  readonly text: string;
  readonly kind?: FurnitureKind;
}

export interface RawBoilerplate {
  readonly phrases?: readonly Located<RawPhrase>[];
  readonly keep?: readonly string[];
  readonly dropCaptions?: boolean;
}

/** An entry of a lexicon: written out, or the path of a table that holds entries. */
export type LexiconEntry<T> = Located<T | string>;

/** What a configuration file says, as far as it is right. Everything may be absent. */
export interface RawConfig {
  readonly $schema?: string;
  readonly marker?: string;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly language?: string;
  readonly fields?: RawFields;
  readonly fieldOrder?: readonly Located<string>[];
  readonly rules?: RawRules;
  readonly overrides?: readonly RawOverride[];
  readonly boilerplate?: RawBoilerplate;
  readonly sources?: readonly string[];
  readonly entities?: readonly LexiconEntry<ProjectEntity>[];
  readonly documents?: readonly LexiconEntry<ProjectDocument>[];
}

export const DEFAULT_LANGUAGE = 'vi';
/** Globs that always hold, beside those of a configuration. */
export const DEFAULT_INCLUDE: readonly string[] = ['**/*.corpus', '**/*.corpus.txt'];
export const DEFAULT_EXCLUDE: readonly string[] = ['**/node_modules/**', '**/.git/**'];
