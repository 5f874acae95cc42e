import { defaultFields, FIELD_TYPES, type FieldType } from '../fields';
import { parseTemplate } from '../format/marker';
import type { FurnitureKind } from '../language/types';
import { matchRules, ruleFamilies, rules } from '../rules/table';
import { documentShape, entityShape, line, name } from './entries';
import { compileGlob } from './glob';
import {
  DEFAULT_EXCLUDE,
  DEFAULT_INCLUDE,
  DEFAULT_LANGUAGE,
  type LexiconEntry,
  type RawBoilerplate,
  type RawConfig,
  type RawField,
  type RawOverride,
  type RawPhrase,
  type RuleSetting,
} from './raw';
import {
  choice,
  either,
  flag,
  type JsonSchema,
  type KeyShape,
  list,
  located,
  map,
  never,
  object,
  oneOrMore,
  record,
  type Shape,
  spanOf,
  suggest,
  text,
} from './shape';
import { tablePathDefect } from './tablePath';

const SEVERITIES: Readonly<Record<RuleSetting, string>> = {
  error: 'Shown as an error; `corpus check` fails.',
  warning: 'Shown as a warning.',
  information: 'Shown as information.',
  hint: 'Shown discreetly.',
  off: 'Not checked.',
};

const FURNITURE: Readonly<Record<FurnitureKind, string>> = {
  navigation: 'Menus, breadcrumbs, links to other parts of the site.',
  form: 'Form fields, labels, buttons.',
  share: 'Share bars, "follow us".',
  related: 'Lists of other headlines.',
  counter: 'Numbers of views, likes, comments.',
  copyright: 'Owner, licence, imprint.',
  ad: 'Advertisements.',
  player: 'Audio and video players.',
  notice: 'Editorial and technical notices.',
  comment: 'Comment boxes and comments of readers.',
  tags: 'Lists of keywords.',
  poll: 'Polls and ratings.',
  repeated: 'Text printed twice.',
  caption: 'Captions of photos.',
  other: 'Anything else that is no part of the article.',
};

const TYPES: Readonly<Record<FieldType, string>> = {
  text: 'Any text.',
  date: 'An ISO 8601 date, with or without time.',
  url: 'An http(s) address.',
  lang: 'A language tag (BCP 47) such as `vi` or `vi-VN`.',
  enum: 'One of `values`.',
  list: 'Several values parted by `;`, each one of `values` where these are given.',
};

const LANGUAGES = { vi: 'Vietnamese.' };

const FENCE = '^(?:={3,40}|-{3,40}|#{3,40}|\\*{3,40}|<{3,40}|>{3,40})$';
const NAMED_STYLES = {
  auto: 'The style of the first marker in the file.',
  doc: '`<doc id="NAME">` … `</doc>`, as in VRT and WikiExtractor.',
  conllu: '`# newdoc id = NAME`, as in CoNLL-U.',
};
const TEMPLATE = '^\\S.*\\{name\\}|^\\S+\\{name\\}';
/** What the header parser takes for a key. */
const FIELD_NAME = '^\\p{L}[\\p{L}\\p{M}\\p{N} _-]{0,39}$';

function markerShape(): Shape<string> {
  const fence = new RegExp(FENCE);
  const checked = text({
    check(value) {
      if (Object.hasOwn(NAMED_STYLES, value) || fence.test(value)) return undefined;
      const count = value.split('{name}').length - 1;
      const what = /[\r\n\u2028\u2029]/.test(value)
        ? 'line-break'
        : count === 0
          ? 'marker-form'
          : count > 1
            ? 'template-once'
            : !parseTemplate(value) || /^\s/.test(value)
              ? 'template-start'
              : undefined;
      return what ? { code: 'bad-text', args: { what } } : undefined;
    },
  });
  return {
    types: checked.types,
    schema: {
      anyOf: [
        choice(NAMED_STYLES).schema,
        { type: 'string', pattern: FENCE },
        { type: 'string', pattern: TEMPLATE },
      ],
    },
    read: checked.read,
  };
}

function globShape(): Shape<string> {
  return text({
    examples: ['**/*.txt', 'raw/**'],
    check(value) {
      const glob = compileGlob(value);
      return 'defect' in glob ? { code: 'bad-glob', args: { what: `glob-${glob.defect}` } } : undefined;
    },
  });
}

function ruleKeys(): KeyShape {
  const known = new Map<string, string>([['*', 'Every rule.']]);
  for (const family of ruleFamilies) known.set(`${family}/*`, `Every rule of the family \`${family}\`.`);
  for (const rule of rules) known.set(rule.id, `${rule.explanation.en} Default: \`${rule.severity}\`.`);
  return {
    known,
    check(name, key, problems) {
      if (matchRules(name).length > 0) return true;
      problems.add(spanOf(key), 'unknown-rule', { rule: name }, suggest(name, known.keys(), problems));
      return false;
    },
  };
}

function isFieldName(name: string): boolean {
  return new RegExp(FIELD_NAME, 'u').test(name) && name.trim().split(/[ _]+/).length <= 4;
}

function fieldKeys(): KeyShape {
  const fields = defaultFields(DEFAULT_LANGUAGE);
  return {
    known: new Map(
      fields.map((field) => [field.name, `The field \`${field.name}\`: type \`${field.type}\`.`]),
    ),
    pattern: FIELD_NAME,
    check(name, key, problems) {
      if (isFieldName(name)) return true;
      problems.add(spanOf(key), 'bad-text', { value: name, what: 'field-name' });
      return false;
    },
  };
}

function spelling(): Shape<string> {
  return text({
    pattern: FIELD_NAME,
    check: (value) => (isFieldName(value) ? undefined : { code: 'bad-text', args: { what: 'field-name' } }),
  });
}

function fieldShape(): Shape<RawField | false> {
  return either(
    never('bad-text', { what: 'only-false' }),
    object<RawField>({
      type: {
        shape: choice(TYPES),
        about: `What the values are: ${FIELD_TYPES.map((type) => `\`${type}\``).join(', ')}.`,
      },
      required: { shape: flag(), about: 'Whether every document needs the field.' },
      values: {
        shape: list(line(), { nonEmpty: true }),
        about: 'The allowed values of an `enum`, or of the items of a `list`.',
      },
      spellings: {
        shape: list(located(spelling())),
        about: 'Other ways to write the key, added to those known already.',
      },
    }),
  );
}

function phraseText(): Shape<string> {
  const words = text({
    check(value) {
      if (/[\r\n\u2028\u2029]/.test(value)) return { code: 'bad-text', args: { what: 'line-break' } };
      const rest = value.replace(/[*\s]/g, '');
      return rest.length < 2 ? { code: 'bad-text', args: { what: 'phrase-too-wide' } } : undefined;
    },
  });
  return map(words, (value) => value.normalize('NFC').trim());
}

function phraseShape(): Shape<RawPhrase> {
  const words = phraseText();
  return either(
    map(words, (value): RawPhrase => ({ text: value })),
    object<RawPhrase>({
      text: {
        shape: words,
        about: 'The line, or part of one with `*` for any run of characters. Letter case does not matter.',
        required: true,
      },
      kind: { shape: choice(FURNITURE), about: 'What sort of page furniture it is.', default: 'other' },
    }),
  );
}

function tableShape(): Shape<string> {
  return text({
    pattern: '\\.(?:[tT][sS][vV]|[jJ][sS][oO][nN])$',
    examples: ['lexicon/entities.tsv'],
    check(path) {
      const defect = tablePathDefect(path);
      return defect ? { code: 'bad-table', args: { path, what: `table-${defect}` } } : undefined;
    },
  });
}

function lexiconShape<T>(entry: Shape<T>): Shape<readonly LexiconEntry<T>[]> {
  const table = tableShape();
  return either(
    map(located(table), (path): readonly LexiconEntry<T>[] => [path]),
    list(located(either(table, entry))),
  );
}

function rawConfigShape(): Shape<RawConfig> {
  const ruleMap = defined('rules', record(ruleKeys(), defined('severity', choice(SEVERITIES))));
  const fieldMap = defined('fields', record(fieldKeys(), defined('field', fieldShape())));
  const globs = defined('globs', oneOrMore(globShape()));
  return object<RawConfig>({
    $schema: { shape: text(), about: 'Where the schema of this file lies; for editors that do not know it.' },
    marker: {
      shape: markerShape(),
      about:
        'How markers are written: `auto`, `doc`, `conllu`, a fence such as `===` (for `=== FILE: NAME ===`), or a template such as `@@ {name} @@`.',
      default: 'auto',
    },
    include: {
      shape: globs,
      about: `Files that are corpora beside \`${DEFAULT_INCLUDE.join('`, `')}\` and files that begin with a marker. Globs, relative to the folder of this file.`,
      default: [],
    },
    exclude: {
      shape: globs,
      about: `Files that are none, beside \`${DEFAULT_EXCLUDE.join('`, `')}\`. Stronger than \`include\`.`,
      default: [],
    },
    language: { shape: choice(LANGUAGES), about: 'Language of the corpus.', default: DEFAULT_LANGUAGE },
    fields: {
      shape: fieldMap,
      about: 'Header fields by name: changes to the known ones, fields of your own, or `false` to drop one.',
    },
    fieldOrder: {
      shape: list(located(spelling())),
      about: 'The order of the fields in a header. Fields that are not named follow in their usual order.',
    },
    rules: {
      shape: ruleMap,
      about: 'Severity by rule, by family (`text/*`) or of all (`*`). The narrower name is stronger.',
    },
    overrides: {
      shape: list(
        object<RawOverride>({
          files: {
            shape: globs,
            about: 'The files that this is about. Globs, relative to the folder of this file.',
            required: true,
          },
          rules: { shape: ruleMap, about: 'Severities for these files.' },
          fields: { shape: fieldMap, about: 'Header fields of these files.' },
        }),
      ),
      about: 'Other rules and fields for some files. Later entries are stronger.',
    },
    boilerplate: {
      shape: object<RawBoilerplate>({
        phrases: {
          shape: list(located(phraseShape())),
          about: 'Lines that are page furniture here, beside what is recognized without help.',
        },
        keep: {
          shape: list(phraseText()),
          about: 'Lines that are text and never cut. Stronger than `phrases`.',
        },
        dropCaptions: { shape: flag(), about: 'Cut picture captions as well.', default: false },
      }),
      about: 'What cleaning should know of these pages.',
    },
    sources: {
      shape: list(name()),
      about: 'Names of the sources of this corpus, as they stand in by-lines and headers.',
    },
    entities: {
      shape: lexiconShape(entityShape()),
      about: 'Persons, organizations and places to recognize: entries, paths of tables (TSV, JSON), or both.',
    },
    documents: {
      shape: lexiconShape(documentShape()),
      about: 'Documents that the corpus cites: entries, paths of tables (TSV, JSON), or both.',
    },
  });
}

const definitions: Record<string, JsonSchema> = {};

/** Lets the schema of a shape that occurs more than once be written once. */
function defined<T>(name: string, shape: Shape<T>): Shape<T> {
  definitions[name] = shape.schema;
  return { types: shape.types, schema: { $ref: `#/definitions/${name}` }, read: shape.read.bind(shape) };
}

let shape: Shape<RawConfig> | undefined;

/** The description of the whole configuration, built on first use. */
export function configShape(): Shape<RawConfig> {
  shape ??= rawConfigShape();
  return shape;
}

/** The JSON schema (draft-07) of `corpus.config.json`. */
export function configSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Corpus Editor configuration',
    description: 'What Corpus Editor should know of a corpus. Comments and trailing commas are allowed.',
    allowComments: true,
    allowTrailingCommas: true,
    ...configShape().schema,
    definitions,
  };
}
