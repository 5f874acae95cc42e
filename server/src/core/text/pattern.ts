/*
 * Classes of Unicode as ranges for patterns, without the brackets around them. Exact for what words of Latin, Greek,
 * Cyrillic and Armenian letters hold; of other scripts whole blocks, with the marks and figures in them.
 */

const LETTER =
  'A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02c1\\u02c6-\\u02d1\\u02e0-\\u02e4\\u02ec\\u02ee' +
  '\\u0370-\\u0374\\u0376\\u0377\\u037a-\\u037d\\u037f\\u0386\\u0388-\\u03f5\\u03f7-\\u0481\\u048a-\\u0556\\u0559' +
  '\\u0560-\\u0588\\u05d0-\\u1fff\\u2071\\u207f\\u2090-\\u209c\\u2102\\u2107\\u210a-\\u2113\\u2115\\u2119-\\u211d' +
  '\\u2124\\u2126\\u2128\\u212a-\\u212d\\u212f-\\u2139\\u213c-\\u213f\\u2145-\\u2149\\u214e\\u2183\\u2184' +
  '\\u2c00-\\u2dff\\u3005\\u3006\\u3031-\\u3035\\u3041-\\u3096\\u309d-\\u309f\\u30a1-\\u30fa\\u30fc-\\u31bf' +
  '\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\ua48c\\ua4d0-\\ud7ff\\uf900-\\ufdfb\\ufe70-\\ufefc\\uff21-\\uff3a' +
  '\\uff41-\\uff5a\\uff66-\\uffdc\\u{10000}-\\u{1cfff}\\u{1d400}-\\u{1d7cb}\\u{1df00}-\\u{1efff}\\u{20000}-\\u{3ffff}';

/** In patterns that ignore case, `\p{Lu}` and `\p{Ll}` are every letter that has a case. */
const CASED =
  'A-Za-z\\xb5\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u024f\\u0370-\\u0373\\u0376\\u0377\\u037b-\\u037d\\u037f\\u0386' +
  '\\u0388-\\u03f5\\u03f7-\\u0481\\u048a-\\u0556\\u0561-\\u0587\\u1e00-\\u1fff\\uff21-\\uff3a\\uff41-\\uff5a';

const MARK =
  '\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u0e31\\u0e34-\\u0e3a\\u0e47-\\u0e4e' +
  '\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20f0\\u302a-\\u302f\\u3099\\u309a\\ufe00-\\ufe0f\\ufe20-\\ufe2f\\u{e0100}-\\u{e01ef}';

const NUMBER =
  '0-9\\xb2\\xb3\\xb9\\xbc-\\xbe\\u0660-\\u0669\\u06f0-\\u06f9\\u0966-\\u096f\\u0e50-\\u0e59\\u2070\\u2074-\\u2079' +
  '\\u2080-\\u2089\\u2150-\\u2182\\u2185-\\u2189\\u2460-\\u249b\\u24ea-\\u24ff\\u2776-\\u2793\\u3007\\u3021-\\u3029' +
  '\\u3220-\\u3229\\u3280-\\u3289\\uff10-\\uff19\\u{1d7ce}-\\u{1d7ff}';

/** Capital and small letters follow each other in the Latin blocks that Vietnamese is written in. */
const TURNS: readonly (readonly [upper: number, last: number])[] = [
  [0x100, 0x136],
  [0x139, 0x147],
  [0x14a, 0x176],
  [0x179, 0x17d],
  [0x1cd, 0x1db],
  [0x1de, 0x1ee],
  [0x1f8, 0x21e],
  [0x222, 0x232],
  [0x1e00, 0x1e94],
  [0x1ea0, 0x1efe],
];

function alternating(offset: 0 | 1): string {
  let ranges = '';
  for (const [upper, last] of TURNS) {
    for (let code = upper; code <= last; code += 2) ranges += escaped(code + offset);
  }
  return ranges;
}

function escaped(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}

/**
 * Mathematical alphabets, in which networks set bold words. Capitals and small letters, which are not told to belong
 * together, take turns by 26.
 */
function mathematical(offset: 0 | 26): string {
  let ranges = '';
  for (let first = 0x1d400; first < 0x1d6a4; first += 52) {
    ranges += `\\u{${(first + offset).toString(16)}}-\\u{${(first + offset + 25).toString(16)}}`;
  }
  return ranges;
}

interface Classes {
  readonly L: string;
  readonly Lu: string;
  readonly Ll: string;
  readonly M: string;
  readonly N: string;
}

let exact: Classes | undefined;
let ignoringCase: Classes | undefined;

function classesOf(ignoresCase: boolean): Classes {
  if (ignoresCase) {
    ignoringCase ??= {
      L: LETTER,
      Lu: CASED + mathematical(0),
      Ll: CASED + mathematical(26),
      M: MARK,
      N: NUMBER,
    };
    return ignoringCase;
  }
  exact ??= {
    L: LETTER,
    Lu:
      `A-Z\\xc0-\\xd6\\xd8-\\xde\\u0178\\u0189\\u01a0\\u01af\\u0386\\u0388-\\u038f\\u0391-\\u03ab\\u0400-\\u042f\\u0531-\\u0556` +
      `\\uff21-\\uff3a${alternating(0)}${mathematical(0)}`,
    Ll:
      `a-z\\xb5\\xdf-\\xf6\\xf8-\\xff\\u0138\\u0256\\u0149\\u017f\\u01a1\\u01b0\\u0390\\u03ac-\\u03ce\\u0430-\\u045f\\u0560-\\u0588` +
      `\\u1e95-\\u1e9d\\uff41-\\uff5a${alternating(1)}${mathematical(26)}`,
    M: MARK,
    N: NUMBER,
  };
  return exact;
}

const CLASS = /^\\p\{(L|Lu|Ll|M|N)\}/;

/**
 * A pattern from its source, in which `\p{L}`, `\p{Lu}`, `\p{Ll}`, `\p{M}` and `\p{N}` become a few ranges. V8 looks up the
 * hundreds of ranges of such a class whenever a pattern is read, and writes them out, those beyond the BMP as pairs of
 * surrogates, wherever the class stands: half a millisecond and 8 KB of machine code each time, beside a fifteenth of
 * that. Says the same of all that is written in Latin, Greek or Cyrillic letters; in other scripts marks and figures may
 * count as letters.
 * @param flags with `u`
 */
export function patternOf(source: string, flags: string): RegExp {
  const classes = classesOf(flags.includes('i'));
  let written = '';
  let inBrackets = false;
  for (let i = 0; i < source.length; i++) {
    const char = source[i]!;
    if (char === '\\') {
      const found = CLASS.exec(source.slice(i, i + 6));
      if (found) {
        const ranges = classes[found[1] as keyof Classes];
        written += inBrackets ? ranges : `[${ranges}]`;
        i += found[0].length - 1;
      } else written += char + source[++i]!;
      continue;
    }
    if (char === '[') inBrackets = true;
    else if (char === ']') inBrackets = false;
    written += char;
  }
  return new RegExp(written, flags);
}

/** The same for sources that are written down, by their flags: ``pattern.iu`\p{Lu}{2}` `` is what `/\p{Lu}{2}/iu` would be. */
export const pattern = {
  u: withFlags('u'),
  gu: withFlags('gu'),
  uy: withFlags('uy'),
  iu: withFlags('iu'),
  giu: withFlags('giu'),
  iuy: withFlags('iuy'),
} as const;

function withFlags(flags: string): (source: TemplateStringsArray) => RegExp {
  return (source) => patternOf(source.raw[0]!, flags);
}
