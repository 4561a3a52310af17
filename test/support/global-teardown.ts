/** Ends the database server of the run, if it was ours. */
export default async function globalTeardown(): Promise<void> {
  await globalThis.embeddedForTests?.stop();
}
