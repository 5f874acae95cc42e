import { parse } from 'jsonc-parser';
import { compileGlob, type Glob } from '../../server/src/core/config/glob';

/** What a `corpus.config.json` says of which files are corpora. Paths are relative to its folder, with `/`. */
export class ProjectFiles {
  private constructor(
    private readonly include: readonly Glob[],
    private readonly exclude: readonly Glob[],
    /** How markers are written here beside the usual styles, as `@@ {name} @@`. */
    readonly template: string | undefined,
  ) {}

  /** Reads the globs of a configuration. Whatever is wrong in it is left out here: the server reports it. */
  static parse(text: string): ProjectFiles {
    const config: unknown = parse(text, [], { allowTrailingComma: true });
    const marker = property(config, 'marker');
    const template = typeof marker === 'string' && marker.includes('{name}') ? marker : undefined;
    return new ProjectFiles(globs(config, 'include'), globs(config, 'exclude'), template);
  }

  /** True for a path that `include` names and `exclude` does not; without `include` there is none. */
  includes(path: string): boolean {
    return this.include.some((glob) => glob.matches(path)) && !this.excludes(path);
  }

  excludes(path: string): boolean {
    return this.exclude.some((glob) => glob.matches(path));
  }
}

function property(config: unknown, key: string): unknown {
  return typeof config === 'object' && config !== null ? Reflect.get(config, key) : undefined;
}

function globs(config: unknown, key: string): Glob[] {
  const value = property(config, key);
  const patterns = Array.isArray(value) ? value : [value];
  return patterns.flatMap((pattern) => {
    const glob = typeof pattern === 'string' ? compileGlob(pattern) : undefined;
    return glob && 'matches' in glob ? [glob] : [];
  });
}
