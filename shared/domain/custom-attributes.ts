import type { Json, JsonObject } from './json.ts'

/** What is behind a custom attribute: facts about the company, the plan, what Chatwoot does with the account, or anything. */
export interface CustomAttributeParts {
  company: [key: string, value: Json][]
  billing: [key: string, value: Json][]
  lifecycle: [key: string, value: Json][]
  other: [key: string, value: Json][]
}

const PART_OF: Readonly<Record<string, keyof CustomAttributeParts>> = {
  industry: 'company',
  company_size: 'company',
  timezone: 'company',
  website: 'company',
  referral_source: 'company',
  logo: 'company',
  brand_info: 'company',
  plan_name: 'billing',
  subscribed_quantity: 'billing',
  subscription_status: 'billing',
  subscription_ends_on: 'billing',
  onboarding_step: 'lifecycle',
  marked_for_deletion_at: 'lifecycle',
  marked_for_deletion_reason: 'lifecycle',
  help_center_generation_id: 'lifecycle',
}

/** Sorts an account's custom attributes (API document 4.1); nothing is left out, the order within a part is the server's. */
export function toCustomAttributeParts(attributes: JsonObject | undefined): CustomAttributeParts {
  const parts: CustomAttributeParts = { company: [], billing: [], lifecycle: [], other: [] }
  for (const [key, value] of Object.entries(attributes ?? {})) {
    parts[Object.hasOwn(PART_OF, key) ? (PART_OF[key] ?? 'other') : 'other'].push([key, value])
  }
  return parts
}
