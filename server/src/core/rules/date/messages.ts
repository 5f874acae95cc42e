import type { RuleDefinition } from '../definition';

export const dateRules = [
  {
    id: 'date/not-iso',
    severity: 'error',
    fixable: true,
    message: {
      en: '"{value}" is not an ISO 8601 date.{suggestion}',
      vi: '"{value}" không phải là ngày theo ISO 8601.{suggestion}',
    },
    explanation: {
      en: 'Dates in fields are written YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDThh:mm[:ss] with an optional zone, so that they sort, compare and mean the same day to everyone.',
      vi: 'Ngày trong các trường viết theo dạng YYYY, YYYY-MM, YYYY-MM-DD hoặc YYYY-MM-DDThh:mm[:ss], có thể kèm múi giờ, để sắp xếp, so sánh được và ai cũng hiểu như nhau.',
    },
    wrong: "date: 17:8' 9/10/2018",
    right: 'date: 2018-10-09T17:08',
    fixes: { normalize: { en: 'Change to {iso}', vi: 'Đổi thành {iso}' } },
  },
  {
    id: 'date/impossible',
    severity: 'error',
    fixable: false,
    message: { en: 'There is no such day: "{value}".', vi: 'Không có ngày này: "{value}".' },
    explanation: {
      en: 'The calendar does not have this day, month or time. The page itself usually tells the right one.',
      vi: 'Lịch không có ngày, tháng hoặc giờ này. Bản thân trang gốc thường cho biết ngày đúng.',
    },
    wrong: 'date: 2023-02-31',
    right: 'date: 2023-02-28',
  },
  {
    id: 'date/weekday-mismatch',
    severity: 'warning',
    fixable: false,
    message: {
      en: '{date} is a {actual}, not a {written}.',
      vi: '{date} là {actual}, không phải {written}.',
    },
    explanation: {
      en: 'The weekday that is written does not belong to the date. One of the two is a slip; the text has to decide which.',
      vi: 'Thứ trong tuần không khớp với ngày. Một trong hai bị viết nhầm; phải xem văn bản để biết.',
    },
    wrong: 'Thứ tư, ngày 30/03/2023',
    right: 'Thứ năm, ngày 30/03/2023',
  },
  {
    id: 'date/future',
    severity: 'warning',
    fixable: false,
    message: { en: 'The date {value} lies in the future.', vi: 'Ngày {value} ở tương lai.' },
    explanation: {
      en: 'A document cannot have been published after today: day and month are exchanged, or the year is mistyped.',
      vi: 'Tài liệu không thể được đăng sau hôm nay: có thể ngày và tháng bị đảo, hoặc gõ nhầm năm.',
    },
    wrong: 'date: 2203-04-20',
    right: 'date: 2023-04-20',
  },
  {
    id: 'date/ambiguous',
    severity: 'warning',
    fixable: false,
    message: {
      en: '"{value}" can be read as more than one date; write it as YYYY-MM-DD.',
      vi: '"{value}" có thể hiểu thành nhiều ngày; hãy viết theo dạng YYYY-MM-DD.',
    },
    explanation: {
      en: 'The parts of the date fit more than one order or century. Nothing is guessed: decide from the page and write the ISO form.',
      vi: 'Các phần của ngày hợp với nhiều thứ tự hoặc thế kỷ. Không đoán thay: hãy xem trang gốc rồi viết theo dạng ISO.',
    },
    wrong: 'date: 12/25/2023',
    right: 'date: 2023-12-25',
  },
  {
    id: 'date/conflict',
    severity: 'warning',
    fixable: true,
    message: {
      en: 'The document is dated {value}, but its text speaks as of {text}.',
      vi: 'Tài liệu ghi ngày {value}, nhưng nội dung nói như đang ở {text}.',
    },
    explanation: {
      en: 'The date of the document cannot be that of its text: the opening names a day of another year, or the text sums up one year and plans the next, long before or after. Sites that move to a new system often stamp old articles anew.',
      vi: 'Ngày của tài liệu không thể là ngày của nội dung: câu mở đầu nêu ngày thuộc năm khác, hoặc bài tổng kết một năm và triển khai năm sau cách đó rất xa. Khi chuyển hệ thống, nhiều trang đóng lại ngày cho bài cũ.',
    },
    wrong: 'date: 2021-05-11\n\nChiều 28-1-2015, hội nghị tổng kết công tác năm 2014 được tổ chức …',
    right: 'date: 2015-01-28\n\nChiều 28-1-2015, hội nghị tổng kết công tác năm 2014 được tổ chức …',
    fixes: { swap: { en: 'Exchange day and month: {iso}', vi: 'Đổi chỗ ngày và tháng: {iso}' } },
  },
] as const satisfies readonly RuleDefinition[];

/** Weekdays from Sunday, as messages name them. */
export const weekdays = [
  { en: 'Sunday', vi: 'Chủ nhật' },
  { en: 'Monday', vi: 'thứ Hai' },
  { en: 'Tuesday', vi: 'thứ Ba' },
  { en: 'Wednesday', vi: 'thứ Tư' },
  { en: 'Thursday', vi: 'thứ Năm' },
  { en: 'Friday', vi: 'thứ Sáu' },
  { en: 'Saturday', vi: 'thứ Bảy' },
] as const;
