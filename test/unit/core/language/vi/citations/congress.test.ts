import assert from 'node:assert/strict';
import { check, named, only } from './marked';

const XIII = [
  'Nghị quyết Đại hội XIII',
  'Nghị quyết Đại hội XIII của Đảng',
  'Nghị quyết Đại hội lần thứ XIII',
  'Nghị quyết Đại hội lần thứ XIII của Đảng',
  'Nghị quyết Đại hội Đảng XIII',
  'Nghị quyết Đại hội Đảng lần thứ XIII',
  'Nghị quyết Đại hội Đảng toàn quốc lần thứ XIII',
  'Nghị quyết của Đại hội XIII của Đảng',
  'Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII',
  'Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng',
  'Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng Cộng sản Việt Nam',
  'Nghị quyết Đại hội đại biểu toàn quốc lần thứ 13 của Đảng',
  'Nghị quyết Đại hội đại biểu toàn quốc lần thứ mười ba của Đảng',
  'Nghị quyết Đại hội 13',
  'nghị quyết Đại hội Đảng lần thứ XIII',
  'NQ Đại hội Đảng XIII',
  'NGHỊ QUYẾT ĐẠI HỘI XIII CỦA ĐẢNG',
];

describe('congress resolutions', () => {
  for (const form of XIII) {
    it(`${form} is the national one`, () => {
      check(`Tỉnh đưa ⟦${form}⟧ vào cuộc sống.`);
      const mention = only(`Tỉnh đưa ${form} vào cuộc sống.`);
      assert.equal(mention.id, 'resolution:congress:XIII');
      assert.equal(mention.kind, 'resolution');
      assert.equal(mention.date, '2021-02-01');
    });
  }

  const LOCAL: [string, string][] = [
    [
      'Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Tiền Giang lần thứ XI',
      'resolution:congress:đảng bộ tỉnh tiền giang:XI',
    ],
    [
      'Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIII, nhiệm kỳ 2020-2025',
      'resolution:congress:đảng bộ tỉnh:XIII',
    ],
    ['Nghị quyết Đại hội XI Đảng bộ thành phố', 'resolution:congress:đảng bộ thành phố:XI'],
    ['Nghị quyết Đại hội Đảng bộ Quân đội lần thứ XI', 'resolution:congress:đảng bộ quân đội:XI'],
    ['Nghị quyết Đại hội đại biểu phụ nữ toàn quốc lần thứ XII', 'resolution:congress:phụ nữ:XII'],
    ['Nghị quyết Đại hội Phụ nữ tỉnh Long An lần thứ XI', 'resolution:congress:phụ nữ tỉnh long an:XI'],
    ['Nghị quyết Đại hội Đảng bộ huyện khóa XXV', 'resolution:congress:đảng bộ huyện:XXV'],
    ['Nghị quyết Đại hội Công đoàn Việt Nam lần thứ XIII', 'resolution:congress:công đoàn việt nam:XIII'],
    ['Nghị quyết Đại hội Đảng bộ huyện nhiệm kỳ 2020 - 2025', 'resolution:congress:đảng bộ huyện:2020-2025'],
  ];
  for (const [form, id] of LOCAL) {
    it(`${form} is not the national one`, () => assert.equal(only(`Thực hiện ${form}.`).id, id));
  }

  it('reads the congress of a party body that the text names elsewhere, and of a numbered cell', () => {
    check('Bí thư nhắc lại ⟦Nghị quyết Đại hội Đảng bộ lần thứ 10⟧ trước các sở.');
    check('Tổ dân phố làm theo ⟦Nghị quyết Đại hội Chi bộ 4 nhiệm kỳ 2017-2020⟧ từ đầu năm.');
    check('Nơi nào cũng học Nghị quyết Đại hội Đảng bộ các cấp.');
  });

  it('takes a bare ordinal above the national ones for a local congress', () => {
    assert.equal(
      only('Thực hiện Nghị quyết Đại hội XXII, huyện trồng rừng').id,
      'resolution:local-congress:XXII',
    );
  });

  it('links a bare ordinal to the local congress named before it', () => {
    const ids = named(
      'Thực hiện Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XI, tỉnh làm đường. Nghị quyết Đại hội XI đặt mục tiêu cao. Nghị quyết Đại hội XI của Đảng cũng vậy.',
    ).map((mention) => mention.id);
    assert.deepEqual(ids, [
      'resolution:congress:đảng bộ tỉnh:XI',
      'resolution:congress:đảng bộ tỉnh:XI',
      'resolution:congress:XI',
    ]);
  });

  it('reads congress documents', () => {
    assert.equal(
      only('Lớp học nghiên cứu Văn kiện Đại hội XIII của Đảng.').id,
      'congress-documents:congress:XIII',
    );
  });
});

const PLENUMS: [string, string][] = [
  ['Nghị quyết Trung ương 7 khóa XII', 'resolution:plenum:7:XII'],
  ['Nghị quyết Trung ương 7 (khóa XII)', 'resolution:plenum:7:XII'],
  ['Nghị quyết Trung ương 7, khoá XII', 'resolution:plenum:7:XII'],
  ['Nghị quyết Hội nghị Trung ương 7 khóa XII', 'resolution:plenum:7:XII'],
  ['Nghị quyết Hội nghị Trung ương lần thứ 7 khóa 12', 'resolution:plenum:7:XII'],
  ['Nghị quyết Hội nghị lần thứ bảy Ban Chấp hành Trung ương Đảng khóa XII', 'resolution:plenum:7:XII'],
  ['Nghị quyết Hội nghị lần thứ 7, Ban Chấp hành Trung ương khóa XII', 'resolution:plenum:7:XII'],
  ['Nghị quyết TW7 khóa XII', 'resolution:plenum:7:XII'],
  ['Nghị quyết T.Ư 7 khóa XII', 'resolution:plenum:7:XII'],
  ['nghị quyết trung ương 7 khóa XII', 'resolution:plenum:7:XII'],
  ['NQTW 7 khóa XII', 'resolution:plenum:7:XII'],
  ['Kết luận Hội nghị Trung ương 5 khóa XII', 'conclusion:plenum:5:XII'],
  ['Kết luận Trung ương 4 khóa XIII', 'conclusion:21-KL/TW:XIII'],
  ['Nghị quyết Trung ương 11 khóa XIII', 'resolution:60-NQ/TW:XIII'],
  [
    'Nghị quyết Hội nghị lần thứ 10 Ban Chấp hành Đảng bộ tỉnh khóa XX',
    'resolution:plenum:đảng bộ tỉnh:10:XX',
  ],
];

describe('plenum resolutions', () => {
  for (const [form, id] of PLENUMS) {
    it(`${form} is ${id}`, () => {
      check(`Chi bộ học ⟦${form}⟧ trong quý.`);
      assert.equal(only(`Chi bộ học ${form} trong quý.`).id, id);
    });
  }

  it('lists the papers of one plenum where the wording fits several', () => {
    const mention = only('Sau 10 năm thực hiện Nghị quyết Trung ương 8 khóa XI, tỉnh báo cáo.');
    assert.equal(mention.id, 'resolution:plenum:8:XI');
    assert.deepEqual(mention.candidates, ['resolution:28-NQ/TW:XI', 'resolution:29-NQ/TW:XI']);
  });

  it('decides by the subject, and keeps the decision for later mentions', () => {
    const ids = named(
      'Thực hiện Nghị quyết Trung ương 8 khóa XI về đổi mới căn bản, toàn diện giáo dục và đào tạo. Nghị quyết Trung ương 8 khóa XI đã đi vào cuộc sống.',
    ).map((mention) => mention.id);
    assert.deepEqual(ids, ['resolution:29-NQ/TW:XI', 'resolution:29-NQ/TW:XI']);
  });

  it('chooses the term by the date of the page, and names the others', () => {
    const mention = only('Học tập Nghị quyết Trung ương 4.', { reference: { year: 2018, month: 5, day: 2 } });
    assert.equal(mention.id, 'resolution:plenum:4:XII');
    assert.equal(mention.candidates?.[0], 'resolution:plenum:4:XI');
    assert.equal(only('Học tập Nghị quyết Trung ương 4.').id, 'resolution:plenum:4');
  });

  it('reads lists of terms and of plenums', () => {
    check('Kiểm điểm theo ⟦Nghị quyết Trung ương 4 khóa XI⟧, ⟦XII⟧ về xây dựng Đảng.');
    check('Quán triệt ⟦Nghị quyết Trung ương 4⟧, ⟦6⟧, ⟦7 khóa XII⟧ của Đảng.');
    assert.deepEqual(
      named('Quán triệt Nghị quyết Trung ương 5, 7 khóa XII.').map((mention) => mention.id),
      ['resolution:plenum:5:XII', 'resolution:plenum:7:XII'],
    );
  });

  it('takes the term of a numbered resolution from the plenum beside it', () => {
    const mention = only('Nghị quyết số 29-NQ/TW Hội nghị Trung ương 8 khóa XI về giáo dục được tổng kết.');
    assert.equal(mention.id, 'resolution:29-NQ/TW:XI');
    assert.equal(mention.date, '2013-11-04');
  });
});

describe('congress resolutions named again without the number', () => {
  it('are the one named before', () => {
    const text =
      'Chi bộ học Nghị quyết Đại hội XIII của Đảng. Sau khi học Nghị quyết Đại hội, đảng viên viết thu hoạch; Nghị quyết Đại hội Đảng đi vào đời sống.';
    const mentions = named(text);
    assert.deepEqual(
      mentions.map(({ span }) => text.slice(span.start, span.end)),
      ['Nghị quyết Đại hội XIII của Đảng', 'Nghị quyết Đại hội', 'Nghị quyết Đại hội Đảng'],
    );
    assert.deepEqual(new Set(mentions.map((mention) => mention.id)), new Set(['resolution:congress:XIII']));
  });

  it('are that of a congress that the paragraph tells of', () => {
    const text =
      'Sáng 11-3, Đại hội đại biểu phụ nữ toàn quốc lần thứ XIII bế mạc, thông qua Nghị quyết Đại hội và Điều lệ.';
    assert.equal(only(text).id, 'resolution:congress:phụ nữ:XIII');
    check('Bế mạc Đại hội XIII của Đảng, các đại biểu nhất trí với ⟦Nghị quyết Đại hội⟧.');
  });

  it('are none where no congress is named, or congresses in general are meant', () => {
    check('Chi bộ thảo luận dự thảo Nghị quyết Đại hội và bầu cấp ủy.');
    check('Sau ⟦Nghị quyết Đại hội XIII⟧, tỉnh triển khai Nghị quyết Đại hội Đảng các cấp.');
    check('Sau ⟦Nghị quyết Đại hội XIII⟧, công ty biểu quyết Nghị quyết Đại hội đồng cổ đông.');
  });
});
