// Starts a headless Chromium with Playwright: the one that fetch.mjs brings, or one that is installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { hasPackagedChromium } from './fetch.mjs';

/**
 * @param {{chromium: string}} paths from `fetchHost`
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser(paths) {
  const { chromium } = await import('playwright-core');
  const packaged = hasPackagedChromium ? environmentFor(paths.chromium) : undefined;
  const executablePath = packaged ? paths.chromium : installedBrowser();
  if (!executablePath) {
    throw new Error('No Chromium or Chrome found. Install one, or name it in the variable CHROME_PATH.');
  }
  return chromium.launch({
    executablePath,
    env: packaged,
    args: [
      '--no-zygote',
      '--disable-gpu',
      '--disable-background-networking',
      '--font-render-hinting=none',
      '--force-color-profile=srgb',
    ],
    timeout: 120_000,
    // The launcher ends the browser itself, in order.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/** The environment in which the packaged Chromium starts, or undefined when it does not start at all. */
function environmentFor(executable) {
  const folder = dirname(executable);
  const libraries = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  // Fonts of the system come first; a machine without any gets the one that comes with the package.
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
  for (const extra of [fonts, { ...fonts, LD_LIBRARY_PATH: libraries }]) {
    const env = { ...process.env, ...extra };
    if (spawnSync(executable, ['--version'], { env, stdio: 'ignore', timeout: 60_000 }).status === 0)
      return env;
  }
  return undefined;
}

function installedBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) return named;
  const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  const candidates =
    {
      darwin: [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ],
      win32: programs.flatMap((folder) =>
        folder
          ? [
              join(folder, 'Google/Chrome/Application/chrome.exe'),
              join(folder, 'Microsoft/Edge/Application/msedge.exe'),
            ]
          : [],
      ),
    }[process.platform] ??
    (process.env.PATH ?? '')
      .split(delimiter)
      .flatMap((folder) =>
        ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].map(
          (name) => join(folder, name),
        ),
      );
  return candidates.find((path) => existsSync(path));
}
