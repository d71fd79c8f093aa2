import { describe, expect, it } from 'vitest'
import { toBackOff } from '#electron/services/back-off.ts'
import { isListDue, toListKey, toListMark } from '#electron/services/list-freshness.ts'
import { openNetworkState } from '#electron/services/network-state.ts'

const KEYS = { label: '1700000000', inbox: '0000000000' }

describe('a list', () => {
  it('is judged by its own key; what nothing is known of, and what has none, by nothing', () => {
    const keyOf = (kind: 'labels' | 'inboxes' | 'teams' | 'agents') => toListKey(kind, KEYS)
    expect([keyOf('labels'), keyOf('inboxes'), keyOf('teams'), keyOf('agents')]).toEqual([
      '1700000000',
      null,
      null,
      null,
    ])
  })

  it('is asked for until its key was seen twice, since two changes in one second are one key', () => {
    const first = toListMark(null, '17')
    expect(isListDue(first, '17')).toBe(true)
    const second = toListMark(first, '17')
    expect(isListDue(second, '17')).toBe(false)
    expect(isListDue(toListMark(second, '17'), '17')).toBe(false)
  })

  it('is asked for when its key changed, or was lost, or came back after it was lost', () => {
    expect([
      isListDue('17', '18'),
      isListDue('17', null),
      isListDue(null, null),
      isListDue(null, '17'),
    ]).toEqual([true, true, true, true])
    expect(toListMark('17', null)).toBeNull()
  })
})

it('Waiting grows from half a minute to a quarter of an hour, and is never the same for all', () => {
  const lengths = [1, 2, 3, 4, 5, 6, 7, 1000].map((failures) => toBackOff(failures, 1) / 1000)
  expect(lengths).toEqual([30, 60, 120, 240, 480, 900, 900, 900])
  expect(toBackOff(1, 0)).toBe(18_000)
})

describe('the network', () => {
  it('is gone when the system says so, when several servers cannot be found, or when the browser says so', () => {
    const byCode = openNetworkState()
    expect([byCode.note('a', 'offline', 7), byCode.offlineSince()]).toEqual([true, 7])
    const byServers = openNetworkState()
    const notes = ['a', 'a', 'b'].map((origin) => byServers.note(origin, 'name-not-found', 8))
    expect([notes, byServers.offlineSince()]).toEqual([[false, false, true], 8])
    const byHint = openNetworkState()
    expect([byHint.hint(true, 1), byHint.hint(false, 9), byHint.offlineSince()]).toEqual([false, true, 9])
  })

  it('is there where anything answers, whatever the browser thinks', () => {
    const state = openNetworkState()
    state.hint(false, 1)
    expect(state.note('a', null, 2)).toBe(true)
    expect([state.hint(false, 3), state.offlineSince()]).toEqual([false, null])
  })

  it('is not gone because of servers that refuse, or that fail with others answering in between', () => {
    const state = openNetworkState()
    state.note('a', 'connection-timeout', 1)
    state.note('b', null, 1)
    state.note('c', 'connection-timeout', 1)
    state.note('d', 'connection-refused', 1)
    state.note('e', 'connection-timeout', 1)
    expect(state.offlineSince()).toBeNull()
  })
})
