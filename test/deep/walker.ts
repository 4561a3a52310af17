import { parentPort, workerData } from 'node:worker_threads';
import 'reflect-metadata';
import { walkAbout, type Walking } from '../rules/support/walking.js';

/** One of the threads that walk at random: it is given how far, and answers what it came by; a failure is thrown. */
parentPort?.postMessage(walkAbout(workerData as Walking));
