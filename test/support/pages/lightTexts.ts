import type { LabelledLine } from './pieces';

/** A short text that is not a row of paragraphs: what a page model takes for furniture most easily. */
export interface LightText {
  readonly name: string;
  readonly title: string;
  /** False where a box of other pages' headlines inside the text could not be told from the text by anyone. */
  readonly boxable?: false;
  /** Label and line: `B` text, `C` caption. */
  readonly lines: readonly (readonly ['B' | 'C', string])[];
}

const text = (...lines: string[]) => lines.map((line) => ['B', line] as const);

export const LIGHT_TEXTS: readonly LightText[] = [
  {
    name: 'photo story',
    title: 'Phố cổ Vạn Xuân ngập sâu, người dân chèo thuyền giữa chợ',
    lines: text(
      'Nước sông Trà dâng cao khiến nhiều tuyến phố cổ chìm trong nước.',
      'Đường Bến Cát ngập gần hai mét',
      'Người dân kê đồ đạc lên cao từ tối hôm trước',
      'Một quán cháo vẫn bán hàng trên tầng hai',
      'Chợ Đông đóng cửa từ sáng sớm',
      'Theo chính quyền thành phố, nước bắt đầu rút từ chiều nay.',
    ),
  },
  {
    name: 'results',
    title: 'Tổng hợp kết quả hội thao ngày thứ hai: chủ nhà dẫn đầu',
    lines: text(
      'Đoàn chủ nhà giành thêm năm huy chương vàng trong ngày thi đấu thứ hai.',
      'Kéo co',
      'Hạng 480 kg nữ: Nà Lụa thắng tuyệt đối trong trận chung kết',
      'Hạng 560 kg nam: Sín Thầu xếp thứ hai',
      'Đẩy gậy',
      'Bảng nam: Giàng A Páo giành huy chương vàng',
      'Bóng đá',
      'Sông Lam Trẻ 3-2 Biển Xanh',
      'Ban tổ chức cho biết ngày mai còn bảy nội dung.',
    ),
  },
  {
    name: 'timetable',
    title: 'Lịch cắt điện ngày mai ở huyện Thạch Lâm',
    lines: text(
      'Điện lực Thạch Lâm thông báo lịch ngừng cấp điện ngày mai để bảo trì đường dây.',
      'Thị trấn Thạch Lâm',
      'Từ 8h00 đến 11h30: khu phố 2, khu phố 4, chợ trung tâm',
      'Huyện Đông Hòa',
      'Từ 8h00 đến 17h00: thôn Bến Cát, thôn Phú Điền',
      'Từ 13h00 đến 16h00: trường tiểu học, trạm y tế xã Tân Lập',
      'Mọi thắc mắc khách hàng gọi tổng đài 1900 1234 để được giải đáp.',
    ),
  },
  {
    name: 'prizes',
    title: 'Trao giải cuộc thi viết về làng nghề lần thứ năm',
    lines: text(
      'Chiều 19/6, Hội Nhà báo tỉnh trao giải cuộc thi viết về làng nghề cho tám tác phẩm.',
      'Báo in',
      'Giải A: Loạt bài “Giữ lửa lò gốm” của nhóm tác giả Mai Lâm, Thu Hà',
      'Giải B: Phóng sự “Người gác chuông” của tác giả Lê Vy',
      'Giải C: Không có',
      'Truyền hình',
      'Giải A: Phim “Dòng sông mùa lũ” của nhóm tác giả đài tỉnh',
      'Ban giám khảo đánh giá các tác phẩm năm nay giàu chi tiết hơn.',
    ),
  },
  {
    name: 'verses',
    title: 'Về lại bến sông xưa',
    lines: text(
      'Tháng Bảy, tôi lại về bến sông thắp hương cho đồng đội.',
      'Đêm ấy trăng sáng lắm',
      'Hàng cây đứng lặng như những hàng quân',
      'Các anh nằm đây, trẻ mãi tuổi hai mươi.',
      'Tôi lặng đi, bao nhiêu ngôi mộ là bấy nhiêu câu chuyện chưa kể hết...',
      'Sáng ra, sương tan.',
    ),
  },
  {
    name: 'digest',
    boxable: false,
    title: 'Điểm tin trong tỉnh sáng nay',
    lines: text(
      '(BKO) - Khánh thành cầu Tân Phong; mưa lớn ở vùng cao; trường nghề tuyển thêm học sinh.',
      'Khánh thành cầu Tân Phong sau mười tám tháng thi công',
      '(BKO) - Sáng nay cầu Tân Phong thông xe, giảm ùn tắc ở cửa ngõ phía nam thành phố.',
      'Mưa lớn làm sạt lở đèo Khau Liêu, xe tải phải quay đầu',
      '(BKO) - Đất đá tràn xuống mặt đường ở ba vị trí, lực lượng chức năng đang dọn dẹp.',
      'Trường trung cấp nghề mở thêm hai lớp hàn và may',
      '(BKO) - Nhà trường miễn học phí cho học sinh hộ nghèo trong học kỳ đầu.',
      'Nhiều xã vùng cao thiếu nước sinh hoạt từ đầu tháng',
      '(BKO) - Bà con phải đi xa ba cây số để lấy nước từ khe núi.',
    ),
  },
  {
    name: 'questions',
    title: 'Thầy giáo dạy chữ nổi: “Tôi mượn đôi tay học trò để nhìn”',
    lines: text(
      'Mất thị lực năm mười hai tuổi, thầy Tạ Văn Nam vẫn theo nghề giáo suốt hai mươi lăm năm.',
      'Thầy bắt đầu nghề dạy từ khi nào?',
      'Từ khi mái ấm còn là căn nhà lá.',
      'Khó nhất là gì?',
      'Là sách. Cả trường chỉ có hai bộ, chúng tôi phải chép tay từng trang.',
      'Thầy mong điều gì cho năm học mới?',
      'Mong các em được đến trường như bao bạn khác.',
    ),
  },
  {
    name: 'rules',
    title: 'Những điểm mới của quy định về chăn thả gia súc',
    lines: text(
      'Ủy ban nhân dân huyện vừa ban hành quy định mới, có hiệu lực từ tháng sau.',
      'Điều 1. Phạm vi áp dụng',
      'Quy định này áp dụng cho các hộ chăn nuôi trên địa bàn huyện.',
      'Điều 2. Hành vi bị nghiêm cấm',
      'a) Thả rông trâu bò ở rừng mới trồng',
      'b) Đốt lửa trong rừng vào mùa khô',
      'Mức phạt cao nhất là một triệu đồng.',
    ),
  },
  {
    name: 'two captions',
    title: 'Lớp học đêm bên sông Trà mở cửa trở lại',
    lines: [
      ...text('Lớp học xóa mù chữ bên sông Trà vừa mở cửa trở lại sau hai tháng nghỉ mưa lũ.'),
      ['C', 'Các bà các chị đến lớp sau bữa cơm chiều'],
      ['C', 'Các bà các chị đến lớp sau bữa cơm chiều'],
      ...text(
        'Cô giáo Lò Thị Mây cho biết lớp có mười chín học viên, người lớn tuổi nhất đã ngoài sáu mươi.',
      ),
      ...text('Ai cũng mừng.'),
    ],
  },
];

/** The lines of a light text with their labels, the title first. */
export function lightLines(light: LightText): LabelledLine[] {
  return light.lines.map(([label, line]) => ({ text: line, label: label === 'B' ? 'body' : 'caption' }));
}
