import type { Session } from '../world/world.ts'
import { iso } from './times.ts'

/** A signed-in device as the list of sessions shows it. */
export function deviceView({ id, device, createdAt, lastActivityAt }: Session): Record<string, unknown> {
  const agent = device?.userAgent ?? ''
  const [browser, version] = readBrowser(agent)
  return {
    id,
    browser_name: browser,
    browser_version: version,
    device_name: 'Unknown',
    platform_name: readPlatform(agent),
    platform_version: '0',
    ip_address: device?.address ?? null,
    city: null,
    country: null,
    last_activity_at: iso(lastActivityAt),
    created_at: iso(createdAt),
  }
}

function readBrowser(agent: string): [name: string, version: string] {
  for (const name of ['Electron', 'Edg', 'Firefox', 'Chrome', 'Safari']) {
    const version = new RegExp(`${name}/(\\d+)`).exec(agent)?.[1]
    if (version !== undefined) return [name, version]
  }
  return ['Unknown Browser', '0']
}

function readPlatform(agent: string): string {
  if (agent.includes('Windows')) return 'Windows'
  if (agent.includes('Mac OS')) return 'macOS'
  return agent.includes('Linux') ? 'Generic Linux' : 'Unknown'
}
