import * as vscode from 'vscode';

/** Language id, settings section and prefix of commands alike. */
export const LANGUAGE = 'corpus';
export const CONFIG_FILE = 'corpus.config.json';

/** The extension's settings as they hold for a resource. */
export function settings(scope?: vscode.ConfigurationScope): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration(LANGUAGE, scope);
}

export function isCorpus(document: vscode.TextDocument): boolean {
  return document.languageId === LANGUAGE;
}

/** Whether a document is a project's configuration, saved or not. */
export function isConfiguration(document: vscode.TextDocument): boolean {
  return document.uri.path.endsWith(`/${CONFIG_FILE}`);
}
