import { z } from 'zod'
import { findForm } from '@/lib/reports/forms/all'
import { sheetRefSchema } from '@/lib/reports/schema'

/** Whom a reminder is for: an officer by their entry in the register, or the koordinator of a kecamatan. */
export const recipientSchema = z
  .string()
  .regex(/^(petugas:[0-9a-f-]{36}|kecamatan:[1-9]\d{0,8})$/, 'Pilih penerimanya.')
  .transform((text) => {
    const [kind, id] = text.split(':') as ['petugas' | 'kecamatan', string]
    return { kind, id }
  })
export type Recipient = z.output<typeof recipientSchema>

export const CHANNELS = { aplikasi: 'di Lini', whatsapp: 'lewat WhatsApp', surel: 'lewat surel' } as const
export type Channel = keyof typeof CHANNELS

/** A reminder as it is sent: the text was seen and perhaps changed by its sender. */
export const remindSchema = z.strictObject({
  key: z.uuid(),
  to: recipientSchema,
  period: sheetRefSchema.shape.period,
  form: z
    .string()
    .default('')
    .transform((code, context) => {
      const form = code === '' ? null : findForm(code)
      if (code === '' || form) return form
      context.issues.push({ code: 'custom', message: 'Formulir ini tidak dikenal.', input: code })
      return z.NEVER
    }),
  channel: z.enum(['aplikasi', 'whatsapp', 'surel'], 'Pilih caranya.'),
  text: z.string().trim().min(10, 'Tulis pesannya.').max(2_000, 'Paling banyak 2.000 huruf.'),
})
export type Remind = z.output<typeof remindSchema>
