import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, expect, test } from 'vitest'
import ImportPage from '../../../../renderer/features/transfer/ImportPage.vue'
import { openedFile } from '../../../../renderer/features/transfer/opened-file.ts'
import { en } from '../../../../renderer/messages/en.ts'
import { completeTexts } from '../../../../renderer/messages/translate.ts'
import { rendererPlugins } from '../../../support/renderer.ts'

beforeEach(completeTexts)

test('an export that was opened outside the app is chosen already, and still has to be opened', async () => {
  openedFile.value = { name: 'moved.switchyard', base64: 'U1dJVENIWUQ=' }
  const page = mount(ImportPage, { global: { plugins: rendererPlugins() } })
  expect(page.text()).toContain('moved.switchyard was opened outside the app.')
  expect(page.get('.chosen').text()).toContain('moved.switchyard')
  expect(page.text()).toContain(en.transfer.import.open)
  expect(openedFile.value).toBeNull()

  openedFile.value = { name: 'huge.switchyard', problem: 'transfer-too-large' }
  await flushPromises()
  expect(page.text()).toContain(en.failures['transfer-too-large'].title)
  expect(page.find('.chosen').exists()).toBe(false)
})
