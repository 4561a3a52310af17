/** The words in which the stories are told, a file a stage. The first number of each is: so many working days after the step before. */
export * from './steps/submission.js';
export * from './steps/assignment.js';
export * from './steps/handling.js';
export * from './steps/following-up.js';
export * from './steps/supervision.js';
export * from './steps/evaluation.js';
