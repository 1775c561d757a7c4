import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { MoveForm } from '@/components/families/home-form'
import { Page } from '@/components/layout/page'
import { neighbourhood } from '@/lib/families/rules'
import { paths } from '@/lib/paths'
import { moveFamilyAction } from '../../actions'
import { FamiliesClosed } from '../../closed'
import { openFamilyPage } from '../../open-family'
import { villageChoices } from '../../village-choices'

export const metadata: Metadata = { title: 'Catat pindah' }

/** A family that lives elsewhere now: its targets follow to the team there. */
export default async function MoveFamilyPage({ params }: PageProps<'/keluarga/[id]/pindah'>) {
  const opened = await openFamilyPage({ id: (await params).id, writing: true }, (tx) => villageChoices(tx))
  if (!opened) return <FamiliesClosed what="Pencatatan pindah" />
  const { family, today, more: villages } = opened
  const card = paths.familyCard(family.id)
  const here = [neighbourhood(family), family.villageName].filter(Boolean).join(', ')
  return (
    <Page
      title={`Keluarga ${family.name} pindah`}
      note={`Sekarang tercatat di ${here}. Sasarannya ikut ke tim di tempat baru; bila di luar wilayah Anda, kartunya dibuka tim di sana.`}
      crumbs={[
        { label: 'Keluarga', href: paths.families() },
        { label: family.name, href: card },
      ]}
    >
      <MoveForm
        action={moveFamilyAction}
        hidden={{ key: randomUUID(), id: family.id, version: String(family.version) }}
        villages={villages}
        today={today}
        cancelHref={card}
      />
    </Page>
  )
}
