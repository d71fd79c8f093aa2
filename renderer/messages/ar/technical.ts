import type { Catalogue } from '../catalogue.ts'

/** `technical` in Arabic. */
export const technical: NonNullable<Catalogue['technical']> = {
  code: 'العطل',
  request: 'الطلب',
  status: 'الحالة',
  requestId: 'معرّف الطلب',
  systemCode: 'رمز النظام',
  said: 'الرد',
  fact: 'المعلومة {name}',
}
