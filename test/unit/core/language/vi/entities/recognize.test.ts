import assert from 'node:assert/strict';
import type { ProjectEntity } from '../../../../../../server/src/core/language/types';
import { viewOf } from '../../../../../../server/src/core/text/view';
import { assertLinear } from '../../../../../support/growth';
import { entitiesIn, entitiesOf, written } from './support';

function ids(text: string): string[] {
  return entitiesOf(text).map((mention) => mention.id);
}

function withProject(text: string, entities: readonly ProjectEntity[]) {
  return entitiesIn({
    text,
    spans: [{ start: 0, end: text.length }],
    reference: undefined,
    lexicon: { entities, documents: [] },
  });
}

describe('identity of entities', () => {
  it('gives spellings of one organisation one id', () => {
    const spellings = [
      'Ban Đối ngoại Trung ương',
      'Ban Đối ngoại T.Ư',
      'Ban Đối ngoại TW',
      'ban Đối ngoại TƯ',
      'Ban đối ngoại Trung ương',
    ];
    for (const spelling of spellings) {
      assert.deepEqual(
        ids(`Theo ${spelling}, hội nghị thành công.`),
        ['org:ban-đối-ngoại-trung-ương'],
        spelling,
      );
    }
  });

  it('folds the tone style and the abbreviation of a head', () => {
    assert.deepEqual(
      ids('Báo cáo của Ủy ban nhân dân tỉnh Lai Châu'),
      ids('Báo cáo của Uỷ ban nhân dân tỉnh Lai Châu'),
    );
    assert.deepEqual(ids('Báo cáo của UBND tỉnh Lai Châu'), ids('Báo cáo của Ủy ban nhân dân tỉnh Lai Châu'));
    assert.deepEqual(ids('đi từ Khánh Hoà về'), ['place:khánh-hòa']);
  });

  it('knows the short and long names of a city as one', () => {
    const all = new Set(
      ['TP.HCM', 'TP HCM', 'TPHCM', 'TP Hồ Chí Minh', 'Thành phố Hồ Chí Minh'].flatMap((name) =>
        ids(`về ${name} chiều nay`),
      ),
    );
    assert.deepEqual([...all], ['place:thành-phố-hồ-chí-minh']);
  });

  it('links a given name to the last bearer named in full', () => {
    const text = 'Ông Vũ Quang Thắng đến trước. Chị Lê Thị Thắng đến sau. Chị Thắng kể lại.';
    const found = entitiesOf(text);
    assert.deepEqual(
      found.map((m) => m.id),
      ['person:vũ-quang-thắng', 'person:lê-thị-thắng', 'person:lê-thị-thắng'],
    );
    assert.equal(found[2]!.name, 'Lê Thị Thắng');
  });

  it('tells what became of a province', () => {
    const [mention] = entitiesOf('Mưa lớn ở Yên Bái.');
    assert.equal(mention!.note, 'since 1 July 2025 part of Lào Cai');
  });

  it('learns an abbreviation that the text explains', () => {
    const text = 'Trung tâm Bảo tồn Voi Tây Nguyên (TTBT) mới mở. Hôm nay TTBT đón khách.';
    const found = entitiesOf(text);
    assert.deepEqual(
      written(text, found).map((m) => m.replace(/@.*/, '')),
      ['organization:Trung tâm Bảo tồn Voi Tây Nguyên', 'organization:TTBT', 'organization:TTBT'],
    );
    assert.equal(new Set(found.map((m) => m.id)).size, 1);
  });
});

describe('offices', () => {
  const title = (text: string) =>
    entitiesOf(text)
      .filter((m) => m.type === 'person')
      .map((m) => m.title);

  it('are read before the name, with the bodies inside', () => {
    assert.deepEqual(
      title(
        'Ủy viên Bộ Chính trị, Bí thư Trung ương Đảng, Trưởng Ban Nội chính Trung ương Trần Văn Lương dự.',
      ),
      ['Ủy viên Bộ Chính trị, Bí thư Trung ương Đảng, Trưởng Ban Nội chính Trung ương'],
    );
    assert.deepEqual(title('Chủ tịch UBND tỉnh Hòa Bình Bùi Văn Khải ký.'), ['Chủ tịch UBND tỉnh Hòa Bình']);
  });

  it('are read behind the name, up to the verb', () => {
    assert.deepEqual(title('Đồng chí Lê Văn Nhã, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Bến Tre chủ trì.'), [
      'Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Bến Tre',
    ]);
  });

  it('are not forms of address', () => {
    // A steering committee that is named no further is no body, and its first syllable nobody's name.
    assert.deepEqual(
      title('Ông Đinh Công Thuận, Trưởng Ban Chỉ đạo, kết luận; bà Vi Thị Hà, Phó Trưởng Ban Chỉ đạo, dự.'),
      ['Trưởng Ban Chỉ đạo', 'Phó Trưởng Ban Chỉ đạo'],
    );
    assert.deepEqual(title('Ông Phạm Văn Bách cười. Bị cáo Đỗ Văn Tài khóc.'), [undefined, undefined]);
  });

  it('belong to one person each in a list', () => {
    assert.deepEqual(
      title('Có mặt: Đinh Văn Sáu, Giám đốc Sở Y tế; Hồ Thị Bảy, Chủ tịch Hội Nông dân tỉnh.'),
      ['Giám đốc Sở Y tế', 'Chủ tịch Hội Nông dân tỉnh'],
    );
  });
});

describe('recognizeEntities', () => {
  it('reads decomposed text through the view, with spans of the source', () => {
    const source = 'Chiều nay, ông Nguyễn Hữu Thọ về Đà Nẵng 🎉 cùng Sở Y tế Huế.'.normalize('NFD');
    const view = viewOf(source);
    const found = entitiesIn({
      text: view.text,
      spans: [{ start: 0, end: view.text.length }],
      reference: undefined,
      lexicon: { entities: [], documents: [] },
    });
    assert.deepEqual(
      found.map((m) => {
        const span = view.toSource(m.span);
        return source.slice(span.start, span.end).normalize('NFC');
      }),
      ['Nguyễn Hữu Thọ', 'Đà Nẵng', 'Sở Y tế Huế'],
    );
  });

  it('looks at the given spans only and lets no name cross from one to the next', () => {
    const text = 'Menu Hà Nội\nTỉnh ủy\nBình Dương họp';
    const found = entitiesIn({
      text,
      spans: [
        { start: 12, end: 19 },
        { start: 20, end: 34 },
      ],
      reference: undefined,
      lexicon: { entities: [], documents: [] },
    });
    assert.deepEqual(written(text, found), ['organization:Tỉnh ủy@12', 'place:Bình Dương@20']);
  });

  it('takes nothing out of a cited document but its issuer', () => {
    const text = 'Nghị quyết Đại hội XIII của Đảng và Luật Công an nhân dân; Quyết định 5 của Bộ Chính trị.';
    const cited = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
    const taken = [
      cited('Nghị quyết Đại hội XIII của Đảng'),
      cited('Luật Công an nhân dân'),
      cited('Quyết định 5 của Bộ Chính trị'),
    ];
    assert.deepEqual(written(text, entitiesOf(text, taken)), [
      `organization:Bộ Chính trị@${text.indexOf('Bộ Chính trị')}`,
    ]);
  });

  it('ends an organisation where a cited document begins', () => {
    const text = 'Ban Chỉ đạo Tổng kết Nghị quyết số 9-NQ/TW của tỉnh họp.';
    const start = text.indexOf('Nghị');
    const found = entitiesOf(text, [{ start, end: text.indexOf(' của') }]);
    assert.deepEqual(written(text, found), ['organization:Ban Chỉ đạo Tổng kết@0']);
  });

  it('takes no base for a place that is but the reason to cite', () => {
    const text = 'Căn cứ Nghị định số 7/2019/NĐ-CP, huyện giao đất ở căn cứ Đồng Dương.';
    const found = entitiesOf(text, [{ start: text.indexOf('Nghị'), end: text.indexOf(',') }]);
    assert.deepEqual(written(text, found), [`place:căn cứ Đồng Dương@${text.indexOf('căn cứ Đồng')}`]);
  });

  it('puts the entities of the project first', () => {
    const found = withProject('Nhóm Sao Khuê gặp Hà Nội Xanh.', [
      { type: 'organization', name: 'Sao Khuê', note: 'our group' },
      { type: 'organization', name: 'Hà Nội Xanh', id: 'org:hnx', variants: ['HNX'] },
    ]);
    assert.deepEqual(
      found.map((m) => [m.type, m.id, m.note]),
      [
        ['organization', 'org:sao-khuê', 'our group'],
        ['organization', 'org:hnx', undefined],
      ],
    );
  });

  it('leaves numbers of documents, addresses and generic bodies alone', () => {
    for (const text of [
      'Công văn số 3824/UBND-KT được gửi đi.',
      'Đảng, Nhà nước và Trung ương luôn quan tâm.',
      'Ban tổ chức trao giải; ban giám hiệu nhà trường cảm ơn.',
      'Thị trường chứng khoán hôm nay cảnh báo rủi ro.',
      'Pháp luật nghiêm minh. Mỹ phẩm đắt. Anh hùng trở về. Ý kiến khác nhau.',
    ]) {
      assert.deepEqual(written(text, entitiesOf(text)), [], text);
    }
  });
});

describe('entities of hostile input', () => {
  for (const unit of [
    'Nguyễn ',
    '(',
    'Ban ',
    'Sở Y tế và ',
    'A.',
    'ông ',
    'Công ty TNHH ',
    'Ủy viên Bộ Chính trị, ',
    'Hà Nội - ',
    'xã ',
    'X-',
    'x',
    'Văn phòng Đảng ủy ',
    'anh Nguyễn Văn A, Bí thư ',
    'Nguyễn Văn An ',
    'Jean-Pierre de la ',
    'xã An Bình, ',
    'dự án Hà Nội - Huế, ',
    'An Bình FC ',
    'các trường THPT ',
    'Trung ương Hội ',
    '"',
  ]) {
    it(`grows linearly on ${JSON.stringify(unit)} repeated`, function () {
      this.timeout(60_000);
      assertLinear(
        (size) => unit.repeat(Math.ceil(size / unit.length)),
        (text) => entitiesOf(text),
        800_000,
      );
    });
  }
});

describe('what firms make', () => {
  const found = (text: string) => entitiesOf(text).map(({ type, name }) => `${type} ${name}`);

  it('is nobody, and the firm is told', () => {
    assert.deepEqual(found('Anh lái chiếc Honda Accord đời cũ, chị thích Toyota Vios hơn.'), [
      'organization Honda',
      'organization Toyota',
    ]);
    assert.deepEqual(found('Lượt tìm trên Google Trends tăng vọt.'), []);
  });

  it('is told from who leads a firm, and from firms with longer names', () => {
    assert.deepEqual(found('Theo CEO Tesla Elon Musk, nhà máy sẽ mở cửa.'), [
      'organization Tesla',
      'person Elon Musk',
    ]);
    assert.deepEqual(found('Phim do Sony Pictures phát hành.'), ['organization Sony Pictures']);
  });
});

describe('words behind an office that are nobody', () => {
  const people = (text: string) =>
    entitiesOf(text)
      .filter(({ type }) => type === 'person')
      .map(({ name }) => name);

  it('are ages, musics and terms', () => {
    const text =
      'Một người đàn ông U40 và ngôi sao KPop dùng công cụ AI trong soạn bài; em bé IVF khỏe mạnh.';
    assert.deepEqual(people(text), []);
    assert.deepEqual(people('Ông THN (57 tuổi) khai nhận.'), ['THN']);
  });

  it('are heads of bodies and words of address', () => {
    assert.deepEqual(people('Theo Đội trưởng Đội quản lý thị trường số 9, hàng đã được niêm phong.'), []);
    assert.deepEqual(people('Cùng dự có Tổng thư ký Hội môi giới bất động sản.'), []);
    assert.deepEqual(people('Bà Đoàn bán bánh ở chợ, ông Ban đan rổ.'), ['Đoàn', 'Ban']);
  });
});
