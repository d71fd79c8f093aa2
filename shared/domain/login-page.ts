/** What a server lets people do who have not signed in, as far as its public login page tells (API document 5.5). */
export interface LoginPage {
  /** `api-only`: hidden in the browser, open to programs. `unknown`: the page does not say. */
  signup: 'on' | 'off' | 'api-only' | 'unknown'
  /** Whether signup wants a captcha solved in a browser; null where the page does not say. */
  captcha: boolean | null
  /** The languages that accounts of this server can have, in its order; null where the page does not say. */
  languages: { code: string; name: string }[] | null
  /** Such as `email`, `google_oauth`, `saml`; null before 4.8.0. */
  loginMethods: string[] | null
  /** Whether people here can have a second factor; null before 4.6.0. */
  twoFactor: boolean | null
  isEnterprise: boolean | null
  installationName: string | null
}

/** What is known where no page could be read. */
export const UNKNOWN_LOGIN_PAGE: LoginPage = {
  signup: 'unknown',
  captcha: null,
  languages: null,
  loginMethods: null,
  twoFactor: null,
  isEnterprise: null,
  installationName: null,
}
