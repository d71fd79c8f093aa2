import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { labelOfFeature, toFeatureGroups } from '#shared/domain/features.ts'

const VERSIONS = ['2.18.0', '3.4.0', '4.1.0', '4.10.0', '4.15.1']

function recordedFeatures(version: string): Record<string, boolean> {
  const text = readFileSync(new URL(`../../golden/${version}.json`, import.meta.url), 'utf8')
  const { answers } = JSON.parse(text) as {
    answers: { id: string; json?: { features?: Record<string, boolean> } }[]
  }
  return answers.find((answer) => answer.id === 'show.admin')?.json?.features ?? {}
}

test.each(VERSIONS)(
  'every feature of a recorded %s server has a group of its own and shows as on',
  (version) => {
    const sent = recordedFeatures(version)
    expect(Object.keys(sent).length).toBeGreaterThan(10)
    const groups = toFeatureGroups(sent)
    expect(groups.find((group) => group.name === 'other')).toBeUndefined()
    const on = groups.flatMap((group) =>
      group.features.filter((feature) => feature.on).map((feature) => feature.name),
    )
    expect(on.sort()).toEqual(Object.keys(sent).sort())
  },
)

test('names nobody knows are kept, and known names that were not sent are off', () => {
  const groups = toFeatureGroups({ teleportation: true, labels: false, warp_api: true })
  expect(groups.find((group) => group.name === 'other')?.features).toEqual([
    { name: 'teleportation', label: 'Teleportation', on: true, sent: true },
    { name: 'warp_api', label: 'Warp API', on: true, sent: true },
  ])
  const conversations = groups.find((group) => group.name === 'conversations')?.features
  expect(conversations?.find((feature) => feature.name === 'labels')).toEqual({
    name: 'labels',
    label: 'Labels',
    on: false,
    sent: true,
  })
  expect(conversations?.find((feature) => feature.name === 'canned_responses')).toEqual({
    name: 'canned_responses',
    label: 'Canned responses',
    on: false,
    sent: false,
  })
})

test.each([
  ['crm_v2', 'CRM V2'],
  ['help_center', 'Help center'],
  ['sla', 'SLA'],
  ['whatsapp_campaign', 'WhatsApp campaign'],
  ['', ''],
  ['___', '___'],
])('the name %j reads %j', (name, label) => {
  expect(labelOfFeature(name)).toBe(label)
})
