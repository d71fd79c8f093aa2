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
  ['10.0.0.7', '7'],
  ['192.168.1.112', '12'],
  ['127.0.0.1:4151', '51'],
  ['é', 'É'],
  ['***', '?'],
  ['', '?'],
])('%s becomes %s', (name, initials) => {
  expect(toInitials(name)).toBe(initials)
})
