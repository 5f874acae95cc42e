// Finds a desktop VS Code. Node built-ins only.
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The command line of an installed desktop VS Code that can open a window here, or undefined. */
export function desktopCode() {
  const named = process.env.VSCODE;
  if (named && existsSync(named)) return named;
  // In a terminal of a remote window, `code` talks to that window and starts no other.
  if (process.env.VSCODE_IPC_HOOK_CLI) return undefined;
  const { platform } = process;
  if (platform === 'linux') {
    // Without a screen no window opens, and VS Code does not run as root.
    if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return undefined;
    if (process.getuid?.() === 0) return undefined;
  }
  const names = ['code', 'code-insiders', 'codium'].map((name) =>
    platform === 'win32' ? `${name}.cmd` : name,
  );
  const usual = {
    darwin: ['/Applications', join(homedir(), 'Applications')].map((folder) =>
      join(folder, 'Visual Studio Code.app/Contents/Resources/app/bin'),
    ),
    win32: [
      process.env.LOCALAPPDATA && join(process.env.LOCALAPPDATA, 'Programs/Microsoft VS Code/bin'),
      process.env.PROGRAMFILES && join(process.env.PROGRAMFILES, 'Microsoft VS Code/bin'),
    ],
  };
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...(usual[platform] ?? [])].filter(Boolean);
  return folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path) && !path.includes('remote-cli'));
}
