/** Secrets good enough for production; made up for tests and used nowhere else. */
export const productionSecrets = {
  ADMIN_USERNAME: 'chief',
  ADMIN_PASSWORD: 'Kx7-mwq-31z-Pfu',
  TOKEN_SECRET: 'u8Zk1rQw5tYp0sLd3fGh6jKm9nBv2cXz4aQe7',
  DATA_KEY: '3q2+7wABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhs=',
  INDEX_KEY: 'a3f1c95b2e7d48069fb1d3e5c7a90816b4d2f0e8c6a4927150e3d1b9f7a58c6e',
};
