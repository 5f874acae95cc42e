import type { Location } from 'vscode-languageserver';
import { CorpusText } from '../core/analysis/corpusText';
import { placeOf } from '../core/config/place';
import type { EntryPlace, LoadedConfig } from '../core/config/store';
import { languageModule } from '../core/language';
import type { ProjectDocument, ProjectEntity } from '../core/language/types';
import { uriOf } from './paths';
import { type PositionEncoding, Positions } from './positions';

/** An entity or a document that a project configured, with where it is written. */
export interface ConfiguredEntry {
  readonly id: string;
  readonly entry:
    | { readonly kind: 'entity'; readonly value: ProjectEntity }
    | { readonly kind: 'document'; readonly value: ProjectDocument };
  /** The configuration itself and tables; never empty. */
  readonly places: readonly EntryPlace[];
  readonly config: LoadedConfig;
}

const known = new WeakMap<LoadedConfig, ReadonlyMap<string, ConfiguredEntry>>();

/** What a configuration and its tables name, by the identity that mentions of it have. */
export function configuredEntries(config: LoadedConfig): ReadonlyMap<string, ConfiguredEntry> {
  let entries = known.get(config);
  if (!entries) {
    const made = new Map<string, ConfiguredEntry>();
    const { compiled, origins } = config;
    const language = languageModule(compiled.settingsFor('').language);
    const add = (id: string, entry: ConfiguredEntry['entry'], places: readonly EntryPlace[] = []) => {
      if (places.length > 0 && !made.has(id)) made.set(id, { id, entry, places, config });
    };
    for (const [index, value] of compiled.lexicon.entities.entries()) {
      add(language.entityId(value), { kind: 'entity', value }, origins.entities[index]);
    }
    for (const [index, value] of compiled.lexicon.documents.entries()) {
      add(language.documentId(value), { kind: 'document', value }, origins.documents[index]);
    }
    entries = made;
    known.set(config, entries);
  }
  return entries;
}

/** The names that an entry goes by, the official one first. */
export function namesOf({ entry }: ConfiguredEntry): string[] {
  if (entry.kind === 'entity') return [entry.value.name, ...(entry.value.variants ?? [])];
  const { title, number, aliases = [] } = entry.value;
  return [...aliases, ...(number === undefined ? [] : [number]), ...(title === undefined ? [] : [title])];
}

/** Where an entry is written: its name, in the configuration or a table. */
export function entryLocations(entry: ConfiguredEntry, encoding: PositionEncoding): Location[] {
  const { config, places } = entry;
  const { value, kind } = entry.entry;
  const label = kind === 'entity' ? value.name : (value.number ?? value.title ?? value.aliases?.[0] ?? '');
  return places.flatMap(({ path, span }) => {
    const text = path === config.path ? config.text : config.tableTexts.get(path);
    if (text === undefined) return [];
    const positions = new Positions(new CorpusText(text), encoding);
    return [{ uri: uriOf(path), range: positions.range(placeOf(label, text, span)) }];
  });
}
