import { register } from 'node:module';

// Loaded before the tests (`node --import`), in every process that runs some.
register(new URL('./resolve.mjs', import.meta.url));
// One spec after the other runs here, so an application may wait for the next one (`test/support/kept.ts`).
process.env.BIHUAN_TEST_KEEPS = 'true';
