import assert from 'node:assert/strict';
import paragraphs from './paragraphs.md';
import { entitiesOf, readMarks, written } from './support';

describe('entities of marked paragraphs', () => {
  for (const paragraph of paragraphs.trim().split(/\n\n+/)) {
    const { text, marks } = readMarks(paragraph);
    it(text.slice(0, 90), () => {
      assert.deepEqual(written(text, entitiesOf(text)), marks);
    });
  }
});
