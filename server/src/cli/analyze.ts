import { CorpusRun, type InputPart } from './corpusRun';
import { EXIT } from './failure';
import { Gathered } from './gathered';
import { type Input, readInputs } from './inputs';
import type { Options } from './options';
import { Printer } from './output';

/** One JSON object a file, one line each. */
export async function analyze(options: Options): Promise<number> {
  const { files } = await readInputs(options);
  const printer = new Printer();
  // The last file of several parts is put together when the threads and their memory are gone.
  let open: { readonly input: Input; readonly gathered: Gathered } | undefined;
  const finish = async () => {
    if (open) await printGathered(printer, open.input, open.gathered, options);
    open?.gathered.close();
    open = undefined;
  };
  await CorpusRun.with(files, options, {}, async (run) => {
    // In a file that is read part by part, what repeats an earlier document is known only when all is read.
    const kind = ({ input }: InputPart) => (input.survey.parts.length === 1 ? 'analyze' : 'analyzePart');
    for await (const [{ input }, result] of run.map<'analyze' | 'analyzePart'>(kind)) {
      if (open?.input !== input) await finish();
      if (result instanceof Uint8Array) {
        await printer.print(opening(input));
        await printer.print(result);
        await printer.print(']}\n');
      } else {
        open ??= { input, gathered: new Gathered() };
        open.gathered.add(input, result);
      }
    }
  });
  await finish();
  await printer.flush();
  return EXIT.clean;
}

function opening({ path }: Input): string {
  return `{"path":${JSON.stringify(path)},"documents":[`;
}

async function printGathered(
  printer: Printer,
  input: Input,
  gathered: Gathered,
  { locale }: Options,
): Promise<void> {
  gathered.findTwins([input], () => false);
  await printer.print(opening(input));
  let separator = '';
  for (let part = 0; part < input.survey.parts.length; part++) {
    const heads = [...gathered.headsOf(part)];
    const problems = [...gathered.problems(part, locale)];
    // What is wrong with text before the first marker is told with the first document.
    const before = problems.length > heads.length ? problems.shift()! : [];
    for (const [i, head] of heads.entries()) {
      const own = JSON.stringify(i === 0 ? [...before, ...problems[i]!] : problems[i]);
      for (const piece of [separator, head, `,"problems":${own}}`]) {
        const written = printer.print(piece);
        if (written) await written;
      }
      separator = ',';
    }
  }
  await printer.print(']}\n');
}
