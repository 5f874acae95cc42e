/** An element as a strict reader sees it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/**
 * Reads XML and throws for anything that is not well-formed: tags that do not match, attributes twice, unknown
 * entities, characters that XML has not, more than one root.
 */
export function readXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/u.test(body))
    throw new Error('character');
  for (const [piece] of body.matchAll(/<[^<]*?>|[^<]+|</g)) {
    const top = open[open.length - 1]!;
    if (!piece.startsWith('<')) {
      if (piece.includes(']]>')) throw new Error(']]>');
      top.children.push(decode(piece));
      continue;
    }
    const end = /^<\/([\w.-]+)>$/.exec(piece);
    if (end) {
      if (top.name !== end[1]) throw new Error(`${piece} closes ${top.name}`);
      open.pop();
      continue;
    }
    const start = /^<([A-Za-z][\w.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>$/.exec(piece);
    if (!start) throw new Error(`no tag: ${piece}`);
    const pairs = [...start[2]!.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(
      ([, k, v]) => [k!, decode(v!)] as const,
    );
    if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new Error(`twice: ${piece}`);
    const element = { name: start[1]!, attributes: Object.fromEntries(pairs), children: [] };
    top.children.push(element);
    if (start[3] === '') open.push(element);
  }
  if (open.length !== 1) throw new Error(`${open[open.length - 1]!.name} is not closed`);
  const elements = elementsOf(root);
  if (elements.length !== 1) throw new Error(`${elements.length} roots`);
  return elements[0]!;
}

function decode(text: string): string {
  return text.replace(/&([^;]*;?)/g, (whole, name: string) => {
    const value = { 'amp;': '&', 'lt;': '<', 'gt;': '>', 'quot;': '"', 'apos;': "'" }[name];
    if (value === undefined) throw new Error(`entity ${whole}`);
    return value;
  });
}

export function elementsOf(element: Element): Element[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** All elements of a name, at any depth. */
export function find(element: Element, name: string): Element[] {
  return elementsOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...find(child, name),
  ]);
}

export function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
