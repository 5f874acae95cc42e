import assert from 'node:assert/strict';
import { readByline } from '../../../../../../../server/src/core/language/vi/page/credits/bylines';
import { looksLikeName } from '../../../../../../../server/src/core/language/vi/page/credits/name-lines';

function read(text: string, position: 'expected' | 'anywhere' = 'expected') {
  const byline = readByline(text, position, []);
  return byline && { author: byline.author?.value, source: byline.source?.value };
}

describe('by-lines', () => {
  for (const [text, author, source] of [
    ['Mai Lâm', 'Mai Lâm', undefined],
    ['Trí Đức- Quốc Bảo', 'Trí Đức- Quốc Bảo', undefined],
    ['THU HÀ - LÊ VY', 'THU HÀ - LÊ VY', undefined],
    ['THU HÀ - Ảnh minh họa: ST', 'THU HÀ', undefined],
    ['Thu Hà - Ảnh: ST', 'Thu Hà', undefined],
    ['Thu Hà - TTVH,TT&DL', 'Thu Hà', undefined],
    ['Thu Hà - TTVH, TT', 'Thu Hà', undefined],
    ['T.H', 'T.H', undefined],
    ['BBC News Tiếng Việt, Bangkok', undefined, 'BBC News Tiếng Việt'],
    ['PV (t/h)', 'PV (t/h)', undefined],
    ['Tin, ảnh: Hồng Quế', 'Hồng Quế', undefined],
    ['Tin  và  ảnh: Hồng Quế', 'Hồng Quế', undefined],
    ['Tác giả: Lê Vy', 'Lê Vy', undefined],
    ['BTV: Lê Vy', 'Lê Vy', undefined],
    ['Post author By levy', 'levy', undefined],
    ['Tác giả bài viết Bởi Lê Vy', 'Lê Vy', undefined],
    ['Tác giả, Lê Vy', 'Lê Vy', undefined],
    ['Vai trò, Gửi bài từ Hà Nội', undefined, undefined],
    ['Post author:truonglamvy', 'truonglamvy', undefined],
    ['Theo Nhandan', undefined, 'Nhandan'],
    ['(Theo TTXVN)', undefined, 'TTXVN'],
    ['Nguồn: baoquangninh.com.vn', undefined, 'baoquangninh.com.vn'],
    ['Nguồn: VnExpress | Cập nhật: 2024', undefined, 'VnExpress'],
    ['(TTXVN/Vietnam+)', undefined, 'TTXVN/Vietnam+'],
    ['Mai Lâm (Theo TTXVN)', 'Mai Lâm', 'TTXVN'],
    ['Mai Lâm - Lê Vy, Theo VnExpress', 'Mai Lâm - Lê Vy', 'VnExpress'],
    ['Theo Mai Lâm (Tin Nhanh)', 'Mai Lâm', 'Tin Nhanh'],
    ['Theo Mai Lâm - Quốc Phổ (Tin Nhanh)', 'Mai Lâm - Quốc Phổ', 'Tin Nhanh'],
    ['Theo Tin Nhanh Copy link', undefined, 'Tin Nhanh'],
    ['PV - CTV', 'PV - CTV', undefined],
    ['Theo Nhóm PV', 'Nhóm PV', undefined],
    ['Phóng viên (theo Tin Nhanh)', 'Phóng viên', 'Tin Nhanh'],
    ['Theo Th. Lâm (Tin Nhanh)', 'Th. Lâm', 'Tin Nhanh'],
    ['Theo M.L (Tin Nhanh)', 'M.L', 'Tin Nhanh'],
    ['Theo ThS. Lê Mai Lâm', 'ThS. Lê Mai Lâm', undefined],
    ['Mai Lâm (tổng hợp)/VOV.VN', 'Mai Lâm (tổng hợp)', 'VOV.VN'],
    ['Mai Lâm/Nhịp Quê', 'Mai Lâm', 'Nhịp Quê'],
    ['Mai Lâm/VOV.VN (biên dịch) Theo ABC, CNN', 'Mai Lâm', 'VOV.VN'],
    ['Mai Lâm/VOV.VN Theo The New York Times, USA Today, The Telegraph', 'Mai Lâm', 'VOV.VN'],
    ['Mai Lâm – Lê Vy (Người đô thị)', 'Mai Lâm – Lê Vy', undefined],
    ['Nguồn tin từ: Cổng thông tin huyện', undefined, 'Cổng thông tin huyện'],
    ['Mai Lâm/Lê Vy', 'Mai Lâm/Lê Vy', undefined],
    ['Tác giả: M.L.', 'M.L.', undefined],
    ['Ban Thời sự (VTV News)', undefined, 'VTV News'],
    ['(TTXVN/Báo Tin tức)', undefined, 'TTXVN/Báo Tin tức'],
    ['Mẹ Bắp - mebap@thachlam.vn', 'Mẹ Bắp', undefined],
    ['Mai Lâm gửi từ Paris', 'Mai Lâm', undefined],
    ['/Báo Thạch Lâm', undefined, 'Báo Thạch Lâm'],
    ['Mai Lâm và nhóm PV', 'Mai Lâm và nhóm PV', undefined],
    ['Lê Mai Lâm, Trần Thu Hà và cộng sự', 'Lê Mai Lâm, Trần Thu Hà và cộng sự', undefined],
    ['TS. Lê Mai Lâm1, PGS.TS. Trần Thu Hà1,2*', 'TS. Lê Mai Lâm, PGS.TS. Trần Thu Hà', undefined],
    ['ThS. Lê Mai Lâm - CN. Trần Thu Hà', 'ThS. Lê Mai Lâm - CN. Trần Thu Hà', undefined],
    ['Mai Lâm tổng hợp từ BBC', 'Mai Lâm', 'BBC'],
    ['Nhóm phóng viên, Theo Tin Nhanh', 'Nhóm phóng viên', 'Tin Nhanh'],
    ['Theo Mai Lâm (t/h)', 'Mai Lâm (t/h)', undefined],
    ['Tác giả: Vĩnh Phúc', 'Vĩnh Phúc', undefined],
    ['Sùng Seo Lử', 'Sùng Seo Lử', undefined],
    ['V. HÒA', 'V. HÒA', undefined],
    ['Nguồn: baodautu.vn - Lê Vy', 'Lê Vy', 'baodautu.vn'],
    ['Theo Mai Rơm | Dân trí', 'Mai Rơm', 'Dân trí'],
    ['Mai Lâm ./.', 'Mai Lâm', undefined],
    ['Mai Lâm - ĐTT.', 'Mai Lâm', undefined],
    ['PV Báo Thạch Lâm', 'PV Báo Thạch Lâm', undefined],
    ['Cán bộ đưa tin: Mai Lâm', 'Mai Lâm', undefined],
    ['GV: Lê Mai Lâm', 'Lê Mai Lâm', undefined],
    ['Thích nữ Diệu Lâm', 'Thích nữ Diệu Lâm', undefined],
    ['Hạng A Chu', 'Hạng A Chu', undefined],
    ['(Theo Báo Thạch Lâm số ra ngày 12/3)', undefined, 'Báo Thạch Lâm'],
    ['Mai Lâm. Ảnh: Thu Hà', 'Mai Lâm', undefined],
    // A family name that organizations begin with, too.
    ['Đoàn Ngọc Vy (*)', 'Đoàn Ngọc Vy', undefined],
    ['Đoàn Thanh niên xã', undefined, 'Đoàn Thanh niên xã'],
    // Mark-down of letters that lean, and spellings of names.
    ['_Lê Vy_', 'Lê Vy', undefined],
    ['_Theo Dân Việt_', undefined, 'Dân Việt'],
    ['Thuý Hằng - Hoà Mĩ', 'Thuý Hằng - Hoà Mĩ', undefined],
    ['👤 Lê Vy', 'Lê Vy', undefined],
    // Two syllables alike are a name, a name printed twice is one.
    ['Đăng Đăng', 'Đăng Đăng', undefined],
    ['Lê Vy Lê Vy', 'Lê Vy', undefined],
    ['Nguyễn Q.H.', 'Nguyễn Q.H.', undefined],
    ['Mai Lâm-Thu Hà (TTXVN/Vietnam+)', 'Mai Lâm-Thu Hà', 'TTXVN/Vietnam+'],
    ['by Mai Lâm 5 năm trước', 'Mai Lâm', undefined],
    ['Theo T.H', 'T.H', undefined],
    ['Tản văn của Rơm Vàng', 'Rơm Vàng', undefined],
    ['Đại tá MAI LÂM, Chính ủy Bộ đội Biên phòng tỉnh', 'Đại tá MAI LÂM', undefined],
    ["Thảo luận trong 'Xe máy' bắt đầu bởi maivy87, 12/11/15.", 'maivy87', undefined],
    ['Mai Lâm (Lớp 9A2)', 'Mai Lâm', undefined],
    ['Ban Biên tập', 'Ban Biên tập', undefined],
    ['Lê Vy |', 'Lê Vy', undefined],
    ['Thể Thao VN', undefined, 'Thể Thao VN'],
    ['Lê Thu Hà Nhà báo', 'Lê Thu Hà', undefined],
    ['Theo Báo Bình Khê Copy link', undefined, 'Báo Bình Khê'],
    ['Theo tinbinhkhe', undefined, 'tinbinhkhe'],
    ['Thái Sơn/Báo QĐND', 'Thái Sơn', 'Báo QĐND'],
    ['Thu Hà - Phòng Văn hóa', 'Thu Hà', undefined],
    ['Thu Hà (Đài PT-TH Bến Xuân)', 'Thu Hà', 'Đài PT-TH Bến Xuân'],
    ['Chí Kiên - Nguồn: dangcongsan.vn', 'Chí Kiên', 'dangcongsan.vn'],
    ['Trường Sơn/VOV-Trung tâm Tin', 'Trường Sơn', 'VOV-Trung tâm Tin'],
    ['THU HÀ, Đồ họa: HỮU TÍN', 'THU HÀ', undefined],
    ['Bài: Thu Hà; Ảnh: Lê Vy', 'Thu Hà', undefined],
    ['T/h: Lê Vy', 'Lê Vy', undefined],
    ['Tác giả Lê Vy', 'Lê Vy', undefined],
    ['Bài và ảnh Lê Vy', 'Lê Vy', undefined],
    ['Hồng Quế - Đội Tuyên truyền', 'Hồng Quế', undefined],
    ['Trung úy Hồng Quế - Đội Tham mưu', 'Trung úy Hồng Quế', undefined],
    ['Lê Thị Hồng Quế, Ban Tuyên giáo Huyện ủy', 'Lê Thị Hồng Quế', undefined],
    ['Tin, bài và ảnh: Thu Hà, Lê Vy - Báo Bến Xuân', 'Thu Hà, Lê Vy', 'Báo Bến Xuân'],
    ['PGS.TS. Lê Vy', 'PGS.TS. Lê Vy', undefined],
    ['Lê Vy thực hiện', 'Lê Vy', undefined],
    ['Lê Vy tổng hợp', 'Lê Vy', undefined],
    ['PV tổng hợp', 'PV', undefined],
    ['Truyện ngắn Lê Thu Hà', 'Lê Thu Hà', undefined],
    ['Bút ký của nhà văn Lê Vy', 'Lê Vy', undefined],
    ['Tản văn: LÊ VY', 'LÊ VY', undefined],
    ['Người viết bài: Cô Lê Vy', 'Cô Lê Vy', undefined],
    ['Lê Vy (levy@example.vn)', 'Lê Vy', undefined],
    ['Lê Vy.', 'Lê Vy', undefined],
    ['Maria Thu Hà', 'Maria Thu Hà', undefined],
    ['Thu Hà Thu Hà', 'Thu Hà', undefined],
    ['Mai Lâm/VOV.VN Mai Lâm/VOV.VN', 'Mai Lâm', 'VOV.VN'],
    ['Mai Lâm/Theo Nhịp Quê', 'Mai Lâm', 'Nhịp Quê'],
    ['M.L / Theo Nhịp Quê', 'M.L', 'Nhịp Quê'],
    ['Mai Lâm/Dịch từ brightside', 'Mai Lâm', 'brightside'],
    ['Mai Lâm (t/h) Theo Nhịp Quê', 'Mai Lâm (t/h)', 'Nhịp Quê'],
    ['Thu Hà - Mai Lâm Theo VietNamNet', 'Thu Hà - Mai Lâm', 'VietNamNet'],
    ['Mai Lâm/VOV.VN (Ghi)', 'Mai Lâm', 'VOV.VN'],
    ['PV/VOV–Tây Bắc', 'PV', 'VOV–Tây Bắc'],
    ['PV.', 'PV', undefined],
    ['(Tổng hợp) Mai Lâm', 'Mai Lâm', undefined],
    ['M.L (Tổng hợp Daily Mail)', 'M.L', 'Daily Mail'],
    ['Theo Mai Lâm (Tổng hợp) (Nhịp Quê)', 'Mai Lâm', 'Nhịp Quê'],
    ['Theo Mai Lâm (tổng hợp)/Reatimes', 'Mai Lâm', 'Reatimes'],
    ['Theo ML (Nhịp Quê)', 'ML', 'Nhịp Quê'],
    ['Theo dantri', undefined, 'dantri'],
    ['Mai Lâm (TH)/Khoemoingay', 'Mai Lâm (TH)', 'Khoemoingay'],
    ['Độc giả Mai Lâm', 'Độc giả Mai Lâm', undefined],
    ['Thread starter maivy Start date 12/11/15', 'maivy', undefined],
    ['Người khởi tạo: Mẹ Bắp', 'Mẹ Bắp', undefined],
    ['Started by maivy87', 'maivy87', undefined],
    ['Nguồn: Theo Báo Bến Xuân', undefined, 'Báo Bến Xuân'],
    ['(Nguồn: theo TTXVN)', undefined, 'TTXVN'],
    ['Tin từ TTXVN', undefined, 'TTXVN'],
    ['Đăng bởi: maivy', 'maivy', undefined],
    ['by maivy', 'maivy', undefined],
    ['Đăng bởi: vanphong', undefined, undefined],
    ['Người đăng: maivy', undefined, undefined],
    ['Tác giảMai VyChuyên mụcTin tức', 'Mai Vy', undefined],
    ['Tin, bài: Văn phòng Huyện ủy Bình Khê', 'Văn phòng Huyện ủy Bình Khê', undefined],
    ['Đăng bởi: quantri01', undefined, undefined],
    ['THU HÀ VÀ MAI LÂM', 'THU HÀ VÀ MAI LÂM', undefined],
    ['Truyền hình thị xã Đông Hòa', undefined, 'Truyền hình thị xã Đông Hòa'],
    ['Thu Hà (lược dịch theo Sky Sports)', 'Thu Hà', 'Sky Sports'],
    ['Thu Hà (Tổng hợp từ BBC)', 'Thu Hà', 'BBC'],
    ['Tác giả: Thu Hà - Nguồn: Báo Bến Xuân', 'Thu Hà', 'Báo Bến Xuân'],
    ['Theo Thu Hà/Tin Nhanh', 'Thu Hà', 'Tin Nhanh'],
    ['Theo Thu Hà, Tiền Phong', 'Thu Hà', 'Tiền Phong'],
    ['Theo Thu Hà | Báo Bến Xuân', 'Thu Hà', 'Báo Bến Xuân'],
    ['Theo AFP, Reuters', undefined, 'AFP, Reuters'],
    ['(Theo TTXVN).', undefined, 'TTXVN'],
    ['Trích nguồn: Báo Bến Xuân', undefined, 'Báo Bến Xuân'],
    ['Theo nguồn: Báo Bến Xuân', undefined, 'Báo Bến Xuân'],
    ['TTXVN/Báo Tin tức', undefined, 'TTXVN/Báo Tin tức'],
    ['Bút danh: Hạ Vy', 'Hạ Vy', undefined],
    ['CTV Thu Hà', 'Thu Hà', undefined],
    ['Tin bài và ảnh Thu Hà', 'Thu Hà', undefined],
    ['by Thu Hà — Tháng Bảy 9, 2019 in Du lịch', 'Thu Hà', undefined],
    ['TS. Lê Thu Hà (*)', 'TS. Lê Thu Hà', undefined],
    ['Nhóm phóng viên', 'Nhóm phóng viên', undefined],
    ['Thu Hà theo CNN', 'Thu Hà', 'CNN'],
    ['Thu Hà dịch từ The Diplomat', 'Thu Hà', 'The Diplomat'],
    ['Thu Hà sưu tầm và biên soạn', 'Thu Hà', undefined],
    ['Theo Sohu, Sina', undefined, 'Sohu, Sina'],
    ['(Nguồn: Tạp chí Bến Xuân, số 3/2015)', undefined, 'Tạp chí Bến Xuân'],
    ['Bài viết và hình ảnh: Thu Hà', 'Thu Hà', undefined],
    ['Lm. Phêrô Lê Văn Khuê', 'Lm. Phêrô Lê Văn Khuê', undefined],
    ['Đại đức Thích Minh Quang', 'Đại đức Thích Minh Quang', undefined],
    ['PV Thời sự', 'PV Thời sự', undefined],
    ['Thu Hà, thông tín viên RFA', 'Thu Hà', 'RFA'],
    ['Thu Hà, biên tập viên RFA, Bangkok', 'Thu Hà', undefined],
    ['T.HÀ - L.VY', 'T.HÀ - L.VY', undefined],
    ['Thu Hà-Quang Minh', 'Thu Hà-Quang Minh', undefined],
    ['K’Brong', 'K’Brong', undefined],
    ['Thu Hà 2 giờ trước', 'Thu Hà', undefined],
    ['Bởi Nguyễn Thu Hà 0 bình luận', 'Nguyễn Thu Hà', undefined],
    ['Đăng bởi Nguyễn Thu Hà — Để lại phản hồi', 'Nguyễn Thu Hà', undefined],
    ['Mai Lâm • 1 năm trước', 'Mai Lâm', undefined],
    ['(Nội dung: Tên + ủng hộ bản Khe Sâu)', undefined, undefined],
    ['Nội dung: Họ và tên, số điện thoại', undefined, undefined],
    ['Nội dung: Ủng hộ MS 12', undefined, undefined],
    ['Nội dung: Thu Hà (t/h)', 'Thu Hà (t/h)', undefined],
    ["Chủ đề trong 'Xe máy' bởi maivy87, 12/11/15", 'maivy87', undefined],
    ['Chủ topic: maivy', 'maivy', undefined],
    ['Ghi nhanh của Lê Thu Hà', 'Lê Thu Hà', undefined],
    ['Thu Hà - Lớp 11A1, Trường THPT Bến Xuân', 'Thu Hà', undefined],
    ['Phóng viên thực hiện: Lê Thu Hà', 'Lê Thu Hà', undefined],
    ['Lê Vy - Đoàn Thu Hà - Mai Lâm', 'Lê Vy - Đoàn Thu Hà - Mai Lâm', undefined],
    ['Mai Lâm/Báo Bến Xuân (Theo AFP)', 'Mai Lâm', 'Báo Bến Xuân'],
    ['Thu Hà • 5 phút đọc', 'Thu Hà', undefined],
    ['Chuyên mục: Đời sống | Tác giả: Thu Hà', 'Thu Hà', undefined],
    ['Công chức VH-XH: Lê Thu Hà', 'Lê Thu Hà', undefined],
    ['Thu Hà, Mai Lâm, Ka Mơi', 'Thu Hà, Mai Lâm, Ka Mơi', undefined],
  ] as const) {
    it(`reads "${text}"`, () => assert.deepEqual(read(text), { author, source }));
  }

  for (const text of [
    'Thuế - Phí',
    'Nguồn: [Tên nguồn]',
    'Các đại biểu dự hội nghị',
    'Theo ông Nam, việc này còn lâu',
    'TM. HỘI ĐỒNG',
    'Báo Bình Khê Online Xem thêm',
    'Báo Bình Khê trên',
    'Bão đổ bộ 2 giờ trước',
    'Theo Nghị định 144/2021/NĐ-CP:',
    'Hội nghị tổng kết công tác năm',
    'Trường hợp đặc biệt nghiêm trọng: tử hình',
    'Vụ Long Hải (2019)',
    'Kết luận',
    'Bí thư Huyện ủy',
    'Phóng viên Quốc tế tại Hà Nội đưa tin',
    'THÔNG TIN GIÁ CẢ',
    'II. THÔNG TIN CHUNG',
    'ĐÌNH LÀNG CHỢ BẾN',
    'Lào Cai',
    'Tết Bính Thân',
    'Truyện ngắn Việt Nam đương đại',
    'Thơ ca và cuộc sống',
    'Ghi chép của một người lính',
    '(*) Viện Nghiên cứu biển',
    'Nguồn ảnh: Internet',
    'VP HĐND - UBND xã',
    'Theo Bộ Y tế, Hà Nội ghi nhận thêm ca bệnh',
    'PGS, TS, Học viện Chính trị khu vực I',
    'Bản tin tổng hợp',
    'Tin tổng hợp',
    'PV GAS',
    'Senior Member',
    'Pháp - Xã hội',
    'Bài, ảnh:',
    'Nguyễn Thu Hà: Người giữ rừng',
    'About Latest Posts',
    'PDF',
    'LỬA VÀ NƯỚC',
    'Theo quang',
    'NGHỊ ĐỊNH',
    'Kế Hoạch',
    'Theo Thông Báo',
    'THỰC HIỆN HỢP ĐỒNG LAO ĐỘNG',
    'THỰC HIỆN DÂN CHỦ CƠ SỞ',
    'THỦ TRƯỞNG ĐƠN VỊ',
    'Tiếng Anh',
    'Source page: https://tin.example.vn/bai-2',
    'hội nông dân',
  ]) {
    it(`finds none in "${text}"`, () => assert.equal(read(text), undefined));
  }

  it('reads the name beside a link to the source, or the site behind it', () => {
    for (const [text, source] of [
      ['Nguồn VOV: http://vov.example.vn/the-thao/bai-1.vov', 'VOV'],
      ['Nguồn tin: https://www.nhandan.vn', 'Báo Nhân Dân'],
      ['Nguồn: http://tin.example.vn/bai-2', 'tin.example.vn'],
      ['Theo http://tin.example.vn', 'tin.example.vn'],
    ] as const) {
      const byline = readByline(text, 'expected', []);
      assert.equal(byline?.source?.value, source, text);
      assert.equal(byline?.link, undefined);
    }
    // What buttons and crawlers print is no credit, though it tells the source.
    for (const text of ['Link gốc: http://tin.example.vn/bai-2', 'Source: http://tin.example.vn/bai-2']) {
      const byline = readByline(text, 'expected', []);
      assert.equal(byline?.source?.value, 'tin.example.vn');
      assert.equal(byline?.link, true);
    }
  });

  it('tells whom a picture shows from who wrote', () => {
    assert.equal(read('Bác sĩ Lê Mai Lâm. Ảnh: Thu Hà'), undefined);
    assert.equal(read('The Daily Bell Tweet Share'), undefined);
  });

  it('takes bare names only where a by-line is expected', () => {
    assert.equal(read('Mai Lâm', 'anywhere'), undefined);
    assert.deepEqual(read('Theo TTXVN', 'anywhere'), { author: undefined, source: 'TTXVN' });
  });

  it('reads a line that begins with a sign between names as one', () => {
    for (const sign of ['|', '-', '–', '/', '•'])
      for (const position of ['expected', 'anywhere'] as const)
        assert.equal(read(`${sign} ỦY BAN NHÂN DÂN THÀNH PHỐ BẾN XUÂN`, position)?.author, undefined, sign);
    assert.ok(!looksLikeName(''));
    assert.ok(!looksLikeName(' '));
  });

  it('gives the span of the name alone', () => {
    const text = 'Tin, ảnh: Hồng Quế';
    const span = readByline(text, 'expected', [])!.author!.span;
    assert.equal(text.slice(span.start, span.end), 'Hồng Quế');
  });

  it('knows what names look like', () => {
    for (const name of ['Lê Vy', 'Y Moan Êban', 'N.Đ', 'H.Thu', 'Mai Chi, Thu Trang', 'Đức Trân-Vân Anh']) {
      assert.ok(looksLikeName(name), name);
    }
    for (const text of [
      'Tin mới',
      'Bảng A',
      'Huyện Thạch Lâm',
      'Sáng nay ông Nam đến',
      '12 giờ',
      'Một Hai Ba Bốn Năm Sáu',
      'CHỦ TỊCH',
      'KT. BỘ TRƯỞNG',
    ]) {
      assert.ok(!looksLikeName(text), text);
    }
  });

  it('tells who wrote a text that was taken over from the paper it came from', () => {
    assert.deepEqual(read('Theo Thu Hà'), { author: 'Thu Hà', source: undefined });
    assert.deepEqual(read('Theo Tiền Phong'), { author: undefined, source: 'Tiền Phong' });
    assert.deepEqual(read('Theo Quảng Ninh'), { author: undefined, source: 'Quảng Ninh' });
  });

  it('knows a name that begins as those of sites do, and whom a text was taken over from twice', () => {
    assert.deepEqual(read('Trang Hà'), { author: 'Trang Hà', source: undefined });
    assert.deepEqual(read('By Bố Tôm on'), { author: 'Bố Tôm', source: undefined });
    assert.deepEqual(read('Theo Thu Hà (Theo Daily Star) (Khám phá)'), {
      author: 'Thu Hà',
      source: 'Khám phá',
    });
  });

  it('takes names of countries, of several places and single words of tables for nobody', () => {
    for (const text of ['Lào', 'Việt Nam - Lào', 'Đội', 'Biển Cửa Lâm', 'Đèo Hải Vân'])
      assert.equal(read(text), undefined, text);
    assert.deepEqual(read('Vy'), { author: 'Vy', source: undefined });
  });

  it('knows who put a text up from who wrote it', () => {
    const posted = readByline('Người đăng: Lê Vy vào lúc 09:12', 'expected', [])!;
    assert.equal(posted.author?.value, 'Lê Vy');
    assert.equal(posted.posted, true);
    assert.equal(readByline('Tác giả: Lê Vy', 'expected', [])!.posted, undefined);
  });
});
