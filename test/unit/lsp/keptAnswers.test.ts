import assert from 'node:assert/strict';
import { jsonOfKept, keepJson } from '../../../server/src/lsp/keptAnswers';

let written = 0;

/** Counts how often it is put into JSON. */
class Counted {
  constructor(readonly name: string) {}

  toJSON(): object {
    written++;
    return { name: this.name, kind: 1 };
  }
}

const list = (count: number) => Array.from({ length: count }, (_, i) => new Counted(`Bài số ${i} \u{20000}`));

/** What is written of a message, and of how many objects for that. */
function json(message: object): { text: string; written: number } {
  const expected = JSON.stringify(message);
  written = 0;
  const bytes = jsonOfKept(message);
  const text = new TextDecoder().decode(bytes);
  assert.equal(text, expected);
  return { text, written };
}

describe('answers of kept objects', () => {
  it('are the JSON that they would be', () => {
    for (const count of [256, 257, 1000]) {
      const result = keepJson(list(count));
      json({ jsonrpc: '2.0', id: 7, result });
      json({ jsonrpc: '2.0', id: 'bảy', result });
      json({ jsonrpc: '2.0', id: 7, result: { kind: 'full', resultId: '3', items: result } });
      json({ jsonrpc: '2.0', id: 7, result: { items: result } });
      json({ result });
    }
  });

  it('are put into JSON once, and where an object is another one a few of them again', () => {
    const objects = list(1000);
    const answer = () => ({ jsonrpc: '2.0', id: 1, result: keepJson([...objects]) });
    assert.equal(json(answer()).written, 1000);
    assert.equal(json(answer()).written, 0);
    objects[500] = new Counted('khác');
    const { text, written: again } = json(answer());
    assert.ok(text.includes('"khác"'));
    assert.ok(again > 0 && again <= 64, String(again));
    assert.equal(json(answer()).written, 0);
    objects.splice(100, 1);
    assert.equal(json(answer()).text.includes('Bài số 100 '), false);
    objects.splice(0, 700);
    json(answer());
  });

  it('are left to others where nobody said that they are kept, or they are few', () => {
    assert.equal(jsonOfKept({ id: 1, result: list(1000) }), undefined);
    assert.equal(jsonOfKept({ id: 1, result: keepJson(list(10)) }), undefined);
    assert.equal(jsonOfKept({ id: 1, result: { items: list(1000) } }), undefined);
    for (const result of [null, undefined, 'x', 3, {}])
      assert.equal(jsonOfKept({ id: 1, result }), undefined);
    assert.equal(jsonOfKept({ jsonrpc: '2.0', method: 'window/logMessage', params: {} }), undefined);
  });
});
