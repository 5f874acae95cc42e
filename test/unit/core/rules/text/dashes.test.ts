import assert from 'node:assert/strict';
import { corpusFile, documentOf, messagesOf, problemsOf } from '../../../../support/corpus';

const RULE = 'text/dashes';
const found = (body: string) => problemsOf(corpusFile(documentOf('a.txt', body)), RULE);

describe(RULE, () => {
  it('reports the hyphen of an insertion that has a dash on its other side', () => {
    const text = 'Ông Lành – trưởng ban tổ chức - cho biết hội sách kéo dài năm ngày.';
    assert.deepEqual(found(text), [`${RULE} «-»`]);
    assert.deepEqual(found(text.replace('–', 'x').replace(' - ', ' – ').replace('x', '-')), [`${RULE} «-»`]);
    assert.deepEqual(messagesOf(corpusFile(documentOf('a.txt', text)), RULE), [
      'The insertion has “–” on one side and “-” on the other.',
    ]);
    const file = corpusFile(documentOf('a.txt', `Mở đầu. ${text}`.normalize('NFD')));
    assert.deepEqual(problemsOf(file, RULE), [`${RULE} «-»`]);
  });

  it('reports the second of two dashes of two lengths', () => {
    assert.deepEqual(found('Hội sách – mở lần thứ ba — kéo dài năm ngày.'), [`${RULE} «—»`]);
  });

  it('is silent where both are the same, where there is one, or more than two', () => {
    for (const text of [
      'Hội sách – mở lần thứ ba – kéo dài năm ngày.',
      'Hội sách - mở lần thứ ba - kéo dài năm ngày.',
      'Hội sách – mở lần thứ ba, kéo dài năm ngày. Vé - bán tại cửa.',
      'Hội sách – mở - và đóng – trong năm ngày.',
      'Từ 8h - 10h, hội sách – mở lần thứ ba.',
      'Tuyến Bến Trúc - Làng Hạ – một thời tấp nập – nay vắng khách.',
      'Chặng Bến Trúc - Làng Hạ – một thời tấp nập.',
      'Năm học 2023 - 2024, trường – vừa xây xong – đón học sinh.',
      '- Mục một – mục hai.',
    ]) {
      assert.deepEqual(found(text), [], text);
    }
  });
});
