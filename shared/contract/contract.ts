import { accounts } from './accounts.ts'
import { answers } from './answers.ts'
import { connections } from './connections.ts'
import { bulk } from './bulk.ts'
import { contacts } from './contacts.ts'
import { conversations } from './conversations.ts'
import { diagnostics } from './diagnostics.ts'
import { drafts } from './drafts.ts'
import { edits } from './edits.ts'
import { entry } from './entry.ts'
import { health } from './health.ts'
import { history } from './history.ts'
import { inboxMembers } from './inbox-members.ts'
import { instances } from './instances.ts'
import { keyslots } from './keyslots.ts'
import { links } from './links.ts'
import { agents, inboxes, labels, teams } from './lists.ts'
import { offline } from './offline.ts'
import { organisation } from './organisation.ts'
import { policy } from './policy.ts'
import { preferences } from './preferences.ts'
import { refresh } from './refresh.ts'
import { search } from './search.ts'
import { signIn } from './sign-in.ts'
import { signup } from './signup.ts'
import { attributeDefinitions, auditLogs, cannedResponses } from './small-lists.ts'
import { system } from './system.ts'
import { storage } from './storage.ts'
import { activity, identities, tokens } from './tokens.ts'
import { vaultCopies } from './vault-copies.ts'
import { transfer } from './transfer.ts'
import { vault } from './vault.ts'

/** Every call a screen can make. Both doors serve exactly this, and the router must implement all of it to compile. */
export const contract = {
  accounts,
  activity,
  agents,
  answers,
  bulk,
  connections,
  attributeDefinitions,
  auditLogs,
  cannedResponses,
  contacts,
  conversations,
  diagnostics,
  drafts,
  edits,
  entry,
  health,
  history,
  identities,
  inboxes,
  inboxMembers,
  instances,
  keyslots,
  labels,
  offline,
  organisation,
  links,
  policy,
  preferences,
  refresh,
  search,
  signIn,
  signup,
  system,
  storage,
  teams,
  tokens,
  transfer,
  vault,
  vaultCopies,
}
export type Contract = typeof contract
