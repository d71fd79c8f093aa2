import { nextId } from './create.ts'
import type { Account, Label, Membership, Team, User, World } from './world.ts'

/** What may be said about a new account; everything left out is as a fresh account has it. */
export type AccountStart = Pick<Account, 'name'> &
  Partial<
    Pick<
      Account,
      | 'locale'
      | 'domain'
      | 'supportEmail'
      | 'status'
      | 'customAttributes'
      | 'settings'
      | 'autoResolveDuration'
      | 'features'
      | 'createdAt'
    >
  >

/** Adds an account without members. */
export function createAccount(world: World, start: AccountStart): Account {
  const account: Account = {
    id: nextId(world, 'account'),
    locale: 'en',
    domain: null,
    supportEmail: null,
    status: 'active',
    createdAt: world.now(),
    features: [...world.defaultFeatures],
    limits: {},
    customAttributes: {},
    settings: {},
    autoResolveDuration: null,
    changedAt: { label: null, inbox: null, team: null },
    members: new Map(),
    labels: new Map(),
    teams: new Map(),
    inboxes: new Map(),
    contacts: new Map(),
    conversations: new Map(),
    cannedResponses: new Map(),
    attributeDefinitions: new Map(),
    ...start,
  }
  world.accounts.set(account.id, account)
  return account
}

/** Makes a user a member of an account. */
export function addMember(world: World, account: Account, user: User, role: Membership['role']): Membership {
  const membership: Membership = {
    id: nextId(world, 'membership'),
    account,
    user,
    role,
    activeAt: null,
    availability: 'online',
    autoOffline: true,
    inviterId: null,
  }
  account.members.set(user.id, membership)
  user.memberships.push(membership)
  return membership
}

/** Adds a label; its title is kept in lower case, as the server does. */
export function createLabel(world: World, account: Account, start: Omit<Label, 'id'>): Label {
  const label: Label = { ...start, id: nextId(world, 'label'), title: start.title.toLowerCase() }
  account.labels.set(label.id, label)
  return label
}

/** Adds a team; its name is kept in lower case, as the server does. */
export function createTeam(world: World, account: Account, start: Pick<Team, 'name' | 'description'>): Team {
  const team: Team = {
    id: nextId(world, 'team'),
    name: start.name.toLowerCase(),
    description: start.description,
    allowAutoAssign: true,
    memberIds: new Set(),
  }
  account.teams.set(team.id, team)
  return team
}
