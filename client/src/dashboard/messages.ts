import type { FromPage } from './protocol';

type Fields = Readonly<Record<string, unknown>>;

const COMMANDS: readonly unknown[] = ['restart', 'log', 'walkthrough', 'openFile'];
/** The largest drawing or table that is taken, in UTF-16 units. */
const LARGEST_FILE = 20_000_000;

/** A message of the page, if it is one that the page can send; anything else is ignored. */
export function readMessage(value: unknown): FromPage | undefined {
  const message = fieldsOf(value);
  switch (message?.type) {
    case 'ready':
      return { type: 'ready' };
    case 'command':
      return COMMANDS.includes(message.command) ? (message as unknown as FromPage) : undefined;
    case 'open':
      return isWhere(message.where) && typeof message.title === 'string'
        ? (message as unknown as FromPage)
        : undefined;
    case 'save': {
      const { panel, format, content } = message;
      const usable =
        typeof panel === 'string' &&
        /^[a-z]+$/.test(panel) &&
        (format === 'svg' || format === 'csv') &&
        typeof content === 'string' &&
        content.length <= LARGEST_FILE;
      return usable ? (message as unknown as FromPage) : undefined;
    }
    default:
      return undefined;
  }
}

/** What is in it the server looks at. */
function isWhere(value: unknown): boolean {
  return fieldsOf(value) !== undefined;
}

function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}
