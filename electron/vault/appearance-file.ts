import { appearanceChangeSchema } from '#shared/domain/preferences-schema.ts'
import { DEFAULT_APPEARANCE, type Appearance } from '#shared/domain/preferences.ts'
import { readText, replaceLightFile } from './durable-files.ts'

/** The small file without secrets that is read before the vault opens. */
export interface AppearanceFile {
  /** A missing or broken file means the defaults: it can hold nothing worth a question. */
  read(): Appearance
  /** Never fails loudly: a theme that could not be kept is no reason to stop anybody's work. */
  write(appearance: Appearance): void
}

export function openAppearanceFile(path: string): AppearanceFile {
  let held: Appearance | null = null
  return {
    read() {
      held ??= readAppearance(path)
      return held
    },
    write(appearance) {
      held = appearance
      try {
        replaceLightFile(path, JSON.stringify(appearance))
      } catch {
        // Kept in memory for this run; see above.
      }
    },
  }
}

function readAppearance(path: string): Appearance {
  try {
    const parsed = appearanceChangeSchema.safeParse(JSON.parse(readText(path)))
    if (!parsed.success) return DEFAULT_APPEARANCE
    return {
      theme: parsed.data.theme ?? DEFAULT_APPEARANCE.theme,
      language: parsed.data.language ?? DEFAULT_APPEARANCE.language,
      singleKeys: parsed.data.singleKeys ?? DEFAULT_APPEARANCE.singleKeys,
      updates: parsed.data.updates ?? DEFAULT_APPEARANCE.updates,
    }
  } catch {
    return DEFAULT_APPEARANCE
  }
}
