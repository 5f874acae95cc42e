import assert from 'node:assert/strict';
import { check, named, only } from './marked';

const SENTENCES = [
  'Giáo xứ góp ý cho dự ⟦Luật Đặc khu⟧ sáng 17/6 vừa qua.',
  'Đài sửa lịch phát theo ⟦Luật Quảng cáo sửa đổi 2025⟧.',
  'Thợ trẻ đọc ⟦Luật Phát minh sáng chế⟧ mới.',
  'Xứ này có ⟦Luật Phát minh sáng chế⟧ khắt khe nhất vùng.',
  'Trường tự chủ theo ⟦Luật GDĐH⟧ và ⟦Luật GDNN⟧ từ năm nay.',
  'Tòa tạm ngừng phiên theo ⟦Bộ luật TTHS năm 2015⟧.',
  'Xã lấy ý kiến dân theo ⟦Luật Thực hiện dân chủ trường học⟧ đang soạn.',
  'Ông là luật sư Công ty Luật BVMT ở quận 3.',
  'Bị cáo phạm tội theo khoản 4 Điều 174 ⟦Bộ luật Hình sự⟧.',
  'Hành vi này phạm Điều 251 ⟦Bộ luật Hình sự năm 2015⟧, sửa đổi năm 2017.',
  'Hai bị can bị khởi tố theo điều 318 ⟦bộ luật hình sự⟧.',
  'Tội danh được nêu tại khoản 2 Điều 260 ⟦BLHS⟧.',
  'Thời hạn tạm giam theo ⟦Bộ luật Tố tụng hình sự⟧ là 3 tháng.',
  '⟦Luật Đất đai năm 2024⟧ có hiệu lực sớm năm tháng.',
  'Quốc hội thảo luận dự án ⟦Luật Đất đai (sửa đổi)⟧ tại hội trường.',
  'Người dân góp ý cho ⟦Luật Đất đai 2013⟧ và ⟦Luật Nhà ở⟧.',
  'Đại biểu bàn về ⟦Luật Phòng, chống tác hại của rượu, bia⟧.',
  'Giáo viên vui vì ⟦Luật Nhà giáo⟧ được thông qua.',
  'Chủ quán vi phạm ⟦Luật An toàn thực phẩm⟧ nhiều lần.',
  'Bệnh viện thực hiện ⟦Luật Khám bệnh, chữa bệnh⟧ mới.',
  'Tài xế vi phạm ⟦luật Giao thông đường bộ⟧ hai lần.',
  'Doanh nghiệp chịu điều chỉnh của ⟦luật doanh nghiệp⟧ và ⟦luật đầu tư⟧.',
  'Căn cứ ⟦Luật Đấu thầu số 22/2023/QH15⟧, tỉnh hủy thầu.',
  'Căn cứ ⟦Luật số 31/2024/QH15⟧, đất được thu hồi.',
  'Căn cứ ⟦Luật Công nghiệp hỗ trợ⟧ vừa trình, nhà máy được vay vốn.',
  'Quốc hội thông qua ⟦Luật sửa đổi, bổ sung một số điều của Luật Đầu tư công⟧.',
  'Ba dự án gồm các ⟦Luật Đất đai⟧, ⟦Nhà ở⟧ và ⟦Kinh doanh bất động sản⟧ được trình.',
  '⟦Hiến pháp năm 2013⟧ ghi nhận quyền tự do kinh doanh.',
  'Nguyên tắc ấy nằm trong ⟦Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam⟧.',
  'Mức trợ cấp theo ⟦Pháp lệnh Ưu đãi người có công với cách mạng⟧ được tăng.',
  'Hành vi bán dâm bị phạt theo ⟦Pháp lệnh Phòng, chống mại dâm năm 2003⟧.',
  'Mỹ dẫn ⟦Đạo luật Nhập cư⟧ để bắt người này.',
  'Cửa hàng vi phạm ⟦Luật BHXH⟧ khi nợ lương.',
  'Nhà ở xã hội được nêu trong ⟦LUẬT NHÀ Ở⟧.',
];

describe('laws by name', () => {
  for (const sentence of SENTENCES) it(sentence, () => check(sentence));

  it('gives one identity to name with year, name with number, and number alone', () => {
    const ids = named(
      'Theo Luật Đất đai năm 2024. Theo Luật Đất đai số 31/2024/QH15. Theo Luật số 31/2024/QH15. Luật Đất đai quy định rõ.',
    ).map((mention) => mention.id);
    assert.deepEqual(ids, Array(4).fill('law:Luật Đất đai:2024'));
  });

  it('names the versions a law without a year may be', () => {
    const mention = only('Căn cứ Luật Nhà ở, sở trả lời.');
    assert.equal(mention.id, 'law:Luật Nhà ở');
    assert.ok(mention.candidates?.includes('law:Luật Nhà ở:2023'));
    assert.equal(mention.date, undefined);
  });

  it('links a shortened mention to the nearest year before it and names the other', () => {
    const mentions = named(
      'Luật Đất đai năm 2013 hết hiệu lực. Luật Đất đai năm 2024 thay thế. Luật Đất đai mới chặt hơn.',
    );
    assert.equal(mentions[2]!.id, 'law:Luật Đất đai:2024');
    assert.deepEqual(mentions[2]!.candidates, ['law:Luật Đất đai:2013']);
  });

  it('takes the day of a law from the table and says so', () => {
    const mention = only('Căn cứ Luật số 31/2024/QH15, đất được thu hồi.');
    assert.equal(mention.date, '2024-01-18');
    assert.equal(mention.title, 'Luật Đất đai');
    assert.deepEqual(mention.fromTable, ['title', 'date']);
  });

  it('tells codes, laws, constitutions and ordinances apart', () => {
    assert.equal(only('Theo Bộ luật Dân sự năm 2015, hợp đồng vô hiệu.').kind, 'code');
    assert.equal(only('Theo Luật Trẻ em, phải báo tin ngay.').kind, 'law');
    assert.equal(only('Theo Hiến pháp năm 2013, đất đai thuộc sở hữu toàn dân.').kind, 'constitution');
    assert.equal(only('Theo Pháp lệnh Cảnh sát môi trường, lực lượng được kiểm tra.').kind, 'ordinance');
  });

  it('reads both spellings of the tone mark', () => {
    assert.equal(only('Theo Luật Di sản văn hoá năm 2001.').id, 'law:Luật Di sản văn hóa:2001');
  });
});
