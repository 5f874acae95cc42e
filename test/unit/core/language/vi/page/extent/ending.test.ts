import assert from 'node:assert/strict';
import { fieldValues, readText, removedLines } from '../../../../../../support/pages/read';

const HEAD = ['Trang chủ', 'Bến chợ Nà Lụa lát lại đá cũ', '15/06/2022 07:40'];
const TEXT = [
  'Sáng 14/6, tổ thợ mười người bắt đầu lát lại những phiến đá đầu tiên của bến chợ Nà Lụa.',
  'Đá được giữ nguyên từ bến cũ, mỗi phiến nặng hơn một tạ, dấu chân ngựa thồ vẫn còn lõm sâu.',
  'Ông Lò Văn Păn, thợ cả, nói tổ của ông sẽ làm xong trước mùa lũ để bà con kịp họp phiên.',
  'Người dân hai bên suối góp cát, góp công, ai có ngựa thì cho mượn ngựa kéo đá lên bờ.',
];
const LIST = [
  'Trạm bơm Cống Chéo vận hành trở lại',
  'Nông dân hai xã cuối nguồn đã có nước để gieo sạ vụ hè thu năm nay.',
  'Học sinh lớp 5 nhặt được ví tiền',
  'Em trả lại cho người đánh mất ngay trong buổi chào cờ sáng thứ hai.',
];

function cutOf(...lines: string[]): string[] {
  const removed = removedLines(readText(`${lines.join('\n')}\n`));
  return lines.filter((_, i) => removed.has(i));
}

describe('the end of a text', () => {
  for (const heading of ['Tin bài cùng chủ đề', 'Đọc thêm các bài trong chuyên đề'])
    it(`is above headlines with their summaries that end the page: ${heading}`, () => {
      assert.deepEqual(cutOf(...HEAD, ...TEXT, 'Mai Lâm', heading, ...LIST).slice(1), [heading, ...LIST]);
    });

  it('is above what a site says of its cookies, wherever the page prints it', () => {
    const consent = [
      'We use cookies to remember what you chose. By clicking “Accept”, you agree to all of them.',
      'Manage consent',
      'Privacy Overview',
      'Functional',
      'Functional cookies help the site to show films and maps that other companies host.',
      'Always Enabled',
      'Statistics',
      'These cookies are kept for a year; they count the pages that visitors of the site look at.',
      'Save & Accept',
    ];
    assert.deepEqual(cutOf(...HEAD, ...TEXT, 'Post Views: 316', ...consent).slice(1), [
      'Post Views: 316',
      ...consent,
    ]);
    assert.deepEqual(cutOf(...consent, ...HEAD, ...TEXT), [...consent, HEAD[0]]);
  });

  it('is above what a site says of its cookies, though the text itself is a list of a few words', () => {
    const list = ['1. Bà con không tự lát lại bến', '– Thời gian: từ ngày 12/9/2024', 'Trân trọng./.'];
    const purposes = ['analytics', 'functional'].flatMap((name) => [
      `cookielawinfo-checkbox-${name}11 monthsThis cookie is set by GDPR Cookie Consent plugin, which keeps what you chose.`,
      `${name} 11 months The plugin keeps the user consent for these files, so that nobody is asked twice.`,
    ]);
    const consent = [
      'We use cookies to give you the most relevant experience. By clicking “Accept”, you agree to all of them.',
      'Always Enabled',
      'Some of them are needed for the website to function properly, none of them tells who you are.',
      ...purposes,
    ];
    const notice = [
      'Thông báo lát lại bến chợ Nà Lụa',
      'Tổ thợ đá thông báo việc lát lại bến chợ, ai có thuyền buộc ở đó thì dời lên bãi trên trước ngày ấy.',
    ];
    assert.deepEqual(cutOf(...notice, ...list, ...consent), consent);
  });

  it('is its last paragraph, though that says a caption again, right over who wrote it', () => {
    const pair = [
      'Trao bằng khen của Sở Công Thương cho các tập thể lao động xuất sắc',
      'Dịp này, 6 tập thể lao động xuất sắc được Sở Công Thương trao bằng khen, 11 cá nhân nhận cờ thi đua.',
    ];
    const below = ['Lượt xem: 521', 'TIN MỚI NHẤT', 'Khai mạc giải bóng chuyền vùng cao (15/06/2022 09:12)'];
    assert.deepEqual(
      cutOf(...HEAD, ...TEXT, ...pair, 'Tin, ảnh: Thu Nguyệt – Ban Tuyên giáo', ...below).slice(1),
      below,
    );
    assert.deepEqual(cutOf(...HEAD, ...TEXT, ...pair, ...below).slice(1), below);
    assert.deepEqual(cutOf(...HEAD, ...TEXT.slice(1), `${TEXT[0]}/.`, ...pair, ...below).slice(1), [
      ...pair,
      ...below,
    ]);
  });

  it('is the last sentence of an official text, whatever it asks of its readers', () => {
    const last =
      'Mọi thắc mắc, quý vị vui lòng gửi về địa chỉ email bencho@nalua.example, tổ thợ trả lời trong hai ngày./.';
    const site = [
      'Post Views: 316',
      'We use cookies to remember what you chose. By clicking “Accept”, you agree to all of them.',
      'Manage consent',
    ];
    assert.deepEqual(cutOf(...HEAD, ...TEXT, last, ...site).slice(1), site);
  });

  it('is above what the site asks of its readers in several sentences', () => {
    const asked = [
      'Cảm ơn bạn đã đọc đến dòng cuối cùng của câu chuyện bến chợ hôm nay.',
      'Nếu bạn thấy bài viết này có ích, hãy cân nhắc trở thành độc giả bảo trợ của trang.',
      'Mỗi tháng chỉ bằng một bát phở.',
    ];
    assert.deepEqual(cutOf(...HEAD, ...TEXT, ...asked, 'Đăng nhập', 'Trang chủ').slice(1), [
      ...asked,
      'Đăng nhập',
      'Trang chủ',
    ]);
  });

  it('is its last numbered part, whose paragraph says the heading again', () => {
    const parts = [
      '1.6. Bến chợ Nà Lụa – Nơi những phiến đá cũ được lát lại',
      'Bến chợ Nà Lụa là nơi những phiến đá cũ được lát lại.',
      '1.7. Thác Mây – Dòng nước trắng giữa đại ngàn xanh',
      'Giữa đại ngàn xanh, Thác Mây buông dòng nước trắng xóa xuống Vực Trời, cách Cổng Gió chừng hai giờ đi bộ.',
    ];
    assert.deepEqual(cutOf(...HEAD, ...TEXT, ...parts, 'Chia sẻ', 'In bài').slice(1), ['Chia sẻ', 'In bài']);
  });

  it('is a sentence of thanks, when it is one', () => {
    const thanks = 'Cảm ơn bạn đã cùng chúng tôi đi hết phiên chợ, ông Păn nói với người khách cuối cùng.';
    assert.ok(!cutOf(...HEAD, ...TEXT, thanks, 'Trang chủ').includes(TEXT.at(-1)!));
  });
});

describe('the last photo of a text', () => {
  const captions = [
    'Tổ thợ mười người chuyển đá từ bến cũ lên bờ suối',
    'Những phiến đá nặng hơn một tạ được ngựa kéo lên dốc',
    'Ông Lò Văn Păn nói với bà con về việc giữ bến chợ',
  ];
  const closing =
    'Nói với bà con về việc giữ bến chợ, ông Lò Văn Păn mong lớp trẻ sẽ thay những người thợ già mai này.';
  const photos = [TEXT[0]!, captions[0]!, TEXT[1]!, captions[1]!, TEXT[3]!];

  it('has its caption above the last paragraph, as others have between those above', () => {
    const cut = cutOf(...HEAD, ...photos, captions[2]!, closing, 'Các tin khác', ...LIST);
    assert.deepEqual(cut.slice(1), ['Các tin khác', ...LIST]);
  });
});

describe('what readers are asked to do below a text', () => {
  it('is to rate and to share it', () => {
    const asked = [
      '4 (80%) 4 votes',
      'Click to rate this post!',
      'Chia sẻ nếu bạn thấy hay:',
      'Làng nghề Nà Lụa ở đâu?',
    ];
    assert.deepEqual(cutOf(...HEAD, ...TEXT, ...asked).slice(1), asked);
  });
});

describe('headlines with their summaries below a text', () => {
  const others = [
    [
      'Trạm bơm Cống Chéo vận hành trở lại',
      'Nông dân hai xã cuối nguồn đã có nước để gieo sạ vụ hè thu năm nay.',
    ],
    [
      'Học sinh lớp 5 nhặt được ví tiền',
      'Em Giàng Thị Sua trả lại cho người đánh mất ngay trong buổi chào cờ sáng.',
    ],
  ];
  const apart = others.flatMap((pair) => ['', ...pair]);

  it('go where blank lines set them apart, and no part of the text', () => {
    const cut = cutOf(...HEAD, ...TEXT, ...apart, '', 'Bình luận (0)').filter((line) => line !== '');
    assert.deepEqual(cut.slice(1), [...others.flat(), 'Bình luận (0)']);
  });

  it('are parts of the text where others are set apart too', () => {
    const part = [
      '',
      'Những phiến đá nặng hơn một tạ',
      'Mỗi phiến phải bốn người khiêng, lên tới bờ ai cũng ướt đẫm mồ hôi dù trời còn se lạnh.',
      'Hai phiến nứt được giữ lại làm bậc lên xuống cho trẻ con lội suối đi học mỗi sáng.',
    ];
    const cut = cutOf(...HEAD, ...TEXT, ...part, ...apart, '', 'Bình luận (0)');
    assert.deepEqual(cut.filter((line) => line !== '').slice(1), ['Bình luận (0)']);
  });
});

describe('keywords side by side without a sign', () => {
  it('stand below who wrote the text', () => {
    const keywords = 'bến chợ nà lụa phiến đá cũ mùa lũ họp phiên lát lại bến chợ ngựa thồ';
    const lines = [...HEAD, ...TEXT, 'Mai Lâm', keywords, 'Bình luận', 'Tin nổi bật'];
    const reading = readText(`${lines.join('\n')}\n`);
    assert.equal(fieldValues(reading).author, 'Mai Lâm');
    assert.ok(removedLines(reading).has(lines.indexOf(keywords)));
  });
});

describe('a headline with its day over the day of the page', () => {
  it('may have who wrote the text and where it was taken from between the two', () => {
    const title = 'Điểm tin các bến chợ sáng 9/4';
    const lines = [
      'Trang chủ',
      'Đời sống',
      title,
      'Mai Lâm - Lê Vy, Theo VnExpress',
      '11:14 28/12/2013',
      ...TEXT,
    ];
    const { title: found, author, source } = fieldValues(readText(`${lines.join('\n')}\n`));
    assert.deepEqual([found, author, source], [title, 'Mai Lâm - Lê Vy', 'VnExpress']);
  });
});
