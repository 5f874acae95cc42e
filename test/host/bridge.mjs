// Lets tests inside the extension host see and touch the page around them, which the API of VS Code does not: a
// small HTTP service on the loopback interface. Each request is a POST of JSON; the path names the action.
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { results } from './paths.mjs';

/** @type {Record<string, (page: import('playwright-core').Page, body: any) => Promise<unknown>>} */
const actions = {
  /** Saves a picture of the window under test-results/. */
  async screenshot(page, { name }) {
    mkdirSync(results, { recursive: true });
    const file = `${name.replace(/[^\p{L}\p{N}.-]+/gu, '-').slice(0, 100)}.png`;
    await page.screenshot({ path: join(results, file), timeout: 30_000 });
    return `test-results/${file}`;
  },
  /** Presses keys one after another, as Playwright names them: `F1`, `Control+Shift+O`. */
  async press(page, { keys }) {
    for (const key of keys) await page.keyboard.press(key);
  },
  /** Types into what has the focus. */
  async type(page, { text }) {
    await page.keyboard.insertText(text);
  },
  /** The texts of the visible elements that a CSS selector finds. */
  async texts(page, { selector, webview }) {
    const visible = inside(page, webview).locator(selector).filter({ visible: true });
    // What is drawn has no inner text.
    const texts = await visible.evaluateAll((found) => found.map((one) => one.innerText ?? one.textContent));
    return texts.map((text) => text.replaceAll('\u00a0', ' ').trim());
  },
  /** Clicks the first visible element that a CSS selector finds. */
  async click(page, { selector, webview, timeout = 10_000 }) {
    await putPointerAway(page, timeout);
    await inside(page, webview).locator(selector).filter({ visible: true }).first().click({ timeout });
  },
  /** Drags what a CSS selector finds onto what another finds. */
  async drag(page, { from, to, timeout = 10_000 }) {
    const visible = (selector) => page.locator(selector).filter({ visible: true }).first();
    await putPointerAway(page, timeout);
    await visible(from).dragTo(visible(to), { timeout });
  },
};

/** The page itself, or that of the webview in it, which lies two frames deep. */
/** A card about the row that the pointer is on would lie above its neighbours. */
async function putPointerAway(page, timeout) {
  await page.mouse.move(0, 0);
  const card = page.locator('.context-view .hover-contents').filter({ visible: true });
  await card.first().waitFor({ state: 'hidden', timeout });
}

function inside(page, webview) {
  return webview ? page.frameLocator('iframe.webview.ready').frameLocator('#active-frame') : page;
}

/**
 * @param {() => import('playwright-core').Page | undefined} pageOf
 * @returns {Promise<{origin: string, close: () => void}>} the address holds a secret, so that only those who
 *   were told it can use it
 */
export async function startBridge(pageOf) {
  const secret = randomBytes(16).toString('hex');
  const server = createServer(async (request, response) => {
    const [, key, name] = (request.url ?? '').split('/');
    const action = key === secret && request.method === 'POST' ? actions[name] : undefined;
    const page = pageOf();
    // Tests in a browser ask from a page of another address.
    response.setHeader('access-control-allow-origin', '*');
    if (!action || !page) return void response.writeHead(404).end();
    try {
      let body = '';
      for await (const chunk of request.setEncoding('utf8')) body += chunk;
      const result = await action(page, JSON.parse(body));
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result ?? null));
    } catch (error) {
      response.writeHead(500).end(error.message);
    }
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${server.address().port}/${secret}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
