/**
 * Every phrase of the table that is looked for inside a line holds one of these. Bars part spellings of one stem that
 * differ in their first letter or in a tone mark's place.
 */
const STEMS = [
  'Bạn đọc|bạn đọc|Độc giả|độc giả|Tòa soạn|tòa soạn|Toà soạn|toà soạn|Bình luận|bình luận|Y kiến|y kiến',
  'Ý kiến của bạn|Ý kiến bạn đọc|ý kiến của bạn|ý kiến bạn đọc|hoan nghênh|Website|website|phát hành lại|đăng lại',
  'chấp thuận|đồng ý bằng|Bản quyền|bản quyền|Rights|rights|Ghi rõ nguồn|ghi rõ nguồn|theo dõi|Giấy phép|giấy phép',
  'Tải ứng|tải ứng|cập nhật|Gửi về|gửi về|gửi đến bạn|gởi đến bạn|xin liên hệ|vui lòng liên hệ|đăng nhập',
  'thành viên|có dấu|trước khi đăng|vào đây|Chia sẻ bài|chia sẻ bài|tương tác|quay lại bài|quảng cáo',
  'chịu trách nhiệm về|bằng máy tính|Mua thêm|mua thêm|quan điểm|mọi hình thức|tài khoản bạn|Hotline|hotline|tư vấn|Đặt lịch|đặt lịch|phát sóng|có quyền không|để đọc tiếp|gp btttt|gp ttđt|gp cbc|GP BTTTT|GP TTĐT|GP CBC|các tin bài',
]
  .join('|')
  .split('|')
  .concat('GP -', 'GP-', 'GP ');
/** Letters by which a stem is found. */
const LEAD = 3;
const SLOTS = 1 << 14;

/** Stems by a number made of their first letters; most places in a text are told by it. */
let table: (readonly string[] | undefined)[] | undefined;

function stems(): (readonly string[] | undefined)[] {
  if (table) return table;
  const built = new Array<readonly string[] | undefined>(SLOTS).fill(undefined);
  for (const stem of STEMS) {
    let code = 0;
    for (let i = 0; i < LEAD; i++) code = slot(code, stem.charCodeAt(i));
    built[code] = [...(built[code] ?? []), stem];
  }
  table = built;
  return built;
}

/** The number of three letters running; older ones fall out. */
function slot(code: number, next: number): number {
  return ((code << 5) ^ next) & (SLOTS - 1);
}

/** True when one of the stems begins within the first `end` characters of a text. */
export function holdsStem(text: string, end: number): boolean {
  const known = table ?? stems();
  let code = 0;
  for (let i = 0; i < end; i++) {
    code = slot(code, text.charCodeAt(i));
    const here = known[code];
    if (here === undefined) continue;
    const at = i - LEAD + 1;
    for (const stem of here) if (at >= 0 && at + stem.length <= end && text.startsWith(stem, at)) return true;
  }
  return false;
}
