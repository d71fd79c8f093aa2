import '../../../renderer/ui/tokens.css'
import '../../../renderer/ui/base.css'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-vue'
import { nextTick } from 'vue'
import LongTable from '../../../renderer/ui/LongTable.vue'
import { rendererPlugins } from '../../support/renderer.ts'

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => ({ id: first + index }))

function open() {
  const screen = render(LongTable<{ id: number }>, {
    props: {
      rows: range(1, 100),
      columns: [{ id: 'name', label: 'Name' }],
      label: 'Rows',
      total: 100,
      opened: null,
    },
    slots: { name: ({ row }: { row: { id: number } }) => `Row ${row.id}.` },
    global: { plugins: rendererPlugins() },
  })
  const scroller = document.querySelector<HTMLElement>('.scroller')
  if (scroller === null) throw new Error('There is no table.')
  scroller.style.blockSize = '400px'
  return { screen, scroller }
}
const row = (id: number) =>
  [...document.querySelectorAll<HTMLElement>('[data-row]')].find(
    (each) => each.textContent.trim() === `Row ${id}.`,
  )
const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))

test('What comes and goes above leaves the row that is looked at where it is, and the focus on its row', async () => {
  const { screen, scroller } = open()
  scroller.scrollTop = 1000
  await frame()
  row(31)?.focus()
  const place = row(31)?.getBoundingClientRect().top
  // Seven come, one that is in view at the top goes, one above goes as well.
  const rows = [...range(201, 207), ...range(1, 100).filter(({ id }) => id !== 5 && id !== 29)]
  await (await screen).rerender({ rows })
  await nextTick()
  await frame()
  expect(document.activeElement?.textContent.trim()).toBe('Row 31.')
  expect(row(31)?.tabIndex).toBe(0)
  const moved = (row(31)?.getBoundingClientRect().top ?? 0) - (place ?? 0)
  expect(Math.abs(moved)).toBeLessThanOrEqual(36)
  expect(row(30)).toBeDefined()
})

test('At the very beginning what comes is seen', async () => {
  const { screen, scroller } = open()
  row(1)?.focus()
  await (await screen).rerender({ rows: [{ id: 201 }, ...range(1, 100)] })
  await frame()
  expect(scroller.scrollTop).toBe(0)
  expect(row(201)).toBeDefined()
  expect(document.activeElement?.textContent.trim()).toBe('Row 1.')
})
