import type { Page } from 'playwright-core'

// A person without a pointer: where the focus is, and how it gets somewhere.

/** What has the focus: by its label, else by its text, `BODY` where nothing has it. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: element } = document
    if (!(element instanceof HTMLElement)) return ''
    if (element === document.body) return 'BODY'
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.innerText : undefined
    return element.getAttribute('aria-label') ?? label ?? element.innerText
  })
}

/** Presses Tab until the focus is on something with this name. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const passed: string[] = []
  for (let presses = 0; presses < 60; presses++) {
    const here = await focusedName(page)
    if (typeof name === 'string' ? here.startsWith(name) : name.test(here)) return
    passed.push(here.slice(0, 30))
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached ${String(name)}: ${passed.join(' → ')}`)
}
