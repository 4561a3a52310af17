const kib = 1_024;

/** A size as people read it: `20 MB`, `512 KB`, `3 字节`, followed by a blank where a word follows. */
export function inMegabytes(bytes: number): string {
  if (bytes < kib) return `${String(bytes)} 字节`;
  if (bytes < kib * kib) return `${shortest(bytes / kib)} KB `;
  return `${shortest(bytes / kib / kib)} MB `;
}

/** One decimal at most, and never more than there is: a limit that is told is one that holds. */
function shortest(value: number): string {
  return String(Math.floor(value * 10) / 10);
}
