import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { defineComponent, ref } from 'vue'
import Field from '../../../renderer/ui/Field.vue'
import TextInput from '../../../renderer/ui/TextInput.vue'
import { rendererPlugins } from '../../support/renderer.ts'

const Form = defineComponent({
  components: { Field, TextInput },
  props: { submitted: Boolean },
  setup: () => ({ text: ref(''), error: 'A name is needed.' }),
  template: `<Field label="Name" help="As people know it." :error="text === '' ? error : undefined" :show-errors="submitted" required>
    <TextInput v-model="text" />
  </Field>`,
})
const open = (submitted = false) =>
  mount(Form, { props: { submitted }, global: { plugins: rendererPlugins() } })

test('the control is named by the label and described by the help', () => {
  const form = open()
  const input = form.get('input')
  expect(form.get('label').attributes('for')).toBe(input.attributes('id'))
  expect(form.get(`#${input.attributes('aria-describedby') ?? ''}`).text()).toBe('As people know it.')
  expect(input.attributes('aria-required')).toBe('true')
})

test('an error waits until the field was left, and then follows every letter', async () => {
  const form = open()
  const input = form.get('input')
  expect(form.get('[role=alert]').text()).toBe('')
  await input.trigger('blur')
  expect(form.get('[role=alert]').text()).toBe('A name is needed.')
  expect(input.attributes('aria-invalid')).toBe('true')
  expect(input.attributes('aria-describedby')?.split(' ')).toHaveLength(2)
  await input.setValue('a')
  expect(form.get('[role=alert]').text()).toBe('')
  await input.setValue('')
  expect(form.get('[role=alert]').text()).toBe('A name is needed.')
})

test('a submitted form shows errors of fields nobody has been in', () => {
  expect(open(true).get('[role=alert]').text()).toBe('A name is needed.')
})
