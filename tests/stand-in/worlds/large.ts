import type { StateFile } from '../options.ts'
import { addMember, createAccount, createLabel, createTeam } from '../world/accounts.ts'
import { addMessage, createContact, createConversation } from '../world/conversations.ts'
import { createApiInbox, createEmailInbox } from '../world/inboxes.ts'
import { createBot, createPlatformApp, createUser } from '../world/people.ts'
import { createRandom, type Random } from '../world/random.ts'
import type { Account, Contact, Inbox, User, World } from '../world/world.ts'
import { firstWords, peopleNames, secondWords } from './large-words.ts'

/** How much there is of everything, counted over the whole server. */
export interface LargeSizes {
  seed?: number
  accounts?: number
  contacts?: number
  /** Half as many as contacts by default. */
  conversations?: number
}

const password = 'Password1!'
const minute = 60_000

/** Fills a world with many things that look alike: the same seed and sizes give the same names in the same order. */
export function buildLargeWorld(world: World, version: string, sizes: LargeSizes = {}): StateFile {
  const {
    seed = 1,
    accounts: accountCount = 20,
    contacts = 1000,
    conversations = Math.ceil(contacts / 2),
  } = sizes
  const random = createRandom(seed)
  const admin = createStaff(world, 'Ada', 'ada@large.example.com')
  const agent = createStaff(world, 'Bob', 'bob@large.example.com')
  const rooms = Array.from({ length: Math.max(1, accountCount) }, (_, index) =>
    createRoom(world, random, index, { admin, agent }),
  )
  const people = Array.from({ length: contacts }, (_, index) => {
    const room = pickRoom(rooms, index)
    return { room, contact: createPerson(world, random, room.account, index + 1, contacts) }
  })
  for (let index = 0; index < conversations && people.length > 0; index += 1) {
    const { room, contact } = people[index % people.length] ?? {}
    if (room && contact) createTalk(world, room, contact, agent, index / conversations)
  }
  return toState(world, version, { rooms, admin, agent })
}

interface Room {
  account: Account
  inbox: Inbox
}

function createStaff(world: World, name: string, email: string): User {
  return createUser(world, { name, email, password })
}

function createRoom(world: World, random: Random, index: number, staff: { admin: User; agent: User }): Room {
  const account = createAccount(world, {
    name: `${random.pick(firstWords)} ${random.pick(secondWords)}`,
    domain: `a${index + 1}.large.example.com`,
    supportEmail: `help@a${index + 1}.large.example.com`,
    customAttributes: { industry: 'Technology', company_size: '11-50', timezone: 'Etc/UTC' },
    settings: { auto_resolve_after: 10_080 },
    autoResolveDuration: 7,
    createdAt: world.now() - (index + 1) * 1000 * minute,
  })
  addMember(world, account, staff.admin, 'administrator')
  addMember(world, account, staff.agent, 'agent')
  for (const title of ['billing', 'delivery', 'vip']) {
    createLabel(world, account, { title, color: '#1f93ff', description: null, showOnSidebar: true })
  }
  createTeam(world, account, { name: 'support', description: 'First line' })
  const inbox = createApiInbox(world, account, 'Shop API', [staff.agent])
  createEmailInbox(world, account, { name: 'Help desk', email: `desk@a${index + 1}.large.example.com` })
  const changed = world.now() - random.integer(2880 * minute)
  Object.assign(account.changedAt, { label: changed, inbox: changed, team: changed })
  return { account, inbox }
}

function pickRoom(rooms: readonly Room[], index: number): Room {
  const room = rooms[index % rooms.length]
  if (room === undefined) throw new Error('A large world has at least one account.')
  return room
}

function createPerson(
  world: World,
  random: Random,
  account: Account,
  number: number,
  count: number,
): Contact {
  return createContact(world, account, {
    name: `${random.pick(peopleNames)} ${random.pick(firstWords)}`,
    email: `person${number}@customers.example.com`,
    phoneNumber: `+1415${String(number).padStart(7, '0')}`,
    identifier: `crm-${number}`,
    additionalAttributes: { city: random.pick(firstWords), company_name: random.pick(secondWords) },
    customAttributes: { plan: 'gold' },
    createdAt: world.now() - (count - number + 2) * minute,
  })
}

function createTalk(world: World, room: Room, contact: Contact, agent: User, progress: number): void {
  const at = Math.round(world.now() - (1 - progress) * 30 * 24 * 60 * minute)
  const { account, inbox } = room
  const conversation = createConversation(world, account, { contact, inbox, createdAt: at })
  addMessage(world, conversation, {
    content: `Hello from ${contact.name}`,
    sender: { kind: 'contact', contact },
    at,
  })
  if (progress < 0.5) return
  addMessage(world, conversation, {
    content: 'Hi there',
    sender: { kind: 'user', user: agent },
    at: at + 1000,
  })
}

interface Outcome {
  rooms: readonly Room[]
  admin: User
  agent: User
}

function toState(world: World, version: string, { rooms, admin, agent }: Outcome): StateFile {
  const toEntry = ({ id, email, token }: User) => ({ id, email, password, token })
  const main = pickRoom(rooms, 0)
  return {
    version,
    users: { admin: toEntry(admin), agent: toEntry(agent) },
    tokens: {
      bot: createBot(world, 'Large bot'),
      platform: createPlatformApp(world, 'Large app', [main.account]),
    },
    accounts: Object.fromEntries(
      rooms.map(({ account }, index) => [index === 0 ? 'main' : `account${index + 1}`, account.id]),
    ),
    labels: { billing: main.account.labels.keys().next().value ?? 0 },
    contacts: { first: main.account.contacts.keys().next().value ?? 0 },
    inboxes: { api: main.inbox.id },
  }
}
