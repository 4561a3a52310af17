import type { TestCongress } from '../../support/congress.js';
import { Story, draftBody, people } from '../../support/story.js';
import { actorOf } from './acts.js';
import type { Life, Step } from './steps.js';
import { Standing } from './standing.js';

/** Does over HTTP what a life says. */
export class Performer {
  private readonly story: Story;
  private readonly standing: Standing;

  constructor(
    private readonly congress: TestCongress,
    private readonly life: Life,
  ) {
    this.story = new Story(congress);
    this.standing = new Standing(life);
  }

  async take(step: Step): Promise<void> {
    const { story } = this;
    const who = actorOf(step, this.standing);
    const on = (path: string, body: object = {}) => story.act(who, path, body);
    const of = (path: string, body: object = {}) =>
      'office' in step
        ? story.office(who, story.assignment(step.office).id, path, body)
        : Promise.reject(new Error(path));
    switch (step.act) {
      case 'submit':
        return this.submit();
      case 'register':
        return void (await on('registration', { categoryCode: 'cjhb' }));
      case 'refuse':
        return void (await on('refusal', { reasonCode: 'personalInterest', reason: '涉及个人事务。' }));
      case 'withdraw':
        return void (await on('withdrawal', { reason: '问题已解决。' }));
      case 'assign':
        return this.assign(step);
      case 'acknowledge':
        return void (await of('acknowledgement', people));
      case 'requestReassignment':
        return void (await of('reassignment-request', { reason: '不属于本局职责。' }));
      case 'denyReassignment':
        return void (await of('reassignment-denial', { reason: '属于本局职责。' }));
      case 'reassign':
        return void (await of('reassignment', { officeId: this.congress.offices[step.to], reason: '职责调整。' }));
      case 'requestExtension':
        return void (await of('extension-request', { reason: '涉及用地调整。', until: step.until }));
      case 'grantExtension':
        return void (await of('extension-grant', { until: step.until }));
      default:
        return this.handle(step, on, of);
    }
  }

  private async handle(
    step: Step,
    on: (path: string, body?: object) => Promise<unknown>,
    of: (path: string, body?: object) => Promise<unknown>,
  ): Promise<void> {
    const { story } = this;
    switch (step.act) {
      case 'consult': {
        const said = { summary: '到现场听取意见。', attendees: ['代表甲'] };
        return void (await of('consultations', { stage: step.stage, form: 'visit', heldOn: step.on, ...said }));
      }
      case 'giveCoOpinion':
        return void (await of('co-opinion', { opinion: '同意。', signer: '局长' }));
      case 'reportProgress':
        return void (await of('progress', { period: step.period, done: '踏勘。', next: '办手续。', percent: 40 }));
      case 'reply':
        return this.reply(step, of);
      case 'evaluate': {
        const { id: assignmentId } = story.assignment(step.office);
        const rating = { attitude: 'satisfied', result: step.result, comment: '意见。', assignmentId };
        return void (await on('evaluation', rating));
      }
      case 'urge':
        return void (await on('urgings', { note: '请评价。' }));
      case 'designateKey': {
        const supervisingLeader = { name: '主任', accountId: await this.congress.account('leader') };
        const led = { supervisingLeader, leadingLeader: { name: '副区长' }, decidedOn: step.on };
        return void (await on('key-designation', led));
      }
      case 'superviseByLetter': {
        const { id: assignmentId } = story.assignment(step.office);
        return void (await on('supervision-letters', {
          ...{ assignmentId, cause: 'overdue', demand: '请尽快答复。', dueOn: step.until },
        }));
      }
      default:
        return this.follow(step);
    }
  }

  private async follow(step: Step): Promise<void> {
    const { story } = this;
    const who = actorOf(step, this.standing);
    switch (step.act) {
      case 'answerLetter': {
        const id = story.shown.supervisionLetters[0]?.id ?? '';
        return void (await story.upon(who, `supervision-letters/${id}/answer`, { report: '正在办理。' }));
      }
      case 'fulfilCommitment': {
        const kept = { report: '已建成。', docNo: '住建函〔2026〕9号', signer: '局长' };
        return void (await story.promise(who, 0, 'fulfilment', kept));
      }
      case 'acceptFulfilment':
        return void (await story.promise(who, 0, 'confirmation', { accepted: true, note: '属实。' }));
      default:
        throw new Error(step.act);
    }
  }

  private async submit(): Promise<void> {
    const { deputy, cosigned } = this.life;
    await this.story.draft(draftBody, deputy);
    if (cosigned) {
      await this.story.act(deputy, 'cosigners', { deputyIds: [this.congress.deputies.b] });
      await this.story.act('deputyB', 'cosignature', { agree: true });
    }
    await this.story.act(deputy, 'submission');
  }

  private async assign({ offices }: Step & { act: 'assign' }): Promise<void> {
    const given = offices.map(({ office, role }) => ({
      ...{ officeId: this.congress.offices[office], role },
      ...(role === 'lead' ? {} : { part: '分工部分' }),
    }));
    await this.story.act('deputyAffairs', 'assignment', { offices: given });
  }

  private async reply(
    { promisedFor }: Step & { act: 'reply' },
    of: (path: string, body?: object) => Promise<unknown>,
  ): Promise<void> {
    const answers = [1, 2].map((proposalSeq) => ({ proposalSeq, text: '已办理。' }));
    const commitments = [{ text: '建成场地', measures: '已落实资金', dueOn: promisedFor }];
    const outcome = promisedFor ? { outcomeClass: 'B', commitments } : { outcomeClass: 'A' };
    const body = { answers, summary: '感谢关心。', publication: 'full', docNo: '住建函〔2026〕1号', ...outcome };
    await of('reply', body);
    await of('reply-issue', { signer: '局长' });
  }
}
