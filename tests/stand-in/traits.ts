import { compareVersions, type Version } from './version.ts'

/** When a behaviour came, and the first release that no longer had it. */
interface Span {
  since?: Version
  until?: Version
}

/** Every difference between releases, each under the name that handlers ask for (API document 15 and 16). */
const spans = {
  // The account
  autoResolveInDays: { until: '4.2.0' },
  settings: { since: '4.2.0' },
  settingsLabelAndAudio: { since: '4.3.0' },
  settingsRequiredAttributes: { since: '4.9.0' },
  subscriptionKeysShown: { since: '3.0.0' },
  businessAttributes: { since: '3.6.0' },
  businessAttributesShown: { since: '3.7.0' },
  deletionMarkShown: { since: '4.1.0' },
  referralAttributes: { since: '4.14.0' },
  helpCenterGenerationShown: { since: '4.14.2' },
  subscribedFeatures: { since: '3.9.0' },
  /** A blank name is stored; null crashes. */
  blankAccountName: { since: '3.6.0', until: '4.9.0' },
  blankSupportEmailFallsBack: { since: '3.6.0' },
  supportEmailChecked: { since: '4.13.0' },
  /** The request's locale is taken apart as a text: numbers and objects crash on every route. */
  localeMustBeText: { since: '4.0.4' },
  strangerToSuspendedCrashes: { until: '3.1.0' },

  // The profile
  permissions: { since: '3.11.0' },
  customRoles: { since: '3.13.0' },
  onboardingStepInProfile: { since: '4.14.0' },
  tokenReset: { since: '4.3.0' },
  resendConfirmationForMe: { since: '3.6.0' },
  twoFactor: { since: '4.6.0' },
  sessionList: { since: '4.15.0' },

  // Signing in
  unconfirmedErrorCode: { since: '4.14.0' },
  sessionLimitAnswered: { since: '4.15.0' },
  signInPageRedirects: { since: '3.8.0' },
  unknownResetHidden: { since: '4.11.0' },
  resendConfirmationForAll: { since: '4.13.0' },
  emailListCrashesSignIn: { since: '3.7.0' },

  // Signing up
  namesChecked: { since: '3.6.0' },
  blankUserName: { since: '3.6.0', until: '4.14.0' },
  userNameTooShortTold: { until: '3.6.0' },
  emailWithoutDomainCrashes: { since: '3.13.0', until: '4.3.0' },
  numberAsEmailCrashes: { until: '4.3.0' },
  disposableEmailRefused: { since: '3.13.0' },
  regionFallsBackToLanguage: { since: '4.0.4' },
  signupAnswersEmailOnly: { since: '4.13.0' },
  onboardingStarts: { since: '4.14.0' },
  secondSignup: { since: '3.6.0' },

  // Lists
  agentProvider: { since: '4.7.0' },
  inboxesSortedByName: { since: '4.11.0' },
  inboxSenderName: { since: '3.0.0' },
  inboxSurvey: { since: '4.2.0' },
  inboxAllowedDomains: { since: '4.6.0' },
  inboxForwardAddress: { until: '4.8.0' },
  inboxMicrosoftMark: { until: '4.0.0' },
  inboxSecret: { since: '4.13.0' },
  imapAuthentication: { since: '4.14.0' },
  conversationsCounted: { until: '3.3.0' },
  contactBlocked: { since: '4.0.2' },
  contactInboxesBrief: { since: '4.0.2' },
  searchMatchesCompany: { since: '3.1.1', until: '4.11.0' },
  searchCountsPage: { since: '4.11.0' },
  companySortedByLongName: { since: '4.14.0' },
  conversationShowsUnread: { until: '3.0.0' },
  firstReplyKnown: { since: '3.0.0' },
  messageSentiment: { since: '3.0.0' },
  waitingSince: { since: '3.0.0' },
  slaPolicy: { since: '3.7.0' },
  conversationUpdatedAt: { since: '4.0.2' },
  assigneeType: { since: '4.8.0' },
  updatedWithin: { since: '3.6.0' },
  conversationsSortedBothWays: { since: '3.4.0' },
  conversationsSortedByPriorityAndAge: { since: '4.12.0' },
  attributePatterns: { since: '3.6.0' },
  attributesWrittenByAdministrators: { since: '4.14.0' },
  auditPagesOf25: { since: '4.14.1' },

  // The server
  dashedTokenWins: { since: '3.14.0' },
  health: { since: '4.11.0' },
  dashboardRefusesJson: { since: '4.0.2' },
  dashboardSaysWhy: { since: '4.2.0' },
  redirectSaysWhere: { until: '4.6.0' },
  lowerCaseHeaders: { since: '4.6.0' },
  unprocessableContent: { since: '4.6.0' },
  threeThousandAMinute: { since: '3.1.0' },
  loopbackUnlimited: { since: '4.2.0' },
  contactSearchLimited: { since: '3.6.0' },
  conversationsMetaLimited: { since: '4.11.2' },
  platformAccountList: { since: '4.5.0' },
  platformUserToken: { since: '4.3.0' },
  enterpriseLimits: { since: '3.0.0' },
  enterpriseDeletion: { since: '4.1.0' },
} as const satisfies Record<string, Span>

/** The name of a behaviour that not all releases have. */
export type Trait = keyof typeof spans

/** Which behaviours one release has. */
export type Traits = Readonly<Record<Trait, boolean>>

/** The behaviours of a release. */
export function traitsOf(version: Version): Traits {
  const has = ({ since, until }: Span): boolean =>
    (since === undefined || compareVersions(version, since) >= 0) &&
    (until === undefined || compareVersions(version, until) < 0)
  return Object.fromEntries(Object.entries(spans).map(([name, span]) => [name, has(span)])) as Record<
    Trait,
    boolean
  >
}
