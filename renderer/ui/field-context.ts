import { inject, provide, type InjectionKey, type Ref } from 'vue'

/** What a field tells the control inside it, so that label, help and error are heard with the control. */
export interface FieldContext {
  id: string
  describedBy: Readonly<Ref<string | undefined>>
  invalid: Readonly<Ref<boolean>>
  required: Readonly<Ref<boolean>>
  /** The control says that it was left: from then on errors may show. */
  leave: () => void
}

const key: InjectionKey<FieldContext> = Symbol('field')

export function provideField(context: FieldContext): void {
  provide(key, context)
}

/** The field around a control, or undefined when the control stands alone. */
export function useField(): FieldContext | undefined {
  return inject(key, undefined)
}
