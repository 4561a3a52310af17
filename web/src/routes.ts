import type { RouteRecordRaw } from 'vue-router';
import MySuggestions from './pages/MySuggestions.vue';
import SignInPage from './pages/SignInPage.vue';
import { peopleRoutes } from './people/routes';
import { setupRoutes } from './setup/routes';

/** The pages 页面. What a deputy sees first comes with the first load, everything else when it is gone to. */
export const routes: readonly RouteRecordRaw[] = [
  { path: '/sign-in', name: 'signIn', component: SignInPage, meta: { title: '登录', open: true } },
  { path: '/', name: 'home', component: () => import('./pages/ChooseCongress.vue'), meta: { title: '选择人大' } },
  {
    path: '/account',
    name: 'account',
    component: () => import('./pages/AccountPage.vue'),
    meta: { title: '我的账号' },
  },
  { path: '/c/:congress/mine', name: 'mine', component: MySuggestions, meta: { title: '我的建议' } },
  {
    path: '/c/:congress/cases',
    name: 'cases',
    component: () => import('./pages/CaseList.vue'),
    meta: { title: '全部建议' },
  },
  {
    path: '/c/:congress/cases/:id',
    name: 'case',
    component: () => import('./pages/CasePage.vue'),
    meta: { title: '案卷' },
  },
  {
    path: '/c/:congress/write',
    name: 'write',
    component: () => import('./pages/WritePage.vue'),
    meta: { title: '写建议' },
  },
  {
    path: '/c/:congress/write/:id',
    name: 'rewrite',
    component: () => import('./pages/WritePage.vue'),
    meta: { title: '修改建议' },
  },
  {
    path: '/c/:congress/duty',
    name: 'duty',
    component: () => import('./pages/DutyPage.vue'),
    meta: { title: '履职档案' },
  },
  {
    path: '/c/:congress/figures',
    name: 'figures',
    component: () => import('./pages/FiguresPage.vue'),
    meta: { title: '一张图', wide: true },
  },
  {
    path: '/c/:congress/reports',
    name: 'reports',
    component: () => import('./pages/ReportsPage.vue'),
    meta: { title: '统计报表' },
  },
  {
    path: '/c/:congress/reports/:report',
    name: 'report',
    component: () => import('./pages/ReportPage.vue'),
    meta: { title: '统计报表', wide: true },
  },
  {
    path: '/c/:congress/exports',
    name: 'exports',
    component: () => import('./pages/ExportsPage.vue'),
    meta: { title: '导出台账' },
  },
  {
    path: '/c/:congress/inbox',
    name: 'inbox',
    component: () => import('./pages/InboxPage.vue'),
    meta: { title: '消息' },
  },
  {
    path: '/c/:congress/office',
    name: 'office',
    component: () => import('./pages/OfficePage.vue'),
    meta: { title: '本单位的建议' },
  },
  {
    path: '/c/:congress/office/signing',
    name: 'signing',
    component: () => import('./pages/SigningPage.vue'),
    meta: { title: '待签发' },
  },
  {
    path: '/c/:congress/office/monthly',
    name: 'monthly',
    component: () => import('./pages/MonthlyPage.vue'),
    meta: { title: '月度进展' },
  },
  {
    path: '/c/:congress/desk',
    name: 'desk',
    component: () => import('./pages/DeskPage.vue'),
    meta: { title: '工作台' },
  },
  {
    path: '/c/:congress/desk/review',
    name: 'review',
    component: () => import('./pages/ReviewPage.vue'),
    meta: { title: '审查' },
  },
  {
    path: '/c/:congress/desk/assigning',
    name: 'assigning',
    component: () => import('./pages/AssigningPage.vue'),
    meta: { title: '交办' },
  },
  {
    path: '/c/:congress/desk/requests',
    name: 'requests',
    component: () => import('./pages/RequestsPage.vue'),
    meta: { title: '待决定的申请' },
  },
  {
    path: '/c/:congress/cases/:id/reply/:assignment',
    name: 'reply',
    component: () => import('./pages/ReplyPage.vue'),
    meta: { title: '拟答复' },
  },
  {
    path: '/c/:congress/cases/:id/letter/:assignment',
    name: 'letter',
    component: () => import('./pages/LetterPage.vue'),
    meta: { title: '答复函' },
  },
  {
    path: '/c/:congress/supervision',
    name: 'supervision',
    component: () => import('./pages/SupervisionPage.vue'),
    meta: { title: '督办台' },
  },
  {
    path: '/c/:congress/supervision-lists',
    name: 'quarters',
    component: () => import('./pages/QuartersPage.vue'),
    meta: { title: '季度督办清单' },
  },
  {
    path: '/c/:congress/supervision-lists/:quarter',
    name: 'quarter',
    component: () => import('./pages/QuarterPage.vue'),
    meta: { title: '督办清单' },
  },
  {
    path: '/c/:congress/tracking-rounds',
    name: 'tracking',
    component: () => import('./pages/TrackingPage.vue'),
    meta: { title: '月度跟踪' },
  },
  {
    path: '/c/:congress/tracking-rounds/:period',
    name: 'round',
    component: () => import('./pages/RoundPage.vue'),
    meta: { title: '月度跟踪表' },
  },
  {
    path: '/c/:congress/deliveries',
    name: 'deliveries',
    component: () => import('./pages/DeliveriesPage.vue'),
    meta: { title: '发送情况' },
  },
  {
    path: '/c/:congress/look-back-draws',
    name: 'draws',
    component: () => import('./pages/DrawsPage.vue'),
    meta: { title: '回头看抽查' },
  },
  {
    path: '/c/:congress/look-back-draws/:id',
    name: 'draw',
    component: () => import('./pages/DrawPage.vue'),
    meta: { title: '回头看抽查' },
  },
  {
    path: '/c/:congress/assessments',
    name: 'assessments',
    component: () => import('./pages/AssessmentsPage.vue'),
    meta: { title: '年度考核' },
  },
  {
    path: '/c/:congress/assessments/:id',
    name: 'assessment',
    component: () => import('./pages/AssessmentPage.vue'),
    meta: { title: '年度考核' },
  },
  {
    path: '/c/:congress/assessments/:id/lines',
    name: 'assessmentLines',
    component: () => import('./pages/AssessmentLines.vue'),
    meta: { title: '考核所计各件' },
  },
  {
    path: '/c/:congress/suggestion-awards',
    name: 'awards',
    component: () => import('./pages/AwardsPage.vue'),
    meta: { title: '优秀建议' },
  },
  {
    path: '/c/:congress/suggestion-awards/:id',
    name: 'award',
    component: () => import('./pages/AwardPage.vue'),
    meta: { title: '优秀建议评选' },
  },
  ...peopleRoutes,
  ...setupRoutes,
  {
    path: '/:rest(.*)*',
    name: 'nowhere',
    component: () => import('./pages/NowherePage.vue'),
    meta: { title: '没有这一页', open: true },
  },
];
