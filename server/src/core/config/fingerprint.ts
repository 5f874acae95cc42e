/**
 * A short text that equals another's only when the contents are equal (128 bits; chance collisions do not occur in
 * practice, and nothing depends on nobody forging one). Linear in the text; not for secrets.
 */
export function fingerprint(content: string): string {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = 0xb7e15162;
  let d = 0xdeadbeef ^ content.length;
  for (let i = 0; i < content.length; i++) {
    const code = content.charCodeAt(i);
    a = b ^ Math.imul(a ^ code, 0x23a1f6d5);
    b = c ^ Math.imul(b ^ code, 0x5f356495);
    c = d ^ Math.imul(c ^ code, 0x3c6ef372);
    d = a ^ Math.imul(d ^ code, 0x4cf5ad43);
  }
  a = Math.imul(c ^ (a >>> 18), 0x23a1f6d5);
  b = Math.imul(d ^ (b >>> 22), 0x5f356495);
  c = Math.imul(a ^ (c >>> 17), 0x3c6ef372);
  d = Math.imul(b ^ (d >>> 19), 0x4cf5ad43);
  return [a ^ b ^ c ^ d, b ^ a, c ^ a, d ^ a].map((word) => (word >>> 0).toString(36)).join('-');
}
