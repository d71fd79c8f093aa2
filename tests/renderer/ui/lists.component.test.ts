import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { defineComponent, nextTick, ref } from 'vue'
import Palette from '../../../renderer/ui/Palette.vue'
import Table from '../../../renderer/ui/Table.vue'
import { rendererPlugins } from '../../support/renderer.ts'

interface Row {
  id: number
  name: string
}
const rows = (count: number): Row[] =>
  Array.from({ length: count }, (_, id) => ({ id, name: `Row ${String(count - id)}` }))
const columns = [
  { id: 'name', label: 'Name', value: (row: Row) => row.name },
  { id: 'size', label: 'Size', value: (row: Row) => row.id, align: 'end' as const },
]
const openTable = (count: number, more = {}) =>
  mount(Table<Row>, {
    props: { rows: rows(count), columns, rowKey: (row: Row) => row.id, label: 'Rows', ...more },
    global: { plugins: rendererPlugins() },
  })
const firstCells = (table: ReturnType<typeof openTable>) =>
  table.findAll('tbody tr.row').map((row) => row.get('td:not(.check)').text())

test('a click on a column sorts by it, the next one the other way, and the head says so', async () => {
  const table = openTable(3)
  const head = table.findAll('th')
  await head[0]?.get('button').trigger('click')
  await table.setProps({ sort: table.emitted('update:sort')?.at(-1)?.[0] as never })
  expect([firstCells(table), table.findAll('th').map((cell) => cell.attributes('aria-sort'))]).toEqual([
    ['Row 1', 'Row 2', 'Row 3'],
    ['ascending', 'none'],
  ])
  await head[0]?.get('button').trigger('click')
  expect(table.emitted('update:sort')?.at(-1)).toEqual([{ column: 'name', direction: 'descending' }])
})

test('above 200 rows only those near the eye are in the page, and each says which one it is', () => {
  const table = openTable(10_000)
  expect(table.findAll('tbody tr.row').length).toBeLessThan(80)
  expect(table.get('table').attributes('aria-rowcount')).toBe('10001')
  expect(table.get('tbody tr.row').attributes('aria-rowindex')).toBe('2')
})

test('Shift selects a range', async () => {
  const table = openTable(5, { selectable: true })
  const boxes = table.findAll('tbody input')
  await boxes[1]?.trigger('click')
  await table.setProps({ selected: table.emitted('update:selected')?.at(-1)?.[0] as never })
  await boxes[3]?.trigger('click', { shiftKey: true })
  expect([...(table.emitted('update:selected')?.at(-1)?.[0] as Set<number>)]).toEqual([1, 2, 3])
})

test('an empty table says so', () => {
  expect(openTable(0).get('tbody').text()).toBe('Nothing here')
})

const groups = [
  {
    id: 'accounts',
    label: 'Accounts',
    items: [
      { id: 'a', label: 'Acme', foreign: true },
      { id: 'b', label: 'Bikes' },
    ],
  },
  { id: 'actions', label: 'Actions', items: [{ id: 'lock', label: 'Lock' }] },
]
const Host = defineComponent({
  components: { Palette },
  setup: () => ({ open: ref(true), query: ref(''), groups, chosen: ref<string[]>([]) }),
  template: `<Palette v-model:open="open" v-model:query="query" :groups="groups" label="Search" placeholder="…" empty-text="Nothing" @choose="chosen.push($event)" />`,
})

test('the palette moves with the arrows in a circle, and Enter chooses and closes', async () => {
  const host = mount(Host, { attachTo: document.body, global: { plugins: rendererPlugins() } })
  await nextTick()
  const input = document.querySelector<HTMLInputElement>('[role=combobox]')
  const press = async (key: string) => {
    input?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    await nextTick()
  }
  const selected = () => document.querySelector('[role=option][aria-selected=true]')?.textContent
  expect(selected()).toBe('Acme')
  await press('ArrowDown')
  expect(selected()).toBe('Bikes')
  await press('ArrowUp')
  await press('ArrowUp')
  expect(selected()).toBe('Lock')
  expect(input?.getAttribute('aria-activedescendant')).toBe(
    document.querySelector('[role=option][aria-selected=true]')?.id,
  )
  await press('Enter')
  expect([host.vm.chosen, host.vm.open]).toEqual([['lock'], false])
  host.unmount()
})
