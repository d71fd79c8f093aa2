import { expect, test } from 'vitest'
import { findNewestRelease, isBehind, toReleaseText } from '#shared/domain/releases.ts'

const told = (version: string | null, latestRelease: string | null = null) => ({ version, latestRelease })

test('the newest release is the highest that any server has or has heard of', () => {
  const newest = findNewestRelease([
    told('4.9.0'),
    told('4.10.0', 'v4.15.1'),
    told(null, '4.2.0'),
    told('nonsense'),
  ])
  expect(newest && toReleaseText(newest)).toBe('4.15.1')
})

test('a fork that numbers its own as it likes makes nobody old', () => {
  expect(findNewestRelease([told('99.0.0-fork.3'), told('4.1.0')])).toMatchObject({ major: 4, minor: 1 })
  expect(findNewestRelease([told('99.0.0-fork.3')])).toBeNull()
})

test('who is behind is said by the numbers alone, and not where they are not known', () => {
  const newest = findNewestRelease([told('4.15.1')])
  expect(
    ['4.9.0', '4.15.1', '4.15.1-ce', '4.15.0-fazer-ai.16', '4.16.0', 'edge', null].map((version) =>
      isBehind(version, newest),
    ),
  ).toEqual([true, false, false, true, false, null, null])
  expect(isBehind('4.9.0', null)).toBeNull()
})
