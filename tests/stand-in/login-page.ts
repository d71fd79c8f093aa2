import { languageNames } from './data/language-names.ts'
import { languagesOf } from './data/languages.ts'
import type { SignupMode } from './options.ts'
import { compareVersions, type Version } from './version.ts'

/** What an installation shows of itself to people who are not signed in. */
export interface LoginPageOptions {
  version: Version
  signup: SignupMode
  /** The address the installation believes it has. */
  hostUrl: string
  installationName?: string
}

/** The public site key that an installation with a captcha has. */
export const captchaSiteKey = '10000000-ffff-ffff-ffff-000000000001'

const loginMethodsSince = '4.8.0'
const twoFactorSince = '4.6.0'

/** The page at `/app/login` with its two assignments: one in JavaScript, one in JSON on one line (API document 5.5). */
export function renderLoginPage(options: LoginPageOptions): string {
  const { installationName = 'Chatwoot' } = options
  return [
    '<!DOCTYPE html>',
    '<html>',
    '  <head>',
    `    <title>\n      ${toHtml(installationName)}\n    </title>`,
    '    <meta name="viewport" content="width=device-width, initial-scale=1">',
    '    <script>',
    `      window.chatwootConfig = {\n${toDashboardConfig(options)}\n      }`,
    `      window.globalConfig = ${toJson(toGlobalConfig(options, installationName))}`,
    `      window.browserConfig = {\n        browser_name: 'Generic Browser',\n      }`,
    `      window.errorLoggingConfig = ''`,
    '    </script>',
    '  </head>',
    '  <body>',
    '    <div id="app"></div>',
    '    <noscript id="noscript">This app works best with JavaScript enabled.</noscript>',
    '  </body>',
    '</html>',
    '',
  ].join('\n')
}

function toDashboardConfig({ version, signup, hostUrl }: LoginPageOptions): string {
  const isSince = (since: Version): boolean => compareVersions(version, since) >= 0
  const languages = [...languagesOf(version).codes].map((code) => ({
    name: languageNames[code] ?? code,
    iso_639_1_code: code,
  }))
  const lines = [
    `hostURL: '${hostUrl}'`,
    `helpCenterURL: ''`,
    `fbAppId: ''`,
    ...(isSince(loginMethodsSince) ? [`allowedLoginMethods: ${toJson(['email'])}`] : []),
    `signupEnabled: '${signupSwitch(signup)}'`,
    `isEnterprise: 'true'`,
    ...(isSince(twoFactorSince) ? [`isMfaEnabled: 'true'`] : []),
    `enterprisePlanName: 'community'`,
    `vapidPublicKey: new Uint8Array([4, 17, 34, 51, 68, 85, 102, 119])`,
    `enabledLanguages: ${toJson(languages)}`,
    `selectedLocale: 'en'`,
  ]
  return lines.map((line) => `        ${line}`).join(',\n')
}

function toGlobalConfig({ version, signup }: LoginPageOptions, installationName: string): object {
  return {
    INSTALLATION_NAME: installationName,
    HCAPTCHA_SITE_KEY: signup === 'captcha' ? captchaSiteKey : null,
    ENABLE_ACCOUNT_SIGNUP: signupSwitch(signup),
    CREATE_NEW_ACCOUNT_FROM_DASHBOARD: null,
    DEPLOYMENT_ENV: 'self-hosted',
    INSTALLATION_PRICING_PLAN: 'community',
    DISABLE_USER_PROFILE_UPDATE: false,
    ...(compareVersions(version, loginMethodsSince) >= 0 ? { ALLOWED_LOGIN_METHODS: ['email'] } : {}),
    APP_VERSION: version,
    GIT_SHA: 'a1b2c3d',
    IS_ENTERPRISE: true,
  }
}

function signupSwitch(signup: SignupMode): 'true' | 'false' | 'api_only' {
  if (signup === 'off') return 'false'
  return signup === 'api-only' ? 'api_only' : 'true'
}

/** JSON that cannot end the script it stands in, escaped as Rails does it. */
function toJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`)
}

function toHtml(text: string): string {
  return text.replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
