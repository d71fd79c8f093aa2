type Formatter = Intl.NumberFormat | Intl.ListFormat | Intl.PluralRules

const made = new Map<string, Formatter>()

// Making an Intl object costs far more than using it, so each is made once per language.
function once<Kind extends Formatter>(purpose: string, tag: string, make: () => Kind): Kind {
  const key = `${purpose} ${tag}`
  const known = made.get(key)
  if (known !== undefined) return known as Kind
  const fresh = make()
  made.set(key, fresh)
  return fresh
}

/** A number as the language of the BCP 47 tag writes it. */
export function writeNumber(tag: string, value: number): string {
  return once('number', tag, () => new Intl.NumberFormat(tag)).format(value)
}

/** "3 days" in the language. */
export function writeUnit(tag: string, unit: 'day' | 'hour' | 'minute', amount: number): string {
  const format = once(
    unit,
    tag,
    () => new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }),
  )
  return format.format(amount)
}

/** "a, b and c", or for the parts of a measure "1 day, 2 hours". */
export function writeList(tag: string, type: 'conjunction' | 'unit', items: readonly string[]): string {
  return once(type, tag, () => new Intl.ListFormat(tag, { type })).format(items)
}

/** The forms that counted things take in the language. */
export function pluralRulesOf(tag: string): Intl.PluralRules {
  return once('plural', tag, () => new Intl.PluralRules(tag))
}
