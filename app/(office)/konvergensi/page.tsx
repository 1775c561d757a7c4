import { randomUUID } from 'node:crypto'
import { FileSpreadsheet } from 'lucide-react'
import type { Metadata } from 'next'
import { Figure } from '@/components/charts/figure'
import { JudgeForm } from '@/components/convergence/action-forms'
import { ActionTable } from '@/components/convergence/action-table'
import { ConvergenceTabs } from '@/components/convergence/convergence-tabs'
import { StepDone } from '@/components/convergence/step-done'
import { Page } from '@/components/layout/page'
import { Badge } from '@/components/ui/badge'
import { buttonClass } from '@/components/ui/button-class'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { PrintButton } from '@/components/ui/print-button'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { findJudgement, readYear } from '@/lib/convergence/action-queries'
import { ACTION_STATES, isOverdue, progressOf } from '@/lib/convergence/action-rules'
import { CONVERGENCE_SCOPE } from '@/lib/convergence/keep'
import { READER_WORDS, readsConvergence, writesConvergence } from '@/lib/convergence/policy'
import { inTenant } from '@/lib/db/tenant'
import { formatDate } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import { paths } from '@/lib/paths'
import { findKeyedStep } from '@/lib/registers/keyed-step'
import { dayIn } from '@/lib/registers/rules'
import { readLetterhead } from '../dasbor/[code]/letterhead'
import { judgeYearAction, undoConvergenceAction } from './actions'
import { one, yearChoices, yearIn } from './year'

export const metadata: Metadata = { title: 'Konvergensi' }

const STATES = [...ACTION_STATES, { value: 'lewat', label: 'Lewat tenggat' }]

/** The actions of a year: who answers, until when, how far, and what was judged of the whole. */
export default async function ConvergencePage({ searchParams }: PageProps<'/konvergensi'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !readsConvergence(actor.role))
    return <NoPermissionState level={1} what="Konvergensi" who={READER_WORDS} />
  const params = await searchParams
  const today = dayIn(actor.zone, new Date())
  const thisYear = Number(today.slice(0, 4))
  const year = yearIn(params, thisYear)
  const state = STATES.find(({ value }) => value === one(params.keadaan))?.value ?? ''
  const { scheme, actions, judged, step } = await inTenant(actor, async (tx) => ({
    ...(await readYear(tx, year)),
    judged: await findJudgement(tx, year),
    step: await findKeyedStep(tx, CONVERGENCE_SCOPE, params.langkah),
  }))
  const shown = actions.filter((action) =>
    state === '' ? true : state === 'lewat' ? isOverdue(action, today) : action.state === state,
  )
  const district = shown.filter(({ regionId }) => regionId === actor.tenantId)
  const kecamatan = shown.filter(({ regionId }) => regionId !== actor.tenantId)
  const own = progressOf(
    actions.filter(({ regionId }) => regionId === actor.tenantId),
    today,
  )
  const below = progressOf(
    actions.filter(({ regionId }) => regionId !== actor.tenantId),
    today,
  )
  const resultClass = scheme.classes.find(({ value }) => value === judged?.resultClass)
  return (
    <>
      {await readLetterhead(actor)}
      <Page
        title={`Konvergensi ${year}`}
        note={`${scheme.label}${scheme.madeName ? `, edisi kantor oleh ${scheme.madeName}` : ''}. Sumber: ${scheme.source} (${scheme.certainty}).`}
        {...(resultClass && { status: <Badge tone="brand">{`Kelas ${resultClass.label}`}</Badge> })}
      >
        <div className="no-print">
          <ConvergenceTabs current="aksi" year={year} />
        </div>
        <StepDone step={step} undo={undoConvergenceAction} />
        <FilterBar
          clearHref={state ? paths.convergence(`?tahun=${year}`) : undefined}
          actions={
            <>
              <a href={paths.convergence(`/ekspor?tahun=${year}`)} className={buttonClass({ tone: 'quiet' })} download>
                <FileSpreadsheet aria-hidden className="size-4" />
                Excel
              </a>
              <PrintButton />
            </>
          }
        >
          <FilterSelect
            label="Tahun"
            name="tahun"
            value={String(year)}
            all="Tahun ini"
            choices={yearChoices(thisYear)}
          />
          <FilterSelect label="Keadaan" name="keadaan" value={state} all="Semua keadaan" choices={STATES} />
        </FilterBar>
        <div className="grid grid-cols-2 gap-3 desk:grid-cols-4">
          <Figure label="Aksi selesai" value={`${formatCount(own.done)} dari ${formatCount(own.all)}`} unit="aksi" />
          <Figure label="Berjalan" value={formatCount(own.running)} unit="aksi" />
          <Figure label="Lewat tenggat" value={formatCount(own.overdue + below.overdue)} unit="aksi" />
          <Figure
            label="Analisis kecamatan"
            {...(below.all === 0
              ? { value: '—', state: 'not_applicable', note: 'Diminta sejak 2025' }
              : { value: `${formatCount(below.done)} dari ${formatCount(below.all)}`, unit: 'selesai' })}
          />
        </div>
        <ActionTable
          caption={`Aksi kabupaten/kota ${year}`}
          scheme={scheme}
          actions={district}
          today={today}
          hrefOf={({ action, regionId }) => paths.convergence(`/aksi/${action.code}?tahun=${year}&wilayah=${regionId}`)}
        />
        {below.all > 0 && (
          <ActionTable
            caption={`Analisis situasi kecamatan ${year}`}
            scheme={scheme}
            actions={kecamatan}
            today={today}
            byPlace
            hrefOf={({ action, regionId }) =>
              paths.convergence(`/aksi/${action.code}?tahun=${year}&wilayah=${regionId}`)
            }
          />
        )}
        <Card
          title={`Penilaian provinsi ${year}`}
          note={
            judged
              ? [judged.judgedBy, judged.judgedOn && formatDate(judged.judgedOn), `Sumber: ${judged.source}`]
                  .filter(Boolean)
                  .join(' · ')
              : 'Belum ada hasil penilaian.'
          }
        >
          {judged?.note && <p className="whitespace-pre-line">{judged.note}</p>}
          {resultClass && <p>Kelas hasil: {resultClass.label}.</p>}
          {writesConvergence(actor.role) && (
            <div className="no-print">
              <Disclosure summary={judged ? 'Ubah penilaian' : 'Tulis hasil penilaian'}>
                <JudgeForm
                  key={judged?.version ?? 0}
                  action={judgeYearAction}
                  hidden={{ key: randomUUID(), year: String(year), version: String(judged?.version ?? 0) }}
                  judged={judged ?? { resultClass: '', judgedBy: '', judgedOn: null, note: '', source: '' }}
                  classes={scheme.classes}
                  today={today}
                />
              </Disclosure>
            </div>
          )}
        </Card>
      </Page>
    </>
  )
}
