import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AccountEdit } from '#shared/domain/edit/fields.ts'
import { EDIT_FIELDS, isEditField, readField } from '#shared/domain/edit/fields.ts'
import type { JsonObject } from '#shared/domain/json.ts'
import { startStandIn } from '#tests/stand-in/network/start.ts'
import { openUnlockedBackend } from '#tests/support/test-backend.ts'
import { callFailure } from '../../../renderer/api/failures.ts'
import { editsOf, PAGE_FIELDS } from '#tests/shared/domain/edit/generated-edits.ts'

/** The fields of a generated edit that the contract takes at all. */
function toEdit(generated: JsonObject): AccountEdit {
  return Object.fromEntries(Object.entries(generated).filter(([key]) => isEditField(key)))
}

describe.each(['4.1.0', '4.15.1', 'as-documented'] as const)('Generated edits saved on %s', (dialect) => {
  it('end as saved, as nothing to send, or refused before anything was sent', async () => {
    await using backend = await openUnlockedBackend()
    const standIn = await startStandIn({ dialect, seed: 1 })
    try {
      const accountId = standIn.state.accounts['main'] ?? 0
      const token = standIn.state.users['admin']?.token ?? ''
      const joining = { url: standIn.url, token, plainHttpConfirmed: true }
      const added = await backend.api.instances.add(
        dialect === 'as-documented' ? { ...joining, accountId } : joining,
      )
      const ref = { identityId: added.identityId, accountId }
      const ends = new Map<string, number>()
      const edits = editsOf(dialect === 'as-documented' ? PAGE_FIELDS : EDIT_FIELDS)
      await fc.assert(
        fc.asyncProperty(edits, async (generated) => {
          const edit = toEdit(generated)
          const { account } = (await backend.api.accounts.refresh(ref)).value
          const baseValues = Object.fromEntries(
            Object.keys(edit).map((field) => [
              field,
              isEditField(field) ? (readField(account, field) ?? null) : null,
            ]),
          )
          standIn.forget()
          const end = await backend.api.edits.save({ ref, edit, baseValues }).then(
            ({ outcome }) => outcome,
            (thrown: unknown) => callFailure(thrown).code,
          )
          ends.set(end, (ends.get(end) ?? 0) + 1)
          const statuses = standIn.requests({ method: 'PATCH' }).map(({ status }) => status)
          expect([end, statuses]).toEqual([end, end === 'saved' ? [200] : []])
          expect(['saved', 'nothing-to-send', 'edit-refused']).toContain(end)
        }),
        { numRuns: 60 },
      )
      expect(ends.get('saved') ?? 0).toBeGreaterThan(10)
      expect(ends.get('edit-refused') ?? 0).toBeGreaterThan(5)
    } finally {
      await standIn.close()
    }
  })
})
