import type { TestCongress } from '../../support/congress.js';
import type { PersonName } from '../../support/people.js';
import { draftBody, people } from '../../support/story.js';

/** A case as a worker remembers it; it may be out of date, as it is for people too. */
export interface Known {
  readonly id: string;
  readonly version: number;
  readonly assignments: readonly {
    readonly id: string;
    readonly state: string;
    readonly office: { readonly id: string };
  }[];
}

/** A request that somebody may make of a case. */
export interface Move {
  readonly who: PersonName;
  readonly method: 'post' | 'put';
  readonly path: string;
  readonly body: object;
}

/** What chance has to offer: a number below a bound, and one of several. */
export interface Dice {
  below(bound: number): number;
  of<T>(many: readonly T[]): T;
}

type Making = (known: Known, place: { congress: TestCongress; dice: Dice; all: readonly Known[] }) => Move | null;

const note = '答复期限将至，请抓紧办理。';
const ofCase =
  (who: readonly PersonName[], path: string, body: object = {}): Making =>
  ({ id }, { dice }) => ({ who: dice.of(who), method: 'post', path: `suggestions/${id}/${path}`, body });

/** Something an office does, by one of its two people. */
const ofOffice =
  (path: string, body: object, method: Move['method'] = 'post'): Making =>
  ({ assignments }, { congress, dice }) => {
    if (assignments.length === 0) return null;
    const { id, office } = dice.of(assignments);
    const pairs = { [congress.offices.a]: ['head', 'liaison'], [congress.offices.b]: ['headB', 'liaisonB'] } as const;
    const [head, liaison] = pairs[office.id] ?? (['headC', 'liaisonC'] as const);
    const who = path === 'reply-issue' ? head : dice.of([head, liaison]);
    return { who, method, path: `assignments/${id}/${path}`, body };
  };

const offices: Making = ({ id }, { congress, dice }) => {
  const given = [
    { officeId: congress.offices.a, role: 'lead' },
    ...(dice.below(2) ? [{ officeId: congress.offices.b, role: 'co' }] : []),
  ];
  const path = `suggestions/${id}/${dice.below(2) ? 'assignment' : 'pre-assignment'}`;
  return { who: dice.of(['deputyAffairs', 'governmentOffice']), method: 'post', path, body: { offices: given } };
};

/** Links with others, in both directions as chance has it. */
const together: Making = ({ id }, { dice, all }) => {
  const others = Array.from({ length: 3 }, () => dice.of(all).id).filter((one) => one !== id);
  const body = { withIds: [...new Set(others)] };
  return { who: 'deputyAffairs', method: 'post', path: `suggestions/${id}/joint-handling`, body };
};

/** Hands over many at once, or tries to. */
const batch: Making = (_known, { dice, all }) => {
  const suggestionIds = [...new Set(Array.from({ length: 8 }, () => dice.of(all).id))];
  return { who: 'deputyAffairs', method: 'post', path: 'assignment-batches', body: { suggestionIds, kind: 'monthly' } };
};

/** A draft that names an earlier case. */
const following: Making = ({ id }) => {
  return { who: 'deputy', method: 'post', path: 'suggestions', body: { ...draftBody, priorSuggestionId: id } };
};

const answers = [1, 2].map((proposalSeq) => ({ proposalSeq, text: '已办理。' }));
const draft = { answers, summary: '感谢关心。', outcomeClass: 'A', publication: 'full', docNo: '住建函〔2026〕1号' };
const visit = {
  stage: 'before',
  form: 'visit',
  heldOn: '2026-03-10',
  summary: '到现场听取意见。',
  attendees: ['代表甲'],
};
const leaders = { supervisingLeader: { name: '副主任' }, leadingLeader: { name: '副区长' }, decidedOn: '2026-03-10' };
const staff: readonly PersonName[] = ['deputyAffairs', 'committee', 'leader', 'governmentOffice'];
const rated = (result: string) => ({ attitude: 'satisfied', result, comment: '意见' });

/** Everything that is done, each as often as it stands here. */
export const moves: readonly Making[] = [
  ofCase(['deputy'], 'submission'),
  ofCase(['deputyAffairs'], 'registration', { categoryCode: 'cjhb' }),
  ofCase(['deputyAffairs'], 'registration', { categoryCode: 'cjhb' }),
  offices,
  offices,
  ofOffice('acknowledgement', people),
  ofOffice('acknowledgement', people),
  ofOffice('consultations', visit),
  ofOffice('consultations', visit),
  ofOffice('reply', draft, 'put'),
  ofOffice('reply-issue', { signer: '局长' }),
  ofOffice('reply-issue', { signer: '局长' }),
  ofOffice('co-opinion', { opinion: '同意。', signer: '局长乙' }),
  ofOffice('progress', { period: '2026-03', done: '完成踏勘。', next: '办理手续。', percent: 40 }),
  ofOffice('extension-request', { reason: '需要会商。', until: '2026-07-01' }),
  ofCase(staff, 'urgings', { note }),
  ofCase(staff, 'urgings', { note }),
  ofCase(['deputyAffairs', 'leader'], 'key-designation', leaders),
  ofCase(['deputyAffairs', 'committee'], 'inspections', {
    form: 'visit',
    heldOn: '2026-03-10',
    findings: '进展正常。',
  }),
  ofCase(['deputyAffairs', 'governmentOffice'], 'escalation', { reason: '涉及多个单位。', leader: { name: '副区长' } }),
  ofCase(['deputy'], 'evaluation', rated('satisfied')),
  ofCase(['deputy'], 'evaluation', rated('dissatisfied')),
  ofCase(['deputyAffairs'], 'archive'),
  together,
  together,
  batch,
  following,
];
