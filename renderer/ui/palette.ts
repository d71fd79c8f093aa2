/** One answer of the palette. The palette shows it and says when it was chosen, and knows nothing else about it. */
export interface PaletteItem {
  id: string
  label: string
  /** A second, quieter text: where it is, what it does. */
  hint?: string
  /** The label came from a server. */
  foreign?: boolean
  colour?: string
  /** What to type to have this answer first. */
  shorthand?: string
  shortcut?: string
}

export interface PaletteGroup {
  id: string
  label: string
  items: PaletteItem[]
}
