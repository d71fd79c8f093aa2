import { z } from 'zod'

/** An e-mail address as somebody typed it: whether it is one, the server judges. */
export const typedEmailSchema = z.string().max(1000)
/** A password on its way to the server that it belongs to. It is neither kept nor logged. */
export const typedPasswordSchema = z.string().max(10_000)
