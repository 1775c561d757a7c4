import { randomUUID } from 'node:crypto'
import { ArrowRightLeft } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeathDialog } from '@/components/families/death-dialog'
import { PersonForm } from '@/components/families/person-form'
import { Page } from '@/components/layout/page'
import { LinkButton } from '@/components/ui/link-button'
import { recordReading } from '@/lib/families/reading'
import { paths } from '@/lib/paths'
import { changePersonAction, recordDeathAction } from '../../../actions'
import { FamiliesClosed } from '../../../closed'
import { openFamilyPage } from '../../../open-family'

export const metadata: Metadata = { title: 'Ubah data orang' }

/** Changing what is known of somebody; moving to another family and a death begin here. */
export default async function PersonPage({ params }: PageProps<'/keluarga/[id]/orang/[personId]'>) {
  const { id, personId } = await params
  const opened = await openFamilyPage({ id, writing: true }, async (tx, { persons }) => {
    const person = persons.find((one) => one.id === personId)
    if (person) await recordReading(tx, 'person', person.id)
    return person
  })
  if (!opened) return <FamiliesClosed what="Perubahan data orang" />
  const { family, persons, today, more: person } = opened
  if (!person) notFound()
  const card = paths.familyCard(family.id)
  const hidden = { id: person.id, version: String(person.version) }
  return (
    <Page
      title={`Ubah ${person.name}`}
      note={
        person.tempCode
          ? `Kode sementara ${person.tempCode}; tetap menemukan orang ini setelah NIK-nya ada.`
          : undefined
      }
      crumbs={[
        { label: 'Keluarga', href: paths.families() },
        { label: family.name, href: card },
      ]}
      actions={
        person.diedOn === null && (
          <>
            <LinkButton href={paths.familyPersonMove(family.id, person.id)} icon={ArrowRightLeft}>
              Pindah keluarga
            </LinkButton>
            <DeathDialog
              action={recordDeathAction}
              hidden={{ ...hidden, key: randomUUID() }}
              name={person.name}
              min={person.bornOn}
              today={today}
            />
          </>
        )
      }
    >
      <PersonForm
        action={changePersonAction}
        hidden={{ ...hidden, key: randomUUID() }}
        person={person}
        mothers={persons.filter((one) => one.id !== person.id && one.sex !== 'L' && one.relation !== 'orang_tua')}
        today={today}
        cancelHref={card}
      />
    </Page>
  )
}
