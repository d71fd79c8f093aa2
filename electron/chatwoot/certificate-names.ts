import { toOneLine } from './page.ts'

/** Who a certificate names, from its lines of `KEY=value`: the organisation if it has one, else the common name. */
export function toCertificateName(lines: string | undefined): string {
  const pairs = (lines ?? '').split('\n').map((line) => line.split(/=(.*)/s))
  const of = (key: string) => pairs.find(([name]) => name === key)?.[1]
  const [organisation, name] = [of('O'), of('CN')]
  return toOneLine([name, organisation].filter((part) => part !== undefined).join(' · '), 200)
}
