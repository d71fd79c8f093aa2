import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { languagesOf } from './data/languages.ts'
import { captchaSiteKey, renderLoginPage } from './login-page.ts'
import { damageLoginPage } from './network/login-page-damage.ts'
import type { SignupMode } from './options.ts'
import type { Version } from './version.ts'

interface Shown {
  chatwootConfig?: Record<string, unknown>
  globalConfig?: Record<string, unknown>
}

/** What a browser would make of the page's script. */
function run(page: string): Shown {
  const window: Shown = {}
  runInNewContext(/<script>([^]*?)<\/script>/.exec(page)?.[1] ?? '', { window })
  return window
}

const render = (version: Version, signup: SignupMode): string =>
  renderLoginPage({ version, signup, hostUrl: 'http://127.0.0.1:4151', installationName: 'Ada & <Co>' })

test.each([
  ['2.18.0', 36, undefined, undefined],
  ['3.4.0', 38, undefined, undefined],
  ['4.1.0', 38, undefined, undefined],
  ['4.10.0', 39, 'true', ['email']],
  ['4.15.1', 40, 'true', ['email']],
] as const)('%s shows its %i languages and the login methods it knows', (version, count, mfa, methods) => {
  const { chatwootConfig = {}, globalConfig = {} } = run(render(version, 'on'))
  const languages = chatwootConfig.enabledLanguages as { name: string; iso_639_1_code: string }[]
  expect({
    codes: languages.map((language) => language.iso_639_1_code),
    count: languages.length,
    named: languages.every((language) => language.name.length > 3),
    version: globalConfig.APP_VERSION,
    hostUrl: chatwootConfig.hostURL,
    mfa: chatwootConfig.isMfaEnabled,
    methods: globalConfig.ALLOWED_LOGIN_METHODS,
  }).toEqual({
    codes: [...languagesOf(version).codes],
    count,
    named: true,
    version,
    hostUrl: 'http://127.0.0.1:4151',
    mfa,
    methods,
  })
})

test.each([
  ['on', 'true', null],
  ['off', 'false', null],
  ['api-only', 'api_only', null],
  ['captcha', 'true', captchaSiteKey],
] as const)('with signup %s the switch reads %s in both assignments', (signup, value, siteKey) => {
  const { chatwootConfig, globalConfig } = run(render('4.15.1', signup))
  expect([
    chatwootConfig?.signupEnabled,
    globalConfig?.ENABLE_ACCOUNT_SIGNUP,
    globalConfig?.HCAPTCHA_SITE_KEY,
  ]).toEqual([value, value, siteKey])
})

test('the second assignment is JSON on one line and the first is not', () => {
  const page = render('4.15.1', 'on')
  const line = /window\.globalConfig = (.*)$/m.exec(page)?.[1] ?? ''
  expect(JSON.parse(line)).toMatchObject({ INSTALLATION_NAME: 'Ada & <Co>', IS_ENTERPRISE: true })
  expect(page).toContain('new Uint8Array([')
  expect(page).toContain("signupEnabled: 'true'")
})

test('a page can lack its assignments, tell nothing without being run, or not be there', () => {
  const reply = { status: 200, headers: [], body: render('4.15.1', 'on') }
  const altered = String(damageLoginPage(reply, 'altered').body)
  expect(damageLoginPage(reply, 'missing').body).not.toMatch(/<script>|Config/)
  expect(() => JSON.parse(/window\.globalConfig = (.*)$/m.exec(altered)?.[1] ?? '') as unknown).toThrow()
  expect(run(altered)).toMatchObject({ pageWasRun: true, chatwootConfig: { signupEnabled: 'true' } })
  expect(damageLoginPage(reply, 'hidden')).toMatchObject({ status: 404, body: '' })
})
