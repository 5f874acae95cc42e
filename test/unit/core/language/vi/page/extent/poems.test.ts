import assert from 'node:assert/strict';
import { fieldValues, readText, removedLines } from '../../../../../../support/pages/read';

function read(...lines: string[]) {
  const page = readText(`${lines.join('\n')}\n`);
  const removed = removedLines(page);
  return { title: fieldValues(page).title, cut: lines.filter((_, i) => removed.has(i)) };
}

const MENU = ['Trang chủ', 'Giới thiệu', 'Bạn đọc', 'Văn hóa', 'Liên hệ'];
const TITLE = 'Thơ: Bến cũ chờ ai';
const POEM = [
  'Chiều nay qua lại bến xưa',
  'Nghe con nước kể chuyện mùa lúa non',
  'Đò ngang một mái chèo con',
  'Chở bao thương nhớ, chở mòn tuổi xuân.',
  'Khói lam ai nhóm sau sân',
  'Mà cay mắt mẹ, mà gần bóng cha',
  'Hàng cau trước ngõ trổ hoa',
  'Hương theo chân gió, hương qua cổng làng.',
  'Mai này bến chẳng đò ngang',
  'Nhịp cầu nối lại, xóm làng vui sao',
];
const AUTHOR = 'Tác giả: Lê Vy';
const FORM = ['Họ và tên', 'Email', 'Nội dung'];
/** What a company says of itself weighs more than verses do. */
const ABOUT = [
  'Công ty Vận tải Sông Hậu là doanh nghiệp hàng đầu về chuyển phát hàng hóa và bưu phẩm ở các tỉnh miền Tây.',
  'Chúng tôi cam kết giao hàng đúng hẹn, giữ gìn từng món quà của khách hàng như của chính người nhà mình.',
  'Với hơn bốn trăm điểm gửi nhận, công ty phục vụ bà con từ thành phố đến các cù lao xa nhất của mười hai tỉnh.',
  'Đội xe và đội ghe của công ty chạy cả ngày lễ, để trái cây và cá tươi đến chợ đầu mối trước khi trời sáng.',
];

describe('a poem under a headline and its day', () => {
  it('is the text, whatever a site says of itself below it', () => {
    const page = read(
      ...MENU,
      TITLE,
      '18/11/2016 20:48',
      'In ra',
      ...POEM,
      'Tác giả: Lê Vy',
      ...FORM,
      ...ABOUT,
    );
    assert.equal(page.title, TITLE);
    for (const verse of POEM) assert.ok(!page.cut.includes(verse), verse);
  });

  it('is the text below a list of languages, and where the day stands above the headline', () => {
    const languages =
      '中文 / français / Deutsch / Bahasa Indonesia / 日本語 / ខ្មែរ / 한국어 / ພາສາລາວ / Русский / Español / English / ไทย';
    const page = read(
      languages,
      ...MENU,
      'Thứ Bảy, 14 tháng 7, 2007',
      'Bến cũ quê mình',
      ...POEM,
      AUTHOR,
      ...FORM,
      ...MENU,
      ...ABOUT,
    );
    assert.equal(page.title, 'Bến cũ quê mình');
    for (const verse of POEM) assert.ok(!page.cut.includes(verse), verse);
  });

  it('is no text where another has a headline and a day of its own', () => {
    const other = 'Xã Bến Sung trồng thêm hai nghìn cây dừa ven sông';
    const text = ABOUT.map((line) => line.replace('Công ty Vận tải', 'Hợp tác xã'));
    const page = read(
      ...MENU,
      TITLE,
      '18/11/2016',
      ...POEM,
      AUTHOR,
      ...FORM,
      other,
      '19/11/2016 07:30',
      ...text,
      ...text,
    );
    assert.equal(page.title, other);
  });
});
