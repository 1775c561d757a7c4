import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon'

type StatePanelProps = { icon: LucideIcon; title: string; children?: ReactNode; actions?: ReactNode; level?: 1 | 2 }

/** The shape shared by empty, error and no-permission: a mark, what is so, what to do. */
export function StatePanel({ icon, title, children, actions, level = 2 }: StatePanelProps) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div className="mx-auto flex max-w-lg flex-col items-center px-4 py-12 text-center">
      <span className="mb-4 grid size-12 place-items-center rounded-full bg-paper-sunk text-ink-soft ring-1 ring-line">
        <Icon of={icon} size={24} />
      </span>
      <Heading className="text-lg">{title}</Heading>
      {children && <div className="mt-2 space-y-2 text-ink-soft">{children}</div>}
      {actions && <div className="mt-5 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  )
}
