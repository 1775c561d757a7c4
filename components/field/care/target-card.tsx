'use client'

import { Baby, HeartPulse, NotebookPen, Send } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { buttonClass } from '@/components/ui/button-class'
import { Icon } from '@/components/ui/icon'
import { ageInWords } from '@/lib/families/age'
import { formatDate } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import { daysBetween, dueWords } from '@/lib/tpk/care-list'
import type { FamilyBook } from '@/lib/tpk/field-book'
import { STATES } from '@/lib/tpk/field-timeline'
import { RiskBadge } from './care-rows'
import { dueLabel } from './due-label'
import { groupLabel } from './words'

interface TargetCardProps {
  target: FamilyBook['targets'][number]
  book: FamilyBook
  today: string
  onEnd: () => void
}

/** Steps of the schedule that are not another visit: the next stage, or the end. */
const LEADS_ON = new Set(['nikah', 'lahir', 'selesai', 'usia'])

/** Somebody who is accompanied: how they stand, what is due, and what to do. */
export function TargetCard({ target, book, today, onEnd }: TargetCardProps) {
  const { family } = book
  const person = book.persons.find(({ id }) => id === target.personId)
  const last = book.visits
    .filter(({ targetId }) => targetId === target.id)
    .toSorted(byDay)
    .at(-1)
  const referral = book.referrals
    .filter(({ targetId }) => targetId === target.id)
    .toSorted(byReferral)
    .at(-1)
  const late = target.nextOn !== null && target.nextOn < today
  const isVisit = !LEADS_ON.has(target.nextStep)
  return (
    <article className="surface min-w-0 space-y-3 p-4">
      <header className="space-y-1">
        <h2 className="text-md break-words">{person?.name}</h2>
        <p className="text-sm text-ink-soft">{aboutOf(target, person, today)}</p>
        <p className="flex flex-wrap gap-1.5 pt-0.5">
          <RiskBadge risk={target.risk} />
        </p>
      </header>
      <p>
        <span className="font-medium">{dueLabel(target)}</span>
        {target.nextOn && (
          <span className={late ? 'font-medium text-bad' : 'text-ink-soft'}>
            {` · ${dueWords(target, today)}`}
            <span className="block text-sm font-normal text-ink-soft">paling lambat {formatDate(target.nextOn)}</span>
          </span>
        )}
      </p>
      {target.risk === 'merah' && last && last.words.length > 0 && (
        <ul className="space-y-1 rounded-md bg-bad-soft px-3 py-2 text-on-bad-soft">
          {last.words.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {referral && (
        <p className="rounded-md bg-info-soft px-3 py-2 text-on-info-soft">
          Rujukan ke {referral.faskesName}: {STATES[referral.state]?.toLowerCase()}
          {referral.advice && `. Saran: ${referral.advice}`}
          {referral.returnOn && `. Kontrol ${formatDate(referral.returnOn)}`}
        </p>
      )}
      <div className="grid grid-cols-2 gap-2">
        <Step
          wide
          primary={isVisit}
          icon={<Icon of={NotebookPen} />}
          href={paths.fieldVisit(family.id, target.id)}
          label="Catat kunjungan"
          name={person?.name}
        />
        {target.stage === 'hamil' && (
          <Step
            primary={!isVisit}
            icon={<Icon of={Baby} />}
            href={paths.fieldBirth(family.id, target.id)}
            label="Melahirkan"
            name={person?.name}
          />
        )}
        {target.stage === 'catin' && person?.sex !== 'L' && (
          <Step
            primary={!isVisit}
            icon={<Icon of={HeartPulse} />}
            href={paths.fieldTargetNew(family.id, `?orang=${target.personId}&tahap=hamil`)}
            label="Hamil"
            name={person?.name}
          />
        )}
        <Step
          icon={<Icon of={Send} />}
          href={paths.fieldReferral(family.id, target.id)}
          label="Rujuk"
          name={person?.name}
        />
        <Button
          tone="quiet"
          className="nth-4:col-span-2"
          onClick={onEnd}
          aria-label={`Akhiri pendampingan ${person?.name ?? ''}`}
        >
          Akhiri
        </Button>
      </div>
    </article>
  )
}

interface StepProps {
  href: string
  icon: ReactNode
  label: string
  name: string | undefined
  primary?: boolean
  wide?: boolean
}

function Step({ href, icon, label, name, primary = false, wide = false }: StepProps) {
  const look = buttonClass({ tone: primary ? 'primary' : 'secondary' })
  return (
    <a className={`${look}${wide ? ' col-span-2' : ''}`} href={href} aria-label={`${label} ${name ?? ''}`}>
      {icon}
      {label}
    </a>
  )
}

const byDay = (one: { visitedOn: string }, other: { visitedOn: string }) => one.visitedOn.localeCompare(other.visitedOn)
const byReferral = (one: { referredOn: string }, other: { referredOn: string }) =>
  one.referredOn.localeCompare(other.referredOn)

/** "Ibu hamil · 24 minggu · anak ke-2". */
function aboutOf(
  { stage, anchorOn, facts }: FamilyBook['targets'][number],
  person: FamilyBook['persons'][number] | undefined,
  today: string,
): string {
  const group = groupLabel({ stage, bornOn: person?.bornOn ?? null }, today)
  const days = anchorOn ? daysBetween(anchorOn, today) : null
  const more: Record<typeof stage, (string | false | null | undefined)[]> = {
    catin: [anchorOn && `menikah ${formatDate(anchorOn)}`, facts.partnerName && `dengan ${facts.partnerName}`],
    hamil: [
      days !== null && days >= 0 && `${Math.floor(days / 7)} minggu`,
      facts.pregnancy !== undefined && `kehamilan ke-${facts.pregnancy}`,
    ],
    pascasalin: [days !== null && `hari ke-${days}`],
    anak: [ageInWords(person?.bornOn, today)],
  }
  return [group, ...more[stage]].filter(Boolean).join(' · ')
}
