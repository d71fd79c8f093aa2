import type { Page } from 'playwright-core'

export interface SwitchTimes {
  /** Milliseconds from the key event's time stamp to the last DOM change that shows the account. */
  committed: number
  /** … to the frame after it. */
  painted: number
}

/** Where to go, and what only the page of that account shows: its heading, and a text from its cached answer. */
export interface SwitchTarget {
  address: string
  heading: string
  text: string
}

declare global {
  interface Window {
    switchProbe: { aim(target: SwitchTarget): void; settled(): Promise<SwitchTimes> }
  }
}

/**
 * A stopwatch inside the page. F8, a key the app does not use, goes to the account it was aimed at through the app's own
 * address; the clock runs from the key event until heading and overview of that account are in the DOM.
 */
export async function installProbe(page: Page): Promise<void> {
  await page.evaluate(() => {
    let target: SwitchTarget = { address: '', heading: '', text: '' }
    let result: Promise<SwitchTimes> | undefined
    const isShown = () => {
      const main = document.querySelector('main')
      return (
        main?.querySelector('h1')?.textContent.trim() === target.heading &&
        main.textContent.includes(target.text)
      )
    }
    window.switchProbe = {
      aim: (next) => {
        target = next
      },
      settled: () => result ?? Promise.reject(new Error('no switch was made')),
    }
    window.addEventListener('keydown', (event) => {
      if (event.key !== 'F8') return
      const begin = event.timeStamp
      result = new Promise((resolve, reject) => {
        const late = setTimeout(() => {
          reject(new Error(`not shown: ${target.address}`))
        }, 5000)
        const observer = new MutationObserver(() => {
          if (!isShown()) return
          observer.disconnect()
          clearTimeout(late)
          const committed = performance.now() - begin
          requestAnimationFrame(() => {
            setTimeout(() => {
              resolve({ committed, painted: performance.now() - begin })
            })
          })
        })
        observer.observe(document.body, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        })
      })
      window.location.hash = target.address
    })
  })
}
