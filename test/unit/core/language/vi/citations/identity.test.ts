import assert from 'node:assert/strict';
import { documentId } from '../../../../../../server/src/core/language/vi/citations';
import { check, named, only, recognize } from './marked';

const IN_2023 = { reference: { year: 2023, month: 11, day: 24 } };

describe('the identity of a citation', () => {
  it('is the same with and without the date in one text', () => {
    const mentions = named(
      'Chỉ thị số 12-CT/TW ngày 5/1/2017 của Bộ Chính trị nêu rõ. Chỉ thị số 12-CT/TW yêu cầu. Chỉ thị 12 được sơ kết.',
    );
    assert.deepEqual(
      mentions.map((mention) => mention.id),
      Array(3).fill('directive:12-CT/TW:XII'),
    );
    assert.equal(mentions[2]!.date, '2017-01-05');
  });

  it('links a short mention to a full one that comes later', () => {
    const ids = named('Nghị định 100 phạt nặng. Đó là Nghị định số 100/2019/NĐ-CP của Chính phủ.').map(
      (m) => m.id,
    );
    assert.deepEqual(ids, Array(2).fill('decree:100/2019/NĐ-CP'));
  });

  it('is never decided by a number alone', () => {
    const mention = only('Sở quán triệt Nghị quyết 36 trong chi bộ.');
    assert.equal(mention.id, 'resolution:36');
    assert.equal(mention.date, undefined);
    assert.ok(mention.candidates?.includes('resolution:36-NQ/TW:XII'));
    assert.ok(mention.candidates?.includes('resolution:36-NQ/TW:IX'));
  });

  it('is decided by the title', () => {
    const mention = only('Sở quán triệt Nghị quyết 36 về kinh tế biển trong chi bộ.');
    assert.equal(mention.id, 'resolution:36-NQ/TW:XII');
    assert.deepEqual(mention.fromTable, ['date', 'issuer']);
  });

  it('is decided by the term stated', () => {
    assert.equal(only('Sở quán triệt Nghị quyết 36 của Bộ Chính trị khóa IX.').id, 'resolution:36-NQ/TW:IX');
  });

  it('takes the likeliest term from the date of the page and names the others', () => {
    const mention = only('Tỉnh quán triệt Chỉ thị số 12-CT/TW.', IN_2023);
    assert.equal(mention.id, 'directive:12-CT/TW:XIII');
    assert.deepEqual(mention.candidates, ['directive:12-CT/TW:XII', 'directive:12-CT/TW:X']);
    assert.equal(mention.date, undefined);
  });

  it('does not look into the future', () => {
    const mention = only('Tỉnh quán triệt Chỉ thị số 12-CT/TW.', { reference: { year: 2018, month: 1 } });
    assert.equal(mention.id, 'directive:12-CT/TW:XII');
  });

  it('puts a number that no table has into the term of the page', () => {
    const mention = only('Tỉnh quán triệt Kết luận số 201-KL/TW.', IN_2023);
    assert.equal(mention.id, 'conclusion:201-KL/TW:XIII');
    assert.deepEqual(mention.candidates, ['conclusion:201-KL/TW:XII']);
  });

  it('tells papers of two terms with one number apart by date', () => {
    const ids = named('Chỉ thị số 35-CT/TW ngày 30/5/2019; Chỉ thị số 35-CT/TW ngày 14/6/2024.').map(
      (m) => m.id,
    );
    assert.deepEqual(ids, ['directive:35-CT/TW:XII', 'directive:35-CT/TW:XIII']);
  });

  it('stays the same for a misprinted day', () => {
    const mention = only('Nghị quyết số 59-NQ/TW ngày 22/12/2024 của Bộ Chính trị.');
    assert.equal(mention.id, 'resolution:59-NQ/TW:XIII');
    assert.equal(mention.date, '2024-12-22');
  });

  it('is one for all spellings of a number', () => {
    const ids = [
      'Chỉ thị số 15-CT/TW',
      'Chỉ thị số 15-CT/T.Ư',
      'Chỉ thị 15 - CT/TƯ',
      'chỉ thị số 15/CT-TW',
      'CHỈ THỊ SỐ 15-CT/TW',
    ].map((form) => only(`Tỉnh quán triệt ${form} ngày 10/8/2022.`).id);
    assert.deepEqual(new Set(ids), new Set(['directive:15-CT/TW:XIII']));
  });

  it('keeps local papers with one number apart by their issuers', () => {
    const a = only('Theo Quyết định số 27/2018/QĐ-UBND của UBND tỉnh Bình Dương').id;
    const b = only('Theo Quyết định số 27/2018/QĐ-UBND của UBND tỉnh Long An').id;
    assert.notEqual(a, b);
  });

  it('takes no document whose subject is another', () => {
    const mention = only('Theo nghị định 100 về phát triển và quản lý nhà ở xã hội, giá bán có trần.', {
      reference: { year: 2021 },
    });
    assert.equal(mention.id, 'decree:100');
  });

  it('lets the table speak for a number with its year', () => {
    const mention = only('Theo Nghị định 100/2019, mức phạt cao.');
    assert.equal(mention.id, 'decree:100/2019/NĐ-CP');
    assert.equal(mention.date, '2019-12-30');
    assert.ok(mention.fromTable?.includes('date'));
  });
});

describe('mentions that point back', () => {
  it('have the identity of what they point to', () => {
    check('⟦Nghị quyết số 57-NQ/TW⟧ rất mới. ⟦~Nghị quyết này⟧ mở đường.');
    const [first, second] = recognize('Nghị quyết số 57-NQ/TW rất mới. Nghị quyết này mở đường.');
    assert.equal(second!.id, first!.id);
    assert.equal(second!.anaphor, true);
  });

  it('link a bare type with a capital while one document of its kind was named', () => {
    check('Thực hiện ⟦Đề án số 01-ĐA/TW⟧, tỉnh đã làm tốt nội dung của ⟦~Đề án⟧ năm qua.');
    check('Có ⟦Nghị định 10/2020/NĐ-CP⟧ và ⟦Nghị định 15/2020/NĐ-CP⟧, nội dung Nghị định rất dài.');
  });

  it('are none before anything was named', () => {
    check('Nghị quyết này mở đường. Tại Nghị quyết có nêu rõ.');
  });
});

describe("a project's own documents", () => {
  const documents = [
    {
      kind: 'plan',
      number: '77/KH-UBND',
      date: '2019-03-02',
      issuer: 'UBND tỉnh X',
      title: 'trồng rừng',
      id: 'plan-77',
    },
    { kind: 'Đề án', title: 'Sông xanh', aliases: ['Đề án Sông xanh', 'Dòng sông quê hương'] },
  ];

  it('are found by number', () => {
    const mention = only('Xã làm theo Kế hoạch số 77/KH-UBND.', { documents });
    assert.equal(mention.id, 'plan-77');
    assert.equal(mention.date, '2019-03-02');
    assert.deepEqual(mention.fromTable, ['date', 'issuer', 'title']);
  });

  it('are found by alias, as written', () => {
    check('Ngày hội ⟦Dòng sông quê hương⟧ khép lại; dòng sông quê hương vẫn chảy.', { documents });
    assert.equal(only('Thực hiện Đề án Sông xanh, xã vớt bèo.', { documents }).kind, 'project');
  });

  it('are found by an alias that starts with no letter', () => {
    const odd = [{ kind: 'Kế hoạch', title: 'phòng dịch', aliases: ['5K về làng'] }];
    check('Bà con nhớ ⟦5K về làng⟧ mỗi ngày.', { documents: odd });
  });

  it('stand for those of the table that they are: one document, with what either says of it', () => {
    const own = { kind: 'Chỉ thị', number: '12 - CT/TW', date: '2022-01-05', title: 'đối ngoại nhân dân' };
    const text = 'Xã học Chỉ thị số 12-CT/TW ngày 5/1/2022.';
    const known = only(text);
    const mention = only(text, { documents: [own] });
    assert.equal(mention.id, known.id);
    assert.equal(documentId(own), known.id);
    assert.deepEqual([mention.title, mention.issuer], ['đối ngoại nhân dân', known.issuer]);
    assert.equal(mention.candidates, undefined);
    const named = { ...own, id: 'ct-12' };
    assert.equal(only(text, { documents: [named] }).id, 'ct-12');
  });

  it('do not stand for another paper of that number', () => {
    const own = { kind: 'directive', number: '12-CT/TW', date: '2016-05-06', id: 'ct-12' };
    const known = only('Xã học Chỉ thị số 12-CT/TW ngày 5/1/2022.');
    assert.equal(only('Xã học Chỉ thị số 12-CT/TW ngày 5/1/2022.', { documents: [own] }).id, known.id);
  });
});
