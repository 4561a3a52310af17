import { deliberationConclusions, deliberationSides } from '../../case-file/states.js';
import { join, type CaseFile, type Change } from '../../case-file/case-file.js';
import type { Assignment } from '../../case-file/papers/assignment.js';
import { earlierRounds } from '../../case-file/questions.js';
import { evaluationsOf } from '../../case-file/raters.js';
import { deed, fault } from '../../lifecycle/deed.js';
import { endUnfinished, nextRound } from '../../lifecycle/rounds.js';
import type { DeedSetting, Setting } from '../../lifecycle/setting.js';
import { dissatisfying } from '../../lifecycle/standing.js';
import type { Cause } from '../../platform/errors/problem.js';
import { Choice, DateField, Parts, Text } from '../../platform/http/fields.js';

/** One who took part. */
class PartyPart {
  @Choice({ label: '哪一方', values: deliberationSides })
  side!: keyof typeof deliberationSides;

  @Text({ label: '姓名或职务', max: 100, example: '代表甲' })
  name!: string;
}

/** The minutes of the three parties. */
class DeliberationBody {
  @DateField({ label: '合议日期' })
  heldOn!: string;

  @Parts(() => PartyPart, { label: '参加各方', minItems: 1, maxItems: 50 })
  parties!: PartyPart[];

  @Text({ label: '合议记录', max: 20_000, example: '三方到现场查看，逐条核对答复，代表认可分期实施的方案。' })
  minutes!: string;

  @Choice({ label: '合议结论', values: deliberationConclusions })
  conclusion!: keyof typeof deliberationConclusions;
}

const demands = ['代表、承办单位、人大常委会三方都须参加，缺一方不成', '合议日期不早于评价之日，不晚于当日'];

/** 三方合议，认可办理结果: the reply stands, what it promised is followed up, and supervision ends. */
export const deliberateAccept = deed<DeliberationBody>({
  act: 'deliberateAccept',
  body: DeliberationBody,
  faults: faultsOf,
  demands,
  write: (file, input, setting) => {
    const rated = dissatisfying(file, setting);
    return { change: join(minutesOf(file, rated, input, setting), endUnfinished(file, setting)), says: said(input) };
  },
});

/** 三方合议，重新办理: another round for the offices that were rated dissatisfied. */
export const deliberateRehandle = deed<DeliberationBody>({
  act: 'deliberateRehandle',
  body: DeliberationBody,
  faults: faultsOf,
  demands,
  write: (file, input, setting) => {
    const rated = dissatisfying(file, setting);
    return { change: join(minutesOf(file, rated, input, setting), nextRound(file, rated, setting)), says: said(input) };
  },
});

/** The three parties are the deputy, the office and the standing committee: without one of them it is no deliberation. */
function faultsOf(file: CaseFile, { heldOn, parties }: DeliberationBody, setting: Setting): Cause[] {
  const present = new Set(parties.map((one) => one.side));
  const sides = Object.keys(deliberationSides) as (keyof typeof deliberationSides)[];
  const missing = sides.filter((side) => !present.has(side)).map((side) => deliberationSides[side]);
  const ratedOn = dissatisfying(file, setting).flatMap((one) =>
    evaluationsOf(file, one.id).map((rating) => rating.evaluatedOn),
  );
  const [first] = ratedOn.sort();
  return [
    ...(missing.length > 0 ? [fault('parties', `三方合议须三方参加，还缺：${missing.join('、')}（parties）`)] : []),
    ...(heldOn > setting.today ? [fault('heldOn', '「合议日期」不能晚于今天（heldOn）')] : []),
    ...(first && heldOn < first ? [fault('heldOn', `「合议日期」不能早于评价之日 ${first}（heldOn）`)] : []),
  ];
}

function minutesOf(
  file: CaseFile,
  rated: readonly Assignment[],
  { heldOn, parties, minutes, conclusion }: DeliberationBody,
  setting: DeedSetting,
): Change {
  const deliberation = {
    id: setting.newId(),
    heldOn,
    parties: parties.map(({ side, name }) => ({ side, name })),
    minutes,
    conclusion,
    assignmentIds: rated.map((one) => one.id),
    recordedOn: setting.today,
    accountId: setting.actor.accountId,
  };
  const lines = new Set(rated.flatMap((one) => [one.id, ...earlierRounds(file, one).map(({ id }) => id)]));
  const supervisionCases = file.supervisionCases
    .filter((one) => one.closedOn === null && lines.has(one.assignmentId))
    .map((one) => ({ ...one, closedOn: setting.today, closing: `三方合议：${deliberationConclusions[conclusion]}` }));
  return { papers: { deliberations: [deliberation], supervisionCases } };
}

function said({ heldOn, conclusion }: DeliberationBody) {
  return { heldOn, conclusion };
}
