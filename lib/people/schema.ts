import { z } from 'zod'
import { orNull } from '@/lib/actions/form-data'
import { isRole, type Role } from '@/lib/auth/roles'
import { ALL_SCOPES, type TokenScope } from '@/lib/auth/token-scopes'

const day = z.iso.date('Pilih tanggal, misalnya 3 Juli 2026')
const name = z.string().trim().min(3, 'Tulis nama lengkap, paling sedikit 3 huruf').max(120, 'Paling banyak 120 huruf')
const nip = orNull(
  z
    .string()
    .trim()
    .regex(/^\d{18}$/, 'NIP terdiri dari 18 angka'),
)
const phone = orNull(
  z
    .string()
    .trim()
    .max(25, 'Paling banyak 25 angka')
    .regex(/^\+?[\d\s-]{8,}$/, 'Tulis nomor seperti 0812 3456 7890'),
)
const email = orNull(z.email('Tulis alamat surel seperti sari@contoh.go.id').max(200))
const version = z.coerce.number<string>().int().positive()

export const roleSchema = z.custom<Role>((value) => typeof value === 'string' && isRole(value), 'Pilih peran')
export const accountIdSchema = z.uuid()

/** A role with its place and days, as the form of a new account and of one more role sends it. */
const roleFields = {
  role: roleSchema,
  /** The code of the region, as picked from the list. */
  region: z.string().trim().min(1, 'Pilih wilayah kerja').max(200),
  validFrom: day,
  validTo: orNull(day),
}

const inOrder = ({ validFrom, validTo }: { validFrom: string; validTo: string | null }): boolean =>
  validTo === null || validTo >= validFrom
const ORDER = { path: ['validTo'], error: 'Hari terakhir tidak boleh mendahului hari pertama' }

export const newAccountSchema = z.strictObject({ name, nip, phone, email, ...roleFields }).refine(inOrder, ORDER)
export const updateAccountSchema = z.strictObject({ accountId: z.uuid(), version, name, nip, phone, email })
export const giveRoleSchema = z.strictObject({ accountId: z.uuid(), ...roleFields }).refine(inOrder, ORDER)
export const endRoleSchema = z.strictObject({ accountId: z.uuid(), accountRoleId: z.uuid(), lastDay: day })
export const accountStepSchema = z.strictObject({ accountId: z.uuid() })
export const substituteSchema = z
  .strictObject({
    /** The role of the absent person that is stood in for. */
    accountRoleId: z.uuid('Pilih peran yang digantikan'),
    substitute: z.string().trim().min(1, 'Pilih pengganti').max(200),
    validFrom: day,
    validTo: z.iso.date('Pengganti sementara perlu hari terakhir'),
  })
  .refine(inOrder, ORDER)

const password = z.string().min(1, 'Tulis kata sandi baru').max(512, 'Paling banyak 128 huruf')
const repeated = { path: ['passwordAgain'], error: 'Ulangan tidak sama dengan kata sandi baru' }
const same = (typed: { password: string; passwordAgain: string }): boolean => typed.password === typed.passwordAgain

export const firstPasswordSchema = z
  .strictObject({ password, passwordAgain: z.string().max(512) })
  .refine(same, repeated)
export const changePasswordSchema = z
  .strictObject({
    currentPassword: z.string().min(1, 'Tulis kata sandi sekarang').max(512),
    password,
    passwordAgain: z.string().max(512),
  })
  .refine(same, repeated)
export const resetPasswordSchema = z
  .strictObject({
    username: z.string().trim().min(1, 'Tulis nama pengguna Anda').max(100),
    code: z.string().trim().min(1, 'Tulis kode dari admin').max(60),
    password,
    passwordAgain: z.string().max(512),
  })
  .refine(same, repeated)

export const newTokenSchema = z.strictObject({
  label: z.string().trim().min(3, 'Tulis untuk apa, misalnya "Excel kabid"').max(80, 'Paling banyak 80 huruf'),
  days: z.enum(['7', '30', '90', '365'], 'Pilih masa berlaku').transform(Number),
  scopes: z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z.array(z.enum(ALL_SCOPES as [TokenScope, ...TokenScope[]])).min(1, 'Pilih sedikitnya satu cakupan'),
  ),
})
export const tokenStepSchema = z.strictObject({ tokenId: z.uuid() })
export const sessionStepSchema = z.strictObject({ sessionId: z.uuid() })

export type NewAccountForm = z.infer<typeof newAccountSchema>
export type UpdateAccount = z.infer<typeof updateAccountSchema>
export type GiveRole = z.infer<typeof giveRoleSchema>
export type EndRole = z.infer<typeof endRoleSchema>
export type AccountStep = z.infer<typeof accountStepSchema>
export type NameSubstitute = z.infer<typeof substituteSchema>
