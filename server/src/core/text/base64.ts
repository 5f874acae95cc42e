/** Fewer than any engine takes as arguments of one call. */
const CHUNK = 0x8000;

/** Bytes as text for transports that carry only text (RFC 4648). */
export function encodeBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  }
  return btoa(pieces.join(''));
}

/** What is none of its letters is left out, as other readers do. */
export function decodeBase64(text: string): Uint8Array {
  const letters = text.replace(/[^A-Za-z\d+/]+/g, '');
  // One letter more than whole bytes need holds no byte.
  const whole = letters.length % 4 === 1 ? letters.slice(0, -1) : letters;
  return Uint8Array.from(atob(whole), (letter) => letter.charCodeAt(0));
}
