import { createRouter, createWebHashHistory, type Router, type RouteRecordRaw } from 'vue-router'

/**
 * The address names what is shown, the account included: two windows can show two accounts, and nothing is global.
 * `#/accounts/<identityId>/<accountId>/<tab>`, `#/instances/add`, `#/settings/<section>`.
 */
const routes: RouteRecordRaw[] = [
  { path: '/', name: 'start', component: () => import('./pages/StartPage.vue') },
]

export function createAppRouter(): Router {
  return createRouter({ history: createWebHashHistory(), routes })
}
