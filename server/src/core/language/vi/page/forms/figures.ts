// What tables are made of beside words.

/** A figure, with its unit or without: "70.000", "+1.000", "26.000 đ/kg", "10 điểm", "100%". */
export const FIGURE = /^(?:[+–-]|[▲▼↑↓]\s?)?\d[\d.,:/%–-]{0,15}(?:°[CF]?)?(?:\s\S{1,10}){0,2}$/u;
/** Some of them in a row: "| 23,30 | 25,67 |". */
const FIGURED = /^[|\s]{0,20}\d[\d.,:/%–| -]{0,80}$/;
/** "IT3090", "7480201", "T1-2009-C1": what is counted by a code. */
const CODE = /^(?=[^\d]{0,12}\d)[A-ZĐ\d][A-ZĐ\d./-]{2,19}$/;
/** A figure that is an amount of money or a share. */
export const PRICE = /[₫đ$%]$/iu;
/** What stands in the place of one that is not known, or is what it was. */
const NONE = /^[-–—=→↔▲▼↑↓]$/u;

/** Something that stands in a cell for a number: a figure, a code, a dash where none is known. */
export function isFigure(text: string): boolean {
  return FIGURE.test(text) || NONE.test(text) || FIGURED.test(text) || CODE.test(text);
}
