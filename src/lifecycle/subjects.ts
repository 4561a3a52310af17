import type { CaseFile } from '../case-file/case-file.js';
import type { Assignment } from '../case-file/papers/assignment.js';
import type { Commitment } from '../case-file/papers/reply.js';
import type { PaperKind } from '../case-file/papers.js';
import { assignmentById } from '../case-file/questions.js';
import { assignmentStates, commitmentStates, copyStates, letterStates } from '../case-file/states.js';

/** One kind of paper that an act may be upon 行为对象, beside the suggestion itself. */
interface SubjectRow {
  readonly label: string;
  /** how a refusal speaks of it */
  readonly named: string;
  /** how its addresses begin */
  readonly path: string;
  /** where it is found by its id, to lock the suggestion that it belongs to */
  readonly table: string;
  /** the list of the case file that it is in */
  readonly papers: PaperKind;
  /** its states, with the words a person reads */
  readonly states: Readonly<Record<string, string>>;
  /** the code of a refusal because of its state */
  readonly wrongState: string;
  /** the assignment it belongs to, whose office acts; null where no office does */
  readonly assignmentIn: (file: CaseFile, id: string) => Assignment | null;
}

/** Everything that acts are upon 行为对象 but the suggestion. A new one is one row here, and a paper with a `state`. */
const paperSubjects = {
  assignment: {
    label: '办理任务',
    named: '本单位的办理任务',
    path: 'assignments',
    table: 'assignment',
    papers: 'assignments',
    states: assignmentStates,
    wrongState: 'wrongAssignmentState',
    assignmentIn: (file, id) => assignmentById(file, id) ?? null,
  },
  commitment: {
    label: '承诺事项',
    named: '这项承诺',
    path: 'commitments',
    table: 'commitment',
    papers: 'commitments',
    states: commitmentStates,
    wrongState: 'wrongCommitmentState',
    assignmentIn: (file, id) => {
      const promised = file.commitments.find((one) => one.id === id);
      return (promised && assignmentById(file, promised.assignmentId)) ?? null;
    },
  },
  supervisionLetter: {
    label: '督办函',
    named: '这份督办函',
    path: 'supervision-letters',
    table: 'supervision_letter',
    papers: 'supervisionLetters',
    states: letterStates,
    wrongState: 'wrongLetterState',
    assignmentIn: (file, id) => {
      const letter = file.supervisionLetters.find((one) => one.id === id);
      return (letter && assignmentById(file, letter.assignmentId)) ?? null;
    },
  },
  oversightCopy: {
    label: '抄送',
    named: '这份抄送',
    path: 'oversight-copies',
    table: 'oversight_copy',
    papers: 'oversightCopies',
    states: copyStates,
    wrongState: 'wrongCopyState',
    assignmentIn: () => null,
  },
} as const satisfies Record<string, SubjectRow>;

/** The kind of paper that an act is upon. */
export type PaperSubject = keyof typeof paperSubjects;

/** What an act may be upon. */
export type Subject = 'suggestion' | PaperSubject;

/** The states of a subject. */
export type StateOf<S extends PaperSubject> = keyof (typeof paperSubjects)[S]['states'] & string;

/** The paper that an act is upon, as it stands. */
export interface Upon {
  readonly subject: PaperSubject;
  readonly id: string;
  readonly state: string;
}

/** The part of a setting that says what an act is upon; all null for an act upon the suggestion. */
export interface About {
  readonly upon: Upon | null;
  readonly assignment: Assignment | null;
  /** the commitment, where the act is upon one */
  readonly commitment: Commitment | null;
}

/** All kinds, typed. */
export const paperSubjectNames = Object.keys(paperSubjects) as PaperSubject[];

/** What an act may be upon 办理的对象, by the words a person reads. */
export const subjectLabels = {
  suggestion: '建议',
  assignment: paperSubjects.assignment.label,
  commitment: paperSubjects.commitment.label,
  supervisionLetter: paperSubjects.supervisionLetter.label,
  oversightCopy: paperSubjects.oversightCopy.label,
} as const satisfies Record<Subject, string>;

/** A row by its name, with the columns typed alike. */
export function paperSubject(name: PaperSubject): SubjectRow {
  return paperSubjects[name];
}

/** @returns the paper of an id, whatever its kind, with the assignment it belongs to. */
export function aboutOf(file: CaseFile, id: string | null): About {
  for (const subject of paperSubjectNames) {
    const { papers, assignmentIn } = paperSubject(subject);
    const found = (file[papers] as readonly { id: string; state?: string }[]).find((one) => one.id === id);
    if (found)
      return {
        upon: { subject, id: found.id, state: found.state ?? '' },
        assignment: assignmentIn(file, found.id),
        commitment: file.commitments.find((one) => one.id === id) ?? null,
      };
  }
  return { upon: null, assignment: null, commitment: null };
}
