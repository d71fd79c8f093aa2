import { expect, it } from 'vitest'
import { exportHistory } from '#shared/domain/history-export.ts'
import { toUndoEdit, type Change } from '#shared/domain/history.ts'

const NOW = Date.UTC(2024, 4, 1, 10)
const change: Change = {
  id: 7,
  at: NOW,
  identityId: '22222222-2222-4222-8222-222222222222',
  identityName: '=Ada',
  origin: 'https://chat.example.com',
  accountId: 3,
  accountName: 'Acme, Inc.',
  fields: [
    { field: 'name', before: 'Alt', after: 'Neu' },
    { field: 'auto_resolve_after', before: null, after: 30, kept: 40 },
    { field: 'conversation_required_attributes', before: null, after: ['a', 'b'] },
  ],
  outcome: 'saved',
  failureCode: null,
  requestId: 'abc',
  undoOf: 5,
}

it('A change is taken back by what its fields held before, and a list that was not there by an empty one', () => {
  expect(toUndoEdit(change)).toEqual({
    name: 'Alt',
    auto_resolve_after: null,
    conversation_required_attributes: [],
  })
})

it('As JSON everything is there, with the time as people write it', () => {
  const { name, text } = exportHistory([change], 'json', NOW)
  expect(name).toBe('switchyard-history-2024-05-01.json')
  expect(JSON.parse(text)).toEqual({ changes: [{ ...change, at: '2024-05-01T10:00:00.000Z' }] })
})

it('As CSV each field has its line', () => {
  const { name, text } = exportHistory([change], 'csv', NOW)
  const about = `2024-05-01T10:00:00.000Z,https://chat.example.com,3,"Acme, Inc.",'=Ada`
  expect(name).toBe('switchyard-history-2024-05-01.csv')
  expect(text.split('\r\n')).toEqual([
    'time,server,account id,account,identity,field,before,after,kept,outcome,failure,request id,change,takes back',
    `${about},name,Alt,Neu,,saved,,abc,7,5`,
    `${about},auto_resolve_after,,30,40,saved,,abc,7,5`,
    `${about},conversation_required_attributes,,"[""a"",""b""]",,saved,,abc,7,5`,
    '',
  ])
})
