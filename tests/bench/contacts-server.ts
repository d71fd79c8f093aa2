import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startStandIn } from '#tests/stand-in/network/start.ts'

const PER_PAGE = 15

export interface ContactsServer {
  url: string
  token: string
  close(): Promise<void>
}

/** A stand-in in front of which pages of so many contacts are made up: sorting as many for each page would take it minutes. */
export async function startContactsServer(contacts: number): Promise<ContactsServer> {
  const standIn = await startStandIn({ dialect: '4.15.1', world: 'large', limiter: false, accounts: 1 })
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', standIn.url)
    if (!/\/contacts$/.test(pathname)) {
      void forward(standIn.url, request, response)
      return
    }
    const page = Number(searchParams.get('page') ?? 1)
    response.setHeader('content-type', 'application/json; charset=utf-8')
    response.end(JSON.stringify(toPage(page, contacts)))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token: standIn.state.users['admin']?.token ?? '',
    async close() {
      server.close()
      server.closeAllConnections()
      await standIn.close()
    },
  }
}

function toPage(page: number, contacts: number): object {
  const first = (page - 1) * PER_PAGE
  const payload = Array.from({ length: Math.min(PER_PAGE, Math.max(0, contacts - first)) }, (_, index) => {
    const number = first + index
    return {
      id: number + 1,
      name: `Contact ${String(number).padStart(6, '0')}`,
      email: `contact${number}@customers.example.com`,
      phone_number: `+49301${String(number).padStart(6, '0')}`,
      identifier: null,
      thumbnail: '',
      availability_status: 'offline',
      blocked: false,
      additional_attributes: { company_name: `Company ${number % 400}`, city: 'Berlin' },
      custom_attributes: {},
      last_activity_at: 1_700_000_000 + number,
      created_at: 1_600_000_000 + number,
    }
  })
  return { meta: { count: contacts, current_page: page }, payload }
}

async function forward(to: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const headers = Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) =>
      typeof value === 'string' && !['host', 'connection', 'content-length'].includes(name)
        ? [[name, value]]
        : [],
    ),
  )
  const answer = await fetch(new URL(request.url ?? '/', to), { method: request.method ?? 'GET', headers })
  response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' })
  response.end(Buffer.from(await answer.arrayBuffer()))
}
