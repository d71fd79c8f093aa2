import { RuleBroken, SOURCES } from './rule.ts'

type Template = Electron.MenuItemConstructorOptions[]

/** A menu as it was described. Rule: every entry has a label, a role or a type that needs neither. */
export class MenuDouble {
  static applicationMenu: MenuDouble | null = null
  readonly template: Template

  constructor(template: Template) {
    this.template = template
  }

  static buildFromTemplate(template: Template): MenuDouble {
    for (const item of template) {
      if (item.label === undefined && item.role === undefined && item.type !== 'separator') {
        throw new RuleBroken(
          'A menu entry has a label, a role or is a separator',
          SOURCES.types('MenuItemConstructorOptions'),
        )
      }
      if (Array.isArray(item.submenu)) MenuDouble.buildFromTemplate(item.submenu)
    }
    return new MenuDouble(template)
  }

  static setApplicationMenu(menu: MenuDouble | null): void {
    MenuDouble.applicationMenu = menu
  }

  /** A person picks an entry by its label. */
  click(label: string): void {
    const item = findItem(this.template, label)
    if (item?.click === undefined) throw new Error(`There is no entry "${label}" to click.`)
    // A checkbox has changed its mark before it tells.
    if (item.type === 'checkbox') item.checked = item.checked !== true
    item.click(item as never, undefined, {})
  }
}

function findItem(template: Template, label: string): Electron.MenuItemConstructorOptions | undefined {
  for (const item of template) {
    if (item.label === label) return item
    const found = Array.isArray(item.submenu) ? findItem(item.submenu, label) : undefined
    if (found !== undefined) return found
  }
  return undefined
}
