/**
 * The numbers of the page model, in one place. A line's score is the evidence that it is text of the article: what
 * prose has adds to it, what furniture has takes away. The path through the page's zones with the highest sum wins.
 */
export const SCORE = {
  /** A sentence of nine words or more, and for each word of it up to `wordCap`. */
  sentence: 2,
  perWord: 1 / 15,
  wordCap: 60,
  shortSentence: 1,
  /** A short question may be a headline as well as text. */
  question: 0.3,
  /** Lines without an end mark, by length in words. */
  open40: 3.5,
  open25: 2,
  open15: 0,
  open8: -1,
  open4: -1.2,
  open1: -1.5,
  /** "Cụ thể như sau:" */
  introducesList: 2.2,
  lowerStart: 1.5,
  listItem: 1.6,
  /** Furniture by phrase or shape, by weight 1, 2, 3. */
  furniture: [0, -0.5, -2.5, -4] as readonly number[],
  ends: -8,
  /** Long lines that speak to the reader about the site: for one sign, for two and more. */
  notice: -3,
  notices: -9,
  /** A short line that the page prints more than once. */
  repeated: -1.5,
  /** Times what counts for text, below the heading of comments. */
  commented: 0.5,
  /** A longer sentence that is broken off: paragraphs end so, summaries of other pages more often. */
  trails: -0.3,
  /** A paragraph that stands under a headline in a list of related pages. */
  summary: -0.5,
} as const;

/** What it costs to pass from one zone of the page to another. */
export const PASSAGE = {
  enterBody: -2,
  leaveBody: -1,
  /** Back into the body after a share bar, an advertisement, a player. */
  resume: -1,
  /** Back into the body after a list of related pages or tags. */
  resumeAfterList: -1.2,
  /** Back into the body after a comment form or the imprint: all but never. */
  resumeAfterEnd: -30,
} as const;

/** What makes a line a title. */
export const TITLE = {
  accept: 3,
  /** Where no line comes up to that. */
  nearly: 2.5,
  words: [
    [2, -4],
    [3, -2],
    [4, -0.5],
    [7, 1],
    [25, 2],
    [35, 1],
    [45, -1],
  ] as readonly (readonly [number, number])[],
  tooLong: -6,
  fullStop: -2.5,
  /** With the day right below. */
  stated: -0.5,
  colon: -2,
  furniture: -6,
  section: -4,
  /** Reads like entries of a menu side by side; so do names of offices and congresses. */
  row: -1.5,
  name: -3,
  item: -1,
  /** Times the share of its words that the first paragraphs repeat. */
  overlap: 4,
  repeated: 1.5,
  captionOf: 3,
  /** Stands between the paragraphs too, more than once. */
  caption: -6,
  /** The day stands under a headline more often than above it. */
  datelineBelow: 3.5,
  datelineAbove: 1.5,
  /** Who wrote the text stands between it and the headline. */
  signed: 1.5,
  /** Nothing else stands between the day and the text. */
  between: 3.4,
  /** Goes on in the next line: wrapped text. */
  wrapped: -4,
  perLine: -0.12,
  perLineCap: -3,
  adjacent: 0.5,
  firstLine: 2,
  /** No other line above the text is long enough. */
  lone: 2.5,
  /** Stands right over the text and right below the name of a section. */
  placed: 2.5,
  inList: -3,
  /** Stands under the dateline with a paragraph between them. */
  afterLead: -4,
  /** Its own lead stands under it; buttons do. */
  lead: 1.5,
  buttons: 1.5,
} as const;

/** Confidence of a decision, by what it rests on. */
export const CONFIDENCE = {
  phrase3: 0.98,
  phrase2: 0.9,
  menu: 0.95,
  few: 0.75,
  tail: 0.92,
  list: 0.9,
  run: 0.75,
  repeated: 0.95,
  notice: 0.85,
  doubtful: 0.4,
  /** Blocks below this are shown and left. */
  cut: 0.6,
} as const;
