// Writes docs/rules/*.md and the rule tables of both READMEs from the rule table in the core: `npm run docs`.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { evaluate } from './evaluate.mjs';

const { rulePages, withRulesTable } = await evaluate('server/src/core/rules/pages.ts');
const pages = rulePages();
mkdirSync('docs/rules', { recursive: true });
for (const name of readdirSync('docs/rules')) if (!pages.has(name)) rmSync(`docs/rules/${name}`);
for (const [name, text] of pages) writeFileSync(`docs/rules/${name}`, text);
for (const [readme, locale] of [
  ['README.md', 'en'],
  ['README.vi.md', 'vi'],
])
  writeFileSync(readme, withRulesTable(readFileSync(readme, 'utf8'), locale));
