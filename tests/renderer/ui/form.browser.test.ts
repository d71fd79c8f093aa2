import '../../../renderer/ui/tokens.css'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-vue'
import { h } from 'vue'
import Button from '../../../renderer/ui/Button.vue'
import FailurePanel from '../../../renderer/ui/FailurePanel.vue'
import Field from '../../../renderer/ui/Field.vue'
import Form from '../../../renderer/ui/Form.vue'
import TextInput from '../../../renderer/ui/TextInput.vue'
import { rendererPlugins } from '../../support/renderer.ts'

interface Props {
  working?: boolean
  wrong?: boolean
  failed?: boolean
}

function openForm(onSubmit: () => void = () => undefined) {
  const Page = ({ working = false, wrong = false, failed = false }: Props) =>
    h(Form, { working, onSubmit }, () => [
      ...['Server', 'Token'].map((label) =>
        h(Field, { label, error: wrong && label === 'Server' ? 'Wrong.' : undefined, showErrors: true }, () =>
          h(TextInput, { modelValue: 'typed', disabled: working }),
        ),
      ),
      h('div', { style: { blockSize: '2000px' } }),
      failed ? h(FailurePanel, { title: 'Refused' }) : null,
      h(Button, { type: 'submit' }, () => 'Send'),
    ])
  Page.props = ['working', 'wrong', 'failed']
  return render(Page, { props: {} as Props, global: { plugins: rendererPlugins() } })
}

test('A field that was locked while the form was sent has the focus again, and the failure is in sight', async () => {
  const screen = await openForm()
  const token = screen.getByLabelText('Token').element() as HTMLInputElement
  token.focus()
  await screen.rerender({ working: true })
  await expect.poll(() => document.activeElement).toBe(document.body)
  await screen.rerender({ working: false, failed: true })
  await expect.poll(() => document.activeElement).toBe(token)
  const { bottom } = screen
    .getByRole('alert')
    .filter({ hasText: 'Refused' })
    .element()
    .getBoundingClientRect()
  expect(bottom).toBeLessThanOrEqual(window.innerHeight)
})

test('Sent with something wrong in it, the form puts the focus where that is', async () => {
  const screen = await openForm(() => void screen.rerender({ wrong: true }))
  await screen.getByRole('button', { name: 'Send' }).click()
  await expect.poll(() => document.activeElement).toBe(screen.getByLabelText('Server').element())
})
