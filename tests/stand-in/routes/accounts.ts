import { memberOfAccount, mustAdminister } from '../access/account.ts'
import { done, json } from '../rails/answer.ts'
import type { Handler } from '../server.ts'
import { editAccount } from '../validation/account-edit.ts'
import { accountView, cacheKeys, shownAccountView } from '../views/account.ts'

export const showAccount: Handler = (call) =>
  json(shownAccountView(call.server, memberOfAccount(call).account))

export const updateAccount: Handler = (call) => {
  const member = memberOfAccount(call)
  mustAdminister(member)
  editAccount(call.server, member.account, call.request)
  return json(accountView(call.server, member.account))
}

export const showCacheKeys: Handler = (call) => ({
  kind: 'json',
  body: { cache_keys: cacheKeys(call.server, memberOfAccount(call).account) },
  cacheControl: 'max-age=10, private, stale-while-revalidate=300',
})

export const updateActiveAt: Handler = (call) => {
  memberOfAccount(call).membership.activeAt = call.server.world.now()
  return done()
}
