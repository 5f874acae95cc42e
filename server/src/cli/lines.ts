const LF = 10;
const CR = 13;

/**
 * Cuts a stream of bytes into lines at LF or CRLF and nowhere else: JSON text may hold U+2028 and the like, at which
 * `node:readline` would cut it. Yields the lines that each chunk completes; a last line needs no line break.
 */
export async function* byteLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Uint8Array[]> {
  // Chunks of a line that is not complete; they are joined once, whatever the line's length.
  let open: Uint8Array[] = [];
  for await (const chunk of stream) {
    const lines: Uint8Array[] = [];
    let start = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, start)) {
      lines.push(withoutCr(join(open, chunk.subarray(start, end))));
      open = [];
      start = end + 1;
    }
    if (start < chunk.length) open.push(chunk.subarray(start));
    if (lines.length > 0) yield lines;
  }
  if (open.length > 0) yield [join(open, new Uint8Array())];
}

function join(open: readonly Uint8Array[], last: Uint8Array): Uint8Array {
  return open.length === 0 ? last : Buffer.concat([...open, last]);
}

function withoutCr(line: Uint8Array): Uint8Array {
  return line[line.length - 1] === CR ? line.subarray(0, -1) : line;
}
