import assert from 'node:assert/strict';
import { cutOf, SITE } from '../../../../../../support/pages/priced';
import { fieldValues, readText, removedLines } from '../../../../../../support/pages/read';

const HEAD = ['Trang chủ', 'Xã hội', 'Nông dân xã Phú Lâm thu hoạch vụ cam sớm', '02/05/2015 16:40'];
const TEXT = [
  'Sáng nay, hơn ba trăm hộ dân ở xã Phú Lâm bắt đầu thu hoạch vụ cam sớm, sản lượng tăng gần một phần tư.',
  'Theo bà Trần Thị Nhàn, giá cam tại vườn đang ở mức mười tám nghìn đồng một cân, cao hơn năm ngoái.',
];

function read(...below: string[]) {
  const lines = [...HEAD, ...below, ...TEXT, 'Tin liên quan'];
  const reading = readText(`${lines.join('\n')}\n`);
  const removed = removedLines(reading);
  const { author, source } = fieldValues(reading);
  return { credit: author ?? source, cut: below.filter((_, i) => removed.has(HEAD.length + i)) };
}

describe('lines in capitals below the headline', () => {
  it('are entries of a menu beside others, and no credits', () => {
    const entries = ['TRIẾT LÝ KINH DOANH', 'MÔ HÌNH KINH DOANH', 'KHO SÁCH HAY'];
    assert.equal(read(...entries).credit, undefined);
    assert.equal(read('HS NĂNG LỰC', 'LIÊN HỆ').credit, undefined);
    assert.equal(read('LÊ HẠNH VY').credit, 'LÊ HẠNH VY');
  });
});

describe('fields of a blog below the headline', () => {
  it('say who wrote the text, and go where they count comments or name categories', () => {
    const fields = ['Post category:Nông nghiệp', `No Comments on ${HEAD[2]}`];
    assert.deepEqual(read('Post author By levy', ...fields), { credit: 'levy', cut: fields });
  });
});

describe('a poll below the headline', () => {
  it('goes with its question, which stays where no answers follow', () => {
    const question = 'Bạn thấy giá cam năm nay so với năm ngoái như thế nào?';
    const poll = ['Thăm dò ý kiến', question, 'Rất tốt', 'Bình thường', 'Biểu quyết'];
    assert.deepEqual(read(...poll).cut, poll);
    assert.deepEqual(read('Thăm dò ý kiến', question).cut, ['Thăm dò ý kiến']);
  });
});

describe('the voices of a player below the headline', () => {
  it('are nobody, though people are called so', () => {
    for (const voices of [
      ['Nữ', 'Nam'],
      ['Nam', 'Nữ'],
    ])
      assert.deepEqual(read('Nghe đọc bài', ...voices, 'BS. Lê Hạnh Vy'), {
        credit: 'BS. Lê Hạnh Vy',
        cut: ['Nghe đọc bài', ...voices],
      });
  });
});

describe('the name of a site below the headline', () => {
  for (const buttons of [
    ['Chia sẻ', 'VOV', 'Nghe đọc bài'],
    ['Nghe bài viết này', 'QPAN', 'Facebook'],
    ['Gửi email', 'In trang', 'Facebook', 'Google', 'Zing'],
    ['Facebook', 'Twitter', 'Zing Me', 'In trang'],
  ])
    it(`is one of the buttons around it: ${buttons.join(', ')}`, () => {
      assert.deepEqual(read(...buttons), { credit: undefined, cut: buttons });
    });

  it('credits the text beside the day, and where nothing but buttons to print it stand above', () => {
    assert.deepEqual(read('TTXVN', 'Chia sẻ', 'Facebook'), {
      credit: 'TTXVN',
      cut: ['Chia sẻ', 'Facebook'],
    });
    assert.equal(read('In trang', 'TTXVN').credit, 'TTXVN');
    assert.equal(read('Facebook', 'Google', 'TTXVN').credit, 'TTXVN');
    assert.equal(read('Chia sẻ', 'Minh Hạ', 'Facebook').credit, 'Minh Hạ');
    assert.equal(read('Google News', 'M.HẠ', 'Facebook').credit, 'M.HẠ');
  });
});

describe('who wrote the text below who looked it through', () => {
  it('is its author, with the rank of those who do', () => {
    const author = 'Chuyên viên pháp lý Tạ Mỹ Hạnh';
    const more = 'Hợp tác xã cho biết thương lái đã đặt mua trước hai phần ba sản lượng của vụ cam này.';
    const above = [...HEAD.slice(0, 3), 'Tham vấn bởi Luật sư Trần Quốc Hưng', author, HEAD[3]!];
    const lines = [...above, ...TEXT, more, 'Tin liên quan'];
    assert.equal(fieldValues(readText(`${lines.join('\n')}\n`)).author, author);
  });
});

describe('times below the headline', () => {
  it('stay over what happened then', () => {
    const head = [
      'Trang chủ',
      'Giới thiệu',
      'Tin tức',
      'Diễn biến cơn bão số 9 ở Bình Khê',
      '15/08/2019 09:02',
      'Chia sẻ',
    ];
    const ticker = [
      ...[
        '20:45',
        'Bão cách bờ 60 hải lý.',
        '20:10',
        'Dân ven biển lên nhà cao.',
        '19:30',
        'Cả xã mất điện.',
      ],
      ...['18:55', 'Gió giật cấp 12.', '18:00'],
      'Các trường cho học sinh nghỉ học ngày mai để bảo đảm an toàn cho thầy và trò.',
    ];
    const lines = [...head, ...ticker, 'Minh Tú', 'Tin liên quan', 'Bình luận', 'Liên hệ'];
    const removed = removedLines(readText(`${lines.join('\n')}\n`));
    assert.deepEqual(
      ticker.filter((_, i) => removed.has(head.length + i)),
      [],
    );
  });

  it('go as those of a player', () => {
    const player = ['Nghe đọc bài', '00:00', '03:41'];
    assert.deepEqual(read(...player).cut, player);
  });
});

describe('a number below the headline', () => {
  it('stays where the sentence below goes on with it', () => {
    const share = 'là tỷ lệ hộ dân trong xã đã dùng nước sạch, tăng sáu điểm phần trăm so với năm ngoái.';
    assert.deepEqual(read('78%', share).cut, []);
  });
});

describe('what is announced below the headline', () => {
  it('is text, though every word of it is known from menus', () => {
    const announced = 'Giao thông Xã hội Hà Nội thông báo:';
    const items = ['- Cấm đỗ xe trên các phố quanh chợ hoa.', '- Xe buýt đi theo lộ trình tạm thời.'];
    assert.deepEqual(read(announced, ...items).cut, []);
  });
});

describe('what an official letter is about, below a headline that says the same', () => {
  it('stays in the head of the letter', () => {
    const about = 'V/v thu hoạch vụ cam sớm ở xã Phú Lâm';
    const nation = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', '---------------'];
    const letter = ['ỦY BAN NHÂN DÂN XÃ PHÚ LÂM', '-------', ...nation, 'Số: 15/UBND-KT', about];
    const head = [about, '(02/05/2015 16:40)', ...letter, 'Phú Lâm, ngày 02 tháng 5 năm 2015'];
    const page = ['Trang chủ', ...head, 'Kính gửi: Các thôn trong xã', ...TEXT, 'Tin liên quan'];
    const removed = removedLines(readText(`${page.join('\n')}\n`));
    assert.deepEqual(
      page.filter((_, i) => removed.has(i)),
      ['Trang chủ', 'Tin liên quan'],
    );
  });
});

describe('the letterhead of an official text below the headline', () => {
  it('stays, right below the buttons to be read to', () => {
    const buttons = ['Xem cỡ chữ', 'A-', 'A', 'A+', 'Đọc bài viết', 'Giọng nữ miền Bắc'];
    const issuer = ['ỦY BAN NHÂN DÂN', 'XÃ PHÚ LÂM', 'Số: 74/TB-UBND'];
    const nation = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
    const letter = [...issuer, ...nation, 'Phú Lâm, ngày 30 tháng 4 năm 2015'];
    assert.deepEqual(read(...buttons, ...letter).cut, buttons);
  });
});

describe('days of which a text speaks, below the day of the page', () => {
  it('are none of the page where they stand far below it, in a schedule', () => {
    const rows = ['Bến Sung', 'Tân Lập', 'Khe Sâu', 'Nà Lụa'].flatMap((place, i) => [
      `${i + 1}. Trạm ${place}`,
      `Khu vực: Xóm chài ${place}, đường bờ sông`,
      'Lý do: Thay ống dẫn sau trạm bơm',
    ]);
    const table = ['Thời gian', '07h00 - 11h00, 23/6/2015', 'Rửa bể', '13h30 - 16h30, 23/6/2015', 'Thay ống'];
    const lines = [...HEAD.slice(0, 3), '02/05/2015 by admin', ...rows, ...table, ...TEXT, 'Tin liên quan'];
    assert.equal(fieldValues(readText(`${lines.join('\n')}\n`)).date, '2015-05-02');
  });

  it('are not the hour at which it was put up, and what stands between them no headlines of other pages', () => {
    const life = [
      'Vào tổ thợ ngày 15 tháng 8 năm 1974',
      '1974 - 1991: Thợ phụ ở xưởng ép cam Phú Lâm',
      '1991 - 2009: Thợ cả ở xưởng ép cam Phú Lâm',
      '2009 - 2015: Nghỉ hưu ở nhà con gái út',
      'Về với tổ tiên hồi 3g40, thứ Năm, ngày 30 tháng 4 năm 2015',
    ];
    assert.deepEqual(read(...life).cut, []);
    const lines = [...HEAD, ...life, ...TEXT, 'Tin liên quan'];
    assert.equal(fieldValues(readText(`${lines.join('\n')}\n`)).date, '2015-05-02T16:40');
  });
});

describe('whose the photo is below the headline', () => {
  it('stays below buttons, though pages are shared there', () => {
    for (const line of ['Ảnh: Pinterest.', '(Ảnh: Facebook)'])
      assert.deepEqual(read('Chia sẻ', 'Facebook', line).cut, ['Chia sẻ', 'Facebook']);
  });
});

describe('headlines between the day and the lead', () => {
  const others = [
    'Hợp tác xã Bình Khê tìm đường sang thị trường mới',
    'Thạch Lâm thêm hai kho lạnh cho mùa vải chín sớm',
    'Vườn ươm cây bản địa đầu tiên của huyện mở cửa',
  ];
  it('are other pages where three stand in a row', () => {
    assert.deepEqual(read(...others).cut, others);
    assert.deepEqual(read(...others.slice(1)).cut, []);
  });

  it('are no titles when they greet', () => {
    const greetings = [
      'Kính thưa các đồng chí lãnh đạo huyện!',
      'Kính thưa các vị đại biểu!',
      'Thưa toàn thể bà con!',
    ];
    const speech = [
      'Hôm nay, khu dân cư chúng ta vui mừng tổ chức ngày hội đoàn kết của toàn xóm.',
      'Xin cảm ơn!',
    ];
    const lines = ['Diễn văn ngày hội Đại đoàn kết ở xóm Bến', '18/11/2023 08:00', ...greetings, ...speech];
    assert.deepEqual(cutOf([...lines, ...SITE]), SITE);
  });

  it('are none when they greet whom a speech is held to', () => {
    const greetings = ['Kính thưa các đồng chí lãnh đạo huyện!', 'Kính thưa các vị đại biểu về dự hội nghị!'];
    assert.deepEqual(read(...greetings).cut, []);
  });
});
