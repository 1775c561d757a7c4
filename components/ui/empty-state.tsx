import { Inbox, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { StatePanel } from './state-panel'

export type EmptyStateProps = { title: string; icon?: LucideIcon; actions?: ReactNode; children?: ReactNode }

/** Says what will be here and offers the first step. */
export function EmptyState({ icon = Inbox, ...rest }: EmptyStateProps) {
  return <StatePanel icon={icon} {...rest} />
}
