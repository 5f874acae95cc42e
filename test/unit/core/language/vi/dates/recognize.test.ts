import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recognizeDates } from '../../../../../../server/src/core/language/vi/dates';
import { readTokens } from '../../../../../../server/src/core/language/vi/entities';
import forms from '../../../../../fixtures/dates/forms.tsv';
import sentences from '../../../../../fixtures/dates/in-text.tsv';
import { inputOf, rowsOf, written } from '../../../../../support/dates';

const root = (import.meta as unknown as { rootDirectory: string }).rootDirectory;

describe('recognizeDates', () => {
  describe('forms', () => {
    for (const [form, kind, reference, , expected] of rowsOf(forms))
      it(`${kind}: ${form}`, () => {
        const mentions = recognizeDates(inputOf(form!, reference!.slice(0, 10)));
        assert.equal(written(form!, mentions, { from: false }), expected);
      });
  });

  describe('sentences', () => {
    for (const [reference, text, expected] of rowsOf(sentences))
      it(`${text} (${reference})`, () => {
        assert.equal(written(text!, recognizeDates(inputOf(text!, reference!))), expected);
      });
  });

  it('joins fully written ends into a period that both carry', () => {
    const [first, second] = recognizeDates(inputOf('Nghỉ từ ngày 28-12 đến ngày 3-1-2023.', '2022-12-20'));
    assert.equal(first?.value, '2022-12-28');
    assert.equal(first.period, '2022-12-28/2023-01-03');
    assert.equal(second?.period, '2022-12-28/2023-01-03');
  });

  it('never lets a period without years run backwards', () => {
    const [first, second] = recognizeDates(inputOf('Trường nghỉ từ 25/12 đến 5/1.', '2023-12-01'));
    assert.deepEqual([first?.value, second?.value], ['2023-12-25', '2024-01-05']);
  });

  it('checks the weekday of a date and points at it', () => {
    const text = 'Chiều thứ Hai (12/5), trường đón đoàn.';
    const [mention] = recognizeDates(inputOf(text, '2023-05-12'));
    assert.equal(mention?.defect, 'weekday-mismatch');
    assert.equal(mention.weekday?.actual, 5);
    assert.equal(text.slice(mention.weekday.span.start, mention.weekday.span.end), 'thứ Hai');
  });

  it('checks no weekday where days share it', () => {
    for (const text of [
      'Hội chợ mở thứ bảy, chủ nhật 11 và 12/5/2024.',
      'Lớp học từ thứ hai 5 đến ngày 10/5/2024.',
    ])
      for (const { defect } of recognizeDates(inputOf(text, '2024-05-02'))) assert.equal(defect, undefined);
  });

  it('lets a weekday decide for a year that the text speaks of', () => {
    const text = 'Thứ tư, 28-1, hội họp bàn việc năm 2015.';
    assert.equal(recognizeDates(inputOf(text, '2021-05-11'))[0]?.value, '2015-01-28');
  });

  it('lets the body contradict the page date, across paragraphs', () => {
    const text =
      'Chiều 20-1, tại Huế, sở tổng kết công tác năm 2012 và triển khai nhiệm vụ năm 2013.\n' +
      'Cùng ngày, hội nông dân họp mặt cuối năm.\n' +
      'Trước đó, ngày 28-12, đoàn kiểm tra đã đến.';
    assert.deepEqual(
      recognizeDates(inputOf(text, '2020-06-01'))
        .map(({ value }) => value)
        .filter((value) => value.length === 10),
      ['2013-01-20', '2013-01-20', '2012-12-28'],
    );
  });

  it('follows bare days with a dot or hyphen only where the document writes sure dates so', () => {
    const bare = 'Lớp mở từ 9.5 cho người mới.';
    assert.deepEqual(recognizeDates(inputOf(bare, '2023-05-12')), []);
    const sure = `Sáng 8.5, trung tâm khai giảng. ${bare}`;
    assert.deepEqual(
      recognizeDates(inputOf(sure, '2023-05-12')).map(({ value }) => value),
      ['2023-05-08', '2023-05-09'],
    );
  });

  it('looks at the spans alone', () => {
    const text = 'Ngày 1/5/2023 menu\nNgày 2/5/2023 thân bài';
    const input = inputOf(text, '-');
    const found = recognizeDates({ ...input, spans: input.spans.slice(1) });
    assert.deepEqual(
      found.map(({ value }) => value),
      ['2023-05-02'],
    );
  });

  it('returns sorted mentions that do not overlap, for any cut of real sentences', () => {
    const text = rowsOf(sentences)
      .map(([, sentence]) => sentence)
      .join(' ');
    for (let cut = 0; cut < 200; cut++) {
      const mentions = recognizeDates(inputOf(text.slice(cut), '2023-05-12'));
      for (let i = 1; i < mentions.length; i++)
        assert.ok(mentions[i - 1]!.span.end <= mentions[i]!.span.start);
    }
  });

  describe('with the words of the text', () => {
    const lexicon = { entities: [], documents: [] };
    const check = (text: string) => {
      const input = { ...inputOf(text, '2021-05-12'), lexicon };
      const tokens = readTokens(input);
      assert.deepEqual(recognizeDates(input, tokens), recognizeDates(input), text);
      // Most words are passed by.
      const { leadCount, count } = tokens;
      tokens.release();
      return leadCount / count;
    };

    it('finds the same as letter by letter', () => {
      for (const [form] of rowsOf(forms)) check(form!);
      for (const [, text] of rowsOf(sentences)) check(text!);
      const all = rowsOf(sentences).map(([, sentence]) => sentence);
      check(all.join(' '));
      assert.ok(check(`Bà con trong xã rủ nhau ra đồng gặt lúa từ sáng sớm. ${all[0]}`) < 1);
      const few = check('Bà con trong xã rủ nhau ra đồng gặt lúa từ sáng sớm, trời hôm nay mát hơn.');
      assert.ok(few < 0.3, `${few} of the words looked at`);
    });

    it('finds the same in words that hold more than letters and digits of Vietnamese', () => {
      const parts = [
        ...['tháng5', '5tháng', 'Tháng', 'THÁNG', 'quí', 'quý', 'năm日', '日năm 2021', '5月3日', 'ª5/6'],
        ...['µ12-5-2021', 'Москва9/6', 'Ωnăm', 'O’năm', "O'tháng 5", "d'5/6", 'U23', '12²', 'hôm_nay'],
        ...[
          'qua😀nay',
          '\u0301năm',
          '12',
          '/5',
          '"mai"',
          'T.Ư',
          'TW',
          '9h30',
          'h30',
          'cùng ngày',
          'tuần này',
        ],
      ];
      for (const one of parts)
        for (const other of parts)
          for (const joint of ['', ' ', ', ', '-', '/']) check(`Ngày ${one}${joint}${other}${joint}2020`);
    });
  });

  it('labels the seed pages as by hand', function () {
    const seeds = join(root, '../shared/seeds');
    const labels = join(root, '../shared/gold/labels');
    if (!existsSync(seeds) || !existsSync(labels)) {
      console.log('      shared seeds are absent');
      this.skip();
    }
    for (const name of readdirSync(seeds)) {
      const text = readFileSync(join(seeds, name), 'utf8').replaceAll('\u00d0', '\u0110');
      const gold = JSON.parse(readFileSync(join(labels, name.replace(/\.txt$/, '.json')), 'utf8')) as {
        lines: { n: number; label: string }[];
        fields: { date: string };
        dates: { start: number; end: number; value: string }[];
      };
      const prose = new Set(
        gold.lines.filter(({ label }) => label === 'title' || label === 'body').map(({ n }) => n),
      );
      const input = inputOf(text, gold.fields.date);
      const found = recognizeDates({ ...input, spans: input.spans.filter((_, i) => prose.has(i + 1)) })
        .filter(({ value }) => /^\d{4}-\d\d-\d\d/.test(value))
        .map(({ span, value }) => ({ ...span, value }));
      assert.deepEqual(
        found,
        gold.dates.map(({ start, end, value }) => ({ start, end, value })),
        name,
      );
    }
  });
});
