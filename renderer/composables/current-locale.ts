import { shallowRef } from 'vue'

/** The BCP 47 tag that dates, numbers and sorting follow. The app sets it when the language changes. */
export const currentLocale = shallowRef('en')
