import { describe, expect, it } from 'vitest'
import { createUpdatesService, type Updater } from '#electron/services/updates.ts'
import { createWriting } from '#electron/services/writing.ts'
import type { UpdateMode } from '#shared/domain/update.ts'
import { toFailure } from '#shared/failures/failure.ts'
import { noPolicy } from '#shared/domain/policy.ts'
import { openTestBackend } from '#tests/support/test-backend.ts'

const found = { version: '0.2.0', notes: '' }
const log = { info: () => undefined, warn: () => undefined, error: () => undefined, tail: () => [] }

/** What the service asked of the host, in order. */
function openAsked(change: Partial<Updater> = {}) {
  const asked: string[] = []
  const updater: Updater = {
    check: () => Promise.resolve(found),
    download: (onQuit) => {
      asked.push(`download, ${onQuit ? 'to be installed at the end' : 'no more'}`)
      return Promise.resolve('ready')
    },
    install: () => {
      asked.push('install')
      return Promise.resolve('ending')
    },
    ...change,
  }
  return { asked, open: () => Promise.resolve(updater) }
}

function openService({
  open,
  mode = 'notify',
  isForbidden = false,
  writing = createWriting(() => false),
}: {
  open: (() => Promise<Updater>) | null
  mode?: UpdateMode
  isForbidden?: boolean
  writing?: ReturnType<typeof createWriting>
}) {
  return createUpdatesService({
    open,
    isForbidden,
    mode: () => mode,
    isWriting: () => writing.isUnderWay(),
    onFound: () => undefined,
    log: log as never,
  })
}

describe('a newer version', () => {
  it('is looked for, fetched and installed one after the other, and nothing is done out of turn', async () => {
    const { asked, open } = openAsked()
    const updates = openService({ open })
    const states = [await updates.install(), await updates.download(), await updates.check()]
    states.push(await updates.download(), await updates.check(), await updates.install())
    expect([states.map(({ state }) => state), asked]).toEqual([
      ['not-asked', 'not-asked', 'found', 'ready', 'ready', 'ready'],
      ['download, no more', 'install'],
    ])
  })

  it('is installed at the end where that is wanted', async () => {
    const { asked, open } = openAsked()
    const updates = openService({ open, mode: 'automatic' })
    await updates.check()
    await updates.download()
    expect(asked).toEqual(['download, to be installed at the end'])
  })

  it('is not installed while something is written, or goes on being written', async () => {
    const standing = { goesOn: false }
    const writing = createWriting(() => standing.goesOn)
    const { asked, open } = openAsked()
    const updates = openService({ open, writing })
    await updates.check()
    await updates.download()
    const refusal = () => updates.install().then(() => null, toFailure)
    const failures = [await writing.during(['edits', 'save'], refusal)]
    standing.goesOn = true
    failures.push(await refusal())
    standing.goesOn = false
    const reading = await writing.during(['accounts', 'read'], () => updates.install())
    expect([failures, reading.state, asked]).toEqual([
      [{ code: 'update-waits' }, { code: 'update-waits' }],
      'ready',
      ['download, no more', 'install'],
    ])
  })

  it('that is not what its makers named is said to be so, and can be looked for again', async () => {
    const { asked, open } = openAsked({ download: () => Promise.resolve('not-verified') })
    const updates = openService({ open })
    await updates.check()
    const states = [await updates.download(), await updates.install(), await updates.check()]
    expect([states, asked]).toEqual([
      [
        { state: 'failed', fault: 'not-verified' },
        { state: 'failed', fault: 'not-verified' },
        { state: 'found', found },
      ],
      [],
    ])
  })
})

describe('no newer version is asked for', () => {
  it('where a policy forbids it, or the app does not replace itself', async () => {
    const never = () => Promise.reject(new Error('opened'))
    const forbidden = openService({ open: never, isForbidden: true })
    const none = openService({ open: null })
    expect([await forbidden.check(), await none.check()]).toEqual([{ state: 'forbidden' }, { state: 'none' }])
  })

  it('by a backend without a system around it, and by one whose policy forbids it', async () => {
    await using plain = await openTestBackend()
    const system = {
      login: null,
      showsNotices: false,
      openUpdater: () => Promise.reject(new Error('opened')),
      notifyUpdate: () => undefined,
      notify: () => undefined,
      showRecent: () => undefined,
    }
    await using managed = await openTestBackend({ system, policy: { ...noPolicy(), forbids: ['updates'] } })
    expect([await plain.api.system.read(), (await managed.api.system.checkForUpdate()).state]).toEqual([
      { startsAtLogin: null, showsNotices: false, update: { state: 'none' } },
      'forbidden',
    ])
  })
})
