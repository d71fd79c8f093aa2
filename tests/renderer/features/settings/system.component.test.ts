import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test } from 'vitest'
import type { UpdateFault, UpdateState } from '#shared/domain/update.ts'
import { DEFAULT_PREFERENCES } from '#shared/domain/preferences.ts'
import { usePreferencesStore } from '../../../../renderer/features/settings/preferences-store.ts'
import SettingsSystem from '../../../../renderer/features/settings/SettingsSystem.vue'
import SettingsUpdates from '../../../../renderer/features/settings/SettingsUpdates.vue'
import { useSystemStore } from '../../../../renderer/features/settings/system-store.ts'
import { en } from '../../../../renderer/messages/en.ts'
import { completeTexts } from '../../../../renderer/messages/translate.ts'
import { rendererPlugins } from '../../../support/renderer.ts'

const { updates, notices } = en.system
const found = { version: '2.0.0', notes: '<b>New</b>: everything\nand more' }
let plugins: ReturnType<typeof rendererPlugins>

beforeEach(async () => {
  await completeTexts()
  const pinia = createPinia()
  setActivePinia(pinia)
  plugins = [pinia, ...rendererPlugins().slice(1)]
})

function mountUpdates(update: UpdateState) {
  useSystemStore().state = { startsAtLogin: null, showsNotices: false, update }
  return mount(SettingsUpdates, { global: { plugins } })
}

const faults = Object.keys(updates.faults) as UpdateFault[]
const states: [UpdateState, string, string[]][] = [
  [{ state: 'none' }, updates.none, []],
  [{ state: 'forbidden' }, updates.forbidden, []],
  [{ state: 'not-asked' }, '', [updates.check]],
  [{ state: 'checking' }, updates.checking, []],
  [{ state: 'newest' }, updates.newest, [updates.check]],
  [{ state: 'found', found }, 'Version 2.0.0 can be downloaded.', [updates.download]],
  [{ state: 'downloading', found }, 'Version 2.0.0 is being downloaded…', []],
  [{ state: 'ready', found }, 'Version 2.0.0 is downloaded and checked.', [updates.install]],
  ...faults.map((fault): [UpdateState, string, string[]] => [
    { state: 'failed', fault },
    updates.faults[fault],
    [updates.check],
  ]),
]

test.each(states)('updates say how it stands and offer what can be done: %j', (update, sentence, buttons) => {
  const page = mountUpdates(update)
  expect(page.get('[role=status]').text()).toBe(sentence)
  const labels = [updates.check, updates.download, updates.install]
  expect(
    page
      .findAll('button')
      .map((one) => one.text())
      .filter((label) => labels.includes(label)),
  ).toEqual(buttons)
  // Whoever forbids updates, or has them from elsewhere, is asked nothing about them.
  expect(page.text().includes(updates.mode)).toBe(!['none', 'forbidden'].includes(update.state))
})

test('the notes of a version are text and nothing else', () => {
  const notes = mountUpdates({ state: 'found', found }).get('.notes')
  expect([notes.text(), notes.element.children.length]).toEqual([found.notes, 0])
})

test('the system section offers what this host can do, and says what it cannot', async () => {
  usePreferencesStore().preferences = DEFAULT_PREFERENCES
  const page = mount(SettingsSystem, { global: { plugins } })
  const store = useSystemStore()
  store.failure = null
  store.state = { startsAtLogin: null, showsNotices: false, update: { state: 'none' } }
  await flushPromises()
  expect([page.text().includes(en.system.noLogin), page.text().includes(notices.none)]).toEqual([true, true])
  expect(page.findAll('[role=switch], input[type=checkbox]')).toEqual([])
  store.state = { startsAtLogin: true, showsNotices: true, update: { state: 'none' } }
  await flushPromises()
  for (const label of [en.system.login, notices.certificates, notices.tokens, notices.servers])
    expect(page.text()).toContain(label)
})
