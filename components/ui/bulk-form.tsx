import type { ReactNode } from 'react'

export type BulkFormProps = {
  /** A server action, or the address of a route that takes the ticked rows. */
  action: string | ((data: FormData) => void | Promise<void>)
  /** Submit buttons for the ticked rows. */
  actions: ReactNode
  /** A `DataTable` with `selection`. */
  children: ReactNode
}

/** A list whose ticked rows can be acted on together; the bar appears with the first tick. */
export function BulkForm({ action, actions, children }: BulkFormProps) {
  return (
    <form action={action} className="group/bulk">
      {children}
      <div className="no-print sticky bottom-2 z-20 mx-auto mt-3 hidden w-fit max-w-full flex-wrap items-center gap-3 rounded-lg border border-line bg-paper-raised px-4 py-2 shadow-float group-has-[tbody_input:checked]/bulk:flex phone:bottom-18">
        <span className="text-sm text-ink-soft">Untuk baris yang dipilih:</span>
        {actions}
      </div>
    </form>
  )
}
