import type { Label } from '#shared/domain/lists.ts'
import type { ReadItem } from './lists.ts'
import { Fields, toFlag, toForeign, toId, toText, withoutGaps } from './wire.ts'

/** An entry of `GET labels` (API document 4.10). */
export const readLabel: ReadItem<Label> = (sent, redacted) => {
  const fields = new Fields(sent)
  const id = fields.take('id', toId)
  if (id === undefined) return undefined
  return withoutGaps({
    id,
    title: fields.take('title', toText),
    description: fields.take('description', toText),
    color: fields.take('color', toText),
    showOnSidebar: fields.take('show_on_sidebar', toFlag),
    ...toForeign(fields, redacted),
  })
}
