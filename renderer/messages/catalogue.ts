import type { en } from './en.ts'

// A text that is still missing shows in English and fails a test; a text too many does not compile.
type Texts<Shape> = { [Key in keyof Shape]?: Shape[Key] extends string ? string : Texts<Shape[Key]> }
type Paths<Shape> = {
  [Key in keyof Shape & string]: Shape[Key] extends string ? Key : `${Key}.${Paths<Shape[Key]>}`
}[keyof Shape & string]

/** What a language can have. */
export type Catalogue = Texts<typeof en>

/** The path of one text, such as `ui.copy`. */
export type MessageKey = Paths<typeof en>
