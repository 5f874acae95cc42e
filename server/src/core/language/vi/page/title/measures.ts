/** Longest name of a section, and shortest headline, in words. */
export const NAME = 6;
export const HEADLINE = 7;

/** Words from which on a line that begins the body is no headline, but for one beside its day. */
export const LONG = 40;

/** Longest short line below a headline, and longest entry of a menu or button, in words. */
export const SHORT = 4;
export const SCRAP = 3;

/** Lines above a day among which a lead is looked for. */
export const LEAD_REACH = 8;
