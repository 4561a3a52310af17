import { deed, fault } from '../../lifecycle/deed.js';
import { faultsOfLeader, LeaderPart } from '../../lifecycle/leader-part.js';
import { DateField, Part, Text } from '../../platform/http/fields.js';

/** Who supervises, who leads, decided when. */
class KeyDesignationBody {
  @Part(() => LeaderPart, { label: '督办领导' })
  supervisingLeader!: LeaderPart;

  @Part(() => LeaderPart, { label: '领办领导' })
  leadingLeader!: LeaderPart;

  @Text({ label: '督办的专门委员会', max: 100, optional: true, example: '城建环保委员会' })
  committee?: string;

  @DateField({ label: '主任会议决定日期' })
  decidedOn!: string;
}

/** 重点督办: the council of chairmen has decided that this suggestion is to be supervised (代表法 art 52). */
export const designateKey = deed<KeyDesignationBody>({
  act: 'designateKey',
  body: KeyDesignationBody,
  demands: ['系登记主任会议的决定：写明决定日期，不晚于当日；写明督办领导、领办领导'],
  asks: (input) => ({
    accountIds: [input.supervisingLeader, input.leadingLeader].flatMap((leader) => leader.accountId ?? []),
  }),
  faults: (_file, input, setting) => [
    ...faultsOfLeader('supervisingLeader', input.supervisingLeader, setting),
    ...faultsOfLeader('leadingLeader', input.leadingLeader, setting),
    ...(input.decidedOn <= setting.today ? [] : [fault('decidedOn', '「主任会议决定日期」不能晚于今天（decidedOn）')]),
  ],
  write: (_file, { supervisingLeader, leadingLeader, committee, decidedOn }, setting) => {
    const leaders = { supervisingLeader: { ...supervisingLeader }, leadingLeader: { ...leadingLeader } };
    const decided = { committee: committee ?? null, decidedOn, designatedOn: setting.today };
    return {
      change: { papers: { keyDesignations: [{ id: setting.newId(), ...leaders, ...decided }] } },
      says: { decidedOn },
    };
  },
});
