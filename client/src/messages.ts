import * as vscode from 'vscode';
import { inertMessage } from './inert';

/**
 * Messages to the user. VS Code makes links of `[words](command:…)` in them, also where a name or a title from the
 * corpus stands so: every message of ours goes through here, where nothing in it does anything.
 */
export function tell(message: string, ...buttons: string[]): Thenable<string | undefined> {
  return vscode.window.showInformationMessage(inertMessage(message), ...buttons);
}

/** Tells of a failure. */
export function tellError(message: string, ...buttons: string[]): Thenable<string | undefined> {
  return vscode.window.showErrorMessage(inertMessage(message), ...buttons);
}

/** Tells why something was not done, until the user has read it. */
export function explain(message: string, detail: string): Thenable<string | undefined> {
  return vscode.window.showErrorMessage(inertMessage(message), { modal: true, detail: inertMessage(detail) });
}

/** Asks before something is done; true for yes. */
export async function confirm(message: string, yes: string, detail = ''): Promise<boolean> {
  const options = { modal: true, detail: inertMessage(detail) };
  return (await vscode.window.showWarningMessage(inertMessage(message), options, yes)) === yes;
}
