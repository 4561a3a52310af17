import { register } from 'node:module';

// Loaded before the tests (`node --import`), in every process that runs some.
register(new URL('./resolve.mjs', import.meta.url));
