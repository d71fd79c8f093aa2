import { expect, test } from 'vitest'
import { buildOnce } from '#tests/support/build-once.ts'
import { weighFirstLoad } from '#tests/support/first-load.ts'

test('the first load of the page is at most 180 kB of JS and CSS, gzipped', async () => {
  const { pages } = await buildOnce()
  const { kilobytes, files } = weighFirstLoad(pages)
  // A walk that misses the imports would find next to nothing.
  expect(files.length).toBeGreaterThan(40)
  expect(kilobytes).toBeLessThanOrEqual(180)
}, 90_000)
