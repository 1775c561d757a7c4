import type { z } from 'zod'
import { createSchema, editSchema } from '@/lib/registers/register'
import { institusiRegister } from './register'

export const createInstitusiSchema = createSchema(institusiRegister)
export const editInstitusiSchema = editSchema(institusiRegister)
export type CreateInstitusi = z.output<typeof createInstitusiSchema>
