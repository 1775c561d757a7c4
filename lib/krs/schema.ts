import { z } from 'zod'
import { keySchema } from '@/lib/registers/register'
import { isTrait, KRS_TRAITS, RANK } from './marks'

const day = z.iso.date('Tulis tanggal seperti 2026-07-03')
const reason = z.string().trim().max(300, 'Paling banyak 300 huruf').default('')
const verified = z.enum(['sesuai', 'berubah', 'tidak_ditemukan', 'pindah'], 'Pilih apa yang Anda temukan di lapangan')

const found = z
  .record(z.string(), z.union([z.boolean(), z.int().min(1).max(5), z.null()]))
  .refine(
    (said) =>
      Object.entries(said).every(([code, value]) =>
        code === RANK ? typeof value !== 'boolean' : isTrait(code) && typeof value !== 'number',
      ),
    'Temuan ini memuat tanda yang tidak dikenal',
  )

/** What a verval says, as phones send it: `KrsVerifyBody` of lib/tpk/care. */
export const krsVerifySchema = z.strictObject({
  id: z.uuid(),
  familyId: z.uuid(),
  verified,
  found,
  foundAtRisk: z.boolean().nullable(),
  reason,
  verifiedOn: day,
})
export type VerifyKrs = z.output<typeof krsVerifySchema>

/** A list's verval is over, or goes on. */
export const krsListSchema = z.strictObject({
  key: keySchema,
  id: z.uuid('Daftar ini tidak dikenal'),
  version: z.coerce.number<string>().int().positive(),
  state: z.enum(['terbuka', 'ditutup'], 'Pilih tutup atau buka'),
})
export type KrsListStep = z.output<typeof krsListSchema>

/** A mark in the form: empty leaves it as the list has it, `?` says that the field does not know. */
const said = z.enum(['', 'ya', 'tidak', '?']).default('')
const truthOf = (answer: string): boolean | null => (answer === 'ya' ? true : answer === 'tidak' ? false : null)

/** The same from the form of a family: one answer a mark, `tanda_air`, `tanda_jamban` … */
export const krsFormSchema = z
  .strictObject({
    key: keySchema,
    id: z.uuid('Keluarga ini tidak dikenal'),
    familyId: z.uuid('Keluarga ini tidak dikenal'),
    version: z.coerce.number<string>().int().positive(),
    verified,
    reason,
    verifiedOn: day,
    risk: said,
    rank: z.enum(['', '1', '2', '3', '4', '5', '?']).default(''),
    ...(Object.fromEntries(KRS_TRAITS.map(({ code }) => [`tanda_${code}`, said])) as Record<
      `tanda_${(typeof KRS_TRAITS)[number]['code']}`,
      typeof said
    >),
  })
  .transform(({ key, version, rank, risk, ...form }) => ({
    key,
    version,
    id: form.id,
    familyId: form.familyId,
    verified: form.verified,
    reason: form.reason,
    verifiedOn: form.verifiedOn,
    foundAtRisk: truthOf(risk),
    found: {
      ...Object.fromEntries(
        KRS_TRAITS.flatMap(({ code }) => {
          const answer = form[`tanda_${code}`]
          return answer === '' ? [] : [[code, truthOf(answer)]]
        }),
      ),
      ...(rank !== '' && { [RANK]: rank === '?' ? null : Number(rank) }),
    } as VerifyKrs['found'],
  }))
export type VerifyKrsForm = z.output<typeof krsFormSchema>
