import { enFirst } from '../messages/en-first.ts'
import { t, tCount } from '../messages/translate.ts'
import type { UiTexts } from '../ui/ui-texts.ts'

type PlainText = Exclude<keyof UiTexts, 'selectedRows'>

const getters = Object.keys(enFirst.ui).map(
  (name) => [name, { get: () => t(`ui.${name as PlainText}`) }] as const,
)
const selectedRows = { value: (count: number) => tCount('ui.selectedRows', count) }

/** The words of the interface's pieces, looked up at the moment they are shown: so they follow the language. */
export const uiTexts = Object.defineProperties(
  {},
  { ...Object.fromEntries(getters), selectedRows },
) as UiTexts
