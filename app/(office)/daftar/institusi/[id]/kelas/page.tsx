import type { Metadata } from 'next'
import { ClassPage } from '../../../class-page'

export const metadata: Metadata = { title: 'Kelas institusi' }

/** The class of a PPKBD, a Sub PPKBD or a Rumah DataKu. */
export default async function InstitusiClassPage({ params, searchParams }: PageProps<'/daftar/institusi/[id]/kelas'>) {
  const { id } = await params
  const { langkah } = await searchParams
  return <ClassPage register="institusi" id={id} step={typeof langkah === 'string' ? langkah : undefined} tabs={null} />
}
