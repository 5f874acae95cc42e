import assert from 'node:assert/strict';
import {
  documentInWords,
  kindInWords,
} from '../../../../../../server/src/core/language/vi/citations/documentWords';
import { types } from '../../../../../../server/src/core/language/vi/citations/tables';

describe('kindInWords', () => {
  it('has a word in both languages for every kind of the table', () => {
    for (const { kind } of types()) {
      const { en, vi } = kindInWords(kind);
      assert.match(en, /^[a-z ]+$/);
      assert.equal(vi, vi.toLowerCase());
      assert.notEqual(vi, kind);
    }
  });

  it('takes the usual name of a kind that has several', () => {
    assert.deepEqual(kindInWords('circular'), { en: 'circular', vi: 'thông tư' });
    assert.deepEqual(kindInWords('party-circular'), { en: 'party circular', vi: 'thông tri' });
  });

  it('understands a kind that a project gives by its Vietnamese name, and leaves others alone', () => {
    assert.deepEqual(kindInWords('Nghị quyết'), { en: 'resolution', vi: 'nghị quyết' });
    assert.deepEqual(kindInWords('hương ước'), { en: 'hương ước', vi: 'hương ước' });
    assert.deepEqual(kindInWords('constructor'), { en: 'constructor', vi: 'constructor' });
  });
});

describe('documentInWords', () => {
  for (const [id, en, vi] of [
    ['directive:12-CT/TW:XIII', 'directive 12-CT/TW, XIII', 'chỉ thị 12-CT/TW, XIII'],
    ['resolution:congress:XIII', 'resolution, congress XIII', 'nghị quyết Đại hội XIII'],
    ['resolution:plenum:4:XII', 'resolution, plenum 4, term XII', 'nghị quyết Hội nghị 4, khóa XII'],
    ['law:Luật Đất đai:2013', 'law Luật Đất đai, 2013', 'Luật Đất đai, 2013'],
    ['consolidated-text:07/VBHN-VPQH', 'consolidated text 07/VBHN-VPQH', 'văn bản hợp nhất 07/VBHN-VPQH'],
    ['quy-uoc:xom-7', 'quy-uoc:xom-7', 'quy-uoc:xom-7'],
    ['resolution', 'resolution', 'resolution'],
    ['', '', ''],
  ] as const) {
    it(`says ${id || 'nothing'} in both languages`, () => assert.deepEqual(documentInWords(id), { en, vi }));
  }
});
