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
