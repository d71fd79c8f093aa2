import '../../../renderer/ui/tokens.css'
import '../../../renderer/ui/base.css'
import axe from 'axe-core'
import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-vue'
import { nextTick } from 'vue'
import { forgetToasts, showToast } from '../../../renderer/composables/toasts.ts'
import { rendererPlugins } from '../../support/renderer.ts'
import Gallery from './Gallery.vue'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const root = document.documentElement
root.lang = 'en'

afterEach(() => {
  forgetToasts()
  delete root.dataset.theme
  root.dir = 'ltr'
})

function open(theme: string, direction: 'ltr' | 'rtl', rows = 5) {
  root.dataset.theme = theme
  root.dir = direction
  return render(Gallery, { props: { direction, rows }, global: { plugins: rendererPlugins() } })
}

async function violations(): Promise<string[]> {
  const found = await axe.run(document.body, { runOnly: RULES })
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

const focused = () => document.activeElement?.textContent.trim() ?? ''
const button = (name: string) =>
  [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === name)

test.each([
  ['light', 'ltr'],
  ['light', 'rtl'],
  ['dark', 'ltr'],
  ['dark', 'rtl'],
  ['contrast', 'ltr'],
] as const)('axe finds nothing in any piece, %s, %s', async (theme, direction) => {
  await open(theme, direction, 300)
  showToast({ kind: 'failed', text: 'Not sent', action: { label: 'Again', run: () => undefined } })
  await nextTick()
  expect(await violations()).toEqual([])
  expect(root.scrollWidth).toBeLessThanOrEqual(window.innerWidth)
})

test.each(['Open dialog', 'Open palette'])(
  '"%s" is accessible, and closing it gives the focus back',
  async (name) => {
    await open('light', 'ltr')
    const opener = button(name)
    opener?.focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => document.activeElement?.tagName).toBe('INPUT')
    expect(await violations()).toEqual([])
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => focused()).toBe(name)
    expect(document.querySelector('[role=dialog]')).toBeNull()
  },
)

test('a menu opens with the keyboard, chooses, and gives the focus back', async () => {
  await open('light', 'ltr')
  button('More')?.focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => document.querySelector('[role=menu]')).not.toBeNull()
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await expect.poll(() => focused()).toBe('More')
  expect(document.querySelector('output')?.textContent).toBe('remove')
})

test('a tip comes with the keyboard focus, is heard, and Esc takes it away', async () => {
  await open('light', 'ltr')
  document.querySelector<HTMLElement>('[aria-label="Refresh"]')?.focus()
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}{Tab}')
  const tip = document.querySelector<HTMLElement>('[role=tooltip]')
  await expect.poll(() => tip?.textContent.trim()).toBe('Refresh (R)')
  expect(document.activeElement?.getAttribute('aria-describedby')).toBe(tip?.id)
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => tip?.checkVisibility()).toBe(false)
})

test('arrow keys follow the reading direction in tabs', async () => {
  await open('light', 'rtl')
  const first = document.querySelector<HTMLElement>('[role=tab]')
  first?.focus()
  await userEvent.keyboard('{ArrowLeft}')
  await expect.poll(() => focused()).toBe('Second')
})

test('a long table keeps few rows in the page, and scrolling brings the last', async () => {
  await open('light', 'ltr', 100_000)
  const scroller = document.querySelector('.scroller')
  expect(document.querySelectorAll('tr.row').length).toBeLessThan(100)
  scroller?.scrollTo(0, scroller.scrollHeight)
  await expect.poll(() => [...document.querySelectorAll('tr.row')].at(-1)?.textContent).toContain('Row 99999')
  expect(document.querySelectorAll('tr.row').length).toBeLessThan(100)
})
