import assert from 'node:assert/strict';
import { configSchema } from '../../../../server/src/core/config/schema';
import { inVietnamese } from '../../../../server/src/core/config/schemaWords';

/** Every text of a schema that people read, with where it stands. */
function texts(value: unknown, at = ''): [place: string, text: string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const place = `${at}/${key}`;
    if (typeof member === 'string' && /^(?:markdownD|d)escription$/.test(key)) return [[place, member]];
    if (key === 'markdownEnumDescriptions')
      return (member as string[]).map((text, i): [string, string] => [`${place}/${i}`, text]);
    return texts(member, place);
  });
}

describe('the schema in Vietnamese', () => {
  const english = configSchema();
  const vietnamese = inVietnamese(english);

  it('says everything in Vietnamese, about the same keys', () => {
    const before = texts(english);
    const after = new Map(texts(vietnamese));
    assert.ok(before.length > 150);
    assert.equal(after.size, before.length);
    const codes = (text: string) => text.match(/`[^`]+`/g) ?? [];
    for (const [place, text] of before) {
      const translation = after.get(place)!;
      // Texts that are but an example, or but a name, are the same in both.
      assert.ok(translation !== text, `${place}: ${text}`);
      if (!/Default: `/.test(text)) assert.deepEqual(codes(translation), codes(text), place);
      assert.equal(translation, translation.normalize('NFC'));
    }
  });

  it('differs in words alone', () => {
    const bare = (value: object) =>
      JSON.stringify(value, (key, member) => (/escription/.test(key) ? undefined : member));
    assert.equal(bare(vietnamese), bare(english));
  });

  it('describes every property', () => {
    const undescribed: string[] = [];
    const walk = (value: unknown, at: string): void => {
      if (typeof value !== 'object' || value === null) return;
      const { properties } = value as { properties?: Record<string, { description?: string }> };
      for (const [key, property] of Object.entries(properties ?? {}))
        if (!property.description) undescribed.push(`${at}/${key}`);
      for (const [key, member] of Object.entries(value)) walk(member, `${at}/${key}`);
    };
    walk(vietnamese, '');
    assert.deepEqual(undescribed, []);
  });
});
