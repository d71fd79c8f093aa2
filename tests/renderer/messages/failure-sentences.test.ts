import { afterEach, expect, test } from 'vitest'
import { REDIRECT_KINDS } from '#shared/domain/redirect.ts'
import { FAILURE_CODES } from '#shared/failures/failure.ts'
import { LANGUAGE_NAMES, type LanguageName } from '../../../renderer/messages/languages.ts'
import { toFailureSentence } from '../../../renderer/messages/failure-sentences.ts'
import { speak, t, tCount } from '../../../renderer/messages/translate.ts'

afterEach(() => speak('en'))

test.each(Object.keys(LANGUAGE_NAMES) as LanguageName[])(
  'every failure has its sentence, its meaning, its advice and its button in %s',
  async (language) => {
    await speak(language)
    const wanting = FAILURE_CODES.filter((code) => {
      const { title, meaning, advice, actionLabel } = toFailureSentence({ code })
      return [title, meaning, advice, actionLabel].some(
        (text) => text === '' || /\{|failures\.|waysOut\./.test(text),
      )
    })
    expect(wanting).toEqual([])
  },
)

test('facts fill the sentence, and the technical part tells the rest', () => {
  const sentence = toFailureSentence({
    code: 'connection-refused',
    facts: { host: 'chat.example.com' },
    technical: { method: 'GET', path: '/api', systemCode: 'ECONNREFUSED', requestId: 'abc' },
  })
  expect(sentence).toEqual({
    title: 'chat.example.com refused the connection',
    meaning:
      'The computer is there, but nothing answers on this port: the server is stopped or listens elsewhere.',
    advice: 'Check the port, and whether Chatwoot is running.',
    action: 'retry',
    actionLabel: 'Try again',
    technical: [
      { label: 'Failure', value: 'connection-refused' },
      { label: 'Request', value: 'GET /api' },
      { label: 'System code', value: 'ECONNREFUSED' },
      { label: 'Request id', value: 'abc' },
      { label: 'Fact host', value: 'chat.example.com' },
    ],
  })
})

test('a redirect to the server itself is not told as one to another address', () => {
  const sentences = [...REDIRECT_KINDS, 'elsewhere'].map((redirect) =>
    toFailureSentence({ code: 'redirected', facts: { host: 'chat.example.com', redirect } }),
  )
  expect(new Set(sentences.map(({ meaning }) => meaning)).size).toBe(REDIRECT_KINDS.length + 1)
  expect(new Set(sentences.map(({ advice }) => advice)).size).toBe(REDIRECT_KINDS.length + 1)
})

test('what a server said is never read as a message of the catalogue', () => {
  const { title } = toFailureSentence({
    code: 'connection-refused',
    facts: { host: '@:shell.appName | {x}' },
  })
  expect(title).toBe('@:shell.appName | {x} refused the connection')
})

test('counting texts choose their form and write the number as the language does', () => {
  expect([tCount('shell.list.count', 1), tCount('shell.list.count', 1000)]).toEqual([
    '1 account',
    '1,000 accounts',
  ])
  expect(t('shell.palette.accountHint', { id: 7, instance: 'Harbour' })).toBe('#7 · Harbour')
})
