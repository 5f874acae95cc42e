import assert from 'node:assert/strict';
import { check, named, only, recognize } from './marked';

const NUMBERED = [
  'Tòa hủy ⟦Quyết định giám đốc thẩm số 27 ngày 8-7-2010⟧ để xét xử lại.',
  'Sau 5 năm thực hiện ⟦Chương trình hành động số 09⟧ của Tỉnh ủy, xã đã đổi thay.',
  'Hai bên ký ⟦Chương trình phối hợp số 14⟧ và chia việc cho từng thôn.',
  'Khu tái định cư mở rộng sau khi ⟦Quyết định 367⟧ phê duyệt quy hoạch ra đời.',
  'Bộ trình dự thảo thay thế ⟦Nghị định 86⟧ lần thứ tám.',
  'Chị làm hợp đồng ⟦68/2000/NĐ-CP⟧ ở trường mầm non.',
  'Hội nghị quán triệt ⟦Chỉ thị số 12-CT/TW ngày 5/1/2022⟧ của Ban Bí thư về đối ngoại nhân dân.',
  'Tỉnh triển khai ⟦Nghị quyết số 59-NQ/TW, ngày 24/01/2025⟧ của Bộ Chính trị về hội nhập quốc tế.',
  'Theo ⟦Nghị định 168/2024/NĐ-CP⟧, tài xế vượt đèn đỏ bị phạt tới 20 triệu đồng.',
  'Từ ngày 1/1, ⟦nghị định 168⟧ có hiệu lực, người đi đường dừng đúng vạch hơn.',
  'Trường áp dụng ⟦Thông tư số 29/2024/TT-BGDĐT⟧ của Bộ GD-ĐT về dạy thêm, học thêm.',
  'Phụ huynh hỏi nhiều về ⟦thông tư 29⟧ trong buổi họp đầu kỳ.',
  'Thủ tướng ký ⟦Quyết định số 1719/QĐ-TTg ngày 14 tháng 10 năm 2021⟧ phê duyệt chương trình.',
  'UBND tỉnh ban hành ⟦Kế hoạch số 170/KH-UBND⟧ để thực hiện ⟦Chỉ thị số 23-CT/TW⟧.',
  'Sở Y tế có ⟦Công văn số 2135/SYT-NVY⟧ gửi các bệnh viện.',
  'Văn phòng Chính phủ ra ⟦Thông báo số 106/TB-VPCP ngày 14/5/2021⟧ về phiên họp.',
  'Thủ tướng có ⟦Công điện số 1063/CĐ-TTg⟧ yêu cầu dập dịch tả lợn.',
  'Trong giai đoạn giãn cách theo ⟦Chỉ thị 16⟧, chợ chỉ mở buổi sáng.',
  'Các chốt được lập theo ⟦Chỉ thị 15⟧ và ⟦Chỉ thị 16⟧ của Thủ tướng Chính phủ.',
  'Doanh nghiệp mong sớm hưởng chính sách từ ⟦Nghị quyết 68⟧ của Bộ Chính trị.',
  'Ủy ban Kiểm tra nêu vi phạm ⟦Quy định số 37-QĐ/TW⟧ về những điều đảng viên không được làm.',
  'Đảng ủy phường xây dựng ⟦Chương trình hành động số 08-CTr/ĐU⟧ sát thực tế.',
  'Ban Tổ chức Trung ương ban hành ⟦Hướng dẫn số 26-HD/BTCTW⟧.',
  'Thành ủy có ⟦Báo cáo số 118-BC/TU ngày 3/7/2023⟧ đánh giá giữa nhiệm kỳ.',
  'Quốc hội thông qua ⟦Nghị quyết số 98/2023/QH15⟧ cho Thành phố Hồ Chí Minh.',
  'Ủy ban Thường vụ Quốc hội ra ⟦Nghị quyết số 1238/NQ-UBTVQH15⟧ sắp xếp phường, xã.',
  'Văn bản căn cứ ⟦Pháp lệnh số 02/2020/UBTVQH14⟧ về ưu đãi người có công.',
  'Đội Quản lý thị trường lập hồ sơ theo ⟦nghị định số 98/2020/NĐ-CP⟧.',
  'Bộ ban hành ⟦Thông tư liên tịch số 09/2016/TTLT-BLĐTBXH-BTC⟧.',
  'Bộ Xây dựng dẫn ⟦Văn bản hợp nhất số 10/VBHN-VPQH⟧ khi trả lời cử tri.',
  'Công an tỉnh ra ⟦Quyết định khởi tố vụ án hình sự số 12/QĐ-CSHS⟧ để điều tra.',
  'Chủ tịch nước ký ⟦Lệnh số 03/2023/L-CTN⟧ công bố luật.',
  'Thanh tra công bố ⟦Kết luận thanh tra số 45/KL-TTr⟧ về dự án chợ.',
  'Tỉnh đoàn phát động phong trào theo ⟦Kế hoạch số 25-KH/TWĐTN⟧.',
  'Người dân tra cứu trên VNeID nhờ ⟦Đề án 06⟧ của Chính phủ.',
  'Xã làm lại quy ước theo ⟦quyết định số 22⟧ của UBND tỉnh.',
  'Tổ bầu cử làm việc theo ⟦Hướng dẫn 36⟧ của Hội đồng Bầu cử quốc gia.',
  'Việc bồi thường thực hiện theo ⟦Quyết định 12/2021⟧ của UBND tỉnh.',
  'Cơ sở bị phạt theo ⟦Nghị định 117 năm 2020⟧ của Chính phủ.',
  'Sở yêu cầu chấm dứt việc này trong ⟦văn bản số 448⟧ gửi các trường.',
  'Tòa án căn cứ ⟦Nghị quyết số 326/2016/UBTVQH14⟧ để tính án phí.',
  'Theo ⟦30/2020/NĐ-CP⟧ thì công văn phải ghi nơi nhận.',
  'Cán bộ nghỉ theo chế độ (⟦178/2024/NĐ-CP⟧) đã nhận đủ tiền.',
  'Huyện chỉ đạo theo ⟦04-NQ/HU⟧ về giảm nghèo.',
  'Bài viết dẫn ⟦NQ59⟧ và ⟦NQ 57⟧ khi bàn về hội nhập.',
  'Bộ Y tế vừa ban hành ⟦Quyết định 5642/QĐ-BYT⟧ hướng dẫn chẩn đoán bệnh.',
  'Nhà trường căn cứ ⟦Quyết định số 2045/QĐ-BGDĐT ngày 1/8/2024⟧ để xếp lịch học.',
  'Ngân hàng chờ ⟦Thông tư 02/2023/TT-NHNN⟧ để cơ cấu lại nợ.',
  'Khu phố được quy hoạch theo ⟦quyết định 367⟧, nhưng bản đồ đã mất.',
  'Công an huyện ra ⟦quyết định số 171⟧ khởi tố vụ án trộm cắp.',
  'Sinh viên vay vốn theo ⟦quyết định 09/2016⟧ của Thủ tướng.',
  '⟦Quy định 102⟧ cũng nêu rõ bốn hình thức kỷ luật.',
  'Nhà xe tuân thủ ⟦nghị định 86/2014/NĐ- CP⟧ về vận tải.',
  'Liên Hợp Quốc thông qua ⟦nghị quyết 2397⟧ siết nhập dầu.',
  'Câu lạc bộ nhận ⟦Quyết định số 88/QĐ-LĐBĐVN⟧ về án treo giò của hậu vệ.',
];

const LISTS = [
  'Bốn trụ cột là các ⟦Nghị quyết số 57⟧, ⟦59⟧, ⟦66⟧ và ⟦68⟧ của Bộ Chính trị.',
  'Tỉnh ủy học tập các ⟦Nghị quyết số 70⟧, ⟦71⟧, ⟦72⟧ của Bộ Chính trị.',
  'Tổng kết ⟦Nghị quyết số 18-NQ/TW⟧ và ⟦19-NQ/TW ngày 25/10/2017⟧ của Trung ương.',
  'Thực hiện ⟦Nghị quyết 66⟧ và ⟦68⟧, sở cắt một nửa thủ tục.',
  'Mức đóng theo ⟦Nghị định 115/2015/NĐ-CP⟧, ⟦143/2018/NĐ-CP⟧ và ⟦58/2020/NĐ-CP⟧ của Chính phủ.',
  'Sở làm theo ⟦thông tư 03⟧ và ⟦04⟧ của Bộ Nội vụ.',
];

const VARIANTS = [
  'Cấp ủy quán triệt ⟦Chỉ thị số 15-CT/TƯ⟧ của Ban Bí thư.',
  'Cấp ủy quán triệt ⟦Kết luận số 14-KL/T.Ư⟧ của Bộ Chính trị.',
  'Cấp ủy quán triệt ⟦Nghị quyết số 36 – NQ/TW⟧ về kinh tế biển.',
  'Cấp ủy quán triệt ⟦Nghị quyết số 68- NQ/TW⟧ về kinh tế tư nhân.',
  'Cấp ủy quán triệt ⟦Quy định số 47 - QĐ/TW⟧ về đảng viên.',
  'Cấp ủy quán triệt ⟦Chỉ thị số 12/CT-TW⟧ về đối ngoại nhân dân.',
  'Cấp ủy quán triệt ⟦Quy định số 37QĐ/TW⟧ về đảng viên.',
  'Cấp ủy quán triệt ⟦Nghị quyết số 18-NQ-TW⟧ về bộ máy.',
  'Cấp ủy quán triệt ⟦Quy định số 90-QĐTW⟧ về cán bộ.',
  'Cấp ủy quán triệt ⟦Chỉ thị số: 35-CT/TW⟧ về đại hội.',
  'Cấp ủy quán triệt ⟦Quy định số31-QĐ/TW⟧ về tổ chức.',
  'Cấp ủy quán triệt ⟦chỉ thị 05-ct/tw⟧ về học tập Bác.',
  'Cấp ủy quán triệt ⟦Quyết định số 23/2021/QĐ-TTG⟧ về hỗ trợ.',
  'Cấp ủy quán triệt ⟦Nghị quyết số 30c/NQ-CP⟧ về cải cách.',
  'Cấp ủy quán triệt ⟦Nghị định 30/2020/ND-CP⟧ về văn thư.',
  'Cấp ủy quán triệt ⟦Nghị quyết 09 -NQ/TU⟧ về du lịch.',
  'Cấp ủy quán triệt ⟦NGHỊ QUYẾT SỐ 57-NQ/TW⟧ về khoa học.',
  'Cấp ủy quán triệt ⟦Đề án tổng thể số 01-ĐA/TW⟧ về đối ngoại Đảng.',
  'Cấp ủy quán triệt ⟦Nghị quyết 128/NQ-CP (11/10/2021)⟧ của Chính phủ.',
  'Cấp ủy quán triệt ⟦Chỉ thị 25-CT/TW (8/2018)⟧ về đối ngoại đa phương.',
];

const TITLED = [
  'Quốc hội biểu quyết thông qua ⟦Nghị quyết về kế hoạch phát triển kinh tế - xã hội năm 2025⟧.',
  'Bộ trưởng trình bày ⟦Đề án “Đổi mới giáo dục mầm non”⟧ trước Quốc hội.',
  'Thủ tướng phê duyệt ⟦Chiến lược quốc gia về bình đẳng giới giai đoạn 2021-2030⟧.',
  'Xã về đích ⟦Chương trình mục tiêu quốc gia xây dựng nông thôn mới⟧ trước hai năm.',
  'Chính phủ đang lấy ý kiến dự thảo ⟦Nghị định quy định về quản lý trò chơi điện tử⟧.',
  'Chính phủ bàn ⟦Nghị quyết của Quốc hội về thí điểm cơ chế đặc thù cho thành phố⟧.',
  'Đoàn viên học ⟦Điều lệ Công đoàn Việt Nam⟧ trước ngày hội.',
  'Ban Bí thư ban hành ⟦Chỉ thị về lãnh đạo đại hội đảng bộ các cấp⟧.',
  'Điểm mới của ⟦Quy hoạch điện VIII⟧ là điện gió ngoài khơi.',
  'Chi bộ kết nạp đúng ⟦Điều lệ Đảng⟧ và hướng dẫn của cấp trên.',
  'Việt Nam tôn trọng ⟦Công ước của Liên hợp quốc về Luật Biển năm 1982 (UNCLOS)⟧.',
];

describe('recognizeCitations', () => {
  for (const sentence of NUMBERED) it(`reads numbers: ${sentence}`, () => check(sentence));
  for (const sentence of LISTS) it(`reads lists: ${sentence}`, () => check(sentence));
  for (const sentence of VARIANTS) it(`reads variants: ${sentence}`, () => check(sentence));
  for (const sentence of TITLED) it(`reads titles: ${sentence}`, () => check(sentence));

  it('reads all parts of a full citation', () => {
    const text =
      'Sở quán triệt Chỉ thị số 12-CT/TW ngày 5/1/2022 của Ban Bí thư về “Nâng cao hiệu quả đối ngoại nhân dân”.';
    const mention = only(text);
    assert.equal(mention.kind, 'directive');
    assert.equal(mention.number, '12-CT/TW');
    assert.equal(mention.date, '2022-01-05');
    assert.equal(mention.issuer, 'Ban Bí thư');
    assert.equal(mention.title, 'Nâng cao hiệu quả đối ngoại nhân dân');
    assert.equal(mention.id, 'directive:12-CT/TW:XIII');
    assert.equal(text.slice(mention.numberSpan!.start, mention.numberSpan!.end), '12-CT/TW');
    assert.equal(text.slice(mention.dateSpan!.start, mention.dateSpan!.end), 'ngày 5/1/2022');
  });

  it('keeps the number as written and takes out blanks and long dashes alone', () => {
    assert.equal(only('Theo Nghị quyết 36 – NQ/TW về kinh tế biển').number, '36-NQ/TW');
    assert.equal(only('Theo Kết luận số 14-KL/T.Ư của Bộ Chính trị').number, '14-KL/T.Ư');
    assert.equal(only('Theo chỉ thị số 12/CT-TW').number, '12/CT-TW');
  });

  const DATES: [string, string][] = [
    ['ngày 3/3/2022', '2022-03-03'],
    ['ngày 05-01-2017', '2017-01-05'],
    ['ngày 09 tháng 9 năm 2025', '2025-09-09'],
    [', ngày 24/01/2025', '2025-01-24'],
    ['(ngày 24.1.2025)', '2025-01-24'],
    ['(8/2018)', '2018-08'],
    ['năm 2004', '2004'],
    ['tháng 8 năm 2018', '2018-08'],
  ];
  for (const [written, value] of DATES) {
    it(`reads the date of issue "${written}"`, () => {
      const gap = written.startsWith(',') ? '' : ' ';
      assert.equal(only(`Theo Chỉ thị số 77-CT/TW${gap}${written} của Ban Bí thư`).date, value);
    });
  }

  it('takes the year of "ngày 5/1" from the date mentions', () => {
    const text = 'Theo Chỉ thị số 12-CT/TW ngày 5/1 của Ban Bí thư';
    const start = text.indexOf('ngày');
    const span = { start, end: start + 8 };
    const mention = only(text, { dates: [{ span, value: '2022-01-05', from: 'header' }] });
    assert.equal(mention.date, '2022-01-05');
    assert.deepEqual(mention.dateSpan, span);
    assert.equal(only(text).date, undefined);
  });

  it('takes no impossible date', () => {
    assert.equal(only('Theo Nghị quyết số 77/NQ-CP ngày 31/02/2021 của Chính phủ').date, undefined);
  });

  it('reads a date that follows the issuer', () => {
    const mention = only(
      'Theo Quyết định số 99/QĐ-TTg của Thủ tướng Chính phủ ngày 2/2/2019, tỉnh được cấp vốn',
    );
    assert.equal(mention.date, '2019-02-02');
    assert.equal(mention.issuer, 'Thủ tướng Chính phủ');
  });

  it('takes the issuer from the code of a body that is one in the country, and says so', () => {
    const mention = only('Bộ áp dụng Thông tư số 77/2011/TT-BYT từ tháng sau');
    assert.equal(mention.issuer, 'Bộ Y tế');
    assert.deepEqual(mention.fromTable, ['issuer']);
  });

  it('finds nothing outside the spans', () => {
    assert.deepEqual(named('').length, 0);
    const text = 'Nghị định 100\nNghị định 15';
    assert.equal(recognize(text).length, 2);
  });

  it('recognizes decomposed text through its view', () => {
    const composed = 'Theo Nghị định số 30/2020/NĐ-CP của Chính phủ';
    assert.equal(only(composed.normalize('NFD')).id, only(composed).id);
  });
});
