import type { ApplicationOptions, StateFile } from '../options.ts'
import type { World } from '../world/world.ts'
import { buildGoldenWorld } from './golden.ts'

/** Fills an empty world as the options say, and tells what a client needs to know of it. */
export function buildWorld(world: World, options: ApplicationOptions): StateFile {
  return buildGoldenWorld(world, options.dialect)
}
