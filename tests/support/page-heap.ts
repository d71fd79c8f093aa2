import type { Page } from 'playwright-core'
import { findCanaryIn, type CanaryEncoding } from './canary.ts'

/** For each text, in which encodings it lies in the page's heap after everything that can be collected was. */
export async function findInHeap(page: Page, canaries: readonly string[]): Promise<CanaryEncoding[][]> {
  const heap = Buffer.from(await takeHeapSnapshot(page))
  return canaries.map((canary) => findCanaryIn(heap, canary))
}

/** The page's heap as text: every object, and every string of it in clear. */
async function takeHeapSnapshot(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const pieces: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => pieces.push(chunk))
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  return pieces.join('')
}
