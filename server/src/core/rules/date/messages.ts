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
