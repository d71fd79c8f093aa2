import { addMessage, createContact, createConversation } from '../world/conversations.ts'
import type { Random } from '../world/random.ts'
import type { Account, Contact, Conversation, Inbox, Team, User, World } from '../world/world.ts'
import type { DemoLanguage } from './demo-languages.ts'

/** Where the people of an account write to and who answers them. */
export interface DemoScene {
  account: Account
  language: DemoLanguage
  members: readonly User[]
  teams: readonly Team[]
  inboxes: readonly Inbox[]
  labels: readonly string[]
}

const minute = 60_000
const day = 24 * 60 * minute

/** Adds people, most of whom have written, some more than once, the newest just now. */
export function createDemoPeople(world: World, random: Random, scene: DemoScene, count: number): void {
  const people = Array.from({ length: count }, (_, index) =>
    createPerson(world, random, scene, count - index),
  )
  const talks = [0.85, 0.3, 0.1].flatMap((share) =>
    people.flatMap((contact, index) => {
      if (random.fraction() >= share) return []
      const age = (count - index) ** 1.6 * 90 * minute * random.fraction() + minute
      return [{ contact, start: Math.max(contact.createdAt, world.now() - age) }]
    }),
  )
  // In the order of time, so that their numbers rise with it.
  for (const { contact, start } of talks.sort((one, other) => one.start - other.start)) {
    createTalk(world, random, scene, contact, start)
  }
}

function createPerson(world: World, random: Random, scene: DemoScene, rank: number): Contact {
  const { language, account } = scene
  const first = random.pick(language.firstNames)
  const last = random.pick(language.lastNames)
  const [city, country, countryCode, dialling] = random.pick(language.cities)
  const isCompany = random.fraction() < 0.3
  return createContact(world, account, {
    name: language.familyFirst ? `${last} ${first}` : `${first} ${last}`,
    email: random.fraction() < 0.85 ? `person${account.id}.${rank}@customers.example` : null,
    phoneNumber:
      random.fraction() < 0.6 ? `${dialling}${String(1_000_000 + random.integer(8_999_999))}` : null,
    identifier: `crm-${account.id}-${rank}`,
    blocked: random.fraction() < 0.02,
    additionalAttributes: {
      city,
      country,
      country_code: countryCode,
      ...(isCompany ? { company_name: random.pick(language.companies) } : {}),
    },
    customAttributes: { plan: random.pick(['basic', 'plus', 'gold']) },
    labels: random.fraction() < 0.15 ? [random.pick(scene.labels)] : [],
    createdAt: Math.round(world.now() - rank ** 1.6 * 90 * minute - day),
  })
}

function createTalk(world: World, random: Random, scene: DemoScene, contact: Contact, start: number): void {
  const inbox = random.pick(scene.inboxes)
  const assignee = random.fraction() < 0.7 ? random.pick(scene.members) : null
  let at = Math.round(start)
  const conversation = createConversation(world, scene.account, {
    contact,
    inbox,
    createdAt: at,
    status: pickStatus(random, world.now() - at),
    priority: random.fraction() < 0.2 ? random.pick(['low', 'medium', 'high', 'urgent']) : null,
    assignee,
    team: random.fraction() < 0.4 ? random.pick(scene.teams) : null,
    labels: random.fraction() < 0.5 ? [random.pick(scene.labels)] : [],
    customAttributes: random.fraction() < 0.3 ? { order_number: `A-${10_000 + random.integer(90_000)}` } : {},
  })
  if (conversation.status === 'snoozed') conversation.snoozedUntil = world.now() + day
  const say = (content: string, sender: 'customer' | 'agent', isPrivate = false): void => {
    const user = assignee ?? scene.members[0]
    if (sender === 'agent' && user === undefined) return
    at = Math.min(world.now(), at + Math.round(random.fraction() * 40 * minute))
    addMessage(world, conversation, {
      content,
      sender:
        sender === 'customer' || user === undefined ? { kind: 'contact', contact } : { kind: 'user', user },
      at,
      private: isPrivate,
    })
  }
  converse(random, scene, conversation, say)
}

function converse(
  random: Random,
  { language, labels }: DemoScene,
  { status }: Conversation,
  say: (content: string, sender: 'customer' | 'agent', isPrivate?: boolean) => void,
): void {
  const [question, answer] = random.pick(language.topics)
  say(question, 'customer')
  if (status === 'open' && random.fraction() < 0.4) return
  if (random.fraction() < 0.15) say(`→ ${random.pick(labels)}?`, 'agent', true)
  say(answer, 'agent')
  if (random.fraction() < 0.7) say(random.pick(language.thanks), 'customer')
  if (status === 'resolved' && random.fraction() < 0.3) say('👍', 'agent')
}

/** What is old is mostly done. */
function pickStatus(random: Random, age: number): Conversation['status'] {
  const chance = random.fraction()
  if (age > 30 * day) return chance < 0.92 ? 'resolved' : 'open'
  if (chance < 0.45) return 'open'
  if (chance < 0.85) return 'resolved'
  return chance < 0.93 ? 'pending' : 'snoozed'
}
