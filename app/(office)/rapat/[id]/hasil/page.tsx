import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { MinutesForm } from '@/components/rapat/minutes-form'
import { Card } from '@/components/ui/card'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { paths } from '@/lib/paths'
import { RAPAT_SCOPE } from '@/lib/rapat/commands'
import { writeMinutesAction } from '../../actions'
import { openRapatPage } from '../../open'
import { whenWords } from '../../words'

export const metadata: Metadata = { title: 'Hasil rapat' }

/** The minutes as they are written: presented, found, agreed, and who signs. */
export default async function MinutesPage({ params }: PageProps<'/rapat/[id]/hasil'>) {
  const { id } = await params
  const { actor, rapat, keeps } = await openRapatPage(id, { scope: RAPAT_SCOPE, key: null }, async () => null)
  if (!keeps)
    return (
      <NoPermissionState
        level={1}
        what="Menulis hasil rapat ini"
        who="koordinator kecamatannya, kabid, kepala dinas, dan TPPS"
      />
    )
  const leader = { name: rapat.ledBy, as: rapat.ledAs || 'Pimpinan rapat', nip: '' }
  const signers =
    rapat.signers.length > 0
      ? rapat.signers
      : [...(rapat.ledBy ? [leader] : []), { name: actor.name, as: 'Notulis', nip: '' }]
  return (
    <Page
      title="Hasil rapat"
      note={`${rapat.title}, ${whenWords(rapat)}`}
      crumbs={[
        { label: 'Rapat', href: paths.rapatList() },
        { label: rapat.title, href: paths.rapat(rapat.id) },
      ]}
    >
      <Card>
        <MinutesForm
          key={rapat.version}
          action={writeMinutesAction}
          hidden={{ key: randomUUID(), id: rapat.id, version: String(rapat.version) }}
          minutes={{ ...rapat, signers, finished: rapat.state === 'selesai' }}
        />
      </Card>
    </Page>
  )
}
