/** A line of furniture that nothing but its recurring gives away. */
export const COLUMN = 'Góc nhìn bạn đọc Ven Sông';
const TOPICS = [
  'Hội sách',
  'Lễ cầu ngư',
  'Giải bóng chuyền',
  'Phiên chợ vùng cao',
  'Đêm nhạc dân ca',
  'Mùa gặt mới',
];
const PLACES = ['bến Trúc', 'làng Hạ', 'phố Gốm', 'chợ Vải', 'đồi Chè', 'cửa Lạch'];

/** Another article for each number, with hardly a run of five syllables in common. */
export function article(i: number): string[] {
  const topic = TOPICS[i % 6]!.toLowerCase();
  const place = PLACES[(i * 5 + 1) % 6]!;
  return [
    `${TOPICS[i % 6]} lần thứ ${i + 3} mở ở ${place}`,
    '',
    `Sáng mùng ${i + 2}, ${topic} lần thứ ${i + 3} mở ở ${place}, chừng ${i * 7 + 30} gian bày dọc bờ nước, người các xã ${PLACES[i % 6]} lẫn khách từ ${PLACES[(i + 2) % 6]} kéo về từ tinh mơ để xem và mua bán.`,
    `Ông Bùi Văn ${'Lâm Sơn Hải Giang Trường Thủy'.split(' ')[i % 6]}, trưởng ban ${topic}, kể rằng ${i + 4} năm trước ở ${place} chỉ có ${i + 5} nhà tham gia, nay đã thành ${i * 9 + 21} nhà, nhiều món từ ${PLACES[(i + 3) % 6]} được khách chuộng.`,
  ];
}

/** A page of a source, without a marker: its article between lines that stand before and after it. */
export function page(
  i: number,
  { before = [] as string[], after = [] as string[], source = 'Báo Ven Sông' } = {},
): string {
  const header = source ? [`source: ${source}`, ''] : [];
  return [...header, ...before, ...article(i), ...after, ''].join('\n');
}
