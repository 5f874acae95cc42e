import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { named } from './marked';

declare global {
  interface ImportMeta {
    readonly rootDirectory: string;
  }
}

const shared = join(import.meta.rootDirectory, '../shared');

interface Label {
  readonly start: number;
  readonly end: number;
  readonly number: string;
  readonly date: string;
  readonly kind: string;
  readonly optional?: boolean;
}

describe('labelled pages', () => {
  if (!existsSync(join(shared, 'gold/labels'))) {
    it.skip('are not beside this repository');
    return;
  }
  for (const file of readdirSync(join(shared, 'gold/labels'))) {
    it(`${file}: finds all citations and no other`, () => {
      const labels: { citations: Label[] } = JSON.parse(
        readFileSync(join(shared, 'gold/labels', file), 'utf8'),
      );
      const text = readFileSync(join(shared, 'seeds', file.replace('.json', '.txt')), 'utf8');
      const mentions = named(text).filter(
        ({ span }) => !labels.citations.some((l) => l.optional && l.start < span.end && span.start < l.end),
      );
      const wanted = labels.citations.filter((label) => !label.optional);
      assert.deepEqual(
        mentions.map(({ span, kind, number = '' }) => [span.start, span.end, kind, number]),
        wanted.map(({ start, end, kind, number }) => [start, end, kind, number]),
      );
      wanted.forEach((label, i) => {
        if (label.date) assert.equal(mentions[i]!.date, label.date);
      });
    });
  }
});
