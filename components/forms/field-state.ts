import type { FormState } from '@/lib/actions/form-state'

/** Props every field shares. */
export type FieldProps = {
  /** The question, always visible above the box. */
  label: string
  /** The name it is sent under; also where its problem and its echo are found in `state`. */
  name: string
  /** What is stored; shown until something was typed and sent. */
  initial?: string | number | null
  /** The state of the form it stands in. */
  state?: FormState
  /** A short help beneath the label. */
  hint?: string
  required?: boolean
  disabled?: boolean
}

/** What a field shows: what was typed, else what is stored, else nothing. */
export function shownValue({ name, initial, state }: Pick<FieldProps, 'name' | 'initial' | 'state'>): string {
  const typed = state?.values?.[name]
  if (typeof typed === 'string') return typed
  return initial === null || initial === undefined ? '' : String(initial)
}

/** The values a group of checkboxes shows ticked. */
export function shownValues(name: string, initial: readonly string[], state?: FormState): readonly string[] {
  if (!state?.values) return initial
  const typed = state.values[name]
  if (typed === undefined) return []
  return typeof typed === 'string' ? [typed] : typed
}

/** The problem sentence of a field, if it has one. */
export function problemOf(name: string, state?: FormState): string | undefined {
  return state?.fields?.[name]
}

/** `aria` of a box with a hint and a problem that live at `${id}-hint` and `${id}-problem`. */
export function describedBy(id: string, hint?: string, problem?: string) {
  const ids = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' ')
  return { 'aria-describedby': ids || undefined, 'aria-invalid': problem ? true : undefined }
}
