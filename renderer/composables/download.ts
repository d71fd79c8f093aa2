const TYPES = {
  json: 'application/json',
  csv: 'text/csv;charset=utf-8',
}

/** How long an address made for a download has to last until the browser has taken it, in milliseconds. */
const TAKEN_AFTER = 10_000

/** Hands a text to the browser as a file to save. */
export function downloadText(
  { name, text }: { name: string; text: string },
  format: keyof typeof TYPES,
): void {
  downloadFile(name, text, TYPES[format])
}

/** Hands content to the browser as a file to save. Nothing is fetched for it, so the page's policy has nothing to say. */
export function downloadFile(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, TAKEN_AFTER)
}
