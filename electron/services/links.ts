import type { AppLink } from '#shared/domain/app-link.ts'
import type { OpenedFile } from '#shared/domain/transfer.ts'
import { openNews, type News } from './news.ts'

/**
 * Links and files that the system hands to the app, until a page takes them. They can be there before the first page, and one
 * is for one page: whichever is on screen. The newest replaces one that nobody took.
 */
export function createLinksService() {
  const listeners = new Set<News<null>>()
  let waiting: AppLink | null = null
  let waitingFile: OpenedFile | null = null
  const tell = () => {
    for (const listener of listeners) listener.tell(null)
  }

  return {
    /** Said by the host. */
    open(link: AppLink): void {
      waiting = link
      tell()
    },
    /** Said by the host. */
    openFile(file: OpenedFile): void {
      waitingFile = file
      tell()
    },
    takeFile(): OpenedFile | null {
      const taken = waitingFile
      waitingFile = null
      return taken
    },
    take(): AppLink | null {
      const taken = waiting
      waiting = null
      return taken
    },
    async *watch(signal: AbortSignal | undefined): AsyncGenerator<null, void, void> {
      const news = openNews<null>()
      listeners.add(news)
      if (waiting !== null || waitingFile !== null) news.tell(null)
      try {
        yield* news.follow(signal)
      } finally {
        listeners.delete(news)
      }
    },
  }
}
