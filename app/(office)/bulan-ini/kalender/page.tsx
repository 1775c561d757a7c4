import { FileSpreadsheet } from 'lucide-react'
import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { FormChoice } from '@/components/reports/form-choice'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { Pagination } from '@/components/ui/pagination'
import { PrintButton } from '@/components/ui/print-button'
import { Tabs } from '@/components/ui/tabs'
import type { Actor } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { formatCount, formatPercent } from '@/lib/format/number'
import { formatPeriod } from '@/lib/format/period'
import { type CalendarCell, type CalendarRow, totalOf } from '@/lib/month/calendar'
import { type CalendarLevel, readCalendar } from '@/lib/month/calendar-queries'
import { seatOf } from '@/lib/month/policy'
import { paths } from '@/lib/paths'
import { FORMS } from '@/lib/reports/forms/all'
import { HEADS } from '../words'
import { CalendarLegend, CalendarTable } from './calendar-table'
import { type CalendarPage, calendarHref, calendarQuery, PAGE_SIZE, readCalendarView } from './view'

export const metadata: Metadata = { title: 'Kalender pelaporan' }

/** Two years of completeness and timeliness, by who or where. */
export default async function CalendarPageView({ searchParams }: PageProps<'/bulan-ini/kalender'>) {
  const actor = await requireActor()
  const seat = seatOf(actor.role)
  if (seat === null || (seat === 'field' && actor.role !== 'pkb'))
    return (
      <NoPermissionState level={1} what="Kalender pelaporan" who="PKB, koordinator, pejabat dinas, dan atasannya" />
    )
  const view = readCalendarView(await searchParams)
  const { level, periods, rows } = await readCalendar(actor, view, new Date())
  const shown = rows.slice((view.page - 1) * PAGE_SIZE, view.page * PAGE_SIZE)
  const last = totalOf(rows).findLast((cell) => cell.due && cell.expected > 0)
  return (
    <Page
      title="Kalender pelaporan"
      crumbs={crumbsOf(actor, view)}
      note={last ? inWords(last) : 'Kelengkapan dan ketepatan waktu dua tahun terakhir.'}
      actions={
        <>
          <LinkButton href={paths.calendarExport(calendarQuery(view))} icon={FileSpreadsheet} prefetch={false}>
            Excel
          </LinkButton>
          <PrintButton />
        </>
      }
    >
      <FormChoice
        tabs={FORMS.map((form) => ({
          label: form.shortName,
          href: calendarHref(view, { form }),
          current: form === view.form,
        }))}
      />
      {seat === 'office' && <LevelTabs view={view} level={level} own={actor.region.level === 3} />}
      <CalendarLegend sentOnly={seat === 'above'} />
      {rows.length === 0 ? (
        <div className="surface">
          <EmptyState title="Belum ada laporan yang ditunggu di sini dalam dua tahun terakhir" />
        </div>
      ) : (
        <CalendarTable
          head={HEADS[level]}
          rows={rows}
          shown={shown}
          periods={periods}
          hrefOf={(row) => deeper(view, row)}
        />
      )}
      {rows.length > PAGE_SIZE && (
        <Pagination
          page={view.page}
          pageSize={PAGE_SIZE}
          total={rows.length}
          noun="baris"
          hrefOf={(page) => calendarHref(view, { page })}
        />
      )}
      <Disclosure summary="Bagaimana ini dihitung?">
        <div className="max-w-prose space-y-2 text-sm">
          <p>
            <strong>Lengkap</strong> berarti laporan sudah dikirim dan setiap selnya berisi angka atau tidak berlaku.
            Sel kosong tetap belum lengkap, juga bila alasannya ditulis.
          </p>
          <p>
            <strong>Tepat waktu</strong> berarti diterima sampai tenggat (termasuk perpanjangan yang sudah diberi saat
            itu), atau dikirim dari perangkat sebelum tenggat dan diterima dalam 7 hari. Penyebutnya desa yang ditunggu
            pada bulan yang tenggatnya sudah lewat.
          </p>
          <p>
            Laporan yang dikembalikan tidak terhitung sampai dikirim lagi. Kepada kantor di atas kabupaten hanya jumlah
            yang terkirim yang diketahui, bukan isi selnya.
          </p>
        </div>
      </Disclosure>
    </Page>
  )
}

function LevelTabs({ view, level, own }: { view: CalendarPage; level: CalendarLevel; own: boolean }) {
  const levels = own ? (['petugas', 'desa'] as const) : (['kecamatan', 'petugas', 'desa'] as const)
  return (
    <Tabs
      label="Menurut"
      tabs={levels.map((one) => ({
        label: `Per ${HEADS[one].toLowerCase()}`,
        href: calendarHref(view, { level: one }),
        current: one === level,
      }))}
    />
  )
}

function inWords({ period, expected, complete, received, onTime }: CalendarCell): string {
  const part = (count: number) => `${formatCount(count)}/${formatCount(expected)} (${formatPercent(count, expected)})`
  const first = complete === null ? `terkirim ${part(received)}` : `lengkap ${part(complete)}`
  return `${formatPeriod(period)}: ${first}, tepat waktu ${part(onTime)}.`
}

function deeper(view: CalendarPage, { id }: CalendarRow): string | null {
  const [kind, key] = id.split(':') as [string, string]
  if (kind === 'kecamatan') return calendarHref(view, { level: null, kecamatan: Number(key) })
  return kind === 'petugas' ? calendarHref(view, { level: null, petugas: key }) : null
}

function crumbsOf(actor: Actor, view: CalendarPage) {
  const first = { label: 'Bulan ini', href: paths.month() }
  if (view.kecamatan === null && view.petugas === null) return [first, { label: 'Kalender' }]
  return [
    first,
    {
      label: `Kalender ${actor.region.name}`,
      href: calendarHref(view, { level: null, kecamatan: null, petugas: null }),
    },
    ...(view.kecamatan !== null && view.petugas !== null
      ? [{ label: 'Kecamatan', href: calendarHref(view, { level: null, petugas: null }) }]
      : []),
    { label: view.petugas ? 'Petugas' : 'Kecamatan' },
  ]
}
