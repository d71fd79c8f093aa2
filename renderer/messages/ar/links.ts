import type { Catalogue } from '../catalogue.ts'

export const links: Catalogue['links'] = {
  unknownServer: {
    title: 'هذا الخادم ليس في الخزنة',
    text: 'يقود الرابط إلى {server}. الروابط تفتح ما هو هنا؛ ولا تضيف شيئًا من تلقاء نفسها.',
    add: 'إضافة هذا الخادم',
  },
  unknownAccount: {
    title: 'هذا الحساب ليس في الخزنة',
    text: 'يقود الرابط إلى الحساب {account} على {server}، ولا تملكه أي هوية في هذه الخزنة.',
    open: 'فتح الخادم',
  },
}
