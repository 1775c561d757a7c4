import { z } from 'zod'
import { keySchema } from '@/lib/registers/register'

const name = z.string().trim().min(1, 'Beri nama').max(40, 'Paling banyak 40 huruf')
const id = z.uuid('Tampilan ini tidak dikenal')
const page = z.string().regex(/^[a-z/-]{1,60}$/, 'Daftar ini tidak dikenal')

/** A list's address under a name. The page is where it belongs (`daftar/poktan`), the query what it shows. */
export const saveViewSchema = z.strictObject({ key: keySchema, page, name, query: z.string().max(2_000) })
export const renameViewSchema = z.strictObject({ key: keySchema, id, name })
export const removeViewSchema = z.strictObject({ key: keySchema, id })

export type SaveView = z.output<typeof saveViewSchema>
export type RenameView = z.output<typeof renameViewSchema>
export type RemoveView = z.output<typeof removeViewSchema>
