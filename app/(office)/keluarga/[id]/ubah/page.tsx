import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { HomeForm } from '@/components/families/home-form'
import { Page } from '@/components/layout/page'
import { paths } from '@/lib/paths'
import { changeHomeAction } from '../../actions'
import { FamiliesClosed } from '../../closed'
import { openFamilyPage } from '../../open-family'

export const metadata: Metadata = { title: 'Ubah keluarga' }

/** Changing what is known of a family and its house, at the version that is read here. */
export default async function ChangeFamilyPage({ params }: PageProps<'/keluarga/[id]/ubah'>) {
  const opened = await openFamilyPage({ id: (await params).id, writing: true }, async () => null)
  if (!opened) return <FamiliesClosed what="Perubahan data keluarga" />
  const { family } = opened
  const card = paths.familyCard(family.id)
  return (
    <Page
      title={`Ubah keluarga ${family.name}`}
      note="Pindah rumah dicatat lewat Catat pindah, supaya riwayatnya ada."
      crumbs={[
        { label: 'Keluarga', href: paths.families() },
        { label: family.name, href: card },
      ]}
    >
      <HomeForm
        action={changeHomeAction}
        hidden={{ key: randomUUID(), id: family.id, version: String(family.version) }}
        family={family}
        cancelHref={card}
      />
    </Page>
  )
}
