const atoms = '[^\\s()<>[\\]:;@\\\\,."\\0]+(?:\\.[^\\s()<>[\\]:;@\\\\,."\\0]+)*'
const plain = new RegExp(`^(?:${atoms}|"[^"\\0]*")@(${atoms})$`)

/** The domain of an address that signup takes: plain, ASCII, with a decent domain (API document 5.7); undefined of all others. */
export function signupDomain(text: string): string | undefined {
  const domain = plain.exec(text)?.[1]
  if (domain === undefined || /[^\0-~]/.test(text)) return undefined
  return domain.includes('.') && !domain.startsWith('-') && !/[+!_/'`]/.test(domain) ? domain : undefined
}
