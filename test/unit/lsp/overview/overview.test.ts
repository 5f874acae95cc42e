import assert from 'node:assert/strict';
import { figuresOf } from '../../../../server/src/lsp/overview/figures';
import { listDocuments, listIdentities, listRules } from '../../../../server/src/lsp/overview/lists';
import type { DocumentItem, DocumentsParams, GroupItem } from '../../../../server/src/lsp/overview/protocol';
import { article, corpusOf, uri } from './support';

const FURNITURE = ['Chia sẻ:', 'Facebook', 'Zalo'];
const PROSE =
  'Hội sách mùa xuân năm nay quy tụ hơn bốn mươi nhà xuất bản, kéo dài năm ngày tại công viên bên bờ sông.';

const corpus = corpusOf(
  {
    'a.corpus':
      'Thư viện gửi lời mời  từ tuần trước.\n' +
      article(
        'a/1.txt',
        { date: '2024-03-02' },
        `Bà Lê Thu Hà nói về Chỉ thị số 12-CT/TW ngày 5/1/2022. ${PROSE}`,
      ) +
      article('a/2.txt', { date: '2024-03-20', source: 'Báo Núi' }, PROSE, '', ...FURNITURE) +
      article('a/10.txt', { date: '2024-04-01' }, 'Bà Lê Thu Hà và bà Lê Thu Hà theo Chỉ thị số 12-CT/TW.'),
    'b.corpus':
      article('b/1.txt', { date: '2023', source: '' }, PROSE) +
      article('b/2.txt', { date: '', title: 'Đường về  ÄĐặng' }, 'Chợ  quê có  hai  lỗi.'),
  },
  [uri('hỏng.corpus')],
);

function documents(params: DocumentsParams): DocumentItem[] {
  return listDocuments(corpus, params).items as DocumentItem[];
}
const names = (params: DocumentsParams) => documents(params).map(({ name }) => name);
const groups = (params: DocumentsParams) =>
  (listDocuments(corpus, params).items as GroupItem[]).map(({ key, documents }) => [key, documents]);

describe('lists of a corpus', () => {
  it('have documents in their place, without the text before them', () => {
    assert.deepEqual(names({}), ['a/1.txt', 'a/2.txt', 'a/10.txt', 'b/1.txt', 'b/2.txt']);
    const [first] = documents({});
    assert.deepEqual(first!.start, { uri: uri('a.corpus'), line: 1, character: 0 });
    assert.equal(first!.furniture, 0);
    assert.ok(documents({})[1]!.furniture > 0.1);
  });

  it('sort documents', () => {
    assert.deepEqual(names({ order: 'name' }), ['a/1.txt', 'a/2.txt', 'a/10.txt', 'b/1.txt', 'b/2.txt']);
    assert.deepEqual(names({ order: 'date' }), ['a/10.txt', 'a/2.txt', 'a/1.txt', 'b/1.txt', 'b/2.txt']);
    assert.equal(names({ order: 'furniture' })[0], 'a/2.txt');
    assert.equal(names({ order: 'problems' })[0], 'b/2.txt');
  });

  it('group documents, with what has no date or source last', () => {
    assert.deepEqual(groups({ group: 'file' }), [
      [uri('a.corpus'), 3],
      [uri('b.corpus'), 2],
    ]);
    assert.deepEqual(groups({ group: 'source' }), [
      ['Báo Núi', 1],
      ['Báo Ven Sông', 3],
      ['', 1],
    ]);
    assert.deepEqual(groups({ group: 'month' }), [
      ['2024-04', 1],
      ['2024-03', 2],
      ['2023', 1],
      ['', 1],
    ]);
  });

  it('answer for a group as the group counted', () => {
    for (const [group, member] of [
      ['file', 'uri'],
      ['source', 'source'],
      ['month', 'month'],
    ] as const) {
      for (const [key, count] of groups({ group })) {
        assert.equal(documents({ where: { [member]: key } }).length, count, `${group} ${key}`);
      }
    }
    assert.deepEqual(names({ where: { month: '2024' } }), ['a/1.txt', 'a/2.txt', 'a/10.txt']);
    assert.deepEqual(names({ where: { uri: 'file:///ngu%2Dlieu/b.corpus', month: '2023' } }), ['b/1.txt']);
  });

  it('filter by words of name, title, source and date, with or without diacritics', () => {
    assert.deepEqual(names({ filter: 'duong VE' }), ['b/2.txt']);
    assert.deepEqual(names({ filter: 'nui' }), ['a/2.txt']);
    assert.deepEqual(names({ filter: '2024-03 ven' }), ['a/1.txt']);
    assert.deepEqual(names({ filter: 'không có' }), []);
  });

  it('come in pages', () => {
    const page = listDocuments(corpus, { offset: 1, limit: 2 });
    assert.deepEqual([page.total, page.items.length], [5, 2]);
    assert.deepEqual(names({ offset: 4, limit: 2 }), ['b/2.txt']);
    assert.deepEqual(names({ offset: 9 }), []);
  });

  it('have persons and cited documents with their mentions', () => {
    const { items } = listIdentities(corpus, { type: 'person' });
    const person = items.find(({ name }) => name === 'Lê Thu Hà');
    assert.ok(person, items.map(({ name }) => name).join(', '));
    assert.deepEqual([person.count, person.documents], [3, 2]);
    assert.deepEqual(
      documents({ where: { id: person.id } }).map(({ name, count, place }) => [name, count, place.line]),
      [
        ['a/10.txt', 2, 24],
        ['a/1.txt', 1, 6],
      ],
    );
    const [citation] = listIdentities(corpus, { type: 'citation' }).items;
    assert.equal(citation!.count, 2);
    assert.match(citation!.name, /12-CT\/TW/);
  });

  it('have rules with their problems, those before the first marker too', () => {
    const rule = listRules(corpus, {}, 'vi').items.find(({ rule }) => rule === 'text/double-space')!;
    assert.equal(rule.severity, 'information');
    assert.deepEqual([rule.documents, rule.place], [2, { uri: uri('a.corpus'), line: 0, character: 20 }]);
    const [before, within] = [...documents({ where: { rule: rule.rule } })].reverse();
    assert.deepEqual([before!.name, before!.count], ['', 1]);
    assert.equal(within!.name, 'b/2.txt');
    assert.equal(within!.count! + before!.count!, rule.count);
    assert.deepEqual(listRules(corpus, { filter: 'double-space' }, 'en').total, 1);
  });
});

describe('figures of a corpus', () => {
  const figures = figuresOf(corpus, 'en');

  it('count files, documents and what could not be read', () => {
    assert.deepEqual([figures.files, figures.documents, figures.undated], [2, 5, 1]);
    assert.deepEqual(figures.span, ['2023', '2024-04']);
    assert.deepEqual(figures.unreadable, { count: 1, uris: [uri('hỏng.corpus')] });
  });

  it('put documents in time, by source', () => {
    assert.deepEqual(
      figures.timeline.map(({ month, source, documents }) => [month, source, documents]),
      [
        ['2023', '', 1],
        ['2024-03', 'Báo Ven Sông', 1],
        ['2024-03', 'Báo Núi', 1],
        ['2024-04', 'Báo Ven Sông', 1],
      ],
    );
  });

  it('add up', () => {
    const sum = (counts: readonly { documents: number }[]) =>
      counts.reduce((total, { documents }) => total + documents, 0);
    assert.equal(sum(figures.timeline) + figures.undated, figures.documents);
    assert.equal(sum(figures.sources) + figures.otherSources.documents, figures.documents);
    assert.equal(sum(figures.shares), figures.documents);
    for (const { id, months, count } of figures.persons) {
      assert.equal(
        months.reduce((total, [, n]) => total + n, 0),
        count,
        id,
      );
    }
    const problems = Object.values(figures.problems).reduce((total, n) => total + n, 0);
    assert.equal(
      figures.rules.reduce((total, { count }) => total + count, 0),
      problems,
    );
  });

  it('name shares that give back just the documents that were counted', () => {
    for (const { from, to, documents: count } of figures.shares) {
      assert.equal(documents({ where: { furniture: { from, to } } }).length, count, `${from} to ${to}`);
    }
  });

  it('take all but the largest sources together', () => {
    const many = corpusOf({
      'n.corpus': Array.from({ length: 40 }, (_, i) =>
        article(`${i}.txt`, { source: `Báo ${i % 30}` }, PROSE),
      ).join(''),
    });
    const { sources, otherSources, timeline } = figuresOf(many, 'en');
    assert.deepEqual([sources.length, otherSources], [25, { sources: 5, documents: 5 }]);
    assert.equal(timeline.length, 7);
    assert.equal(timeline.find(({ source }) => source === null)?.documents, 28);
  });

  it('are zeros for a workspace without a corpus', () => {
    const none = figuresOf(corpusOf({}), 'en');
    assert.deepEqual([none.files, none.documents, none.furniture, none.span], [0, 0, 0, undefined]);
    assert.deepEqual(none.shares.map(({ documents }) => documents).join(''), '00000000000');
  });
});
