/** As much of a document object model as is asked for here; `linkedom` has it, and so has every browser. */
export interface DomNode {
  /** 1 an element, 3 text. */
  readonly nodeType: number;
  /** Upper case for elements of HTML. */
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly parentNode: DomNode | null;
}

export interface DomElement extends DomNode {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}

export interface DomDocument {
  readonly head: { append(element: DomElement): void };
  readonly documentElement: DomElement | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}
