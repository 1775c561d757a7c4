import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { PersonForm } from '@/components/families/person-form'
import { Page } from '@/components/layout/page'
import { paths } from '@/lib/paths'
import { addPersonAction } from '../../../actions'
import { FamiliesClosed } from '../../../closed'
import { openFamilyPage } from '../../../open-family'

export const metadata: Metadata = { title: 'Tambah orang' }

/** Adding somebody to a family. The form carries the id they will have, so that two presses make one person. */
export default async function NewPersonPage({ params }: PageProps<'/keluarga/[id]/orang/baru'>) {
  const opened = await openFamilyPage({ id: (await params).id, writing: true }, async () => null)
  if (!opened) return <FamiliesClosed what="Penambahan orang" />
  const { family, persons, today } = opened
  const card = paths.familyCard(family.id)
  return (
    <Page
      title="Tambah orang"
      note={`Ke keluarga ${family.name}. Tanpa NIK pun dapat dicatat.`}
      crumbs={[
        { label: 'Keluarga', href: paths.families() },
        { label: family.name, href: card },
      ]}
    >
      <PersonForm
        action={addPersonAction}
        hidden={{ id: randomUUID(), familyId: family.id }}
        mothers={persons.filter(({ sex, relation }) => sex !== 'L' && relation !== 'orang_tua')}
        today={today}
        submit="Tambahkan"
        cancelHref={card}
      />
    </Page>
  )
}
