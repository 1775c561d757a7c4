/** The states and results of an action. Safe in a browser. */

export const ACTION_STATES = [
  { value: 'belum', label: 'Belum mulai' },
  { value: 'berjalan', label: 'Berjalan' },
  { value: 'selesai', label: 'Selesai' },
] as const
export type ActionState = (typeof ACTION_STATES)[number]['value']
export const actionStateLabel = (state: string): string =>
  ACTION_STATES.find(({ value }) => value === state)?.label ?? state

export const REVIEW_RESULTS = [
  { value: 'sesuai', label: 'Sesuai' },
  { value: 'perlu_perbaikan', label: 'Perlu perbaikan' },
] as const
export const reviewLabel = (result: string): string =>
  REVIEW_RESULTS.find(({ value }) => value === result)?.label ?? result

interface Dated {
  state: string
  dueOn: string | null
}

/** Whether an action should be done and is not. */
export const isOverdue = ({ state, dueOn }: Dated, today: string): boolean =>
  state !== 'selesai' && dueOn !== null && dueOn < today

/** How a year stands: by state, and how many are late. */
export function progressOf(actions: readonly Dated[], today: string) {
  const count = (state: ActionState) => actions.filter((action) => action.state === state).length
  return {
    all: actions.length,
    done: count('selesai'),
    running: count('berjalan'),
    waiting: count('belum'),
    overdue: actions.filter((action) => isOverdue(action, today)).length,
  }
}
