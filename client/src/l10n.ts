import * as vscode from 'vscode';
import vietnamese from '../../l10n/bundle.l10n.vi.json';
import { settings } from './names';

/**
 * Words for the user. VS Code translates those of extensions only where a language pack is installed, and there is none
 * for Vietnamese: `corpus.displayLanguage` chooses without one. What the manifest says (titles of commands, settings)
 * is out of its reach.
 */
const SETTING = 'displayLanguage';

type Value = string | number | boolean;

let chosen: string | undefined;

/** The language that the extension and its server speak, as a BCP 47 tag. */
export function displayLanguage(): string {
  if (chosen === undefined) {
    const wanted = settings().get<string>(SETTING);
    chosen = wanted === 'en' || wanted === 'vi' ? wanted : vscode.env.language;
  }
  return chosen;
}

/** Calls back when another language may have been chosen. What was said before stays as it is. */
export function onDidChangeDisplayLanguage(callback: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (!event.affectsConfiguration(`corpus.${SETTING}`)) return;
    chosen = undefined;
    callback();
  });
}

/**
 * A text in the language of the user.
 * @param message in English, literally: it is the key of its translation
 * @param values for `{0}`, `{1}` …
 */
export function t(message: string, ...values: Value[]): string {
  const language = displayLanguage();
  const own = vscode.l10n;
  if (language === vscode.env.language) return own.t(message, ...values);
  const bundle: Readonly<Record<string, string>> = language === 'vi' ? vietnamese : {};
  const text = Object.hasOwn(bundle, message) ? bundle[message]! : message;
  return text.replace(/\{(\d+)\}/g, (place, at) => String(values[Number(at)] ?? place));
}
