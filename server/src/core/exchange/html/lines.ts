import type { DomNode } from './dom';

/** Elements that stand in the line. All others begin and end one, so that nothing is glued that a page shows apart. */
const INLINE: ReadonlySet<string> = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RP RT RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);

/** Elements whose text is none of the page's. */
const HIDDEN: ReadonlySet<string> = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT SELECT TEXTAREA BUTTON SVG MATH IFRAME OBJECT AUDIO VIDEO CANVAS'.split(
    ' ',
  ),
);

/**
 * The lines that an element shows, blank ones left out: one for every block, `<br>` and row of a table. White space is
 * collapsed as browsers do, that of `<pre>` kept. Walks without recursion: pages can be nested deeper than a stack.
 */
export function linesOf(root: DomNode): string[] {
  const lines: string[] = [];
  let line = '';
  let pre = 0;
  const flush = () => {
    const text = line.replace(/[ \t\n\f\r]+$/, '');
    if (text.trim() !== '') lines.push(text);
    line = '';
  };
  const enter = (name: string) => {
    if (name === 'BR' || isBlock(name)) flush();
    else if (isCell(name) && line !== '') line = `${line.trimEnd()} `;
    if (name === 'PRE') pre++;
  };
  const leave = (name: string) => {
    if (name === 'PRE') pre--;
    if (isBlock(name)) flush();
  };
  const add = (text: string) => {
    if (pre > 0) {
      const [first, ...rest] = text.split(/\r\n|\r|\n/);
      line += first;
      for (const next of rest) {
        flush();
        line = next;
      }
      return;
    }
    const collapsed = text.replace(/[ \t\n\f\r]+/g, ' ');
    line += line === '' || line.endsWith(' ') ? collapsed.replace(/^ /, '') : collapsed;
  };
  let node: DomNode = root;
  for (;;) {
    const name = node.nodeType === 1 ? node.nodeName.toUpperCase() : '';
    if (node.nodeType === 3) add(node.nodeValue ?? '');
    else if (name !== '' && !HIDDEN.has(name)) {
      enter(name);
      if (node.firstChild) {
        node = node.firstChild;
        continue;
      }
      leave(name);
    }
    while (node !== root && !node.nextSibling) {
      node = node.parentNode!;
      leave(node.nodeName.toUpperCase());
    }
    if (node === root) break;
    node = node.nextSibling!;
  }
  flush();
  return lines;
}

function isCell(name: string): boolean {
  return name === 'TD' || name === 'TH';
}

function isBlock(name: string): boolean {
  return !INLINE.has(name) && !isCell(name) && name !== 'BR' && name !== 'IMG';
}
