import { expect, test } from 'vitest'
import type { Instance } from '#shared/domain/instance.ts'
import { fadeUse, withMoved, type Organisation } from '#shared/domain/organisation.ts'
import { stepInRail, toRailGroups } from '../../../../renderer/features/organisation/rail-groups.ts'

const instance = (id: string) => ({ id }) as Instance
const place = (instanceId: string, folderId: string | null) => ({ instanceId, folderId, icon: null })
const folder = (id: string) => ({ id, name: id, collapsed: false })
const arranged: Organisation = {
  folders: [folder('work'), folder('empty'), folder('home')],
  placements: [place('b', null), place('a', 'work'), place('c', 'work'), place('d', 'home')],
  pins: [],
  uses: [],
}
const groups = toRailGroups(['a', 'b', 'c', 'd', 'new'].map(instance), arranged)

test('instances outside of folders come first, a new one last of them, then folder by folder', () => {
  expect(groups.map((group) => [group.folder?.id, ...group.tiles.map((tile) => tile.instance.id)])).toEqual([
    [undefined, 'b', 'new'],
    ['work', 'a', 'c'],
    ['empty'],
    ['home', 'd'],
  ])
  expect(toRailGroups([instance('a')], null).map(({ tiles }) => tiles.length)).toEqual([1])
})

test('a step goes on within its group, into the neighbouring one at its end, and nowhere beyond the rail', () => {
  expect([
    stepInRail(groups, 'a', 1),
    stepInRail(groups, 'a', -1),
    stepInRail(groups, 'c', 1),
    stepInRail(groups, 'd', 1),
    stepInRail(groups, 'b', -1),
    stepInRail(groups, 'nobody', 1),
  ]).toEqual([
    { folderId: 'work', place: 1 },
    { folderId: null, place: 2 },
    { folderId: 'empty', place: 0 },
    null,
    null,
    null,
  ])
})

test('use halves in two weeks, and a clock that went back takes nothing away', () => {
  const day = 24 * 60 * 60 * 1000
  const use = { score: 8, usedAt: 100 * day }
  expect([fadeUse(use, 114 * day), fadeUse(use, 128 * day), fadeUse(use, 0)]).toEqual([4, 2, 8])
})

test('a moved item takes its place among the others; too far is last', () => {
  expect([withMoved(['a', 'b', 'c'], 'a', 1), withMoved(['a', 'b', 'c'], 'a', 9)]).toEqual([
    ['b', 'a', 'c'],
    ['b', 'c', 'a'],
  ])
})
