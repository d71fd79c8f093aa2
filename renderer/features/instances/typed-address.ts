import { computed, ref, watch, type ComputedRef, type Ref } from 'vue'
import { parseInstanceUrl, type InstanceUrl, type ParsedInstanceUrl } from '#shared/domain/instance-url.ts'
import { t } from '../../messages/translate.ts'

/** The address somebody types on the way in: what was read from it, and what is still to be confirmed about it. */
export interface TypedAddress {
  url: Ref<string>
  plainHttpConfirmed: Ref<boolean>
  address: ComputedRef<ParsedInstanceUrl>
  /** What was read; null while it is no address. */
  origin: ComputedRef<string | null>
  urlError: ComputedRef<string | undefined>
  urlHelp: ComputedRef<string>
  /** The address where nothing is encrypted on the way; null otherwise. */
  plainHttp: ComputedRef<InstanceUrl | null>
  /** Whether something secret may go there: encrypted, or confirmed and private. */
  isSafe: ComputedRef<boolean>
  toInput: () => { url: string; plainHttpConfirmed: boolean }
}

/** One address for all ways in, so that changing one's mind about the way costs no typing. */
export function useTypedAddress(initial = ''): TypedAddress {
  const url = ref(initial)
  const plainHttpConfirmed = ref(false)
  const address = computed(() => parseInstanceUrl(url.value))
  const origin = computed(() => (address.value.ok ? address.value.origin : null))
  const plainHttp = computed(() => (address.value.ok && address.value.isPlainHttp ? address.value : null))

  // A confirmation is for one address.
  watch(origin, () => {
    plainHttpConfirmed.value = false
  })

  return {
    url,
    plainHttpConfirmed,
    address,
    origin,
    plainHttp,
    urlError: computed(() =>
      address.value.ok ? undefined : t(`instances.urlProblem.${address.value.reason}`),
    ),
    urlHelp: computed(() =>
      origin.value !== null && origin.value !== url.value.trim()
        ? t('instances.add.urlRead', { origin: origin.value })
        : t('instances.add.urlHelp'),
    ),
    isSafe: computed(
      () => plainHttp.value === null || (plainHttp.value.isPrivate && plainHttpConfirmed.value),
    ),
    toInput: () => ({ url: url.value, plainHttpConfirmed: plainHttpConfirmed.value }),
  }
}
