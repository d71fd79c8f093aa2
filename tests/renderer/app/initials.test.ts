import { expect, test } from 'vitest'
import { toInitials } from '../../../renderer/app/initials.ts'

test.each([
  ['Harbour Lane Books', 'HL'],
  ['Harbour (2.18)', 'HA'],
  ['chat.example.com', 'CE'],
  ['Acme', 'AC'],
  ['👩‍💻 Team', '👩‍💻T'],
  ['مكتبة النخيل', 'ما'],
  ['2024', '20'],
  ['é', 'É'],
  ['***', '?'],
  ['', '?'],
])('%s becomes %s', (name, initials) => {
  expect(toInitials(name)).toBe(initials)
})
