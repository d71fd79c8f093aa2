import { EventEmitter } from 'node:events'
import { emitPreventable } from './preventable.ts'
import { RuleBroken, SOURCES } from './rule.ts'

type Handler = (request: Request) => Response | Promise<Response>
type RequestHandler = Parameters<Electron.Session['setPermissionRequestHandler']>[0]
type CheckHandler = Parameters<Electron.Session['setPermissionCheckHandler']>[0]
type DeviceHandler = Parameters<Electron.Session['setDevicePermissionHandler']>[0]
type Permission = Parameters<NonNullable<CheckHandler>>[1]

/** The schemes an app registered as privileged, which count for all its sessions. */
export type PrivilegedSchemes = Map<string, Electron.Privileges>

/**
 * A session. Rules: a scheme has one handler, which answers with a `Response`; a permission that no handler looks at is
 * granted, so a host that forgets one of them is caught by an attack.
 */
export class SessionDouble
  extends EventEmitter
  implements
    Pick<
      Electron.Session,
      | 'resolveProxy'
      | 'setPermissionCheckHandler'
      | 'setPermissionRequestHandler'
      | 'setDevicePermissionHandler'
      | 'setSpellCheckerEnabled'
    >
{
  readonly partition: string
  readonly protocol: Pick<Electron.Protocol, 'handle' | 'isProtocolHandled' | 'unhandle'>
  spellCheck = true
  proxyAnswer = 'DIRECT'
  readonly #handlers = new Map<string, Handler>()
  #onRequest: RequestHandler = null
  #onCheck: CheckHandler = null
  #onDevice: DeviceHandler = null

  constructor(partition: string) {
    super()
    this.partition = partition
    this.protocol = {
      handle: (scheme, handler) => {
        if (this.#handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
        this.#handlers.set(scheme, handler)
      },
      isProtocolHandled: (scheme) => this.#handlers.has(scheme),
      unhandle: (scheme) => {
        this.#handlers.delete(scheme)
      },
    }
  }

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.#onRequest = handler
  }

  setPermissionCheckHandler(handler: CheckHandler): void {
    this.#onCheck = handler
  }

  setDevicePermissionHandler(handler: DeviceHandler): void {
    this.#onDevice = handler
  }

  setSpellCheckerEnabled(enable: boolean): void {
    this.spellCheck = enable
  }

  resolveProxy(_url: string): Promise<string> {
    return Promise.resolve(this.proxyAnswer)
  }

  /** What a page gets when it asks for an address of a handled scheme; null where nobody handles it. */
  async load(address: string, method = 'GET'): Promise<Response | null> {
    const handler = this.#handlers.get(new URL(address).protocol.replace(':', ''))
    if (handler === undefined) return null
    const answer: unknown = await handler(new Request(address, { method }))
    if (answer instanceof Response) return answer
    throw new RuleBroken('A protocol handler answers with a Response', SOURCES.types('Protocol.handle'))
  }

  /** Attack: a page asks for a permission as the browser would, by check and by request. */
  async tryPermission(
    permission: Permission,
    origin: string,
  ): Promise<{ checked: boolean; requested: boolean }> {
    const details = { requestingUrl: `${origin}/`, isMainFrame: true } as Electron.PermissionRequest
    const contents = null as unknown as Electron.WebContents
    const onRequest = this.#onRequest
    return {
      checked: this.#onCheck?.(null, permission, origin, details) ?? true,
      requested:
        onRequest === null
          ? true
          : await new Promise((resolve) => {
              onRequest(contents, permission, resolve, details)
            }),
    }
  }

  /** Ends every request that is under way, as `net` makes them. */
  endConnections = (): void => undefined

  closeAllConnections(): Promise<void> {
    this.endConnections()
    return Promise.resolve()
  }

  /** Attack: a page saves what is at an address. True if it is saved. */
  tryDownload(url: string): boolean {
    return !emitPreventable(this, 'will-download', {}, { getURL: () => url })
  }

  /** Attack: a page picks a device. */
  tryDevice(origin: string): boolean {
    return this.#onDevice?.({ deviceType: 'usb', origin, device: {} } as never) ?? true
  }
}
