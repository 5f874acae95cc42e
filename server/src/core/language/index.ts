import type { LanguageModule } from './types';
import { vietnamese } from './vi';

const modules: ReadonlyMap<string, LanguageModule> = new Map([[vietnamese.id, vietnamese]]);

/** The module of a language; the configuration's schema allows only those that there are. */
export function languageModule(id: string): LanguageModule {
  return modules.get(id) ?? vietnamese;
}
