import { Unplug } from 'lucide-react'
import type { ReactNode } from 'react'
import { StatePanel } from './state-panel'

export type ErrorStateProps = {
  /** What happened. */
  title: string
  /** A code to quote when asking for help. */
  code?: string
  actions?: ReactNode
  /** What was kept, and what to do. */
  children: ReactNode
  level?: 1 | 2
}

/** Says what happened, what was kept, what to do, with a code to quote. */
export function ErrorState({ title, code, actions, children, level }: ErrorStateProps) {
  return (
    <StatePanel icon={Unplug} title={title} actions={actions} level={level}>
      {children}
      {code && (
        <p className="text-sm">
          Kode: <code className="font-mono text-ink select-all">{code}</code>
        </p>
      )}
    </StatePanel>
  )
}
