// Fonts for pictures: the same on every machine, with well-drawn Vietnamese letters.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchFonts } from './fetch.mjs';

export const codeFont = 'JetBrains Mono';
const interfaceFont = 'Inter';

const faces = [
  { package: 'jetbrains-mono', family: codeFont, weights: [400, 700] },
  { package: 'inter', family: interfaceFont, weights: [400, 600, 700] },
];

/** Gives a page the fonts, before it loads anything. */
export async function addFonts(page) {
  const folder = await fetchFonts();
  const fonts = [];
  for (const face of faces) {
    const base = join(folder, 'node_modules/@fontsource', face.package);
    for (const weight of face.weights) {
      const rules = readFileSync(join(base, `${weight}.css`), 'utf8')
        .split('@font-face')
        .slice(1);
      for (const rule of rules) {
        const file = /url\(\.\/(files\/[^)]+\.woff2)\)/.exec(rule)?.[1];
        const unicodeRange = /unicode-range: ([^;]+);/.exec(rule)?.[1];
        if (!file || !unicodeRange) continue;
        const data = readFileSync(join(base, file)).toString('base64');
        fonts.push({ family: face.family, weight: String(weight), unicodeRange, data });
      }
    }
  }
  await page.addInitScript((list) => {
    for (const { family, weight, unicodeRange, data } of list) {
      const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
      document.fonts.add(new FontFace(family, bytes, { weight, unicodeRange }));
    }
  }, fonts);
}

/** Makes the window around the text use its font, once the workbench is there. */
export async function useInterfaceFont(page) {
  await page.addStyleTag({ content: `.monaco-workbench { font-family: '${interfaceFont}' !important; }` });
}
