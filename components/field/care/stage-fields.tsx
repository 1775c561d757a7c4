'use client'

import { formatDate } from '@/lib/format/date'
import { addDays } from '@/lib/format/day'
import type { Stage } from '@/lib/tpk/care'
import { HELPERS, MODES, PLACES } from './choices'
import type { Problems } from './family-form'
import { Picked, Typed } from './inputs'
import { anchorOf, type StageAnswers } from './stage-form'

interface StageFieldsProps {
  stage: Stage
  answers: StageAnswers
  problems: Problems
  today: string
  set: (change: Partial<StageAnswers>) => void
}

const PREGNANCY_DAYS = 280

/** From what a stage is counted, and what belongs to it as a whole. */
export function StageFields({ stage, answers, problems, today, set }: StageFieldsProps) {
  if (stage === 'catin')
    return (
      <>
        <Typed
          label="Tanggal pernikahan"
          hint="Boleh perkiraan. Dapat diubah nanti."
          required
          type="date"
          min={today}
          value={answers.weddingOn}
          problem={problems.weddingOn}
          onType={(weddingOn) => set({ weddingOn })}
        />
        <Typed
          label="Akan tinggal di mana setelah menikah"
          maxLength={200}
          value={answers.homeAfter}
          onType={(homeAfter) => set({ homeAfter })}
        />
      </>
    )
  if (stage === 'hamil') return <PregnancyFields {...{ answers, problems, today, set }} />
  if (stage === 'pascasalin')
    return (
      <>
        <Typed
          label="Tanggal persalinan"
          required
          type="date"
          max={today}
          min={addDays(today, -42)}
          value={answers.deliveredOn}
          problem={problems.deliveredOn}
          onType={(deliveredOn) => set({ deliveredOn })}
        />
        <DeliveryFields {...{ answers, set }} />
      </>
    )
  return null
}

/** Where, by whom and how somebody gave birth. */
export function DeliveryFields({
  answers,
  set,
}: {
  answers: Pick<StageAnswers, 'place' | 'helper' | 'mode'>
  set: (change: Partial<Pick<StageAnswers, 'place' | 'helper' | 'mode'>>) => void
}) {
  return (
    <>
      <Picked label="Tempat persalinan" choices={PLACES} value={answers.place} onPick={(place) => set({ place })} />
      <Picked label="Penolong" choices={HELPERS} value={answers.helper} onPick={(helper) => set({ helper })} />
      <Picked label="Cara persalinan" choices={MODES} value={answers.mode} onPick={(mode) => set({ mode })} />
    </>
  )
}

function PregnancyFields({ answers, problems, today, set }: Omit<StageFieldsProps, 'stage'>) {
  const anchor = anchorOf('hamil', answers, today)
  const known = anchor !== null && !problems.lastPeriodOn && !problems.weeks && anchor <= today
  return (
    <>
      <Picked
        label="Yang diketahui ibu"
        required
        choices={[
          { value: 'hpht', label: 'Hari pertama haid terakhir' },
          { value: 'minggu', label: 'Usia kandungan (minggu)' },
        ]}
        value={answers.by}
        onPick={(by) => set({ by })}
      />
      {answers.by === 'hpht' ? (
        <Typed
          label="Hari pertama haid terakhir"
          required
          type="date"
          max={today}
          value={answers.lastPeriodOn}
          problem={problems.lastPeriodOn}
          onType={(lastPeriodOn) => set({ lastPeriodOn })}
        />
      ) : (
        <Typed
          label="Usia kandungan hari ini"
          required
          inputMode="numeric"
          unit="minggu"
          maxLength={2}
          value={answers.weeks}
          problem={problems.weeks}
          onType={(weeks) => set({ weeks })}
        />
      )}
      {known && (
        <p role="status" className="rounded-md bg-info-soft px-3 py-2 text-on-info-soft">
          Perkiraan lahir sekitar {formatDate(addDays(anchor, PREGNANCY_DAYS))}.
        </p>
      )}
      <Typed
        label="Kehamilan ke berapa"
        inputMode="numeric"
        unit="kali"
        maxLength={2}
        value={answers.pregnancy}
        problem={problems.pregnancy}
        onType={(pregnancy) => set({ pregnancy })}
      />
      {Number(answers.pregnancy) > 1 && (
        <Typed
          label="Tanggal lahir anak sebelumnya"
          type="date"
          max={today}
          value={answers.lastBirthOn}
          problem={problems.lastBirthOn}
          onType={(lastBirthOn) => set({ lastBirthOn })}
        />
      )}
    </>
  )
}
