import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PersonMoveForm } from '@/components/families/person-move-form'
import { Page } from '@/components/layout/page'
import { ageInPlainWords } from '@/lib/families/age'
import { familyAreaOf } from '@/lib/families/family-area'
import { listNeighbours } from '@/lib/families/list'
import { neighbourhood } from '@/lib/families/rules'
import { paths } from '@/lib/paths'
import { movePersonAction } from '../../../../actions'
import { FamiliesClosed } from '../../../../closed'
import { openFamilyPage } from '../../../../open-family'
import { villageChoices } from '../../../../village-choices'

export const metadata: Metadata = { title: 'Pindah keluarga' }

/** Somebody who joins another family or founds one, as a bride does. */
export default async function MovePersonPage({ params }: PageProps<'/keluarga/[id]/orang/[personId]/pindah'>) {
  const { id, personId } = await params
  const opened = await openFamilyPage({ id, writing: true }, async (tx, { family }) => ({
    villages: await villageChoices(tx),
    families: await listNeighbours(tx, await familyAreaOf(tx), family.id),
  }))
  if (!opened) return <FamiliesClosed what="Pindah keluarga" />
  const { family, persons, today, more } = opened
  const person = persons.find((one) => one.id === personId)
  if (!person) notFound()
  const card = paths.familyCard(family.id)
  return (
    <Page
      title={`${person.name} pindah keluarga`}
      note={`Dari keluarga ${family.name}. Kunjungan dan penimbangannya ikut; riwayat di keluarga ini tetap ada.`}
      crumbs={[
        { label: 'Keluarga', href: paths.families() },
        { label: family.name, href: card },
      ]}
    >
      <PersonMoveForm
        action={movePersonAction}
        hidden={{ key: randomUUID(), id: person.id, version: String(person.version) }}
        families={more.families.map((one) => ({
          value: one.id,
          label: [one.name, neighbourhood(one), one.villageName].filter(Boolean).join(', '),
        }))}
        villages={more.villages}
        others={persons
          .filter((one) => one.id !== person.id && one.diedOn === null)
          .map((one) => ({
            value: one.id,
            label: [one.name, ageInPlainWords(one.bornOn, today)].filter(Boolean).join(', '),
          }))}
        today={today}
        cancelHref={card}
      />
    </Page>
  )
}
