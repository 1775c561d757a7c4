'use client'

import { Suspense, use } from 'react'
import { EntryScreen } from '@/components/reports/entry/entry-screen'
import { buttonClass } from '@/components/ui/button-class'
import { formatDateTime } from '@/lib/format/date'
import { type Period, parsePeriod, periodText } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { runningPeriod } from '@/lib/reports/due'
import type { EntrySheet } from '@/lib/reports/entry-sheet'
import type { FormDeclaration } from '@/lib/reports/form'
import { formatFormPeriod, isFormPeriod, lastFormPeriod, periodNoun } from '@/lib/reports/form-period'
import { type FormHead, findHead, loadForm } from '@/lib/reports/forms/catalog'
import type { Me } from '@/lib/sync/protocol'
import { FieldPage } from '../field-page'
import type { ScreenProps } from '../screens'
import { useSignal } from '../use-signal'
import { useWantedPart } from '../use-wanted-part'

const forms = new Map<string, Promise<FormDeclaration | null>>()

/** A form's declaration, loaded once; the same promise each time, as React wants it. */
function formOf(code: string): Promise<FormDeclaration | null> {
  const known = forms.get(code) ?? loadForm(code)
  forms.set(code, known)
  return known
}

// Asked for as soon as this script stands, beside the session and the sheet.
if (typeof window !== 'undefined') {
  const code = window.location.pathname.split('/')[2] ?? ''
  if (findHead(code)) void formOf(code)
}

/** All villages of one form and month, to be filled in and sent: `/isian/<form>/<YYYY-MM>`. */
export default function EntryPage({ params, me }: ScreenProps) {
  const head = findHead(params.form ?? '')
  const period = parsePeriod(params.month ?? '')
  if (!head || period === null || !isFormPeriod(head, period))
    return (
      <FieldPage title="Formulir ini tidak ada" back={{ href: paths.entry(), label: 'Bulan ini' }}>
        <p>Alamatnya mungkin salah ketik. Pilih formulir di Bulan ini.</p>
      </FieldPage>
    )
  return <Sheet key={`${head.code}/${period}`} head={head} period={period} me={me} />
}

interface SheetProps {
  head: FormHead
  period: Period
  me: Me
}

function Sheet({ head, period, me }: SheetProps) {
  const { code, shortName } = head
  // Asked for at once, beside the sheet: neither waits for the other.
  const loading = formOf(code)
  const { state, body: sheet } = useWantedPart<EntrySheet>(`isian/${code}/${periodText(period)}`)
  const signal = useSignal()
  const title = `${shortName}, ${formatFormPeriod(head, period)}`
  const back = { href: paths.entry(), label: 'Bulan ini' }
  if (!sheet)
    return (
      <FieldPage title={title} back={back}>
        {state === 'none' ? (
          <p className="rounded-lg bg-info-soft px-4 py-3 text-on-info-soft">
            {signal
              ? `Tidak ada desa yang Anda isi pada ${formatFormPeriod(head, period)}.`
              : `${formatFormPeriod(head, period)} belum ada di perangkat ini. Buka sekali saat ada sinyal.`}
          </p>
        ) : (
          <Waiting />
        )}
      </FieldPage>
    )
  const before = lastFormPeriod(head, period)
  const months = [before, period + (period - before)].filter((month) => month <= runningPeriod(new Date(), sheet.zone))
  return (
    <FieldPage
      title={title}
      back={back}
      note={
        closedWords(sheet, periodNoun(head)) ?? `Paling lambat ${formatDateTime(new Date(sheet.dueAt), sheet.zone)}.`
      }
      actions={months.map((month) => (
        <a
          key={month}
          href={paths.entryOf(code, periodText(month))}
          className={buttonClass({ tone: 'quiet', size: 'small' })}
        >
          {month < period ? '‹ ' : ''}
          {formatFormPeriod(head, month)}
          {month > period ? ' ›' : ''}
        </a>
      ))}
    >
      <Suspense fallback={<Waiting />}>
        <Filled loading={loading} sheet={sheet} accountId={me.accountId} />
      </Suspense>
    </FieldPage>
  )
}

function Waiting() {
  return (
    <p role="status" className="py-10 text-center text-ink-soft">
      Menyiapkan isian…
    </p>
  )
}

interface FilledProps {
  loading: Promise<FormDeclaration | null>
  sheet: EntrySheet
  accountId: string
}

function Filled({ loading, sheet, accountId }: FilledProps) {
  const form = use(loading)
  return form && <EntryScreen form={form} sheet={sheet} accountId={accountId} />
}

function closedWords(sheet: EntrySheet, noun: 'bulan' | 'tahun'): string | null {
  const Noun = noun === 'bulan' ? 'Bulan' : 'Tahun'
  if (sheet.closed === 'ahead') return `${Noun} ini belum berjalan. Laporan dapat diisi mulai tanggal 1.`
  if (sheet.closed === 'before') return `Formulir ini belum dipakai pada ${noun} tersebut.`
  if (sheet.closed === 'over')
    return `${Noun} ini ditutup ${formatDateTime(new Date(sheet.closesAt), sheet.zone)}. Pembukaan kembali lewat admin dinas.`
  return null
}
