import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { INSTANCE_URL_PROBLEMS } from '#shared/domain/instance-url-problems.ts'
import { parseInstanceUrl } from '#shared/domain/instance-url.ts'

const originOf = (typed: string) => {
  const parsed = parseInstanceUrl(typed)
  return parsed.ok ? parsed.origin : parsed.reason
}

describe('an address', () => {
  it.each([
    ['chat.example.com', 'https://chat.example.com'],
    ['https://chat.example.com', 'https://chat.example.com'],
    ['https://chat.example.com/', 'https://chat.example.com'],
    ['  https://chat.example.com \n', 'https://chat.example.com'],
    ['HTTPS://Chat.Example.COM', 'https://chat.example.com'],
    ['https://chat.example.com:443', 'https://chat.example.com'],
    ['http://chat.example.com:80/', 'http://chat.example.com'],
    ['chat.example.com:8443', 'https://chat.example.com:8443'],
    ['https:// chat.example.com', 'https://chat.example.com'],
    ['https//chat.example.com', 'https://chat.example.com'],
    ['https:/chat.example.com', 'https://chat.example.com'],
    ['https:chat.example.com', 'https://chat.example.com'],
    [String.raw`https:\\chat.example.com`, 'https://chat.example.com'],
    ['//chat.example.com', 'https://chat.example.com'],
    ['"https://chat.example.com"', 'https://chat.example.com'],
    ['<https://chat.example.com>,', 'https://chat.example.com'],
    ['\u200Bchat.example.com\u200B', 'https://chat.example.com'],
    ['chat.example.com.', 'https://chat.example.com'],
    ['münchen.example', 'https://xn--mnchen-3ya.example'],
    ['チャット.example', 'https://xn--7ckep0i.example'],
    ['https://ex%61mple.com', 'https://example.com'],
    ['chat.example.com/app', 'https://chat.example.com'],
    ['https://chat.example.com/app/login?email=a&sso_auth_token=b#x', 'https://chat.example.com'],
    ['https://chat.example.com/api/v1', 'https://chat.example.com'],
    ['https://chat.example.com/super_admin/accounts', 'https://chat.example.com'],
    ['https://chat.example.com//app//', 'https://chat.example.com'],
    ['https://chat.example.com?x=1', 'https://chat.example.com'],
  ])('is read from %j', (typed, origin) => {
    expect(originOf(typed)).toBe(origin)
  })

  it.each([
    ['', 'empty'],
    [' \u200B ', 'empty'],
    ['""', 'empty'],
    ['x'.repeat(2049), 'too-long'],
    ['https://', 'unreadable'],
    ['chat example com', 'unreadable'],
    ['https://chat.exa mple.com', 'unreadable'],
    ['/app/login', 'unreadable'],
    ['https://[::1', 'unreadable'],
    ['https://1.2.3.400', 'unreadable'],
    ['ftp://chat.example.com', 'other-scheme'],
    ['wss://chat.example.com/cable', 'other-scheme'],
    ['javascript:alert(1)', 'other-scheme'],
    ['javascript:1', 'other-scheme'],
    ['JavaScript://%0aalert(1)', 'other-scheme'],
    ['data:text/html,x', 'other-scheme'],
    ['file:///etc/passwd', 'other-scheme'],
    ['mailto:admin@example.com', 'other-scheme'],
    ['https://user:secret@chat.example.com', 'credentials'],
    ['https://token@chat.example.com', 'credentials'],
    ['admin@chat.example.com', 'credentials'],
    ['https://chat..example.com', 'host'],
    ['https://-chat.example.com', 'host'],
    ["https://ch'at.example.com", 'host'],
    ['1234', 'host'],
    ['255.255.255.255', 'host'],
    ['https://224.0.0.1', 'host'],
    ['https://[ff02::1]', 'host'],
    ['chat.example.com:0', 'port'],
    ['chat.example.com:99999', 'port'],
    ['chat.example.com:1', 'blocked-port'],
    ['chat.example.com:6000', 'blocked-port'],
    ['https://chat.example.com:6667', 'blocked-port'],
    ['http://localhost:25', 'blocked-port'],
    ['https://chat.example.com:3000x', 'port'],
    ['https://chat.example.com/chatwoot', 'sub-path'],
    ['https://example.com/chat/app/login', 'sub-path'],
  ])('is refused where it is none: %j', (typed, reason) => {
    expect(originOf(typed)).toBe(reason)
  })

  it('names the sub-path it is refused for, and never a password', () => {
    expect(parseInstanceUrl('https://example.com/chat/app/login')).toEqual({
      ok: false,
      reason: 'sub-path',
      path: '/chat',
    })
    expect(JSON.stringify(parseInstanceUrl('https://user:hunter2@example.com/chat'))).not.toContain('hunter2')
  })

  it.each([
    ['localhost:3000', 'http://localhost:3000', true, true],
    ['http://chat.localhost', 'http://chat.localhost', true, true],
    ['127.0.0.1', 'http://127.0.0.1', true, true],
    ['127.1:3000', 'http://127.0.0.1:3000', true, true],
    ['0x7f.1', 'http://127.0.0.1', true, true],
    ['http://2130706433', 'http://127.0.0.1', true, true],
    ['http://017700000001', 'http://127.0.0.1', true, true],
    ['http://0.0.0.0:3000', 'http://0.0.0.0:3000', true, true],
    ['[::1]:3000', 'http://[::1]:3000', true, true],
    ['::1', 'http://[::1]', true, true],
    ['http://[::ffff:127.0.0.1]', 'http://[::ffff:7f00:1]', true, true],
    ['10.1.2.3', 'http://10.1.2.3', false, true],
    ['172.16.0.1', 'http://172.16.0.1', false, true],
    ['172.31.255.255', 'http://172.31.255.255', false, true],
    ['192.168.1.5:3000', 'http://192.168.1.5:3000', false, true],
    ['169.254.1.1', 'http://169.254.1.1', false, true],
    ['http://[fd12:3456::1]', 'http://[fd12:3456::1]', false, true],
    ['fe80::1', 'http://[fe80::1]', false, true],
    ['http://[::ffff:10.0.0.1]', 'http://[::ffff:a00:1]', false, true],
    ['chat.local', 'http://chat.local', false, true],
    ['chat.home.arpa', 'http://chat.home.arpa', false, true],
    ['chatwoot:3000', 'http://chatwoot:3000', false, true],
    ['http://172.15.0.1', 'http://172.15.0.1', false, false],
    ['http://172.32.0.1', 'http://172.32.0.1', false, false],
    ['http://11.0.0.1', 'http://11.0.0.1', false, false],
    ['http://100.64.0.1', 'http://100.64.0.1', false, true],
    ['http://100.127.255.254', 'http://100.127.255.254', false, true],
    ['http://100.63.0.1', 'http://100.63.0.1', false, false],
    ['http://100.128.0.1', 'http://100.128.0.1', false, false],
    ['http://[2001:db8::1]', 'http://[2001:db8::1]', false, false],
    ['http://[::ffff:8.8.8.8]', 'http://[::ffff:808:808]', false, false],
    ['http://localhost.example.com', 'http://localhost.example.com', false, false],
    ['http://127.0.0.1.example.com', 'http://127.0.0.1.example.com', false, false],
    ['http://notlocal', 'http://notlocal', false, true],
    ['http://chatlocal.example', 'http://chatlocal.example', false, false],
  ])('tells how far a plain one reaches: %j', (typed, origin, isLoopback, isPrivate) => {
    expect(parseInstanceUrl(typed)).toMatchObject({
      ok: true,
      origin,
      isPlainHttp: true,
      isLoopback,
      isPrivate,
    })
  })

  it('means TLS where it says so, also for a private one', () => {
    expect(parseInstanceUrl('https://10.0.0.5')).toMatchObject({ isPlainHttp: false, isPrivate: true })
    expect(parseInstanceUrl('10.0.0.5:443')).toMatchObject({ isPlainHttp: false, isPrivate: true })
  })

  it.each([
    ['https://chat.example.com/app/accounts/3/dashboard', 3],
    ['chat.example.com/app/accounts/12', 12],
    ['chat.example.com/api/v1/accounts/7/labels', 7],
    ['chat.example.com/platform/api/v1/accounts/8', 8],
    ['chat.example.com/super_admin/accounts/9', 9],
    ['chat.example.com/app/accounts/0', null],
    ['chat.example.com/app/accounts/x', null],
    ['chat.example.com/app/accounts/99999999999999999999', null],
    ['chat.example.com/app/login', null],
  ])('carries the account of a pasted page: %j', (typed, accountId) => {
    expect(parseInstanceUrl(typed)).toMatchObject({ ok: true, accountId })
  })

  it('is read or refused with a reason, whatever is typed; what is read is read the same again', () => {
    const typing = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.domain().map((domain) => ` ${domain.toUpperCase()}/app/accounts/4`),
      fc.ipV4Extended(),
      fc.ipV6().map((address) => `[${address}]:3000`),
      fc
        .mixedCase(fc.constantFrom('http://', 'https://', 'javascript:', '//'))
        .chain((scheme) => fc.string().map((rest) => scheme + rest)),
    )
    fc.assert(
      fc.property(typing, (typed) => {
        const parsed = parseInstanceUrl(typed)
        if (!parsed.ok) {
          expect(INSTANCE_URL_PROBLEMS).toContain(parsed.reason)
          return
        }
        expect(new URL(parsed.origin).origin).toBe(parsed.origin)
        expect(parseInstanceUrl(parsed.origin)).toEqual({ ...parsed, accountId: null })
      }),
      { numRuns: 3000 },
    )
  })
})
