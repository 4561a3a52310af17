import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkout } from '../../platform/config/checkout.js';
import { printTable } from './print-table.js';

/** `npm run print:lifecycle`: prints src/lifecycle/README.md from the tables. */
writeFileSync(path.join(checkout, 'src/lifecycle/README.md'), printTable());
