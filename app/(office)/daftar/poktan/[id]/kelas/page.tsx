import type { Metadata } from 'next'
import { GroupTabs } from '@/components/poktan/group-tabs'
import { ClassPage } from '../../../class-page'

export const metadata: Metadata = { title: 'Kelas poktan' }

/** The class of a group, beside its other pages. */
export default async function GroupClassPage({ params, searchParams }: PageProps<'/daftar/poktan/[id]/kelas'>) {
  const { id } = await params
  const { langkah } = await searchParams
  return (
    <ClassPage
      register="poktan"
      id={id}
      step={typeof langkah === 'string' ? langkah : undefined}
      tabs={<GroupTabs id={id} current="kelas" />}
    />
  )
}
