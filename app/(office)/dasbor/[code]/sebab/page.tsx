import { FileSpreadsheet } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContributionBars } from '@/components/figures/contribution-bars'
import { ContributionTable } from '@/components/figures/contribution-table'
import { ExplainMark } from '@/components/figures/explain-mark'
import { Page } from '@/components/layout/page'
import { regionCrumbs } from '@/components/regions/region-crumbs'
import { buttonClass } from '@/components/ui/button-class'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { LinkButton } from '@/components/ui/link-button'
import { PrintButton } from '@/components/ui/print-button'
import { requireActor } from '@/lib/auth/require-actor'
import { readCause } from '@/lib/dashboards/cause'
import { causeSentence, leadSentence, shows, styleOf } from '@/lib/dashboards/cause-words'
import { findDashboardPlace } from '@/lib/dashboards/place'
import { figureSays, levelNoun } from '@/lib/dashboards/words'
import { causeQuery, readCauseView } from '@/lib/figures/cause-address'
import { onOneSide } from '@/lib/figures/contribution'
import type { FigureRegion } from '@/lib/figures/figure'
import { originQuery } from '@/lib/figures/origin-address'
import { formatFigurePeriod } from '@/lib/figures/period'
import { mayReadFigures } from '@/lib/figures/policy'
import { formatCount } from '@/lib/format/number'
import { currentPeriod } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { fullName, LEVEL, levelBelow, shortName } from '@/lib/regions/rules'
import { readLetterhead } from '../letterhead'
import { CauseChoice } from './cause-choice'

export const metadata: Metadata = { title: 'Apa sebabnya?' }

/** How many bars stand in the drawing; the table holds them all. */
const MOST_BARS = 15

/** What explains the difference between two months of a region, or between two regions: the part of each region inside. */
export default async function CausePage({ params, searchParams }: PageProps<'/dasbor/[code]/sebab'>) {
  const actor = await requireActor()
  const place = await findDashboardPlace(actor, decodeURIComponent((await params).code))
  const now = new Date()
  const current = currentPeriod(now, actor.zone)
  const view = readCauseView(await searchParams, current)
  if (!place || !view) notFound()
  const { region, ancestors } = place
  const { indicator, period } = view
  const cause = await readCause(actor, region, view, now)
  const { here, there, other, explained, hidden } = cause
  const noun = levelNoun(levelBelow(region.level) ?? LEVEL.village)
  const deeper = (child: FigureRegion) =>
    child.level < indicator.lowestLevel && !other
      ? paths.figureCause(child.code, causeQuery(view))
      : paths.figureOrigin(child.code, originQuery(indicator, period))
  const sides = explained?.parts.filter((part) => onOneSide(part) !== null) ?? []
  const sideName = (side: 'before' | 'after') =>
    sides.filter((part) => onOneSide(part) === side).map(({ child }) => shortName(child))
  const lead = leadSentence(indicator, cause)
  const style = styleOf(indicator, explained?.difference ?? 0)
  const drawn = explained?.parts.filter((part) => shows(style, part)) ?? []
  return (
    <>
      {await readLetterhead(actor)}
      <Page
        title={`Apa sebabnya? ${indicator.label}`}
        note={
          other
            ? `${fullName(region)} dibandingkan dengan ${fullName(other)}, ${formatFigurePeriod(period)}`
            : `${fullName(region)}, ${formatFigurePeriod(there.period)} ke ${formatFigurePeriod(period)}`
        }
        crumbs={regionCrumbs(ancestors, region, (above) => {
          const one = ancestors.find(({ code }) => code === above.code)
          return one && mayReadFigures(actor, one, true)
            ? paths.figureCause(above.code, causeQuery({ ...view, other: null }))
            : null
        })}
        actions={
          <>
            <LinkButton href={paths.figureOrigin(region.code, originQuery(indicator, period))}>Lihat baris</LinkButton>
            <a href={paths.figureCauseExcel(region.code, causeQuery(view))} download className={buttonClass()}>
              <Icon of={FileSpreadsheet} />
              Excel
            </a>
            <PrintButton />
          </>
        }
      >
        <CauseChoice
          view={view}
          region={region}
          current={current}
          typed={typedOther(await searchParams)}
          found={other !== null}
        />
        <section className="surface space-y-3 p-4" aria-label="Ringkasan">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="text-ink-soft">{other ? fullName(other) : formatFigurePeriod(there.period)}</span>
            <b className="figures text-lg">{figureSays(indicator, there)}</b>
            <span aria-hidden>→</span>
            <span className="text-ink-soft">{other ? fullName(region) : formatFigurePeriod(here.period)}</span>
            <b className="figures text-lg">{figureSays(indicator, here)}</b>
            <ExplainMark regionCode={region.code} indicator={indicator} period={period} />
          </p>
          {explained && <p className="max-w-prose text-md">{causeSentence(indicator, cause)}</p>}
          {lead && <p className="max-w-prose text-ink-soft">{lead}</p>}
          {here.coverage.reported !== there.coverage.reported && !other && indicator.form !== null && (
            <p className="max-w-prose text-ink-soft">
              Desa yang melapor: {formatCount(there.coverage.reported)} lalu {formatCount(here.coverage.reported)} dari{' '}
              {formatCount(here.coverage.expected)}. Sebagian selisih dapat berasal dari siapa yang melapor.
            </p>
          )}
        </section>
        {explained && explained.parts.length > 0 ? (
          <>
            {drawn.length > 0 && (
              <Card
                title={`${drawn.length > MOST_BARS ? `${MOST_BARS} bagian terbesar` : 'Bagian'} menurut ${noun}`}
                note="Ke kanan menaikkan, ke kiri menurunkan."
              >
                <ContributionBars
                  style={style}
                  label={`Bagian dari selisih menurut ${noun}`}
                  parts={drawn.slice(0, MOST_BARS)}
                  hrefOf={deeper}
                />
              </Card>
            )}
            <ContributionTable
              indicator={indicator}
              cause={cause}
              explained={explained}
              noun={nounHead(noun)}
              hrefOf={deeper}
            />
            <Apart label={`Hanya ada di ${formatFigurePeriod(there.period)}`} names={other ? [] : sideName('before')} />
            <Apart label={`Hanya ada di ${formatFigurePeriod(here.period)}`} names={other ? [] : sideName('after')} />
            <Apart
              label={other ? 'Tanpa angka' : 'Tanpa angka di keduanya'}
              names={explained.lacking.filter(notHidden).map(shortName)}
            />
            <Apart label="Disamarkan, jadi tidak dibagi" names={hidden.map(shortName)} />
            <p className="max-w-prose text-sm text-ink-soft">{methodOf(indicator.kind === 'ratio', other !== null)}</p>
          </>
        ) : (
          <div className="surface">
            <EmptyState title="Selisihnya tidak dapat dibagi">
              <p>
                {here.state !== 'value' || there.state !== 'value'
                  ? 'Salah satu dari dua angka itu tidak ada. Pilih bulan atau wilayah lain.'
                  : 'Wilayah di dalamnya tidak punya angka ini, atau tidak termasuk wilayah kerja Anda.'}
              </p>
            </EmptyState>
          </div>
        )}
      </Page>
    </>
  )

  function notHidden({ id }: FigureRegion): boolean {
    return hidden.every((one) => one.id !== id)
  }
}

const nounHead = (noun: string) => noun.charAt(0).toUpperCase() + noun.slice(1)

const typedOther = ({ dengan }: Readonly<Record<string, string | string[] | undefined>>): string =>
  typeof dengan === 'string' ? dengan.trim() : ''

/** Regions that a sum of parts must not hide. */
function Apart({ label, names }: { label: string; names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <p className="max-w-prose">
      <b className="font-medium">
        {label} ({formatCount(names.length)}):
      </b>{' '}
      {names.join(', ')}.
    </p>
  )
}

function methodOf(ratio: boolean, distance: boolean): string {
  const rounding = 'Bagian-bagian itu berjumlah tepat sebelum dibulatkan.'
  if (!ratio) return `Bagian sebuah wilayah adalah selisih jumlahnya sendiri. ${rounding}`
  if (distance)
    return `Bagian sebuah wilayah adalah bobotnya (penyebutnya dibagi seluruh penyebut) dikali jarak persentasenya dari wilayah pembanding. ${rounding}`
  return `Karena persentasenya: bobot rata-rata wilayah itu dikali perubahan persentasenya sendiri. Karena bobotnya: perubahan bagian wilayah itu dari seluruh penyebut dikali jaraknya dari rata-rata. ${rounding}`
}
