/** What a draw 抽查 comes to when it is made once more on this machine, from what was written down. */
export interface DrawnAgain {
  /** the fingerprint of what was drawn from, as the service should have it */
  readonly populationHash: string;
  /** the numbers of the replies, in the order in which they are drawn */
  readonly drawn: readonly string[];
}

/**
 * Draws once more, as anybody can: each reply's lot is the SHA-256 of `seed:number`, and the smallest lots are drawn. Nothing of the
 * service takes part.
 * @returns null where the browser has no SHA-256, which it has only over HTTPS or on this machine itself.
 */
export async function drawAgain(population: readonly string[], seed: string, size: number): Promise<DrawnAgain | null> {
  // Not there where the page came by plain HTTP, whatever the types say.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (subtle === undefined) return null;
  const sha256 = async (text: string) => {
    const bytes = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
    return [...bytes].map((one) => one.toString(16).padStart(2, '0')).join('');
  };
  const lots = await Promise.all(population.map(async (id) => `${await sha256(`${seed}:${id}`)} ${id}`));
  const drawn = lots
    .sort()
    .slice(0, size)
    .map((lot) => lot.slice(65));
  return { populationHash: await sha256(listOf(population)), drawn };
}

/** What was drawn from, as a file: a number on each line, in order. */
export function listOf(population: readonly string[]): string {
  return [...population]
    .sort()
    .map((id) => `${id}\n`)
    .join('');
}

/** The commands with which a shell draws the same, out of the file `population.txt`. */
export function commandsOf(seed: string, size: number): string {
  return [
    'sha256sum population.txt',
    `SEED='${seed.replace(/'/g, `'\\''`)}'`,
    `while read -r id; do echo "$(printf '%s:%s' "$SEED" "$id" | sha256sum | cut -c1-64) $id"; done < population.txt |`,
    `  LC_ALL=C sort | head -n ${String(size)}`,
  ].join('\n');
}
