/**
 * What a form knows after its action: nothing yet, a problem, or done. React
 * empties a form after its action, so `values` echoes what was typed (never a
 * password); a group of checkboxes echoes a list. `fields` holds the problem
 * sentence of each field by its name. `shown` carries what is shown only once,
 * such as a reset code.
 */
export type FormState = {
  readonly status: 'idle' | 'error' | 'done'
  readonly message?: string
  readonly fields?: Readonly<Record<string, string>>
  readonly values?: Readonly<Record<string, string | readonly string[]>>
  readonly shown?: Readonly<Record<string, string>>
}

/** A server action as a form takes it: `useActionState(action, idle)`. */
export type FormAction = (state: FormState, data: FormData) => Promise<FormState>

/** The state of a form nobody has sent yet. */
export const idle: FormState = { status: 'idle' }
