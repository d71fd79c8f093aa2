// The walls keep DOM and Node out of shared/; these exist in both and are standards of their own.
declare class URL {
  constructor(url: string, base?: string)
  static canParse(url: string, base?: string): boolean
  protocol: string
  username: string
  password: string
  hostname: string
  host: string
  port: string
  pathname: string
  search: string
  hash: string
  readonly origin: string
  readonly href: string
  readonly searchParams: URLSearchParams
}
declare class URLSearchParams {
  constructor(init?: Record<string, string>)
  get(name: string): string | null
  set(name: string, value: string): void
  toString(): string
}
