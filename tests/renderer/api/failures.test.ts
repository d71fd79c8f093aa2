import { ORPCError } from '@orpc/client'
import { expect, it } from 'vitest'
import { DisconnectedError, LinkUsedUpError } from '../../../renderer/api/errors.ts'
import { callFailure } from '../../../renderer/api/failures.ts'

const aborted = () => {
  const controller = new AbortController()
  controller.abort()
  return controller.signal.reason as unknown
}

it.each<[string, unknown, unknown]>([
  [
    'a failure of the backend',
    new ORPCError('FAILURE', { status: 422, data: { code: 'offline' } }),
    { code: 'offline' },
  ],
  ['a failure without its data', new ORPCError('FAILURE', { status: 422 }), { code: 'internal' }],
  [
    'a failure with something else in it',
    new ORPCError('FAILURE', { status: 422, data: 'x' }),
    { code: 'internal' },
  ],
  [
    'refused input',
    new ORPCError('BAD_REQUEST', { data: { issues: [{ path: ['account', 0, 'name'] }] } }),
    { code: 'invalid-input', facts: { field: 'account.0.name' } },
  ],
  [
    'refused input as a whole',
    new ORPCError('BAD_REQUEST', { data: { issues: [{ path: [] }] } }),
    { code: 'invalid-input' },
  ],
  ['refused input without issues', new ORPCError('BAD_REQUEST'), { code: 'invalid-input' }],
  ['a bug of the backend', new ORPCError('INTERNAL_SERVER_ERROR'), { code: 'internal' }],
  ['an unknown call', new ORPCError('NOT_FOUND'), { code: 'internal' }],
  ['a lost backend', new DisconnectedError(), { code: 'disconnected' }],
  ['a used link', new LinkUsedUpError(), { code: 'link-used-up' }],
  ['an abort', aborted(), { code: 'cancelled' }],
  ['a bug of the page', new TypeError('x is undefined'), { code: 'internal' }],
  ['a text', 'offline', { code: 'internal' }],
  ['nothing', undefined, { code: 'internal' }],
])('%s becomes a failure', (_name, thrown, failure) => {
  expect(callFailure(thrown)).toEqual(failure)
})
