import assert from 'node:assert/strict';
import { catalogOf } from '../../../../../../server/src/core/language/vi/citations/named';
import { scan } from '../../../../../../server/src/core/language/vi/citations/scan';
import { citationsIn } from './marked';

const HOSTILE = [
  'số ',
  'Nghị quyết ',
  'Nghị quyết số ',
  'Nghị quyết số 1, ',
  'Nghị quyết Đại hội ',
  'Nghị quyết Đại hội Đảng bộ tỉnh ',
  'Nghị quyết Trung ương 4, ',
  'Luật ',
  'Luật Đất đai, ',
  'các Luật Đất đai, Nhà ở, ',
  'Quyết định phê duyệt ',
  'Đề án “',
  '12/',
  '1/2020/',
  '1-CT/',
  '(',
  'Công ước ',
  'Pháp lệnh a ',
  'Điều lệ Đảng ',
];
const SIZE = 1 << 17;
const MEGABYTE = 1 << 20;

function input(unit: string, size: number) {
  const text = unit.repeat(Math.ceil(size / unit.length));
  return {
    text,
    spans: [{ start: 0, end: text.length }],
    reference: undefined,
    lexicon: { entities: [], documents: [] },
  };
}

/** Reads of characters would need a probe in each reader; the places looked at and the drafts made are what can grow. */
function steps(unit: string, size: number): number {
  const count = { anchors: 0, slashes: 0 };
  const drafts = scan(input(unit, size).text, catalogOf({ entities: [], documents: [] }), [], count);
  return count.anchors + count.slashes + drafts.length;
}

describe('hostile text', () => {
  for (const unit of HOSTILE) {
    it(`"${unit}" over and over takes steps in proportion`, () => {
      const half = steps(unit, SIZE / 2);
      const whole = steps(unit, SIZE);
      assert.ok(whole <= 2 * half + 16, `${half} → ${whole}`);
      assert.ok(whole <= SIZE);
    });
  }

  for (const unit of ['số ', 'Nghị quyết ', '(', '1/2020/', 'Nguyễn ']) {
    it(`a megabyte of "${unit}" is read to the end`, () => {
      const mentions = citationsIn(input(unit, MEGABYTE));
      assert.deepEqual(mentions, []);
    });
  }

  it('mentions in hostile text stay in order and apart', () => {
    for (const unit of HOSTILE) {
      const mentions = citationsIn(input(unit, SIZE));
      for (let i = 1; i < mentions.length; i++)
        assert.ok(mentions[i - 1]!.span.end <= mentions[i]!.span.start);
    }
  });

  it('spans of one character each cost no more than their number', () => {
    const text = 'Nghị quyết số 12-CT/TW '.repeat(2000);
    const spans = Array.from({ length: text.length }, (_, i) => ({ start: i, end: i + 1 }));
    const mentions = citationsIn({
      text,
      spans,
      reference: undefined,
      lexicon: { entities: [], documents: [] },
    });
    assert.deepEqual(mentions, []);
  });
});
