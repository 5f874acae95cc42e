import assert from 'node:assert/strict';
import {
  isDroppedSyllable,
  skeletonOf,
  variesInMarks,
} from '../../../../../server/src/core/rules/entity/spelling';
import { applyEdits } from '../../../../../server/src/core/text/span';
import { corpusFile, documentOf, messagesOf, problemsOf, reported } from '../../../../support/corpus';

const problems = (...body: string[]) =>
  problemsOf(corpusFile(documentOf('bai.txt', body.join('\n\n'))), 'entity/');

const BANG = [
  'Đồng chí Trần Ngọc Bằng, Phó Bí thư Huyện ủy, chủ trì hội nghị.',
  'Phát biểu khai mạc, đồng chí Trần Ngọc Bằng nêu những việc cần làm ngay.',
  'Kết luận hội nghị, đồng chí Trần Ngọc Bẳng yêu cầu các xã báo cáo trước ngày 15.',
];

describe('entity/inconsistent-name', () => {
  it('reports the rare spelling of a person, with a fix', () => {
    const file = corpusFile(documentOf('bai.txt', BANG.join('\n\n')));
    assert.deepEqual(problemsOf(file, 'entity/'), ['entity/inconsistent-name «Trần Ngọc Bẳng»']);
    assert.deepEqual(messagesOf(file, 'entity/'), [
      '"Trần Ngọc Bẳng" is written "Trần Ngọc Bằng" elsewhere in this document (2 times).',
    ]);
    const { fixes, related } = reported(file).find(({ item }) => item.problem.rule.startsWith('entity/'))!
      .item.problem;
    const { text } = file.text.blocks[0]!;
    assert.equal(text.slice(related!.span.start, related!.span.end), 'Trần Ngọc Bằng');
    assert.equal(fixes![0]!.safe, false);
    assert.ok(!applyEdits(text, fixes![0]!.edits).includes('Bẳng'));
  });

  it('is exact in decomposed text', () => {
    assert.deepEqual(problems(...BANG.map((line) => line.normalize('NFD'))), [
      `entity/inconsistent-name «${'Trần Ngọc Bẳng'.normalize('NFD')}»`,
    ]);
  });

  it('reports a misspelt organisation, and one of which a syllable fell out', () => {
    assert.deepEqual(
      problems(
        'Ban Đối ngoại Trung ương tổ chức hội nghị về công tác đối ngoại nhân dân.',
        'Đại diện Ban Đối ngoại Trung ương trình bày báo cáo.',
        'Các địa phương đề nghị Ban ngoại Trung ương mở thêm lớp tập huấn.',
      ),
      ['entity/inconsistent-name «Ban ngoại Trung ương»'],
    );
  });

  const quiet: Readonly<Record<string, readonly string[]>> = {
    'a spelling that does not prevail': [BANG[0]!, BANG[2]!],
    'names that share only letters of other syllables': [
      BANG[0]!,
      BANG[1]!,
      'Đồng chí Trần Ngọc Bình, Trưởng phòng Văn hóa, đọc báo cáo.',
    ],
    'two people in one sentence': [
      BANG[0]!,
      BANG[1]!,
      'Dự hội nghị có đồng chí Trần Ngọc Bằng và đồng chí Trần Ngọc Băng, Trưởng Công an huyện.',
    ],
    'a brother': [
      'Anh Nguyễn Văn Hưng mở xưởng mộc từ mười năm nay.',
      'Theo anh Nguyễn Văn Hưng, nghề này cần kiên nhẫn.',
      'Em trai anh là Nguyễn Văn Hùng lo việc bán hàng.',
    ],
    'somebody introduced by age': [
      'Bị cáo Nguyễn Văn Hưng (SN 1990) khai nhận hành vi.',
      'Theo cáo trạng, Nguyễn Văn Hưng đã bán số xe trên.',
      'Người mua là Nguyễn Văn Hùng (SN 1985, ngụ cùng xã).',
    ],
    'people of other offices': [
      'Ông Lê Văn Thành, Chủ tịch Ủy ban nhân dân huyện, trao quà.',
      'Ông Lê Văn Thành chúc các em học tốt.',
      'Bà Lê Vân Thanh, Hiệu trưởng nhà trường, cảm ơn các nhà hảo tâm.',
    ],
    'two styles of placing a tone mark': [
      'Bà Nguyễn Thị Hòa đón khách từ sớm.',
      'Theo bà Nguyễn Thị Hòa, khách năm nay đông hơn.',
      'Bà Nguyễn Thị Hoà mong đường làng sớm được sửa.',
    ],
    'names of two syllables': ['Ông Lê Hưng dậy sớm.', 'Ông Lê Hưng ra đồng.', 'Ông Lê Hùng ở nhà.'],
    'a shorter form of a name': [
      'Ủy ban nhân dân tỉnh Nam Định họp thường kỳ.',
      'Chủ tọa là lãnh đạo Ủy ban nhân dân tỉnh Nam Định.',
      'Sau cuộc họp, Ủy ban nhân dân tỉnh ra thông báo.',
    ],
  };
  for (const [what, body] of Object.entries(quiet)) {
    it(`leaves ${what} in peace`, () => assert.deepEqual(problems(...body), []));
  }

  it('costs nothing when it is off', () => {
    const off = corpusFile(documentOf('a.txt', BANG.join('\n\n')), '{"rules": {"entity/*": "off"}}');
    assert.deepEqual(problemsOf(off, 'entity/'), []);
  });
});

describe('spelling of names', () => {
  const split = (name: string) => name.split(' ');
  it('compares letters without marks', () => {
    assert.equal(skeletonOf(split('Đỗ Thị Mỹ')), skeletonOf(split('Dồ Thi Mĩ')));
    assert.notEqual(skeletonOf(split('Đỗ Thị Lan')), skeletonOf(split('Đỗ Thị Lam')));
  });
  it('wants exactly one syllable to differ', () => {
    assert.equal(variesInMarks(split('Lê Văn Thành'), split('Lê Văn Thanh')), true);
    assert.equal(variesInMarks(split('Lê Văn Thành'), split('Lê Vân Thanh')), false);
    assert.equal(variesInMarks(split('Lê Văn Thành'), split('LÊ VĂN THÀNH')), false);
  });
  it('knows which syllables are not left out on purpose', () => {
    const name = split('Ban Đối ngoại Trung ương');
    assert.deepEqual(
      name.map((_, i) => isDroppedSyllable(name, i)),
      [false, true, false, true, false],
    );
    const school = split('Trường THPT chuyên Lê Hồng Phong');
    assert.equal(isDroppedSyllable(school, 1), false);
  });
});
