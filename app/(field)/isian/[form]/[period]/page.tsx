import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/layout/page'
import { EntryScreen } from '@/components/reports/entry/entry-screen'
import { Banner } from '@/components/ui/banner'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { requireActor } from '@/lib/auth/require-actor'
import { formatDateTime } from '@/lib/format/date'
import { formatPeriod, periodText } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { runningPeriod } from '@/lib/reports/due'
import { type EntrySheet, readEntrySheet } from '@/lib/reports/entry-sheet'
import { mayEnter } from '@/lib/reports/policy'
import { sheetRefSchema } from '@/lib/reports/schema'

export async function generateMetadata({ params }: PageProps<'/isian/[form]/[period]'>): Promise<Metadata> {
  const ref = sheetRefSchema.safeParse(await params)
  return { title: ref.success ? `Isi ${ref.data.form.shortName} ${formatPeriod(ref.data.period)}` : 'Tidak ditemukan' }
}

/** All villages of one form and month, to be filled in and sent. */
export default async function EntryPage({ params }: PageProps<'/isian/[form]/[period]'>) {
  const actor = await requireActor()
  const ref = sheetRefSchema.safeParse(await params)
  if (!ref.success) notFound()
  if (!mayEnter(actor.role))
    return <NoPermissionState level={1} what="Isian bulanan" who="PKB/PLKB, PPKBD dan kader TPK desa" />
  const { form, period } = ref.data
  const now = new Date()
  const sheet = await readEntrySheet(actor, form, period, now)
  const months = [period - 1, period + 1].filter((month) => month <= runningPeriod(now, sheet.zone))
  return (
    <Page
      title={`${form.shortName}, ${formatPeriod(period)}`}
      crumbs={[{ label: 'Bulan ini', href: paths.entry() }, { label: form.name }]}
      note={closedWords(sheet) ?? `Paling lambat ${formatDateTime(new Date(sheet.dueAt), sheet.zone)}.`}
      actions={months.map((month) => (
        <LinkButton key={month} href={paths.entryOf(form.code, periodText(month))} tone="quiet" size="small">
          {month < period ? '‹ ' : ''}
          {formatPeriod(month)}
          {month > period ? ' ›' : ''}
        </LinkButton>
      ))}
    >
      {sheet.rows.length === 0 ? (
        <Banner tone="info">Tidak ada desa yang Anda layani pada {formatPeriod(period)}.</Banner>
      ) : (
        <EntryScreen
          key={`${form.code}/${period}`}
          sheet={sheet}
          accountId={actor.accountId}
          signInHref={paths.signIn(paths.entryOf(form.code, periodText(period)))}
        />
      )}
    </Page>
  )
}

function closedWords(sheet: EntrySheet): string | null {
  if (sheet.closed === 'ahead') return 'Bulan ini belum berjalan. Laporan dapat diisi mulai tanggal 1.'
  if (sheet.closed === 'before') return 'Formulir ini belum dipakai pada bulan tersebut.'
  if (sheet.closed === 'over')
    return `Bulan ini ditutup ${formatDateTime(new Date(sheet.closesAt), sheet.zone)}. Pembukaan kembali lewat admin dinas.`
  return null
}
