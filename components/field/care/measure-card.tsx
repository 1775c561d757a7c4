'use client'

import { Badge } from '@/components/ui/badge'
import type { Problems } from './family-form'
import { Picked, QuestionCard, Typed } from './inputs'
import type { JudgedChild } from './judge-child'
import type { MeasureAnswers } from './visit-form'

interface MeasureCardProps {
  measures: MeasureAnswers
  problems: Problems
  judged: JudgedChild | null
  again: boolean
  set: (change: Partial<MeasureAnswers>) => void
  onAgain: (again: boolean) => void
}

/** A child's measures, with what the standards say of them as they are typed. */
export function MeasureCard({ measures, problems, judged, again, set, onAgain }: MeasureCardProps) {
  return (
    <QuestionCard title="Timbang dan ukur" note="Kosongkan yang tidak diukur hari ini.">
      <div className="grid grid-cols-2 gap-3">
        <Measure label="Berat badan" unit="kg" name="weight" {...{ measures, problems, set }} />
        <Measure label="Panjang/tinggi" unit="cm" name="length" {...{ measures, problems, set }} />
      </div>
      {measures.length && (
        <Picked
          label="Cara mengukur"
          required
          choices={[
            { value: 'L', label: 'Berbaring', hint: 'di bawah 2 tahun' },
            { value: 'H', label: 'Berdiri', hint: '2 tahun ke atas' },
          ]}
          value={measures.measure}
          problem={problems.measure}
          onPick={(measure) => set({ measure })}
        />
      )}
      <div className="grid grid-cols-2 gap-3">
        <Measure label="Lingkar kepala" unit="cm" name="head" {...{ measures, problems, set }} />
        <Measure label="LiLA" unit="cm" name="muac" {...{ measures, problems, set }} />
      </div>
      <Picked
        label="Bengkak di kedua punggung kaki?"
        marksMust
        choices={[
          { value: 'tidak', label: 'Tidak' },
          { value: 'ya', label: 'Ya' },
        ]}
        value={measures.oedema}
        onPick={(oedema) => set({ oedema: oedema === measures.oedema ? '' : oedema })}
      />
      <div role="status" className="space-y-2 empty:hidden">
        {judged && judged.lines.length > 0 && (
          <ul className="space-y-1.5">
            {judged.lines.map(({ index, label, weight }) => (
              <li key={index} className="flex flex-wrap items-center gap-2">
                <span className="w-16 text-sm text-ink-soft">{index}</span>
                <Badge tone={weight}>{label}</Badge>
              </li>
            ))}
            {judged.gain && (
              <li className="flex flex-wrap items-center gap-2">
                <span className="w-16 text-sm text-ink-soft">Berat</span>
                <Badge tone={judged.gain.good ? 'good' : 'warn'}>{judged.gain.label}</Badge>
              </li>
            )}
          </ul>
        )}
        {judged && judged.doubts.length > 0 && (
          <div className="space-y-2 rounded-md bg-warn-soft px-3 py-2 text-on-warn-soft">
            <p className="font-medium">Ukur sekali lagi</p>
            <ul className="list-disc ps-5">
              {judged.doubts.map((doubt) => (
                <li key={doubt}>{doubt}</li>
              ))}
            </ul>
            <label className="flex min-h-11 items-center gap-2.5">
              <input
                type="checkbox"
                className="size-6 shrink-0 accent-brand"
                checked={again}
                onChange={(event) => onAgain(event.target.checked)}
              />
              Sudah diukur dua kali, angkanya benar
            </label>
            {problems.again && <p className="font-medium">{problems.again}</p>}
          </div>
        )}
      </div>
    </QuestionCard>
  )
}

interface MeasureProps {
  label: string
  unit: string
  name: 'weight' | 'length' | 'head' | 'muac'
  measures: MeasureAnswers
  problems: Problems
  set: (change: Partial<MeasureAnswers>) => void
}

const Measure = ({ label, unit, name, measures, problems, set }: MeasureProps) => (
  <Typed
    label={label}
    unit={unit}
    inputMode="decimal"
    maxLength={6}
    marksMust
    value={measures[name]}
    problem={problems[name]}
    onType={(value) => set({ [name]: value })}
  />
)
