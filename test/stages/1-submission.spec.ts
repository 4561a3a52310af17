/** 提: its acts over HTTP, one file each; together in one run, because loading the service takes longer than most of them. */
import './acts/cosign.js';
import './acts/examine.js';
import './acts/joint-handling.js';
import './acts/refer.js';
import './acts/repeated-filing.js';
import './acts/withdraw.js';
import { shareService } from './acts/ground.js';

shareService();
