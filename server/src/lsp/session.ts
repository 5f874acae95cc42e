import type { Connection } from 'vscode-languageserver';
import type { BackgroundIndex } from './backgroundIndex';
import type { MentionIndex } from './mentionIndex';
import type { ClientProfile } from './snapshot';
import type { CorpusWorkspace } from './workspace';

/** What the handlers of one connection share. */
export interface Session {
  readonly connection: Connection;
  readonly workspace: CorpusWorkspace;
  readonly index: MentionIndex;
  readonly background: BackgroundIndex;
  /** Asked each time: the client's settings can change it. */
  profile(): ClientProfile;
  /** Asks the client to fetch anew what tells of problems: diagnostics and code lenses, where it can be asked. */
  refreshProblems(): void;
}
