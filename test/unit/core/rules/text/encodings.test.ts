import assert from 'node:assert/strict';
import { decodeMojibake } from '../../../../../server/src/core/language/vi/encodings/mojibake';
import { tcvn3ToUnicode } from '../../../../../server/src/core/language/vi/encodings/tcvn3';
import { vniToUnicode } from '../../../../../server/src/core/language/vi/encodings/vni';
import { messageOf } from '../../../../../server/src/core/rules/table';
import { applyEdits } from '../../../../../server/src/core/text/span';
import { decodeWindows1252 } from '../../../../../server/src/core/text/windows1252';
import { blockOf, checkCharacters, encodingEdits, found, mended } from './support';

const SENTENCE = 'Ủy ban nhân dân tỉnh họp bàn “đối ngoại” – năm 2021… ở Đắk Lắk, thường kỳ.';

/** A text as it looks when its UTF-8 bytes are read as Windows-1252, or as Latin-1. */
function misread(text: string, encoding: 'windows-1252' | 'latin-1' = 'windows-1252'): string {
  const characters = [...Buffer.from(text, 'utf8')].map((byte) => {
    const isControl = byte >= 0x80 && byte <= 0x9f && encoding === 'windows-1252';
    return String.fromCharCode((isControl && decodeWindows1252(byte)) || byte);
  });
  return characters.join('');
}

describe('encoding rules', () => {
  describe('misread UTF-8', () => {
    it('is undone, read as Windows-1252 or Latin-1, once or twice', () => {
      assert.equal(decodeMojibake(misread(SENTENCE)), SENTENCE);
      assert.equal(decodeMojibake(misread(SENTENCE, 'latin-1')), SENTENCE);
      assert.equal(decodeMojibake(misread(misread(SENTENCE))), SENTENCE);
      assert.equal(decodeMojibake(misread(misread(SENTENCE, 'latin-1'), 'latin-1')), SENTENCE);
      assert.equal(
        decodeMojibake(misread('CÔNG TÁC ĐỐI NGOẠI ĐÃ ĐỔI MỚI 🎉')),
        'CÔNG TÁC ĐỐI NGOẠI ĐÃ ĐỔI MỚI 🎉',
      );
    });

    it('is one problem a line, from the first wrong character to the last, and nothing else is said of it', () => {
      const text = `đúng\nViá»‡t Nam\n${misread('Hội nghị, tại Hà Nội')}\nđúng`;
      assert.deepEqual(found(text), ['mojibake:á»‡', `mojibake:${misread('ội nghị, tại Hà Nộ')}`]);
      assert.equal(mended(text), text, 'offered, never done unasked');
      assert.equal(mended(text, undefined, false), 'đúng\nViệt Nam\nHội nghị, tại Hà Nội\nđúng');
      assert.deepEqual(checkCharacters(blockOf('Viá»‡t Nam'))[0]!.args, {
        wrong: 'á»‡',
        right: 'ệ',
        encoding: '',
      });
    });

    it('is quoted with a sign of what is left out', () => {
      const text = misread(
        'Chiều qua, bà con xóm chài kéo lưới sớm vì gió đổi chiều, sóng đánh mạnh vào kè.',
      );
      const message = messageOf(checkCharacters(blockOf(text))[0]!, 'en');
      assert.equal(message.match(/…”/g)?.length, 1, message);
      assert.ok(message.includes('“ều qua, bà con xóm chài'), message);
    });

    it('is not seen in correct text that resembles it', () => {
      for (const text of [
        'Phim “ĐỪNG ĐÃ” và “BÃ”… “XÃ” – “MÃ… «có khá» “ĐÂ” CHÍ” ',
        'Tiêu đề: «nhà khá»… và «á»',
        'São Paulo, NÃO, Ångström, Âge d’or, naïve, Æsir, 20°C, §5, ½, €5',
        'ĐÃ\u00a0NÓI',
      ]) {
        assert.deepEqual(
          found(text).filter((problem) => problem.startsWith('mojibake')),
          [],
          text,
        );
      }
    });
  });

  describe('TCVN3', () => {
    const old = 'Uû ban nh©n d©n tØnh ®· häp bµn c«ng t¸c ®èi ngo¹i n¨m 2021';
    const right = 'Uỷ ban nhân dân tỉnh đã họp bàn công tác đối ngoại năm 2021';

    it('is recognized and converted', () => {
      assert.equal(tcvn3ToUnicode(old), right);
      const text = `Mở đầu\n${old}\n§¶ng vµ Nhµ n\u00adíc`;
      assert.deepEqual(found(text), [
        `legacy-encoding:${old.slice(0, old.lastIndexOf(' '))}`,
        'legacy-encoding:§¶ng vµ Nhµ n\u00adíc',
      ]);
      assert.equal(mended(text, undefined, false), `Mở đầu\n${right}\nĐảng và Nhà nước`);
    });

    it('is recognized in a single line, where most words have letters alone', () => {
      const line =
        '§ång chÝ dù héi nghÞ tæng kÕt phæ cËp, häc sinh giái ®Õn tõ mäi huyÖn míi cña tØnh, c¶ thµnh phè';
      assert.deepEqual(found(line), [`legacy-encoding:${line}`]);
      assert.equal(
        mended(line, undefined, false),
        'Đồng chí dự hội nghị tổng kết phổ cập, học sinh giỏi đến từ mọi huyện mới của tỉnh, cả thành phố',
      );
    });

    it('is not seen in bytes that are no text', () => {
      let seed = 7;
      const next = () => (seed = (seed * 48_271) % 2_147_483_647);
      const bytes = Array.from({ length: 4000 }, () =>
        String.fromCharCode(next() % 5 ? 0xa1 + (next() % 95) : 32),
      );
      assert.deepEqual(
        found(bytes.join('')).filter((problem) => problem.startsWith('legacy-encoding')),
        [],
      );
    });

    it('is not seen in signs of correct text', () => {
      assert.deepEqual(found('Windows®, ©2021 Công ty, 5 µm, 20°C, 100 m², ¼ số dân, «dân», a·b, §12'), []);
    });
  });

  describe('VNI', () => {
    const old = 'Ban Ñoái ngoaïi Trung öông toå chöùc hoäi nghò tröïc tuyeán taïi Haø Noäi';
    const right = 'Ban Đối ngoại Trung ương tổ chức hội nghị trực tuyến tại Hà Nội';

    it('is recognized and converted', () => {
      assert.equal(vniToUnicode(old), right);
      assert.deepEqual(found(old), [`legacy-encoding:${old.slice(4)}`]);
      assert.equal(mended(old, undefined, false), right);
    });

    it('is converted in every line of a text that uses it', () => {
      const block = blockOf(`${old}\ncaùc caáp\nHội nghị caùc`);
      assert.equal(applyEdits(block.text, encodingEdits(block)), `${right}\ncác cấp\nHội nghị caùc`);
    });

    it('is not seen in French, Spanish, German or Danish', () => {
      for (const text of [
        'Noël à Haïti, une fête naïve; Citroën, Saint-Exupéry, où êtes-vous?',
        'El Niño, señor Muñoz, la mañana en España, año nuevo',
        'Die Größe der Städte überraschte Österreichs Präsidenten schön',
        'Ærø, Søren Kierkegaard, København, på øen, blåbærgrød',
      ]) {
        assert.deepEqual(found(text), [], text);
      }
    });
  });
});
