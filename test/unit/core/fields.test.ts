import assert from 'node:assert/strict';
import {
  checkFieldValue,
  defaultFields,
  type FieldDefinition,
  fieldFinder,
  fieldNames,
  foldKey,
  isLanguageTag,
  isUrl,
  splitList,
  suggestField,
} from '../../../server/src/core/fields';

describe('fields', () => {
  const fields = defaultFields('vi');
  const fieldOf = fieldFinder(fields);

  it('has the default fields in the order of a header', () => {
    assert.deepEqual(
      fields.map((field) => field.name),
      'title date source author url section lang publisher retrieved license tags id note lint-disable'.split(
        ' ',
      ),
    );
    assert.deepEqual(
      fields.filter((field) => field.required).map((field) => field.name),
      ['title', 'date', 'source'],
    );
  });

  it('has Vietnamese spellings of known fields only, in lower case NFC', () => {
    const names = new Set(fields.map((field) => field.name));
    const entries = Object.entries(fieldNames('vi'));
    assert.ok(entries.length > 30);
    for (const [spelling, name] of entries) {
      assert.ok(names.has(name), `${spelling}: ${name}`);
      assert.equal(spelling, spelling.normalize('NFC').toLowerCase());
      // What the header parser takes for a key: four words, forty characters.
      assert.match(spelling, /^\p{L}[\p{L}\p{N} _-]{0,39}$/u);
      assert.ok(spelling.split(' ').length <= 4);
    }
  });

  it('gives no spelling to two fields', () => {
    const owners = new Map<string, string>();
    for (const field of fields) {
      for (const spelling of [field.name, ...field.spellings]) {
        const key = foldKey(spelling);
        assert.equal(owners.get(key) ?? field.name, field.name, spelling);
        owners.set(key, field.name);
      }
    }
  });

  it('knows no Vietnamese where the language is another', () => {
    assert.deepEqual(fieldNames('xx'), {});
    assert.deepEqual(fieldNames('constructor'), {});
    assert.equal(fieldFinder(defaultFields('xx'))('tiêu đề'), undefined);
    assert.equal(fieldFinder(defaultFields('xx'))('title'), 'title');
  });

  it('finds fields however the key is written', () => {
    const written: readonly (readonly [string, string | undefined])[] = [
      ['title', 'title'],
      ['TITLE', 'title'],
      ['Tiêu đề', 'title'],
      ['TIÊU ĐỀ'.normalize('NFD'), 'title'],
      ['Tiêu Ðề', 'title'],
      ['từ khóa', 'tags'],
      ['từ khoá', 'tags'],
      ['Tác  giả', 'author'],
      ['Nguồn', 'source'],
      ['ngày', 'date'],
      ['lint_disable', 'lint-disable'],
      ['Source URL', 'url'],
      ['tieu de', undefined],
      ['ngay', undefined],
      ['', undefined],
      ['__proto__', undefined],
      ['constructor', undefined],
    ];
    for (const [key, name] of written) assert.equal(fieldOf(key), name, key);
  });

  it('suggests the field that was meant', () => {
    assert.equal(suggestField('tilte', fields), 'title');
    assert.equal(suggestField('tác gỉa', fields), 'author');
    assert.equal(suggestField('nhiệt độ ngoài trời', fields), undefined);
  });

  it('splits lists and says where the items are', () => {
    assert.deepEqual(splitList(' Trí Dũng;\u00a0Quốc Chiến ;; '), [
      { value: 'Trí Dũng', span: { start: 1, end: 9 } },
      { value: 'Quốc Chiến', span: { start: 11, end: 21 } },
    ]);
    assert.deepEqual(
      splitList('text/*, date/future;x', ',;').map((item) => item.value),
      ['text/*', 'date/future', 'x'],
    );
    assert.deepEqual(splitList(''), []);
  });
});

describe('checkFieldValue', () => {
  const field = (type: FieldDefinition['type'], values?: string[]): FieldDefinition => ({
    name: 'x',
    type,
    required: false,
    spellings: [],
    ...(values ? { values } : {}),
  });

  it('leaves text, dates and empty values to others', () => {
    assert.deepEqual(checkFieldValue(field('text'), 'bất kỳ'), []);
    assert.deepEqual(checkFieldValue(field('date'), 'hôm qua'), []);
    assert.deepEqual(checkFieldValue(field('url'), ''), []);
  });

  it('checks values against the allowed ones, in any Unicode form', () => {
    const genre = field('enum', ['tin', 'phóng sự']);
    assert.deepEqual(checkFieldValue(genre, 'phóng sự'.normalize('NFD')), []);
    assert.deepEqual(checkFieldValue(genre, 'phóng xự'), [
      { span: { start: 0, end: 8 }, suggestion: 'phóng sự' },
    ]);
    assert.deepEqual(checkFieldValue(genre, 'bình luận'), [{ span: { start: 0, end: 9 } }]);
  });

  it('checks each item of a list', () => {
    assert.deepEqual(checkFieldValue(field('list', ['a', 'bb']), 'a; c; bb'), [
      { span: { start: 3, end: 4 } },
    ]);
    assert.deepEqual(checkFieldValue(field('list'), 'a; c'), []);
  });

  it('mends a language tag written with an underscore', () => {
    assert.deepEqual(checkFieldValue(field('lang'), 'vi_VN'), [
      { span: { start: 0, end: 5 }, suggestion: 'vi-VN' },
    ]);
  });
});

describe('isUrl', () => {
  it('takes http and https addresses', () => {
    for (const url of [
      'https://example.vn',
      'http://example.vn:8080/a/b?c=d#e',
      'https://báo-mới.vn/tin-tức/bài-1.html',
      'https://example.vn/(x)_[y],z;w',
      'http://[2001:db8::1]/a',
      'HTTPS://EXAMPLE.VN?x',
      'http://localhost/',
    ])
      assert.equal(isUrl(url), true, url);
  });

  it('refuses what is none', () => {
    for (const url of [
      'example.vn',
      'ftp://example.vn/a',
      'javascript:alert(1)',
      'https://',
      'https:///a',
      'https://a b/',
      'https://example.vn/a b',
      'https://example..vn/',
      'https://-a.vn/',
      'https://a.vn/<script>',
      'https://user:pw@a.vn/',
      'https://a.vn:x/',
      `https://${'a'.repeat(1_000_000)}`,
    ])
      assert.equal(isUrl(url), false, url.slice(0, 40));
  });
});

describe('isLanguageTag', () => {
  // Examples of RFC 5646, appendix A, among others.
  it('takes well-formed tags', () => {
    for (const tag of [
      'vi',
      'vi-VN',
      'zh-Hant-TW',
      'zh-cmn-Hans-CN',
      'sl-rozaj-biske-1994',
      'de-CH-1901',
      'sl-IT-nedis',
      'hy-Latn-IT-arevela',
      'es-419',
      'x-whatever',
      'qaa-Qaaa-QM-x-southern',
      'en-US-u-islamcal',
      'zh-CN-a-myext-x-private',
      'en-a-myext-b-another',
      'i-enochian',
      'zh-min-nan',
      'kok',
      'vi-x-hue',
    ])
      assert.equal(isLanguageTag(tag), true, tag);
  });

  it('refuses what is none', () => {
    for (const tag of [
      '',
      'v',
      'tiếng Việt',
      'vi_VN',
      'de-419-DE',
      'a-DE',
      'ar-a-aaa-b-bbb-a-ccc',
      'de-1901-1901',
      'vi-',
      '-vi',
      'vi--VN',
      'x',
      'en-u',
      'vi-x',
      'abcdefghi',
      'vi'.repeat(100_000),
    ])
      assert.equal(isLanguageTag(tag), false, tag.slice(0, 40));
  });
});
