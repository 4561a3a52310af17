import type { CaseFile } from '../../../../src/case-file/case-file.js';
import { handOverTo } from '../inputs.js';
import { offices, spareOffices } from '../roster.js';
import { assigningBody, assigningBodyOver, type ByHand, liaisonOrHead, unless } from './people-and-places.js';

/** A governmental office that does not handle the case yet. */
function freeOffice(file: CaseFile | null): string {
  const there = new Set(file?.assignments.filter((one) => one.state !== 'reassigned').map((one) => one.officeId));
  const all = [offices.finance, offices.sports, offices.housing, ...spareOffices];
  return all.find((one) => !there.has(one.id))?.id ?? '';
}

export const assignment = {
  preassign: {
    expected: (cell) => ({ by: assigningBody(cell), from: ['registered', 'preassigned'], missing: [] }),
    good: () => handOverTo({ to: 'housing', role: 'lead' }, { to: 'sports', role: 'co' }),
  },
  assign: {
    expected: (cell) => ({ by: assigningBody(cell), from: ['registered', 'preassigned'], missing: [] }),
    good: () => handOverTo({ to: 'housing', role: 'lead' }),
  },
  acknowledge: {
    expected: (cell) => ({
      by: liaisonOrHead(cell),
      from: ['assigned', 'handling', 'replied'],
      own: ['pending'],
      missing: [],
    }),
    good: () => ({ responsibleLeader: '分管副局长', handler: '经办人甲', phone: '0571-12345678' }),
  },
  addOffice: {
    expected: (cell) => ({ by: assigningBody(cell), from: ['assigned', 'handling'], missing: [] }),
    good: (file) => ({ officeId: freeOffice(file), role: 'co', reason: '涉及用地，须会办。' }),
  },
  requestReassignment: {
    expected: (cell) => ({
      by: liaisonOrHead(cell),
      from: ['assigned', 'handling'],
      own: ['pending', 'acknowledged'],
      missing: unless(cell.ripe, 'withinObjection'),
    }),
    good: () => ({ reason: '此事不属于本局职责。' }),
  },
  denyReassignment: {
    expected: (cell) => ({
      by: assigningBodyOver(cell),
      from: ['assigned', 'handling', 'replied'],
      own: ['objected'],
      missing: [],
    }),
    good: () => ({ reason: '此事属于贵局职责。' }),
  },
  reassign: {
    expected: (cell) => ({
      by: assigningBodyOver(cell),
      from: ['assigned', 'handling'],
      own: ['pending', 'acknowledged', 'objected', 'opinionGiven', 'drafting'],
      missing: [],
    }),
    good: (file) => ({ officeId: freeOffice(file), reason: '此事属于该单位职责。' }),
  },
  escalate: {
    expected: (cell) => ({
      by: assigningBody(cell),
      from: ['assigned', 'handling', 'replied', 'deliberating', 'tracking'],
      missing: unless(cell.ripe, 'notYetEscalated'),
    }),
    good: () => ({ reason: '涉及四个部门，协调未果。', leader: { name: '副区长乙' } }),
  },
} as const satisfies Record<string, ByHand>;
