import { defineAsyncComponent, type Component } from 'vue';
import type { RouteLocationRaw } from 'vue-router';
import type { PermittedAct } from '../api/types';

const general = defineAsyncComponent(() => import('./ActDialog.vue'));

/** Acts that are done every day have a form of their own 专用表单; which acts there are, the service says all the same. */
const dialogs: Readonly<Record<string, Component>> = {
  acknowledge: defineAsyncComponent(() => import('../office/AcknowledgeDialog.vue')),
  consult: defineAsyncComponent(() => import('../office/ConsultDialog.vue')),
  reply: defineAsyncComponent(() => import('../office/SignDialog.vue')),
};

/** The dialog of an act. */
export function dialogOf({ act }: PermittedAct): Component {
  return dialogs[act] ?? general;
}

/** The page that an act is written on, where a dialog would be too small. */
export function pageOf({ act, href }: PermittedAct, congress: string, id: string): RouteLocationRaw | null {
  const assignment = /\/assignments\/([0-9a-f-]{36})\/reply$/.exec(href)?.[1];
  if (act !== 'draftReply' || assignment === undefined) return null;
  return { name: 'reply', params: { congress, id, assignment } };
}
