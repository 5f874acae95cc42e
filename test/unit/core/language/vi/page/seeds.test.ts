import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanText, fieldValues, readText, removedLines } from '../../../../../support/pages/read';

declare global {
  interface ImportMeta {
    readonly rootDirectory: string;
  }
}

interface Labels {
  readonly lines: readonly { readonly n: number; readonly label: string; readonly alt?: readonly string[] }[];
  readonly fields: Readonly<Record<string, string>> & {
    readonly alt?: Readonly<Record<string, readonly string[]>>;
  };
}

const shared = join(import.meta.rootDirectory, '../shared');

describe('real pages labelled by hand', () => {
  if (!existsSync(join(shared, 'gold/labels'))) {
    it('are not here: nothing to compare with', function () {
      this.skip();
    });
    return;
  }
  for (const file of readdirSync(join(shared, 'gold/labels'))) {
    const name = file.replace(/\.json$/, '');
    const labels = JSON.parse(readFileSync(join(shared, 'gold/labels', file), 'utf8')) as Labels;
    const text = readFileSync(join(shared, 'seeds', `${name}.txt`), 'utf8');

    it(`${name}: furniture and fields are as labelled`, () => {
      const reading = readText(text);
      const removed = removedLines(reading);
      for (const { n, label, alt } of labels.lines) {
        if (label === 'section' || alt) continue;
        assert.equal(removed.has(n - 1), label === 'boilerplate', `line ${n}, ${label}`);
      }
      const values = fieldValues(reading);
      const norm = (value: string) =>
        value.normalize('NFC').replaceAll('\u00d0', '\u0110').replace(/\s+/g, ' ').trim();
      for (const field of ['title', 'date', 'author', 'source']) {
        const got = field === 'date' ? (values.date ?? '').slice(0, 10) : norm(values[field] ?? '');
        const accepted = [labels.fields[field] ?? '', ...(labels.fields.alt?.[field] ?? [])].map(norm);
        assert.ok(accepted.includes(got), `${field}: ${got} is not ${accepted.join(' or ')}`);
      }
    });

    it(`${name}: cleaned twice is cleaned once`, () =>
      assert.equal(cleanText(cleanText(text)), cleanText(text)));
  }
});
