import type { createFrontDesk } from './front-desk.ts'
import type { ReadingServices } from './services/reading.ts'

/** The calls that read accounts and what belongs to them, one line per call. */
export function routeReading(os: ReturnType<typeof createFrontDesk>, services: ReadingServices) {
  const {
    accounts,
    agents,
    answers,
    attributeDefinitions,
    auditLogs,
    cannedResponses,
    contacts,
    conversations,
    inboxes,
    inboxMembers,
    labels,
    offline,
    refresh,
    search,
    storage,
    teams,
  } = services
  return {
    accounts: {
      read: os.accounts.read.handler(({ input }) => accounts.read(input)),
      readAhead: os.accounts.readAhead.handler(({ input }) => accounts.readAhead(input.refs)),
      refresh: os.accounts.refresh.handler(({ input, signal }) => accounts.refresh(input, signal)),
      facts: os.accounts.facts.handler(() => accounts.facts()),
      cacheKeys: os.accounts.cacheKeys.handler(({ input, signal }) => accounts.cacheKeys(input, signal)),
    },
    agents: {
      read: os.agents.read.handler(({ input }) => agents.read(input)),
      refresh: os.agents.refresh.handler(({ input, signal }) => agents.refresh(input, signal)),
    },
    answers: {
      previous: os.answers.previous.handler(({ input }) => answers.previous(input.ref, input.kind)),
    },
    attributeDefinitions: {
      read: os.attributeDefinitions.read.handler(({ input }) => attributeDefinitions.read(input)),
      refresh: os.attributeDefinitions.refresh.handler(({ input, signal }) =>
        attributeDefinitions.refresh(input, { signal }),
      ),
    },
    auditLogs: {
      readPage: os.auditLogs.readPage.handler(({ input: { ref, page } }) => auditLogs.readPage(ref, page)),
      refreshPage: os.auditLogs.refreshPage.handler(({ input: { ref, page }, signal }) =>
        auditLogs.refreshPage(ref, page, { signal }),
      ),
    },
    cannedResponses: {
      read: os.cannedResponses.read.handler(({ input }) => cannedResponses.read(input)),
      refresh: os.cannedResponses.refresh.handler(({ input, signal }) =>
        cannedResponses.refresh(input, { signal }),
      ),
    },
    contacts: {
      readPage: os.contacts.readPage.handler(({ input: { ref, query, page } }) =>
        contacts.readPage(ref, query, page),
      ),
      refreshPage: os.contacts.refreshPage.handler(({ input: { ref, query, page }, signal }) =>
        contacts.refreshPage(ref, query, page, { signal }),
      ),
      read: os.contacts.read.handler(({ input }) => contacts.read(input.ref, input.contactId)),
      refresh: os.contacts.refresh.handler(({ input, signal }) =>
        contacts.refresh(input.ref, input.contactId, signal),
      ),
      readConversations: os.contacts.readConversations.handler(({ input }) =>
        contacts.readConversations(input.ref, input.contactId),
      ),
      refreshConversations: os.contacts.refreshConversations.handler(({ input, signal }) =>
        contacts.refreshConversations(input.ref, input.contactId, signal),
      ),
    },
    conversations: {
      readPage: os.conversations.readPage.handler(({ input: { ref, query, page } }) =>
        conversations.readPage(ref, query, page),
      ),
      refreshPage: os.conversations.refreshPage.handler(({ input: { ref, query, page }, signal }) =>
        conversations.refreshPage(ref, query, page, { signal }),
      ),
      read: os.conversations.read.handler(({ input }) => conversations.read(input.ref, input.conversationId)),
      refresh: os.conversations.refresh.handler(({ input, signal }) =>
        conversations.refresh(input.ref, input.conversationId, signal),
      ),
      readMessages: os.conversations.readMessages.handler(({ input: { ref, conversationId, before } }) =>
        conversations.readMessages(ref, conversationId, before),
      ),
      refreshMessages: os.conversations.refreshMessages.handler(
        ({ input: { ref, conversationId, before }, signal }) =>
          conversations.refreshMessages(ref, conversationId, before, { signal }),
      ),
    },
    inboxes: {
      read: os.inboxes.read.handler(({ input }) => inboxes.read(input)),
      refresh: os.inboxes.refresh.handler(({ input, signal }) => inboxes.refresh(input, signal)),
    },
    inboxMembers: {
      read: os.inboxMembers.read.handler(({ input }) => inboxMembers.read(input.ref, input.inboxId)),
      refresh: os.inboxMembers.refresh.handler(({ input, signal }) =>
        inboxMembers.refresh(input.ref, input.inboxId, signal),
      ),
    },
    labels: {
      read: os.labels.read.handler(({ input }) => labels.read(input)),
      refresh: os.labels.refresh.handler(({ input, signal }) => labels.refresh(input, signal)),
    },
    offline: {
      list: os.offline.list.handler(() => offline.list()),
      keep: os.offline.keep.handler(({ input }) => offline.keep(input)),
      pause: os.offline.pause.handler(({ input }) => offline.pause(input)),
      release: os.offline.release.handler(({ input }) => offline.release(input)),
    },
    refresh: {
      watch: os.refresh.watch.handler(({ input, signal }) => refresh.watch(input.pageId, signal)),
      show: os.refresh.show.handler(({ input }) => refresh.show(input)),
      start: os.refresh.start.handler(({ input }) => refresh.start(input.instanceId)),
      cancel: os.refresh.cancel.handler(() => refresh.cancel()),
      pause: os.refresh.pause.handler(({ input }) => refresh.pause(input.isPaused)),
      interval: os.refresh.interval.handler(({ input }) => refresh.interval(input.instanceId)),
      setInterval: os.refresh.setInterval.handler(({ input }) =>
        refresh.setInterval(input.instanceId, input.minutes),
      ),
    },
    search: {
      find: os.search.find.handler(({ input, signal }) => search.find(input, signal)),
    },
    storage: {
      read: os.storage.read.handler(() => storage.read()),
      setLimit: os.storage.setLimit.handler(({ input }) => storage.setLimit(input.megabytes)),
      clear: os.storage.clear.handler(({ input }) => storage.clear(input)),
    },
    teams: {
      read: os.teams.read.handler(({ input }) => teams.read(input)),
      refresh: os.teams.refresh.handler(({ input, signal }) => teams.refresh(input, signal)),
    },
  }
}
