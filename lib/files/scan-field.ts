import { z } from 'zod'

const MOST_BYTES = 10 * 1024 * 1024

/** A scan or none: browsers send an empty file where nobody chose one. */
export const scanField = z
  .union([z.instanceof(File), z.literal('')])
  .optional()
  .transform((file) => (file instanceof File && file.size > 0 ? file : null))
  .refine((file) => file === null || file.size <= MOST_BYTES, 'Berkas terlalu besar. Paling besar 10 MB.')
