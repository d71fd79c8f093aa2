import { dialog, type BrowserWindow } from 'electron'

/**
 * Tells when the page of a window has crashed or hangs, and offers the way on. The vault lives outside the page, so
 * nothing saved is lost. A page that ended because its window closed is none of this.
 */
export function watchCrashes(window: BrowserWindow): void {
  let isAsking = false
  const ask = async (message: string, anew: string, otherwise: string): Promise<'anew' | 'otherwise'> => {
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      title: 'Switchyard',
      message,
      detail: 'What was saved is safe: the vault is not kept in this window.',
      buttons: [anew, otherwise],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    })
    return response === 0 ? 'anew' : 'otherwise'
  }
  const once = async (work: () => Promise<void>) => {
    if (isAsking || window.isDestroyed()) return
    isAsking = true
    await work().finally(() => {
      isAsking = false
    })
  }
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    void once(async () => {
      const choice = await ask('This window stopped working.', 'Open it again', 'Close it')
      if (window.isDestroyed()) return
      if (choice === 'anew') window.webContents.reload()
      else window.destroy()
    })
  })
  window.on('unresponsive', () => {
    void once(async () => {
      const choice = await ask('This window does not answer.', 'Load it again', 'Wait')
      if (choice === 'anew' && !window.isDestroyed()) window.webContents.reload()
    })
  })
}
