import { raterAmong } from '../../case-file/raters.js';
import { clockKindRow } from '../../deadlines/clock-kinds.js';
import { awaitingRating, feedbackPassed, raterUrged, ratingsOwed } from '../standing.js';
import type { Condition } from '../condition.js';

/** 评: conditions of its acts. */
export const evaluationConditions = {
  ratingDue: {
    rule: '各单位均已答复后，有本轮未评价的答复；逾期未评的，当年年底前仍可补评',
    failures: (file, { today, actor }, input) => {
      const awaiting = awaitingRating(file, today, raterAmong(actor, file));
      const asked = input?.['assignmentId'];
      if (typeof asked === 'string' && !awaiting.some((one) => one.id === asked)) {
        return ['这份答复现在不能评价：尚未答复、您已经评价，或者不是本轮的答复'];
      }
      return awaiting.length > 0 ? [] : ['没有等待您评价的答复：您已经评价，或者评价期限已过'];
    },
  },
  feedbackPassed: {
    rule: '评价期限已过',
    failures: (file, { today }) => (feedbackPassed(file, today).length > 0 ? [] : ['评价期限还没有过']),
  },
  raterUrged: {
    rule: '办理规则要求的，已催请代表评价至少一次',
    failures: (file, { today, profile }) => {
      const passed = feedbackPassed(file, today);
      const asked = passed.length > 0 ? passed : ratingsOwed(file, today);
      const urged = !profile.lapseNeedsUrging.value || asked.some((one) => raterUrged(file, one.id));
      return urged ? [] : ['还没有催请代表评价，请代表工委先催办一次'];
    },
  },
  ratingOver: {
    rule: '没有逾期未评而当年仍可补评的答复',
    failures: (file, { today }) =>
      awaitingRating(file, today).length === 0 ? [] : ['还有逾期未评的答复，代表在今年年底前仍可补评，请到明年再归档'],
  },
  copiesConcluded: {
    rule: '抄送监督机构的都已有结果',
    failures: (file) =>
      file.oversightCopies.some((one) => one.state === 'sent')
        ? ['还有抄送监督机构的没有结果，请代表工委先登记结果（没有反馈的，写明没有反馈）']
        : [],
  },
  nothingRunning: {
    rule: '没有未完成的期限',
    failures: (file) => {
      const running = new Set(file.clocks.filter((one) => one.state === 'open').map((one) => one.kind));
      const names = [...running].map((kind) => `「${clockKindRow(kind).label}」`).join('、');
      return names === '' ? [] : [`还有未完成的期限：${names}，请先办完`];
    },
  },
} as const satisfies Record<string, Condition>;
