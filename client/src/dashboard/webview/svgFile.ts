/** Properties that a drawing takes from the theme. */
const INHERITED = ['fill', 'stroke', 'font-family', 'font-size', 'color'] as const;

/**
 * A drawing as a file of its own: colors and fonts of the theme are written into it, and what only the page needs is
 * left out.
 */
export function toSvgFile(svg: SVGSVGElement, title: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  copies.forEach((element, i) => {
    const style = getComputedStyle(originals[i]!);
    if (element instanceof SVGElement && element.tagName !== 'title') {
      for (const property of INHERITED) element.setAttribute(property, style.getPropertyValue(property));
    }
    for (const name of ['tabindex', 'role', 'class', 'style', 'aria-label', 'aria-hidden'])
      element.removeAttribute(name);
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const heading = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  heading.textContent = title;
  const background = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  background.setAttribute('width', '100%');
  background.setAttribute('height', '100%');
  background.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
  copy.prepend(heading, background);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
}
