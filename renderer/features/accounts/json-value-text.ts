import type { Json } from '#shared/domain/json.ts'

// What a reader would not see, or what turns the reading direction: JSON has its own way to write these.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00a0\u115f\u1160\u3164\uffa0]/gu

/** A structure as indented JSON in which no character hides: invisible ones are written as escapes. */
export function toJsonValueText(value: Json): string {
  return JSON.stringify(value, null, 2).replace(UNSEEN, (character) =>
    character === '\n' ? character : escapeUnits(character),
  )
}

function escapeUnits(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => String.raw`\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('')
}
