/** A line on standard error; names of files can hold what a terminal would obey. */
export function warn(message: string): void {
  process.stderr.write(`corpus: ${message.replace(/[\u0000-\u001f\u007f-\u009f]/g, '\ufffd')}\n`);
}
