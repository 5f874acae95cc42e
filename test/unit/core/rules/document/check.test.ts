import assert from 'node:assert/strict';
import { corpusFile, documentOf, messagesOf, problemsOf } from '../../../../support/corpus';

const ON = '{"rules": {"document/too-short": "information"}}';
const found = (...body: string[]) =>
  problemsOf(corpusFile(documentOf('bai.txt', body.join('\n\n')), ON), 'document/');

const LEAD =
  'Sáng 4/3, hội sách mùa xuân khai mạc tại công viên bên bờ sông với hơn một trăm gian hàng của các nhà xuất bản trong cả nước.';
const LONG =
  'Phát biểu tại lễ khai mạc, bà Lan cho biết năm nay ban tổ chức dành riêng một khu cho thiếu nhi, nơi các em được nghe kể chuyện, tập đóng sách và gặp gỡ';

describe('document/too-short', () => {
  it('reports a document with a line or two', () => {
    assert.deepEqual(found('Mời bạn xem ảnh.'), ['document/too-short «Mời bạn xem ảnh.»']);
    const file = corpusFile(documentOf('a.txt', 'Mời bạn xem ảnh.'), ON);
    assert.deepEqual(messagesOf(file, 'document/'), ['The document has only 4 words of text.']);
  });

  it('covers all of the text and counts words, not signs', () => {
    assert.deepEqual(found('Một – hai … ba!', 'Bốn (năm), sáu.'), [
      'document/too-short «Một – hai … ba!\n\nBốn (năm), sáu.»',
    ]);
  });

  it('lets a flash of news pass, and leaves empty documents to their own rule', () => {
    assert.deepEqual(found(LEAD), []);
    const empty = problemsOf(corpusFile(documentOf('a.txt', ''), ON));
    assert.deepEqual(empty, ['marker/empty-document «a.txt»']);
  });
});

describe('document/truncated', () => {
  it('reports a paragraph that stops in mid-sentence, at its last word', () => {
    assert.deepEqual(found(LEAD, LONG), ['document/truncated «gỡ»']);
    const file = corpusFile(documentOf('a.txt', `${LEAD}\n\n${LONG}`));
    assert.deepEqual(messagesOf(file, 'document/'), [
      'The text breaks off here: "…tập đóng sách và gặp gỡ".',
    ]);
  });

  it('reports a short one that ends in a word no sentence ends in', () => {
    assert.deepEqual(found(LEAD, LEAD, 'Ban tổ chức cũng cho biết sẽ'), ['document/truncated «sẽ»']);
    assert.deepEqual(found(LEAD, LEAD, 'Ban tổ chức cảm ơn các nhà tài trợ,'), ['document/truncated «trợ,»']);
  });

  it('is exact in decomposed text and behind blanks', () => {
    assert.deepEqual(found(LEAD.normalize('NFD'), `${LONG.normalize('NFD')}  `), [
      `document/truncated «${'gỡ'.normalize('NFD')}»`,
    ]);
  });

  const whole: Readonly<Record<string, readonly string[]>> = {
    'a full stop': [LEAD, `${LONG} các nhà văn.`],
    'an ellipsis': [LEAD, `${LONG} các nhà văn…`],
    'a closing quote': [LEAD, `“${LONG} các nhà văn.”`],
    'a credit in brackets': [LEAD, `${LONG} các nhà văn. (Theo TTXVN)`],
    'a name behind the last sentence': [LEAD, `${LONG} các nhà văn. Hoàng Lan`],
    'a credit of the photo': [LEAD, `${LONG} các nhà văn - Ảnh: Hoàng Lan`],
    'a telephone number': [LEAD, `${LONG} các nhà văn, điện thoại 0210.3860.026`],
    'a link': [LEAD, `${LONG} các nhà văn xem thêm`],
    'a name in capitals': [LEAD, `${LONG} các nhà văn HOÀNG LAN`],
    'a by-line below': [LEAD, LONG, 'Hoàng Lan'],
    'a source below': [LEAD, LONG, 'Theo Báo Ven Sông'],
    'a list': [
      LEAD,
      'Các khu của hội sách gồm:',
      '- Khu thiếu nhi với tranh truyện và đồ chơi',
      '- Khu sách cũ và',
    ],
    'a sub-heading at the end': [LEAD, LEAD, 'Khu sách cũ đông khách'],
    verse: ['Sông dài chảy mãi về đông', 'Thuyền ai lững lờ giữa dòng, trăng soi', 'Bên bờ tiếng hát của'],
    'a single paragraph': [LONG],
  };
  for (const [what, body] of Object.entries(whole)) {
    it(`takes ${what} for an end`, () =>
      assert.deepEqual(
        found(...body).filter((problem) => problem.startsWith('document/truncated')),
        [],
      ));
  }
});
