import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import AgentTable from '../../../../renderer/features/accounts/AgentTable.vue'
import InboxDetails from '../../../../renderer/features/accounts/InboxDetails.vue'
import LabelTable from '../../../../renderer/features/accounts/LabelTable.vue'
import RawText from '../../../../renderer/features/accounts/RawText.vue'
import WorkingHoursTable from '../../../../renderer/features/accounts/WorkingHoursTable.vue'
import { rendererPlugins } from '../../../support/renderer.ts'
import { recordedAccount, recordedAgents, recordedInboxes, recordedLabels } from './recorded.ts'

const global = { plugins: rendererPlugins() }

test('labels wear the colour they have, and nothing else is taken for one', async () => {
  const labels = await recordedLabels('4.15.1')
  const sly = { ...labels[1], id: 9, color: 'red; background: url(//evil)', unknown: {}, redacted: [] }
  const table = mount(LabelTable, { props: { labels: [...labels, sly] }, global })
  expect(table.findAll('.dot').map((dot) => dot.attributes('style') ?? '')).toEqual([
    expect.stringContaining('background-color'),
    expect.stringContaining('background-color'),
    '',
  ])
})

test('agents are told apart by role, availability and confirmation', async () => {
  const table = mount(AgentTable, { props: { agents: await recordedAgents('4.15.1') }, global })
  const rows = table.findAll('tbody tr').map((row) => row.findAll('td').map((cell) => cell.text()))
  expect(rows[0]).toEqual(['Ada', 'ada@golden.example.com', 'Administrator', 'Offline', 'Yes', 'email', '1'])
  expect(rows[3]).toEqual([
    'Una',
    'una@golden.example.com',
    'Agent',
    'Offline',
    'Not confirmed',
    'email',
    '4',
  ])
})

test('an inbox names its secrets and shows none of them', async () => {
  const inboxes = await recordedInboxes('4.15.1')
  const inbox = inboxes.find((candidate) => candidate.name === 'Help desk')
  if (inbox === undefined) throw new Error('the recording has no such inbox')
  const details = mount(InboxDetails, { props: { inbox }, global })
  expect(details.html()).not.toContain('imap-secret')
  expect(details.get('.held').text()).toContain('imap_password')
})

test('a week is written out day by day', () => {
  const table = mount(WorkingHoursTable, {
    props: {
      days: [
        { day: 0, state: 'closed' },
        { day: 1, state: 'hours', opens: 540, closes: 1050 },
        { day: 2, state: 'all-day' },
      ],
    },
    global,
  })
  const rows = table.findAll('tbody tr').map((row) => row.text().replaceAll(/\s/g, ' '))
  expect(rows).toEqual(['SundayClosed', 'Monday9:00 AM – 5:30 PM', 'TuesdayOpen all day'])
})

test('the raw answer keeps numbers and order, and what is searched for is marked', async () => {
  const { raw } = await recordedAccount('4.15.1')
  const view = mount(RawText, { props: { text: raw }, global })
  expect(
    JSON.parse(
      view
        .findAll('.line')
        .map((line) => line.text())
        .join(''),
    ),
  ).toEqual(JSON.parse(raw))
  await view.get('input').setValue('ACME')
  expect(view.findAll('mark').map((mark) => mark.text())).toEqual(['acme', 'Acme'])
  expect(view.get('.said').text()).toBe('2 lines')
})
