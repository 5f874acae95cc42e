import { build } from 'esbuild';

/** Bundles a TypeScript module of the pure core and returns what it exports, for scripts that write files from it. */
export async function evaluate(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    target: 'node20',
    mainFields: ['module', 'main'],
    loader: { '.tsv': 'text' },
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
