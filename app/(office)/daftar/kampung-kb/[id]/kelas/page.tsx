import type { Metadata } from 'next'
import { RaiseList } from '@/components/kampung-kb/raise-list'
import { ScoreHistory } from '@/components/kampung-kb/score-history'
import { ScoreSheetView } from '@/components/kampung-kb/score-sheet'
import { TwoClasses } from '@/components/kampung-kb/two-classes'
import { UndoBanner } from '@/components/registers/undo-banner'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PrintButton } from '@/components/ui/print-button'
import { areaOf } from '@/lib/fieldwork/area'
import { currentPeriod } from '@/lib/format/period'
import { evidenceOf } from '@/lib/kampung-kb/evidence'
import { listClasses } from '@/lib/kampung-kb/queries'
import { isWithdrawn } from '@/lib/kampung-kb/rules'
import { SCORE_EDITION } from '@/lib/kampung-kb/score-edition'
import { readScores } from '@/lib/kampung-kb/score-queries'
import { missingOf, raisesOf } from '@/lib/kampung-kb/score-raise'
import { paths } from '@/lib/paths'
import { findAnswer } from '@/lib/registers/once'
import { mayWriteAt } from '@/lib/registers/policy'
import type { Stamp } from '@/lib/registers/run-step'
import { readLetterhead } from '../../../../dasbor/[code]/letterhead'
import { ClassCard } from '../../../[daftar]/[id]/class-card'
import { openEntry } from '../../../[daftar]/[id]/open-entry'
import { undoStepAction } from '../../../actions'
import { OfficeOnly } from '../../../office-only'
import { KampungPage } from '../kampung-page'

export const metadata: Metadata = { title: 'Kelas' }

const MONTHS = 24

/** Why a Kampung KB has the class it has: the sheet, what raises it, and how both classes went. */
export default async function KampungClassPage({ params, searchParams }: PageProps<'/daftar/kampung-kb/[id]/kelas'>) {
  const { id } = await params
  const { langkah } = await searchParams
  const opened = await openEntry({ daftar: 'kampung-kb', id }, async (tx, { register, entry }, today) => {
    const running = currentPeriod(new Date(), tx.actor.zone)
    const months = Array.from({ length: MONTHS }, (_, at) => running - MONTHS + 1 + at)
    const scope = String((entry.values as Record<string, unknown>).scope ?? 'desa')
    const targets = months.map((asOf) => ({ id, villageId: Number(entry.villageId), scope, asOf }))
    const key = typeof langkah === 'string' && /^[0-9a-f-]{36}$/i.test(langkah) ? langkah : null
    const stamp = key ? await findAnswer<Stamp>(tx, key) : null
    const here = stamp?.by === tx.actor.accountId ? stamp.entries.find((one) => one.id === id) : undefined
    const decrees = (await listClasses(tx, id)).filter((span) => !isWithdrawn(span))
    return {
      area: await areaOf(tx, register.writers),
      scores: await readScores(tx, targets),
      months,
      decreed: decrees.findLast(({ from, to }) => from <= today && (to === null || to > today)) ?? null,
      step: key && here ? { key, open: here.version === entry.version } : null,
    }
  })
  if (!opened) return <OfficeOnly what="Kelas Kampung KB" />
  const { entry, actor, today, more } = opened
  const scored = more.scores.at(-1) ?? null
  return (
    <>
      {await readLetterhead(actor)}
      <KampungPage entry={entry} current="kelas" actions={<PrintButton />}>
        {more.step && (
          <UndoBanner
            key={more.step.key}
            action={undoStepAction}
            register="kampung-kb"
            stepKey={more.step.key}
            open={more.step.open}
          >
            Kelas sudah ditetapkan.
          </UndoBanner>
        )}
        <TwoClasses decreed={more.decreed} computed={scored && { class: scored.sheet.class, period: scored.period }} />
        {scored ? (
          <>
            <ScoreSheetView
              sheet={scored.sheet}
              facts={scored.facts}
              evidenceOf={(one) =>
                evidenceOf(one, {
                  id,
                  villageId: Number(entry.villageId),
                  period: scored.period,
                  followed: scored.followed,
                })
              }
            />
            <Disclosure summary="Dari mana ambangnya?">
              <p className="max-w-prose">
                Edisi {SCORE_EDITION.edition}. {SCORE_EDITION.source}.
              </p>
              <ul className="mt-2 list-disc ps-5 text-ink-soft">
                {SCORE_EDITION.notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            </Disclosure>
            <RaiseList raises={raisesOf(scored.facts)} missing={missingOf(scored.facts)} />
          </>
        ) : (
          <EmptyState
            title="Kelas belum dapat dihitung"
            actions={<LinkButton href={paths.kampungKb(id, 'profil')}>Buka profil bulanan</LinkButton>}
          >
            <p>Lini menghitungnya dari profil bulanan, kegiatan, dan laporan desa. Profilnya belum pernah diisi.</p>
          </EmptyState>
        )}
        <ScoreHistory
          months={more.months.map((asOf, at) => ({
            asOf,
            profilePeriod: more.scores[at]?.period ?? null,
            sheet: more.scores[at]?.sheet ?? null,
          }))}
        />
        <ClassCard entry={entry} actor={actor} today={today} writes={mayWriteAt(more.area, entry)} />
      </KampungPage>
    </>
  )
}
