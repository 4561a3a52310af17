/** A part in which two texts differ 不同之处. */
export interface Difference {
  readonly label: string;
  readonly theirs: string;
  readonly mine: string;
}

/** Which parts of two texts differ, each part under its name. */
export function partsThatDiffer(
  theirs: Readonly<Record<string, string>>,
  mine: Readonly<Record<string, string>>,
): Difference[] {
  const labels = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  return labels
    .map((label) => ({ label, theirs: theirs[label] ?? '', mine: mine[label] ?? '' }))
    .filter((one) => one.theirs !== one.mine);
}
