/** Words and sentences of our own that generated corpora are made of. `{slots}` are filled at random. */

export const PLACES = [
  ...[
    'Hà Nội',
    'Quy Nhơn',
    'Bắc Ninh',
    'TP Hồ Chí Minh',
    'Đà Nẵng',
    'huyện Chư Sê',
    'Cần Thơ',
    'Hải Phòng',
    'Lào Cai',
  ],
  ...[
    'xã Ia Pal',
    'phường Trần Phú',
    'Nhật Bản',
    'Vientiane',
    'tỉnh Quảng Ngãi',
    'Thanh Hóa',
    'Côn Đảo',
    'Phú Quốc',
  ],
];

export const ORGANIZATIONS = [
  ...[
    'Ủy ban nhân dân tỉnh Quảng Ngãi',
    'Sở Giáo dục và Đào tạo',
    'Bệnh viện Đa khoa tỉnh',
    'Công an huyện Chư Sê',
  ],
  ...[
    'Ban Tuyên giáo Tỉnh ủy',
    'Hội Liên hiệp Phụ nữ',
    'Trường THPT Chu Văn An',
    'Bộ Ngoại giao',
    'Mặt trận Tổ quốc',
  ],
  ...[
    'Đoàn Thanh niên xã',
    'Công ty Cổ phần Vận tải Bình Minh',
    'Trung tâm Kiểm soát bệnh tật',
    'Hội đồng nhân dân thành phố',
  ],
];

export const SURNAMES = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Huỳnh',
  'Phan',
  'Vũ',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Rơ Châm',
];
export const MIDDLE = ['Văn', 'Thị', 'Minh', 'Quốc', 'Thu', 'Ngọc', 'Hữu', 'Đức', 'Thanh', 'Xuân'];
export const GIVEN = [
  'An',
  'Bình',
  'Cường',
  'Dũng',
  'Hà',
  'Hạnh',
  'Khoa',
  'Lan',
  'Mai',
  'Nam',
  'Phúc',
  'Quân',
  'Thảo',
  'Yến',
];
export const SOURCES = [
  'Báo Ven Sông',
  'Cổng thông tin huyện',
  'Tạp chí Đất Mới',
  'Đài Phát thanh tỉnh',
  'Bản tin Sớm Mai',
];

export const TITLES = [
  '{place}: Khánh thành cầu nối hai bờ sông sau hai năm thi công',
  '{organization} tuyên dương {number} gương người tốt, việc tốt',
  'Giải bóng đá thiếu niên {year}: Đội chủ nhà vào chung kết',
  'Khởi tố nhóm đối tượng lừa đảo qua mạng ở {place}',
  'Hội thảo về công tác đối ngoại tại {place}',
  'Học sinh {place} trở lại trường sau kỳ nghỉ dài',
];

export const HEADS = [
  '{organization} tổ chức hội nghị tổng kết công tác năm {year} và triển khai nhiệm vụ thời gian tới.',
  'đồng chí {person}, Bí thư Huyện ủy, chủ trì buổi làm việc với {organization}.',
  'lễ khai giảng năm học mới diễn ra với sự tham dự của hơn {number} học sinh và phụ huynh.',
];

export const SENTENCES = [
  'Theo báo cáo của {organization}, sáu tháng đầu năm {year} toàn địa bàn có {number} hộ thoát nghèo, tăng {percent} so với cùng kỳ.',
  'Phát biểu tại buổi lễ, ông {person}, Phó Chủ tịch Ủy ban nhân dân, đề nghị các đơn vị tiếp tục thực hiện {citation}.',
  'Bà {person} cho biết gia đình đã đăng ký tiêm cho cả ba cháu ngay từ {date}.',
  'Trận đấu kết thúc với tỷ số 2-1 nghiêng về đội khách, bàn thắng quyết định được ghi ở phút {number}.',
  'Cơ quan điều tra xác định, từ tháng 3 đến {short}, nhóm này đã chiếm đoạt hơn {number} triệu đồng của nhiều người ở {place}.',
  'Các bác sĩ khuyến cáo người dân không tự ý mua thuốc, khi có triệu chứng cần đến ngay cơ sở y tế gần nhất.',
  'Trong khuôn khổ chuyến thăm, hai bên đã trao đổi về tình hình khu vực và thống nhất thúc đẩy hợp tác giữa {place} với {place}.',
  'Việc sơ kết một năm thực hiện {citation} cho thấy nhiều chuyển biến tích cực trong nhận thức của cán bộ, đảng viên và nhân dân.',
  'Năm học {year}, toàn tỉnh có {number} trường đạt chuẩn quốc gia, trong đó bậc tiểu học chiếm {percent}.',
  '“Chúng tôi mong muốn con đường sớm hoàn thành để bà con đi lại thuận lợi hơn”, anh {person} chia sẻ.',
  'Chiều {short}, đoàn công tác do đồng chí {person} dẫn đầu đã đến dâng hương tại nghĩa trang liệt sĩ {place}.',
  'Dự án có tổng mức đầu tư {number} tỷ đồng, dự kiến hoàn thành vào cuối năm {year}.',
  'Mưa lớn kéo dài khiến nhiều tuyến đường ở {place} ngập sâu, giao thông bị chia cắt cục bộ.',
  'Tại hội nghị, các đại biểu đã thảo luận, đóng góp nhiều ý kiến tâm huyết vào dự thảo báo cáo chính trị.',
  'Ngoài ra, {organization} còn trao {number} suất học bổng cho học sinh nghèo vượt khó.',
  'Người dân thôn Hạ vẫn giữ nghề đan lát truyền thống, mỗi tháng mỗi hộ thu nhập thêm vài triệu đồng.',
  'Giá lúa tươi tại ruộng dao động từ 6.500 đến 7.200 đồng/kg, tăng nhẹ so với tuần trước.',
  'Đến 17 giờ {date}, lực lượng chức năng đã khống chế hoàn toàn đám cháy, không có thiệt hại về người.',
  'Vận động viên {person} về nhất nội dung 1.500 m nữ với thành tích 4 phút 21 giây.',
  'Thực hiện {citation}, các địa phương đã rà soát, sắp xếp lại {number} đơn vị sự nghiệp.',
];

export const MENUS = [
  ['Trang chủ', 'Thời sự', 'Kinh tế', 'Văn hóa - Xã hội', 'Thể thao', 'Đăng nhập'],
  ['Trang chủ | Tin tức | Bạn đọc | Liên hệ', 'Tìm kiếm', 'Thứ hai, 06/05/2019'],
  ['Menu', 'Chính trị', 'Pháp luật', 'Cỡ chữ A- A A+'],
];

export const BYLINES = ['{author}', 'Tin, ảnh: {author}', 'Theo Bản tin Sớm Mai', 'Bài và ảnh: {author}'];

export const FOOTERS = [
  [
    'Chia sẻ',
    'Facebook',
    'Zalo',
    'Bình luận (0)',
    'Họ và tên *',
    'Email *',
    'Gửi bình luận',
    'Tin liên quan',
    '{place} đón đoàn khách đầu năm',
    'Nông dân {place} được mùa cà phê',
  ],
  [
    'Gửi email',
    'In trang',
    'Các tin khác',
    'Bế mạc giải cờ vua học sinh ({short})',
    'Mở thêm tuyến xe buýt đi {place} ({short})',
    'Lượt xem: {number}',
  ],
  [
    'Từ khóa: giáo dục, {place}',
    'Bạn có thể quan tâm',
    'Tuyển sinh lớp 10 có gì mới?',
    'Bản quyền thuộc về Báo Ven Sông. Ghi rõ nguồn khi phát hành lại thông tin.',
    'Giấy phép số {number}/GP-TTĐT',
    'Về đầu trang',
  ],
];
