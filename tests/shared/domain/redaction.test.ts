import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HELD_BACK, isSecretKey, redactText } from '#shared/domain/redaction.ts'
import { PUBLIC_KEYS, SECRET_KEYS } from '#shared/domain/secret-keys.ts'

describe('the table of secrets', () => {
  it.each(SECRET_KEYS.flatMap((key) => [key, key.toUpperCase(), key.replaceAll('_', '-'), toCamel(key)]))(
    'knows %s',
    (key) => {
      expect(isSecretKey(key)).toBe(true)
    },
  )

  it.each(['page_access_token', 'line_channel_secret', 'whatsapp_api_key', 'new_password', 'privateKey'])(
    'takes what ends like one for one: %s',
    (key) => {
      expect(isSecretKey(key)).toBe(true)
    },
  )

  it.each([
    ...PUBLIC_KEYS,
    'name',
    'web_widget_script',
    'hmac_mandatory',
    'features',
    'callback_webhook_url',
    'tokens',
    '',
  ])('leaves %j alone', (key) => {
    expect(isSecretKey(key)).toBe(false)
  })
})

describe('a short text', () => {
  it.each([
    ['access_token=abc123 next', `access_token=${HELD_BACK} next`],
    ['Api-Access-Token: abc123', `Api-Access-Token: ${HELD_BACK}`],
    ['{"imap_password":"a b\\"c","name":"Acme"}', `{"imap_password":${HELD_BACK},"name":"Acme"}`],
    ['{"provider_config":{"api_key":"x"},"id":1}', `{"provider_config":${HELD_BACK},"id":1}`],
    ['Authorization: Bearer abcdef123456', `Authorization: ${HELD_BACK} ${HELD_BACK}`],
    ['sent Bearer abcdef123456 there', `sent Bearer ${HELD_BACK} there`],
    ['https://user:pw@proxy.example/', `https://${HELD_BACK}@proxy.example/`],
    ['website_token=public, name=Acme', 'website_token=public, name=Acme'],
  ])('loses what follows the name of a secret: %j', (text, expected) => {
    expect(redactText(text)).toBe(expected)
  })

  it('never keeps a value beside the name of a secret', () => {
    const value = fc.stringMatching(/^[A-Za-z0-9]{12,30}$/)
    const between = fc.constantFrom('=', ': ', ':', '":"', "': '", ' = ')
    fc.assert(
      fc.property(fc.constantFrom(...SECRET_KEYS), between, value, (key, sign, secret) => {
        expect(redactText(`before ${key}${sign}${secret} after`)).not.toContain(secret)
      }),
    )
  })
})

function toCamel(key: string): string {
  return key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}
