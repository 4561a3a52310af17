import { createRouter, createWebHistory, type RouteLocationNormalized } from 'vue-router';
import { keepOpened, whereItWas } from './parts/where-it-was';
import { administersIn, isDeputyIn, isLeaderIn } from './session/roles';
import { congresses, isLeaving, resume, session } from './session/session';
import { isOfficeIn } from './office/own';
import { assignsIn } from './staff/own';
import { routes } from './routes';

declare module 'vue-router' {
  interface RouteMeta {
    /** what stands in the window's title */
    title: string;
    /** whether the page is for who is not signed in */
    open?: boolean;
    /** whether it takes the whole width of a large screen */
    wide?: boolean;
  }
}

/** Which page an address leads to, and for whom. */
export const router = createRouter({
  history: createWebHistory(),
  scrollBehavior: (to, _from, saved) => {
    if (saved) return whereItWas(saved, () => router.currentRoute.value.fullPath === to.fullPath);
    return to.hash === '' ? { top: 0 } : { el: to.hash };
  },
  routes,
});

router.beforeEach((to) => keepOpened(to));

router.beforeEach(async (to) => {
  if (to.name === 'signIn' && (session.standing !== null || isLeaving())) {
    return (await resume().catch(() => false)) ? { name: 'home' } : true;
  }
  if (to.meta.open === true) return true;
  const isIn = await resume().catch(() => false);
  if (!isIn) return { name: 'signIn', query: { ...returned(to), ...(to.path === '/' ? {} : { to: to.fullPath }) } };
  if (session.standing?.mustChangePassword === true && to.name !== 'account') return { name: 'account' };
  const [only, ...others] = congresses.value;
  if (to.name === 'home' && only && others.length === 0) return { ...firstPage(only.slug), query: returned(to) };
  return true;
});

router.afterEach((to) => {
  document.title = `${to.meta.title} · 闭环`;
});

const firstPages = [
  [isDeputyIn, 'mine'],
  [isOfficeIn, 'office'],
  [assignsIn, 'desk'],
  [isLeaderIn, 'figures'],
  [administersIn, 'accounts'],
] as const;

/** The page that somebody comes to first in a congress. */
export function firstPage(congress: string) {
  const [, name] = firstPages.find(([is]) => is(congress)) ?? [null, 'cases' as const];
  return { name, params: { congress } };
}

/** What the service says in the address when a browser comes back from the provider of unified identities 统一身份认证. */
function returned({ query }: RouteLocationNormalized): Record<string, string> {
  const told = ['signIn', 'identity'].map((name) => [name, query[name]]);
  return Object.fromEntries(told.filter((one): one is [string, string] => typeof one[1] === 'string'));
}
