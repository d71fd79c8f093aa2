import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { shallowRef } from 'vue'
import type { Account } from '#shared/domain/account.ts'
import type { EditField } from '#shared/domain/edit/fields.ts'
import { toServerTraits } from '#shared/domain/server-traits.ts'
import { rendererPlugins } from '#tests/support/renderer.ts'
import { createAccountLabels } from '../../../../renderer/features/edit/account-labels.ts'
import { createEditForm } from '../../../../renderer/features/edit/edit-form.ts'
import FieldRow from '../../../../renderer/features/edit/FieldRow.vue'

function open(field: EditField, version = '4.15.1') {
  const account = shallowRef<Account>({
    id: 1,
    name: 'Acme',
    features: {},
    customAttributes: { timezone: 'Europe/Berlin' },
    unknown: {},
    redacted: [],
    ...(version.startsWith('4.15') && { settings: { auto_resolve_after: 4320 } }),
  })
  const traits = shallowRef(toServerTraits({ account: account.value, facts: { version, kind: 'stock' } }))
  const form = createEditForm(account, traits)
  const row = mount(FieldRow, {
    props: {
      state: form.fields[field],
      traits: traits.value,
      labels: createAccountLabels({ identityId: 'i', accountId: 1 }),
      showErrors: false,
      refusedByServer: false,
      justSaved: false,
      onChange: (value: Parameters<typeof form.set>[1]) => {
        form.set(field, value)
      },
      onReset: () => {
        form.reset([field])
      },
    },
    global: { plugins: rendererPlugins() },
  })
  return { row, form }
}

it('shows an error when the field is left, at once from then on, and what was before', async () => {
  const { row, form } = open('name')
  const input = row.get('input')
  await input.setValue('')
  expect(row.get('[role=alert]').text()).toBe('')
  await input.trigger('blur')
  expect(row.get('[role=alert]').text()).toBe('A name is needed.')
  await input.setValue('Acme 2')
  expect(row.get('[role=alert]').text()).toBe('')
  expect(row.get('.was').text()).toBe('Was: Acme')
  await row.get('.was button').trigger('click')
  expect((input.element as HTMLInputElement).value).toBe('Acme')
  expect(form.changed.value).toEqual([])
})

it('takes a length of time in days, hours and minutes, and shows the raw number', async () => {
  const { row, form } = open('auto_resolve_after')
  const inputs = row.findAll('input')
  expect(inputs.map(({ element }) => element.value)).toEqual(['3', '', ''])
  await inputs[1]?.setValue('12')
  expect(form.toTyped().edit).toEqual({ auto_resolve_after: 5040 })
  expect(row.get('output').text()).toContain('5,040 minutes')
  for (const input of inputs) await input.setValue('')
  expect(form.toTyped().edit).toEqual({ auto_resolve_after: null })
  expect(row.get('output').text()).toBe('Off')
})

it('counts days alone where the server does', async () => {
  const { row, form } = open('auto_resolve_duration', '4.1.0')
  expect(row.findAll('input')).toHaveLength(1)
  await row.get('input').setValue('5')
  expect(form.toTyped().edit).toEqual({ auto_resolve_duration: 5 })
})

it('searches the time zones and takes one with the keyboard', async () => {
  const { row, form } = open('timezone')
  const input = row.get('input')
  await input.setValue('new york')
  expect(row.findAll('[role=option]').map((option) => option.text())).toContain('America/New_York')
  await input.trigger('keydown', { key: 'ArrowDown' })
  await input.trigger('keydown', { key: 'Enter' })
  expect(form.toTyped().edit).toEqual({ timezone: 'America/New_York' })
  expect(row.find('[role=option]').exists()).toBe(false)
})

it('turns a switch on and back to nothing at all where nothing was set', async () => {
  const { row, form } = open('audio_transcriptions')
  await row.get('input').setValue(true)
  expect(form.toTyped().edit).toEqual({ audio_transcriptions: true })
  await row.get('input').setValue(false)
  expect(form.toTyped().edit).toEqual({})
})
