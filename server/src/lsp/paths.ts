// Files are named by paths inside the server and by URIs outside. A `file:` URI has the path of the machine, with `/`
// between its parts; those of other schemes have `scheme://authority/path`, the path decoded, the authority as the URI
// has it. URIs that name no place in a tree of files have no path.

/** Schemes whose URIs look like places and are none: nothing lies beside such a document. */
const PLACELESS = new Set(['untitled']);

/** The path that a URI names; undefined for one that names no place in a tree of files. */
export function pathOf(uri: string): string | undefined {
  const match = /^([a-z][a-z0-9+.-]+):(?:\/\/([^/?#]*))?(\/[^?#]*)?$/i.exec(uri);
  if (!match) return undefined;
  const scheme = match[1]!.toLowerCase();
  const authority = match[2];
  if (scheme !== 'file') return virtualPath(scheme, authority, match[3]);
  if (authority === undefined) return undefined;
  const path = decode(match[3] ?? '/');
  if (path === undefined) return undefined;
  if (authority !== '' && authority.toLowerCase() !== 'localhost') return `//${authority}${path}`;
  // "/c:/corpora" → "c:/corpora"
  return /^\/[a-z]:/i.test(path) ? path[1]!.toLowerCase() + path.slice(2) : path;
}

function virtualPath(scheme: string, authority = '', escaped = '/'): string | undefined {
  if (PLACELESS.has(scheme)) return undefined;
  const path = decode(escaped);
  const host = decode(authority);
  return path === undefined || host === undefined ? undefined : `${scheme}://${encodeHost(host)}${path}`;
}

/** Whether a path is one of another scheme than `file`: not of this machine. */
export function isVirtual(path: string): boolean {
  return VIRTUAL.test(path);
}

const VIRTUAL = /^([a-z][a-z0-9+.-]+):\/\/([^/]*)/;

export function uriOf(path: string): string {
  const virtual = VIRTUAL.exec(path);
  if (virtual) {
    const [start, scheme, authority] = virtual;
    const rest = encodePath(path.slice(start.length)) || '/';
    return authority === '' ? `${scheme}:${rest}` : `${start}${rest}`;
  }
  const absolute = /^[a-z]:/i.test(path) ? `/${path}` : path;
  const host = absolute.startsWith('//') ? '' : '//';
  return `file:${host}${encodePath(absolute)}`;
}

/** A folder's path without a slash at its end, so that `folder/name` lies in it. The root of the machine stays `/`. */
export function folderPath(path: string): string {
  const least = VIRTUAL.exec(path)?.[0].length ?? 1;
  let end = path.length;
  while (end > least && path[end - 1] === '/') end--;
  return path.slice(0, end);
}

/** The form in which two URIs of one file are equal: clients differ in what they escape. */
export function sameUri(uri: string): string {
  const path = pathOf(uri);
  return path === undefined ? uri : uriOf(path);
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A path in which nothing is escaped. */
const PLAIN = /^[A-Za-z0-9._~/-]*$/;

function encodePath(path: string): string {
  if (PLAIN.test(path)) return path;
  return path.split('/').map(encodePart).join('/');
}

/** The `:` of a port and the `@` of a user stay, as clients write them. */
function encodeHost(host: string): string {
  return encodePart(host).replace(/%3A/g, ':').replace(/%40/g, '@');
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
