/**
 * Whether what one spec has used may wait for the next one: in processes that run one spec after the other
 * (`jest/register.mjs`), but not in Jest's own sandbox, which forgets everything between two specs.
 */
export const keeps = process.env['BIHUAN_TEST_KEEPS'] === 'true';
