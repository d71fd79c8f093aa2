import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { cacheMigrations } from '#electron/cache/migrations.ts'
import type { Migration } from '#electron/sqlite/migrations.ts'
import { vaultMigrations } from '#electron/vault/migrations.ts'

function digestOf({ sql }: Migration): string {
  return createHash('sha256').update(sql).digest('hex')
}

test('A released step of a schema never changes: add a step, and its digest here', () => {
  expect(vaultMigrations.map((migration) => [migration.number, digestOf(migration)])).toEqual([
    [1, '8cdef25144c1e38f96d5c799312f63f31e5f543a41901a7acf215d7586a40b4e'],
    [2, '8117ed496ee8efbd825bf8de4b8ae204ea3d17cf6d746ea89c3d2292e877af59'],
    [3, '013333d81ddfcb7a964d4adc8d5c7c1ba9e50bb9214dee113d9481090cf4d240'],
    [4, '606f4ef588d4d8cbe3b835d2e35eda8f836898c1c64992f75034b41a4a29b637'],
    [5, 'f7dd2e23519e6d55f6f9fb2cdfceb570fa6a044c140caab7a66b0fbde2d810f8'],
    [6, 'ecf35c07ea0d6a11708f8ed553cfd9e09314be69abd3da9272c8ffa1cf545c62'],
    [7, 'ec80721193ae3622ef03546a6f966c4094e3caff90371c3a61edcfaab8d1f3cc'],
    [8, '1defe5d4e0e5dcf0c54c5ed14fb1dc5c314bcfafed38d1a511d4c84097de9e40'],
    [9, 'b221eb4d676b573d1f5cb8512837b98009d156c742fb9879b251695ea1a9e6c3'],
    [10, 'a62f15285fc2e6ca25ddc4080b31985e564ffe19e2cffdbf40e9e5445be006d2'],
  ])
  expect(cacheMigrations.map((migration) => [migration.number, digestOf(migration)])).toEqual([
    [1, '5d60ac16fccecaf86cbec668e360595e9e9fb595d06f3a068882a7c34bb8d226'],
    [2, '0caac8a5d8f3c96c79add38cb7a7f02b09ee36d65c76158bbb1063f2270f3e67'],
    [3, '1c597bc14c4a75b2db91c0fc41c8e169b2f41492f693f673b780d96cc8b1c1c3'],
    [4, 'fec7200ca2966a47cd011310263648ae1e453098a3a4e5dbbef9ceb7ee16bd4a'],
    [5, '37ea0540f48500c4d961e0003bd35aa46a4bbb63f5b7967484fcbdd1fbc2047c'],
    [6, '8a72031a2190304ad94fd7b4af5b45fa6c43533538ad78cce5a9459259f4277f'],
    [7, '09d19502797210d5432705bed5f84d4732febd79f7a5cc5612bf34dc3df1f9ee'],
  ])
})
