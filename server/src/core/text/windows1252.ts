/** Windows-1252 for the bytes 0x80 to 0x9F; 0 where it has no character. Source: the WHATWG index. */
const WINDOWS_1252 = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
  0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
  0x0153, 0, 0x017e, 0x0178,
];

let bytes: ReadonlyMap<number, number> | undefined;

/** The character that a byte of 0x80 to 0x9F stands for in Windows-1252, if any. */
export function decodeWindows1252(byte: number): number | undefined {
  return WINDOWS_1252[byte - 0x80] || undefined;
}

/** The byte that a character was read from as Windows-1252 or Latin-1; -1 for ASCII and for all other characters. */
export function byteOf(code: number): number {
  if (code < 0x80) return -1;
  if (code <= 0xff) return code;
  bytes ??= new Map(
    WINDOWS_1252.flatMap((character, i) => (character ? [[character, 0x80 + i] as const] : [])),
  );
  return bytes.get(code) ?? -1;
}
