import { t } from '../../messages/translate.ts'

export interface RoleText {
  text: string
  note: string
  tone: 'accent' | 'plain' | 'stale'
}

/** A role in words with what it allows. Null: the server has no route that tells it. */
export function describeRole(role: string | null): RoleText {
  switch (role) {
    case 'administrator':
      return {
        text: t('accounts.role.administrator'),
        note: t('accounts.access.administratorNote'),
        tone: 'accent',
      }
    case 'agent':
      return { text: t('accounts.role.agent'), note: t('accounts.access.agentNote'), tone: 'plain' }
    case null:
      return { text: t('accounts.role.unknown'), note: t('accounts.access.noRole'), tone: 'plain' }
    default:
      return { text: role, note: t('accounts.access.otherNote'), tone: 'stale' }
  }
}
