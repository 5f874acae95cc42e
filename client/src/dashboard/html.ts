/** Addresses that the page loads from, as the webview knows them, and what is allowed to run. */
export interface PageSources {
  readonly script: string;
  readonly style: string;
  readonly cspSource: string;
  readonly nonce: string;
  readonly language: string;
  readonly title: string;
}

/**
 * The page of the dashboard, empty: its script fills it with text nodes. Nothing of a corpus is in this markup, nothing
 * runs but the one script, and nothing is loaded from anywhere else.
 */
export function dashboardHtml({ script, style, cspSource, nonce, language, title }: PageSources): string {
  const policy = [
    "default-src 'none'",
    `style-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const heading = escaped(title);
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escaped(style)}">
<title>${heading}</title>
</head>
<body>
<main>
<h1>${heading}</h1>
<div id="status" role="status"></div>
<div id="content"></div>
</main>
<script nonce="${escaped(nonce)}" src="${escaped(script)}"></script>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
