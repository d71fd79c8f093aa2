import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { nextTick } from 'vue'
import { dismissToast, forgetToasts, showToast, toasts } from '../../../renderer/composables/toasts.ts'
import Button from '../../../renderer/ui/Button.vue'
import CopyButton from '../../../renderer/ui/CopyButton.vue'
import FailurePanel from '../../../renderer/ui/FailurePanel.vue'
import IconButton from '../../../renderer/ui/IconButton.vue'
import PasswordInput from '../../../renderer/ui/PasswordInput.vue'
import RelativeTime from '../../../renderer/ui/RelativeTime.vue'
import SafeText from '../../../renderer/ui/SafeText.vue'
import ToastRegion from '../../../renderer/ui/ToastRegion.vue'
import { toFailureSentence } from '../../../renderer/messages/failure-sentences.ts'
import { rendererPlugins } from '../../support/renderer.ts'

const global = { plugins: rendererPlugins() }
const NOW = Date.UTC(2026, 5, 1, 12)

beforeEach(() => {
  vi.useFakeTimers({ now: NOW })
})
afterEach(() => {
  vi.useRealTimers()
  forgetToasts()
})

test('a busy button keeps the focus and answers nothing', async () => {
  const button = mount(Button, { props: { busy: true }, slots: { default: 'Save' }, global })
  await button.trigger('click')
  expect(button.emitted('click')).toBeUndefined()
  expect(button.attributes()).toMatchObject({ 'aria-busy': 'true', 'aria-disabled': 'true' })
  expect(button.attributes('disabled')).toBeUndefined()
})

test('an icon button is named, and only a toggle says whether it is pressed', () => {
  const plain = mount(IconButton, { props: { label: 'Lock', shortcut: 'Ctrl+L' }, global })
  expect(plain.attributes()).toMatchObject({ 'aria-label': 'Lock', 'data-tip': 'Lock (Ctrl+L)' })
  expect(plain.attributes('aria-pressed')).toBeUndefined()
  const toggle = mount(IconButton, { props: { label: 'Wrap', toggle: true }, global })
  expect(toggle.attributes('aria-pressed')).toBe('false')
})

test('a password is hidden until the eye is pressed', async () => {
  const password = mount(PasswordInput, { props: { modelValue: 'secret', label: 'Token' }, global })
  expect(password.get('input').attributes('type')).toBe('password')
  await password.get('button').trigger('click')
  expect(password.get('input').attributes('type')).toBe('text')
  expect(password.get('input').attributes('spellcheck')).toBe('false')
})

test('copying says that it worked, and for a moment only', async () => {
  const writeText = vi.fn(() => Promise.resolve())
  vi.stubGlobal('navigator', { clipboard: { writeText } })
  const button = mount(CopyButton, { props: { text: () => '4711', what: 'Copy id' }, global })
  await button.trigger('click')
  await nextTick()
  expect(writeText.mock.calls).toEqual([['4711']])
  expect(button.get('[role=status]').text()).toBe('Copied')
  await vi.advanceTimersByTimeAsync(2000)
  expect(button.get('[role=status]').text()).toBe('')
  vi.unstubAllGlobals()
})

test('a refused copy is said too', async () => {
  vi.stubGlobal('navigator', {
    clipboard: { writeText: () => Promise.reject(new Error('no')) },
  })
  const button = mount(CopyButton, { props: { text: '4711' }, global })
  await button.trigger('click')
  await nextTick()
  await nextTick()
  expect(button.get('[role=status]').text()).toBe('Copying was refused')
  vi.unstubAllGlobals()
})

test('a relative time ticks, and tells the exact one', async () => {
  const time = mount(RelativeTime, { props: { time: NOW - 180_000 }, global })
  expect(time.text()).toBe('3 min. ago')
  await vi.advanceTimersByTimeAsync(120_000)
  expect(time.text()).toBe('5 min. ago')
  expect(time.attributes('datetime')).toBe('2026-06-01T11:57:00.000Z')
  expect(time.attributes('data-tip')).toContain('2026')
  time.unmount()
  expect(vi.getTimerCount()).toBe(0)
})

test('a foreign name is text and nothing else', () => {
  const name = mount(SafeText, { props: { text: '<img src=x>\u202eevil' }, global })
  expect(name.find('img').exists()).toBe(false)
  expect(name.text()).toBe('<img src=x>U+202Eevil')
  expect(name.element.tagName).toBe('BDI')
})

test('a failure panel says what, why and what to do, and keeps the technical part folded', async () => {
  const sentence = toFailureSentence({ code: 'server-crashed', technical: { status: 500, requestId: 'r-1' } })
  const panel = mount(FailurePanel, { props: sentence, global })
  expect(panel.attributes('role')).toBe('alert')
  expect(panel.get('.title').text()).toBe('The server failed inside')
  expect(panel.get('details').attributes('open')).toBeUndefined()
  expect(panel.get('dl').text()).toContain('r-1')
  await panel.get('.actions button').trigger('click')
  expect(panel.emitted('act')).toHaveLength(1)
})

test('What is only said leaves by itself, later the longer it is; failures and offers stay; none takes the focus', async () => {
  const region = mount(ToastRegion, { attachTo: document.body, global })
  const texts = () => toasts.value.map(({ text }) => text)
  showToast({ kind: 'done', text: 'Saved' })
  showToast({ kind: 'notice', text: 'Word '.repeat(40) })
  showToast({ kind: 'notice', text: 'Discarded', action: { label: 'Put back', run: () => undefined } })
  showToast({ kind: 'failed', text: 'Not sent' })
  await nextTick()
  expect(document.activeElement).toBe(document.body)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(texts()).toHaveLength(4)
  await vi.advanceTimersByTimeAsync(5000)
  expect(texts()).toHaveLength(3)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(texts()).toEqual(['Discarded', 'Not sent'])
  region.unmount()
})

test('A message that comes again takes the place of the one before', () => {
  const say = (text: string) => showToast({ kind: 'failed', text })
  const ids = ['Not sent', 'No answer', 'Not sent'].map(say)
  expect(toasts.value.map(({ id }) => id)).toEqual(ids.slice(1))
})

test('A message that is dismissed by key holds back none that comes later', async () => {
  const region = mount(ToastRegion, { attachTo: document.body, global })
  const id = showToast({ kind: 'notice', text: 'Read me' })
  await nextTick()
  await region.get('.dismiss').trigger('focusin')
  dismissToast(id)
  await nextTick()
  showToast({ kind: 'notice', text: 'And me' })
  await vi.advanceTimersByTimeAsync(11_000)
  expect(toasts.value).toEqual([])
  region.unmount()
})

test('a toast stays while the pointer is on it', async () => {
  const region = mount(ToastRegion, { global })
  const id = showToast({ kind: 'notice', text: 'Read me' })
  await nextTick()
  await region.trigger('pointerenter')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(toasts.value).toHaveLength(1)
  await region.trigger('pointerleave')
  await vi.advanceTimersByTimeAsync(11_000)
  expect(toasts.value).toEqual([])
  dismissToast(id)
})
