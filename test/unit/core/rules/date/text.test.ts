import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusFile, messagesOf, problemsOf, reported } from '../../../../support/corpus';

const ROOT = (import.meta as ImportMeta & { readonly rootDirectory: string }).rootDirectory;

function page(date: string, ...body: string[]): string {
  return `=== FILE: bai.txt ===\ntitle: Hội nghị tổng kết công tác\ndate: ${date}\nsource: Báo Ven Sông\n\n${body.join('\n\n')}\n`;
}

const REST =
  'Hội nghị nghe báo cáo kết quả công tác, thảo luận phương hướng và trao đổi kinh nghiệm giữa các đơn vị trong toàn ngành.';
const conflicts = (text: string) => problemsOf(corpusFile(text), 'date/conflict');
const of = (text: string) =>
  reported(corpusFile(text)).find(({ item }) => item.problem.rule === 'date/conflict')!.item.problem;

describe('date/conflict', () => {
  it('reports a date years after the day of the opening, and points to that day', () => {
    const text = page('2021-05-11', `Chiều 28-1-2015, tại Hà Nội, Sở Du lịch tổ chức hội nghị. ${REST}`);
    assert.deepEqual(conflicts(text), ['date/conflict «2021-05-11»']);
    const { related } = of(text);
    assert.equal(text.slice(related!.span.start, related!.span.end), 'Chiều 28-1-2015');
    assert.equal(related!.block, undefined);
    assert.deepEqual(messagesOf(corpusFile(text), 'date/conflict'), [
      'The document is dated 2021-05-11, but its text speaks as of 2015-01-28.',
    ]);
  });

  it('reports a text that sums up one year and plans the next under a date long after', () => {
    const text = page(
      '2021-05-11',
      'Chiều 28-1, tại Hà Nội, Sở Du lịch tổ chức hội nghị tổng kết công tác năm 2014, triển khai nhiệm vụ năm 2015.',
      REST,
    );
    const { related } = of(text);
    assert.equal(text.slice(related!.span.start, related!.span.end), 'Chiều 28-1');
    assert.match(messagesOf(corpusFile(text), 'date/conflict')[0]!, /as of 2015-01-28/);
  });

  it('reports a page that is older than what it tells', () => {
    assert.deepEqual(
      conflicts(page('2012-03-01', `Sáng 14-12-2021, Ủy ban nhân dân tỉnh đã tổ chức lễ trao giải. ${REST}`)),
      ['date/conflict «2012-03-01»'],
    );
  });

  it('offers to exchange day and month where that gives the day of the text', () => {
    const text = page(
      '2023-04-09T08:00',
      `Chiều 3-9, tại nhà văn hóa, xã Yên Sơn khai mạc hội sách. ${REST}`,
    );
    const problem = of(text);
    assert.equal(problem.fixes![0]!.edits[0]!.newText, '2023-09-04T08:00');
    assert.equal(problem.fixes![0]!.safe, false);
    assert.deepEqual(conflicts(page('2023-09-04', `Chiều 3-9, xã Yên Sơn khai mạc hội sách. ${REST}`)), []);
  });

  it('is exact in decomposed text', () => {
    const text = page(
      '2021-05-11',
      `Chiều 28-1-2015, tại Hà Nội, Sở Du lịch tổ chức hội nghị. ${REST}`.normalize('NFD'),
    );
    const { related } = of(text);
    assert.equal(text.slice(related!.span.start, related!.span.end), 'Chiều 28-1-2015'.normalize('NFD'));
  });

  it('points to the date line of a page without a header', () => {
    const text = `Hội nghị tổng kết công tác năm 2014 của ngành du lịch\n\nThứ ba, 11/05/2021\n\nChiều 28-1, tại Hà Nội, Sở Du lịch tổ chức hội nghị tổng kết công tác năm 2014, triển khai nhiệm vụ năm 2015. ${REST}\n\n${REST}\n`;
    const [problem] = conflicts(text);
    assert.match(problem!, /11\/05\/2021/);
  });

  const quiet: readonly (readonly [string, string, string])[] = [
    ['the day before', '2015-01-29', 'Chiều 28-1-2015, tại Hà Nội, Sở Du lịch tổ chức hội nghị.'],
    ['over New Year', '2016-01-03', 'Chiều 28-12-2015, tại Hà Nội, Sở Du lịch tổ chức hội nghị.'],
    ['weeks later, next year', '2016-02-05', 'Ngày 20-12-2015, Sở Du lịch tổ chức hội nghị.'],
    ['another month of the year', '2015-09-20', 'Sáng 28-1-2015, Sở Du lịch tổ chức hội nghị.'],
    ['history', '2020-09-02', 'Chiều 2-9-1945, tại Quảng trường Ba Đình, mít tinh được tổ chức trọng thể.'],
    ['an anniversary', '2020-08-20', 'Sáng 19-8-2005, xã Yên Sơn khánh thành nhà truyền thống.'],
    [
      'remembered',
      '2020-04-10',
      'Ngày 12-1-2010, cách đây mười năm, câu lạc bộ tổ chức buổi gặp mặt đầu tiên.',
    ],
    ['a retrospect', '2020-04-10', 'Sáng 12-3-2016, người dân phát hiện một chiếc xe máy bên đường.'],
    ['an invitation', '2023-11-02', 'Ngày 20-2-2024, Sở Du lịch sẽ tổ chức hội chợ xuân.'],
    [
      'a text that goes on to later years',
      '2021-05-11',
      'Sáng 28-1-2015, Sở Du lịch tổ chức hội nghị về làng nghề. Đến ngày 3-4-2021, đã có ba mươi làng nghề.',
    ],
    ['plans', '2021-05-11', 'Tỉnh phấn đấu đến năm 2030 có hai triệu khách, tầm nhìn 2045.'],
    [
      'a report on two years',
      '2015-03-02',
      'Hội nghị tổng kết công tác năm 2014, triển khai nhiệm vụ năm 2015.',
    ],
    [
      'an obituary',
      '2021-05-11',
      'Nhạc sĩ Trần Văn Bình sinh ngày 3-2-1940 tại Nam Định, từng làm việc với nhiều đoàn.',
    ],
    ['a day from which something holds', '2021-05-11', 'Từ ngày 1/1/2016, Bộ Công an công bố mẫu thẻ mới.'],
    [
      'the day of a paper',
      '2021-05-11',
      'Thực hiện Kế hoạch số 655/KH-UBND ngày 31/10/2018 của tỉnh, xã tổ chức hội nghị.',
    ],
    ['a cited document', '2021-05-11', 'Ngày 5-1-2015, Chính phủ ban hành Nghị định số 01/2015/NĐ-CP.'],
  ];
  for (const [what, date, body] of quiet) {
    it(`says nothing of ${what}`, () => assert.deepEqual(conflicts(page(date, `${body} ${REST}`)), []));
  }

  it('says nothing without a date, and costs nothing when it is off', () => {
    const body = `Chiều 28-1-2015, tại Hà Nội, Sở Du lịch tổ chức hội nghị. ${REST}`;
    assert.deepEqual(conflicts(page('', body)), []);
    const off = corpusFile(page('2021-05-11', body), '{"rules": {"date/conflict": "off"}}');
    assert.deepEqual(problemsOf(off, 'date/'), []);
  });
});

describe('dates of the running text', () => {
  it('that do not exist are reported', () => {
    const file = corpusFile(page('2023-10-02', `Ngày 31-9-2023, câu lạc bộ họp mặt. ${REST}`));
    assert.deepEqual(problemsOf(file, 'date/'), ['date/impossible «Ngày 31-9-2023»']);
  });

  it('with a wrong weekday are reported at the weekday', () => {
    const text = page('2023-03-31', `Hội thi khai mạc vào thứ Tư, ngày 30/3/2023. ${REST}`);
    assert.deepEqual(problemsOf(corpusFile(text), 'date/'), ['date/weekday-mismatch «thứ Tư»']);
    assert.deepEqual(messagesOf(corpusFile(text), 'date/'), ['2023-03-30 is a Thursday, not a thứ Tư.']);
    const decomposed = text.normalize('NFD');
    assert.deepEqual(problemsOf(corpusFile(decomposed), 'date/'), [
      `date/weekday-mismatch «${'thứ Tư'.normalize('NFD')}»`,
    ]);
  });

  it('are left in peace where the year is not written, and in names of papers', () => {
    for (const body of [
      'Hội thi khai mạc vào thứ Tư, ngày 30/3.',
      'Bài đăng trên Ven Sông Chủ Nhật ngày 30-4-1997.',
      'Hội thi khai mạc vào thứ Năm, ngày 30/3/2023.',
      'Hội thi kéo dài từ thứ Năm đến hết Chủ nhật (30/3 đến 1/4/2023).',
    ])
      assert.deepEqual(problemsOf(corpusFile(page('2023-03-31', `${body} ${REST}`)), 'date/weekday'), []);
  });
});

describe('recognition rules on the seeds', () => {
  const folder = join(ROOT, '..', 'shared', 'seeds');
  const rules = /^(?:date\/(?:conflict|impossible|weekday-mismatch)|citation\/|entity\/|document\/)/;
  const expected: Readonly<Record<string, readonly string[]>> = {
    '003': ['entity/inconsistent-name'],
    '004': ['date/conflict'],
  };
  for (const name of [
    '000_4ce63c274be0b4e6',
    '001_b2f6d33eacd46e0d',
    '002_eae8db39fc71270d',
    '003_13db87940beb184b',
    '004_7aa88a628dfba5ee',
  ]) {
    it(`report what is true of ${name.slice(0, 3)} and nothing else`, function () {
      const path = join(folder, `${name}.txt`);
      if (!existsSync(path)) {
        this.test!.title += ' (no ../shared/seeds here)';
        this.skip();
      }
      const file = corpusFile(readFileSync(path, 'utf8'), '{}', `${name}.txt`);
      const found = reported(file)
        .map(({ item }) => item.problem.rule)
        .filter((rule) => rules.test(rule));
      assert.deepEqual(found, expected[name.slice(0, 3)] ?? []);
    });
  }
});
