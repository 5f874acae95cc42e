import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/**
 * Runs a handler so that nothing in it can end the server: a failing feature is logged and answers `fallback`, a
 * cancelled request answers that it was cancelled.
 */
export async function safely<T>(
  connection: Connection,
  name: string,
  token: CancellationToken,
  fallback: T,
  run: () => Promise<T> | T,
): Promise<T | ResponseError<never>> {
  const cancelled = () => new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'Request cancelled');
  // Other messages come first: a cancellation of this very request may already wait among them.
  await new Promise<void>((done) => setImmediateOrTimeout(done));
  if (token.isCancellationRequested) return cancelled();
  try {
    const result = await run();
    return token.isCancellationRequested ? cancelled() : result;
  } catch (error) {
    // An answer that the user is to read ("this name is taken"), not a failure.
    if (error instanceof ResponseError) return error as ResponseError<never>;
    connection.console.error(
      `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return fallback;
  }
}

/** `setImmediate` where the host has it; browsers have not. */
function setImmediateOrTimeout(run: () => void): void {
  if (typeof setImmediate === 'function') setImmediate(run);
  else setTimeout(run, 0);
}
