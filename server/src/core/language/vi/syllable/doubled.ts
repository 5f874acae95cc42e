import functionTable from '../../../../../data/vi/function_words.tsv';
import undoubledTable from '../../../../../data/vi/undoubled_words.tsv';

interface FunctionWord {
  /** True when the word doubled is always a slip, but for the compounds below. */
  readonly wrongDoubled: boolean;
  /** Words after which the word is the end of a compound (hiện tại | tại Hà Nội). */
  readonly after: ReadonlySet<string>;
  /** Words before which the word is the start of a compound (theo | theo dõi). */
  readonly before: ReadonlySet<string>;
  /** Second words of the compounds that it opens (có thể), and first words of those it closes. */
  readonly opens: ReadonlySet<string>;
  readonly closes: ReadonlySet<string>;
}

/** A word that does not reduplicate. */
interface Undoubled {
  /** It lives in compounds alone (hình, kết), while others stand by themselves, too: end one phrase, start the next. */
  readonly bound: boolean;
  /** Second words of all compounds that it opens, first words of all that it closes; absent where they are too many. */
  readonly opens?: ReadonlySet<string>;
  readonly closes?: ReadonlySet<string>;
}

let functionWords: ReadonlyMap<string, FunctionWord> | undefined;
let undoubled: ReadonlyMap<string, Undoubled> | undefined;

function rows(table: string): string[][] {
  return table
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((row) => row.split('\t'));
}

function set(list: string | undefined): ReadonlySet<string> {
  return new Set(list ? list.split(' ') : []);
}

function functionWord(word: string): FunctionWord | undefined {
  functionWords ??= new Map(
    rows(functionTable).map(([name, kind, after, before, opens, closes]) => [
      name!,
      {
        wrongDoubled: kind === 'wrong',
        after: set(after),
        before: set(before),
        opens: set(opens),
        closes: set(closes),
      },
    ]),
  );
  return functionWords.get(word);
}

function undoubledWord(word: string): Undoubled | undefined {
  undoubled ??= new Map(
    rows(undoubledTable).map(([name, kind, opens, closes]) => [
      name!,
      {
        bound: kind === 'bound',
        ...(opens ? { opens: set(opens) } : {}),
        ...(closes ? { closes: set(closes) } : {}),
      },
    ]),
  );
  return undoubled.get(word);
}

/**
 * Whether a word twice in a row is a slip. Vietnamese doubles words freely (luôn luôn, xanh xanh, nhà nhà), and compounds
 * meet (học sinh | sinh năm 2005), so only words known never to double are judged: function words, but where a compound
 * ends or starts with them; and others where they open or close their phrase, and so cannot belong to two compounds.
 */
export function isSlip(word: string, prior: string, next: string): boolean {
  const particle = functionWord(word);
  if (particle) return particle.wrongDoubled && !particle.after.has(prior) && !particle.before.has(next);
  const lone = undoubledWord(word);
  if (!lone) return false;
  // Two compounds cannot meet here (tình hình | hình mới) where one of them is none.
  if (next !== '' && lone.opens?.has(next) === false) return true;
  if (prior !== '' && lone.closes?.has(prior) === false) return true;
  const left = functionWord(prior);
  const right = functionWord(next);
  const opens = prior === '' || (left !== undefined && !left.opens.has(word));
  const closes = next === '' || (right !== undefined && !right.closes.has(word));
  return lone.bound ? opens || closes : opens && closes;
}
