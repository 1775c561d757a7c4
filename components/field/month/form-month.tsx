import { buttonClass } from '@/components/ui/button-class'
import { ProgressBar } from '@/components/ui/progress-bar'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { type Period, periodText } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { subjectOf } from '@/lib/reports/entry-line'
import { findHead } from '@/lib/reports/forms/catalog'
import type { MonthForm, MonthVillage } from '@/lib/reports/month-part'
import { STATUS } from '@/lib/reports/workflow'
import type { Held } from './held'

interface FormMonthProps {
  form: MonthForm
  period: Period
  zone: Zone
  held: ReadonlyMap<string, Held>
  signal: boolean
}

/** One form of a month as a card: due when, how far, what is in the way by village, and the way in. */
export function FormMonth({ form: { code, dueAt, closesAt, villages }, period, zone, held, signal }: FormMonthProps) {
  const head = findHead(code)
  const now = new Date()
  const [due, closes] = [new Date(dueAt), new Date(closesAt)]
  const rows = villages
    .map((village) => ({ village, ...standing(village, held.get(subjectOf(code, period, village.unitId)), signal) }))
    .sort((one, other) => one.rank - other.rank)
  const sent = villages.filter(({ status }) => status !== null && status >= STATUS.dikirim)
  const open = rows.filter(({ rank }) => rank < SETTLED)
  const over = now > closes
  const lateNow = now > due && open.length > 0
  return (
    <article className="surface flex flex-col gap-4 p-4 desk:p-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h3 className="text-md">{head?.name ?? code}</h3>
          <p className={lateNow ? 'text-sm text-bad' : 'text-sm text-ink-soft'}>
            {over ? 'Ditutup sejak' : now > due ? 'Terlambat sejak' : 'Paling lambat'}{' '}
            {formatDateTime(over ? closes : due, zone)}
          </p>
        </div>
        <a
          href={paths.entryOf(code, periodText(period))}
          className={`${buttonClass({ tone: open.length === 0 || over ? 'secondary' : 'primary', size: 'large' })} max-sm:w-full`}
        >
          {open.length === 0 || over ? 'Lihat' : 'Isi'}
        </a>
      </div>
      <ProgressBar
        label={head?.name ?? code}
        done={sent.length}
        total={villages.length}
        words={`${sent.length} dari ${villages.length} desa terkirim`}
      />
      {open.length > 0 && (
        <ul className="divide-y divide-line text-sm">
          {open.slice(0, MOST).map(({ village, words, tone }) => (
            <li key={village.unitId} className="flex flex-wrap justify-between gap-x-4 py-1.5">
              <span>
                <span className="font-medium">{village.name}</span>
                {village.dueAt > dueAt && (
                  <span className="text-ink-soft"> · waktu sampai {formatDateTime(new Date(village.dueAt), zone)}</span>
                )}
              </span>
              <span className={tone}>{words}</span>
            </li>
          ))}
          {open.length > MOST && <li className="py-1.5 text-ink-soft">dan {open.length - MOST} desa lagi</li>}
        </ul>
      )}
      {open.length > 0 && signal && !over && (
        <a className="link inline-flex min-h-11 items-center text-sm" href={paths.extensions()}>
          Perlu waktu lebih? Minta perpanjangan
        </a>
      )}
    </article>
  )
}

const MOST = 15
const SETTLED = 8

/** How a village stands, in words; what asks for a hand comes first, what is settled is not listed. */
export function standing(
  village: MonthVillage,
  held: Held | undefined,
  signal: boolean,
): { rank: number; words: string; tone: string } {
  const { status, returnReason, blocks } = village
  if (held?.state === 'bentrok') return { rank: 0, words: 'Bentrok: pilih versinya', tone: 'text-bad' }
  if (held?.state === 'ditolak') return { rank: 1, words: `Ditolak: ${held.message}`, tone: 'text-bad' }
  if (status === STATUS.dikembalikan && held?.state !== 'kirim')
    return { rank: 2, words: `Dikembalikan: ${returnReason}`, tone: 'text-bad' }
  if (held?.state === 'susulan') return { rank: 3, words: 'Menunggu keputusan kantor', tone: 'text-warn' }
  if (held?.state === 'kirim')
    return { rank: 7, words: signal ? 'Mengirim…' : 'Akan dikirim, menunggu sinyal', tone: 'text-warn' }
  if (held?.state === 'diterima' || (status !== null && status >= STATUS.dikirim))
    return { rank: SETTLED, words: 'Diterima', tone: 'text-good' }
  if (held?.state === 'draf') return { rank: 4, words: 'Draf di perangkat ini', tone: 'text-ink-soft' }
  if (blocks) return { rank: 5, words: draftWords(blocks), tone: 'text-ink-soft' }
  return { rank: 6, words: 'Belum mulai', tone: 'text-ink-soft' }
}

function draftWords({ blanks, wrong, reasons }: NonNullable<MonthVillage['blocks']>): string {
  const lacks = [
    blanks > 0 && `${blanks} kosong`,
    wrong > 0 && `${wrong} salah`,
    reasons > 0 && `${reasons} perlu alasan`,
  ].filter(Boolean)
  return lacks.length > 0 ? `Draf: ${lacks.join(', ')}` : 'Draf, siap dikirim'
}
