import { createApplication, type Application, type ApplicationOptions } from '../application.ts'

/** One question to a server, without a socket. */
export interface Question {
  method?: string
  /** Whose API token to send: a name in the state file's users or tokens. */
  as?: string
  json?: unknown
  raw?: string | Buffer
  headers?: Record<string, string>
  address?: string
}

/** What came back: a JSON body parsed, any other as text. */
export interface Heard {
  status: number
  headers: Record<string, string>
  body: unknown
}

/** A server with the golden world and no limiter, unless told otherwise. */
export function createServer(options: Partial<ApplicationOptions> = {}): Application {
  return createApplication({
    dialect: '4.15.1',
    world: 'golden',
    signup: 'on',
    limiter: false,
    seed: 1,
    ...options,
  })
}

/** Asks a server; `{main}` and the like in the path stand for the ids of the state file's accounts. */
export function ask(server: Application, path: string, question: Question = {}): Heard {
  const { state } = server
  const { as, json, method = json === undefined && question.raw === undefined ? 'GET' : 'PATCH' } = question
  const token = as === undefined ? undefined : (state.users[as]?.token ?? state.tokens[as])
  const headers = {
    Host: '127.0.0.1:4151',
    Accept: 'application/json',
    ...(token === undefined ? {} : { 'Api-Access-Token': token }),
    ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...question.headers,
  }
  const reply = server.answer({
    method,
    target: path.replace(/\{(\w+)\}/g, (_, name: string) => String(state.accounts[name])),
    headers: Object.entries(headers),
    body: Buffer.from(json === undefined ? (question.raw ?? '') : JSON.stringify(json)),
    remoteAddress: question.address ?? '127.0.0.1',
    secure: false,
  })
  const shown = Object.fromEntries(reply.headers.map(([name, value]) => [name.toLowerCase(), value]))
  const text = String(reply.body ?? '')
  const isJson = shown['content-type']?.startsWith('application/json') === true && text !== ''
  return { status: reply.status, headers: shown, body: isJson ? (JSON.parse(text) as unknown) : text }
}

/** Asks and gives only the status and the body. */
export function answerTo(
  server: Application,
  path: string,
  question: Question = {},
): [status: number, body: unknown] {
  const { status, body } = ask(server, path, question)
  return [status, body]
}
