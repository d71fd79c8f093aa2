import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { h } from 'vue'
import Field from '../../../renderer/ui/Field.vue'
import TextInput from '../../../renderer/ui/TextInput.vue'
import { rendererPlugins } from '../../support/renderer.ts'

it('says an error only once the pointer that left the field is let go, so that nothing moves under it', async () => {
  const field = mount(Field, {
    props: { label: 'Name', error: 'Enter a name.' },
    global: { plugins: rendererPlugins() },
    slots: { default: () => h(TextInput, { modelValue: '' }) },
  })
  window.dispatchEvent(new Event('pointerdown'))
  await field.get('input').trigger('blur')
  expect(field.text()).not.toContain('Enter a name.')
  window.dispatchEvent(new Event('pointerup'))
  await expect.poll(() => field.text()).toContain('Enter a name.')
})
