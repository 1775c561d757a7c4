import type { ReactNode } from 'react'
import { PageHeader, type PageHeaderProps } from '@/components/ui/page-header'

/** The content of a screen: its head, and its parts with even space between. */
export function Page({ children, ...head }: PageHeaderProps & { children: ReactNode }) {
  return (
    <div className="space-y-6">
      <PageHeader {...head} />
      {children}
    </div>
  )
}
