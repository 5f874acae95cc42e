import assert from 'node:assert/strict';
import { fieldValues, readText, removedLines } from '../../../../../support/pages/read';

const TITLE = 'Trường Cao đẳng Thạch Lâm mở xưởng thực hành nghề mộc';
const TEXT = [
  'Xưởng thực hành nghề mộc của Trường Cao đẳng Thạch Lâm vừa đón khóa học viên đầu tiên.',
  'Ba mươi học viên được thợ giỏi của làng nghề kèm cặp trong suốt sáu tháng.',
  'Sản phẩm làm ra sẽ được bày bán tại phiên chợ quê vào cuối năm.',
];

function pageOf(...lines: string[]) {
  return readText(`${[TITLE, ...lines].join('\n')}\n`);
}

function read(...lines: string[]) {
  const page = pageOf(...lines);
  const removed = removedLines(page);
  const { date, author } = fieldValues(page);
  return { date, author, cut: lines.filter((_, i) => removed.has(i + 1)) };
}

describe('the heading of a list that begins as a credit does', () => {
  it('goes with its items, below who wrote the text', () => {
    const list = ['TIN, BÀI LIÊN QUAN:', '* Phiên chợ quê ở Thạch Lâm', '* Thợ mộc trẻ của làng nghề'];
    const { author, cut } = read('20/05/2024', ...TEXT, 'Nhóm PV', ...list, 'In bài viết này');
    assert.deepEqual(cut, [...list, 'In bài viết này']);
    assert.equal(author, 'Nhóm PV');
  });
});

describe('who wrote the text, and the paper that it is for', () => {
  it('may stand below a link to another page, over where the text was taken from', () => {
    const link = '>> Xem thêm: Chợ phiên Nà Lụa họp lại sau hai năm vắng khách';
    const below = ['Chia sẻ Facebook', 'Zalo'];
    for (const signed of ['Lê Thu Hà/VOV.VN', 'Lê Thu Hà/VOV.VN (lược dịch)']) {
      const { author, cut } = read('20/05/2024', ...TEXT, link, signed, 'Theo Reuters', ...below);
      assert.equal(author, 'Lê Thu Hà');
      assert.deepEqual(cut, [link, ...below]);
    }
  });
});

describe('a summary that is broken off below the text', () => {
  it('goes with its headline, above the heading of a list', () => {
    const teaser = [
      'Chợ phiên Nà Lụa họp lại sau hai năm vắng khách',
      'Từ sáng sớm, bà con các bản đã gùi rau, dắt trâu xuống chợ phiên Nà Lụa, nơi hai năm qua…',
    ];
    const below = ['Tin liên quan', 'Mưa lớn ở đầu nguồn sông Trà', 'Trang chủ'];
    assert.deepEqual(read('20/05/2024', ...TEXT, ...teaser, ...below).cut, [...teaser, ...below]);
    const button = ['Trang chủ', 'Về đầu trang'];
    assert.deepEqual(read('20/05/2024', ...TEXT, ...teaser, ...button).cut, button);
  });

  it('is none where caption and paragraph speak of whom the text speaks of', () => {
    const told = 'Bác thợ Phạm Văn Lượm ở làng Thạch Lâm dạy khóa đầu tiên không lấy một đồng tiền công.';
    const end = [
      'Bác Phạm Văn Lượm và học viên khóa đầu ở Thạch Lâm',
      'Trời sập tối, bác Lượm vẫn ngồi lại. Tiếng đục còn vọng xuống tận chân đồi Thạch Lâm, đều đều, chậm rãi…',
    ];
    const below = ['Mai Lâm', 'Tin liên quan', 'Mưa lớn ở đầu nguồn sông Trà', 'Trang chủ'];
    assert.deepEqual(read('20/05/2024', ...TEXT, told, ...end, ...below).cut, below.slice(1));
  });
});

describe('what stands right below the text', () => {
  const below = ['Tin liên quan', 'Mưa lớn ở đầu nguồn sông Trà', 'Trang chủ'];

  it('stays where it says below a line of signs who the author is', () => {
    for (const note of [
      '(*) Kỹ sư lâm nghiệp, Thạch Lâm',
      '* Giảng viên nghề mộc, Thạch Lâm',
      '(1) Sổ nghề, trang 12',
    ])
      assert.deepEqual(read('20/05/2024', ...TEXT, '________', note, ...below).cut, below);
    const menu = ['Giới thiệu', 'Liên hệ'];
    assert.deepEqual(read('20/05/2024', ...TEXT, '________', ...menu, ...below).cut, [
      '________',
      ...menu,
      ...below,
    ]);
  });

  it('goes where a form for letters answers, or asks members to talk', () => {
    const form = [
      'Nhận bài mới qua email mỗi tối Chủ nhật',
      'Tuyệt! Hãy kiểm tra hộp thư và bấm vào đường dẫn vừa gửi.',
      'Xin lỗi, đã có lỗi xảy ra. Vui lòng thử lại.',
      'Thảo luận thành viên',
    ];
    assert.deepEqual(read('20/05/2024', ...TEXT, ...form, ...below).cut, [...form, ...below]);
  });

  it('goes in the midst of the text where it is of a player', () => {
    const player = ['Sorry, no media file available', '128 kbps | MP3', '64 kbps | MP3', 'Pop-out player'];
    assert.deepEqual(read('20/05/2024', TEXT[0]!, ...player, ...TEXT.slice(1), ...below).cut, [
      ...player,
      ...below,
    ]);
  });

  it('goes where it names keywords behind a label without colon, and stays where it is a sentence', () => {
    for (const tags of [
      'Chủ đề Nghề mộc Trường Cao đẳng Thạch Lâm Làng nghề',
      'Từ khóa Nghề mộc Trường Cao đẳng Thạch Lâm Làng nghề',
    ])
      assert.deepEqual(read('20/05/2024', ...TEXT, tags, ...below).cut, [tags, ...below]);
    const told = 'Chủ đề của phiên chợ năm nay là tiếng đục làng nghề.';
    assert.deepEqual(read('20/05/2024', ...TEXT, told, ...below).cut, below);
  });

  it('goes where it is a headline with its day among others, though people are called like it', () => {
    for (const name of ['Tranh Đông Hồ', 'Mai Châu', 'Hồ Tây']) {
      const list = [
        'Tin mới nhất',
        '• Khai bút đầu xuân ở sân đình Bình Khê (15/02/2010)',
        `• ${name} ngày Tết (12/02/2010)`,
        '• Rước lợn làng La: náo nức ngày hội (11/02/2010)',
        '• Thơ xuân (10/02/2010)',
      ];
      const page = [
        '16/02/2010',
        ...TEXT,
        'Bút ký: Lê Thu Hà',
        'Bản để in',
        ...list,
        'Các tin khác:',
        ...list.slice(1),
      ];
      assert.deepEqual(read(...page).cut.slice(0, 6), ['Bản để in', ...list], name);
    }
  });

  it('goes where it says when the page was made for a printer, which is not its day', () => {
    for (const printed of [
      'Thời gian in: 21/06/2024 21:14:05',
      'Ngày in: 21/06/2024',
      'Giờ in : 21:14 21/06/2024',
    ]) {
      const page = [...TEXT, 'Lê Thu Hà', printed, 'Trang chủ'];
      assert.deepEqual(read('20/05/2024', ...page), {
        date: '2024-05-20',
        author: 'Lê Thu Hà',
        cut: [printed, 'Trang chủ'],
      });
      assert.equal(read(...page).date, undefined);
    }
  });

  it('stays where it is signed by the editors, and the author below them', () => {
    const signed = ['- BAN BIÊN TẬP -', 'Tác giả: Mai Lâm'];
    const { author, cut } = read('20/05/2024', ...TEXT, ...signed, ...below);
    assert.deepEqual(cut, below);
    assert.equal(author, 'Mai Lâm');
  });

  it('stays below a player too, however many buttons that has', () => {
    const player = [
      'Video Player is loading.',
      'Play',
      'Current Time 0:00',
      'Duration 1:12',
      'Loaded: 0%',
      'Progress: 0%',
      'Mute',
      'Playback Rate',
      'Chapters',
      'Descriptions',
      'Fullscreen',
    ];
    const { author, cut } = read('20/05/2024', ...TEXT, ...player, 'Vũ Mai Lâm', ...below);
    assert.deepEqual(cut, [...player, ...below]);
    assert.equal(author, 'Vũ Mai Lâm');
  });
});

describe('a day by itself below the text', () => {
  const tail = ['Bài: Mai Lâm', 'Thông cáo báo chí', '25/05/2024', 'Chia sẻ', 'Tin liên quan'];

  it('is the day of the page when none stands above', () => {
    const { date, cut } = read(...TEXT, ...tail);
    assert.equal(date, '2024-05-25');
    assert.ok(!cut.includes('25/05/2024'));
  });

  it('is not when one does', () => {
    assert.equal(read('20/05/2024', ...TEXT, ...tail).date, '2024-05-20');
  });

  it('is not beside the headline of another page', () => {
    const { date } = read(
      ...TEXT,
      'Chia sẻ',
      'Lễ hội hoa ban mở cửa đón khách từ sáng sớm mai',
      '25/05/2024',
      'Xem thêm',
    );
    assert.equal(date, undefined);
  });
});

describe('a day with its label below the text', () => {
  const form = ['Website:', 'https://thaclam.example', 'Cập nhật lúc: 10:37 Sáng , 25/05/2024'];
  const journal = [
    'Tải xuống',
    'Bài: Mai Lâm',
    'Đã Xuất bản',
    '30-10-2025',
    'Số',
    'Số 10(194) (2025)',
    'Chuyên mục',
  ];
  const list = ['Tin liên quan', 'Mưa lớn ở đầu nguồn sông Trà', 'Trang chủ'];

  it('is the day of the page when none stands above, also below fields and buttons', () => {
    const { date, author, cut } = read(...TEXT, ...form, ...list);
    assert.equal(date, '2024-05-25T10:37');
    assert.equal(author, undefined);
    assert.ok(!cut.includes(form.at(-1)!));
    assert.equal(read(...TEXT, ...journal, ...list).date, '2025-10-30');
  });

  it('is not when one does, or a headline stands right above it', () => {
    assert.equal(read('20/05/2024', ...TEXT, ...form, ...list).date, '2024-05-20');
    const other = ['Tin liên quan', 'Mưa lớn ở đầu nguồn sông Trà từ đêm qua đến sáng nay', form.at(-1)!];
    assert.equal(read(...TEXT, 'Chia sẻ', ...other).date, undefined);
  });
});

describe('lines without full stops that end page and text', () => {
  it('stay where they show what the text tells', () => {
    const shown = [
      'Các học viên Thạch Lâm chăm chú nghe thợ giỏi hướng dẫn cách chọn gỗ',
      'Một học viên hào hứng khoe chiếc ghế đẩu đầu tiên do chính tay mình làm',
      'Không khí trong xưởng mộc khá căng thẳng trước giờ chấm điểm sản phẩm',
      'Những người thợ già cũng được mời đến để chia vui cùng các học viên',
      'Xưởng mộc rộn tiếng cưa, tiếng đục từ sáng sớm đến tận chiều muộn',
      'Nụ cười của học viên Thạch Lâm khi sản phẩm được khách đặt mua',
    ];
    assert.deepEqual(read(...TEXT, ...shown).cut, []);
  });

  it('go where they name others', () => {
    const others = [
      'Huyện Trà Sơn khánh thành hai cây cầu dân sinh trước mùa mưa lũ',
      'Giá cà phê Đắk Mil tăng phiên thứ tư liên tiếp dù sức mua chậm lại',
      'Đội bóng chuyền nữ Kinh Bắc mượn chủ công từ câu lạc bộ Thái Lan',
      'Ngư dân Cửa Tùng trúng đậm ruốc biển, mỗi thuyền thu vài triệu đồng',
      'Bệnh viện huyện Mường Ảng mổ thành công ca vỡ lá lách trong đêm',
      'Sân bay Cà Mau đóng cửa bốn tháng để kéo dài đường cất hạ cánh',
    ];
    assert.deepEqual(read(...TEXT, ...others).cut, others);
  });
});

describe('headlines behind bullets below who wrote the text', () => {
  const bullets = ['▪ Chợ phiên Nà Lụa họp lại', '▪ Mưa lớn ở đầu nguồn sông Trà'];
  const below = ['Các tin, bài viết khác', '▪ Ba xã vùng cao đổi giống ngô', 'Trang chủ'];

  it('are of other pages', () => {
    assert.deepEqual(read('20/05/2024', ...TEXT, 'Mai Lâm', ...bullets, ...below).cut, [
      ...bullets,
      ...below,
    ]);
  });
});

describe('a rule below the text', () => {
  const credit = ['Bài đăng trên Tạp chí Nghề mộc số 9-2020', 'TS Nguyễn Thu Hằng'];

  it('stays where it parts it from where it was printed and who wrote it, or from its notes', () => {
    assert.deepEqual(read('20/05/2024', ...TEXT, '_______', ...credit).cut, []);
    const { author, source } = fieldValues(pageOf('20/05/2024', ...TEXT, '_______', ...credit));
    assert.deepEqual([author, source], ['TS Nguyễn Thu Hằng', 'Tạp chí Nghề mộc số 9-2020']);
    const note = '(1) Trần Lộc: Nghề mộc vùng trung du, Nxb Bến Xuân, 1998, tr.12.';
    assert.ok(!read('20/05/2024', ...TEXT, '_______', note).cut.includes(note));
  });

  it('goes where it parts it from the furniture of the page', () => {
    const below = ['_______', 'Tin liên quan', 'Mưa lớn ở đầu nguồn sông Trà', 'Trang chủ'];
    assert.deepEqual(read('20/05/2024', ...TEXT, ...below).cut, below);
  });
});

describe('who wrote a text, below whom to call', () => {
  const END = ['Chia sẻ', 'Facebook', 'Tin liên quan', 'Mưa lớn ở đầu nguồn sông Trà', 'Trang chủ'];

  it('stays and is read where words say that it is a credit', () => {
    const page = read('20/05/2024', ...TEXT, 'Số điện thoại: 0222.3855.777', 'Bài, ảnh: Hải Vy', ...END);
    assert.equal(page.author, 'Hải Vy');
    assert.ok(!page.cut.includes('Bài, ảnh: Hải Vy'));
  });

  it('is nobody of whom a headline of a list tells', () => {
    const headline = 'Tin, ảnh: Lễ hội đua thuyền trên sông Bến Xuân';
    const page = read('20/05/2024', ...TEXT, 'Số điện thoại: 0222.3855.777', headline, ...END);
    assert.equal(page.author, undefined);
  });
});

describe('a credit below keywords', () => {
  const KEYWORDS = ['Từ khóa:', 'nghề mộc', 'Thạch Lâm', 'Khe Sâu'];
  const END = ['Chia sẻ', 'Facebook', 'Tin liên quan', 'Mưa lớn ở đầu nguồn sông Trà', 'Trang chủ'];

  for (const [line, author] of [
    ['Bài và ảnh: Lê Thu Hà', 'Lê Thu Hà'],
    ['Tác giả: Lò Văn Pánh', 'Lò Văn Pánh'],
    ['Mai Lâm/TTXVN', 'Mai Lâm'],
    ['Thu Hà - Mai Lâm', 'Thu Hà - Mai Lâm'],
    ['Nhóm phóng viên', 'Nhóm phóng viên'],
    ['Lê Thu Hà', 'Lê Thu Hà'],
    ['H. Lâm', 'H. Lâm'],
    ['Hải Vy (tổng hợp)', 'Hải Vy'],
  ] as const)
    it(`"${line}" stays and is read`, () => {
      const page = read('20/05/2024', ...TEXT, ...KEYWORDS, line, ...END);
      assert.equal(page.author, author);
      assert.deepEqual(page.cut, [...KEYWORDS, ...END]);
    });

  it('is none where the name is that of who signs for an office', () => {
    const notice = [...TEXT, ...KEYWORDS, 'HIỆU TRƯỞNG', '(Đã ký)', 'Lê Thu Hà', ...END];
    assert.equal(read('20/05/2024', ...notice).author, undefined);
  });

  it('is none where a keyword is the name of somebody of whom the text speaks, or of an artist', () => {
    const spoken = 'Bà Lê Thu Hà, thợ cả của xưởng, dạy lớp đầu tiên cùng hai người con trai.';
    for (const line of ['Lê Thu Hà', 'NSND Lê Thu Hà', 'Ca sĩ Mai Lâm']) {
      const page = read('20/05/2024', spoken, ...TEXT, ...KEYWORDS, line, ...END);
      assert.deepEqual([page.author, page.cut], [undefined, [...KEYWORDS, line, ...END]], line);
    }
  });
});

describe('keywords below a box of the site', () => {
  const box = 'Vui lòng gọi hotline 0912345678 để được tư vấn và đặt lịch.';

  it('go, though the first is written as names are', () => {
    const below = [box, 'Thưởng Tết', 'Công nhân', 'Nghề mộc', 'Tin liên quan'];
    const { author, cut } = read('Lê Thu Vy', '20/05/2024', ...TEXT, ...below);
    assert.equal(author, 'Lê Thu Vy');
    assert.deepEqual(cut, below);
  });

  it('stand below who signs the text', () => {
    const below = [box, 'Lê Thu Vy', 'Công nhân', 'Nghề mộc', 'Tin liên quan'];
    assert.equal(read('20/05/2024', ...TEXT, ...below).author, 'Lê Thu Vy');
  });
});

describe('what the site invites to below the text', () => {
  it('is no caption, though it says what a film shows', () => {
    const below = ['Mời bạn đọc xem video: Thợ mộc Thạch Lâm đục tượng', 'Lê Thu Vy', 'Tin liên quan'];
    const { author, cut } = read('20/05/2024', ...TEXT, ...below);
    assert.equal(author, 'Lê Thu Vy');
    assert.deepEqual(cut, [below[0], below[2]]);
  });
});

describe('words below the name of who wrote the text', () => {
  const KEYWORDS = ['Lâm Hà Thạch Sơn', 'Bình Khê FC', 'Hạng Nhì 2024/25'];
  const END = ['Theo dõi Nhịp Quê trên', 'Tin liên quan', 'Mưa lớn ở đầu nguồn sông Trà', 'Trang chủ'];
  const SQUAD = 'GHI BÀN: Đình Sang (52), Quốc Nhân (68) - Vĩnh Khang (61)';

  it('go where the name stands under the headline, too', () => {
    const page = read('MAI LÂM', '20:14 - 22/09/2024', ...TEXT, SQUAD, 'Mai Lâm', ...KEYWORDS, ...END);
    assert.deepEqual(page.cut, [...KEYWORDS, ...END]);
  });

  it('go below the text with the odds that a page prints there', () => {
    const odds = ['BẢNG TỶ LỆ', 'Trận đấu', 'Châu Á', 'Bình Khê - Thạch Lâm', '0 : 1/2', 'Chủ nhà'];
    const page = read('20:14 - 22/09/2024', ...TEXT, ...odds, ...END);
    assert.deepEqual(page.cut, [...odds, ...END]);
  });
});

describe('what programs print below a text', () => {
  for (const [program, tail] of [
    [
      'a blog, with the texts before and after',
      [
        'Trước đó',
        'Chợ phiên Nà Lụa họp lại sau hai năm vắng khách',
        'Tiếp theo',
        'Mưa lớn ở đầu nguồn sông Trà, hai bản bị chia cắt',
        'Hãy bình luận đầu tiên',
        'Để lại một phản hồi Hủy',
        'Thư điện tử của bạn sẽ không được hiện thị công khai.',
        'Tên',
        '*',
      ],
    ],
    [
      'a blog, with where the text was filed',
      [
        'Mục nhập này đã được đăng trong Chuyện nghề. Đánh dấu trang permalink.',
        'Chợ phiên Nà Lụa họp lại sau hai năm vắng khách',
        'Để lại một bình luận Hủy',
        'Tên *',
      ],
    ],
    [
      'a portal of an office, with its gallery and an imprint in sentences',
      [
        'Số lượt người xem: 13 Bản in Quay lại',
        'var i = 0;',
        'Xem theo ngày:',
        'Thác Nà Lụa',
        'Tin ảnh',
        'Previous image Next image Enlarge Close',
        'Xem tất cả',
        'CỔNG THÔNG TIN ĐIỆN TỬ PHÒNG GIÁO DỤC HUYỆN THẠCH LÂM',
        'Giấy phép: số 63/GP-TTĐT do Cục Quản lý Phát thanh, Truyền hình và Thông tin điện tử cấp ngày 10/5/2017.',
        'Chịu trách nhiệm về nội dung: Ông Lê Quang Minh - Trưởng Ban biên tập, Trưởng phòng Giáo dục huyện Thạch Lâm.',
        'Địa chỉ: Đường Hùng Vương, thị trấn Thạch Lâm, huyện Thạch Lâm.',
      ],
    ],
  ] as const) {
    it(`goes: ${program}`, () => assert.deepEqual(read('20/05/2024', ...TEXT, ...tail).cut, tail));
  }

  it('stays where its words are of the text', () => {
    const told = [
      'Giấy phép: mỗi hộ làm nghề mộc được xã cấp một giấy phép nhỏ, treo ngay trước cửa xưởng.',
      'Chịu trách nhiệm về phần mộc là bác thợ Phạm Văn Lượm, người giữ nghề lâu nhất của làng.',
    ];
    assert.deepEqual(read('20/05/2024', ...TEXT, ...told, 'Để lại một bình luận').cut, [
      'Để lại một bình luận',
    ]);
  });
});

describe('a credit below a short list of other pages', () => {
  const LIST = ['Tin liên quan', 'Mưa lớn ở đầu nguồn sông Trà', 'Khánh thành cầu treo qua suối Bến Xuân'];
  const END = ['Từ khóa:', 'nghề mộc', 'Trang chủ'];

  for (const [line, author] of [
    ['Lê Thu Hà', 'Lê Thu Hà'],
    ['MAI LÂM', 'MAI LÂM'],
    ['Thu Hà - Mai Lâm', 'Thu Hà - Mai Lâm'],
    ['Bài, ảnh: Lê Thu Hà', 'Lê Thu Hà'],
    ['Mai Lâm/TTXVN', 'Mai Lâm'],
  ] as const)
    it(`"${line}" stays and is read above other furniture`, () => {
      const page = read('20/05/2024', ...TEXT, ...LIST, line, ...END);
      assert.deepEqual([page.author, page.cut], [author, [...LIST, ...END]]);
    });

  it('stays above the source of the text', () => {
    const page = read('20/05/2024', ...TEXT, ...LIST, 'Lê Thu Hà', 'Theo Tạp chí Đồng Quê', ...END);
    assert.deepEqual([page.author, page.cut], ['Lê Thu Hà', [...LIST, ...END]]);
  });

  it('is none where the list goes on, where it names several, or where the text is signed', () => {
    const more = [...LIST, 'Lê Thu Hà', 'Chợ phiên Nà Lụa họp lại sau hai năm', ...END];
    assert.equal(read('20/05/2024', ...TEXT, ...more).author, undefined);
    const several = [...LIST.slice(0, 2), 'Mai Lâm', LIST[2]!, 'Lê Thu Hà', ...END];
    assert.equal(read('20/05/2024', ...TEXT, ...several).author, undefined);
    const signed = read('Vũ Đình Lực', '20/05/2024', ...TEXT, ...LIST, 'Lê Thu Hà', ...END);
    assert.equal(signed.author, 'Vũ Đình Lực');
  });

  it('is none where the text speaks of who is named', () => {
    const spoken = 'Bà Lê Thu Hà, thợ cả của xưởng, dạy lớp đầu tiên cùng hai người con trai.';
    assert.equal(read('20/05/2024', spoken, ...TEXT, ...LIST, 'Lê Thu Hà', ...END).author, undefined);
  });
});

describe('lines between a text and its end', () => {
  const END = ['Lượt xem: 345', 'Tin liên quan', 'Mưa lớn ở đầu nguồn sông Trà', 'Trang chủ'];

  it('part it from who wrote it', () => {
    for (const line of ['---', '***', 'Hết'])
      assert.equal(read('20/05/2024', ...TEXT, line, 'Thu Hà', ...END).author, 'Thu Hà', line);
  });

  it('are no second author where they say where the first one lives', () => {
    assert.equal(read('20/05/2024', ...TEXT, 'Lê Thu Hà', '(Gia Lai)', ...END).author, 'Lê Thu Hà');
  });

  it('are no initials where the text speaks of them', () => {
    assert.equal(read('20/05/2024', ...TEXT, 'HT', ...END).author, 'HT');
    assert.equal(read('20/05/2024', ...TEXT, 'AI', ...END).author, undefined);
    const spoken = 'Xưởng dùng máy HT của làng nghề bên để xẻ gỗ cho học viên tập đục.';
    assert.equal(read('20/05/2024', spoken, ...TEXT, 'HT', ...END).author, undefined);
  });

  it('stay below the name where they say when it was written, or what is to come', () => {
    for (const line of ['Bến Xuân, tháng 10/2016', '(Còn nữa)', '(Khe Sâu)'])
      assert.deepEqual(read('20/05/2024', ...TEXT, 'Thu Hà', line, ...END).cut, END, line);
  });
});

describe('the day of the last change below a text', () => {
  const changed = 'Cập nhật lần cuối: 09/06/2022 07:50:12';
  const form = ['Họ tên *', 'Email *', 'Gửi bình luận'];

  it('is that of the page where no other is given', () => {
    const { date, cut } = read(...TEXT, 'Lê Hạnh Vy', changed, ...form);
    assert.deepEqual([date, cut], ['2022-06-09T07:50:12', form]);
  });

  it('goes where the day of publication stands above', () => {
    const { date, cut } = read('08/06/2022', ...TEXT, changed, ...form);
    assert.deepEqual([date, cut], ['2022-06-08', [changed, ...form]]);
  });
});

describe('who wrote the text, above keywords and below a film', () => {
  const film = 'Mời độc giả xem thêm video:';
  const keywords = ['nghề mộc', 'Thạch Lâm', 'làng nghề', 'Xem thêm chủ đề: nghề mộc'];

  it('is told by a rank or an initial', () => {
    for (const name of ['Lương y Hà Vy', 'T. Nguyên']) {
      const { author, cut } = read('20/05/2024', ...TEXT, film, name, ...keywords);
      assert.deepEqual([author, cut], [name, [film, ...keywords]]);
    }
  });

  it('is none of the keywords', () => {
    assert.equal(read('20/05/2024', ...TEXT, film, 'Học viên', ...keywords).author, undefined);
  });
});

describe('keywords that run on for longer than any paragraph below a text', () => {
  const keywords = 'nghề mộc Thạch Lâm học viên làng nghề xưởng thực hành trường cao đẳng nghề mộc ';

  it('go behind their label, and behind their signs', () => {
    const below = ['Viết bình luận', 'Gửi tin', 'Trang chủ'];
    for (const line of [
      `Tag: ${keywords.repeat(5).trim()}`,
      `#${'nghề mộc ở làng quê Thạch Lâm #xưởng thực hành của trường #'.repeat(7)}chợ phiên`,
    ])
      assert.deepEqual(read('20/05/2024', ...TEXT, 'Mai Lâm', line, ...below).cut, [line, ...below]);
  });

  it('are none where sentences follow', () => {
    const line = `Tag: ${'đó là chữ mà học viên nào của xưởng cũng khắc lên món đồ đầu tay. '.repeat(6).trim()}`;
    assert.ok(!read('20/05/2024', ...TEXT, line, 'Viết bình luận').cut.includes(line));
  });
});

describe('where a program for blogs says under what a text was put', () => {
  it('the text is over, and what is said of its author below goes too', () => {
    const below = [
      'This entry was posted in Tin Tức. Bookmark the permalink.',
      'lamvy',
      'Tôi là Vy, chủ xưởng mộc nhỏ ở Thạch Lâm. Xưởng chuyên nhận đóng bàn ghế theo yêu cầu của bà con gần xa.',
    ];
    assert.deepEqual(read('20/05/2024', ...TEXT, ...below, 'Bài viết mới').cut, [...below, 'Bài viết mới']);
  });
});

describe('English of programs for blogs', () => {
  it('goes, and what they ask of those who comment', () => {
    const below = [
      'Share this entry',
      'Leave a Reply Cancel reply',
      'You must be logged in to post a comment.',
      'Latest posts',
      'Chợ phiên Nà Lụa họp lại sau hai năm vắng khách',
      'My account',
      'Log in',
    ];
    assert.deepEqual(read('20/05/2024', ...TEXT, ...below).cut, below);
  });
});

describe('who wrote a text that asks for help', () => {
  it('is named with a label below the address that help is sent to', () => {
    const sent = [
      'Quỹ Tấm lòng vàng Thạch Lâm',
      'Số 12, đường Bến Đá, thị trấn Thạch Lâm',
      'Tel: 0210.3812.345 / Fax: 0210.3812.346',
      'Email: tamlongvang@thaclam.example',
      'Số tài khoản: 045 100 123 4567',
    ];
    const list = ['Tin liên quan', 'Mưa lớn ở đầu nguồn sông Trà'];
    assert.equal(read(...TEXT, ...sent, 'Tác giả: Mai Lâm', 'Bản để in', ...list).author, 'Mai Lâm');
  });
});
