/**
 * The ledger 账本: the law's sentences, restated by hand and with literal dates, each a story on the pure engine. What the
 * table of acts must say stands here; where a sentence and the table differ, one of them is wrong.
 */
import './ledger/1-submission.js';
import './ledger/1-recording.js';
import './ledger/1-review.js';
import './ledger/2-assignment.js';
import './ledger/2-reassignment.js';
import './ledger/2-objected.js';
import './ledger/3-attachments.js';
import './ledger/3-handling.js';
import './ledger/3-commitments.js';
import './ledger/3-extension.js';
import './ledger/3-progress.js';
import './ledger/3-publication.js';
import './ledger/3-reply.js';
import './ledger/4-calendar.js';
import './ledger/4-supervision.js';
import './ledger/4-government.js';
import './ledger/4-looking-back.js';
import './ledger/5-evaluation.js';
import './ledger/5-raters.js';
import './ledger/5-deliberation.js';
import './ledger/6-sight.js';
import './ledger/6-told.js';
