import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configSchema } from '../../../../server/src/core/config/schema';
import { rulePages, TABLE_START, withRulesTable } from '../../../../server/src/core/rules/pages';
import { documentationPage, fill, matchRules, rules } from '../../../../server/src/core/rules/table';

const rootUrl = process.cwd();

describe('the rule table', () => {
  it('has one rule an id, in families', () => {
    assert.equal(new Set(rules.map((rule) => rule.id)).size, rules.length);
    for (const { id } of rules) assert.match(id, /^[a-z]+\/[a-z]+(?:-[a-z]+)*$/);
    assert.ok(matchRules('marker/*').length >= 8);
    assert.deepEqual(matchRules('marker/nope'), []);
  });

  it('uses the same placeholders in both languages', () => {
    const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
    for (const rule of rules) {
      assert.deepEqual(places(rule.message.vi), places(rule.message.en), rule.id);
      for (const fix of Object.values(rule.fixes ?? {}))
        assert.deepEqual(places(fix.vi), places(fix.en), rule.id);
    }
  });

  it('titles fixes for exactly the rules that are fixable', () => {
    for (const rule of rules) assert.equal(Object.keys(rule.fixes ?? {}).length > 0, rule.fixable, rule.id);
  });

  it('never reads inserted text for placeholders again', () => {
    assert.equal(fill('{a} {b}', { a: '{b}', b: 'x' }), '{b} x');
  });

  it('is what docs/rules says (npm run docs)', () => {
    const folder = join(rootUrl, 'docs/rules');
    const pages = rulePages();
    assert.deepEqual(readdirSync(folder).sort(), [...pages.keys()].sort());
    for (const [name, text] of pages) assert.equal(readFileSync(join(folder, name), 'utf8'), text, name);
    for (const { id } of rules) assert.ok(existsSync(join(folder, documentationPage(id))), id);
  });

  for (const [name, locale] of [
    ['README.md', 'en'],
    ['README.vi.md', 'vi'],
  ] as const) {
    it(`is what ${name} says (npm run docs)`, () => {
      const readme = readFileSync(join(rootUrl, name), 'utf8');
      assert.ok(readme.includes(TABLE_START));
      assert.equal(withRulesTable(readme, locale), readme);
    });
  }

  it('is what the configuration schema says', () => {
    const schema = JSON.stringify(configSchema());
    for (const { id } of rules) assert.ok(schema.includes(`"${id}"`), id);
  });
});
