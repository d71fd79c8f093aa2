import type { SearchHit } from '#shared/domain/search.ts'

/** Which tab of an account shows a hit, and what its address has to name so that it is open. */
export function toHitPlace(hit: Pick<SearchHit, 'kind' | 'itemId' | 'parentId'>): {
  tab: string
  query: Record<string, string>
} {
  const { kind, itemId, parentId } = hit
  switch (kind) {
    case 'account':
      return { tab: '', query: {} }
    case 'inboxes':
    case 'labels':
    case 'teams':
    case 'agents':
      return { tab: kind, query: {} }
    case 'contacts':
      return { tab: kind, query: { id: String(itemId) } }
    case 'conversations':
      return { tab: kind, query: { status: 'all', id: String(itemId) } }
    case 'messages':
      return { tab: 'conversations', query: { status: 'all', id: String(parentId) } }
    case 'attribute_definitions':
      return { tab: 'more', query: {} }
    case 'canned_responses':
      return { tab: 'more', query: { part: 'responses' } }
    case 'audit_logs':
      return { tab: 'more', query: { part: 'log' } }
  }
}
