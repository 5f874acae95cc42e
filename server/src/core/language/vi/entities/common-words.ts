/** Words of two syllables whose first is a given name as well. Data only. */

const WORDS = `
an khai ninh nhàn ninh tâm toàn táng vui dưỡng bài cư phận
ân cần hận huệ ái xá
ánh sáng nắng mắt đèn
bắc giang
bách hóa khoa phân
bảo vệ đảm tồn hiểm tàng hành mật quản dưỡng ngọc trợ
bằng cấp chứng khen lái lòng
biên giới tập bản phòng chế soạn cương
bình luận thường quân yên dân chọn minh tĩnh đẳng phong xịt ga
cảnh sát báo giác quan tượng vệ tỉnh đẹp
chung kết cư thủy sức tay quy cuộc
công an ty nhân trình việc tác bố bằng nghệ nghiệp cộng chức khai dân đoàn lý sở suất văn trường ước chúng tố phu chứng ích viên sức dụng binh
cộng hòa hoà đồng sản tác
cường độ điệu quốc hóa
cương quyết lĩnh vị
danh sách tiếng hiệu mục sĩ dự từ hài thủ ca lam tính
dân số tộc chủ cư sự quân ca gian tình làng công phố
dung lượng dịch túng tích
dũng cảm khí mãnh sĩ
dương lịch tính
duyên dáng hải số
đài truyền loan phát
đại diện học biểu dịch hội sứ đa lý dương gia tá tướng úy đội diện lộ đoàn từ
đạo diễn đức luật lý tặc hữu giáo
đạt được chuẩn tiêu
điều tra trị kiện hành tiết động khiển chỉnh này dưỡng phối ước lệ tiếng
định hướng kỳ cư mệnh giá vị lượng kiến danh
đoàn kết thanh viên đại thể phí tụ công
đồng thời bào tiền ý hồ đội hành nghiệp bộ bằng tính cảm hương ruộng nai
đông đảo đúc người bắc nam lạnh y
đức tính hạnh tin
giang hồ
giao thông dịch tiếp lưu hàng phó nhận ban việc hữu ước chiến
hà khắc tiện
hải quan sản quân đăng cảng lý âm tặc trình đảo phận
hạnh phúc kiểm
hàng hóa không ngày rào tháng năm trăm loạt nghìn quán
hậu quả vệ cần phương môn
hiền lành hòa lương tài từ
hiếu thảo học kỳ thắng khách
hoa quả hậu kiều khôi hồng văn màu viên đăng lợi
hòa bình giải thuận hợp nhập tan đồng
hoàn thành toàn cảnh thiện tất lương trả hảo công cầu
hoàng hôn gia đế cung tử hậu
hoạt động hình bát cảnh
học sinh viên tập phí kỳ bổng hành hỏi tiếng thuật trò bạ vị giả đường phần
hồng cầu ngoại y hào nhan
hợp đồng tác lý pháp nhất thành lệ xướng chất
hùng vĩ hậu biện tráng
hưng phấn thịnh
hương vị khói hoa ước trầm thơm
hữu ích nghị hiệu cơ tình
khả năng thi quan nghi
khánh thành kiệt tiết
khoa học giáo trương
khôi phục ngô hài
kiên quyết trì cường định nhẫn cố trung
kim loại ngạch tiền cương khí chỉ
lan tỏa rộng can truyền
lâm nghiệp sản sàng tặc vào trường nạn thời
lộc vừng non
lợi ích dụng nhuận thế hại nước tức
long trọng nhãn mạch lanh
lương thực tâm y thiện hưu bổng tri
mai táng phục mối sau một
mặt trời trận trăng hàng bằng
mạnh mẽ dạn thường tay khỏe
minh chứng bạch họa tinh oan mẫn quân
mỹ phẩm thuật nhân nữ
nam giới sinh nữ thanh châu cực nhi tính ca
ngân hàng sách khố nga
nghĩa vụ là trang tình địa cử
nghiệp vụ dư đoàn
ngọc trai ngà bích
nguyên nhân liệu tắc tố đơn lý đán vẹn trạng thủ bản tác sinh
nhân dân viên viên sự vật chứng dịp cách lực tố loại tài quyền văn đạo ái công khẩu hậu
nhật báo ký trình thực
như vậy thế trên sau đã ý
ninh chờ
phát hiện triển biểu hành động ngôn huy sinh minh thanh sóng tán giác quang
phong trào cách phú tục tỏa trần cảnh hóa độ
phụ tá nữ huynh trách lục tùng
phúc lợi đức thẩm tra hậu khảo
phú quý hộ nông
phương pháp tiện án hướng diện châm thức ngôn tây đông
phượng hoàng vĩ
quang cảnh học đãng phổ hợp
quân đội sự nhân khu dân phục tử y số chủng
quảng cáo trường bá
quốc gia hội tế phòng lộ tịch khánh kỳ ca sách vụ doanh dân huy
quyền lợi hạn lực hành
quyết định tâm liệt toán sách tử thắng chiến nghị
sáng kiến tạo suốt lập sớm nay chủng mai tác
sinh viên hoạt học vật thái nhật kế sản đẻ động ra tử mạng thành trắc dục
sơn cước dầu hà thủy lâm tặc
tài sản chính xế liệu trợ khoản năng nguyên xỉu ba
tâm lý sự thần huyết điểm hồn nguyện tư trạng linh thư
tân binh sinh thời tổng cử
thái độ tử bình
thanh niên tra toán thiếu tịch long lý bình khoản thản nhã
thành phố công viên lập tích ủy phần tựu quả thật thử thực đạt đoàn đồng
thắng lợi cảnh thua
thánh lễ đường giá ca địa kinh
thảo luận dược nguyên mộc phạt
thế giới hệ nhưng là nào vận lực này
thiên nhiên tai hướng đường thần chúa
thiện chí nguyện cảm
thịnh vượng hành
thông tin báo qua thường tư minh suốt điệp số cảm thoáng
thu hút nhập hoạch hồi thập phí gom giữ
thuận lợi tiện tình
thư ký viện từ giãn mời
thực hiện tế phẩm trạng hành tiễn vật ra chất sự tập
thương mại binh hiệu vong lượng tích nhân nhớ tâm trường tiếc
thường xuyên trực vụ thức dân niên lệ
tỉnh lộ lỵ thành
tiên phong tiến tri quyết
tiến hành độ bộ sĩ trình tới lên cử sâu công
tín dụng hiệu nhiệm ngưỡng đồ
tình hình trạng cảm yêu nguyện tiết huống báo thế nghĩa
toàn bộ quốc thể cầu diện dân tỉnh huyện xã thành
trang phục trí trại bị web thiết điểm trọng sức
trí tuệ thức óc lực nhớ
triều đại cường đình tiên
trọng tâm tài lượng trách điểm thương đại yếu
trung tâm bình ương thành thu thực tá tướng úy học niên đội đoàn tuần quốc gian
trực tiếp thuộc thăng tuyến ban
trường học hợp lớp đại cao trung kỳ
trợ lý giúp cấp giá lực
tổ quốc chức hợp trưởng đội
liệt sĩ sỹ kê
pháp lệnh luật lý nhân y viện danh
tú tài bà
tuấn tú
tuyết rơi lở
tuyên bố truyền dương án ngôn phạt huấn
tuyến đường quốc đê
tư vấn liệu pháp nhân lệnh duy cách tưởng thế
tường trình minh thuật thành rào vây
văn hóa bản phòng học nghệ kiện minh phong thư bằng chương
vân tay mây đạm
việt kiều vị quất nam
vinh dự quang danh hạnh
vinh phúc
vĩnh viễn cửu biệt
vũ khí trang trụ nữ trường công đạo
vương quốc miện triều
vượng khí
xuân này sang hè về
yên tâm bình ắng tĩnh ổn lặng
yến tiệc sào mạch
ý kiến nghĩa thức tưởng định chí
`;

let byFirst: Map<string, ReadonlySet<string>> | undefined;

function table(): Map<string, ReadonlySet<string>> {
  if (byFirst) return byFirst;
  byFirst = new Map();
  for (const line of WORDS.trim().split('\n')) {
    const [first, ...rest] = line.split(' ');
    byFirst.set(first!, new Set([...(byFirst.get(first!) ?? []), ...rest]));
  }
  return byFirst;
}

/** True where two lower-case syllables are a common word: "trung tâm", "thành lập". */
export function isCommonWord(first: string, second: string): boolean {
  return table().get(first)?.has(second) === true;
}
