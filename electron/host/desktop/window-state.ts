import { readText, replaceLightFile } from '#electron/vault/durable-files.ts'

/** Device-independent pixels. */
export interface Area {
  x: number
  y: number
  width: number
  height: number
}

/** Where and how large the window was. Known before the vault opens, so it holds nothing but numbers. */
export interface WindowState {
  bounds: Area | null
  maximized: boolean
  /** Whether screenshots and screen sharing show an empty window. */
  hiddenFromCapture: boolean
}

export const DEFAULT_SIZE = { width: 1280, height: 800 }
export const MINIMUM_SIZE = { width: 640, height: 480 }

const FIRST_STATE: WindowState = { bounds: null, maximized: false, hiddenFromCapture: false }

/** The state in the file, or the first one when there is none that can be used. */
export function readWindowState(file: string): WindowState {
  try {
    const { bounds, maximized, hiddenFromCapture } = JSON.parse(readText(file)) as Partial<WindowState>
    return {
      bounds: isArea(bounds) ? bounds : null,
      maximized: maximized === true,
      hiddenFromCapture: hiddenFromCapture === true,
    }
  } catch {
    return FIRST_STATE
  }
}

/** Keeps the state. A state that cannot be written is no reason to bother anybody. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    replaceLightFile(file, JSON.stringify(state))
  } catch {
    // The window opens where the system puts it next time.
  }
}

/** The remembered place if enough of it can be seen on one of the screens, so that no window is lost with a monitor. */
export function fitToScreens(bounds: Area | null, screens: readonly Area[]): Area | null {
  if (bounds === null) return null
  const isVisible = screens.some(
    (screen) =>
      overlap(bounds.x, bounds.width, screen.x, screen.width) >= 100 &&
      overlap(bounds.y, bounds.height, screen.y, screen.height) >= 100 &&
      bounds.y >= screen.y,
  )
  return isVisible ? bounds : null
}

function overlap(start: number, length: number, otherStart: number, otherLength: number): number {
  return Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart)
}

function isArea(value: unknown): value is Area {
  if (typeof value !== 'object' || value === null) return false
  const numbers = ['x', 'y', 'width', 'height'].map((key) => (value as Record<string, unknown>)[key])
  return (
    numbers.every((number) => Number.isInteger(number)) && Number(numbers[2]) > 0 && Number(numbers[3]) > 0
  )
}
