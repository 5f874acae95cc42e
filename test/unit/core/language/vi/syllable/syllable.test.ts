import assert from 'node:assert/strict';
import { isSyllable, readSyllable } from '../../../../../../server/src/core/language/vi/syllable/syllable';
import { toneStyleEdits } from '../../../../../../server/src/core/language/vi/syllable/tone-style';
import { judgeWord } from '../../../../../../server/src/core/language/vi/syllable/word';
import { applyEdits } from '../../../../../../server/src/core/text/span';

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}

describe('syllables', () => {
  it('of every shape are well formed', () => {
    const valid = `
      ai anh ánh uống yêu yến ý ủy uỷ oà òa huyện nghiêng nghĩa nghề ghềnh gì gìn giữ giếng già giặc gioăng giuộc
      quý quá quốc quyết quỳnh quạnh quơ quẹt quýt khuỷu khuya thuở huơ nguệch ngoạc ngoằn ngoèo loẹt xoong goòng moóc
      hòa hoà khỏe khoẻ thủy thuỷ hoàn toán thuyền tuệ thuê mía của cửa tiếng muốn nước người hươu rượu cừu chuối
      kỹ kĩ lý lí mỹ sĩ sỹ tỷ xoáy ngoao choáng hoẵng oăm loắt khuâng tuất thuật huých uỵch huỳnh suýt tuýp
      quỡn giũa quoàng quoạng quoắt oàm oặp ừng ực`;
    for (const word of words(valid)) assert.ok(isSyllable(word.normalize('NFC')), word);
  });

  it('that break a rule are told by the rule', () => {
    const broken: Readonly<Record<string, string>> = {
      huỵện: 'tones',
      ngừời: 'tones',
      chuôt: 'stop-tone',
      mặt: 'fine',
      nhằt: 'stop-tone',
      nghành: 'onset',
      ngề: 'onset',
      cế: 'onset',
      qúa: 'placement',
      tòan: 'placement',
      cuả: 'placement',
      mùơi: 'rhyme',
      nguời: 'rhyme',
      đuợc: 'rhyme',
      sứct: 'rhyme',
      film: 'foreign',
      hđnd: 'foreign',
    };
    for (const [word, defect] of Object.entries(broken)) {
      const reading = readSyllable(word.normalize('NFC'));
      assert.equal(reading.valid ? 'fine' : reading.defect, defect, word);
    }
  });
});

describe('words', () => {
  it('that are names, loans, abbreviations, sounds or foreign are left in peace', () => {
    const fine = `
      Đắk Lắk Krông Pắc Pắk Kuăng Ê-đê Kbang Đăk Đăng Sơđăng Xơđăng Gia-rai Plei Mblang kơnăh lŭ knah đing klông k'pan pế
      pặp pịa pỉn pạo
      Mátxcơva Xtốckhôm Vácsava Áchentina Pêtécbua Gioócgiơ Tếchdớt mácxít phátxít bêtông ôtô nilông kilômét êkip xêri
      vắcxin sôcôla xìcăngđan càphê xàphòng axêtylen prôtêin nơtrôn hiđrôxit amôniắc iốt kiốt ghiđông gôl đăk crôm
      hđnd ubnd đktc vđv vnđ HĐND UBNDTP ĐHQGHN TTƯ BCHTƯ ĐBSCL
      café résumé crème brûlée señor São Tomé château présidente naïve Zürich déjà più où très
      VnExpress VietnamPlus YouTube iPhone đĩaCD mRNA ôôôi trờiiii`;
    for (const word of words(fine)) {
      for (const part of word.split(/[-']/)) {
        const { kind } = judgeWord(part.normalize('NFC'));
        assert.ok(kind === 'fine' || kind === 'styled', `${part}: ${kind}`);
      }
    }
  });

  it('that are slips are mended where one repair fits', () => {
    const repairs: Readonly<Record<string, string | undefined>> = {
      huỵện: 'huyện',
      Huỵện: 'Huyện',
      nguời: 'người',
      Nguời: 'Người',
      TRUỜNG: 'TRƯỜNG',
      đuợc: 'được',
      nưóc: 'nước',
      nghành: 'ngành',
      qúa: 'quá',
      tòan: 'toàn',
      cuả: 'của',
      chuôt: undefined,
      sứct: undefined,
    };
    for (const [word, right] of Object.entries(repairs)) {
      const verdict = judgeWord(word.normalize('NFC'));
      assert.equal(verdict.kind, 'invalid', word);
      assert.equal(verdict.kind === 'invalid' && verdict.right, right?.normalize('NFC'), word);
    }
  });

  it('that are glued are taken apart', () => {
    assert.deepEqual(judgeWord('TriềuGửi'), { kind: 'glued', right: 'Triều Gửi' });
    assert.deepEqual(judgeWord('tâmsự'), { kind: 'glued', right: 'tâm sự' });
    assert.deepEqual(judgeWord('xãTHÔNG'), { kind: 'glued', right: 'xã THÔNG' });
    // Rhymes that no loan has tell, whatever the tones.
    assert.deepEqual(judgeWord('ngườilao'), { kind: 'glued', right: 'người lao' });
    assert.deepEqual(judgeWord('trongđiều'), { kind: 'glued', right: 'trong điều' });
    assert.deepEqual(judgeWord('quảmỗi'), { kind: 'glued', right: 'quả mỗi' });
    assert.deepEqual(judgeWord('sựnghiệp'), { kind: 'glued', right: 'sự nghiệp' });
  });
});

describe('tone styles', () => {
  const old = 'Ủy ban khóa XI, hòa bình, Thúy, KHỎE, hòan, quý, thuở, hoàn, lũy, tòe';
  const modern = 'Uỷ ban khoá XI, hoà bình, Thuý, KHOẺ, hòan, quý, thuở, hoàn, luỹ, toè';

  it('are turned into each other and touch nothing else', () => {
    assert.equal(applyEdits(old, toneStyleEdits(old, 'new')), modern);
    assert.equal(applyEdits(modern, toneStyleEdits(modern, 'old')), old);
    assert.deepEqual(toneStyleEdits(old, 'old'), []);
  });

  it('are turned in decomposed text too', () => {
    const text = 'ho\u0300a bình';
    assert.equal(applyEdits(text, toneStyleEdits(text, 'new')), 'hoà bình');
  });
});
