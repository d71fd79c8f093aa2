import type { ApplicationOptions, StateFile } from '../options.ts'
import type { World } from '../world/world.ts'
import { buildDemoWorld } from './demo.ts'
import { buildGoldenWorld } from './golden.ts'
import { buildLargeWorld } from './large.ts'

/** Fills an empty world as the options say, and tells what a client needs to know of it. */
export function buildWorld(world: World, options: ApplicationOptions): StateFile {
  const { dialect } = options
  if (options.world === 'demo') return buildDemoWorld(world, dialect, options.seed)
  return options.world === 'large'
    ? buildLargeWorld(world, dialect, options)
    : buildGoldenWorld(world, dialect)
}
