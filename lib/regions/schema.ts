import { z } from 'zod'
import { regionCodeSchema } from './rules'

const day = z.iso.date('Tulis tanggal seperti 2026-07-03')
const id = z.int().positive()
const name = z.string().trim().min(1, 'Wajib diisi').max(100, 'Paling banyak 100 huruf')

/** Every change of the tree names the day it takes effect and today, which it may not lie after. */
const dated = { on: day, today: day }

export const renameRegionSchema = z.strictObject({ id, name, ...dated })
export const recodeRegionSchema = z.strictObject({ id, code: regionCodeSchema, ...dated })
export const moveRegionSchema = z.strictObject({ id, parentId: id, code: regionCodeSchema, ...dated })
export const splitRegionSchema = z.strictObject({
  id,
  into: z
    .array(z.strictObject({ code: regionCodeSchema, name }))
    .min(1)
    .max(50),
  /** Whether the region that was split goes on beside the new ones. */
  keeps: z.boolean(),
  ...dated,
})
export const mergeRegionsSchema = z.strictObject({
  ids: z.array(id).min(1).max(50),
  into: z.union([z.strictObject({ id }), z.strictObject({ code: regionCodeSchema, name })]),
  ...dated,
})

export type RenameRegion = z.infer<typeof renameRegionSchema>
export type RecodeRegion = z.infer<typeof recodeRegionSchema>
export type MoveRegion = z.infer<typeof moveRegionSchema>
export type SplitRegion = z.infer<typeof splitRegionSchema>
export type MergeRegions = z.infer<typeof mergeRegionsSchema>
