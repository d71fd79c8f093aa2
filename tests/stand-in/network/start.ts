import { createApplication } from '../application.ts'
import type { ApplicationOptions, StateFile } from '../options.ts'
import type { World } from '../world/world.ts'
import { issueCertificate, type Certificate, type CertificateKind } from './certificates.ts'
import { createControl, type Control } from './control.ts'
import type { Received, ReceivedFilter } from './received.ts'
import { serve } from './serve.ts'

/** What a stand-in is to be; everything has a default. */
export interface StandInOptions extends Partial<ApplicationOptions> {
  /** 127.0.0.1 by default. */
  host?: string
  /** 0, the default, picks a free one. */
  port?: number
  /** Serves HTTPS with such a certificate; plain HTTP without. */
  tls?: CertificateKind
}

/** A running server that answers as a real one did. */
export interface StandIn {
  /** Its origin, `http://127.0.0.1:4151`. */
  readonly url: string
  readonly port: number
  /** Ids, addresses, passwords and tokens of its world. */
  readonly state: StateFile
  /** What it knows, to look at and to change behind the client's back. */
  readonly world: World
  /** Every request, oldest first; the array lives and is trimmed at 20,000. */
  readonly received: readonly Received[]
  /** The received requests with this method and path (`*` stands for anything). */
  requests(filter?: ReceivedFilter): Received[]
  /** How many of them there are. */
  count(filter?: ReceivedFilter): number
  /** Empties the record. */
  forget(): void
  /** Connections since the start and open now; requests in work now and at most. */
  traffic(): { opened: number; open: number; inWork: number; mostInWork: number }
  readonly control: Control
  /** Its certificate and what a client has to trust for it, with `tls`. */
  readonly certificate: Certificate | undefined
  /** Ends every connection and frees the port. */
  close(): Promise<void>
}

/** Starts a server with a fresh world; fails with what `listen` fails with (EADDRINUSE, EACCES …). */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const { host = '127.0.0.1', port = 0, tls, ...rest } = options
  const application = createApplication({
    dialect: '4.15.1',
    world: 'golden',
    signup: 'on',
    limiter: false,
    ...rest,
  })
  const certificate = tls === undefined ? undefined : issueCertificate(tls)
  const service = await serve({ host, port, certificate }, (exchange) => application.answer(exchange))
  const { door, log, load } = service
  return {
    url: `${tls === undefined ? 'http' : 'https'}://${host}:${door.port}`,
    port: door.port,
    state: application.state,
    world: application.world,
    received: log.all,
    requests: (filter) => log.list(filter),
    count: (filter) => log.count(filter),
    forget: () => {
      log.forget()
    },
    traffic: () => ({ ...door.connections, inWork: load.now, mostInWork: load.peak }),
    control: createControl(service),
    certificate,
    close: () => service.close(),
  }
}
