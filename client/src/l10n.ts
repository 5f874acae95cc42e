import * as vscode from 'vscode';
import { settings } from './names';

/**
 * Words for the user. VS Code translates those of extensions only where a language pack is installed, and there is none
 * for Vietnamese: `corpus.displayLanguage` chooses without one. What the manifest says (titles of commands, settings)
 * is out of its reach.
 */
const SETTING = 'displayLanguage';

type Value = string | number | boolean;

const BUNDLE = 'l10n/bundle.l10n.vi.json';

let chosen: string | undefined;
/** Translations by their English; read when they are first wanted. */
let vietnamese: Readonly<Record<string, string>> = {};
const changes = new vscode.EventEmitter<void>();

/** Another language was chosen. What was said before stays as it is. */
export const onDidChangeDisplayLanguage = changes.event;

/** The language that the extension and its server speak, as a BCP 47 tag. */
export function displayLanguage(): string {
  return chosen ?? vscode.env.language;
}

/** Finds out which language is chosen, now and later; to be called before anything is said. */
export async function chooseLanguage(extensionUri: vscode.Uri): Promise<vscode.Disposable> {
  const choose = async () => {
    const wanted = settings().get<string>(SETTING);
    const language = wanted === 'en' || wanted === 'vi' ? wanted : vscode.env.language;
    if (language === 'vi' && language !== vscode.env.language) vietnamese = await readBundle(extensionUri);
    chosen = language;
  };
  await choose();
  return vscode.workspace.onDidChangeConfiguration(async (event) => {
    if (!event.affectsConfiguration(`corpus.${SETTING}`)) return;
    await choose();
    changes.fire();
  });
}

async function readBundle(extensionUri: vscode.Uri): Promise<Readonly<Record<string, string>>> {
  try {
    const content = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, BUNDLE));
    return JSON.parse(new TextDecoder().decode(content));
  } catch {
    // English is better than nothing at all.
    return {};
  }
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
  const text = language === 'vi' && Object.hasOwn(vietnamese, message) ? vietnamese[message]! : message;
  return text.replace(/\{(\d+)\}/g, (place, at) => String(values[Number(at)] ?? place));
}
