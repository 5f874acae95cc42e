// The window around the extension host, which the API of VS Code does not show: its side is test/host/bridge.mjs.

/** The launcher shows the lines that begin with this character (test/host/log.mjs). */
export const testMark = '\u2063';

export interface Page {
  /** Saves a picture of the window under test-results/ and gives its path. */
  screenshot(name: string): Promise<string>;
  /** Presses keys one after another, as Playwright names them: `F1`, `Control+Shift+O`. */
  press(...keys: string[]): Promise<void>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
  /** The texts of the visible elements that a CSS selector finds. */
  texts(selector: string, place?: Place): Promise<string[]>;
  /** Clicks the first visible element that a CSS selector finds. */
  click(selector: string, place?: Place): Promise<void>;
  /** Drags the first visible element that a CSS selector finds onto the first that another finds. */
  drag(from: string, to: string): Promise<void>;
}

/** The window, or the page of the webview in it. */
type Place = 'window' | 'webview';

/** Undefined in a desktop VS Code, which nobody looks at from outside. */
export const page: Page | undefined = connect(process.env.VSCODE_HOST_BRIDGE);

function connect(origin: string | undefined): Page | undefined {
  if (!origin) return undefined;
  const call = async <T>(action: string, body: object): Promise<T> => {
    const response = await fetch(`${origin}/${action}`, { method: 'POST', body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${action}: ${(await response.text()) || response.status}`);
    return (await response.json()) as T;
  };
  return {
    screenshot: (name) => call('screenshot', { name }),
    press: (...keys) => call('press', { keys }),
    type: (text) => call('type', { text }),
    texts: (selector, place) => call('texts', { selector, webview: place === 'webview' }),
    click: (selector, place) => call('click', { selector, webview: place === 'webview' }),
    drag: (from, to) => call('drag', { from, to }),
  };
}
