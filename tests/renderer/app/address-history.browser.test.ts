import { expect, test } from 'vitest'
import { createRouter } from 'vue-router'
import { createAddressHistory, followAddress } from '../../../renderer/app/address-history.ts'

const page = { render: () => null }

/** A router whose only state is the window's address. */
async function openRouter() {
  window.location.hash = '#/one'
  const router = createRouter({
    history: createAddressHistory(),
    routes: [{ path: '/:place+', component: page }],
  })
  followAddress(router)
  await router.push(router.options.history.location)
  const back = () => router.options.history.state.back
  return { router, back, at: () => [router.currentRoute.value.fullPath, window.location.hash] }
}

test('places that were left are gone back to, and replaced ones are not; the address can be set by hand', async () => {
  const { router, at } = await openRouter()
  const entries = window.history.length
  await router.push('/two/a?tab=1')
  expect(at()).toEqual(['/two/a?tab=1', '#/two/a?tab=1'])
  await router.replace('/three')
  expect([window.history.length - entries, ...at()]).toEqual([1, '/three', '#/three'])
  window.history.back()
  await expect.poll(at).toEqual(['/one', '#/one'])
  window.history.forward()
  await expect.poll(at).toEqual(['/three', '#/three'])
  window.location.hash = '#/four'
  await expect.poll(at).toEqual(['/four', '#/four'])
  window.history.back()
  await expect.poll(at).toEqual(['/three', '#/three'])
})

test('each place knows where a step back leads to, also after it was replaced', async () => {
  const { router, back, at } = await openRouter()
  expect(back()).toBeUndefined()
  await router.push('/list')
  await router.push('/list?id=1')
  expect(back()).toBe('/list')
  await router.replace('/list?id=2')
  expect(back()).toBe('/list')
  window.history.back()
  await expect.poll(at).toEqual(['/list', '#/list'])
  expect(back()).toBe('/one')
})
