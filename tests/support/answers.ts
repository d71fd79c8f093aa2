import type { Page } from 'playwright-core'

/** Every byte that the app's process has sent to a page. */
export interface RecordedAnswers {
  /** All bodies so far, one after the other, streams that still run included. */
  bodies(): Promise<Buffer>
}

/** Records everything that comes from the app's process to this page from now on. */
export async function recordAnswers(page: Page): Promise<RecordedAnswers> {
  const session = await page.context().newCDPSession(page)
  const pieces: Buffer[] = []
  const pending = new Set<Promise<void>>()
  const keep = (base64: string) => pieces.push(Buffer.from(base64, 'base64'))

  async function record(requestId: string): Promise<void> {
    try {
      // What came before this is given at once, the rest as it comes.
      const { bufferedData } = await session.send('Network.streamResourceContent', { requestId })
      keep(bufferedData)
    } catch {
      // It has ended already: then all of it can be had.
      const { body, base64Encoded } = await session.send('Network.getResponseBody', { requestId })
      keep(base64Encoded ? body : Buffer.from(body).toString('base64'))
    }
  }

  session.on('Network.dataReceived', ({ data }) => {
    if (data !== undefined) keep(data)
  })
  session.on('Network.responseReceived', ({ requestId, response }) => {
    pieces.push(Buffer.from(JSON.stringify(response.headers)))
    const work = record(requestId).finally(() => pending.delete(work))
    work.catch(() => undefined)
    pending.add(work)
  })
  // Most answers come over the one connection of the page; binary frames are told in base64.
  session.on('Network.webSocketFrameReceived', ({ response: { opcode, payloadData } }) => {
    pieces.push(Buffer.from(payloadData, opcode === 2 ? 'base64' : 'utf8'))
  })
  await session.send('Network.enable')
  return {
    async bodies() {
      await Promise.allSettled(pending)
      return Buffer.concat(pieces)
    },
  }
}
