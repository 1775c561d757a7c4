import { CalendarClock, CalendarRange, FileSpreadsheet } from 'lucide-react'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Page } from '@/components/layout/page'
import { FormChoice } from '@/components/reports/form-choice'
import { Banner } from '@/components/ui/banner'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { PrintButton } from '@/components/ui/print-button'
import type { Actor, OfficeActor } from '@/lib/auth/actor'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { formatDateTime } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import { formatPeriod, periodText } from '@/lib/format/period'
import { readAboveBoard } from '@/lib/month/above'
import { type BoardRow, openOf, receivedOf } from '@/lib/month/board'
import { formsOf } from '@/lib/month/forms'
import { seatOf } from '@/lib/month/policy'
import { type BoardView, readMonthBoard } from '@/lib/month/queries'
import { listLastReminders } from '@/lib/month/reminder-queries'
import { CHANNELS } from '@/lib/month/reminder-schema'
import { paths } from '@/lib/paths'
import { FORMS } from '@/lib/reports/forms/all'
import { KeepLink } from '../tautan/keep-link'
import { BoardTable } from './board-table'
import { NextSteps } from './next-steps'
import { monthQuery, readMonthView } from './view'

export const metadata: Metadata = { title: 'Bulan ini' }

/** The month of those who review: who owes what, by when, what blocks it, and the reader's next step. */
export default async function MonthPage({ searchParams }: PageProps<'/bulan-ini'>) {
  const actor = await requireActor()
  const seat = seatOf(actor.role)
  if (seat === 'field') redirect(paths.entry())
  if (seat === null)
    return <NoPermissionState level={1} what="Bulan ini" who="koordinator, pejabat dinas, provinsi, dan pusat" />
  const view = readMonthView(await searchParams)
  if (seat === 'above') return <AboveMonth actor={actor} view={view} />
  return worksInOffice(actor) ? <OfficeMonth actor={actor} view={view} /> : null
}

async function OfficeMonth({ actor, view }: { actor: OfficeActor; view: BoardView }) {
  const board = await readMonthBoard(actor, view, new Date())
  const { period, level, rows, total, today, zone } = board
  const now = { ...view, period }
  const reminders = await inTenantSql(actor, (tx) => listLastReminders(tx, period))
  const single = view.form ?? (board.forms.length === 1 ? board.forms[0]! : null)

  const hrefOf = (row: BoardRow): string => {
    const [kind, id] = row.id.split(':') as [string, string]
    if (kind === 'kecamatan') return paths.month(monthQuery(now, { kecamatan: Number(id) }))
    if (kind === 'petugas') return paths.month(monthQuery(now, { petugas: id }))
    // Of several forms the one that is not in yet is what one looks for.
    const open = row.forms.find(({ tally }) => openOf(tally) > 0) ?? row.forms[0]
    return paths.report(single?.code ?? open?.code ?? FORMS[0]!.code, periodText(period), Number(id))
  }
  const remindOf = (row: BoardRow) => {
    if (row.id.startsWith('desa:') || row.id === 'petugas:tanpa') return null
    const query = monthQuery(now, { kecamatan: null, petugas: null })
    const name = level === 'kecamatan' ? `koordinator ${row.name}` : row.name
    return { href: paths.remind(`${query}${query ? '&' : '?'}untuk=${row.id}`), name }
  }
  const remindedOf = (row: BoardRow) => {
    const last = row.accountId && level === 'petugas' ? reminders.get(row.accountId) : undefined
    return last ? `Diingatkan ${CHANNELS[last.channel]} oleh ${last.byName}, ${formatDateTime(last.at, zone)}` : null
  }
  const peopleOpen = level === 'desa' ? 0 : rows.filter((row) => row.id !== 'petugas:tanpa' && openOf(row) > 0).length
  return (
    <Page
      title={`Bulan ini: ${formatPeriod(period)}`}
      crumbs={crumbsOf(actor, now, board.place)}
      note={`${formatCount(receivedOf(total))} dari ${formatCount(total.owed)} laporan sudah diterima${
        total.overdue > 0 ? `; ${formatCount(total.overdue)} lewat tenggat` : ''
      }.`}
      actions={
        <>
          <KeepLink target={paths.month(monthQuery(now))} title={`Bulan ini, ${actor.region.name}`} />
          <Actions query={monthQuery(now)} office />
        </>
      }
    >
      {period < board.firstPeriod && (
        <Banner>
          Bulan ini mendahului bulan pertama kantor Anda memakai Lini ({formatPeriod(board.firstPeriod)}).
        </Banner>
      )}
      <NextSteps actor={actor} board={board} peopleOpen={peopleOpen} />
      <FormTabs view={now} />
      <div id="baris">
        <BoardTable board={board} today={today} hrefOf={hrefOf} remindOf={remindOf} remindedOf={remindedOf} />
      </div>
    </Page>
  )
}

async function AboveMonth({ actor, view }: { actor: Actor; view: BoardView }) {
  const board = await readAboveBoard(actor, view, new Date())
  const now = { ...view, period: board.period, kecamatan: null, petugas: null }
  return (
    <Page
      title={`Bulan ini: ${formatPeriod(board.period)}`}
      note={`${formatCount(receivedOf(board.total))} dari ${formatCount(board.total.owed)} laporan desa sudah diterima di ${
        board.rows.length
      } ${board.level === 'provinsi' ? 'provinsi' : 'kantor'} yang memakai Lini. Yang belum dikirim hanya dirinci di kantornya.`}
      actions={<Actions query={monthQuery(now)} office={false} />}
    >
      <FormTabs view={now} />
      <BoardTable board={board} today={board.today} />
    </Page>
  )
}

function Actions({ query, office }: { query: string; office: boolean }) {
  return (
    <>
      {office && (
        <LinkButton href={paths.extensions()} icon={CalendarClock} prefetch={false}>
          Perpanjangan
        </LinkButton>
      )}
      <LinkButton href={paths.calendar()} icon={CalendarRange} prefetch={false}>
        Kalender
      </LinkButton>
      <LinkButton href={paths.monthExport(query)} icon={FileSpreadsheet} prefetch={false}>
        Excel
      </LinkButton>
      <PrintButton />
    </>
  )
}

function FormTabs({ view }: { view: BoardView }) {
  const forms = view.period === null ? FORMS : formsOf(view.period, null)
  return (
    <FormChoice
      tabs={[
        { label: 'Semua formulir', href: paths.month(monthQuery(view, { form: null })), current: view.form === null },
        ...forms.map((form) => ({
          label: form.shortName,
          href: paths.month(monthQuery(view, { form })),
          current: view.form === form,
        })),
      ]}
    />
  )
}

function crumbsOf(actor: Actor, view: BoardView, place: string) {
  if (view.kecamatan === null && view.petugas === null) return undefined
  const top = { label: actor.region.name, href: paths.month(monthQuery(view, { kecamatan: null, petugas: null })) }
  const middle =
    view.petugas !== null && view.kecamatan !== null
      ? [{ label: 'Kecamatan', href: paths.month(monthQuery(view, { petugas: null })) }]
      : []
  return [top, ...middle, { label: view.petugas === 'tanpa' ? 'Tanpa petugas' : place }]
}
