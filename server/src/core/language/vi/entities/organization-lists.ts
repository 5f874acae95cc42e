/** Closed lists of the organisation grammar. Data only. */

/** Bodies that every school, firm or contest has; without more they name nothing. */
export const GENERIC_BODIES: readonly string[] =
  'ban giám hiệu|ban giám đốc|ban tổng giám|ban tổng giám đốc|ban biên tập|ban chủ nhiệm|ban lãnh đạo|ban tổ chức|ban giám khảo|ban thường trực|ban quản trị|ban điều hành|ban quản lý|ban phụ huynh|hội phụ huynh|hội đồng quản trị|hội đồng trường|hội đồng xét xử|hội đồng thành viên|hội đồng thi|hội đồng thẩm định|tổ chức cán bộ|ban chấp hành|ban thường vụ|ban thư ký|ban chỉ huy|ban chỉ đạo|văn phòng đại diện|phòng giao dịch|trường đại học|trường cao đẳng|cơ quan nhà nước|cơ quan trung ương|cơ quan quốc hội|ban kiểm soát|ban huấn luyện|ban trị sự|cơ quan điều tra|đội trưởng|phòng họp|phòng truyền thống|khoa học|bộ trưởng|đội tuyển|viện trưởng|báo chí|báo cáo|quỹ đất|hội trường|hội lim|hội gióng|hội phết|hội xuân|hội nghị|hội thảo|hội đồng|phòng tuyến|cục diện|trường thpt|trường thcs|trường tiểu học|trường mầm non|trường mẫu giáo|trường ptth|trường trung học|trường cđ|trường đh|trường thpt chuyên|trường thcs-thpt|cơ quan công an|cơ quan cảnh sát|phòng công an|cảnh sát'.split(
    '|',
  );

/** Fields that are verbs as well: in lower case after a name they start the clause. */
export const VERB_FIELDS: ReadonlySet<string> = new Set([
  'tổ chức',
  'kiểm tra',
  'thanh tra',
  'điều tra',
  'tuyên truyền',
  'hợp tác',
  'bảo vệ',
  'đào tạo',
  'đầu tư',
  'hỗ trợ',
  'quản lý',
  'giám sát',
  'nghiên cứu',
  'phát triển',
  'xây dựng',
  'kế hoạch',
  'thông tin',
  'truyền thông',
  'báo',
  'thi',
  'nhà',
  'bay',
  'thi đấu',
  'tư vấn',
  'thiết kế',
  'sản xuất',
  'kinh doanh',
  'giám định',
  'thẩm định',
  'khám',
  'điều trị',
  'cấp cứu',
  'vận động',
  'tiếp nhận',
  'đấu giá',
  'công bố',
  'thống kê',
  'dự báo',
  'xuất khẩu',
  'huấn luyện',
  'bồi dưỡng',
  'tuyển sinh',
  'tuyển dụng',
  'chứng minh',
  'quy hoạch',
  'thi đua',
  'kỷ luật',
  'phòng bệnh',
  'xúc tiến',
  'giao dịch',
  'thường trực',
  'liên lạc',
  'chỉnh hình',
  'trị sự',
  'môi giới',
  'thống nhất',
  'cán bộ',
  'học sinh',
  'sinh viên',
  'quân đội',
  'công an',
  'doanh nghiệp',
  'phụ nữ',
  'thanh niên',
  'nông dân',
  'trẻ em',
  'luật sư',
  'nhà báo',
  'công chức',
  'đại biểu',
  'chính trị',
  'dịch vụ',
  'dữ liệu',
  'tin học',
  'trường',
  'việc làm',
  'giá',
  'nội',
  'ngoại',
  'sản',
  'nhi',
  'mắt',
  'cờ',
  'luật',
  'thuế',
  'vàng thế giới',
]);

export const DIRECT_SCOPE_KINDS: ReadonlySet<string> = new Set([
  'province',
  'municipality',
  'country',
  'district',
  'region',
  'city',
]);

export const BARE_SCOPES: ReadonlySet<string> = new Set([
  'tỉnh',
  'thành phố',
  'TP',
  'huyện',
  'quận',
  'thị xã',
  'xã',
  'phường',
  'thị trấn',
]);

/** Heads that may be in lower case with nothing but their area after them: "công an tỉnh Bình Dương". */
export const LOWER_SCOPE_HEADS: ReadonlySet<string> = new Set([
  'Công an',
  'Tòa án nhân dân',
  'Viện kiểm sát nhân dân',
  'Ủy ban nhân dân',
  'Hội đồng nhân dân',
  'Tỉnh ủy',
  'Thành ủy',
  'Huyện ủy',
  'Đoàn đại biểu Quốc hội',
  'Đảng ủy',
  'Chính phủ',
  'Quốc hội',
  'Trung tâm Y tế',
  'Trường Đại học',
  'Cơ quan Cảnh sát điều tra',
  'Bệnh viện Đa khoa',
  'Trạm y tế',
  'Hạt Kiểm lâm',
  'Đồn Biên phòng',
  'Câu lạc bộ',
  'Trường',
  'Bệnh viện',
  'Báo',
  'Đảng',
  'Đại sứ quán',
  'Lãnh sự quán',
  'Đội tuyển',
  'Giáo xứ',
  'Đại học',
  'Học viện',
  'Trường THPT',
  'Trường THCS',
  'Trường Tiểu học',
  'Trường Mầm non',
  'Trường Cao đẳng',
]);

export const PARENT_HEADS: ReadonlySet<string> = new Set([
  'Công an',
  'Tỉnh ủy',
  'Thành ủy',
  'Huyện ủy',
  'Quận ủy',
  'Thị ủy',
  'Ủy ban nhân dân',
  'Hội đồng nhân dân',
  'Bộ',
  'Bộ Chỉ huy',
  'Bộ Chỉ huy Quân sự',
  'Bộ Chỉ huy Bộ đội Biên phòng',
  'Sở',
  'Quân khu',
  'Đảng ủy',
  'Đảng bộ',
]);

export const DESCRIBED_HEADS =
  /^(Công ty|Tổng Công ty|Nhà máy|Xí nghiệp|Hợp tác xã|Trường|Trung tâm|Viện|Ngân hàng|Tập đoàn|Bệnh viện|Câu lạc bộ|Hiệp hội|Liên đoàn|Quỹ|Ban Quản lý|Doanh nghiệp)/;

export const BRAND_KINDS: ReadonlySet<string> = new Set([
  'company',
  'media',
  'club',
  'club-ambiguous',
  'international',
]);

export const NETWORKS: ReadonlySet<string> = new Set([
  'Facebook',
  'YouTube',
  'Youtube',
  'TikTok',
  'Twitter',
  'Zalo',
  'Google',
  'Instagram',
  'Telegram',
  'WhatsApp',
  'LinkedIn',
]);

/** After "Đức": whom the faithful honour, wherever that stands. */
export const HONORED: ReadonlySet<string> = new Set([
  'cha',
  'mẹ',
  'thánh',
  'phật',
  'ông',
  'hồng',
  'giám',
  'tổng',
  'giáo',
]);

export const COUNTRY_COMPOUNDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['mỹ', new Set(['phẩm', 'thuật', 'nhân', 'nữ', 'học', 'vị', 'mãn', 'lệ', 'nghệ', 'quan', 'miều', 'mạo'])],
  [
    'pháp',
    new Set([
      'luật',
      'lý',
      'y',
      'lệnh',
      'danh',
      'chế',
      'quy',
      'nhân',
      'đình',
      'trường',
      'sư',
      'chủ',
      'hội',
      'định',
    ]),
  ],
  ['đức', new Set(['tính', 'tin', 'độ', 'dục', 'hạnh', 'vua', 'chúa', 'bà', ...HONORED])],
  ['nga', new Set(['mi', 'hoàng'])],
  ['nhật', new Set(['báo', 'ký', 'thực', 'trình', 'dụng'])],
  ['bỉ', new Set(['ổi'])],
  ['hàn', new Set(['lâm', 'gắn', 'xì', 'the', 'huyên', 'thực'])],
  ['úc', new Set<string>()],
  ['lào', new Set<string>()],
]);

export const ABBREVIATED_FIELDS: ReadonlySet<string> = new Set(['sở', 'bộ', 'phòng', 'ban']);

/** Syllables that make another word of a head after them. */
export const LOWER_HEAD_COMPOUNDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    'trường thị hiện môi lập công hội quảng sở nông lâm nhà tràng chiến đấu thương',
    'báo cảnh tình thông dự chỉ mật được trình khai gọi nhật bị đã điện nhà họp phim đầu tờ thời trang bích',
    'hội lễ xã cơ đại quốc hiệp dạ giáo vũ hứa vạn trẩy',
    'bộ cán nội toàn đi tiến đồng cục lãnh thủy bác đảng trung bắc nam hạ',
    'ban công đại khởi dân tiểu',
    'sở cơ trụ',
    'phòng văn quốc căn hải đề dự tiêu xung tuyến',
    'viện thư bệnh tu học',
    'đội quân bộ biệt đồng toàn cả',
    'cục bố kết đại',
    'vụ thường dịch nhiệm nghĩa nghiệp phục án công chức sự thời',
    'đài võ lâu điện',
    'khoa bác ngoại nội thủ nha',
    'đảng chính',
    'quỹ ngân thủ',
  ].map((line) => {
    const [head, ...before] = line.split(' ');
    return [head!, new Set(before)] as const;
  }),
);

/** Heads that name an organisation even in lower case, when a name follows. */
export const LOWER_HEADS: ReadonlySet<string> = new Set(
  'Trường|Trường Đại học|Trường Cao đẳng|Trường Trung cấp|Trường THPT|Trường THCS|Trường Tiểu học|Trường Mầm non|Trường Mẫu giáo|Đại học|Học viện|Bệnh viện|Bệnh viện Đa khoa|Bệnh viện dã chiến|Phòng khám|Công an|Công ty|Công ty TNHH|Công ty TNHH MTV|Công ty Cổ phần|Tổng Công ty|Ngân hàng|Ngân hàng TMCP|Hợp tác xã|Câu lạc bộ|Đội tuyển|Báo|Tạp chí|Nhà xuất bản|Tòa án nhân dân|Viện kiểm sát nhân dân|Đại sứ quán|Lãnh sự quán|Chính phủ|Quốc hội|Ban|Sở|Bộ|Vụ|Cục|Phòng|Chi cục|Tổng cục|Hội|Viện|Ủy ban|Hội đồng|Trung tâm|Đảng|Đảng ủy|Tỉnh ủy|Thành ủy|Huyện ủy|Đồn Biên phòng|Hạt Kiểm lâm|Cơ quan|Liên đoàn|Hiệp hội|Tập đoàn|Đài|Quỹ|Khoa|Ủy ban nhân dân|Hội đồng nhân dân|Đội|Đoàn đại biểu Quốc hội|Trạm y tế|Trung tâm Y tế|Cơ quan Cảnh sát điều tra|Nhà máy|Hãng phim|Giáo xứ'.split(
    '|',
  ),
);

/** Heads of bodies that have a name like a person's. Schools bear those of people, who are spoken of as well. */
export const NAMED_ALONE_HEADS =
  /^(?:Bệnh viện|Công ty|Tập đoàn|Tổng công ty|Ngân hàng|Phòng khám|Doanh nghiệp)/i;
