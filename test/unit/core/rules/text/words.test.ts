import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BlockStructure } from '../../../../../server/src/core/format/structure';
import type { Problem } from '../../../../../server/src/core/problem';
import type { Span } from '../../../../../server/src/core/text/span';
import { blockOf, checkWords, found, mended } from './support';

const root = (import.meta as unknown as { rootDirectory: string }).rootDirectory;

/** Every line of the body that is not blank. */
function proseOf(block: BlockStructure): Span[] {
  const prose: Span[] = [];
  for (let line = block.bodyLine; line < block.bodyEndLine; line++) {
    if (!block.lines.isBlank(line)) prose.push(block.lines.span(line));
  }
  return prose;
}

function check(text: string): Problem[] {
  const block = blockOf(text);
  return checkWords(block, proseOf(block));
}

function reports(text: string): string[] {
  return found(text, check(text));
}

describe('word rules', () => {
  describe('invalid syllables', () => {
    it('are reported exactly, in NFC and NFD, with the word meant', () => {
      const text = 'Hội nghị trực tuyến tới các huỵện, thị';
      assert.deepEqual(reports(text), ['invalid-syllable:huỵện']);
      assert.equal(mended(text, check(text), false), 'Hội nghị trực tuyến tới các huyện, thị');
      const decomposed = text.normalize('NFD');
      assert.deepEqual(reports(decomposed), [`invalid-syllable:${'huỵện'.normalize('NFD')}`]);
    });

    it('are told by words further on, where those beside them could be of any language', () => {
      assert.deepEqual(reports('đi qua huỵện Krông Pắc; cho nguời lao động; doanh nghiêp này các tệp'), [
        'invalid-syllable:huỵện',
        'invalid-syllable:nguời',
        'invalid-syllable:nghiêp',
      ]);
      assert.deepEqual(reports('một bộ phim với tựa đề tiếng Pháp Le Goût des autres où tout est dit'), []);
    });

    it('are not seen in addresses, hyphenated loans, other languages or outside the prose', () => {
      for (const text of [
        'Liên hệ toànquôc@nghành.vn hoặc www.đuờng.vn',
        'nhà văn Pháp viết: où êtes vous très près de la forêt',
        'xe mô-tô, ét-xăng, Ê-đê, xtơ-rít',
        'să facă bărbaţi că îşi',
      ]) {
        assert.deepEqual(reports(text), [], text);
      }
      assert.deepEqual(checkWords(blockOf('các huỵện'), []), []);
    });

    it('are not sought in a document of another language', () => {
      assert.deepEqual(reports('=== FILE: a ===\nlang: ro\n\nhọ nguời của của'), []);
      assert.notDeepEqual(reports('=== FILE: a ===\nlang: vi-VN\n\nhọ nguời của của'), []);
    });
  });

  it('reports glued words with the space between them', () => {
    const text = 'thị xã Đông TriềuGửi ý kiến; trang VietnamPlus, VnExpress và iPhone';
    assert.deepEqual(reports(text), ['glued-word:TriềuGửi']);
    assert.ok(mended(text, check(text), false).startsWith('thị xã Đông Triều Gửi ý kiến'));
  });

  describe('repeated words', () => {
    it('are reported as one span and one of them is kept', () => {
      const text = 'nâng cao hiệu quả trong hình hình mới. Kết quả của của hội nghị đã đã rõ';
      assert.deepEqual(reports(text), [
        'repeated-word:hình hình',
        'repeated-word:của của',
        'repeated-word:đã đã',
      ]);
      assert.ok(mended(text, check(text), false).endsWith('trong hình mới. Kết quả của hội nghị đã rõ'));
    });

    it('are slips between two words of which one makes no compound with them', () => {
      const text =
        'Trong tình hình hình mới, ban lãnh lãnh đạo xã nêu kinh nghiệm nghiệm quý, mọi trách trách nhiệm vụ việc';
      assert.deepEqual(reports(text), [
        'repeated-word:hình hình',
        'repeated-word:lãnh lãnh',
        'repeated-word:nghiệm nghiệm',
        'repeated-word:trách trách',
      ]);
    });

    it('leave reduplication, numbers, names, cries and compounds that meet in peace', () => {
      for (const text of [
        'Ta luôn luôn nhớ những ngày ngày xanh xanh, nhà nhà người người, rưng rưng, rầu rầu, choai choai.',
        'Thắng một cách đường đường chính chính, núi non trùng trùng điệp điệp.',
        'Sau năm năm và ba ba, diễn viên Phạm Băng Băng, Na Na.',
        'Quyết định do Ban ban hành; học sinh sinh năm 2005 hiện tại tại Hà Nội; thiết bị bị hỏng.',
        'tiền của của nhân dân; lý do do thời tiết; kèm theo theo quy định; người dân dân tộc; có thể thể hiện',
        'bằng chứng chứng minh, biện pháp pháp lý, quan trọng trọng tâm, trách nhiệm nhiệm vụ, ý kiến kiến nghị',
        'cơ quan quan trắc, tỉnh ủy ủy viên, hội nghị nghị quyết, kinh nghiệm nghiệm thu, khiển trách trách nhiệm',
        'tư vấn vấn đề, khắc phục phục hồi, hỗ trợ trợ cấp, địa phương phương án, giải trí trí tuệ, tình cảm cảm xúc',
        'các khoa khoa học cơ bản, xử lý triệt để để dân yên tâm, đánh giá công bằng bằng phiếu kín, của viện viện trợ',
        'bản dịch văn bằng bằng tiếng Anh, ở hiện thực tại tại làng, trông hơi kỳ kỳ, rất kỳ kỳ.',
        'Tháng tháng, năm năm, cấp cấp và ngành ngành đều vui; giá dầu do các các-ten định ra.',
        'trong quá trình trình diễn, của tình hình hình thành, được phát hiện hiện đang điều trị',
        'ha ha ha, của, của; của. Của “của” của\u00a0của 5 5 m m',
      ]) {
        assert.deepEqual(
          reports(text).filter((report) => report.startsWith('repeated')),
          [],
          text,
        );
      }
    });
  });

  describe('tone styles', () => {
    it('that mix in one document are reported where the fewer stand', () => {
      const text = 'Nghị quyết khóa XI; hòa bình\nNghị quyết khoá XI, Uỷ viên; thủy điện, quý, hoàn';
      assert.deepEqual(reports(text), ['tone-style:khoá', 'tone-style:Uỷ']);
      assert.equal(
        mended(text, check(text)),
        'Nghị quyết khóa XI; hòa bình\nNghị quyết khóa XI, Ủy viên; thủy điện, quý, hoàn',
      );
    });

    it('are no matter where all are alike', () => {
      assert.deepEqual(reports('khóa, hòa, thủy'), []);
      assert.deepEqual(reports('khoá, hoà, thuỷ'), []);
    });

    it('leave addresses and names of files alone', () => {
      for (const address of [
        'https://vi.bach-khoa.vn/wiki/khoá_học',
        'www.khoá.vn',
        'khoá.pdf',
        'ban_khoá',
        'khoá@bao.vn',
      ])
        assert.deepEqual(reports(`khóa, hòa, thủy: ${address} (xem thêm).`), [], address);
      assert.deepEqual(reports('khóa, hòa, thủy. Và/hoặc khoá: xong'), ['tone-style:khoá']);
    });

    it('leave names alone unless asked', () => {
      const text = 'khóa hòa thủy của chị Thuý Nga';
      assert.deepEqual(reports(text), ['tone-style:Thuý']);
      assert.equal(mended(text, check(text)), text);
    });
  });

  describe('quotation marks', () => {
    it('without a partner in their paragraph are reported', () => {
      assert.deepEqual(reports('Đề án “Nâng cao hiệu quả.\nHọ nói: Đúng”.\n"mở'), [
        'quotes:“',
        'quotes:”',
        'quotes:"',
      ]);
      assert.deepEqual(reports('Đề án “Nâng cao" và “Đổi mới”'), ['quotes:"']);
    });

    it('are accepted in pairs, nested, over paragraphs and after inches', () => {
      for (const text of [
        'Đề án “Nâng cao “hiệu quả” đối ngoại” và “một”',
        'Cuốn «một»',
        'Cuốn "hai" và màn hình 32" mới',
        '“Đoạn một của lời nói.\n“Đoạn hai của lời nói.\n“Đoạn ba”, ông nói.',
        'Ông nói: “Đoạn một của lời nói.\nĐoạn hai kể về “chợ nổi”.\nĐoạn ba”, ông nói.',
        '"Đoạn một của lời nói.\nĐoạn hai kể về "chợ nổi".\nĐoạn ba", ông nói. Rồi ông đi.',
      ]) {
        assert.deepEqual(reports(text), [], text);
      }
    });

    it('do not wait for a partner beyond another one that is left open, nor for ever', () => {
      assert.deepEqual(reports('Chị kể: “Đoạn một.\nAnh kể: “Đoạn hai”.\nEm kể: “Đoạn ba.'), [
        'quotes:“',
        'quotes:“',
      ]);
      assert.deepEqual(reports(`Chị kể: “Đoạn một.${'\nMột đoạn khác.'.repeat(20)}\nĐoạn cuối”.`), [
        'quotes:“',
        'quotes:”',
      ]);
    });
  });

  describe('spaces at punctuation', () => {
    it('too many and missing are reported', () => {
      const text = 'các bộ , ngành,địa phương ( xã ) và “ huyện ” đã họp .Sau đó về.Hôm sau .';
      assert.deepEqual(reports(text), [
        'punctuation-space: ',
        'punctuation-space:,',
        'punctuation-space: ',
        'punctuation-space: ',
        'punctuation-space: ',
        'punctuation-space: ',
        'punctuation-space: .',
        'punctuation-space:.',
        'punctuation-space: ',
      ]);
      assert.equal(
        mended('các bộ , ngành,địa phương.Hôm', check('các bộ , ngành,địa phương.Hôm'), false),
        'các bộ, ngành, địa phương. Hôm',
      );
    });

    it('are missing before what opens and behind what closes, or stand on the wrong side of a sign', () => {
      const text =
        'bài hát“Về bến sông”của ông, phố cổ(thị xã Cửa Lạch)đang vào hội:gốm, vải ,lụa. Đẹp quá!Ai cũng vui .Hôm sau';
      const problems = check(text);
      assert.deepEqual(reports(text), [
        'punctuation-space:“',
        'punctuation-space:”',
        'punctuation-space:(',
        'punctuation-space:)',
        'punctuation-space::',
        'punctuation-space: ,',
        'punctuation-space:!',
        'punctuation-space: .',
      ]);
      assert.equal(
        mended(text, problems, false),
        'bài hát “Về bến sông” của ông, phố cổ (thị xã Cửa Lạch) đang vào hội: gốm, vải, lụa. Đẹp quá! Ai cũng vui. Hôm sau',
      );
      assert.equal(mended(text, problems), text, 'left to whoever reads it');
    });

    it('are not sought in numbers, abbreviations, addresses, faces and lists', () => {
      const text =
        'T.Ư, TP.Hồ Chí Minh, Th.S Nguyễn, 1.000,5 m, báo.vn, baodientu.chinhphu.vn ... :) a,b .vn 5 ,5 Q.Tân Bình (tái)cấu trúc xã(hội) :D tỉ số 2:1 họ tên :';
      assert.deepEqual(reports(text), []);
    });
  });

  it('find in the seeds what is wrong there and nothing else', function () {
    const seeds = join(root, '../shared/seeds');
    if (!existsSync(seeds)) {
      console.log('      skipped: ../shared/seeds is not there');
      this.skip();
    }
    const all = readdirSync(seeds).flatMap((file) => reports(readFileSync(join(seeds, file), 'utf8')));
    assert.deepEqual(
      all.filter((report) => !report.startsWith('tone-style')),
      ['invalid-syllable:huỵện', 'repeated-word:hình hình', 'glued-word:TriềuGửi'],
    );
    assert.deepEqual(
      all.filter((report) => report.startsWith('tone-style')),
      ['uỷ', 'uỷ', 'uỷ', 'uỷ', 'khoá', 'Uỷ', 'Uỷ'].map((word) => `tone-style:${word}`),
    );
  });
});
