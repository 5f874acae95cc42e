/** Small closed word lists of the entity grammar, lower case. Data only. */

/** A closed list; `bit` is its place in the flags that the lexicon keeps per word. */
export interface WordList {
  readonly bit: number;
  readonly words: readonly string[];
}

const lists: WordList[] = [];

function words(list: string): WordList {
  if (lists.length === 32) throw new Error('The flags of a word are one number of 32 bits.');
  const made = { bit: 1 << lists.length, words: list.split(/\s+/).filter((word) => word !== '') };
  lists.push(made);
  return made;
}

/** All lists of this module, in the order of their bits. */
export function wordLists(): readonly WordList[] {
  return lists;
}

/** A lower-case syllable of these after a capital one starts the verb or clause, it never completes a name. */
export const CLAUSE_STARTS = words(`
  đã sẽ đang được bị và là của cho tại ở có phát tổ phối cũng vừa thì mà với để về theo nhận yêu đề thông triển khẳng
  cùng trong ngoài trên dưới trước sau khi nếu do bởi vì nên hay hoặc như từ đến tới sang vào ra lên xuống qua rằng này đó
  kia ấy nọ không chưa chẳng còn rất quá lại mới luôn thường phải cần muốn nên biết nói trả lời kể hỏi đáp cho báo họp
  chủ chỉ đạo dự tham tiếp gặp thăm làm tặng trao ký ban hành phê duyệt quyết giao hướng kiểm xử bắt khởi điều xác đưa lấy
  mở đóng bán mua thu chi gửi nộp tăng giảm đạt thắng thua hòa đấu ghi sút mọi mỗi một hai ba các những nhiều ít vẫn
  đều chính cả gồm bao giữa bên cạnh gần xa ngay đồng song nhưng tuy dù mặc nhằm suốt trở thành nằm thuộc gây khiến giúp
  bày bổ đánh nêu nhấn lưu mong đón đọc xem nghe thấy tin cảnh công hiện hôm sáng chiều tối trưa ngày năm tháng lúc
  vụ việc người ông bà anh chị em cháu cô chú bác
`);

/** What people do: after a given name at a sentence start. Without words that end another word ("Minh chứng"). */
export const PERSON_VERBS = words(`
  khai thừa chạy đi đứng ngồi nằm rút cầm dùng lo đâm chém bỏ trốn lái khóc cười cố nghĩ thích yêu sống kêu hét lao nhảy
  xông đuổi vay mượn hẹn gọi nhắn rủ kéo nhìn quay tin kết ăn uống ngủ dậy chia tâm quyết bật lặng vội liền bèn định
  tiết thú tự giật cướp giấu mang vứt ném chở rời hoàn lập vui buồn sợ bực tức nổi hứa xin cảm giành dẫn chuyền sở phải
  chuyển thường đến từng làm học lên xuống thoát phạm gian móc khoe viết hát diễn đoạt thể tập đăng giới
`);

/** Capitalised at a sentence start for that reason alone; no Vietnamese name starts with them. */
export const SENTENCE_STARTS = words(`
  theo trong tại trước sau khi với để từ về do và nhưng tuy vì nếu ngày sáng chiều tối trưa đêm hôm năm tháng
  tuần quý cùng bên ngoài trên dưới qua đến các những một hai ba bốn năm mọi mỗi đây đó điều việc đối hiện nay
  còn có được đã sẽ đang không chưa phải cần nên đặc riêng thứ vào lúc kể nhờ mặc dù dẫu song thậm chí
  ngay chỉ cũng như nhằm thông thực tiếp tham phát dự đồng chủ tổng tham gia góp nhấn kết lãnh đạo báo
  người nhiều phần rất lại hay hoặc vậy thế bởi bằng giữa suốt gần khoảng hơn nhất toàn tất cả cho là làm
  họ nó tôi chúng mình ai gì nào sao bạn hãy đừng xin mời ảnh video clip nguồn nhận khẳng chia bà ông anh chị em cháu cô chú bác cụ
  liệu ở tờ nhìn biết chính thấy giờ rồi
  đại bộ ban sở vừa mới này đội trận bàn cuối đầu phía phút lần số giá mức tỷ gói vụ vốn nhà thị đất nước
`);

/** Capitalised by accident or in a title; never a word of an organisation's name. */
export const NEVER_IN_NAMES = words(
  `các những và trong tại theo sau trước khi với để từ về do này đó nếu vì mà là`,
);

/** Nouns before a capitalised run that is no person: the name of a thing. */
export const THING_NOUNS = words(`
  giải cúp phim bài hát vở ca khúc album truyện sách cuốn tiếng dân tộc đạo tàu bão số xe mẫu dòng loại
  thuốc vắc-xin vaccine virus gói luật tập chương trình dự án chiến dịch chiến lược đề án nghị quyết lễ hội tết phong trào
  cuộc thi giải thưởng hiệu nhãn hãng thương tuyến cao tốc cung game trang web ứng dụng máy điện thoại
  chứng chỉ huân chương huy danh hiệu giống hoa cây chủ nghĩa học thuyết phái môn kênh chuyên mục mục thể loại lớp khối cánh
`);

/** Words in a foreign name that make it an organisation. */
export const ORGANIZATION_HINTS = words(`
  fc cf sc united city utd bank group corp corporation inc ltd llc plc university airlines airways holdings club media news times
  post motors electronics energy capital partners land pharma logistics steel telecom studio studios entertainment records press pictures platforms
  academy institute college school hospital foundation council association company co co.op bros brothers securities invest
  investment finance insurance life software technologies technology systems solutions networks mobile oil gas petroleum chemical
  aviation airline aerospace research consulting international house party army navy force network union federation commission
  agency committee athletic rovers wanderers albion hotspur rangers celtic villa forest palace lakers warriors celtics bulls
  knicks rockets raptors cavaliers thunder spurs heat group's daily herald tribune journal gazette mirror sun express globe
  telegraph star weekly magazine channel tv radio watch
  ventures fund funds wealth management investments exchange insights analytics asset assets advisors advisory robotics homes
  holding brands enterprise enterprises industries machinery cosmetics department ministry museum economics retail retailing
  semiconductor semiconductors biotech foods hospitality associates berhad equity societies collective consortium coffee labs
  properties brokers strategies exports insider couture review services service solution resources global trade
  electric markets
`);

/** Words in a foreign name that make it an event, product or title: no entity of ours. */
export const THING_HINTS = words(`
  cup league open games grand prix slam awards award festival show idol voice top world miss mr mrs champions premier serie liga
  bundesliga galaxy note pro max plus windows covid series class edition live day days night love story song the of and in on for
  my your his her big best master masters chef tour championship championships super bowl classic race marathon triathlon
  challenge forum summit week month year black white red blue green gold golden silver diamond smart home online store app
  ballon d'or olympic olympics oscar grammy emmy nobel pulitzer model next fashion music video dance got talent universe earth
  ligue eredivisie euro copa america sea asian aff afc v-league v.league vleague champion
  index tool report outlook program project platform act agreement tariff wallet tracker bitcoin vitamin learning collection
  startup cloud data digital economy signature perpetual application package coin token nft roundtable initiative social travel
  style impact intelligence cars edge
`);

/** Words in a foreign name that make it a place. */
export const PLACE_HINTS = words(`
  street square tower towers plaza hotel resort hall arena stadium bridge river bay beach island islands mall center centre park
  parc residence residences garden gardens valley mountain mount lake ocean sea strait airport port avenue boulevard road villas
  ecopark vinpearl hill hills springs canyon desert coast cape county palace
`);

/** Baptismal names as written in Vietnamese, before the family name. */
export const BAPTISMAL_NAMES = words(`
  giuse phêrô phaolô phao gioan maria têrêsa têrêxa anna đaminh micae antôn phanxicô gioakim tôma stêphanô luca matthêu mátthêu
  augustinô phero giacôbê giacobe đa-minh vinhsơn simon simôn gioankim inhaxiô laurensô cosma anrê alphongsô ambrôsiô emmanuel
`);

/** Lower-case particles inside foreign names. */
export const NAME_PARTICLES = words(
  'de da do dos das del della di van von der den bin ibn al el la le du ter y e',
);

/** Titles that say little: what follows is a person only if it looks like one by itself. */
export const WEAK_TITLES: ReadonlySet<string> = new Set(
  `
  tên bạn thầy vợ chồng mẹ bố má cha y con lãnh-đạo đại-diện cán-bộ thường-trực thường-vụ người-dân công-nhân nông-dân chủ-đầu-tư
  chủ-xe chủ-nhà chủ-quán chủ-tàu trùm đàn-em giang-hồ thanh-niên sinh-viên học-sinh giáo-viên chiến-sĩ trợ-lý quyền nguyên cựu cố
  chúa thánh đội-phó thí-sinh bầu tướng chuyên-gia phóng-viên người-mẫu nhà-báo nhà-văn nhà-khoa-học lái-xe tác-giả doanh-nhân
  tổ-trưởng thuyền-trưởng nhà-lãnh-đạo đối-tượng các-đối-tượng ngoại-binh tân-binh cổ-động-viên đại-biểu con-trai con-gái bà-mẹ
  quân-nhân trinh-sát hộ-ông thư-ký thường-gọi-là có-tên chủ-hộ giám-đốc chủ-tịch phó-giám-đốc tổng-giám-đốc ceo trưởng phó
  ủy-viên chuyên-viên nạn-nhân bệnh-nhân nghi-phạm nhà-sản-xuất nhà-thiết-kế ca-sĩ nghị-sĩ phó-chủ-tịch bí-thư hộ-bà
`
    .trim()
    .split(/\s+/),
);

/** One-syllable countries that are words or given names as well. */
export const AMBIGUOUS_COUNTRIES = words(
  'anh đức nga áo pháp ý bỉ nhật hàn thái ấn síp úc mỹ lào séc vinh huế viên',
);

/** Countries by the one syllable that stands for them beside another: "Việt - Trung". */
export const BILATERAL_WORDS = words(
  'việt trung mỹ triều hàn nhật nga lào anh pháp đức thái ấn úc campuchia',
);

/** Given names that say as well which country somebody is of: "nghệ sĩ Việt", "cầu thủ Thái". */
export const NATIONS_AS_NAMES = words('việt hàn thái nhật nga đức mỹ pháp úc ý séc lào');

/** Ends of what people do before which such a syllable is their country, whatever others are called. */
export const PROFESSIONS_OF_NATIONS: ReadonlySet<string> = new Set([
  ...['nghệ sĩ', 'nghệ sỹ', 'ca sĩ', 'ca sỹ', 'võ sĩ', 'võ sỹ', 'diễn viên', 'người mẫu', 'siêu mẫu'],
  ...['cầu thủ', 'tuyển thủ', 'danh thủ', 'động viên', 'tay vợt', 'tay đua', 'phi công', 'phi hành'],
  ...['chuyên gia', 'kỹ sư', 'kĩ sư', 'khoa học', 'tỉ phú', 'tỷ phú', 'sinh viên'],
]);

/** Last syllables of what bears a person's name: "giải thưởng", "huân chương", "huy hiệu", "chiến dịch", "học bổng". */
export const NAMESAKE_THINGS = words('thưởng chương hiệu dịch bổng');

/** Sports by foreign names. */
export const SPORTS = words(`
  taekwondo karate judo wushu vovinam pencak silat muay boxing kickboxing aerobic aikido futsal sambo jujitsu kurash golf tennis
`);

/** Before these, a one-syllable country is one. */
export const COUNTRY_CONTEXT = words(`
  nước tại ở của từ sang đến tới và với giữa phủ tướng thống giao trưởng gia người hội quân đội đảng đô viện bóng phía cho
  hạng quốc chức đại sứ hoàng báo truyền hãng ty nghiệp trường dân chống rời khỏi vào qua về thăm hoặc như là do bắc nam đông tây
  tuyển nữ đá thủ cầu việt nhà binh doanh sĩ gốc lính liên tàu máy bay không tuyến học đồng hàng khách cùng mà bị được
`);

/** A single capital letter run that is no organisation although it is written like an abbreviation. */
export const TEAM_PREFIX = /^U\d{2}$/;

/** Words before a house number. */
export const HOUSE_NUMBER_WORDS = words('số trú tại ở nhà ngụ chỉ hẻm ngõ ngách trước');

/** Before the name of a social network that is spoken of as a place to write. */
export const NETWORK_WORDS = words('trên mạng qua khoản trang kênh nhóm fanpage hội bằng dụng');

/** Words of an office that are no titles and no organisations by themselves. */
export const OFFICE_LINKS = words(`
  kiêm nguyên quyền phụ trách tại của thường trực trung ương đảng khóa và danh dự tịch nước tỉnh thành phố huyện thị xã quận
  đoàn hội ban viên cựu đại biểu
`);

/** Lower-case words inside what a firm does that otherwise begin a clause. */
export const DESCRIPTION_WORDS = words(
  'và thu mua bán công thông vụ tin chế phát cảnh trưởng đồng chính đạo chủ',
);

/** Before a noun: more than one of its kind. */
export const PLURALS = words('các những nhiều mọi mỗi số hai ba bốn năm sáu bảy tám chín mười vài loạt');

/** Days and seasons made of the syllables of names. */
export const FEASTS: ReadonlySet<string> = new Set(
  'Ngữ Văn|Như Điều|Sao Mai|Sao mai|Quốc Khánh|Quốc khánh|Giáng Sinh|Giáng sinh|Trung Thu|Giao Thừa|Phật Đản|Đoan Ngọ|Vu Lan|Phục Sinh|Tân Xuân|Minh Niên|Thiên Chúa|Hoàng Đạo|Bảo Bình|Thiên Bình|Ma Kết|Kim Ngưu|Song Tử|Song Ngư|Nhân Mã|Cự Giải|Sư Tử|Xử Nữ|Bạch Dương|Bọ Cạp|Thiên Yết|Thủy Bình|Giáp Thìn|Quý Mão|Nhâm Dần|Tân Sửu|Canh Tý|Kỷ Hợi|Mậu Tuất|Đinh Dậu|Bính Thân|Ất Mùi|Giáp Ngọ|Quý Tỵ|Nhâm Thìn|Tân Mão|Canh Dần|Kỷ Sửu|Mậu Tý|Đinh Hợi|Bính Tuất|Ất Dậu|Giáp Thân|Quý Mùi|Mậu Thân|Ất Tỵ|Bính Ngọ'.split(
    '|',
  ),
);

/** What is no person although both words could be foreign names: measures, weather, generations. Lower case. */
export const THING_NAMES: ReadonlySet<string> = new Set(
  'dow jones|el nino|el niño|la nina|la niña|net zero|gen z|gen y|gen x|gen alpha|black friday|cyber monday'.split(
    '|',
  ),
);

/** Last syllables of titles that are won: "hoa hậu", "nam vương". */
export const PRIZE_WORDS = words('hậu hoàng vương khôi');

/** Last syllables of what artists are: "ca sĩ", "người mẫu", "diễn viên". */
export const ARTISTS = words('sĩ sỹ mẫu hậu vương mc rapper');

/** First words of airlines' names. */
export const AIRLINE_WORDS = words('air');

/** First syllables of heads that may begin in lower case before a capital of their own: "đoàn đại biểu Quốc hội". */
export const HEAD_LEADS = words('đoàn cơ hạt đồn trung trạm tòa viện ủy hội trường bệnh câu đội đảng');

/** First syllables of what is told of speakers; see `context.ts`. */
export const SPEECH_LEADS = words('chia tâm kể tiết nói bộc trải khai thú nhớ bật mỉm cho tự xúc hạnh sinh');

/** Points of the compass. */
export const COMPASS_POINTS = words('đông tây nam bắc');

/** Before a point of the compass: a direction. */
export const DIRECTION_WORDS = words('hướng gió phía lệch chếch trong ngoài trục cửa mặt bờ');

/** Words in capitals that a club's name begins or ends with. */
export const CLUB_WORDS = words('fc cf sc afc fk');

/** Words that a competition's name ends with. */
export const COMPETITION_WORDS = words(`
  cup league championship championships games open tour trophy futsal cúp awards award idol marathon masters series
`);

/** Before the two ends of a road. */
export const ROUTE_WORDS = words('tuyến án đoạn chặng sắt bay nối phần thầu là gồm');

/** What follows is where something is. */
export const PLACE_PREPOSITIONS = words('tại ở');
