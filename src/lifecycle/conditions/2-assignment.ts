import { clockOf, currentProposal, standing } from '../../case-file/questions.js';
import type { Condition } from '../condition.js';
import type { HandOver } from '../hand-over.js';
import { mayHandTo } from '../reach.js';

/** As many as a hand-over may name. */
const mostOffices = 20;

/** 交: conditions of its acts. */
export const assignmentConditions = {
  withinReach: {
    rule: '由法院、检察院、监察机关等非政府系统单位主办或分别办理的，只由代表工委交办',
    failures: (file, setting, input) => {
      if (input === undefined) return [];
      const offices = (input['offices'] as readonly HandOver[] | undefined) ?? currentProposal(file);
      const beyond = offices.some((one) => one.role !== 'co' && !mayHandTo(setting, one.officeId));
      return beyond ? ['由法院、检察院、监察机关等非政府系统单位主办或分别办理的，请代表工委交办'] : [];
    },
  },
  officeWithinReach: {
    rule: '非政府系统的主办、分别办理单位，只由代表工委增加或者改办',
    failures: (_file, setting, input) => {
      const officeId = input?.['officeId'];
      if (typeof officeId !== 'string' || !setting.surroundings.offices[officeId]) return [];
      const role = setting.assignment?.role ?? input?.['role'];
      return role === 'co' || mayHandTo(setting, officeId)
        ? []
        : ['由法院、检察院、监察机关等非政府系统单位答复代表的，请代表工委办理'];
    },
  },
  notYetHandling: {
    rule: '这个单位还没有承办这件建议',
    failures: (file, _setting, input) =>
      standing(file).some((one) => one.officeId === input?.['officeId']) ? ['这个单位已经在承办这件建议'] : [],
  },
  roomForOffice: {
    rule: '承办单位不超过二十个',
    failures: (file) => (standing(file).length < mostOffices ? [] : ['承办单位已有二十个，不能再增加']),
  },
  withinObjection: {
    rule: '在申请调整的期限内；经评价、合议或者回头看重新办理的单位不得申请，重新办理期间接替的单位可以',
    failures: (file, { assignment, profile, today }) => {
      const clock = assignment ? clockOf(file, 'objection', assignment.id) : undefined;
      const before = file.assignments.find((one) => one.id === assignment?.predecessorId);
      if (before?.officeId === assignment?.officeId) return ['重新办理的不能申请调整'];
      if (!clock) return profile.clocks.objection.value ? ['没有可以申请调整的期限'] : [];
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
