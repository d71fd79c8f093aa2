import type { Server } from '../server.ts'
import type { Account, Membership, User } from '../world/world.ts'
import { onboardingStep } from './account.ts'
import { iso } from './times.ts'

/** A user as the profile, sign-in and the platform API show them, their token included (API document 4.9). */
export function userView(server: Server, user: User): Record<string, unknown> {
  const current = currentMembership(user)
  return {
    access_token: user.token,
    account_id: current?.account.id ?? null,
    available_name: availableName(user),
    avatar_url: user.avatarUrl,
    confirmed: user.confirmed,
    display_name: user.displayName,
    message_signature: user.messageSignature,
    email: user.email,
    id: user.id,
    inviter_id: current?.inviterId ?? null,
    name: user.name,
    provider: user.provider,
    pubsub_token: user.pubsubToken,
    ...customAttributes(user),
    role: current?.role ?? null,
    ui_settings: user.uiSettings,
    uid: user.email,
    type: user.type,
    accounts: user.memberships.map((membership) => membershipView(server, membership)),
  }
}

/** A user as a signup answers them; the account is the one just made. */
export function newUserView(user: User, account: Account): Record<string, unknown> {
  return {
    id: user.id,
    provider: user.provider,
    uid: user.email,
    name: user.name,
    display_name: user.displayName,
    email: user.email,
    account_id: account.id,
    created_at: iso(user.createdAt),
    pubsub_token: user.pubsubToken,
    role: account.members.get(user.id)?.role ?? null,
    inviter_id: null,
    confirmed: user.confirmed,
    avatar_url: user.avatarUrl,
    access_token: user.token,
    accounts: user.memberships.map((membership) => ({
      id: membership.account.id,
      name: membership.account.name,
      active_at: iso(membership.activeAt),
      role: membership.role,
      locale: membership.account.locale,
    })),
  }
}

/** A member as lists of agents show them. */
export function agentView(
  { traits }: Server,
  { account, user, ...membership }: Membership,
): Record<string, unknown> {
  return {
    id: user.id,
    account_id: account.id,
    availability_status: shownAvailability(membership),
    auto_offline: membership.autoOffline,
    confirmed: user.confirmed,
    email: user.email,
    ...(traits.agentProvider ? { provider: user.provider } : {}),
    available_name: availableName(user),
    ...customAttributes(user),
    name: user.name,
    role: membership.role,
    thumbnail: user.avatarUrl,
    ...(traits.customRoles ? { custom_role_id: null } : {}),
  }
}

/** A user as the author of a message. */
export function authorView(user: User): Record<string, unknown> {
  return {
    id: user.id,
    name: user.name,
    available_name: availableName(user),
    avatar_url: user.avatarUrl,
    type: 'user',
    availability_status: 'offline',
    thumbnail: user.avatarUrl,
  }
}

/** The name others see. */
function availableName(user: User): string {
  return user.displayName?.trim() ? user.displayName : user.name
}

/** The account a user was last active in, else the first one they joined. */
function currentMembership(user: User): Membership | undefined {
  return user.memberships.toSorted((one, other) => (other.activeAt ?? -1) - (one.activeAt ?? -1))[0]
}

function membershipView(server: Server, membership: Membership): Record<string, unknown> {
  const { traits } = server
  const { account } = membership
  return {
    id: account.id,
    name: account.name,
    status: account.status,
    ...(traits.onboardingStepInProfile ? { onboarding_step: onboardingStep(server, account) } : {}),
    active_at: iso(membership.activeAt),
    role: membership.role,
    ...(traits.permissions ? { permissions: [membership.role] } : {}),
    availability: membership.availability,
    availability_status: shownAvailability(membership),
    auto_offline: membership.autoOffline,
    ...(traits.customRoles ? { custom_role_id: null, custom_role: null } : {}),
  }
}

/** Nobody holds a live connection here: who goes offline by themselves is offline. */
function shownAvailability({
  availability,
  autoOffline,
}: Pick<Membership, 'availability' | 'autoOffline'>): string {
  return autoOffline ? 'offline' : availability
}

function customAttributes(user: User): Record<string, unknown> {
  return Object.keys(user.customAttributes).length > 0 ? { custom_attributes: user.customAttributes } : {}
}
