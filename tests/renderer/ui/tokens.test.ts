import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const sheet = readFileSync(new URL('../../../renderer/ui/tokens.css', import.meta.url), 'utf8')
const SCHEMES = ['light', 'dark'] as const
type Scheme = (typeof SCHEMES)[number]

/** The colours of the block that begins with this selector, in one scheme. */
function coloursOf(selector: string, scheme: Scheme): Record<string, string> {
  const block = sheet.slice(sheet.indexOf(`${selector} {`)).split('}')[0] ?? ''
  const found = block.matchAll(/--([\w-]+):\s*(?:light-dark\((#\w+),\s*(#\w+)\)|(#\w+));/g)
  return Object.fromEntries(
    [...found].map(([, name = '', light = '', dark = '', same]) => [
      name,
      same ?? (scheme === 'light' ? light : dark),
    ]),
  )
}

function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right)
  return (light + 0.05) / (dark + 0.05)
}

const TEXTS = ['text', 'muted', 'faint', 'accent-text', 'fresh', 'stale', 'failing', 'suspended']
const GROUNDS = ['canvas', 'surface', 'raised', 'sunken', 'hover']
const PAIRS: [string, string][] = [
  ...TEXTS.flatMap((text) => GROUNDS.map((ground): [string, string] => [text, ground])),
  ...['fresh', 'stale', 'failing', 'suspended'].map((name): [string, string] => [name, `${name}-soft`]),
  ...['accent', 'accent-hover', 'danger', 'danger-hover'].map((name): [string, string] => [
    'on-accent',
    name,
  ]),
  ['accent-text', 'accent-soft'],
  ['text', 'failing-soft'],
  ['muted', 'failing-soft'],
  ['text', 'accent-soft'],
  ['muted', 'accent-soft'],
  ['text', 'mark'],
]

test.each(SCHEMES)('every text keeps 4.5:1 on every ground it stands on, %s', (scheme) => {
  const colours = coloursOf(':root', scheme)
  const weak = PAIRS.filter(
    ([text, ground]) => !(contrast(colours[text] ?? '', colours[ground] ?? '') >= 4.5),
  )
  expect(weak).toEqual([])
})

test.each(SCHEMES)('the contrast theme keeps 7:1 for text, %s', (scheme) => {
  const colours = { ...coloursOf(':root', scheme), ...coloursOf(":root[data-theme='contrast']", scheme) }
  const weak = TEXTS.flatMap((text) =>
    GROUNDS.slice(0, 4).map((ground): [string, string] => [text, ground]),
  ).filter(([text, ground]) => !(contrast(colours[text] ?? '', colours[ground] ?? '') >= 7))
  expect(weak).toEqual([])
})

test.each(SCHEMES)('edges of controls and the focus ring keep 3:1, %s', (scheme) => {
  const colours = coloursOf(':root', scheme)
  const weak = ['line-strong', 'focus'].filter((name) =>
    ['canvas', 'surface', 'raised'].some(
      (ground) => !(contrast(colours[name] ?? '', colours[ground] ?? '') >= 3),
    ),
  )
  expect(weak).toEqual([])
})

test.each(SCHEMES)('every instance colour can be read on, and seen on every ground, %s', (scheme) => {
  const grounds = coloursOf(':root', scheme)
  const names = [...sheet.matchAll(/\[data-colour='(\w+)'\]/g)].map(([, name = '']) => name)
  const on = scheme === 'light' ? '#ffffff' : '#12141b'
  const weak = names.filter((name) => {
    const { instance = '' } = coloursOf(`[data-colour='${name}']`, scheme)
    const seen = ['canvas', 'surface', 'sunken'].every(
      (ground) => contrast(instance, grounds[ground] ?? '') >= 3,
    )
    return !(contrast(instance, on) >= 4.5) || !seen
  })
  expect([names.length, weak]).toEqual([8, []])
})
