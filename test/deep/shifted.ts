import { readFileSync } from 'node:fs';
import { shiftMachineClock } from '../support/machine-clock.js';

/**
 * Loaded before a real process: its machine's clock stands as far from the true time as the file says, anew whenever it is
 * told (SIGUSR2). What it does once a minute it does twice a second, so that a test need not wait for a minute.
 */
const read = () => shiftMachineClock(Number(readFileSync(process.env['CLOCK_SHIFT'] ?? '', 'utf8')));
read();
process.on('SIGUSR2', read);
const { setInterval: usual } = globalThis;
const hurried = (work: () => void, ms?: number) => usual(work, ms === 60_000 ? 500 : ms);
globalThis.setInterval = Object.assign(hurried, usual);
