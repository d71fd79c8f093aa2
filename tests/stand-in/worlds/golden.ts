import type { StateFile } from '../options.ts'
import { addMember, createAccount, createLabel, createTeam } from '../world/accounts.ts'
import { addMessage, createContact, createConversation } from '../world/conversations.ts'
import { createApiInbox, createEmailInbox } from '../world/inboxes.ts'
import { createBot, createPlatformApp, createTwoFactor, createUser } from '../world/people.ts'
import type { Account, Contact, User, World } from '../world/world.ts'

const password = 'Password1!'
const contacts = 17
const steps = 200

/** Fills a world as the one was whose servers were asked: every thing a second after the one before, the last one just now. */
export function buildGoldenWorld(world: World, version: string): StateFile {
  let time = world.now() - steps * 1000
  const tick = (): number => (time += 1000)
  const accounts = buildAccounts(world, tick)
  const users = buildUsers(world, accounts, tick)
  const things = buildThings(world, accounts.main, users.agent, tick)
  const bot = createBot(world, 'Golden bot')
  const platform = createPlatformApp(world, 'Golden app', [accounts.main])
  return {
    version,
    users: Object.fromEntries(
      Object.entries(users).map(([who, { id, email, token }]) => [who, { id, email, password, token }]),
    ),
    tokens: { bot, platform },
    ...(users.mfa.twoFactor ? { otp: users.mfa.twoFactor.secret } : {}),
    accounts: Object.fromEntries(Object.entries(accounts).map(([name, { id }]) => [name, id])),
    ...things,
  }
}

type AccountName = 'main' | 'bare' | 'suspended' | 'other'
type UserName = 'admin' | 'agent' | 'outsider' | 'unconfirmed' | 'mfa'

function buildAccounts(world: World, tick: () => number): Record<AccountName, Account> {
  return {
    main: createAccount(world, {
      name: 'Acme Corporation',
      domain: 'acme.example.com',
      supportEmail: 'help@golden.example.com',
      customAttributes: { industry: 'Technology', company_size: '11-50', timezone: 'Europe/Berlin' },
      createdAt: tick(),
    }),
    bare: createAccount(world, { name: 'Bare Inc', createdAt: tick() }),
    suspended: createAccount(world, { name: 'Frozen Ltd', status: 'suspended', createdAt: tick() }),
    other: createAccount(world, { name: 'Other Co', createdAt: tick() }),
  }
}

function buildUsers(
  world: World,
  accounts: Record<AccountName, Account>,
  tick: () => number,
): Record<UserName, User> {
  const create = (name: string, confirmed = true): User =>
    createUser(world, {
      name,
      email: `${name.toLowerCase()}@golden.example.com`,
      password,
      confirmed,
      createdAt: tick(),
    })
  const users = {
    admin: create('Ada'),
    agent: create('Bob'),
    outsider: create('Olga'),
    unconfirmed: create('Una', false),
    mfa: create('Mia'),
  }
  users.mfa.twoFactor = createTwoFactor(world)
  for (const account of [accounts.main, accounts.bare, accounts.suspended]) {
    addMember(world, account, users.admin, 'administrator')
  }
  addMember(world, accounts.other, users.outsider, 'administrator')
  for (const user of [users.agent, users.unconfirmed, users.mfa])
    addMember(world, accounts.main, user, 'agent')
  return users
}

function buildThings(
  world: World,
  account: Account,
  agent: User,
  tick: () => number,
): Pick<StateFile, 'labels' | 'contacts' | 'inboxes'> {
  const billing = createLabel(world, account, {
    title: 'billing',
    color: '#1f93ff',
    description: 'Money',
    showOnSidebar: true,
  })
  createLabel(world, account, { title: 'vip', color: '#aa00ff', description: null, showOnSidebar: false })
  createTeam(world, account, { name: 'support', description: 'First line' })
  const api = createApiInbox(world, account, 'Shop API', [agent])
  const email = createEmailInbox(world, account, {
    name: 'Help desk',
    email: 'inbox@golden.example.com',
    forwardToEmail: 'fwd@golden.example.com',
    imap: {
      address: 'imap.golden.example.com',
      port: 993,
      login: 'inbox@golden.example.com',
      password: 'imap-secret',
    },
  })
  const people = Array.from({ length: contacts }, (_, index) =>
    createCustomer(world, account, index + 1, tick()),
  )
  for (const [index, contact] of people.slice(0, 3).entries()) {
    const createdAt = tick()
    const conversation = createConversation(world, account, { contact, inbox: api, createdAt })
    const number = twoDigits(index + 1)
    addMessage(world, conversation, {
      content: `Hello ${number}`,
      sender: { kind: 'contact', contact },
      at: tick(),
    })
    addMessage(world, conversation, {
      content: `Hi ${number}`,
      sender: { kind: 'user', user: agent },
      at: tick(),
    })
    if (index === 0) conversation.labels = ['billing']
    if (index === 1) conversation.assignee = agent
    if (index === 2) conversation.status = 'resolved'
  }
  return {
    labels: { billing: billing.id },
    contacts: { first: people[0]?.id ?? 0 },
    inboxes: { api: api.id, email: email.id },
  }
}

function createCustomer(world: World, account: Account, number: number, createdAt: number): Contact {
  const digits = twoDigits(number)
  return createContact(world, account, {
    name: `Contact ${digits}`,
    email: `contact${digits}@customers.example.com`,
    phoneNumber: `+1415555${String(number + 99).padStart(4, '0')}`,
    identifier: `crm-${digits}`,
    additionalAttributes: { city: 'Berlin', company_name: 'Customers Inc' },
    customAttributes: { plan: 'gold' },
    createdAt,
  })
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
