import { clockKindRow, type ClockKind } from '../../../deadlines/clock-kinds.js';

/** Why a case is on the supervision list 列入督办清单的原因. */
export const listReasons = {
  overdue: '逾期未办',
  noConsultation: '没有与代表沟通的记录',
  dissatisfied: '代表不满意',
  lookBack: '回头看发现没有真正办成',
  lateCommitment: '承诺到期未落实',
  noProgress: '连续两轮未报送进展',
  unansweredLetter: '督办函逾期未回复',
  keySuggestion: '重点督办建议',
  escalated: '提级办理',
  byStaff: '由代表工委列入',
} as const;
export type ListReason = keyof typeof listReasons;

/** A reason with its sentence, as it is kept. */
export interface GivenReason {
  readonly reason: ListReason;
  readonly detail: string;
}

/** One thing that was found in the papers. */
export interface Finding extends Record<string, unknown> {
  readonly suggestionId: string;
  readonly assignmentId: string | null;
  readonly reason: Exclude<ListReason, 'byStaff'>;
  /** the kind of a clock, the text of a promise; null where there is nothing to name */
  readonly what: string | null;
  /** a date, or the months of rounds */
  readonly on: string;
}

/** A line that is to be put on the list. */
export interface FoundLine {
  readonly suggestionId: string;
  readonly assignmentId: string | null;
  readonly reasons: readonly GivenReason[];
}

/** Gathers what was found into lines, one an assignment, each with all its reasons in the order of the list. Pure. */
export function linesOf(findings: readonly Finding[]): FoundLine[] {
  const lines = new Map<string, { suggestionId: string; assignmentId: string | null; found: Finding[] }>();
  for (const finding of findings) {
    const { suggestionId, assignmentId } = finding;
    const name = `${suggestionId} ${String(assignmentId)}`;
    const line = lines.get(name) ?? { suggestionId, assignmentId, found: [] };
    line.found.push(finding);
    lines.set(name, line);
  }
  const order = Object.keys(listReasons);
  return [...lines.values()].map(({ found, ...line }) => ({
    ...line,
    reasons: found
      .sort((a, b) => order.indexOf(a.reason) - order.indexOf(b.reason) || (a.on < b.on ? -1 : 1))
      .map((one) => ({ reason: one.reason, detail: sentenceOf(one) })),
  }));
}

function sentenceOf({ reason, what, on }: Finding): string {
  const sentences: Record<Finding['reason'], string> = {
    overdue: `${reason === 'overdue' ? clockKindRow(what as ClockKind).label : ''}期限 ${on} 已过`,
    noConsultation: `${on} 交办以来没有与代表沟通的记录`,
    dissatisfied: `代表不满意，${on} 立为督办件`,
    lookBack: `回头看发现没有真正办成，${on} 立为督办件`,
    lateCommitment: `承诺「${what ?? ''}」${on} 到期，尚未落实`,
    noProgress: `${on} 两轮跟踪均未报送进展`,
    unansweredLetter: `督办函须于 ${on} 前回复，至今没有回复`,
    keySuggestion: `${on} 列为重点督办建议`,
    escalated: `${on} 提级办理`,
  };
  return sentences[reason];
}
