import { expect, it } from 'vitest'
import { readLoginPage } from '#electron/chatwoot/login-page-reader.ts'

const page = (settings: object, lines: string[] = []) =>
  `<html><script>window.chatwootConfig = {\n${lines.join(',\n')}\n}\nwindow.globalConfig = ${JSON.stringify(settings)}\n</script></html>`

// As installations of any age may hold it: a yes or no, a text, or nothing, in either of the two places (API document 5.5, 5.10).
it.each([
  [{ ENABLE_ACCOUNT_SIGNUP: true }, [], 'on'],
  [{ ENABLE_ACCOUNT_SIGNUP: 'true' }, ["signupEnabled: 'false'"], 'on'],
  [{ ENABLE_ACCOUNT_SIGNUP: false }, [], 'off'],
  [{ ENABLE_ACCOUNT_SIGNUP: 'false' }, [], 'off'],
  [{ ENABLE_ACCOUNT_SIGNUP: 'api_only' }, [], 'api-only'],
  [{ ENABLE_ACCOUNT_SIGNUP: null }, ["signupEnabled: 'true'"], 'on'],
  [{ ENABLE_ACCOUNT_SIGNUP: 'perhaps' }, [], 'unknown'],
  [{}, ["signupEnabled: ''"], 'unknown'],
])('reads the switch of signup from %j and %j', (settings, lines, signup) => {
  expect(readLoginPage(page(settings, lines))?.signup).toBe(signup)
})

it.each([
  [{ ALLOWED_LOGIN_METHODS: ['saml'] }, [], ['saml']],
  [{ ALLOWED_LOGIN_METHODS: 'email,saml' }, ['allowedLoginMethods: ["email","saml"]'], ['email', 'saml']],
  [{}, ['allowedLoginMethods: ["email"]'], ['email']],
  [{}, [], null],
])('reads the ways to sign in from %j and %j', (settings, lines, methods) => {
  expect(readLoginPage(page(settings, lines))?.loginMethods).toEqual(methods)
})
