import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'

/** The problem of a field: a mark and a sentence, at the id its box points to. */
export function FieldProblem({ id, problem }: { id: string; problem?: string }) {
  if (!problem) return null
  return (
    <p id={`${id}-problem`} className="mt-1.5 flex items-start gap-1.5 text-sm text-bad">
      <Icon of={CircleAlert} className="mt-0.5" />
      {problem}
    </p>
  )
}

/** The quiet mark of a question that may be left open; the rest must be answered. */
export function OptionalMark({ required }: { required?: boolean }) {
  return required ? null : <span className="font-normal text-ink-soft"> (boleh kosong)</span>
}

type FieldFrame = {
  id: string
  label: string
  hint?: string
  problem?: string
  required?: boolean
  children: ReactNode
}

/** Label, hint, box and problem of one question, in reading order. */
export function Field({ id, label, hint, problem, required, children }: FieldFrame) {
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1.5 block font-medium">
        {label}
        <OptionalMark required={required} />
      </label>
      {hint && (
        <p id={`${id}-hint`} className="-mt-1 mb-1.5 text-sm text-ink-soft">
          {hint}
        </p>
      )}
      {children}
      <FieldProblem id={id} problem={problem} />
    </div>
  )
}

type GroupFrame = Omit<FieldFrame, 'id'> & { id: string }

/** The same for a question with several boxes: a fieldset and its legend. */
export function FieldGroup({ id, label, hint, problem, required, children }: GroupFrame) {
  return (
    <fieldset className="min-w-0" aria-describedby={problem ? `${id}-problem` : hint ? `${id}-hint` : undefined}>
      <legend className="mb-1.5 font-medium">
        {label}
        <OptionalMark required={required} />
      </legend>
      {hint && (
        <p id={`${id}-hint`} className="-mt-1 mb-1.5 text-sm text-ink-soft">
          {hint}
        </p>
      )}
      {children}
      <FieldProblem id={id} problem={problem} />
    </fieldset>
  )
}
