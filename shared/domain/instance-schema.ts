import { z } from 'zod'
import { INSTANCE_COLOURS, INSTANCE_NAME_MAXIMUM } from './instance.ts'

export const instanceNameSchema = z.string().trim().min(1).max(INSTANCE_NAME_MAXIMUM)
export const instanceColourSchema = z.enum(INSTANCE_COLOURS)
