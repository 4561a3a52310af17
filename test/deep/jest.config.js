import everyday from '../../jest.config.js';

/** The slow tests, which start real processes: `npm run test:deep`. One after the other, for they measure time. */
export default {
  ...everyday,
  roots: ['<rootDir>/test/deep'],
  testPathIgnorePatterns: ['<rootDir>/node_modules/'],
  testTimeout: 180_000,
  maxWorkers: 1,
};
