import { expect, test } from 'vitest'
import {
  findInstancePlace,
  findShortcut,
  SHORTCUTS,
  toKeysText,
} from '../../../renderer/app/commands/shortcuts.ts'

const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
})
const commandOf = (key: string, more: Partial<KeyboardEvent> = {}) => findShortcut(press(key, more))?.command

test('letters tell Ctrl, Shift and neither apart', () => {
  expect(commandOf('k', { ctrlKey: true })).toBe('palette')
  expect(commandOf('k')).toBeUndefined()
  expect(commandOf('j', { ctrlKey: true })).toBe('nextAccount')
  expect(commandOf('J', { ctrlKey: true, shiftKey: true })).toBe('previousAccount')
  expect(commandOf('r')).toBe('refresh')
  expect(commandOf('R', { shiftKey: true })).toBeUndefined()
  expect(commandOf('r', { ctrlKey: true })).toBeUndefined()
  expect(commandOf('l', { ctrlKey: true, altKey: true })).toBeUndefined()
})

test('signs work with or without Shift, as layouts want it', () => {
  expect([commandOf('?', { shiftKey: true }), commandOf('?'), commandOf('/', { shiftKey: true })]).toEqual([
    'shortcuts',
    'shortcuts',
    'search',
  ])
})

test('letters of other alphabets stand for the key at their place', () => {
  expect(commandOf('л', { ctrlKey: true, code: 'KeyK' })).toBe('palette')
  expect(commandOf('ق', { code: 'KeyR' })).toBe('refresh')
  // On AZERTY the key at the place of Q writes A: Latin letters count, not places.
  expect(commandOf('a', { code: 'KeyR' })).toBeUndefined()
})

test('digits count by their place, so that layouts with shifted digits work', () => {
  expect(findInstancePlace(press('&', { ctrlKey: true, code: 'Digit1' }))).toBe(1)
  expect(findInstancePlace(press('9', { ctrlKey: true, code: 'Numpad9' }))).toBe(9)
  expect(findInstancePlace(press('0', { ctrlKey: true, code: 'Digit0' }))).toBeUndefined()
  expect(findInstancePlace(press('1', { code: 'Digit1' }))).toBeUndefined()
})

test('no two lines of the table share their keys', () => {
  const keys = SHORTCUTS.map(toKeysText)
  expect(new Set(keys).size).toBe(keys.length)
})
