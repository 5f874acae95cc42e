import assert from 'node:assert/strict';
import { applyEdits } from '../../../../../server/src/core/text/span';
import { corpusFile, documentOf, messagesOf, problemsOf, reported } from '../../../../support/corpus';

const problems = (body: string) => problemsOf(corpusFile(documentOf('bai.txt', body)), 'citation/');

describe('citation/malformed-number', () => {
  const numbers: readonly (readonly [string, string])[] = [
    ['Chỉ thị số 12/CT-TW', '12-CT/TW'],
    ['Nghị quyết số 18-NQ-TW', '18-NQ/TW'],
    ['Nghị định số 30/2020/NĐ/CP', '30/2020/NĐ-CP'],
  ];
  for (const [written, right] of numbers) {
    it(`mends ${written}`, () => {
      const body = `Hội nghị quán triệt ${written} về công tác thư viện.`;
      const file = corpusFile(documentOf('bai.txt', body));
      const [{ item }] = reported(file).filter(({ item }) => item.problem.rule.startsWith('citation/')) as [
        ReturnType<typeof reported>[number],
      ];
      const [fix] = item.problem.fixes!;
      assert.equal(fix!.safe, false);
      const mended = applyEdits(file.text.blocks[0]!.text, fix!.edits);
      assert.ok(mended.includes(written.replace(/\d\S+$/, right)), mended);
      assert.deepEqual(problemsOf(corpusFile(mended), 'citation/'), []);
    });
  }

  it('marks the number alone, in decomposed text too', () => {
    const body = 'Thực hiện Chỉ thị số 12/CT-TW của Ban Bí thư, huyện ủy mở hội nghị.';
    assert.deepEqual(problems(body), ['citation/malformed-number «12/CT-TW»']);
    assert.deepEqual(problems(body.normalize('NFD')), ['citation/malformed-number «12/CT-TW»']);
  });

  for (const right of [
    'Chỉ thị số 12-CT/TW của Ban Bí thư',
    'Nghị quyết số 36 – NQ/TW của Bộ Chính trị',
    'Nghị định 30/2020/NĐ-CP của Chính phủ',
    'Quyết định số 1812/QĐ-TTg của Thủ tướng Chính phủ',
    'Luật số 31/2024/QH15',
    'Công văn số 4995/UBND-TH của Ủy ban nhân dân tỉnh',
    'Nghị quyết 18 của Trung ương',
    'Thông tư liên tịch số 07/2015/TTLT-BKHĐT-BTC',
    'Nghị định số 15/CP của Chính phủ',
    'số nhà 12/3 đường Trần Phú, tỷ số 2-1, tỷ lệ 3/4',
  ]) {
    it(`leaves ${right} in peace`, () => assert.deepEqual(problems(`Hội nghị nghe phổ biến ${right}.`), []));
  }
});

describe('citation/two-dates', () => {
  const twice = (first: string, second: string) =>
    problems(`Hội nghị quán triệt ${first}.\n\nCác đại biểu thảo luận kỹ ${second}.`);

  it('reports the later date and points to the first', () => {
    const body =
      'Hội nghị quán triệt Chỉ thị số 12-CT/TW ngày 5/1/2022 của Ban Bí thư.\n\nThực hiện Chỉ thị số 12-CT/TW ngày 15/1/2022 của Ban Bí thư, các xã đã lập kế hoạch.';
    for (const text of [body, body.normalize('NFD')]) {
      const file = corpusFile(documentOf('bai.txt', text));
      assert.deepEqual(problemsOf(file, 'citation/'), [
        `citation/two-dates «${text.includes('ngày') ? 'ngày 15/1/2022' : 'ngày 15/1/2022'.normalize('NFD')}»`,
      ]);
      const { related } = reported(file).find(({ item }) => item.problem.rule === 'citation/two-dates')!.item
        .problem;
      assert.equal(
        file.text.blocks[0]!.text.slice(related!.span.start, related!.span.end).normalize('NFC'),
        'ngày 5/1/2022',
      );
    }
    assert.deepEqual(messagesOf(corpusFile(documentOf('bai.txt', body)), 'citation/'), [
      '12-CT/TW is dated ngày 15/1/2022 here, and ngày 5/1/2022 elsewhere in this document.',
    ]);
  });

  it('takes the date that most mentions give for the right one', () => {
    const cite = (day: string) => `Chỉ thị số 12-CT/TW ngày ${day} của Ban Bí thư`;
    assert.deepEqual(
      problems(
        `Hội nghị quán triệt ${cite('15/1/2022')}.\n\nXã nào cũng học ${cite('5/1/2022')}.\n\nKết quả thực hiện ${cite('5/1/2022')} là tốt.`,
      ),
      ['citation/two-dates «ngày 15/1/2022»'],
    );
  });

  it('reports a slip of the year that leads into another term of the Party', () => {
    assert.deepEqual(
      twice('Chỉ thị số 48-CT/TW ngày 22/10/2010 của Bộ Chính trị', 'Chỉ thị số 48-CT/TW ngày 22/10/2016'),
      ['citation/two-dates «ngày 22/10/2016»'],
    );
    assert.deepEqual(
      twice(
        'Chỉ thị số 48-CT/TW ngày 22/10/2010 về phòng, chống tội phạm trong tình hình mới',
        'Chỉ thị số 48-CT/TW ngày 2/11/2011 về phòng, chống tội phạm trong tình hình mới',
      ),
      ['citation/two-dates «ngày 2/11/2011»'],
    );
  });

  it('reports two dates of a local committee within one of its terms', () => {
    assert.deepEqual(
      twice(
        'Nghị quyết số 08-NQ/TU ngày 5/3/2021 của Tỉnh ủy',
        'Nghị quyết số 08-NQ/TU ngày 9/4/2022 của Tỉnh ủy',
      ),
      ['citation/two-dates «ngày 9/4/2022»'],
    );
    for (const [first, second] of [
      [
        'Nghị quyết số 08-NQ/TU ngày 5/3/2019 của Tỉnh ủy',
        'Nghị quyết số 08-NQ/TU ngày 9/4/2022 của Tỉnh ủy',
      ],
      [
        'Nghị quyết số 08-NQ/TU ngày 5/3/2021 của Tỉnh ủy Hà Nam',
        'Nghị quyết số 08-NQ/TU ngày 9/4/2022 của Tỉnh ủy Nam Định',
      ],
    ] as const)
      assert.deepEqual(twice(first, second), []);
  });

  it('reports a date of another year than the number', () => {
    assert.deepEqual(
      problems('Theo Nghị định số 30/2020/NĐ-CP ngày 5/3/2019 của Chính phủ, văn bản phải sạch.'),
      ['citation/two-dates «ngày 5/3/2019»'],
    );
    assert.deepEqual(
      problems('Theo Nghị định số 30/2020/NĐ-CP ngày 5/3/2020 của Chính phủ, văn bản phải sạch.'),
      [],
    );
  });

  it('never compares papers of one number that are of two terms', () => {
    for (const [first, second] of [
      // Both are known, though day and month are the same.
      ['Chỉ thị số 12-CT/TW ngày 5/1/2022', 'Chỉ thị số 12-CT/TW ngày 5/1/2017'],
      ['Nghị quyết số 28-NQ/TW ngày 5/10/2013 khóa XI', 'Nghị quyết số 28-NQ/TW ngày 5/10/2003 khóa IX'],
      [
        'Chỉ thị số 48-CT/TW ngày 22/10/2010 về phòng, chống tội phạm trong tình hình mới',
        'Chỉ thị số 48-CT/TW ngày 22/10/2016 về phát triển kinh tế tập thể ở miền núi',
      ],
    ] as const)
      assert.deepEqual(twice(first, second), []);
  });

  it('never compares documents of one number that are two', () => {
    assert.deepEqual(
      twice(
        'Chỉ thị số 12-CT/TW ngày 5/1/2022 của Ban Bí thư',
        'Chỉ thị số 12-CT/TW ngày 3/1/2012 của Bộ Chính trị',
      ),
      [],
    );
    assert.deepEqual(
      twice('Quyết định số 15/QĐ-TTg ngày 5/1/2022', 'Quyết định số 15/QĐ-TTg ngày 8/1/2020'),
      [],
    );
    assert.deepEqual(
      twice(
        'Quyết định số 15/QĐ-UBND ngày 5/1/2022 của UBND tỉnh Nam Định',
        'Quyết định số 15/QĐ-UBND ngày 8/1/2022 của UBND tỉnh Hà Nam',
      ),
      [],
    );
    assert.deepEqual(
      twice('Nghị quyết số 18-NQ/TW ngày 25/10/2017', 'Chỉ thị số 18-CT/TW ngày 4/9/2017'),
      [],
    );
  });

  it('does not judge a year that the text leaves out', () => {
    assert.deepEqual(
      twice(
        'Chỉ thị số 12-CT/TW ngày 5/1/2022 của Ban Bí thư',
        'Chỉ thị số 12-CT/TW ngày 6/1 của Ban Bí thư',
      ),
      [],
    );
  });

  it('finds no fault with a date that is less exact', () => {
    assert.deepEqual(
      twice('Nghị quyết số 18-NQ/TW ngày 25/10/2017', 'Nghị quyết số 18-NQ/TW (10/2017) của Trung ương'),
      [],
    );
  });
});

describe('citation/two-issuers', () => {
  it('reports the other issuer at its name', () => {
    const body =
      'Hội nghị quán triệt Chỉ thị số 12-CT/TW ngày 5/1/2022 của Ban Bí thư.\n\nChỉ thị số 12-CT/TW ngày 5/1/2022 của Bộ Chính trị nêu năm nhiệm vụ.';
    assert.deepEqual(problems(body), ['citation/two-issuers «Bộ Chính trị»']);
    assert.deepEqual(problems(body.normalize('NFD')), [
      `citation/two-issuers «${'Bộ Chính trị'.normalize('NFD')}»`,
    ]);
  });

  for (const [first, second] of [
    ['Ban Bí thư', 'Ban Bí thư Trung ương Đảng'],
    ['Ban Bí thư Trung ương', 'Ban Bí thư'],
  ]) {
    it(`takes ${first} and ${second} for one`, () =>
      assert.deepEqual(
        problems(
          `Hội nghị quán triệt Chỉ thị số 12-CT/TW ngày 5/1/2022 của ${first}.\n\nChỉ thị số 12-CT/TW ngày 5/1/2022 của ${second} nêu năm nhiệm vụ.`,
        ),
        [],
      ));
  }
});
