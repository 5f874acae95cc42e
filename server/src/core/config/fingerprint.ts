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
  return digits(a ^ b ^ c ^ d) + digits(b ^ a) + digits(c ^ a) + digits(d ^ a);
}

/** 32 bits as letters, five bits each: `toString` divides numbers of more than 31 bits digit by digit. */
function digits(word: number): string {
  return String.fromCharCode(
    digit(word),
    digit(word >>> 5),
    digit(word >>> 10),
    digit(word >>> 15),
    digit(word >>> 20),
    digit(word >>> 25),
    digit(word >>> 30),
  );
}

/** One of `0` to `9` and `A` to `V`. */
function digit(bits: number): number {
  const value = bits & 31;
  return value < 10 ? 0x30 + value : 0x37 + value;
}
