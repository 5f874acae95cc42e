import { type CancellationToken, CancellationTokenSource } from 'vscode-languageserver';
import type { LoadedConfig } from '../core/config/store';
import { languageModule } from '../core/language';
import { type ConfiguredEntry, configuredEntries } from './configuredEntries';
import type { IdentityContext } from './features/identityCard';
import { pathOf } from './paths';
import type { Session } from './session';

/** A card waits so long (milliseconds) for an index that is nearly current, and then tells that it is not. */
const PATIENCE = 150;

const NONE: ReadonlyMap<string, ConfiguredEntry> = new Map();

/** What the configuration that holds for a file names. */
export async function entriesFor(
  session: Pick<Session, 'workspace'>,
  uri: string,
): Promise<ReadonlyMap<string, ConfiguredEntry>> {
  return entriesOf(await configFor(session, uri));
}

async function configFor({ workspace }: Pick<Session, 'workspace'>, uri: string) {
  const path = pathOf(uri);
  return path === undefined ? undefined : workspace.store.configFor(path);
}

function entriesOf(config: LoadedConfig | undefined): ReadonlyMap<string, ConfiguredEntry> {
  return config ? configuredEntries(config) : NONE;
}

/** What the workspace knows of who and what a file names, brought up to date as far as that takes no time. */
export async function identityContext(
  session: Session,
  uri: string,
  token: CancellationToken,
): Promise<IdentityContext> {
  const { index, background, workspace, profile } = session;
  const config = await configFor(session, uri);
  const isCurrent = await isSoonCurrent(session, token);
  return {
    index,
    isCurrent,
    isStopped: background.isStopped,
    entries: entriesOf(config),
    language: languageModule(config?.compiled.settingsFor('').language ?? ''),
    encoding: workspace.positionEncoding,
    locale: profile().locale,
  };
}

async function isSoonCurrent({ index }: Session, token: CancellationToken): Promise<boolean> {
  const patience = new CancellationTokenSource();
  const given = token.onCancellationRequested(() => patience.cancel());
  const timer = setTimeout(() => patience.cancel(), PATIENCE);
  try {
    // Given up, what was read by then is kept, and whoever else waits for the rest gets it.
    const late = new Promise<false>((done) => patience.token.onCancellationRequested(() => done(false)));
    const current = index.refresh(patience.token).then(() => !patience.token.isCancellationRequested);
    return await Promise.race([current, late]);
  } finally {
    clearTimeout(timer);
    given.dispose();
  }
}
