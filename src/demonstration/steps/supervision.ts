import type {
  inspectionForms,
  LetterCause,
  LookBackFinding,
  OversightBody,
  withholdingReasons,
} from '../../case-file/states.js';
import { answerLetter } from '../../stages/4-supervision/answer-letter.js';
import { copyToOversight } from '../../stages/4-supervision/copy-to-oversight.js';
import { designateKey } from '../../stages/4-supervision/designate-key.js';
import { inspect } from '../../stages/4-supervision/inspect.js';
import { confirmFinding, refuteFinding } from '../../stages/4-supervision/look-back.js';
import { planKey } from '../../stages/4-supervision/plan-key.js';
import { recordOversightResult } from '../../stages/4-supervision/record-oversight-result.js';
import { reportKey } from '../../stages/4-supervision/report-key.js';
import { superviseByLetter } from '../../stages/4-supervision/supervise-by-letter.js';
import { urge } from '../../stages/4-supervision/urge.js';
import { withholdAttachment } from '../../stages/4-supervision/withhold-attachment.js';
import { officeAccount } from '../people.js';
import type { OfficeCode } from '../roster.js';
import type { Step } from '../story.js';
import { says } from './step.js';

/** 督: the words for supervision. The first number is always: so many working days after the step before. */

export const urges = (after: number, who: string, note: string): Step => says(after, who, urge, { note });

/** By the council of chairmen, on the working day before: leader2 supervises, govleader1 leads. */
export const designates = (after: number, committee: string): Step => ({
  after,
  who: 'staff',
  deed: designateKey,
  body: ({ on, days, ids }) => ({
    supervisingLeader: { name: '常委会副主任乙', accountId: ids.accounts['leader2'] },
    leadingLeader: { name: '副区长甲', accountId: ids.accounts['govleader1'] },
    committee,
    decidedOn: days.earlier(on, 1),
  }),
});

/** The file is called `name`; it must not lie there. */
export const withholds = (after: number, name: string, reason: keyof typeof withholdingReasons): Step => ({
  after,
  who: 'staff',
  deed: withholdAttachment,
  body: ({ attachmentOf }) => ({ attachmentId: attachmentOf(name), reason }),
});

export const plansKey = (after: number, who: string, plan: string): Step => says(after, who, planKey, { plan });

export const reportsKey = (after: number, who: string, report: string): Step =>
  says(after, who, reportKey, { report, reportedTo: '主任会议' });

/** It was held on the working day before it is put on record. */
export const inspects = (after: number, who: string, form: keyof typeof inspectionForms, findings: string): Step => ({
  after,
  who,
  deed: inspect,
  body: ({ on, days }) => ({ form, findings, heldOn: days.earlier(on, 1) }),
});

interface Letter {
  readonly to: OfficeCode;
  readonly cause: LetterCause;
  readonly demand: string;
  /** to be answered within so many working days */
  readonly within: number;
}

export const writes = (after: number, who: string, { to, within, ...letter }: Letter): Step => ({
  after,
  who,
  deed: superviseByLetter,
  body: ({ on, days, assignmentOf }) => ({
    ...letter,
    assignmentId: assignmentOf(to),
    dueOn: days.later(on, within),
  }),
});

/** The office answers the latest letter to it. */
export const answersLetter = (after: number, office: OfficeCode, report: string): Step => ({
  after,
  who: officeAccount('office', office),
  deed: answerLetter,
  upon: { kind: 'supervisionLetter', office },
  body: () => ({ report }),
});

export const copies = (after: number, body: OversightBody, note: string): Step =>
  says(after, 'staff', copyToOversight, { body, note });

export const hearsFrom = (after: number, body: OversightBody, result: string): Step => ({
  after,
  who: 'staff',
  deed: recordOversightResult,
  upon: { kind: 'oversightCopy', body },
  body: () => ({ result }),
});

export const looksBack = (after: number, finding: LookBackFinding, note: string): Step =>
  says(after, 'staff', finding === 'confirmed' ? confirmFinding : refuteFinding, { finding, note });
