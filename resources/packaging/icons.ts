import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { CHROMIUM_ARGUMENTS, provideChromium } from '#tests/support/chromium.ts'
import { toIcns, toIco, type IconPicture } from './icon-containers.ts'

// `npm run icons`: every icon of the packages from resources/icon.svg. What it writes is kept with the sources, so that
// packaging needs no browser.

const SIDES = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const ICO_SIDES = [16, 24, 32, 48, 64, 128, 256]

const resources = resolve(import.meta.dirname, '..')

async function drawAll(): Promise<IconPicture[]> {
  const executablePath = provideChromium()
  if (executablePath === undefined) throw new Error('Drawing the icons needs Chromium.')
  const drawing = readFileSync(join(resources, 'icon.svg')).toString('base64')
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS })
  try {
    const pictures: IconPicture[] = []
    for (const side of SIDES) {
      const page = await browser.newPage({ viewport: { width: side, height: side } })
      await page.setContent(
        `<body style="margin:0"><img width="${side}" height="${side}" src="data:image/svg+xml;base64,${drawing}">`,
      )
      pictures.push({ side, png: await page.screenshot({ omitBackground: true }) })
      await page.close()
    }
    return pictures
  } finally {
    await browser.close()
  }
}

const pictures = await drawAll()
mkdirSync(join(resources, 'icons'), { recursive: true })
for (const { side, png } of pictures) writeFileSync(join(resources, 'icons', `${side}x${side}.png`), png)
writeFileSync(join(resources, 'icon.ico'), toIco(pictures.filter(({ side }) => ICO_SIDES.includes(side))))
writeFileSync(join(resources, 'icon.icns'), toIcns(pictures))
console.log(`${pictures.length} pictures, icon.ico and icon.icns from resources/icon.svg`)
