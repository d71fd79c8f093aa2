import { shallowRef } from 'vue'
import type { OpenedFile } from '#shared/domain/transfer.ts'

/** An export that was opened outside the app, until the page of importing takes it. */
export const openedFile = shallowRef<OpenedFile | null>(null)
