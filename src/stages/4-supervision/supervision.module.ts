import { stageModule } from '../../lifecycle/stage-module.js';
import { answerLetter } from './answer-letter.js';
import { CarryOvers } from './commitments/carry-overs.js';
import { LedgerDesk } from './commitments/ledger-desk.js';
import { LedgerController } from './commitments/ledger.controller.js';
import { CommitmentNotices } from './commitments/yearly-notices.js';
import { copyToOversight } from './copy-to-oversight.js';
import { LocalDays } from './cycles/local-days.js';
import { designateKey } from './designate-key.js';
import { inspect } from './inspect.js';
import { DrawDesk } from './look-backs/draw-desk.js';
import { DrawsController } from './look-backs/draws.controller.js';
import { YearEndDraws } from './look-backs/year-end-draws.js';
import { confirmFinding, refuteFinding } from './look-back.js';
import { planKey } from './plan-key.js';
import { ListDesk } from './quarter/list-desk.js';
import { ListLetters } from './quarter/list-letters.js';
import { ListsController } from './quarter/lists.controller.js';
import { SupervisionLists } from './quarter/supervision-lists.js';
import { recalculate } from './recalculate.js';
import { recordOversightResult } from './record-oversight-result.js';
import { reportKey } from './report-key.js';
import { superviseByLetter } from './supervise-by-letter.js';
import { VoteCounting } from './votes/vote-closing.js';
import { VoteDesk } from './votes/vote-desk.js';
import { VotesController } from './votes/votes.controller.js';
import { TrackingController } from './tracking/tracking.controller.js';
import { TrackingDesk } from './tracking/tracking-desk.js';
import { TrackingRounds } from './tracking/tracking-rounds.js';
import { urge } from './urge.js';
import { withholdAttachment } from './withhold-attachment.js';

const deeds = [
  urge,
  designateKey,
  inspect,
  superviseByLetter,
  answerLetter,
  copyToOversight,
  recordOversightResult,
  confirmFinding,
  refuteFinding,
  planKey,
  reportKey,
  recalculate,
  withholdAttachment,
];

const ledger = [LedgerDesk, CommitmentNotices, CarryOvers];

/** 督: the deeds of supervision, the rounds of the month, the lists of the quarter and what is done once a year. */
export const SupervisionStage = stageModule('4-supervision', deeds, {
  controllers: [TrackingController, ListsController, DrawsController, VotesController, LedgerController],
  providers: [
    LocalDays,
    TrackingRounds,
    TrackingDesk,
    SupervisionLists,
    ListDesk,
    ListLetters,
    YearEndDraws,
    DrawDesk,
    VoteCounting,
    VoteDesk,
    ...ledger,
  ],
});
