import { randomUUID } from 'node:crypto'
import { FileSpreadsheet } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { StepBanner } from '@/components/kampung-kb/step-banner'
import { Page } from '@/components/layout/page'
import { SurveyCard } from '@/components/stunting/survey-card'
import { SurveyForm, WithdrawSurveyForm } from '@/components/stunting/survey-forms'
import { Badge } from '@/components/ui/badge'
import { buttonClass } from '@/components/ui/button-class'
import { Card } from '@/components/ui/card'
import { DataTable } from '@/components/ui/data-table'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { PrintButton } from '@/components/ui/print-button'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenant } from '@/lib/db/tenant'
import { formatDecimal, MISSING } from '@/lib/format/number'
import { paths } from '@/lib/paths'
import { fullName } from '@/lib/regions/rules'
import { findKeyedStep } from '@/lib/registers/keyed-step'
import { SURVEY_SCOPE } from '@/lib/surveys/commands'
import { mayWriteSurveys } from '@/lib/surveys/policy'
import { measureLabel, type SurveyResult, surveyTitle } from '@/lib/surveys/rules'
import { readLetterhead } from '../../../dasbor/[code]/letterhead'
import { addSurveyAction, editSurveyAction, undoSurveyAction, withdrawSurveyAction } from '../../actions'
import { loadSurveys } from './load'

export const metadata: Metadata = { title: 'Hasil survei stunting' }

const DONE: Readonly<Record<string, string>> = {
  'survey.added': 'Hasil survei sudah dicatat.',
  'survey.changed': 'Hasil survei sudah diubah.',
  'survey.withdrawn': 'Hasil survei sudah ditarik.',
}

/** Every survey result of a region and those inside it with its source; an office writes down those of its own district. */
export default async function SurveysPage({ params, searchParams }: PageProps<'/stunting/[code]/survei'>) {
  const actor = await requireActor()
  const desk = await loadSurveys(actor, decodeURIComponent((await params).code))
  if (!desk) notFound()
  const { region, ancestors, shown, around } = desk
  const writes = mayWriteSurveys(actor) && region.id === actor.tenantId
  const [step, letterhead] = await Promise.all([
    writes ? inTenant(actor, async (tx) => findKeyedStep(tx, SURVEY_SCOPE, (await searchParams).langkah)) : null,
    readLetterhead(actor),
  ])
  return (
    <>
      {letterhead}
      <Page
        title={`Hasil survei ${fullName(region)}`}
        crumbs={[{ label: `Stunting di ${fullName(region)}`, href: paths.stunting(region.code) }]}
        note="Survei nasional dengan nama, tahun, dan sumbernya. Tidak pernah satu garis dengan angka rutin."
        actions={
          <>
            <a href={paths.stuntingSurveysExcel(region.code)} download className={buttonClass()}>
              <Icon of={FileSpreadsheet} />
              Excel
            </a>
            <PrintButton />
          </>
        }
      >
        {step && (
          <StepBanner key={step.key} action={undoSurveyAction} fields={{ key: step.key }} open={step.open}>
            {DONE[step.action] ?? 'Tersimpan.'}
          </StepBanner>
        )}
        <SurveyCard region={region} ancestors={ancestors} results={around} list={false} />
        <DataTable
          caption={`Hasil survei ${fullName(region)} dan wilayah di dalamnya`}
          rows={shown}
          rowKey={(result) => `${surveyTitle(result)} ${result.measure} ${result.regionId} ${result.written}`}
          empty={
            <EmptyState title="Belum ada hasil survei yang ditemukan">
              <p>
                {writes
                  ? 'Catat hasil SSGI atau SKI kabupaten Anda di bawah, beserta sumbernya.'
                  : 'Kabid atau TPPS kabupaten/kota dapat mencatatnya beserta sumbernya.'}
              </p>
            </EmptyState>
          }
          columns={COLUMNS}
        />
        {writes && (
          <div className="no-print space-y-4">
            {shown
              .filter(({ entry }) => entry !== null)
              .map((result) => (
                <OwnEntry key={`${result.entry!.id} ${result.entry!.version}`} result={result} />
              ))}
            <Card>
              <Disclosure summary="Catat hasil survei lain">
                <SurveyForm key={step?.key ?? 'baru'} action={addSurveyAction} hidden={{ key: randomUUID() }} />
              </Disclosure>
            </Card>
          </div>
        )}
      </Page>
    </>
  )
}

function OwnEntry({ result }: { result: SurveyResult }) {
  const { id, version } = result.entry!
  const title = `${surveyTitle(result)}, ${measureLabel(result.measure)}`
  const hidden = () => ({ key: randomUUID(), id, version: String(version) })
  return (
    <Card>
      <Disclosure summary={`Ubah ${title}`}>
        <div className="space-y-6">
          <SurveyForm action={editSurveyAction} hidden={hidden()} result={result} />
          <WithdrawSurveyForm action={withdrawSurveyAction} hidden={hidden()} title={title} />
        </div>
      </Disclosure>
    </Card>
  )
}

const COLUMNS = [
  {
    key: 'survei',
    head: 'Survei',
    phone: 'title' as const,
    cell: (result: SurveyResult) => surveyTitle(result),
  },
  { key: 'wilayah', head: 'Wilayah', cell: ({ regionName }: SurveyResult) => regionName },
  { key: 'indeks', head: 'Yang diukur', cell: ({ measure }: SurveyResult) => measureLabel(measure) },
  {
    key: 'hasil',
    head: 'Hasil',
    numeric: true,
    phone: 'aside' as const,
    cell: ({ value }: SurveyResult) => `${formatDecimal(value)}%`,
  },
  {
    key: 'selang',
    head: 'Selang',
    numeric: true,
    cell: ({ low, high }: SurveyResult) =>
      low !== null && high !== null ? `${formatDecimal(low)}–${formatDecimal(high)}` : MISSING,
  },
  {
    key: 'sumber',
    head: 'Sumber',
    cell: ({ source, note }: SurveyResult) => (
      <>
        {source}
        {note && <span className="block text-sm text-ink-soft">{note}</span>}
      </>
    ),
  },
  {
    key: 'kepastian',
    head: 'Kepastian',
    cell: ({ certainty, written, entry }: SurveyResult) =>
      written ? <Badge tone="brand">{`dicatat ${entry?.byName ?? 'kantornya'}`}</Badge> : certainty,
  },
]
