import { powerMonitor } from 'electron'

/** How often Linux is asked whether its screen is locked, in milliseconds: it tells by no event. */
const LINUX_INTERVAL = 5_000

/**
 * Calls the hook when this person leaves the computer: the screen is locked or the computer goes to sleep.
 * Call when the app is ready; what it returns ends the watch.
 */
export function watchScreenLock(platform: NodeJS.Platform, onLeave: () => void): () => void {
  powerMonitor.on('lock-screen', onLeave)
  powerMonitor.on('suspend', onLeave)
  let wasLocked = false
  const ask = () => {
    const isLocked = powerMonitor.getSystemIdleState(60) === 'locked'
    if (isLocked && !wasLocked) onLeave()
    wasLocked = isLocked
  }
  const timer = platform === 'linux' ? setInterval(ask, LINUX_INTERVAL) : undefined
  return () => {
    clearInterval(timer)
    powerMonitor.off('lock-screen', onLeave)
    powerMonitor.off('suspend', onLeave)
  }
}
