import { formatDate } from '@/lib/format/date'
import { formatPeriod, type Period } from '@/lib/format/period'

/** What of one form is missing from whom is reminded. */
export interface Missing {
  form: string
  /** The last day on time, `YYYY-MM-DD`. */
  dueOn: string
  villages: string[]
  /** Of these, returned and not corrected yet. */
  returned: string[]
  /** Sent and waiting for the koordinator's verification. */
  unverified: number
}

interface ReminderFacts {
  toName: string
  fromName: string
  fromRole: string
  period: Period
  today: string
  zoneName: string
  missing: readonly Missing[]
}

/** Longer lists are counted: nobody reads forty names in a message. */
const MOST_NAMES = 15

/** A polite reminder in the words of the office, to be looked at and changed before it is sent. */
export function reminderText({ toName, fromName, fromRole, period, today, zoneName, missing }: ReminderFacts): string {
  const unsent = missing.filter(({ villages }) => villages.length > 0)
  const waiting = missing.filter(({ unverified }) => unverified > 0)
  const parts = [`Yth. ${toName},`]
  if (unsent.length > 0) {
    const lines = unsent.map(({ form, dueOn, villages, returned }) => {
      const again = returned.length > 0 ? ` (perlu diperbaiki: ${named(returned)})` : ''
      return `• ${form}, tenggat ${formatDate(dueOn)}: ${named(villages)}${again}`
    })
    parts.push(`Laporan ${formatPeriod(period)} berikut belum kami terima:\n${lines.join('\n')}`)
    parts.push(
      wishOf(
        unsent.map(({ dueOn }) => dueOn),
        today,
        zoneName,
      ),
    )
  }
  if (waiting.length > 0)
    parts.push(
      `${unsent.length > 0 ? 'Selain itu, laporan' : `Laporan ${formatPeriod(period)}`} berikut menunggu verifikasi Anda:\n${waiting
        .map(({ form, unverified }) => `• ${form}: ${unverified} desa`)
        .join('\n')}`,
    )
  parts.push(`Terima kasih.\n${fromName}, ${fromRole}`)
  return parts.join('\n\n')
}

const named = (names: readonly string[]): string =>
  names.length <= MOST_NAMES
    ? names.join(', ')
    : `${names.slice(0, MOST_NAMES).join(', ')}, dan ${names.length - MOST_NAMES} desa lain`

function wishOf(dues: readonly string[], today: string, zoneName: string): string {
  const next = [...dues].sort().find((due) => due >= today)
  const help = 'Bila ada kendala, mohon kabari saya atau minta perpanjangan waktu di Lini.'
  if (!next) return `Tenggatnya sudah lewat. Mohon dikirim secepatnya. ${help}`
  return `Mohon dikirim paling lambat ${formatDate(next)} pukul 23.59 ${zoneName}. ${help}`
}
