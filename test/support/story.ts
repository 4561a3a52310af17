import { expect } from '@jest/globals';
import type { Test } from 'supertest';
import type { Client } from './client.js';
import type { TestCongress } from './congress.js';
import type { PersonName } from './people.js';
import { upload, type Sent } from './uploads.js';

/** An attachment as the service answers it. */
export interface ShownAttachment {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly href: string | null;
  readonly withheldOn: string | null;
}

/** A case as the service answers it; only what tests look at. */
export interface Shown {
  readonly id: string;
  readonly number: number | null;
  readonly title: string;
  readonly state: string;
  readonly version: number;
  readonly concluded: boolean;
  readonly accomplished: boolean | null;
  readonly assignments: readonly { id: string; role: string; round: number; state: string; office: { id: string } }[];
  readonly clocks: readonly {
    id: string;
    kind: string;
    state: string;
    dueOn: string;
    provisional: boolean;
    assignmentId?: string;
  }[];
  readonly attachments: readonly ShownAttachment[];
  readonly consultations: readonly { id: string; assignmentId: string; attachments: readonly ShownAttachment[] }[];
  readonly evaluations: readonly { result: string; round: number }[];
  readonly supervisionLetters: readonly { id: string; state: string }[];
  readonly oversightCopies: readonly { id: string; state: string }[];
  readonly supervisionCases: readonly { closedOn: string | null }[];
  readonly commitments: readonly { id: string; state: string; dueOn: string; late: boolean }[];
  readonly permittedActs: readonly { act: string }[];
}

/** What an office is given, by the names of the test congress. */
export interface Given {
  readonly office: keyof TestCongress['offices'];
  readonly role: 'lead' | 'co' | 'separate';
  readonly part?: string;
}

export const draftBody = {
  title: '关于在小剡村建设健身场地的建议',
  cause: '村民健身场地不足，老人和孩子无处活动。',
  proposals: ['在村委会旁空地建设健身场地。', '配备夜间照明。'],
  categoryCode: 'cjhb',
};

export const people = { responsibleLeader: '分管副局长', handler: '经办人甲', phone: '0571-8888 1234' };

/** Tells a case's story forward by real acts over HTTP, so that no test knows a state that cannot be. */
export class Story {
  shown!: Shown;

  constructor(
    readonly congress: TestCongress,
    private readonly isCosigned = false,
  ) {}

  /** An act upon the case, as somebody; the answer is remembered and must be a success. */
  async act(who: PersonName, path: string, body: object = {}): Promise<Shown> {
    return this.take((client) => client.post(`suggestions/${this.shown.id}/${path}`, body), who);
  }

  /** An act upon an assignment. */
  async office(who: PersonName, id: string, path: string, body: object = {}): Promise<Shown> {
    const send = (client: Client) =>
      path === 'reply' ? client.put(`assignments/${id}/reply`, body) : client.post(`assignments/${id}/${path}`, body);
    return this.take(send, who);
  }

  /** Acts upon a paper of the case that is no assignment: `supervision-letters/…/answer`. */
  async upon(who: PersonName, path: string, body: object = {}): Promise<Shown> {
    return this.take((client) => client.post(path, body), who);
  }

  /** A supervision letter to office a; its id is answered. */
  async lettered(who: PersonName = 'deputyAffairs', more: object = {}): Promise<string> {
    const { id: assignmentId } = this.assignment('a');
    const body = { assignmentId, cause: 'noContact', demand: '请与代表沟通。', dueOn: '2026-12-01', ...more };
    const { supervisionLetters } = await this.act(who, 'supervision-letters', body);
    return supervisionLetters.at(-1)?.id ?? '';
  }

  /** A copy to the procuratorate; its id is answered. */
  async copied(): Promise<string> {
    const body = { body: 'procuratorate', note: '可与公益诉讼检察建议衔接。' };
    return (await this.act('deputyAffairs', 'oversight-copies', body)).oversightCopies.at(-1)?.id ?? '';
  }

  /** An act upon a commitment, by its position in the case. */
  async promise(who: PersonName, position: number, path: string, body: object): Promise<Shown> {
    const id = this.shown.commitments[position]?.id ?? '';
    return this.take((client) => client.post(`commitments/${id}/${path}`, body), who);
  }

  async draft(body: object = draftBody, who: PersonName = 'deputy'): Promise<Shown> {
    return this.take((client) => client.post('suggestions', body), who, 201);
  }

  /** A picture is attached: to the case's draft or, by an office, to its own consultation, report or draft. */
  async attached(who: PersonName, path: string, sent: Sent = {}): Promise<Shown> {
    return this.take((client) => upload(client, path, sent), who);
  }

  /** The office attaches a picture to its latest consultation; its id is answered. */
  async pictured(office: keyof TestCongress['offices'] = 'a'): Promise<string> {
    const { id } = this.assignment(office);
    const paperId = this.shown.consultations.findLast((one) => one.assignmentId === id)?.id ?? '';
    await this.attached(headOf(office), `assignments/${id}/attachments`, { fields: { to: 'consultation', paperId } });
    return this.shown.consultations.find((one) => one.id === paperId)?.attachments.at(-1)?.id ?? '';
  }

  /** The deputy changes his draft. */
  async revised(body: object): Promise<Shown> {
    return this.take((client) => client.patch(`suggestions/${this.shown.id}`, body), 'deputy');
  }

  /** Deputy b is asked to co-sign the draft, and does. */
  async cosigned(): Promise<Shown> {
    await this.act('deputy', 'cosigners', { deputyIds: [this.congress.deputies.b] });
    return this.act('deputyB', 'cosignature', { agree: true });
  }

  async submitted(body: object = draftBody): Promise<Shown> {
    await this.draft(body);
    if (this.isCosigned) await this.cosigned();
    return this.act('deputy', 'submission');
  }

  async registered(): Promise<Shown> {
    await this.submitted();
    return this.act('deputyAffairs', 'registration', { categoryCode: 'cjhb' });
  }

  async assigned(offices: readonly Given[] = [{ office: 'a', role: 'lead' }], more: object = {}): Promise<Shown> {
    await this.registered();
    const given = offices.map(({ office, role, part }) => ({ officeId: this.congress.offices[office], role, part }));
    return this.act('deputyAffairs', 'assignment', { offices: given, ...more });
  }

  /** The assignment of an office in a round; the latest where no round is given. */
  assignment(office: keyof TestCongress['offices'], round?: number) {
    const id = this.congress.offices[office];
    const found = this.shown.assignments
      .filter((one) => one.office.id === id && (!round || one.round === round))
      .at(-1);
    if (!found) throw new Error(`no assignment of office ${office}`);
    return found;
  }

  async acknowledged(office: keyof TestCongress['offices'] = 'a'): Promise<Shown> {
    return this.office(headOf(office), this.assignment(office).id, 'acknowledgement', people);
  }

  async consulted(office: keyof TestCongress['offices'] = 'a', heldOn = '2026-03-10'): Promise<Shown> {
    const body = { stage: 'before', form: 'visit', heldOn, summary: '到现场听取意见。', attendees: ['代表甲'] };
    return this.office(headOf(office), this.assignment(office).id, 'consultations', body);
  }

  async drafted(office: keyof TestCongress['offices'] = 'a', more: object = {}): Promise<Shown> {
    const answers = [1, 2].map((proposalSeq) => ({ proposalSeq, text: '已办理。' }));
    const body = { answers, summary: '感谢关心。', outcomeClass: 'A', publication: 'full', docNo: '住建函〔2026〕1号' };
    return this.office(headOf(office), this.assignment(office).id, 'reply', { ...body, ...more });
  }

  /** From receipt to the issued reply, by one office. */
  async replied(office: keyof TestCongress['offices'] = 'a', more: object = {}, heldOn?: string): Promise<Shown> {
    if (this.assignment(office).state === 'pending') await this.acknowledged(office);
    await this.consulted(office, heldOn);
    await this.drafted(office, more);
    return this.office(headOf(office), this.assignment(office).id, 'reply-issue', { signer: '局长' });
  }

  async rated(result: string, more: object = {}): Promise<Shown> {
    return this.act('deputy', 'evaluation', { attitude: 'satisfied', result, comment: '意见', ...more });
  }

  private async take(send: (client: Client) => Test, who: PersonName, status = 200): Promise<Shown> {
    const answer = await send(await this.congress.as(who));
    if (answer.status !== status) throw new Error(`${String(answer.status)} ${answer.text}`);
    expect(answer.headers['etag']).toBe(`"${String((answer.body as Shown).version)}"`);
    this.shown = answer.body as Shown;
    return this.shown;
  }
}

/** Who signs for an office of the test congress. */
export function headOf(office: keyof TestCongress['offices']): PersonName {
  return ({ a: 'head', b: 'headB', c: 'headC', d: 'headC', court: 'courtHead' } as const)[office];
}
