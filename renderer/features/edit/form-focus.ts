import { nextTick, watch, type Ref } from 'vue'
import type { EditField } from '#shared/domain/edit/fields.ts'

interface FormFocusOptions {
  root: Readonly<Ref<HTMLElement | null>>
  /** No dialog is over the form. */
  isEditing: () => boolean
  refusedByServer: () => ReadonlySet<EditField>
}

/** Where the focus goes in the form: to what has to be corrected, and back to where it was after a dialog. */
export function useFormFocus({ root, isEditing, refusedByServer }: FormFocusOptions): {
  /** The first field where none is named. */
  focusField: (field?: EditField) => Promise<void>
  /** To be called before a dialog opens, which takes the focus before it can note where that came from. */
  noteReturn: () => void
} {
  let returnTo: Element | null = null

  async function focusField(field?: EditField): Promise<void> {
    await nextTick()
    const selector = field === undefined ? '[data-field]' : `[data-field="${field}"]`
    const row = root.value?.querySelector(selector)
    row?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  }

  watch(
    isEditing,
    (isBack) => {
      if (!isBack) return
      requestAnimationFrame(() => {
        if (document.activeElement === document.body && returnTo instanceof HTMLElement) returnTo.focus()
      })
    },
    { flush: 'post' },
  )
  // What the server refused is shown where it is to be corrected.
  watch(refusedByServer, (fields, before) => {
    const [first] = fields
    if (first !== undefined && fields.size >= before.size) void focusField(first)
  })

  return {
    focusField,
    noteReturn() {
      returnTo = document.activeElement
    },
  }
}
