/** Breaks lines at a column, between words, as mail programs and text browsers do; shorter ones stay as they are. */
export function brokenAt(column: number, lines: readonly string[], indent = ''): string[] {
  return lines.flatMap((line) => {
    const parts: string[] = [];
    let part = '';
    for (const word of line.split(' ')) {
      if (part && part.length + 1 + word.length > column) {
        parts.push(part);
        part = indent + word;
      } else part = part ? `${part} ${word}` : word;
    }
    return [...parts, part];
  });
}
