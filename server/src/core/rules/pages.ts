import { documentationPage, familyOf, type Locale, type Rule, ruleFamilies, rules } from './table';

/** A rule's documentation page, in Markdown, English first. Written into `docs/rules/` by `npm run docs`. */
function rulePage(rule: Rule): string {
  const parts = [
    `# ${rule.id}`,
    `${rule.explanation.en}\n\n*${rule.explanation.vi}*`,
    [
      `- Severity by default: \`${rule.severity}\``,
      `- Fix: ${rule.fixable ? 'yes' : 'no'}`,
      `- Message: ${code(rule.message.en)}`,
    ].join('\n'),
  ];
  if (rule.wrong !== undefined) parts.push('## Wrong', fence(rule.wrong));
  if (rule.right !== undefined) parts.push('## Right', fence(rule.right));
  const fixes = Object.values(rule.fixes ?? {});
  if (fixes.length > 0) parts.push('## Fixes', fixes.map(({ en }) => `- ${code(en)}`).join('\n'));
  parts.push(
    '## Change it',
    'For the whole corpus, in `corpus.config.json`:',
    fence(`{ "rules": { "${rule.id}": "off" } }`, 'json'),
    'In one document, in its header:',
    fence(`lint-disable: ${rule.id}`),
    '[All rules](README.md) · [Configuration](../configuration.md)',
  );
  return `${parts.join('\n\n')}\n`;
}

const TABLE_WORDS: Readonly<Record<Locale, { readonly head: string; readonly yes: string }>> = {
  en: { head: '| rule | severity | fix | what and why |', yes: 'yes' },
  vi: { head: '| quy tắc | mức độ | sửa | nội dung và lý do |', yes: 'có' },
};

/** The table of all rules, with links relative to a folder ("docs/rules/" from the README, "" from the pages). */
function rulesTable(base: string, locale: Locale): string {
  const { head, yes } = TABLE_WORDS[locale];
  const rows = ruleFamilies.flatMap((family) =>
    rules
      .filter((rule) => familyOf(rule.id) === family)
      .map((rule) => {
        const link = `[${rule.id}](${base}${documentationPage(rule.id)})`;
        return `| ${link} | ${rule.severity} | ${rule.fixable ? yes : ''} | ${cell(firstSentence(rule.explanation[locale]))} |`;
      }),
  );
  return [head, '|---|---|---|---|', ...rows].join('\n');
}

/** The page that lists all rules. */
function rulesIndex(): string {
  return `# Rules\n\nWhat the checker reports. Severities are set in [corpus.config.json](../configuration.md), for the whole corpus, by glob, or by document.\n\n${rulesTable('', 'en')}\n`;
}

/** Every documentation page by its file name under `docs/rules/`. */
export function rulePages(): ReadonlyMap<string, string> {
  return new Map([
    ['README.md', rulesIndex()],
    ...rules.map((rule) => [documentationPage(rule.id), rulePage(rule)] as const),
  ]);
}

export const TABLE_START = '<!-- rules: start -->';
const TABLE_END = '<!-- rules: end -->';

/** A README with its rule table written anew between the two comments; unchanged when it has none. */
export function withRulesTable(readme: string, locale: Locale): string {
  const start = readme.indexOf(TABLE_START);
  const end = readme.indexOf(TABLE_END);
  if (start < 0 || end < start) return readme;
  return `${readme.slice(0, start)}${TABLE_START}\n\n${rulesTable('docs/rules/', locale)}\n\n${readme.slice(end)}`;
}

function firstSentence(text: string): string {
  const end = /[.:](?=\s)/.exec(text);
  return end ? `${text.slice(0, end.index)}.` : text;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ').replaceAll('<', '&lt;');
}

function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

function fence(text: string, language = 'text'): string {
  return `\`\`\`\`${language}\n${text}\n\`\`\`\``;
}
