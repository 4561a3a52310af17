/** The first characters of a text, where it is longer. */
export function short(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most).join('')}……` : text;
}

/** A size of a file, as people say it. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${String(bytes)} 字节`;
  return bytes < 1_048_576 ? `${String(Math.round(bytes / 1024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
}
