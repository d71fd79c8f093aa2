import type { en } from './en.ts'

type Texts<Shape> = { [Key in keyof Shape]: Shape[Key] extends string ? string : Texts<Shape[Key]> }
type Paths<Shape> = {
  [Key in keyof Shape & string]: Shape[Key] extends string ? Key : `${Key}.${Paths<Shape[Key]>}`
}[keyof Shape & string]

/** What every language must have: a missing text does not compile. */
export type Catalogue = Texts<typeof en>

/** The path of one text, such as `ui.copy`. */
export type MessageKey = Paths<typeof en>
