import type { StateFile } from '../options.ts'
import { addMember, createAccount, createLabel, createTeam } from '../world/accounts.ts'
import { nextId } from '../world/create.ts'
import { createBot, createPlatformApp, createUser } from '../world/people.ts'
import { createRandom, type Random } from '../world/random.ts'
import type { Account, Team, User, World } from '../world/world.ts'
import { pickHouse, type DemoHouse, type DemoTenant } from './demo-houses.ts'
import { createDemoInboxes } from './demo-inboxes.ts'
import { demoLanguages, type DemoLanguage } from './demo-languages.ts'
import { createDemoPeople, type DemoScene } from './demo-people.ts'

const password = 'Password1!'
const day = 24 * 60 * 60 * 1000
const colours = ['#1f93ff', '#e5484d', '#30a46c', '#f5a524', '#8e4ec6'] as const

/**
 * Fills a world with a company's daily life: seven or eight accounts in several languages, of which one is suspended and one knows
 * the demo's admin as an agent only. The release decides which company it is, so that three demo servers look like three.
 */
export function buildDemoWorld(world: World, version: string, seed = 0): StateFile {
  const house = pickHouse(version, seed)
  const random = createRandom(house.staff.length * 7919 + seed)
  const staff = house.staff.map((name, index) => createStaff(world, house, name, index))
  const [admin, agent] = staff
  if (admin === undefined || agent === undefined) throw new Error(`${house.name} has nobody to sign in.`)
  const accounts = house.tenants.map((tenant, index) => createTenant(world, house, tenant, index))
  for (const [index, account] of accounts.entries()) {
    const tenant = house.tenants[index]
    if (tenant !== undefined) furnish(world, random, { house, tenant, account, staff, admin, agent })
  }
  return toState(world, version, { house, accounts, admin, agent })
}

interface Furnishing {
  house: DemoHouse
  tenant: DemoTenant
  account: Account
  staff: readonly User[]
  admin: User
  agent: User
}

function createStaff(world: World, house: DemoHouse, name: string, index: number): User {
  const mailbox = toAscii(name.split(' ')[0] ?? name)
  return createUser(world, {
    name,
    displayName: index === 0 ? (name.split(' ')[0] ?? null) : null,
    email: `${mailbox}@${house.domain}`,
    password,
    type: index === 0 ? 'SuperAdmin' : null,
    createdAt: world.now() - (900 - index * 40) * day,
  })
}

function createTenant(world: World, house: DemoHouse, tenant: DemoTenant, index: number): Account {
  const place = toAscii(tenant.name) || `tenant-${index + 1}`
  const isLarge = tenant.contacts > 50
  return createAccount(world, {
    name: tenant.name,
    locale: tenant.locale,
    domain: index === 0 ? `mail.${house.domain}` : null,
    supportEmail: index % 2 === 0 ? `help@${place}.${house.domain}` : null,
    status: tenant.isSuspended ? 'suspended' : 'active',
    customAttributes: {
      industry: tenant.industry,
      company_size: tenant.companySize,
      timezone: tenant.timezone,
    },
    // Both, as on a server that came from a release with days: each release shows the one it knows.
    autoResolveDuration: isLarge ? 14 : null,
    settings: isLarge
      ? { auto_resolve_after: 14 * 24 * 60, auto_resolve_message: demoLanguages[tenant.locale].goodbye }
      : {},
    features: isLarge ? world.defaultFeatures.slice() : world.defaultFeatures.slice(0, -2),
    createdAt: world.now() - (880 - index * 90) * day,
  })
}

function furnish(world: World, random: Random, furnishing: Furnishing): void {
  const { account, tenant } = furnishing
  const language: DemoLanguage = demoLanguages[tenant.locale]
  const members = addMembers(world, random, furnishing)
  const teams = language.teams.map(([name, description]) => createTeam(world, account, { name, description }))
  for (const team of teams)
    for (const user of members) if (random.fraction() < 0.6) team.memberIds.add(user.id)
  for (const [index, title] of language.labels.entries()) {
    createLabel(world, account, {
      title,
      color: colours[index % colours.length] ?? colours[0],
      description: null,
      showOnSidebar: index < 3,
    })
  }
  addCannedResponses(world, account, language)
  addDefinitions(world, account)
  const inboxes = createDemoInboxes(world, account, language, { domain: furnishing.house.domain, members })
  const scene: DemoScene = { account, language, members, teams, inboxes, labels: language.labels }
  createDemoPeople(world, random, scene, tenant.contacts)
  touch(world, random, account, teams)
}

/** The first account knows everybody, the others a few; the agent is an agent everywhere. */
function addMembers(world: World, random: Random, furnishing: Furnishing): User[] {
  const { account, tenant, staff, admin, agent, house } = furnishing
  const isFirst = house.tenants[0] === tenant
  const others = staff.slice(2).filter(() => isFirst || random.fraction() < 0.5)
  const own = addMember(world, account, admin, tenant.role ?? 'administrator')
  own.activeAt = world.now() - random.integer(9 * day)
  if (isFirst) own.activeAt = world.now() - 60_000
  if (!tenant.isSuspended) addMember(world, account, agent, 'agent')
  for (const [index, user] of others.entries()) {
    const role = tenant.role === 'agent' && index === 0 ? 'administrator' : 'agent'
    const membership = addMember(world, account, user, role)
    membership.availability = random.pick(['online', 'busy', 'offline'])
    membership.inviterId = admin.id
  }
  return [admin, ...(tenant.isSuspended ? [] : [agent]), ...others]
}

function addCannedResponses(world: World, account: Account, language: DemoLanguage): void {
  for (const [index, [, answer]] of language.topics.slice(0, 3).entries()) {
    const id = nextId(world, 'cannedResponse')
    account.cannedResponses.set(id, {
      id,
      shortCode: `text${index + 1}`,
      content: answer,
      createdAt: world.now(),
    })
  }
}

function addDefinitions(world: World, account: Account): void {
  const shared = { description: null, regexPattern: null, regexCue: null, defaultValue: null }
  const definitions = [
    {
      displayName: 'Plan',
      displayType: 'list',
      key: 'plan',
      model: 'contact_attribute',
      values: ['basic', 'plus', 'gold'],
    },
    {
      displayName: 'Order',
      displayType: 'text',
      key: 'order_number',
      model: 'conversation_attribute',
      values: [],
    },
  ] as const
  for (const definition of definitions) {
    const id = nextId(world, 'attributeDefinition')
    const values = [...definition.values]
    account.attributeDefinitions.set(id, {
      ...shared,
      ...definition,
      id,
      values,
      createdAt: account.createdAt,
    })
  }
}

/** When its lists last changed: long ago for most, so that the keys differ and some are unknown again after three days. */
function touch(world: World, random: Random, account: Account, teams: readonly Team[]): void {
  const recently = (): number => world.now() - random.integer(2 * day)
  account.changedAt.label = recently()
  account.changedAt.inbox = recently()
  account.changedAt.team = teams.length > 2 ? recently() : null
}

interface Outcome {
  house: DemoHouse
  accounts: readonly Account[]
  admin: User
  agent: User
}

function toState(world: World, version: string, { house, accounts, admin, agent }: Outcome): StateFile {
  const [main] = accounts
  if (main === undefined) throw new Error(`${house.name} has no accounts.`)
  const named = accounts.map((account, index): [string, number] => {
    const tenant = house.tenants[index]
    if (index === 0) return ['main', account.id]
    if (tenant?.isSuspended) return ['suspended', account.id]
    return [tenant?.role === 'agent' ? 'agentOnly' : `other${index}`, account.id]
  })
  const toEntry = ({ id, email, token }: User) => ({ id, email, password, token })
  const firstOf = (things: ReadonlyMap<number, unknown>): number => things.keys().next().value ?? 0
  return {
    version,
    users: { admin: toEntry(admin), agent: toEntry(agent) },
    tokens: {
      bot: createBot(world, `${house.name} bot`),
      platform: createPlatformApp(world, 'Provisioning', [main]),
    },
    accounts: Object.fromEntries(named),
    labels: { first: firstOf(main.labels) },
    contacts: { first: firstOf(main.contacts) },
    inboxes: { first: firstOf(main.inboxes) },
  }
}

function toAscii(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .replace(/-/g, '')
}
