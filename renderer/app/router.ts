import { createRouter, createWebHashHistory, type Router, type RouteRecordRaw } from 'vue-router'
import AccountRoute from './pages/AccountRoute.vue'
import StartRoute from './pages/StartRoute.vue'

/**
 * The address names what is shown, the account included: two windows can show two accounts, and nothing is global.
 * What is opened many times an hour is in the first load, the rest comes when it is asked for.
 */
const routes: RouteRecordRaw[] = [
  { path: '/', name: 'start', component: StartRoute },
  { path: '/accounts/:identityId/:accountId/:tab?', name: 'account', component: AccountRoute },
  { path: '/instances/add', name: 'add-instance', component: () => import('./pages/AddInstanceRoute.vue') },
  { path: '/instances/sign-up', name: 'sign-up', component: () => import('./pages/SignupRoute.vue') },
  { path: '/instances/:instanceId', name: 'instance', component: () => import('./pages/InstanceRoute.vue') },
  { path: '/fleet', name: 'fleet', component: () => import('./pages/FleetRoute.vue') },
  { path: '/compare', name: 'compare', component: () => import('./pages/CompareRoute.vue') },
  { path: '/bulk', name: 'bulk', component: () => import('./pages/BulkRoute.vue') },
  { path: '/bulk/:runId', name: 'bulk-run', component: () => import('./pages/BulkRunRoute.vue') },
  { path: '/link', name: 'link', component: () => import('./pages/LinkRoute.vue') },
  { path: '/settings/:section?', name: 'settings', component: () => import('./pages/SettingsRoute.vue') },
  { path: '/:rest(.*)*', name: 'unknown', component: () => import('./pages/UnknownRoute.vue') },
]

export function createAppRouter(): Router {
  return createRouter({ history: createWebHashHistory(), routes })
}
