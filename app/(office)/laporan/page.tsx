import { randomUUID } from 'node:crypto'
import { FileDown, FileSpreadsheet, Printer } from 'lucide-react'
import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { BulkReview } from '@/components/reports/bulk-review'
import { FormChoice } from '@/components/reports/form-choice'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { Pagination } from '@/components/ui/pagination'
import { reportStatusWord } from '@/components/ui/report-status'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { currentPeriod, periodText } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { readSharesFor } from '@/lib/reports/computed-shares'
import { formatFormPeriod } from '@/lib/reports/form-period'
import { FORMS } from '@/lib/reports/forms/all'
import { readScopeOf } from '@/lib/reports/policy'
import { readReviewList } from '@/lib/reports/review'
import { reviewManyAction } from './actions'
import { KecamatanTable } from './kecamatan-table'
import { ReportTable } from './report-table'
import { reviewCard } from './review-card'
import { LIST_STATUSES, listStatus, PAGE_SIZE, readReviewView, reviewQuery } from './view'

export const metadata: Metadata = { title: 'Laporan' }

/** More cards than this nobody reads in one go; the next come when these are done. */
const MOST_CARDS = 60

/** Reports of a month for those who review or read them: what waits, what is striking, who is missing. */
export default async function ReportsPage({ searchParams }: PageProps<'/laporan'>) {
  const actor = await requireActor()
  const scope = readScopeOf(actor)
  if (!worksInOffice(actor) || !scope)
    return (
      <NoPermissionState level={1} what="Daftar laporan desa" who="petugas, koordinator dan pejabat kantor kabupaten" />
    )
  const view = readReviewView(await searchParams, currentPeriod(new Date(), actor.zone) - 1)
  const { form, period, kecamatan, status, page } = view
  const { states, step, waiting, items } = await readReviewList(actor, form, period)
  const shares = await readSharesFor(actor, form, period, states)
  const wholeOffice = scope.kecamatanId === undefined && scope.unitIds === undefined

  const inKecamatan = <Row extends { kecamatanId: number }>(rows: readonly Row[]) =>
    rows.filter((row) => kecamatan === null || row.kecamatanId === kecamatan)
  const shown = inKecamatan(states).filter((state) => status === null || listStatus(state) === status)
  const rows = shown.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
  const waitingHere = inKecamatan(waiting)
  const kecamatans = [...new Map(states.map((state) => [state.kecamatanId, state.kecamatanName]))]

  return (
    <Page
      title={`Laporan ${formatFormPeriod(form, period)}`}
      note={step ? `Periksa lalu ${step === 'verify' ? 'verifikasi' : 'setujui'} laporan desa.` : undefined}
      actions={
        <>
          {scope.unitIds === undefined && (
            <LinkButton href={paths.reportsPrint(reviewQuery(view))} icon={Printer} prefetch={false}>
              Cetak rekap
            </LinkButton>
          )}
          <LinkButton href={paths.reportTemplate(reviewQuery(view))} icon={FileDown} prefetch={false}>
            Templat
          </LinkButton>
          <LinkButton href={paths.reportsExport(reviewQuery(view))} icon={FileSpreadsheet} prefetch={false}>
            Excel
          </LinkButton>
        </>
      }
    >
      <FormChoice
        tabs={FORMS.map((known) => ({
          label: known.shortName,
          href: paths.reports(reviewQuery(view, { form: known })),
          current: known === form,
        }))}
      />
      {step && (
        <BulkReview
          action={reviewManyAction}
          hidden={{ key: randomUUID(), form: form.code, period: periodText(period) }}
          step={step}
          waiting={waitingHere.length}
          cards={inKecamatan(items.map((item) => ({ ...item, kecamatanId: item.state.kecamatanId })))
            .slice(0, MOST_CARDS)
            .map((item) => reviewCard(item, form, period, wholeOffice))}
        />
      )}
      {wholeOffice && kecamatan === null && status === null && (
        <KecamatanTable
          states={states}
          shares={shares}
          hrefOf={(id) => paths.reports(reviewQuery(view, { kecamatan: id }))}
        />
      )}
      <FilterBar
        clearHref={
          kecamatan !== null || status ? paths.reports(reviewQuery(view, { kecamatan: null, status: null })) : undefined
        }
      >
        <input type="hidden" name="form" value={form.code} />
        <input type="hidden" name="bulan" value={periodText(period)} />
        {wholeOffice && (
          <FilterSelect
            label="Kecamatan"
            name="kecamatan"
            value={kecamatan === null ? '' : String(kecamatan)}
            all="Semua kecamatan"
            choices={kecamatans.map(([id, name]) => ({ value: String(id), label: name }))}
          />
        )}
        <FilterSelect
          label="Status"
          name="status"
          value={status ?? ''}
          all="Semua status"
          choices={LIST_STATUSES.map((known) => ({ value: known, label: reportStatusWord(known) }))}
        />
      </FilterBar>
      <ReportTable
        shares={shares}
        rows={rows}
        form={form}
        period={period}
        wholeOffice={wholeOffice}
        zone={actor.zone}
      />
      <Pagination
        page={page}
        pageSize={PAGE_SIZE}
        total={shown.length}
        noun="desa"
        hrefOf={(other) => paths.reports(reviewQuery(view, { page: other }))}
      />
    </Page>
  )
}
