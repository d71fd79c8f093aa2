import { computed, onBeforeUnmount, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import {
  TRANSFER_MAXIMUM,
  type OpenedFile,
  type TransferPreview,
  type TransferReport,
} from '#shared/domain/transfer.ts'
import type { Failure } from '#shared/failures/failure.ts'
import { api, callFailure } from '../../api/api.ts'
import { toBase64, toBytes } from './file-bytes.ts'

/** An import on its way: a file and its passphrase, what is in it, what was decided, and what became of it. */
export interface ImportRun {
  file: ShallowRef<File | null>
  passphrase: Ref<string>
  working: Ref<boolean>
  failure: ShallowRef<Failure | null>
  preview: ShallowRef<TransferPreview | null>
  report: ShallowRef<TransferReport | null>
  /** Identities whose token is to be taken from the file, by their id in it. */
  replace: Ref<Set<string>>
  preferences: Ref<boolean>
  /** Whether bringing the file in would change anything. */
  changesAnything: ComputedRef<boolean>
  open: () => Promise<void>
  /** Takes a file that was opened outside the app in place of a chosen one; what cannot be an export is said. */
  take: (opened: OpenedFile) => void
  /** Says whether it worked. */
  bringIn: () => Promise<boolean>
  restart: () => void
}

export function useImportRun(): ImportRun {
  const file = shallowRef<File | null>(null)
  const passphrase = ref('')
  const working = ref(false)
  const failure = shallowRef<Failure | null>(null)
  const preview = shallowRef<TransferPreview | null>(null)
  const report = shallowRef<TransferReport | null>(null)
  const replace = ref(new Set<string>())
  const preferences = ref(false)

  const changesAnything = computed(() => {
    const counts = preview.value?.report.counts
    if (counts === undefined) return false
    const { preferences: settings, ...others } = counts
    return (
      Object.values(others).some(({ added, changed }) => added > 0 || changed > 0) ||
      replace.value.size > 0 ||
      (preferences.value && settings.changed > 0)
    )
  })

  async function attempt(work: () => Promise<void>): Promise<boolean> {
    if (working.value) return false
    working.value = true
    failure.value = null
    try {
      await work()
      return true
    } catch (thrown) {
      failure.value = callFailure(thrown)
      if (failure.value.code === 'transfer-expired') preview.value = null
      return false
    } finally {
      working.value = false
    }
  }

  async function open(): Promise<void> {
    const chosen = file.value
    if (chosen === null || passphrase.value === '') return
    if (chosen.size > TRANSFER_MAXIMUM) {
      failure.value = { code: 'transfer-too-large', ...limitOf('transfer-too-large') }
      return
    }
    await attempt(async () => {
      const base64 = await toBase64(chosen).catch(() => null)
      if (base64 === null) {
        failure.value = { code: 'file-unreadable' }
        return
      }
      const opened = await api.transfer.preview({ base64, passphrase: passphrase.value })
      if (file.value !== chosen) {
        // Another one was opened outside the app meanwhile: what is shown has to be of that.
        letGoOf(opened.ticket)
        return
      }
      preview.value = opened
      passphrase.value = ''
      replace.value = new Set()
      // On a computer where nothing is yet, everything is wanted.
      preferences.value = preview.value.report.instances.every(({ isNew }) => isNew)
    })
  }

  function take(opened: OpenedFile): void {
    restart()
    if ('problem' in opened) failure.value = { code: opened.problem, ...limitOf(opened.problem) }
    else file.value = new File([toBytes(opened.base64)], opened.name)
  }

  function bringIn(): Promise<boolean> {
    return attempt(async () => {
      const { ticket } = preview.value ?? { ticket: '' }
      report.value = await api.transfer.bringIn({
        ticket,
        replace: [...replace.value],
        preferences: preferences.value,
      })
      preview.value = null
    })
  }

  /** Lets go of what was opened: its tokens need not wait in memory. */
  function letGo(): void {
    const ticket = preview.value?.ticket
    preview.value = null
    passphrase.value = ''
    if (ticket !== undefined) letGoOf(ticket)
  }

  function restart(): void {
    letGo()
    file.value = null
    failure.value = null
    report.value = null
  }
  onBeforeUnmount(letGo)

  return {
    file,
    passphrase,
    working,
    failure,
    preview,
    report,
    replace,
    preferences,
    changesAnything,
    open,
    take,
    bringIn,
    restart,
  }
}

function letGoOf(ticket: string): void {
  api.transfer.forget({ ticket }).catch(() => undefined)
}

function limitOf(code: Failure['code']): Pick<Failure, 'facts'> {
  return code === 'transfer-too-large' ? { facts: { limit: TRANSFER_MAXIMUM / 1024 / 1024 } } : {}
}
