import type { DemoLocale } from './demo-languages.ts'

/** One tenant of a demo installation. */
export interface DemoTenant {
  name: string
  locale: DemoLocale
  industry: string
  companySize: string
  timezone: string
  /** What the demo's admin is there; administrator if not said. */
  role?: 'agent'
  isSuspended?: true
  /** How many people wrote to it. */
  contacts: number
}

/** One company that runs a server for itself and for others. */
export interface DemoHouse {
  name: string
  domain: string
  /** The people who work there; the first is the demo's admin, the second its agent. */
  staff: readonly string[]
  tenants: readonly DemoTenant[]
}

/** Three houses, so that three demo servers look like three companies'. */
const demoHouses: readonly [DemoHouse, DemoHouse, DemoHouse] = [
  {
    name: 'Nordlicht Agentur',
    domain: 'nordlicht.example',
    staff: ['Frauke Petersen', 'Malik Yıldız', 'Tobias Engel', 'Wiebke Harms', 'Rasmus Holm', 'Bianca Conti'],
    tenants: [
      {
        name: 'Nordlicht Agentur',
        locale: 'de',
        industry: 'Marketing',
        companySize: '11-50',
        timezone: 'Europe/Berlin',
        contacts: 96,
      },
      {
        name: 'Backhaus Brenner',
        locale: 'de',
        industry: 'Food',
        companySize: '51-200',
        timezone: 'Europe/Berlin',
        contacts: 60,
      },
      {
        name: 'Fjord & Fjell Outdoor',
        locale: 'no',
        industry: 'Retail',
        companySize: '11-50',
        timezone: 'Europe/Oslo',
        contacts: 44,
      },
      {
        name: 'Vinoteca Aurelia',
        locale: 'it',
        industry: 'Food',
        companySize: '1-10',
        timezone: 'Europe/Rome',
        contacts: 38,
      },
      {
        name: 'Studio Kobalt',
        locale: 'en',
        industry: 'Design',
        companySize: '1-10',
        timezone: 'Europe/London',
        contacts: 30,
      },
      {
        name: 'Krämer Haustechnik',
        locale: 'de',
        industry: 'Construction',
        companySize: '11-50',
        timezone: 'Europe/Berlin',
        isSuspended: true,
        contacts: 18,
      },
      {
        name: 'Lumen Optik',
        locale: 'de',
        industry: 'Health',
        companySize: '11-50',
        timezone: 'Europe/Vienna',
        role: 'agent',
        contacts: 26,
      },
    ],
  },
  {
    name: 'Harbour Lane Group',
    domain: 'harbourlane.example',
    staff: [
      'Eleanor Voss',
      'Dev Ramanathan',
      'Siobhan Kerr',
      'Miles Adeyemi',
      'Aurélie Petit',
      'Kenji Mori',
      'Paloma Reyes',
    ],
    tenants: [
      {
        name: 'Harbour Lane Books',
        locale: 'en',
        industry: 'Retail',
        companySize: '51-200',
        timezone: 'Europe/London',
        contacts: 110,
      },
      {
        name: 'Tide & Timber Furniture',
        locale: 'en',
        industry: 'Manufacturing',
        companySize: '11-50',
        timezone: 'Europe/Dublin',
        contacts: 56,
      },
      {
        name: 'Maison Perle',
        locale: 'fr',
        industry: 'Jewellery',
        companySize: '1-10',
        timezone: 'Europe/Paris',
        contacts: 42,
      },
      {
        name: 'Café Colibrí',
        locale: 'es',
        industry: 'Hospitality',
        companySize: '11-50',
        timezone: 'Europe/Madrid',
        contacts: 48,
      },
      {
        name: '狐文具店',
        locale: 'ja',
        industry: 'Retail',
        companySize: '1-10',
        timezone: 'Asia/Tokyo',
        contacts: 34,
      },
      {
        name: 'Saltbox Soap Company',
        locale: 'en',
        industry: 'Retail',
        companySize: '1-10',
        timezone: 'America/New_York',
        isSuspended: true,
        contacts: 14,
      },
      {
        name: 'Marlow Bicycles',
        locale: 'en',
        industry: 'Retail',
        companySize: '11-50',
        timezone: 'Europe/London',
        role: 'agent',
        contacts: 24,
      },
    ],
  },
  {
    name: 'Cooperativa Horizonte',
    domain: 'horizonte.example',
    staff: [
      'Marina Tavares',
      'Bruno Sales',
      'Iracema Duarte',
      'Leandro Pinto',
      'Rania Haddad',
      'Yuna Seo',
      'Gonzalo Prieto',
    ],
    tenants: [
      {
        name: 'Horizonte Saúde',
        locale: 'pt_BR',
        industry: 'Health',
        companySize: '201-500',
        timezone: 'America/Recife',
        contacts: 120,
      },
      {
        name: 'Clínica Arco-Íris',
        locale: 'pt_BR',
        industry: 'Health',
        companySize: '11-50',
        timezone: 'America/Sao_Paulo',
        contacts: 52,
      },
      {
        name: 'Escola Pé de Jambo',
        locale: 'pt_BR',
        industry: 'Education',
        companySize: '51-200',
        timezone: 'America/Belem',
        contacts: 46,
      },
      {
        name: 'Librería El Faro',
        locale: 'es',
        industry: 'Retail',
        companySize: '1-10',
        timezone: 'America/Bogota',
        contacts: 36,
      },
      {
        name: 'مكتبة النخيل',
        locale: 'ar',
        industry: 'Retail',
        companySize: '1-10',
        timezone: 'Asia/Amman',
        contacts: 28,
      },
      {
        name: '한빛여행사',
        locale: 'ko',
        industry: 'Travel',
        companySize: '11-50',
        timezone: 'Asia/Seoul',
        contacts: 32,
      },
      {
        name: 'Mercado Verde Vivo',
        locale: 'pt_BR',
        industry: 'Food',
        companySize: '11-50',
        timezone: 'America/Sao_Paulo',
        isSuspended: true,
        contacts: 16,
      },
      {
        name: 'Atlas Viagens',
        locale: 'pt_BR',
        industry: 'Travel',
        companySize: '1-10',
        timezone: 'Europe/Lisbon',
        role: 'agent',
        contacts: 22,
      },
    ],
  },
]

/** Which house a server is: the releases of the usual demo have one each, and a seed moves on to the next. */
export function pickHouse(version: string, seed: number): DemoHouse {
  const usual = ['2.18.0', '4.1.0', '4.15.1'].indexOf(version)
  const own = usual === -1 ? version.length : usual
  return demoHouses[((own + seed) % 3) as 0 | 1 | 2]
}
