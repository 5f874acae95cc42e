import {
  CodeActionKind,
  type InitializeParams,
  ResourceOperationKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { ADD_TO_CONFIG_COMMAND } from './addToConfig';
import type { CachePlace } from './cache/store';
import { WORKSPACE_COMMANDS } from './changeWorkspace';
import { DOCUMENT_COMMANDS } from './documents/protocol';
import { CLEAN_KIND, FIX_ALL_KIND } from './features/codeActions';
import { COMMANDS } from './features/commands';
import { DIAGNOSTIC_SOURCE } from './features/diagnostics';
import { TOKEN_TYPES } from './features/semanticTokens';
import { KEEP_COMMAND, LEARN_COMMAND, PROPOSE_COMMAND } from './learn';
import { DEFAULT_LIMITS, readLimits } from './limits';
import { chooseEncoding, type PositionEncoding } from './positions';
import type { ClientProfile } from './snapshot';

/** Our own part of `initializationOptions`, beside the limits; every member may be missing or of the wrong kind. */
interface InitializationOptions {
  readonly locale?: unknown;
  readonly documentationBase?: unknown;
  readonly saveCommand?: unknown;
  readonly clientFiles?: unknown;
  /** Path of a folder of ours alone, where what is found in files is kept from one start to the next. */
  readonly cacheFolder?: unknown;
  readonly cacheMegabytes?: unknown;
}

/** What the client can do, as far as the features ask. */
export function readProfile({
  capabilities,
  initializationOptions,
  locale,
}: InitializeParams): ClientProfile {
  const options = (initializationOptions ?? {}) as InitializationOptions;
  const { textDocument, workspace } = capabilities;
  const language = typeof options.locale === 'string' ? options.locale : (locale ?? 'en');
  return {
    locale: /^vi\b/i.test(language) ? 'vi' : 'en',
    documentationBase: typeof options.documentationBase === 'string' ? options.documentationBase : undefined,
    limits: readLimits(options, DEFAULT_LIMITS),
    markdown: textDocument?.hover?.contentFormat?.includes('markdown') ?? false,
    snippets: textDocument?.completion?.completionItem?.snippetSupport ?? false,
    markdownItems:
      textDocument?.completion?.completionItem?.documentationFormat?.includes('markdown') ?? false,
    labelDetails: textDocument?.completion?.completionItem?.labelDetailsSupport ?? false,
    definitionLinks: textDocument?.definition?.linkSupport ?? false,
    relatedInformation:
      (textDocument?.diagnostic?.relatedInformation ||
        textDocument?.publishDiagnostics?.relatedInformation) ??
      false,
    codeDescription:
      (textDocument?.diagnostic?.codeDescriptionSupport ||
        textDocument?.publishDiagnostics?.codeDescriptionSupport) ??
      false,
    documentChanges: workspace?.workspaceEdit?.documentChanges ?? false,
    changeAnnotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    createFiles: Boolean(
      workspace?.workspaceEdit?.documentChanges &&
        workspace.workspaceEdit.resourceOperations?.includes(ResourceOperationKind.Create),
    ),
    saveCommand: typeof options.saveCommand === 'string' ? options.saveCommand : undefined,
  };
}

/** Megabytes that the cache takes at most, where nobody says otherwise. */
const CACHE_MEGABYTES = 500;

/** Where the client wants what is found to be kept; undefined for nowhere. */
export function cachePlaceOf({ initializationOptions }: InitializeParams): CachePlace | undefined {
  const { cacheFolder, cacheMegabytes } = (initializationOptions ?? {}) as InitializationOptions;
  if (typeof cacheFolder !== 'string' || cacheFolder === '') return undefined;
  const megabytes = typeof cacheMegabytes === 'number' ? cacheMegabytes : CACHE_MEGABYTES;
  return megabytes > 0 ? { folder: cacheFolder, megabytes } : undefined;
}

/** Whether the client reads files for us (files/protocol.ts). */
export function servesFiles({ initializationOptions }: InitializeParams): boolean {
  return (initializationOptions as InitializationOptions | null | undefined)?.clientFiles === true;
}

export function encodingOf({ capabilities }: InitializeParams): PositionEncoding {
  return chooseEncoding(capabilities.general?.positionEncodings);
}

export function serverCapabilities(params: InitializeParams): ServerCapabilities {
  const { textDocument } = params.capabilities;
  // Where a client can ask for what it shows, it need never ask for a whole file of megabytes.
  const ranged = Boolean(textDocument?.semanticTokens?.requests.range);
  return {
    positionEncoding: encodingOf(params),
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    ...(textDocument?.diagnostic
      ? {
          diagnosticProvider: {
            identifier: DIAGNOSTIC_SOURCE,
            interFileDependencies: false,
            workspaceDiagnostics: true,
          },
        }
      : {}),
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    hoverProvider: true,
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL_KIND, CLEAN_KIND],
    },
    completionProvider: { triggerCharacters: [':', '=', ' '], resolveProvider: true },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
    workspaceSymbolProvider: true,
    codeLensProvider: {},
    inlayHintProvider: true,
    selectionRangeProvider: true,
    documentLinkProvider: { resolveProvider: false },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    semanticTokensProvider: {
      legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] },
      range: true,
      full: !ranged,
    },
    executeCommandProvider: {
      commands: [
        ...COMMANDS,
        ...Object.values(DOCUMENT_COMMANDS),
        ...WORKSPACE_COMMANDS,
        ADD_TO_CONFIG_COMMAND,
        PROPOSE_COMMAND,
        LEARN_COMMAND,
        KEEP_COMMAND,
      ],
    },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
