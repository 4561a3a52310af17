import type { RouteRecordRaw } from 'vue-router';

/** The pages of people and offices 人员和单位; those of the roster are one page, which knows its kind by the name of the route. */
export const peopleRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/c/:congress/people/offices',
    name: 'offices',
    component: () => import('../pages/RosterPage.vue'),
    meta: { title: '承办单位' },
  },
  {
    path: '/c/:congress/people/deputies',
    name: 'deputies',
    component: () => import('../pages/RosterPage.vue'),
    meta: { title: '代表' },
  },
  {
    path: '/c/:congress/people/delegations',
    name: 'delegations',
    component: () => import('../pages/RosterPage.vue'),
    meta: { title: '代表团' },
  },
  {
    path: '/c/:congress/people/categories',
    name: 'categories',
    component: () => import('../pages/RosterPage.vue'),
    meta: { title: '类别' },
  },
  {
    path: '/c/:congress/people/sessions',
    name: 'sessions',
    component: () => import('../pages/RosterPage.vue'),
    meta: { title: '会议' },
  },
  {
    path: '/c/:congress/people/accounts',
    name: 'accounts',
    component: () => import('../pages/AccountsPage.vue'),
    meta: { title: '账号' },
  },
  {
    path: '/c/:congress/people/accounts/:id',
    name: 'member',
    component: () => import('../pages/MemberPage.vue'),
    meta: { title: '账号' },
  },
];
