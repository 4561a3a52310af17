import type { CaseFile, Change } from '../case-file/case-file.js';
import { digest } from '../congress/record/digest.js';
import type { Notice } from '../notices/notice.js';
import { actRow, type ActName } from './acts.js';
import type { Enacted } from './enact.js';
import { chain, type Event, type EventBody } from './record/event.js';
import { finalsOf } from './record/final-papers.js';
import { rowTold } from './record/told-row.js';
import { partiesToTell, toldBesides, type RecipientName } from './recipients.js';
import type { DeedSetting } from './setting.js';
import { noticeInWords } from './told-in-words.js';

/** What is written beside the papers: the event of the act, and who is told. */
export interface Minutes {
  readonly event: Event;
  readonly notices: readonly Notice[];
  /** the case with the end of its event chain moved on */
  readonly file: CaseFile;
  readonly change: Change;
}

/** Who is told of an act at once: those to whom it is addressed, and who must do something now. All others read it in the digest. */
const urgentTo: Readonly<Partial<Record<ActName, readonly RecipientName[]>>> = {
  inviteCosigners: ['askedCosigners'],
  revise: ['askedCosigners'],
  return: ['submitter', 'cosigners'],
  refuse: ['submitter', 'cosigners'],
  refer: ['submitter', 'cosigners'],
  denyReassignment: ['ownOffice'],
  reassign: ['ownOffice'],
  grantExtension: ['ownOffice'],
  refuseExtension: ['ownOffice'],
  returnCoOpinion: ['ownOffice'],
  returnReply: ['ownOffice'],
  rejectFulfilment: ['ownOffice'],
  urge: ['owing'],
  superviseByLetter: ['letterOffice'],
  deliberateRehandle: ['rehandling'],
  refuteFinding: ['rehandling'],
};

/** Takes the minutes 办理记录 of an act: its event, chained to the one before, and its notices. Pure. */
export function takeMinutes(name: ActName, before: CaseFile, enacted: Enacted, setting: DeedSetting): Minutes {
  const event = eventOf(name, before, enacted, setting);
  const end = { eventSeq: event.seq, eventHash: event.hash };
  return {
    event,
    notices: noticesOf(name, enacted, event, setting),
    file: { ...enacted.file, suggestion: { ...enacted.file.suggestion, ...end } },
    change: { ...enacted.change, suggestion: { ...enacted.change.suggestion, ...end } },
  };
}

function eventOf(name: ActName, before: CaseFile, enacted: Enacted, setting: DeedSetting): Event {
  const { suggestion } = before;
  const said: EventBody = {
    congressId: suggestion.congressId,
    suggestionId: suggestion.id,
    seq: suggestion.eventSeq + 1,
    act: name,
    at: setting.now.toISOString(),
    on: setting.today,
    accountId: setting.role === 'system' ? null : setting.actor.accountId,
    role: setting.role,
    assignmentId: setting.assignment?.id ?? null,
    from: suggestion.state,
    to: enacted.file.suggestion.state,
    rollUps: enacted.rollUps.map((one) => one.label),
    says: enacted.says,
    papers: digest(JSON.stringify(enacted.change.papers ?? {})),
    finals: finalsOf(enacted),
    row: rowTold(suggestion, enacted.file.suggestion),
  };
  const body = JSON.stringify(said);
  const { congressId, suggestionId, seq, act, at, on, accountId, role } = said;
  const key = { congressId, suggestionId, seq, act, at, onDate: on, accountId, role };
  return { ...key, body, previousHash: suggestion.eventHash, hash: chain(suggestion.eventHash, body), sealId: null };
}

/** One notice for each party, however much the act and its roll-ups have to tell it. */
function noticesOf(name: ActName, enacted: Enacted, event: Event, setting: DeedSetting): Notice[] {
  const act = actRow(name);
  const told = [
    ...act.notifies.map((whom) => ({ what: act.past, whom })),
    ...enacted.rollUps.flatMap(({ past, notifies }) => notifies.map((whom) => ({ what: past, whom }))),
  ];
  const atOnce = [...(urgentTo[name] ?? []), ...enacted.rollUps.flatMap((one) => one.urgent)];
  const urgent = new Set(atOnce.flatMap((whom) => partiesToTell(whom, enacted, setting)));
  const byParty = new Map<string, Map<string, Set<string>>>();
  for (const { what, whom } of told) {
    for (const party of partiesToTell(whom, enacted, setting)) {
      const happened = byParty.get(party) ?? new Map<string, Set<string>>();
      happened.set(what, new Set([...(happened.get(what) ?? []), ...toldBesides(whom, party, enacted)]));
      byParty.set(party, happened);
    }
  }
  const { id: suggestionId, congressId } = enacted.file.suggestion;
  const { file, change, says } = enacted;
  return [...byParty].map(([party, happened]) => ({
    congressId,
    id: setting.newId(),
    suggestionId,
    eventSeq: event.seq,
    kind: name,
    party,
    ...noticeInWords(party, happened, { name, file, change, says }, setting),
    urgent: urgent.has(party),
    createdAt: event.at,
    deliveredAt: null,
  }));
}
