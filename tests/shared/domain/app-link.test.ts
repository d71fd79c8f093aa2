import { describe, expect, it } from 'vitest'
import { findAppLink, toAppLink } from '#shared/domain/app-link.ts'

const server = 'https%3A%2F%2Fchat.example.com'

describe('a link into the app', () => {
  it.each([
    [
      `switchyard://open?server=${server}`,
      { origin: 'https://chat.example.com', accountId: null, tab: null },
    ],
    [
      `switchyard://open/?server=${server}&account=3&tab=settings`,
      { origin: 'https://chat.example.com', accountId: 3, tab: 'settings' },
    ],
    [
      'SWITCHYARD://open?server=http://10.0.0.7:3000/&account=12',
      { origin: 'http://10.0.0.7:3000', accountId: 12, tab: null },
    ],
  ])('leads somewhere: %s', (text, link) => {
    expect(findAppLink([text])).toEqual(link)
  })

  it.each([
    ['another scheme', `https://open?server=${server}`],
    ['another scheme inside', 'switchyard://open?server=javascript:alert(1)'],
    ['a file inside', 'switchyard://open?server=file:///etc/passwd'],
    ['itself inside', 'switchyard://open?server=switchyard://open'],
    ['another word', `switchyard://delete?server=${server}`],
    ['a path', `switchyard://open/../edit?server=${server}`],
    ['dots after its server', 'switchyard://open?server=https://chat.example.com/..%2f..%2fapp'],
    ['credentials', `switchyard://ada:secret@open?server=${server}`],
    ['credentials inside', 'switchyard://open?server=https://ada:secret@chat.example.com'],
    ['a fragment', `switchyard://open?server=${server}#open=secret`],
    ['no server', 'switchyard://open?account=3'],
    ['account none', `switchyard://open?server=${server}&account=0`],
    ['half an account', `switchyard://open?server=${server}&account=1.5`],
    ['a huge account', `switchyard://open?server=${server}&account=99999999999999999999`],
    ['a tab that is an address', `switchyard://open?server=${server}&tab=../settings`],
    ['a null byte', `switchyard://open?server=${server}\u0000`],
    ['a line break', `switchyard://open?server=${server}\n--inspect`],
    ['a megabyte', `switchyard://open?server=${server}&x=${'a'.repeat(1_000_000)}`],
    ['nothing', ''],
  ])('leads nowhere with %s', (_what, text) => {
    expect(findAppLink([text])).toBeNull()
  })

  it.each([
    { origin: 'https://chat.example.com', accountId: 3, tab: 'settings' },
    { origin: 'http://localhost:3000', accountId: null, tab: null },
  ])('can be written and read again', (link) => {
    expect(findAppLink([toAppLink(link)])).toEqual(link)
  })

  it('is found among the words of a command line', () => {
    const words = ['/opt/switchyard', '--no-sandbox', '--', `switchyard://open?server=${server}&account=3`]
    expect(findAppLink(words)?.accountId).toBe(3)
    expect(findAppLink(['/opt/switchyard', '--flag'])).toBeNull()
  })
})
