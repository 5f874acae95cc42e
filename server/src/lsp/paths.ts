/** Turns `file:` URIs into absolute `/`-separated paths and back; other schemes have no path. */
export function pathOf(uri: string): string | undefined {
  const match = /^file:\/\/([^/]*)(\/[^?#]*)?$/i.exec(uri);
  if (!match) return undefined;
  const path = decode(match[2] ?? '/');
  if (path === undefined) return undefined;
  if (match[1] !== '' && match[1]!.toLowerCase() !== 'localhost') return `//${match[1]}${path}`;
  // "/c:/corpora" → "c:/corpora"
  return /^\/[a-z]:/i.test(path) ? path[1]!.toLowerCase() + path.slice(2) : path;
}

export function uriOf(path: string): string {
  const absolute = /^[a-z]:/i.test(path) ? `/${path}` : path;
  const host = absolute.startsWith('//') ? '' : '//';
  return `file:${host}${absolute.split('/').map(encodePart).join('/')}`;
}

/** The form in which two URIs of one file are equal: clients differ in what they escape. */
export function sameUri(uri: string): string {
  const path = pathOf(uri);
  return path === undefined ? uri : uriOf(path);
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function encodePart(part: string): string {
  return encodeURIComponent(part).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
