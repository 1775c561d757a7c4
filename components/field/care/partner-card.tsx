'use client'

import type { PersonAnswers, Problems } from './family-form'
import { QuestionCard, Typed } from './inputs'
import { PersonFields } from './person-fields'

interface PartnerCardProps {
  /** Sex of the one who lives here: the partner's words follow. */
  sex: 'L' | 'P' | ''
  partner: PersonAnswers
  known: boolean
  problems: Problems
  today: string
  set: (change: Partial<PersonAnswers>) => void
  onKnown: (known: boolean) => void
}

/** The other half of a couple: a name is enough, more is welcome. */
export function PartnerCard({ sex, partner, known, problems, today, set, onKnown }: PartnerCardProps) {
  const who = sex === 'L' ? 'Calon istri' : 'Calon suami'
  return (
    <QuestionCard title={who}>
      <Typed
        label={`Nama ${who.toLowerCase()}`}
        required
        maxLength={120}
        autoCapitalize="words"
        value={partner.name}
        problem={problems['partner.name']}
        onType={(name) => set({ name })}
      />
      <label className="flex min-h-11 items-center gap-2.5">
        <input
          type="checkbox"
          className="size-6 shrink-0 accent-brand"
          checked={known}
          onChange={(event) => onKnown(event.target.checked)}
        />
        Catat juga tanggal lahir dan nomor HP-nya
      </label>
      {known && (
        <PersonFields
          person={partner}
          problems={problems}
          at="partner."
          today={today}
          set={set}
          without={['name', 'sex', 'relation']}
        />
      )}
    </QuestionCard>
  )
}
