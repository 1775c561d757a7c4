import { JudgedList } from '@/components/growth/judged-list'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { formatDate } from '@/lib/format/date'
import { pointOf, saidOf } from '@/lib/growth/history'
import type { Child, Measurement } from '@/lib/growth/queries'
import { judgedOf } from '@/lib/growth/say'
import { ageInWords } from '@/lib/growth/words'
import { paths } from '@/lib/paths'
import { measuresInWords } from './measures-in-words'

export interface ChildNowProps {
  child: Child
  counting: readonly Measurement[]
  /** Whether the way to a referral is offered. */
  refers: boolean
}

/** How a child is by the latest measurement, and what to do, in plain words; never a diagnosis. */
export function ChildNow({ child, counting, refers }: ChildNowProps) {
  const latest = counting.at(-1)
  if (!latest) return null
  const said = saidOf(latest, counting)
  return (
    <Card
      title={`Pengukuran terakhir, ${formatDate(latest.measuredOn)}`}
      note={`${ageInWords(latest.ageDays)} · ${measuresInWords(latest)}`}
    >
      <div className="space-y-4">
        <Banner
          tone={said.tone === 'bad' ? 'bad' : said.tone === 'good' ? 'good' : 'warn'}
          title={said.advice}
          actions={
            said.tone === 'bad' &&
            refers && (
              <LinkButton href={paths.referralNew(child.id)} tone="secondary" size="small">
                Buat rujukan
              </LinkButton>
            )
          }
        >
          {said.words.join('; ')}.
        </Banner>
        <JudgedList measures={pointOf(latest, child.sex)} judged={judgedOf(latest)} />
        <p className="max-w-prose text-sm text-ink-soft">
          Ini penapisan, bukan diagnosis. Puskesmas yang memastikan keadaan anak.
        </p>
      </div>
    </Card>
  )
}
