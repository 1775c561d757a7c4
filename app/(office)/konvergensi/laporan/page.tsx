import type { Metadata } from 'next'
import { ConvergenceTabs } from '@/components/convergence/convergence-tabs'
import { FundTable } from '@/components/convergence/fund-table'
import { YearSheet } from '@/components/convergence/year-sheet'
import { Page } from '@/components/layout/page'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { PrintButton } from '@/components/ui/print-button'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { findJudgement, listEvidence, readYear } from '@/lib/convergence/action-queries'
import { listInterventions } from '@/lib/convergence/intervention-queries'
import { READER_WORDS, readsConvergence } from '@/lib/convergence/policy'
import { inTenantSql } from '@/lib/db/tenant'
import { formatDate } from '@/lib/format/date'
import { dayIn } from '@/lib/registers/rules'
import { readLetterhead } from '../../dasbor/[code]/letterhead'
import { yearChoices, yearIn } from '../year'

export const metadata: Metadata = { title: 'Laporan konvergensi' }

/** A year on paper: each action with output, evidence and review, the money by source, and how the year was judged. */
export default async function YearReportPage({ searchParams }: PageProps<'/konvergensi/laporan'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !readsConvergence(actor.role))
    return <NoPermissionState level={1} what="Laporan konvergensi" who={READER_WORDS} />
  const today = dayIn(actor.zone, new Date())
  const thisYear = Number(today.slice(0, 4))
  const year = yearIn(await searchParams, thisYear)
  const { scheme, actions, evidence, judged, interventions } = await inTenantSql(actor, async (tx) => ({
    ...(await readYear(tx, year)),
    evidence: await listEvidence(tx, year),
    judged: await findJudgement(tx, year),
    interventions: await listInterventions(tx, { year }),
  }))
  const resultClass = scheme.classes.find(({ value }) => value === judged?.resultClass)
  return (
    <>
      {await readLetterhead(actor)}
      <Page
        title={`Laporan konvergensi ${year}`}
        note={`${scheme.label}, edisi ${scheme.edition}. Keadaan per ${formatDate(today)}.`}
        actions={<PrintButton />}
      >
        <div className="no-print space-y-4">
          <ConvergenceTabs current="laporan" year={year} />
          <FilterBar>
            <FilterSelect
              label="Tahun"
              name="tahun"
              value={String(year)}
              all="Tahun ini"
              choices={yearChoices(thisYear)}
            />
          </FilterBar>
        </div>
        <YearSheet scheme={scheme} actions={actions} evidence={evidence} today={today} districtId={actor.tenantId} />
        <section className="space-y-2">
          <h2 className="text-md">Anggaran menurut sumber dana</h2>
          {interventions.length === 0 ? (
            <p className="text-ink-soft">Belum ada intervensi yang ditulis untuk {year}.</p>
          ) : (
            <FundTable money={interventions.flatMap(({ money }) => money)} caption={`Anggaran ${year}`} />
          )}
        </section>
        <section className="space-y-2">
          <h2 className="text-md">Penilaian</h2>
          {judged ? (
            <p className="whitespace-pre-line">
              {resultClass && `Kelas ${resultClass.label}. `}
              {judged.note} {judged.judgedBy && `Dinilai oleh ${judged.judgedBy}`}
              {judged.judgedOn && `, ${formatDate(judged.judgedOn)}`}. Sumber: {judged.source}.
            </p>
          ) : (
            <p className="text-ink-soft">Belum ada hasil penilaian.</p>
          )}
        </section>
      </Page>
    </>
  )
}
