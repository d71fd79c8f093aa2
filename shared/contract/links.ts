import { eventIterator, type } from '@orpc/contract'
import type { AppLink } from '../domain/app-link.ts'
import { call } from './call.ts'
