import type { ChatwootClient } from '../chatwoot/client.ts'
import type { Log } from '../log/log.ts'
import { createAccountsService } from './accounts.ts'
import { createAnswersService } from './answers.ts'
import type { ChangeRecord } from './change-record.ts'
import { createInboxMembersService } from './inbox-members.ts'
import { createListService } from './lists.ts'
import { createOfflineFollow } from './offline-follow.ts'
import { createOfflineSources } from './offline-sources.ts'
import { createOfflineService } from './offline.ts'
import { createAccountRefresh } from './refresh-account.ts'
import type { NewsDesk } from './refresh-news.ts'
import { createRefreshService } from './refresh.ts'
import { createResourceServices } from './resources.ts'
import { createSearchService } from './search.ts'
import type { SessionKeeper } from './session.ts'
import { createSnapshots } from './snapshots.ts'
import { createStorageService } from './storage.ts'

/** Everything that reads accounts and keeps what it read: when somebody asks, in the background, and as a whole to be there offline. */
export function createReadingServices({
  client,
  sessions,
  changes,
  news,
  log,
}: {
  client: ChatwootClient
  sessions: SessionKeeper
  changes: ChangeRecord
  news: NewsDesk
  log: Log
}) {
  const snapshots = createSnapshots({ sessions, news, log })
  const accounts = createAccountsService({ client, sessions, snapshots, changes })
  const resources = createResourceServices({ client, sessions, log })
  const refreshAccount = createAccountRefresh({ client, sessions, snapshots, accounts })
  const offline = createOfflineService({
    sessions,
    news,
    sources: createOfflineSources({ client, snapshots, refreshAccount, resources }),
  })
  const followOffline = createOfflineFollow(resources)
  return {
    ...resources,
    accounts,
    agents: createListService('agents', { client, snapshots }),
    answers: createAnswersService({ snapshots }),
    inboxes: createListService('inboxes', { client, snapshots }),
    inboxMembers: createInboxMembersService({ client, snapshots }),
    labels: createListService('labels', { client, snapshots }),
    offline,
    refresh: createRefreshService({
      client,
      sessions,
      refreshAccount,
      follow: async (ref, signal) => {
        if (offline.isDone(ref)) await followOffline(ref, signal)
      },
      news,
    }),
    search: createSearchService({ sessions }),
    storage: createStorageService({ sessions, offline, news }),
    teams: createListService('teams', { client, snapshots }),
  }
}

/** The services of what is read, by the contract's nouns. */
export type ReadingServices = ReturnType<typeof createReadingServices>
