import type { Route } from '../rails/router.ts'
import type { Handler } from '../server.ts'
import type { Trait, Traits } from '../traits.ts'
import { listAuditLogs, listCannedResponses, listNotifications, listWebhooks } from './account-lists.ts'
import { showAccount, showCacheKeys, updateAccount, updateActiveAt } from './accounts.ts'
import { listAgents, listTeamMembers } from './agents.ts'
import { addDefinition, deleteDefinition, listDefinitions, showDefinition } from './attribute-definitions.ts'
import { listContactConversations, listContacts, searchContacts, showContact } from './contacts.ts'
import {
  countConversations,
  listConversationLabels,
  listConversations,
  listMessages,
  searchConversations,
  showConversation,
} from './conversations.ts'
import { cloudOnly } from './enterprise.ts'
import { addInboxMembers, listInboxMembers, removeInboxMembers, setInboxMembers } from './inbox-members.ts'
import { listInboxes, showInbox } from './inboxes.ts'
import { addLabel, deleteLabel, listLabels, showLabel, updateLabel } from './labels.ts'
import { redeemMailedToken, requestReset, resendConfirmation } from './passwords.ts'
import * as platformAccounts from './platform-accounts.ts'
import * as platformUsers from './platform-users.ts'
import * as profile from './profile.ts'
import { showDashboard, showHealth, showVersion } from './server.ts'
import { showSignIn, signIn, signOut, validateToken } from './sign-in.ts'
import { signUp, signUpWithoutNames } from './signup.ts'
import { listTeams, showTeam } from './teams.ts'

/** Methods, a pattern, a handler, and the trait without which a release has no such route. */
type Row = readonly [methods: string, pattern: string, handler: Handler, trait?: Trait]

/** Routes that pick their format by the Accept header. */
const negotiated: readonly Row[] = [
  ['GET', '/api', showVersion],
  ['GET', '/health', showHealth, 'health'],
  ['GET', '/', showDashboard],
  ['GET', '/app', showDashboard],
  ['GET', '/app/*', showDashboard],
  ['GET', '/auth/sign_in', showSignIn],
  ['POST', '/auth/sign_in', signIn],
  ['DELETE', '/auth/sign_out', signOut],
  ['GET', '/auth/validate_token', validateToken],
  ['POST', '/auth/password', requestReset],
  ['PUT PATCH', '/auth/password', redeemMailedToken],
  ['POST', '/auth/confirmation', redeemMailedToken],
  ['POST', '/resend_confirmation', resendConfirmation, 'resendConfirmationForAll'],
]

const account = '/api/v1/accounts/:account'
const platform = '/platform/api/v1'

/** Routes that always answer JSON. */
const jsonOnly: readonly Row[] = [
  ['POST', '/api/v1/accounts', signUp],
  ['POST', '/api/v2/accounts', signUpWithoutNames, 'secondSignup'],
  ['GET', account, showAccount],
  ['PATCH PUT', account, updateAccount],
  ['GET', `${account}/cache_keys`, showCacheKeys],
  ['POST', `${account}/update_active_at`, updateActiveAt],

  ['GET', '/api/v1/profile', profile.showProfile],
  ['PATCH PUT', '/api/v1/profile', profile.updateProfile],
  ['PUT', '/api/v1/profile/set_active_account', profile.setActiveAccount],
  ['POST', '/api/v1/profile/availability', profile.setAvailability],
  ['POST', '/api/v1/profile/auto_offline', profile.setAutoOffline],
  ['POST', '/api/v1/profile/reset_access_token', profile.resetAccessToken, 'tokenReset'],
  ['POST', '/api/v1/profile/resend_confirmation', profile.resendMyConfirmation, 'resendConfirmationForMe'],
  ['GET', '/api/v1/profile/mfa', profile.showTwoFactor, 'twoFactor'],
  ['GET', '/api/v1/profile/sessions', profile.listSessions, 'sessionList'],
  ['DELETE', '/api/v1/profile/sessions/:id', profile.deleteSession, 'sessionList'],

  ['GET', `${account}/labels`, listLabels],
  ['POST', `${account}/labels`, addLabel],
  ['GET', `${account}/labels/:id`, showLabel],
  ['PATCH PUT', `${account}/labels/:id`, updateLabel],
  ['DELETE', `${account}/labels/:id`, deleteLabel],
  ['GET', `${account}/inboxes`, listInboxes],
  ['GET', `${account}/inboxes/:inbox`, showInbox],
  ['GET', `${account}/inbox_members/:inbox`, listInboxMembers],
  ['POST', `${account}/inbox_members`, addInboxMembers],
  ['PATCH', `${account}/inbox_members`, setInboxMembers],
  ['DELETE', `${account}/inbox_members`, removeInboxMembers],
  ['GET', `${account}/teams`, listTeams],
  ['GET', `${account}/teams/:team`, showTeam],
  ['GET', `${account}/teams/:team/team_members`, listTeamMembers],
  ['GET', `${account}/agents`, listAgents],
  ['GET', `${account}/contacts`, listContacts],
  ['GET', `${account}/contacts/search`, searchContacts],
  ['GET', `${account}/contacts/:contact`, showContact],
  ['GET', `${account}/contacts/:contact/conversations`, listContactConversations],
  ['GET', `${account}/conversations`, listConversations],
  ['GET', `${account}/conversations/meta`, countConversations],
  ['GET', `${account}/conversations/search`, searchConversations],
  ['GET', `${account}/conversations/:conversation`, showConversation],
  ['GET', `${account}/conversations/:conversation/messages`, listMessages],
  ['GET', `${account}/conversations/:conversation/labels`, listConversationLabels],
  ['GET', `${account}/custom_attribute_definitions`, listDefinitions],
  ['POST', `${account}/custom_attribute_definitions`, addDefinition],
  ['GET', `${account}/custom_attribute_definitions/:id`, showDefinition],
  ['DELETE', `${account}/custom_attribute_definitions/:id`, deleteDefinition],
  ['GET', `${account}/audit_logs`, listAuditLogs],
  ['GET', `${account}/canned_responses`, listCannedResponses],
  ['GET', `${account}/notifications`, listNotifications],
  ['GET', `${account}/webhooks`, listWebhooks],

  ['GET', `/enterprise${account}/limits`, cloudOnly, 'enterpriseLimits'],
  ['POST', `/enterprise${account}/toggle_deletion`, cloudOnly, 'enterpriseDeletion'],

  ['GET', `${platform}/accounts`, platformAccounts.listPlatformAccounts, 'platformAccountList'],
  ['POST', `${platform}/accounts`, platformAccounts.addPlatformAccount],
  ['GET', `${platform}/accounts/:account`, platformAccounts.showPlatformAccount],
  ['PATCH PUT', `${platform}/accounts/:account`, platformAccounts.updatePlatformAccount],
  ['DELETE', `${platform}/accounts/:account`, platformAccounts.deletePlatformAccount],
  ['GET', `${platform}/accounts/:account/account_users`, platformAccounts.listAccountUsers],
  ['POST', `${platform}/accounts/:account/account_users`, platformAccounts.addAccountUser],
  ['DELETE', `${platform}/accounts/:account/account_users`, platformAccounts.deleteAccountUser],
  ['POST', `${platform}/users`, platformUsers.addPlatformUser],
  ['GET', `${platform}/users/:user`, platformUsers.showPlatformUser],
  ['GET', `${platform}/users/:user/login`, platformUsers.createSignInLink],
  ['POST', `${platform}/users/:user/token`, platformUsers.showPlatformToken, 'platformUserToken'],
]

/** The routes that a release has. */
export function routesOf(traits: Traits): Route<Handler>[] {
  const build = (rows: readonly Row[], isNegotiated: boolean): Route<Handler>[] =>
    rows
      .filter(([, , , trait]) => trait === undefined || traits[trait])
      .flatMap(([methods, pattern, handler]) =>
        methods.split(' ').map((method) => ({ method, pattern, handler, negotiated: isNegotiated })),
      )
  return [...build(negotiated, true), ...build(jsonOnly, false)]
}
