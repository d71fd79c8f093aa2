import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openHttpDoor, type HttpDoor } from '#electron/host/loopback/http-door.ts'
import { servePageFiles } from '#electron/host/loopback/static-files.ts'
import { openPageFiles } from '#electron/host/static/page-files.ts'
import { CHROMIUM_ARGUMENTS, provideChromium } from '#tests/support/chromium.ts'
import { createSmallRouter, type Journal } from '#tests/support/small-router.ts'

// What other sites can really do to the loopback host through the person's own browser.

const executablePath = provideChromium()

describe.skipIf(executablePath === undefined)('in a real browser', () => {
  const journal: Journal = []
  let folder: string
  let door: HttpDoor
  let evil: Server
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'switchyard-door-'))
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Page</title>')
    writeFileSync(join(folder, 'page.js'), 'globalThis.stolen = 1')
    const servePage = servePageFiles(openPageFiles(folder))
    door = await openHttpDoor({ router: createSmallRouter(journal), servePage, port: 0 })
    evil = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Evil</title>')
    }).listen(0, '127.0.0.1')
    await once(evil, 'listening')
    const rules = '--host-resolver-rules=MAP *.example 127.0.0.1'
    browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS, rules] })
  })
  afterAll(async () => {
    await browser.close()
    await door.close()
    evil.close()
    rmSync(folder, { recursive: true })
  })
  beforeEach(async () => {
    journal.length = 0
    page = await browser.newPage()
    return () => page.close()
  })

  const evilPort = () => (evil.address() as AddressInfo).port
  const sites: [string, () => string][] = [
    ['another port of this computer', () => `http://127.0.0.1:${evilPort()}/`],
    ['a site elsewhere', () => `http://evil.example:${evilPort()}/`],
  ]

  /** Sends a call as a page of the door does, and tells the status or that the browser refused. */
  const call = (origin: string, headers: Record<string, string>, mode: RequestMode = 'cors', body = '{}') =>
    page.evaluate(
      ([address, init]) =>
        fetch(address, init).then(
          ({ status }) => status,
          () => 'refused by the browser',
        ),
      [`${origin}/rpc/vault/status`, { method: 'POST', headers, mode, body }] as const,
    )

  it('our own page calls with its session, and nothing without one', async () => {
    await page.goto(door.origin)
    const secret = new URL(door.issueLink()).hash.replace('#open=', '')
    const session = await page.evaluate(async (link) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch('/session', {
        method: 'POST',
        headers,
        body: JSON.stringify({ secret: link }),
      })
      return ((await answer.json()) as { session: string }).session
    }, secret)
    const json = { 'content-type': 'application/json' }
    expect([
      await call(door.origin, { ...json, 'x-switchyard-session': session }),
      await call(door.origin, json),
      journal,
    ]).toEqual([200, 401, ['status']])
  })

  it.each(sites)('%s cannot call, with or without asking first', async (_name, address) => {
    await page.goto(address())
    expect([
      await call(door.origin, { 'content-type': 'application/json' }),
      await call(door.origin, { 'content-type': 'application/json', 'x-switchyard-session': 'x' }),
      await call(door.origin, { 'content-type': 'text/plain' }),
      await call(door.origin, { 'content-type': 'text/plain' }, 'no-cors'),
    ]).toEqual([
      'refused by the browser',
      'refused by the browser',
      'refused by the browser',
      'refused by the browser',
    ])
    expect(journal).toEqual([])
  })

  it.each(sites)(
    '%s can neither post a form, nor run our scripts, nor frame our page',
    async (_name, address) => {
      await page.goto(address())
      const outcome = await page.evaluate(async (origin) => {
        const script = document.createElement('script')
        script.src = `${origin}/page.js`
        const scriptOutcome = new Promise((resolve) => {
          script.onload = () => {
            resolve('ran')
          }
          script.onerror = () => {
            resolve('blocked')
          }
        })
        document.head.append(script)
        const form = document.createElement('form')
        Object.assign(form, {
          method: 'post',
          action: `${origin}/rpc/vault/status`,
          target: 'frame',
          enctype: 'text/plain',
        })
        const frame = document.createElement('iframe')
        frame.name = 'frame'
        const posted = new Promise((resolve) => (frame.onload = resolve))
        document.body.append(frame, form)
        form.submit()
        await posted
        const embedded = document.createElement('iframe')
        const loaded = new Promise((resolve) => (embedded.onload = resolve))
        embedded.src = origin
        document.body.append(embedded)
        await loaded
        return [await scriptOutcome, 'stolen' in globalThis]
      }, door.origin)
      const frames = page.frames().map((frame) => frame.url())
      expect([outcome, journal, frames.filter((url) => url === `${door.origin}/`)]).toEqual([
        ['blocked', false],
        [],
        [],
      ])
    },
  )

  it('a name that was pointed at this computer gets not even the page', async () => {
    const rebound = `http://rebound.example:${new URL(door.origin).port}`
    const answer = await page.goto(rebound)
    expect(answer?.status()).toBe(421)
    expect([await call(rebound, { 'content-type': 'application/json' }), journal]).toEqual([421, []])
  })
})
