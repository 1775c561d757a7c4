import { z } from 'zod'
import { BOUNDARY_LIMITS, TOO_LARGE } from './boundary-file'

export const boundaryUploadSchema = z.strictObject({
  /** `check` only shows what the file holds. */
  step: z.enum(['check', 'save']),
  file: z
    .custom<File>((value) => value instanceof File && value.size > 0, 'Pilih berkas batas wilayah')
    .refine((file) => file.size <= BOUNDARY_LIMITS.bytes, TOO_LARGE),
  credit: z
    .string()
    .trim()
    .min(3, 'Tulis sumber garis batas, misalnya Bappeda Kabupaten Blora, 2026')
    .max(200, 'Paling banyak 200 huruf'),
})
export type BoundaryUpload = z.infer<typeof boundaryUploadSchema>
