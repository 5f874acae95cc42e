// Drives the editor as a person does, to look at it and to take pictures of it.
//
// As a module:
//   const editor = await openEditor({ folder: 'samples' });
//   await editor.open('news.corpus');
//   await editor.palette('Corpus: Clean Boilerplate');
//   await editor.screenshot('test-results/clean.png');
//   await editor.close();
//
// As a command, with the steps in the order in which they are to be taken:
//   node test/host/drive.mjs --folder samples --open news.corpus --goto 3:1 --hover '03/02/2024' --screenshot a.png
//   [--dark] [--size 1280x800] [--scale 2] [--locale vi] [--in-place] and the steps --open FILE  --goto LINE[:COLUMN]
//   --palette TITLE  --type TEXT  --press KEY  --hover TEXT  --click CSS  --problems  --outline  --output CHANNEL
//   --wait TEXT  --print CSS  --screenshot FILE.png
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { linkExtension } from './extensionLink.mjs';
import { addFonts, useInterfaceFont } from './fonts.mjs';
import { root } from './paths.mjs';
import { pictureSettings } from './settings.mjs';
import { openWorkbench } from './workbench.mjs';

const waitMs = 45_000;

/**
 * Opens a folder in a VS Code with the extension.
 * @param {{folder: string, inPlace?: boolean, dark?: boolean, settings?: object, size?: [number, number],
 *   scale?: number, extension?: string, locale?: string}} options `folder` is copied first unless `inPlace`;
 *   `extension` is the folder of the extension, this repository by default
 * @returns {Promise<Editor>}
 */
export async function openEditor(options) {
  const { folder, dark = false, size = [1280, 800], extension = root } = options;
  const runDir = mkdtempSync(join(tmpdir(), 'corpus-editor-drive-'));
  try {
    let opened = resolve(folder);
    if (!options.inPlace) {
      opened = join(runDir, basename(opened));
      cpSync(resolve(folder), opened, { recursive: true });
    }
    const extensionsDir = join(runDir, 'extensions');
    linkExtension(extensionsDir, resolve(extension));
    const workbench = await openWorkbench({
      runDir,
      folder: opened,
      extensionsDir,
      driver: false,
      settings: {
        ...pictureSettings,
        ...(dark ? { 'workbench.colorTheme': 'Default Dark Modern' } : {}),
        ...options.settings,
      },
      viewport: { width: size[0], height: size[1] },
      scale: options.scale,
      locale: options.locale,
      prepare: addFonts,
    });
    await useInterfaceFont(workbench.page);
    return new Editor(workbench, opened, runDir);
  } catch (error) {
    rmSync(runDir, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
}

class Editor {
  #workbench;
  #runDir;

  constructor(workbench, folder, runDir) {
    this.#workbench = workbench;
    this.#runDir = runDir;
    /** The folder that is open: a copy, unless it was opened in place. */
    this.folder = folder;
    /** @type {import('playwright-core').Page} */
    this.page = workbench.page;
    this.page.setDefaultTimeout(waitMs);
  }

  /** Opens a file of the folder by its name or relative path. */
  async open(file) {
    await this.page.keyboard.press('Control+P');
    const row = this.page.locator('.quick-input-list .monaco-list-row').first();
    await this.#input(file);
    await row.filter({ hasText: basename(file) }).waitFor();
    await this.page.keyboard.press('Enter');
    await this.page
      .locator('.tab.active')
      .filter({ hasText: basename(file) })
      .first()
      .waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  /** Puts the cursor at a line and column, counted from 1. */
  async goTo(line, column = 1) {
    await this.page.keyboard.press('Control+G');
    await this.#input(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Runs a command of the palette by its full title, such as `Corpus: Show Log`. */
  async palette(title) {
    await this.page.keyboard.press('F1');
    await this.#input(`>${title}`);
    const rows = this.page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: title }).first().waitFor();
    await this.page.keyboard.press('Enter');
    await rows.filter({ hasText: title }).first().waitFor({ state: 'hidden' });
  }

  /** Types into what has the focus. */
  async type(text) {
    await this.page.keyboard.type(text, { delay: 5 });
  }

  /** Presses a key or a chord, such as `Control+Z`. */
  async press(key) {
    await this.page.keyboard.press(key);
  }

  /** Rests the mouse on a piece of text on the screen until the hover card comes, and gives its text. */
  async hover(text) {
    await this.page.waitForFunction(rectangleOf, text);
    const card = this.page.locator('.monaco-hover:not(.hidden) .hover-contents').filter({ visible: true });
    const deadline = Date.now() + waitMs;
    for (;;) {
      const box = await this.page.evaluate(rectangleOf, text);
      // Away first: a hover that came too early, before the server had an answer, does not come again by itself.
      await this.page.mouse.move(5, 5);
      await this.page.mouse.move(box.x + box.width / 2 - 2, box.y + box.height / 2);
      await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
      try {
        await card.first().waitFor({ timeout: 5_000 });
        await this.page
          .locator('.monaco-hover .hover-row')
          .getByText('Loading...')
          .waitFor({ state: 'hidden' });
        return (await card.allInnerTexts()).join('\n\n').replaceAll('\u00a0', ' ');
      } catch (error) {
        if (Date.now() > deadline) throw new Error(`no hover card came over "${text}"`, { cause: error });
      }
    }
  }

  /** Shows the Problems panel and gives its rows. */
  async problems() {
    await this.palette('Problems: Focus on Problems View');
    return this.texts('.markers-panel .monaco-list-row');
  }

  /** Shows the outline and gives the rows that are visible. */
  async outline() {
    await this.palette('Explorer: Focus on Outline View');
    const rows = '.outline-tree .monaco-list-row';
    await this.page.locator(rows).first().waitFor();
    return this.texts(rows);
  }

  /** Shows an output channel. */
  async output(channel) {
    await this.palette('Output: Show Output Channels...');
    await this.#input(channel);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.output-view-container .view-line, .output .view-line').first().waitFor();
  }

  /** Waits until some visible element has this text. */
  async waitFor(text) {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }

  /** The texts of the visible elements that a CSS selector finds. */
  async texts(selector) {
    const texts = await this.page.locator(selector).filter({ visible: true }).allInnerTexts();
    return texts.map((text) => text.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim());
  }

  /**
   * Takes a picture once nothing on the screen changes any more.
   * @param {string} path where to write the PNG
   * @param {import('playwright-core').PageScreenshotOptions} [options] such as `clip`
   */
  async screenshot(path, options = {}) {
    mkdirSync(dirname(resolve(path)), { recursive: true });
    const deadline = Date.now() + 15_000;
    let before = await this.page.screenshot(options);
    for (let same = 0; same < 3 && Date.now() < deadline; ) {
      await this.page.waitForTimeout(150);
      const now = await this.page.screenshot(options);
      same = now.equals(before) ? same + 1 : 0;
      before = now;
    }
    await this.page.screenshot({ ...options, path });
  }

  async close() {
    await this.#workbench.close();
    rmSync(this.#runDir, { recursive: true, force: true, maxRetries: 5 });
  }

  async #input(text) {
    const input = this.page.locator('.quick-input-widget .quick-input-box input').filter({ visible: true });
    await input.fill(text);
  }
}

/** Runs in the page: where a piece of text stands in an editor, or undefined. */
function rectangleOf(text) {
  for (const line of document.querySelectorAll('.editor-instance .view-line')) {
    const nodes = [];
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push(walker.currentNode);
    const at = nodes
      .map((node) => node.data)
      .join('')
      .replaceAll('\u00a0', ' ')
      .indexOf(text);
    if (at < 0) continue;
    const range = document.createRange();
    let offset = 0;
    let started = false;
    for (const node of nodes) {
      const end = offset + node.data.length;
      if (!started && at < end) {
        range.setStart(node, at - offset);
        started = true;
      }
      if (started && at + text.length <= end) {
        range.setEnd(node, at + text.length - offset);
        break;
      }
      offset = end;
    }
    const { x, y, width, height } = range.getClientRects()[0];
    return { x, y, width, height };
  }
  return undefined;
}

const steps = {
  open: (editor, file) => editor.open(file),
  goto: (editor, place) => editor.goTo(...place.split(':').map(Number)),
  palette: (editor, title) => editor.palette(title),
  type: (editor, text) => editor.type(text),
  press: (editor, key) => editor.press(key),
  hover: async (editor, text) => console.log(await editor.hover(text)),
  click: (editor, selector) => editor.page.locator(selector).filter({ visible: true }).first().click(),
  problems: async (editor) => console.log((await editor.problems()).join('\n')),
  outline: async (editor) => console.log((await editor.outline()).join('\n')),
  output: (editor, channel) => editor.output(channel),
  wait: (editor, text) => editor.waitFor(text),
  print: async (editor, selector) => console.log((await editor.texts(selector)).join('\n')),
  screenshot: (editor, path) => editor.screenshot(path),
};

async function main(args) {
  const options = { folder: join(root, 'samples') };
  const plan = [];
  for (let i = 0; i < args.length; i++) {
    const name = args[i].replace(/^--/, '');
    if (name === 'folder' || name === 'extension') options[name] = args[++i];
    else if (name === 'dark') options.dark = true;
    else if (name === 'in-place') options.inPlace = true;
    else if (name === 'size') options.size = args[++i].split('x').map(Number);
    else if (name === 'locale') options.locale = args[++i];
    else if (name === 'scale') options.scale = Number(args[++i]);
    else if (name === 'settings') options.settings = JSON.parse(args[++i]);
    else if (!(name in steps)) throw new Error(`no such step: ${args[i]}`);
    else plan.push([name, steps[name].length > 1 ? args[++i] : undefined]);
  }
  if (!existsSync(options.folder)) throw new Error(`no such folder: ${options.folder}`);
  const editor = await openEditor(options);
  try {
    for (const [name, value] of plan) {
      try {
        await steps[name](editor, value);
      } catch (error) {
        const path = join(root, 'test-results/drive-failure.png');
        await editor.screenshot(path).catch(() => {});
        throw new Error(`--${name} ${value ?? ''}: ${error.message}\nScreenshot: ${path}`, { cause: error });
      }
    }
  } finally {
    await editor.close();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main(process.argv.slice(2)).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
