import { CircleCheck, FileSpreadsheet } from 'lucide-react'
import type { Metadata } from 'next'
import { z } from 'zod'
import { StepBanner } from '@/components/kampung-kb/step-banner'
import { Page } from '@/components/layout/page'
import { LimitList } from '@/components/quality/limit-list'
import { VillageFindingsCard } from '@/components/quality/village-findings'
import { YearTable } from '@/components/quality/year-table'
import { buttonClass } from '@/components/ui/button-class'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { Pagination } from '@/components/ui/pagination'
import { PrintButton } from '@/components/ui/print-button'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenant } from '@/lib/db/tenant'
import { formatCount } from '@/lib/format/number'
import { currentPeriod, formatPeriod, periodText, yearOf } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { type AnswerStamp, isOpenAnswer } from '@/lib/quality/commands'
import { KINDS } from '@/lib/quality/finding'
import { checkedForms } from '@/lib/quality/forms'
import { areaName, deskScopeOf } from '@/lib/quality/policy'
import { readDesk } from '@/lib/quality/queries'
import { ALL_STATES, byVillage, deskQuery, readDeskView, STATES, stateOf, viewFindings } from '@/lib/quality/view'
import { readYear } from '@/lib/quality/year'
import { findAnswer } from '@/lib/registers/once'
import { readLetterhead } from '../dasbor/[code]/letterhead'
import { answerAction, undoAnswerAction } from './actions'

export const metadata: Metadata = { title: 'Mutu data' }

/** Villages on one page of the desk. */
const VILLAGES = 20

/** What is strange in a month's reports, the strongest effect first, each waiting for a word. */
export default async function QualityPage({ searchParams }: PageProps<'/mutu'>) {
  const actor = await requireActor()
  const scope = deskScopeOf(actor)
  if (!worksInOffice(actor) || !scope)
    return <NoPermissionState level={1} what="Mutu data" who="dinas, koordinator kecamatan, dan PKB/PLKB" />
  const params = await searchParams
  const view = readDeskView(params, currentPeriod(new Date(), actor.zone) - 1)
  const { form, period } = view
  const key = z.uuid().safeParse(params.langkah)
  const printing = params.tampil === 'cetak'
  const yearly = params.setahun === 'ya'
  const { all, year, step } = await inTenant(actor, async (tx) => {
    const stamp = key.success ? await findAnswer<AnswerStamp>(tx, key.data) : null
    const own = stamp?.finding && stamp.by === tx.actor.accountId ? stamp : null
    return {
      all: yearly ? [] : await readDesk(tx, form, period, scope),
      year: yearly ? await readYear(tx, form, yearOf(period), period, scope) : null,
      step: own && { open: await isOpenAnswer(tx, own) },
    }
  })
  const shown = byVillage(viewFindings(all, view))
  const waiting = all.filter((one) => stateOf(one) === 'baru').length
  const kecamatan = new Map(all.map(({ state }) => [state.kecamatanId, state.kecamatanName]))
  const filtered = view.kecamatan !== null || view.kind !== null || view.state !== 'baru'
  const query = deskQuery(view, { page: view.page })
  const villages = printing ? shown : shown.slice((view.page - 1) * VILLAGES, view.page * VILLAGES)
  return (
    <>
      {await readLetterhead(actor)}
      <Page
        title={`Mutu data, ${yearly ? yearOf(period) : formatPeriod(period)}`}
        note={
          yearly
            ? `${form.name}: temuan setiap bulan dan yang belum dijawab.`
            : `${form.name}. Temuan dihitung dari laporan yang sudah dikirim; yang paling besar pengaruhnya di atas.`
        }
        {...(yearly && { crumbs: [{ label: 'Mutu data', href: paths.quality(query) }] })}
      >
        {step && key.success && (
          <StepBanner key={key.data} action={undoAnswerAction} fields={{ key: key.data }} open={step.open}>
            Jawaban tersimpan.
          </StepBanner>
        )}
        <FilterBar
          clearHref={
            filtered ? paths.quality(deskQuery(view, { kecamatan: null, kind: null, state: 'baru' })) : undefined
          }
          actions={
            !yearly && (
              <>
                <LinkButton href={paths.quality(`${query}&setahun=ya`)} tone="quiet" prefetch={false}>
                  Setahun
                </LinkButton>
                <a
                  href={paths.quality(query).replace('/mutu', '/mutu/ekspor')}
                  className={buttonClass({ tone: 'quiet' })}
                  download
                >
                  <FileSpreadsheet aria-hidden className="size-4" />
                  Excel
                </a>
                {printing ? (
                  <PrintButton />
                ) : (
                  <LinkButton href={paths.quality(`${query}&tampil=cetak`)} tone="quiet" prefetch={false}>
                    Cetak
                  </LinkButton>
                )}
              </>
            )
          }
        >
          <input type="hidden" name="bulan" value={periodText(period)} />
          {yearly && <input type="hidden" name="setahun" value="ya" />}
          <FilterSelect
            label="Formulir"
            name="form"
            value={form === checkedForms()[0] ? '' : form.code}
            all={checkedForms()[0]!.name}
            choices={checkedForms()
              .slice(1)
              .map(({ code, name }) => ({ value: code, label: name }))}
          />
          {!yearly && (
            <>
              {scope.kecamatanId === null && (
                <FilterSelect
                  label="Kecamatan"
                  name="kecamatan"
                  value={view.kecamatan === null ? '' : String(view.kecamatan)}
                  all="Semua kecamatan"
                  choices={[...kecamatan].map(([id, name]) => ({ value: String(id), label: name }))}
                />
              )}
              <FilterSelect
                label="Jenis temuan"
                name="jenis"
                value={view.kind ?? ''}
                all="Semua jenis"
                choices={KINDS}
              />
              <FilterSelect
                label="Jawaban"
                name="jawaban"
                value={view.state === 'baru' ? '' : (view.state ?? ALL_STATES)}
                all={STATES[0]!.label}
                choices={[...STATES.slice(1), { value: ALL_STATES, label: 'Semua jawaban' }]}
              />
            </>
          )}
        </FilterBar>
        {year && <YearTable months={year} hrefOf={(at) => paths.quality(deskQuery(view, { period: at }))} />}
        {!yearly && all.length > 0 && (
          <p className="text-ink-soft">
            {formatCount(waiting)} temuan belum dijawab, {formatCount(all.length - waiting)} sudah.
          </p>
        )}
        {!yearly && shown.length === 0 && (
          <div className="surface">
            <EmptyState
              icon={CircleCheck}
              title={
                all.length === 0
                  ? 'Tidak ada yang janggal'
                  : filtered
                    ? 'Tidak ada yang cocok'
                    : 'Semua temuan sudah dijawab'
              }
              actions={
                filtered && (
                  <LinkButton href={paths.quality(deskQuery(view, { kecamatan: null, kind: null, state: null }))}>
                    Lihat semua temuan
                  </LinkButton>
                )
              }
            >
              <p>
                {all.length === 0
                  ? `Laporan ${formatPeriod(period)} yang sudah dikirim rapi. Terima kasih kepada para pengirimnya.`
                  : filtered
                    ? 'Longgarkan saringannya.'
                    : `Kerja bagus. ${formatCount(all.length)} temuan ${formatPeriod(period)} sudah diperiksa.`}
              </p>
            </EmptyState>
          </div>
        )}
        {villages.map((village) => (
          <VillageFindingsCard
            key={village.unitId}
            village={village}
            form={form}
            period={period}
            area={areaName(actor)}
            zone={actor.zone as Parameters<typeof VillageFindingsCard>[0]['zone']}
            {...(!scope.ownOnly && !printing && { answering: { action: answerAction, back: query } })}
          />
        ))}
        {!printing && !yearly && (
          <Pagination
            page={view.page}
            pageSize={VILLAGES}
            total={shown.length}
            noun="desa"
            hrefOf={(page) => paths.quality(deskQuery(view, { page }))}
          />
        )}
        <LimitList />
      </Page>
    </>
  )
}
