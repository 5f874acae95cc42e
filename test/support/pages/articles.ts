/** An article of our own writing, to be dressed in the furniture of many sites. */
export interface Article {
  readonly title: string;
  readonly section: string;
  readonly lead: string;
  readonly paragraphs: readonly string[];
  readonly captions: readonly string[];
  readonly headings: readonly string[];
  readonly items: readonly string[];
}

export const ARTICLES: readonly Article[] = [
  {
    title: 'Huyện Thạch Lâm khai trương thư viện lưu động phục vụ học sinh vùng cao',
    section: 'Giáo dục',
    lead: 'Sáng 12/9, Phòng Giáo dục và Đào tạo huyện Thạch Lâm khai trương thư viện lưu động với hơn ba nghìn đầu sách, phục vụ học sinh của mười bốn điểm trường lẻ.',
    paragraphs: [
      'Thư viện đặt trên một chiếc xe tải nhẹ được cải tạo, mỗi tuần đi qua bốn xã vùng cao và dừng ở mỗi điểm trường nửa ngày. Kinh phí cải tạo xe do phụ huynh và các doanh nghiệp trên địa bàn đóng góp.',
      'Theo bà Lò Thị Mây, Phó Trưởng phòng Giáo dục và Đào tạo, nhiều điểm trường cách trung tâm xã hơn hai mươi cây số nên các em ít khi được cầm một cuốn truyện mới.',
      'Em Giàng A Páo, học sinh lớp 5, cho biết em đã mượn hai cuốn truyện tranh về khoa học và một cuốn từ điển.',
      'Ngoài cho mượn sách, các thầy cô tổ chức đọc to nghe chung, thi kể chuyện theo sách và hướng dẫn học sinh tự làm bìa bọc.',
      'Xe chạy bằng dầu nên chi phí không nhỏ.',
      'Dự kiến đến cuối năm học, thư viện lưu động sẽ bổ sung thêm một nghìn cuốn sách song ngữ và mười máy đọc sách điện tử.',
    ],
    captions: [
      'Học sinh điểm trường Nà Pán chọn sách trên xe thư viện lưu động',
      'Các thầy cô hướng dẫn học sinh làm bìa bọc sách',
    ],
    headings: ['Mang sách đến tận lớp', 'Cần thêm người đồng hành'],
    items: [
      '- Xã Nà Lụa: sáng thứ hai hằng tuần;',
      '- Xã Pá Cuổi: chiều thứ tư;',
      '- Xã Sín Thầu: cả ngày thứ sáu.',
    ],
  },
  {
    title: 'Đội bóng Sông Lam Trẻ thắng ngược ở phút bù giờ, chiếm ngôi đầu bảng B',
    section: 'Thể thao',
    lead: 'Bị dẫn trước hai bàn sau hiệp một, Sông Lam Trẻ ghi liền ba bàn trong hai mươi phút cuối để thắng Biển Xanh 3-2 trên sân Hòa Lạc tối 4/5.',
    paragraphs: [
      'Đội khách nhập cuộc chủ động và có bàn mở tỷ số ngay phút thứ 8 sau quả phạt góc bên cánh trái. Đến phút 34, tiền vệ Nguyễn Quang Tùng nhân đôi cách biệt bằng cú sút từ ngoài vòng cấm.',
      'Sang hiệp hai, huấn luyện viên Trần Hữu Đạo tung vào sân ba cầu thủ dự bị và đẩy cao đội hình.',
      '“Chúng tôi đã nói với nhau trong giờ nghỉ rằng còn bốn mươi lăm phút và mọi thứ vẫn có thể thay đổi”, ông Đạo nói sau trận.',
      'Phút 71, Lê Văn Khôi rút ngắn tỷ số bằng pha đánh đầu cận thành. Mười phút sau, chính Khôi kiến tạo để Phạm Minh gỡ hòa.',
      'Bàn thắng quyết định đến ở phút bù giờ thứ tư, khi thủ môn đội khách đẩy bóng không dứt khoát và Hoàng Anh Tuấn kịp đệm vào lưới trống.',
      'Kết quả này giúp Sông Lam Trẻ có 10 điểm sau bốn trận.',
    ],
    captions: [
      'Lê Văn Khôi (áo đỏ) trong pha tranh bóng ở phút 71',
      'Niềm vui của các cầu thủ Sông Lam Trẻ sau trận đấu',
    ],
    headings: ['Hiệp một thất vọng', 'Hai mươi phút bùng nổ'],
    items: [
      'Bảng A: Hải Đăng, Thép Miền Đông',
      'Bảng B: Sông Lam Trẻ, Biển Xanh',
      'Bảng C: Cao Nguyên, Đồng Bằng',
    ],
  },
  {
    title: 'Triệt phá nhóm cho vay lãi nặng núp bóng tiệm sửa xe ở thị xã An Hòa',
    section: 'Pháp luật',
    lead: 'Công an thị xã An Hòa ngày 21/3 cho biết vừa tạm giữ hình sự bảy người trong một nhóm chuyên cho vay với lãi suất lên tới 360% mỗi năm.',
    paragraphs: [
      'Bước đầu, cơ quan điều tra xác định từ giữa năm ngoái, Vũ Đình Lực (41 tuổi) thuê một căn nhà ở phường Tân Hội để mở tiệm sửa xe, thực chất là nơi giao dịch của nhóm.',
      'Người vay phải để lại giấy tờ xe và ký giấy nhận nợ cao hơn số tiền thực nhận. Khi chậm trả, họ bị gọi điện đe dọa, tạt sơn vào cửa nhà.',
      'Trinh sát đã theo dõi nhóm này trong ba tháng.',
      'Khám xét đồng thời bốn địa điểm, lực lượng chức năng thu giữ nhiều sổ ghi nợ, mười hai điện thoại, hai ô tô và hơn 600 triệu đồng.',
      'Tại cơ quan công an, Lực khai đã cho khoảng hai trăm người vay, tổng số tiền gần chín tỷ đồng.',
      'Công an thị xã đề nghị những ai là bị hại trong vụ án đến trình báo tại đội cảnh sát hình sự để được giải quyết.',
    ],
    captions: ['Vũ Đình Lực tại cơ quan công an', 'Tang vật bị thu giữ trong vụ án'],
    headings: ['Thủ đoạn tinh vi', 'Mở rộng điều tra'],
    items: [
      '1. Vũ Đình Lực, 41 tuổi, trú phường Tân Hội;',
      '2. Đặng Văn Bảy, 33 tuổi, trú xã Long Mỹ;',
      '3. Bùi Quốc Thái, 29 tuổi, trú xã Hưng Lộc.',
    ],
  },
  {
    title: 'Bệnh viện Đa khoa Nam Sơn cứu sống bệnh nhi ngừng tim sau điện giật',
    section: 'Sức khỏe',
    lead: 'Các bác sĩ khoa Hồi sức tích cực Bệnh viện Đa khoa Nam Sơn vừa cứu sống một bé trai 9 tuổi ngừng tuần hoàn gần ba mươi phút do điện giật.',
    paragraphs: [
      'Bé N.T.K. được người nhà đưa vào trạm y tế xã trong tình trạng tím tái, không còn mạch. Nhân viên y tế ép tim ngay tại chỗ và gọi cấp cứu tuyến trên.',
      'Bác sĩ chuyên khoa II Hà Thị Thu, Trưởng khoa Hồi sức tích cực, cho biết ê kíp đã sốc điện ba lần trước khi tim bệnh nhi đập trở lại.',
      'Sau đó bé được hạ thân nhiệt chỉ huy trong 72 giờ để bảo vệ não.',
      'Đến ngày thứ sáu, bé tự thở, gọi được mẹ và nhớ tên các bạn cùng lớp.',
      'Theo bác sĩ Thu, yếu tố quyết định là người nhà và trạm y tế đã ép tim liên tục, không bỏ lỡ phút nào.',
      'Bác sĩ khuyến cáo các gia đình lắp thiết bị chống giật, che kín ổ cắm và dạy trẻ không chạm vào thiết bị điện khi tay ướt.',
    ],
    captions: ['Bác sĩ thăm khám cho bệnh nhi trước khi ra viện', 'Ê kíp hồi sức trong ca trực đêm'],
    headings: ['Ba mươi phút không bỏ cuộc', 'Lời khuyên của thầy thuốc'],
    items: [
      '- Ngắt nguồn điện trước khi chạm vào nạn nhân.',
      '- Gọi 115 và ép tim ngay nếu nạn nhân không thở.',
      '- Không cạo gió, không đổ nước vào miệng.',
    ],
  },
  {
    title: 'Hội nghị tổng kết công tác đối ngoại nhân dân của tỉnh Bình Khê',
    section: 'Chính trị',
    lead: 'Chiều 18-12, tại trung tâm hội nghị tỉnh, Liên hiệp các tổ chức hữu nghị tỉnh Bình Khê tổ chức hội nghị tổng kết công tác đối ngoại nhân dân, triển khai nhiệm vụ năm tới.',
    paragraphs: [
      'Dự hội nghị có đồng chí Phan Hữu Thắng, Phó Bí thư Thường trực Tỉnh ủy; đại diện các sở, ngành, các hội hữu nghị thành viên và lãnh đạo các huyện, thị xã.',
      'Báo cáo tại hội nghị nêu rõ, trong năm qua, liên hiệp đã đón hai mươi sáu đoàn khách quốc tế, ký bảy thỏa thuận hợp tác với các tổ chức phi chính phủ nước ngoài.',
      'Các dự án viện trợ tập trung vào nước sạch, giáo dục và rà phá bom mìn, với tổng giá trị giải ngân đạt hơn bốn triệu đô-la Mỹ.',
      'Phát biểu tại hội nghị, đồng chí Phan Hữu Thắng đề nghị các hội thành viên đổi mới nội dung hoạt động, chú trọng thông tin đối ngoại ở khu vực biên giới.',
      'Hội nghị cũng thảo luận về việc kết nghĩa các cặp thôn bản hai bên biên giới.',
      'Nhân dịp này, chín tập thể và mười lăm cá nhân được tặng bằng khen.',
    ],
    captions: [
      'Quang cảnh hội nghị',
      'Đồng chí Phan Hữu Thắng phát biểu tại hội nghị',
      'Các đại biểu dự hội nghị chụp ảnh lưu niệm',
    ],
    headings: ['Nhiều kết quả nổi bật', 'Nhiệm vụ trọng tâm'],
    items: [
      'Một là, giữ vững quan hệ với các đối tác truyền thống.',
      'Hai là, mở rộng vận động viện trợ.',
      'Ba là, nâng cao chất lượng cán bộ.',
    ],
  },
  {
    title: 'Nông dân Cù lao Mây trúng mùa chôm chôm, giá tăng gấp đôi so với năm ngoái',
    section: 'Kinh tế',
    lead: 'Những ngày đầu tháng sáu, thương lái tấp nập vào Cù lao Mây thu mua chôm chôm với giá 28.000 đồng một ký, cao gấp đôi cùng kỳ.',
    paragraphs: [
      'Ông Ba Đởm ở ấp Phú Thạnh cho hay vườn nhà ông rộng tám công, năm nay thu chừng mười hai tấn, trừ chi phí còn lời hơn 200 triệu đồng.',
      'Nguyên nhân giá tăng là do nhiều vườn ở huyện bên bị ngập mặn, sản lượng giảm mạnh trong khi nhu cầu xuất khẩu tăng.',
      'Hợp tác xã Cây ăn trái Cù lao Mây hiện có 86 thành viên, trong đó hơn một nửa diện tích đạt chứng nhận VietGAP.',
      'Tuy vậy, ngành nông nghiệp khuyến cáo bà con không vội mở rộng diện tích.',
      '“Giá cao một vụ chưa nói lên điều gì. Bà con cần liên kết với doanh nghiệp để có đầu ra ổn định”, kỹ sư Nguyễn Thị Sương, Trạm Khuyến nông huyện, lưu ý.',
      'Huyện đang xây dựng kho lạnh công suất năm mươi tấn, dự kiến đưa vào sử dụng trong quý tư.',
    ],
    captions: ['Nông dân Cù lao Mây thu hoạch chôm chôm', 'Thương lái phân loại trái tại bến sông'],
    headings: ['Được mùa, được giá', 'Lo chuyện đường dài'],
    items: ['+ Loại 1: 28.000 đồng/kg;', '+ Loại 2: 22.000 đồng/kg;', '+ Loại 3: 15.000 đồng/kg.'],
  },
  {
    title: 'Vì sao nhiều tuyến xe buýt ở thành phố Vạn Xuân vắng khách?',
    section: 'Giao thông',
    lead: 'Sau ba năm mở mới, sáu trong số mười một tuyến xe buýt của thành phố Vạn Xuân chỉ đạt chưa tới một phần ba lượng khách so với tính toán ban đầu',
    paragraphs: [
      'Trung tâm Quản lý vận tải công cộng thừa nhận khoảng cách giữa các chuyến còn dài, có tuyến tới bốn mươi phút một chuyến, khiến người dân ngại chờ.',
      'Chị Tạ Thanh Nga, nhân viên văn phòng, nói chị thử đi xe buýt một tháng rồi quay lại xe máy vì phải đi bộ gần một cây số tới trạm.',
      'Một số trạm dừng bị hàng quán che khuất.',
      'Chuyên gia giao thông Đỗ Trọng Hiền cho rằng thành phố nên bắt đầu từ vỉa hè: có lối đi bộ an toàn, có bóng mát thì người ta mới đi tới trạm.',
      'Sở Giao thông vận tải cho biết đang rà soát lại lộ trình, ghép hai tuyến trùng nhau và bổ sung xe cỡ nhỏ chạy trong khu dân cư.',
      'Từ quý hai, vé tháng cho học sinh, sinh viên sẽ giảm còn 50.000 đồng.',
    ],
    captions: [
      'Một trạm xe buýt trên đường Lý Nam Đế vắng khách giờ cao điểm',
      'Xe buýt chạy qua khu đô thị mới',
    ],
    headings: ['Trạm chờ bị bỏ quên', 'Ghép tuyến, tăng chuyến'],
    items: [
      '• Tuyến 03: Bến xe phía Nam - Đại học Vạn Xuân',
      '• Tuyến 07: Chợ Cũ - Khu công nghiệp Đông Hải',
      '• Tuyến 11: Ga - Bãi Trước',
    ],
  },
  {
    title: 'Nghệ nhân 80 tuổi và nửa thế kỷ giữ nghề làm mặt nạ tuồng',
    section: 'Văn hóa',
    lead: 'Trong căn nhà ba gian cuối làng Đông Cảo, cụ Trần Văn Tích vẫn ngày ngày cắt giấy, phết hồ, tô màu cho những chiếc mặt nạ tuồng.',
    paragraphs: [
      'Cụ học nghề từ cha năm mười bốn tuổi. Thời đó cả làng có hơn ba mươi nhà làm mặt nạ, nay chỉ còn mình cụ.',
      'Một chiếc mặt nạ đúng lối phải qua chín công đoạn, từ chọn giấy dó, bồi khuôn, phơi nắng đến vẽ mắt.',
      'Mắt là phần khó nhất.',
      '– Vẽ được cái thần của nhân vật thì người xem mới tin, cụ Tích vừa nói vừa nheo mắt nhìn chiếc mặt nạ Quan Công còn ướt sơn.',
      'Hai năm nay, con gái út của cụ mở lớp dạy vẽ mặt nạ cho học sinh vào chiều chủ nhật. Lớp học không thu tiền, mỗi buổi có chừng hai mươi em.',
      'Bảo tàng tỉnh đã mua bộ sưu tập bốn mươi hai chiếc của cụ để trưng bày lâu dài.',
    ],
    captions: ['Cụ Trần Văn Tích bên những chiếc mặt nạ mới hoàn thành', 'Lớp học vẽ mặt nạ chiều chủ nhật'],
    headings: ['Chín công đoạn', 'Truyền lửa cho con trẻ'],
    items: [
      '“Giấy dó phơi ba nắng',
      'Hồ nếp quậy hai tuần',
      'Mặt chưa vẽ con mắt',
      'Đã nghe trống rộn ràng”',
    ],
  },
];
