import { createRouter, type Router, type RouteRecordRaw } from 'vue-router'
import { withTexts } from '../messages/with-texts.ts'
import { createAddressHistory, followAddress } from './address-history.ts'
import AccountRoute from './pages/AccountRoute.vue'
import StartRoute from './pages/StartRoute.vue'

/**
 * The address names what is shown, the account included: two windows can show two accounts, and nothing is global.
 * What is opened many times an hour is in the first load, the rest comes when it is asked for.
 */
const routes: RouteRecordRaw[] = [
  { path: '/', name: 'start', component: StartRoute },
  { path: '/accounts/:identityId/:accountId/:tab?', name: 'account', component: AccountRoute },
  {
    path: '/instances/add',
    name: 'add-instance',
    component: withTexts(() => import('./pages/AddInstanceRoute.vue')),
  },
  {
    path: '/instances/sign-up',
    name: 'sign-up',
    component: withTexts(() => import('./pages/SignupRoute.vue')),
  },
  {
    path: '/instances/:instanceId',
    name: 'instance',
    component: withTexts(() => import('./pages/InstanceRoute.vue')),
  },
  { path: '/fleet', name: 'fleet', component: withTexts(() => import('./pages/FleetRoute.vue')) },
  { path: '/compare', name: 'compare', component: withTexts(() => import('./pages/CompareRoute.vue')) },
  { path: '/bulk', name: 'bulk', component: withTexts(() => import('./pages/BulkRoute.vue')) },
  { path: '/bulk/:runId', name: 'bulk-run', component: withTexts(() => import('./pages/BulkRunRoute.vue')) },
  { path: '/link', name: 'link', component: withTexts(() => import('./pages/LinkRoute.vue')) },
  { path: '/move/export', name: 'export', component: withTexts(() => import('./pages/ExportRoute.vue')) },
  { path: '/move/import', name: 'import', component: withTexts(() => import('./pages/ImportRoute.vue')) },
  { path: '/move/list', name: 'list', component: withTexts(() => import('./pages/ListRoute.vue')) },
  { path: '/search', name: 'search', component: withTexts(() => import('./pages/SearchRoute.vue')) },
  {
    path: '/settings/:section?',
    name: 'settings',
    component: withTexts(() => import('./pages/SettingsRoute.vue')),
  },
  { path: '/:rest(.*)*', name: 'unknown', component: withTexts(() => import('./pages/UnknownRoute.vue')) },
]

export function createAppRouter(): Router {
  const router = createRouter({ history: createAddressHistory(), routes })
  followAddress(router)
  return router
}
