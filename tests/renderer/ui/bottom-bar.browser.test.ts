import '../../../renderer/ui/tokens.css'
import '../../../renderer/ui/base.css'
import { afterEach, expect, test } from 'vitest'
import { render } from 'vitest-browser-vue'
import { h } from 'vue'
import { forgetToasts, showToast } from '../../../renderer/composables/toasts.ts'
import BottomBar from '../../../renderer/ui/BottomBar.vue'
import ToastRegion from '../../../renderer/ui/ToastRegion.vue'
import { rendererPlugins } from '../../support/renderer.ts'

afterEach(forgetToasts)
const edge = (selector: string, side: 'top' | 'bottom') =>
  document.querySelector(selector)?.getBoundingClientRect()[side] ?? Number.NaN

test('Messages appear above the bar of a page, and at the bottom once it is gone', async () => {
  const tall = () => h('div', { style: { blockSize: '120px' } }, 'Save')
  const Page = (props: { hasBar: boolean }) => [
    props.hasBar ? h(BottomBar, null, tall) : null,
    h(ToastRegion),
  ]
  Page.props = ['hasBar']
  const screen = await render(Page, { props: { hasBar: true }, global: { plugins: rendererPlugins() } })
  showToast({ kind: 'failed', text: 'Not saved' })
  await expect.poll(() => window.innerHeight - edge('.toast', 'bottom')).toBeGreaterThanOrEqual(120)
  await screen.rerender({ hasBar: false })
  await expect.poll(() => window.innerHeight - edge('.toast', 'bottom')).toBeLessThan(60)
})
