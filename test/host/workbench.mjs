// A running VS Code with a page that shows it: what the launcher for tests and the driver for pictures share.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { fetchHost } from './fetch.mjs';
import { addLanguagePack } from './languagePack.mjs';
import { startServer, workbenchUrl } from './server.mjs';

/**
 * @typedef {object} Workbench
 * @property {import('playwright-core').Page} page
 * @property {import('./server.mjs').Server} server
 * @property {Promise<string>} broken resolves with a message when the server, the browser or the page dies
 * @property {() => Promise<void>} close
 */

/**
 * Starts a server and a browser and opens the workbench.
 * @param {{runDir: string, userDataDir?: string, extensionsDir?: string, folder?: string, workspace?: string,
 *   files?: string[], extensions?: string[], tests?: string, driver?: boolean, trust?: boolean, settings?: object, env?: NodeJS.ProcessEnv,
 *   viewport?: {width: number, height: number}, scale?: number, locale?: string, timeoutMs?: number,
 *   prepare?: (page: import('playwright-core').Page) => Promise<void>}} options
 *   `runDir`: a folder for this run alone; `driver`: false for an editor as people have it, with messages, where
 *   extensions are those of `extensionsDir` alone; `settings`: user settings to write first; `prepare`: called with
 *   the page before it loads the workbench
 * @returns {Promise<Workbench>} when the workbench is on the screen
 */
export async function openWorkbench(options) {
  const { runDir, userDataDir = join(runDir, 'user-data'), timeoutMs = 120_000 } = options;
  if (options.settings) {
    const folder = join(userDataDir, 'User');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'settings.json'), JSON.stringify(options.settings, null, 2));
  }
  if (options.locale && !/^en\b/.test(options.locale)) addLanguagePack(userDataDir, options.locale);
  const closers = [];
  const close = async () => {
    while (closers.length > 0)
      await closers
        .pop()()
        .catch(() => {});
  };
  try {
    const paths = await fetchHost();
    const server = await startServer(paths, {
      dataDir: join(runDir, 'server'),
      userDataDir,
      extensionsDir: options.extensionsDir,
      driver: options.driver ?? true,
      trust: options.trust,
      locale: options.locale,
      // No look at the extension gallery: a run must not depend on the network.
      env: { EXTENSIONS_GALLERY: '{}', ...options.env },
      timeoutMs,
    });
    closers.push(server.stop);
    const browser = await launchBrowser(paths);
    closers.push(() => browser.close());
    const context = await browser.newContext({
      viewport: options.viewport ?? { width: 1280, height: 800 },
      deviceScaleFactor: options.scale ?? 1,
      locale: options.locale ?? 'en-US',
    });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.origin });
    const page = await context.newPage();
    const broken = new Promise((resolve) => {
      server.ended.then((words) => resolve(`the VS Code server ended: ${words}`));
      browser.on('disconnected', () => resolve('the browser ended'));
      page.on('crash', () => resolve('the page crashed'));
    });
    if (process.env.VSCODE_HOST_LOG) {
      page.on('console', (message) => console.error(`[page] ${message.text()}`));
      page.on('pageerror', (error) => console.error(`[page] ${error.message}`));
    }
    await options.prepare?.(page);
    await page.goto(workbenchUrl(server, options), { timeout: timeoutMs });
    await Promise.race([
      page.waitForSelector('.monaco-workbench .part.statusbar', { timeout: timeoutMs }),
      broken.then((message) => Promise.reject(new Error(message))),
    ]);
    return { page, server, broken, close };
  } catch (error) {
    await close();
    throw error;
  }
}
