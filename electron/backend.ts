import { join } from 'node:path'
import type { Appearance } from '#shared/domain/preferences.ts'
import { openCache } from './cache/cache.ts'
import { openChatwootClient } from './chatwoot/client.ts'
import { openLog } from './log/log.ts'
import type { AppLink } from '#shared/domain/app-link.ts'
import { noPolicy, type Policy } from '#shared/domain/policy.ts'
import { FailureError } from '#shared/failures/failure.ts'
import type { OpenedFile } from '#shared/domain/transfer.ts'
import { createRouter, type Router } from './router.ts'
import { createActivityService } from './services/activity.ts'
import { createBulkService } from './services/bulk.ts'
import { openChangeRecord } from './services/change-record.ts'
import { createConnectionsService, forgetUnusedConnections } from './services/connections.ts'
import { createDiagnosticsService } from './services/diagnostics.ts'
import { createDraftsService } from './services/drafts.ts'
import { createEditsService } from './services/edits.ts'
import { createEntryService } from './services/entry.ts'
import { createHealthService } from './services/health.ts'
import { createHistoryService } from './services/history.ts'
import { createIdentitiesService } from './services/identities.ts'
import { createIdleLock } from './services/idle-lock.ts'
import { createInstancesService } from './services/instances.ts'
import { createKeyslotsService } from './services/keyslots.ts'
import { createLinksService } from './services/links.ts'
import { createOrganisationService } from './services/organisation.ts'
import { createPolicyService, type PolicyService } from './services/policy.ts'
import { createPreferencesService } from './services/preferences.ts'
import { createNoticeWatch } from './services/notice-watch.ts'
import { createReadingServices } from './services/reading.ts'
import { openNewsDesk } from './services/refresh-news.ts'
import { createSessionKeeper, onceInSession, type SessionKeeper } from './services/session.ts'
import { createSignInService } from './services/sign-in.ts'
import { createSignupService } from './services/signup.ts'
import { createSystemService, type HostSystem } from './services/system.ts'
import { createTokensService } from './services/tokens.ts'
import { createTransferService } from './services/transfer.ts'
import { createUnknownWatch } from './services/unknown-watch.ts'
import { createUpdatesService, type Updater } from './services/updates.ts'
import { createVaultCopiesService } from './services/vault-copies.ts'
import { createVaultService } from './services/vault.ts'
import { createWriting } from './services/writing.ts'
import { openAppearanceFile } from './vault/appearance-file.ts'
import type { Keychain } from './vault/keychain.ts'
import { proveKey } from './vault/keyslot-changes.ts'
import { openVaultKeeper } from './vault/vault-keeper.ts'
import { createVaultTransfer } from './vault/vault-transfer.ts'

/** What a host gives the backend: where it may write, what the operating system offers, where the workers' files lie. */
export interface Host {
  kind: 'desktop' | 'loopback'
  appVersion: string
  electronVersion: string | null
  /** Absolute. Everything the app keeps is in here. */
  dataFolder: string
  /** Null where the system has no real keychain: then only a passphrase protects the vault. */
  keychain: Keychain | null
  workers: { keys: URL; files: URL; data: URL }
  /** The proxy for a URL as `http://host:port`, or null for none. */
  proxyFor(url: string): Promise<string | null>
  /** What whoever manages this computer has decided. Left out: nobody manages it. */
  policy?: Policy
  /** The system around the app's own window. Left out: there is none, as in a browser. */
  system?: HostSystem
}

export type { HostSystem, Updater }

export interface Backend {
  router: Router
  /** Locks the vault as the lock button does: for idle time, screen lock and suspend. */
  lock(): Promise<void>
  /** Tells how the app looks and speaks, at once and whenever it is changed. For one listener. */
  onAppearance(listen: (appearance: Appearance) => void): void
  /** Leads whichever page is on screen to where a link leads. */
  openLink(link: AppLink): void
  /** Shows an export that was opened outside the app to whichever page is on screen. */
  openFile(file: OpenedFile): void
  close(): Promise<void>
}

/** Builds everything, once. The only place that opens files, workers and connections. */
export async function createBackend(host: Host): Promise<Backend> {
  const log = openLog({ folder: host.dataFolder })
  const policy = createPolicyService({ policy: host.policy ?? noPolicy() })
  const keeper = await openVaultKeeper({
    folder: host.dataFolder,
    keychain: host.keychain,
    keyWorker: host.workers.keys,
    fileWorker: host.workers.files,
    log,
    appVersion: host.appVersion,
  })
  const client = openChatwootClient({
    log,
    appVersion: host.appVersion,
    proxyFor: (url) => host.proxyFor(url),
    plainHttpIsForbidden: policy.read().forbids.includes('plain-http'),
    connectionFor: (origin) => keeper.vault().connections.read(origin),
  })
  const news = openNewsDesk()
  const sessions = createSessionKeeper({
    vault: () => keeper.vault(),
    openCache: (vault) =>
      openCache({
        file: join(host.dataFolder, 'cache.db'),
        key: vault.cacheKey,
        limit: vault.preferences.read().storageMegabytes * 1_000_000,
        worker: host.workers.data,
        log,
        onStartedEmpty: () => {
          reading.offline.beginAnew()
        },
      }),
    onInstances: () => {
      news.tell({ about: 'instances' })
    },
  })
  const changes = openChangeRecord()
  const reading = createReadingServices({ client, sessions, changes, news, log })
  const { accounts } = reading
  const unknownWatch = createUnknownWatch({
    sessions,
    changes,
    look: (ref) => accounts.refresh(ref, undefined),
  })
  const edits = createEditsService({ client, sessions, accounts, changes, unknownWatch })
  const bulk = createBulkService({ sessions, accounts, edits })
  const health = createHealthService({
    client,
    sessions,
    accounts,
    onChecked: () => {
      noticeWatch.tellNews()
    },
  })
  const noticeWatch = createNoticeWatch({ sessions, health, news, log, system: host.system ?? null })
  const appearanceFile = openAppearanceFile(join(host.dataFolder, 'appearance.json'))
  const writing = createWriting(() => bulk.list().some(({ state }) => state === 'running'))
  const updates = createUpdatesService({
    open: host.system?.openUpdater ?? null,
    isForbidden: policy.read().forbids.includes('updates'),
    mode: () => appearanceFile.read().updates,
    isWriting: () => writing.isUnderWay(),
    onFound: (version) => host.system?.notifyUpdate(version),
    log,
  })
  updates.start()
  const system = createSystemService({ host: host.system ?? null, sessions, updates, log })
  keeper.watch(({ state }) => {
    if (state !== 'open') system.forgetRecent()
  })
  const onOpen = onceInSession(sessions, () => {
    reading.offline.start()
    noticeWatch.start()
    system.recentChanged()
    forgetUnusedConnections(keeper.vault())
    bulk.settle()
    unknownWatch.start('now')
    services.vaultCopies.startDaily()
  })
  /** Connections hold the passwords of proxies and were made under what only the open vault knows. */
  const endSession = async () => {
    await sessions.end()
    await client.closeAllConnections()
  }
  /** Bringing a file in can wait: what is being written is not cut off for it. */
  const endSessionAlone = async () => {
    if (!writing.isAlone()) throw new FailureError('writing-under-way')
    await endSession()
  }
  const services = {
    ...reading,
    activity: createActivityService({ client, sessions }),
    connections: createConnectionsService({
      client,
      sessions,
      prove: (proof) => keeper.inTurn('prove-connection', (hands) => proveKey(hands, proof)),
    }),
    bulk,
    diagnostics: createDiagnosticsService({ facts: describeHost(host), sessions, log }),
    drafts: createDraftsService({ sessions }),
    edits,
    entry: createEntryService({ client, sessions }),
    health,
    history: createHistoryService({ sessions }),
    identities: createIdentitiesService({ sessions, log }),
    instances: createInstancesService({ client, sessions, log }),
    keyslots: createKeyslotsService({ keeper, endSession, onOpen }),
    organisation: createOrganisationService({
      sessions,
      onChange: () => {
        news.tell({ about: 'organisation' })
      },
    }),
    links: createLinksService(),
    policy,
    preferences: createPreferencesService({
      sessions,
      policy,
      appearanceFile,
      onChange: () => {
        system.recentChanged()
      },
    }),
    signIn: createSignInService({ client, sessions }),
    signup: createSignupService({ client, sessions }),
    system,
    tokens: createTokensService({ client, sessions }),
    transfer: createTransferService({
      vaultTransfer: createVaultTransfer(keeper, {
        keyWorker: host.workers.keys,
        madeBy: host.appVersion,
      }),
      sessions,
      log,
      endSession: endSessionAlone,
      onOpen,
      onBroughtIn: () => {
        news.tell({ about: 'instances' })
      },
    }),
    vault: createVaultService({
      keeper,
      endSession,
      onOpen,
      onUse: () => {
        idleLock.notice()
      },
    }),
    writing,
    vaultCopies: createVaultCopiesService({ keeper, sessions, log, endSession, onOpen }),
  }
  const idleLock = createIdleLock({
    limit: () => readIdleLimit(sessions, policy),
    lock: () => {
      services.vault.lock().catch(() => {
        log.warn('idle-lock-failed')
      })
    },
  })
  return {
    router: createRouter(services, log),
    async lock() {
      await services.vault.lock()
    },
    onAppearance: (listen) => {
      services.preferences.onAppearance(listen)
    },
    openLink(link) {
      services.links.open(link)
    },
    openFile(file) {
      services.links.openFile(file)
    },
    async close() {
      idleLock.stop()
      updates.stop()
      await sessions.end()
      await client.close()
      await keeper.close()
      await sessions.end()
    },
  }
}

/** Milliseconds; null while the vault is not open. */
function readIdleLimit(sessions: SessionKeeper, policy: PolicyService): number | null {
  try {
    return policy.limit(sessions.current().vault.preferences.read()).lockAfterMinutes * 60_000
  } catch {
    return null
  }
}

function describeHost(host: Host) {
  return {
    app: host.appVersion,
    host: host.kind,
    platform: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    electron: host.electronVersion,
    sqlite: 'better-sqlite3-multiple-ciphers',
  }
}
