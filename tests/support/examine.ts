import type { Page } from 'playwright-core'
import { findAxeViolations, sidewaysOverflow } from './pages.ts'

const FULL = { width: 1280, height: 800 }
/** The smallest window the app is made for. */
const SMALL = { width: 640, height: 480 }
/** What a page sees of a 1280 × 800 window that is zoomed to 200 %. */
const ZOOMED = { width: 640, height: 400 }

/** Every theme, both directions of writing, every size. */
const LOOKS = [
  { colorScheme: 'light', contrast: 'no-preference', direction: 'ltr', size: FULL },
  { colorScheme: 'dark', contrast: 'no-preference', direction: 'ltr', size: SMALL },
  { colorScheme: 'light', contrast: 'more', direction: 'ltr', size: ZOOMED },
  { colorScheme: 'light', contrast: 'no-preference', direction: 'rtl', size: SMALL },
  { colorScheme: 'dark', contrast: 'no-preference', direction: 'rtl', size: FULL },
] as const

/** Looks at what is on screen in every theme, direction and size; a line for everything that is wrong with it. */
export async function examine(page: Page): Promise<string[]> {
  const findings: string[] = []
  // What moves under a pointer that stays where it last pressed something would show its tip, by chance.
  await page.mouse.move(-1, -1)
  for (const { colorScheme, contrast, direction, size } of LOOKS) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme, contrast })
    await page.evaluate((dir) => {
      document.documentElement.dir = dir
    }, direction)
    const look = `${contrast === 'more' ? 'contrast' : colorScheme} ${direction} ${size.width}×${size.height}`
    const overflow = await sidewaysOverflow(page)
    if (overflow > 0) findings.push(`${look}: ${overflow} px wider than the window`)
    findings.push(...(await findAxeViolations(page)).map((violation) => `${look}: ${violation}`))
  }
  await page.setViewportSize(FULL)
  await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' })
  await page.evaluate(() => {
    document.documentElement.dir = 'ltr'
  })
  return findings
}
