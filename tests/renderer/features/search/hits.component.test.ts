import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import type { SearchHit, SearchKind } from '#shared/domain/search.ts'
import { toHitPlace } from '../../../../renderer/app/hit-place.ts'
import SearchHitLine from '../../../../renderer/features/search/SearchHitLine.vue'
import { rendererPlugins } from '../../../support/renderer.ts'

const global = { plugins: rendererPlugins() }
const hit = (change: Partial<SearchHit> = {}): SearchHit => ({
  ref: { identityId: 'ada', accountId: 1 },
  kind: 'messages',
  itemId: 9,
  parentId: 44,
  title: [{ text: 'Ada', isHit: false }],
  detail: [
    { text: 'the ', isHit: false },
    { text: '<b>re\u202efund</b>', isHit: true },
    { text: ' came', isHit: false },
  ],
  fetchedAt: 5,
  ...change,
})
const show = (change: Partial<SearchHit> = {}) =>
  mount(SearchHitLine, {
    props: { hit: hit(change), account: 'Acme', instance: 'chat.example.com', colour: 'blue' },
    global,
  })

test('A hit is text and never markup, with its marks and with nothing hidden in it', () => {
  const line = show()
  expect(line.get('.detail').text()).toBe('the <b>re[U+202E]fund</b> came')
  expect(line.findAll('mark').map((mark) => mark.text())).toEqual(['<b>re[U+202E]fund</b>'])
  expect(line.get('.kind').text()).toBe('Message no. 44')
  expect(show({ title: [] }).get('.title').text()).toContain('Without a name')
})

test.each<[SearchKind, string, object]>([
  ['account', '', {}],
  ['labels', 'labels', {}],
  ['contacts', 'contacts', { id: '9' }],
  ['conversations', 'conversations', { status: 'all', id: '9' }],
  ['messages', 'conversations', { status: 'all', id: '44' }],
  ['canned_responses', 'more', { part: 'responses' }],
  ['audit_logs', 'more', { part: 'log' }],
  ['attribute_definitions', 'more', {}],
])('A hit among %s opens the tab that shows it', (kind, tab, query) => {
  expect(toHitPlace(hit({ kind }))).toEqual({ tab, query })
})
