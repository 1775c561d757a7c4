import type { ReactNode } from 'react'
import OfficeLayout from '@/app/(office)/layout'

/** Field pages stand in the same frame; they pick their month in the page. */
export default function FieldLayout({ children }: { children: ReactNode }) {
  return <OfficeLayout pickers={null}>{children}</OfficeLayout>
}
