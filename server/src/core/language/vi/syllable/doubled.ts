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

/**
 * Words that do not reduplicate. A `bound` one lives in compounds alone (hình, kết); a `free` one also stands by itself,
 * so that it can end one phrase and start the next.
 */
type Undoubled = 'bound' | 'free';

let functionWords: ReadonlyMap<string, FunctionWord> | undefined;
let undoubled: ReadonlyMap<string, Undoubled> | undefined;

function rows(table: string): string[][] {
  return table
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((row) => row.split('\t'));
}

function functionWord(word: string): FunctionWord | undefined {
  const set = (list: string | undefined) => new Set(list ? list.split(' ') : []);
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

function undoubledKind(word: string): Undoubled | undefined {
  undoubled ??= new Map(rows(undoubledTable).map(([name, kind]) => [name!, kind as Undoubled]));
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
  const kind = undoubledKind(word);
  if (!kind) return false;
  const left = functionWord(prior);
  const right = functionWord(next);
  const opens = prior === '' || (left !== undefined && !left.opens.has(word));
  const closes = next === '' || (right !== undefined && !right.closes.has(word));
  return kind === 'bound' ? opens || closes : opens && closes;
}
