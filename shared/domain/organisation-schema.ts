import { z } from 'zod'
import { FOLDER_NAME_MAXIMUM, INSTANCE_ICONS } from './organisation.ts'

export const folderNameSchema = z.string().trim().min(1).max(FOLDER_NAME_MAXIMUM)
export const instanceIconSchema = z.enum(INSTANCE_ICONS)
/** A place in a list, counted from 0; what lies behind its end is its end. */
export const placeSchema = z.int().nonnegative()
