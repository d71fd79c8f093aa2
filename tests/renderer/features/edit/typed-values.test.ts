import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fromLines,
  fromTypedDuration,
  fromTypedText,
  toLines,
  toTypedDuration,
  toTypedText,
} from '../../../../renderer/features/edit/typed-values.ts'

describe('text', () => {
  it('gives back what is held, with its type, when it is typed again', () => {
    expect(fromTypedText('company_size', '7', 7)).toBe(7)
    expect(fromTypedText('domain', '', '')).toBe('')
    expect(fromTypedText('auto_resolve_message', 'a\nb', 'a\r\nb')).toBe('a\r\nb')
    expect(fromTypedText('name', 'ab', 'a\nb')).toBe('a\nb')
  })

  it('takes an emptied field for none, and an emptied name for a blank one', () => {
    expect(fromTypedText('domain', '', 'acme.example.com')).toBeNull()
    expect(fromTypedText('name', '', 'Acme')).toBe('')
  })

  it('keeps every other text as it was typed', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (text) => {
        expect(fromTypedText('industry', text, null)).toBe(text)
        expect(toTypedText(text)).toBe(text)
      }),
    )
  })
})

describe('duration', () => {
  const typed = (days: string, hours = '', minutes = '') => ({ days, hours, minutes })

  it('turns parts into the number of this very server', () => {
    expect(fromTypedDuration(typed('3', '1', '5'), 'minutes')).toBe(4385)
    expect(fromTypedDuration(typed('', '36'), 'minutes')).toBe(2160)
    expect(fromTypedDuration(typed('3'), 'days')).toBe(3)
    expect(fromTypedDuration(typed('30'), 'unknown')).toBe(30)
    expect(fromTypedDuration(typed('', ' ', ''), 'minutes')).toBeNull()
  })

  it('keeps what is no number, to be shown and refused', () => {
    const value = fromTypedDuration(typed('3', 'x'), 'minutes')
    expect(value).toBe('3:x:')
    expect(toTypedDuration(value, 'minutes')).toEqual(typed('3', 'x'))
    expect(fromTypedDuration(typed('-1'), 'minutes')).toBe('-1::')
  })

  it('shows a number so that typing nothing changes nothing', () => {
    const units = fc.constantFrom('minutes', 'days', 'unknown')
    fc.assert(
      fc.property(fc.nat(2_000_000), units, (amount, unit) => {
        expect(fromTypedDuration(toTypedDuration(amount, unit), unit)).toBe(amount)
      }),
    )
  })
})

describe('keys in lines', () => {
  it('takes each line that says something for a key', () => {
    expect(fromLines('plan\r\n\n  severity  \n')).toEqual(['plan', 'severity'])
    expect(toLines(['plan', 'severity'])).toBe('plan\nseverity')
    expect(toLines([1, { a: 2 }])).toBe('[1,{"a":2}]')
  })
})
