import { parseArgs } from 'node:util';
import { commandLineFigures, largeFileFigures } from './commandLine';
import { bareMilliseconds, engineFigures } from './engine';
import { otherFigures } from './others';
import { protocolFigures } from './protocol';
import { compare, type Figure, printTable, save, updateBaseline } from './report';
import { startFigures } from './start';
import { workspaceFigures } from './workspace';

const { values } = parseArgs({
  options: {
    large: { type: 'boolean', default: false },
    gate: { type: 'boolean', default: false },
    update: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
    only: { type: 'string' },
    others: { type: 'boolean', default: false },
  },
});
const { large } = values;

const parts: Readonly<Record<string, (bare: number) => Promise<Figure[]> | Figure[]>> = {
  engine: () => engineFigures(10_000_000),
  start: () => startFigures(),
  protocol: async () => [
    ...(await protocolFigures('100 kB', 100_000)),
    ...(await protocolFigures('10 MB', 10_000_000)),
    ...(large ? await protocolFigures('50 MB', 50_000_000) : []),
  ],
  workspace: () => workspaceFigures(large ? 10_000 : 1_000),
  cli: async () => [
    ...(await commandLineFigures(large ? 10_000 : 1_000)),
    ...(await largeFileFigures(large ? 1_000_000_000 : 30_000_000)),
  ],
  ...(values.others ? { others: () => otherFigures() } : {}),
};

const names = values.only?.split(',') ?? Object.keys(parts);
const unknown = names.find((name) => !Object.hasOwn(parts, name));
if (unknown !== undefined) {
  console.error(`no such part: ${unknown}; one of ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}

const figures: Figure[] = [];
for (const name of names) {
  // Measured again before each part: what else the machine does changes.
  const bare = bareMilliseconds();
  const own = await parts[name]!(bare);
  for (const figure of own) {
    figures.push(
      figure.unit === 'ms' && figure.ratio === undefined ? { ...figure, ratio: figure.value / bare } : figure,
    );
  }
}
const compared = compare(figures);
printTable(compared);
save(compared, { large });
if (values.update) updateBaseline(compared);
if (values.gate && compared.some(({ worse }) => worse)) {
  console.error('Slower or larger than the baseline allows; see the rows marked ✖.');
  process.exitCode = 1;
}
