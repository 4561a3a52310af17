import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { stageModules } from './app.module.js';
import { printTable } from './lifecycle/print/print-table.js';
import { checkout } from './platform/config/checkout.js';

/** `npm run print:lifecycle`: prints src/lifecycle/README.md from the tables and the deeds. */
const deeds = stageModules.flatMap((stage) => stage.deeds);
writeFileSync(path.join(checkout, 'src/lifecycle/README.md'), printTable(deeds));
