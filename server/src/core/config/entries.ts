import { isIsoDate } from '../calendar';
import type { EntityType, ProjectDocument, ProjectEntity } from '../language/types';
import { choice, list, map, object, type Shape, spanOf, text } from './shape';

export const ENTITY_TYPES: Readonly<Record<EntityType, string>> = {
  person: 'A person.',
  organization: 'An organization.',
  place: 'A place.',
};

/** A text of one line. */
export function line(): Shape<string> {
  return text({
    check: (value) =>
      /[\r\n\u2028\u2029]/.test(value) ? { code: 'bad-text', args: { what: 'line-break' } } : undefined,
  });
}

/** A text of one line in NFC, without blanks around it. */
export function name(): Shape<string> {
  return map(line(), (value) => value.normalize('NFC').trim());
}

/** An entity as a configuration or a table in JSON has it. */
export function entityShape(): Shape<ProjectEntity> {
  return object<ProjectEntity>({
    type: { shape: choice(ENTITY_TYPES), about: 'What it is.', required: true },
    name: { shape: name(), about: 'The full official name.', required: true },
    id: {
      shape: name(),
      about: 'A name for the entity that never changes; made from type and name if absent.',
    },
    variants: { shape: list(name()), about: 'Other names, abbreviations, spellings.' },
    note: { shape: name(), about: 'A sentence for the hover.' },
  });
}

/** A citable document as a configuration or a table in JSON has it. */
export function documentShape(): Shape<ProjectDocument> {
  const date = text({
    pattern: '^\\d{4}(?:-\\d{2}(?:-\\d{2})?)?$',
    check: (value) => (isDocumentDate(value) ? undefined : { code: 'bad-date' }),
  });
  return object<ProjectDocument>(
    {
      kind: {
        shape: name(),
        about: 'What kind of document it is: `resolution`, `directive`, `decree`, `law` …',
        required: true,
      },
      number: { shape: name(), about: 'The number as printed, such as `12-CT/TW`.' },
      date: { shape: date, about: 'The day of issue, ISO 8601.' },
      issuer: { shape: name(), about: 'Who issued it.' },
      title: { shape: name(), about: 'What it is about.' },
      aliases: { shape: list(name()), about: 'Wordings by which texts cite it.' },
      id: { shape: name(), about: 'A name for the document that never changes.' },
    },
    (value, node, problems) => {
      if (hasIdentity(value)) return true;
      problems.add(spanOf(node), 'document-without-identity');
      return false;
    },
  );
}

/** A day, month or year, without a time. */
export function isDocumentDate(value: string): boolean {
  return value.length <= 10 && isIsoDate(value).valid;
}

export function hasIdentity(document: ProjectDocument): boolean {
  const { number, title, aliases, id } = document;
  return number !== undefined || title !== undefined || id !== undefined || (aliases ?? []).length > 0;
}
