import { publications } from '../api/choices.json';
import type { Case, Reply } from '../api/types';
import type { components } from '../api/schema';
import { partsThatDiffer, type Difference } from '../parts/difference';

type ReplyDraftBody = components['schemas']['ReplyDraftBody'];

/** A commitment 承诺事项 that is being written. */
export interface CommitmentText {
  text: string;
  measures: string;
  dueOn: string;
}

/** What an office fills in of a reply 答复; an empty text is nothing. */
export interface ReplyText {
  /** one for each proposal, in their order */
  answers: string[];
  summary: string;
  outcomeClass: string;
  explanation: string;
  commitments: CommitmentText[];
  publication: string;
  docNo: string;
}

/** A reply that is being written: what is on this machine, and which draft of the service it goes on from. */
export interface ReplyWork {
  /** the service's draft as this text knows it; null: it was never read */
  saved: string | null;
  body: ReplyText;
}

/** The draft of an assignment that is not issued yet. */
export function draftOf(file: Case, assignmentId: string): Reply | undefined {
  return file.replies.find((one) => !one.issued && one.assignmentId === assignmentId);
}

/** The service's draft, to go on from; an empty reply where there is none. */
export function textOf(file: Case, assignmentId: string): ReplyText {
  const reply = draftOf(file, assignmentId);
  const answers = file.proposals.map((_text, index) => reply?.answers.find((one) => one.proposalSeq === index + 1));
  return {
    answers: answers.map((one) => one?.text ?? ''),
    summary: reply?.summary ?? '',
    outcomeClass: reply?.outcomeClass ?? '',
    explanation: reply?.explanation ?? '',
    commitments: (reply?.commitments ?? []).map(({ text, measures, dueOn }) => ({ text, measures, dueOn })),
    publication: reply?.publication ?? '',
    docNo: reply?.docNo ?? '',
  };
}

/** The body of 拟稿. What is not filled in is left out; a commitment begun goes as it is, and the service says what it lacks. */
export function bodyOf({ answers, commitments, ...plain }: ReplyText): ReplyDraftBody {
  const told = Object.entries(plain).filter(([, value]) => value.trim() !== '');
  return {
    answers: answers.flatMap((text, index) => (text.trim() === '' ? [] : [{ proposalSeq: index + 1, text }])),
    commitments: commitments.filter(isBegun),
    ...Object.fromEntries(told),
  };
}

/** The same text for the same content, to compare. */
export function sentText(body: ReplyText): string {
  return JSON.stringify(bodyOf(body));
}

/** Whether a commitment is begun and lacks something: it would be refused, so it waits. */
export function isHalf(one: CommitmentText): boolean {
  return isBegun(one) && [one.text, one.measures, one.dueOn].some((value) => value.trim() === '');
}

function isBegun({ text, measures, dueOn }: CommitmentText): boolean {
  return [text, measures, dueOn].some((value) => value.trim() !== '');
}

/** Where the service's draft and the text on this machine differ, in words. */
export function differences(theirs: ReplyText, mine: ReplyText): Difference[] {
  return partsThatDiffer(said(theirs), said(mine));
}

function said(one: ReplyText): Record<string, string> {
  const answers = one.answers.map((text, index) => [`第 ${String(index + 1)} 条的答复`, text] as const);
  return {
    ...Object.fromEntries(answers),
    答复摘要: one.summary,
    办理结果: one.outcomeClass,
    说明: one.explanation,
    承诺事项: one.commitments.map(({ text, measures, dueOn }) => `${text}；${measures}；${dueOn}`).join('\n'),
    公开属性: publications.find(({ value }) => value === one.publication)?.label ?? '',
    文号: one.docNo,
  };
}
