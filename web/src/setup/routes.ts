import type { RouteRecordRaw } from 'vue-router';

/** The pages of data and rules 数据和规则. */
export const setupRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/c/:congress/report-snapshots',
    name: 'snapshots',
    component: () => import('../pages/SnapshotsPage.vue'),
    meta: { title: '统计定稿' },
  },
  {
    path: '/c/:congress/report-snapshots/:id',
    name: 'snapshot',
    component: () => import('../pages/SnapshotPage.vue'),
    meta: { title: '统计定稿' },
  },
  {
    path: '/c/:congress/report-snapshots/:id/:report',
    name: 'snapshotReport',
    component: () => import('../pages/SnapshotReport.vue'),
    meta: { title: '定稿的报表', wide: true },
  },
  {
    path: '/c/:congress/calendar/:year(\\d{4})?',
    name: 'calendar',
    component: () => import('../pages/CalendarPage.vue'),
    meta: { title: '工作日历' },
  },
  {
    path: '/c/:congress/rules',
    name: 'rules',
    component: () => import('../pages/RulesPage.vue'),
    meta: { title: '办理规则' },
  },
  {
    path: '/c/:congress/imports',
    name: 'imports',
    component: () => import('../pages/ImportsPage.vue'),
    meta: { title: '导入' },
  },
];
