import { clockOf, currentProposal, standing } from '../../case-file/questions.js';
import { holds } from '../../congress/actor.js';
import type { Condition } from '../condition.js';
import type { HandOver } from '../hand-over.js';

/** As many as a hand-over may name. */
const mostOffices = 20;

/** 交: conditions of its acts. */
export const assignmentConditions = {
  withinReach: {
    rule: '由法院、检察院、监察机关等非政府系统单位主办的，只由代表工委交办',
    failures: (file, { actor, surroundings }, input) => {
      if (input === undefined || holds(actor, 'deputyAffairs')) return [];
      const offices = (input['offices'] as readonly HandOver[] | undefined) ?? currentProposal(file);
      const main = offices.filter((one) => one.role !== 'co');
      return main.length === 0 || main.some((one) => surroundings.offices[one.officeId]?.system === 'government')
        ? []
        : ['由法院、检察院、监察机关等非政府系统单位主办的，请代表工委交办'];
    },
  },
  officeWithinReach: {
    rule: '非政府系统的主办、分别办理单位，只由代表工委增加或者改办',
    failures: (_file, { actor, surroundings, assignment }, input) => {
      if (input === undefined || holds(actor, 'deputyAffairs')) return [];
      const role = assignment?.role ?? input['role'];
      const system = surroundings.offices[String(input['officeId'])]?.system;
      return role === 'co' || system === undefined || system === 'government'
        ? []
        : ['由法院、检察院、监察机关等非政府系统单位答复代表的，请代表工委办理'];
    },
  },
  roomForOffice: {
    rule: '承办单位不超过二十个',
    failures: (file) => (standing(file).length < mostOffices ? [] : ['承办单位已有二十个，不能再增加']),
  },
  withinObjection: {
    rule: '在申请调整的期限内',
    failures: (file, { assignment, today }) => {
      const clock = assignment ? clockOf(file, 'objection', assignment.id) : undefined;
      if (!clock) return ['重新办理的不能申请调整'];
      if (clock.state === 'open' && clock.dueOn < today) return [`申请调整的期限已于 ${clock.dueOn} 届满`];
      return [];
    },
  },
  notDeniedBefore: {
    rule: '没有被决定过不同意调整',
    failures: (file, { assignment }) => {
      const denied = file.reassignmentRequests.some(
        (one) => one.assignmentId === assignment?.id && one.decision === 'denied',
      );
      return denied ? ['已经申请过调整，交办机构没有同意，不能再次申请；请继续办理'] : [];
    },
  },
  notYetEscalated: {
    rule: '尚未提级办理',
    failures: (file) => (file.escalations.length === 0 ? [] : ['这件建议已经提级办理']),
  },
} as const satisfies Record<string, Condition>;
