import type { z } from 'zod'
import { createSchema, editSchema } from '@/lib/registers/register'
import { poktanRegister } from './register'

export const createPoktanSchema = createSchema(poktanRegister)
export const editPoktanSchema = editSchema(poktanRegister)
export type CreatePoktan = z.output<typeof createPoktanSchema>
export type EditPoktan = z.output<typeof editPoktanSchema>
