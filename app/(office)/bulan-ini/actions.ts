'use server'

import { formAction } from '@/lib/actions/form-action'
import { Refusal } from '@/lib/errors/refusal'
import { formatDate } from '@/lib/format/date'
import { askExtension, decideExtension, giveExtension, undoExtension } from '@/lib/month/extension-commands'
import {
  askExtensionSchema,
  decideExtensionSchema,
  giveExtensionSchema,
  undoExtensionSchema,
} from '@/lib/month/extension-schema'
import { remind } from '@/lib/month/reminder-commands'
import { CHANNELS, remindSchema } from '@/lib/month/reminder-schema'

/** Sends or notes a reminder. */
export const remindAction = formAction({
  schema: remindSchema,
  run: async (actor, input) => {
    const result = await remind(actor, input)
    if (!result.sent)
      throw new Refusal('input-invalid', {
        detail: 'Peladen surel tidak menerima pesan ini. Pakai cara lain, atau coba lagi nanti.',
      })
    return result
  },
  done: (_input, { name, channel }) =>
    channel === 'whatsapp' ? `Dicatat: ${name} diingatkan lewat WhatsApp.` : `${name} diingatkan ${CHANNELS[channel]}.`,
})

/** Asks for more time. */
export const askExtensionAction = formAction({
  schema: askExtensionSchema,
  run: (actor, input) => askExtension(actor, input),
  done: ({ until }) => `Permintaan sampai ${formatDate(until)} dikirim. Anda diberi tahu begitu diputus.`,
})

/** Gives or refuses what was asked. */
export const decideExtensionAction = formAction({
  schema: decideExtensionSchema,
  run: (actor, input) => decideExtension(actor, input),
  done: ({ decision, until }) =>
    decision === 'beri' ? `Waktu diberi sampai ${formatDate(until)}.` : 'Permintaan ditolak; peminta diberi tahu.',
})

/** Withdraws a request, or takes a decision back. */
export const undoExtensionAction = formAction({
  schema: undoExtensionSchema,
  run: (actor, input) => undoExtension(actor, input),
  done: (_input, state) => (state === 'ditarik' ? 'Ditarik.' : 'Keputusan dibatalkan; permintaan menunggu lagi.'),
})

/** Gives the whole office more time. */
export const giveExtensionAction = formAction({
  schema: giveExtensionSchema,
  run: (actor, input) => giveExtension(actor, input),
  done: ({ until }) => `Tenggat seluruh kantor menjadi ${formatDate(until)}.`,
})
