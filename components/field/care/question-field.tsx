'use client'

import { FieldGroup } from '@/components/forms/field'
import { Chip } from '@/components/meetings/chip'
import type { Question } from '@/lib/tpk/questions/question'
import { Picked, Typed } from './inputs'
import type { TypedAnswer } from './visit-form'

interface QuestionFieldProps {
  question: Question
  answer: TypedAnswer | undefined
  problem: string | undefined
  today: string
  onAnswer: (answer: TypedAnswer) => void
}

const YES_NO = [
  { value: 'ya', label: 'Ya' },
  { value: 'tidak', label: 'Tidak' },
] as const

/** One question of a visit, by its kind. A second press on an answer takes it back. */
export function QuestionField({ question, answer, problem, today, onAnswer }: QuestionFieldProps) {
  const { label, help: hint, unit, options = [], required = false, kind } = question
  const common = { label, hint, problem, required, marksMust: true }
  const text = typeof answer === 'string' ? answer : ''
  switch (kind) {
    case 'note':
      return <p className="rounded-md bg-info-soft px-3 py-2 text-on-info-soft">{label}</p>
    case 'number':
      return (
        <Typed
          {...common}
          unit={unit}
          inputMode={question.range && question.range.decimals > 0 ? 'decimal' : 'numeric'}
          maxLength={9}
          value={text}
          onType={onAnswer}
        />
      )
    case 'day':
      return (
        <Typed
          {...common}
          type="date"
          {...(question.ahead ? { min: today } : { max: today })}
          value={text}
          onType={onAnswer}
        />
      )
    case 'text':
      return <Typed {...common} maxLength={1_000} value={text} onType={onAnswer} />
    case 'yes-no': {
      const value = answer === true ? 'ya' : answer === false ? 'tidak' : ''
      return (
        <Picked
          {...common}
          choices={YES_NO}
          value={value}
          onPick={(picked) => onAnswer(picked === value ? '' : picked === 'ya')}
        />
      )
    }
    case 'choice':
      return (
        <Picked
          {...common}
          choices={options}
          value={text}
          onPick={(picked) => onAnswer(picked === text ? '' : picked)}
        />
      )
    case 'choices':
      return (
        <Several
          {...{ label, hint, problem, required }}
          code={question.code}
          options={options}
          answer={answer}
          onAnswer={onAnswer}
        />
      )
  }
}

interface SeveralProps {
  code: string
  label: string
  hint: string | undefined
  problem: string | undefined
  required: boolean
  options: readonly { value: string; label: string }[]
  answer: TypedAnswer | undefined
  onAnswer: (answer: string[]) => void
}

const NONE = 'tidak_ada'

/** Any number of a few answers; "tidak ada" stands alone. */
function Several({ code, label, hint, problem, required, options, answer, onAnswer }: SeveralProps) {
  const chosen = Array.isArray(answer) ? answer : []
  const press = (value: string) => {
    if (chosen.includes(value)) return onAnswer(chosen.filter((one) => one !== value))
    onAnswer(value === NONE ? [NONE] : [...chosen.filter((one) => one !== NONE), value])
  }
  return (
    <FieldGroup
      id={`soal-${code}`}
      label={required ? `${label} (wajib)` : label}
      hint={hint}
      problem={problem}
      required
    >
      <div className="flex flex-wrap gap-2">
        {options.map((option) => (
          <Chip key={option.value} on={chosen.includes(option.value)} onPress={() => press(option.value)}>
            {option.label}
          </Chip>
        ))}
      </div>
    </FieldGroup>
  )
}
