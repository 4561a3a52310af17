/** 办: its acts over HTTP, one file each; together in one run, because loading the service takes longer than most of them. */
import './acts/commitments.js';
import './acts/handling-acts.js';
import './acts/publication.js';
import { shareService } from './acts/ground.js';

shareService();
