import type { Label } from '../world/world.ts'

/** A label. */
export function labelView(label: Label): Record<string, unknown> {
  return {
    id: label.id,
    title: label.title,
    description: label.description,
    color: label.color,
    show_on_sidebar: label.showOnSidebar,
  }
}
