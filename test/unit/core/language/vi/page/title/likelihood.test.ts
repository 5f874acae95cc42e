import assert from 'node:assert/strict';
import { fieldValues, readText } from '../../../../../../support/pages/read';

/** Entries of a menu that no table knows. */
const MENU = [
  'Chuyện bến sông',
  'Vòng quanh làng nghề',
  'Nhịp cầu',
  'Góc ảnh',
  'Nhà nông',
  'Chợ quê',
  'Trường lớp',
  'Đường xa',
  'Ban nhạc phố',
  'Bến đỗ',
  'Hồi ức',
  'Sổ tay',
];

const TEXT = [
  'Sáng 12/9, bà con bến Tân Lập phát hiện một con cá heo nặng chừng một tạ mắc cạn trên bãi cát gần cửa sông.',
  'Hơn ba mươi người thay nhau té nước, che bạt cho con vật suốt bốn giờ liền, chờ con nước lên để đưa nó ra luồng sâu.',
  'Đến chiều cùng ngày, cá heo bơi được ra biển trong tiếng reo của cả xóm; bộ đội vẫn theo dõi thêm hai ngày.',
];

function titleOf(...lines: string[]): string | undefined {
  return fieldValues(readText(`${lines.join('\n')}\n`)).title;
}

describe('a line that is far likelier to be the headline', () => {
  const entry = 'Khai mạc hội thao dân quân các xã ven sông';
  const day = '14/10/2021 14:56';

  it('is right over the text, which says its words again, and not the last of a menu', () => {
    const title = 'Cá heo mắc cạn';
    assert.equal(titleOf('Trang chủ', ...MENU, entry, 'Bộ đội và nhân dân', day, title, ...TEXT), title);
    const page = ['Trang chủ', ...MENU, 'Dành cho bạn đọc thân thiết của báo', 'Đời sống', day, title];
    assert.equal(titleOf(...page, 'Gửi email', 'In bài', ...TEXT), title);
  });

  it('is what has the quotation marks, not what lists with commas or signs between', () => {
    const title = 'Chiến dịch "Cá Heo"';
    const list = 'Công khai giá nước, giá điện ở các xã';
    assert.equal(titleOf('Trang chủ', ...MENU, list, 'Đời sống', title, day, 'Mai Lâm', ...TEXT), title);
    const signs = 'Bến sông | Xóm chài | Chợ quê hôm nay';
    assert.equal(titleOf('Trang chủ', ...MENU, signs, day, 'Cá heo mắc cạn', ...TEXT), 'Cá heo mắc cạn');
  });

  it('is two words between the only day and the buttons, though the text does not say them', () => {
    const notice = [
      'Ban Giám hiệu, Công đoàn Trường Tiểu học Bến Sung và gia đình vô cùng thương tiếc báo tin:',
      'Bà LÊ THỊ HẠNH',
      'Nguyên giáo viên, cán bộ hưu trí',
      'Do tuổi cao, sức yếu, đã từ trần lúc 3 giờ 20 phút ngày 4-3-2015, hưởng thọ 65 tuổi.',
      'Lễ an táng lúc 7 giờ ngày 6-3 tại nghĩa trang quê nhà, thôn Đồng Tiến, xã Bến Sung.',
    ];
    const above = ['Trang chủ', ...MENU, 'Đọc báo giấy của chúng tôi', 'Bến Sung', '04-03-2015 - 16:20'];
    assert.equal(titleOf(...above, 'Lời cảm tạ', 'Gửi email', 'In', 'A+ A-', ...notice), 'Lời cảm tạ');
  });

  it('is not where the paper can be written to', () => {
    const page = [
      'Trang chủ',
      ...MENU,
      'Gửi bài viết cho tòa soạn: bandoc@songque.vn',
      'In bài',
      'Cá heo mắc cạn',
    ];
    assert.equal(titleOf(...page, ...TEXT), 'Cá heo mắc cạn');
  });

  it('is looked for where menus stand above the text, not where little does', () => {
    const page = ['Trang chủ', ...MENU.slice(0, 3), entry, 'Bộ đội và nhân dân', day, 'Cá heo mắc cạn'];
    assert.equal(titleOf(...page, ...TEXT), entry);
  });

  it('is not over the buttons of a headline with its author and for whom he writes', () => {
    const title = 'Chợ Tân Lập giữa bão giá';
    const head = ['Trang chủ', ...MENU, 'Bản chỉ để đọc', '12 Tháng 1 2008', 'Gửi trang này', title];
    assert.equal(titleOf(...head, 'Mai Lâm', 'BBC Việt ngữ, từ Hà Nội', ...TEXT), title);
    assert.equal(titleOf(...head, 'Mai Lâm', 'Gửi cho BBC từ Ba Lan', day, ...TEXT), title);
  });

  it('is taken where the rules find none only if much speaks for it', () => {
    assert.equal(titleOf('Trang chủ', ...MENU, 'Xem ngay', ...TEXT), undefined);
  });
});

describe('rows of a schedule, each with its day', () => {
  it('are not the headline, which stands with the day of the page over all of them', () => {
    const title = 'Lịch tạm ngừng cấp nước từ ngày 20/6 đến ngày 23/6/2022';
    const rows = ['Bến Sung', 'Tân Lập', 'Khe Sâu'].flatMap((place, i) => [
      `${i + 1}. Trạm ${place}`,
      `Thời gian: Từ 05h00 đến 10h30 ngày 2${i}/6/2022`,
      `Khu vực: Xóm chài ${place}, đường bờ sông`,
      'Lý do: Thay ống dẫn sau trạm bơm',
    ]);
    const table = ['Thời gian', 'Khu vực', 'Lý do', '07h00 - 11h00, 23/6/2022'];
    const cells = ['Xóm Đồng Mạ, Hồ Sơn; Xóm Chanh, Hợp Châu', 'Rửa bể', '13h30 - 16h30, 23/6/2022'];
    const end = [
      'Trường hợp mưa dông, việc thay ống có thể hoãn lại mà không kịp báo trước cho bà con trong vùng.',
      'Mọi thắc mắc xin gọi cho trạm bơm Bến Sung, số máy ghi ở cổng trạm.',
    ];
    const page = ['Trang chủ', ...MENU, 'Trang chủ / Lịch cấp nước', title, '17/06/2022 by admin'];
    const intro = 'Trạm nước trân trọng thông báo tới bà con lịch ngừng cấp nước để thay ống như sau';
    assert.equal(titleOf(...page, intro, ...rows, ...table, ...cells, 'Thị trấn: xóm 1', ...end), title);
  });

  it('are told from headlines of other pages by what they say of each', () => {
    const title = 'Cá heo mắc cạn ở bến Tân Lập được đưa về biển';
    const others = ['Nghệ An', 'Hà Tĩnh', 'Quảng Trị', 'Phú Yên', 'Gia Lai'].flatMap((place, i) => [
      `${place}: Khai mạc hội thao dân quân các xã ven sông`,
      `1${i}/09/2021 08:30`,
    ]);
    assert.equal(
      titleOf('Trang chủ', ...MENU, ...others, 'Đời sống', '14/09/2021 14:56', title, ...TEXT),
      title,
    );
  });
});
