import { randomUUID } from 'node:crypto'
import { Pencil, Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { z } from 'zod'
import { EvaluationForm } from '@/components/kampung-kb/evaluation-form'
import { EvaluationView } from '@/components/kampung-kb/evaluation-view'
import { StepBanner } from '@/components/kampung-kb/step-banner'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PrintButton } from '@/components/ui/print-button'
import { Tabs } from '@/components/ui/tabs'
import { areaOf } from '@/lib/fieldwork/area'
import { currentPeriod } from '@/lib/format/period'
import { listOpdChoices } from '@/lib/kampung-kb/activity-queries'
import { type Evaluation, listEvaluations } from '@/lib/kampung-kb/evaluation-queries'
import type { Kept } from '@/lib/kampung-kb/keep'
import { officeWriters } from '@/lib/kampung-kb/policy'
import { readScores, type Scored } from '@/lib/kampung-kb/score-queries'
import { raisesOf } from '@/lib/kampung-kb/score-raise'
import { paths } from '@/lib/paths'
import { findAnswer } from '@/lib/registers/once'
import { mayWriteAt } from '@/lib/registers/policy'
import { readLetterhead } from '../../../../dasbor/[code]/letterhead'
import { openEntry } from '../../../[daftar]/[id]/open-entry'
import { OfficeOnly } from '../../../office-only'
import { evaluateAction, undoEvaluationAction } from '../actions'
import { KampungPage } from '../kampung-page'

export const metadata: Metadata = { title: 'Evaluasi tahunan' }

/** The yearly evaluations of a Kampung KB, one year at a time. */
export default async function EvaluationPage({ params, searchParams }: PageProps<'/daftar/kampung-kb/[id]/evaluasi'>) {
  const { id } = await params
  const { tahun, ubah, langkah } = await searchParams
  const opened = await openEntry({ daftar: 'kampung-kb', id }, async (tx, { entry }, today) => {
    const evaluations = await listEvaluations(tx, id)
    const key = z.uuid().safeParse(langkah)
    const step = key.success ? await findAnswer<Kept>(tx, key.data) : null
    const scope = String((entry.values as Record<string, unknown>).scope ?? 'desa')
    const asOf = currentPeriod(new Date(), tx.actor.zone)
    const [scored] = await readScores(tx, [{ id, villageId: Number(entry.villageId), scope, asOf }])
    const named = evaluations.flatMap(({ support }) => support.map(({ opdId }) => opdId))
    return {
      evaluations,
      scored: scored ?? null,
      area: await areaOf(tx, officeWriters),
      opd: await listOpdChoices(tx, today, named),
      step: step?.by === tx.actor.accountId && step.table === 'kampung_kb_evaluation' ? step : null,
    }
  })
  if (!opened) return <OfficeOnly what="Evaluasi Kampung KB" />
  const { entry, actor, today, more } = opened
  const thisYear = Number(today.slice(0, 4))
  const asked = typeof tahun === 'string' && /^\d{4}$/.test(tahun) ? Number(tahun) : thisYear
  const founded = Number((entry.activeFrom ?? today).slice(0, 4))
  const year = Math.min(Math.max(asked, founded), thisYear)
  const evaluation = more.evaluations.find((one) => one.year === year) ?? null
  const writes = mayWriteAt(more.area, entry)
  const editing = writes && ubah === '1'
  const here = `${paths.kampungKb(id, 'evaluasi')}?tahun=${year}`
  const years = [...new Set([thisYear, year, ...more.evaluations.map((one) => one.year)])].sort().reverse()
  return (
    <>
      {await readLetterhead(actor)}
      <KampungPage
        entry={entry}
        current="evaluasi"
        actions={
          evaluation &&
          !editing && (
            <>
              <PrintButton />
              {writes && (
                <LinkButton href={`${here}&ubah=1`} icon={Pencil}>
                  Ubah
                </LinkButton>
              )}
            </>
          )
        }
      >
        {more.step && typeof langkah === 'string' && (
          <StepBanner
            key={langkah}
            action={undoEvaluationAction}
            fields={{ key: langkah, id }}
            open={more.step.version === evaluation?.version}
          >
            Evaluasi sudah disimpan.
          </StepBanner>
        )}
        {years.length > 1 && (
          <div className="no-print">
            <Tabs
              label="Tahun evaluasi"
              tabs={years.map((one) => ({
                label: String(one),
                href: `${paths.kampungKb(id, 'evaluasi')}?tahun=${one}`,
                current: one === year,
              }))}
            />
          </div>
        )}
        {editing ? (
          <EvaluationForm
            key={year}
            action={evaluateAction}
            kampungKbId={id}
            formKey={randomUUID()}
            year={year}
            version={evaluation?.version ?? 0}
            initial={evaluation ?? proposal(more.scored)}
            opd={more.opd}
            cancelHref={here}
          />
        ) : evaluation ? (
          <EvaluationView evaluation={evaluation} />
        ) : (
          <EmptyState
            title={`Belum ada evaluasi ${year}`}
            actions={
              writes && (
                <LinkButton href={`${here}&ubah=1`} tone="primary" icon={Plus}>
                  Evaluasi {year}
                </LinkButton>
              )
            }
          >
            <p>Kelas yang dituju, skor hari itu, kesenjangan, dan dukungan yang diperlukan dari OPD.</p>
          </EmptyState>
        )}
      </KampungPage>
    </>
  )
}

/** What a new evaluation begins with: the easiest way up, and what it takes. */
function proposal(
  scored: Scored | null,
): Pick<Evaluation, 'gap' | 'support' | 'pilot' | 'innovation' | 'note'> & { targetClass: string } {
  const [raise] = scored ? raisesOf(scored.facts) : []
  return {
    targetClass: raise?.to ?? scored?.sheet.class ?? '',
    gap: raise ? raise.lifts.map(({ sentence }) => `- ${sentence}`).join('\n') : '',
    support: [],
    pilot: '',
    innovation: '',
    note: '',
  }
}
