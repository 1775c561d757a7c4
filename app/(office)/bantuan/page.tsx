import type { Metadata } from 'next'
import Link from 'next/link'
import { Page } from '@/components/layout/page'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { KeyHint } from '@/components/ui/key-hint'
import { requireActor } from '@/lib/auth/require-actor'
import { paths } from '@/lib/paths'
import { HELP_TOPICS, topicOf } from './topics'

export const metadata: Metadata = { title: 'Bantuan' }

/** Short help by role; one's own comes first. */
export default async function HelpPage() {
  const { role } = await requireActor()
  const own = topicOf(role)
  const topics = HELP_TOPICS.toSorted((one, other) => Number(other === own) - Number(one === own))
  return (
    <Page title="Bantuan" note="Petunjuk singkat menurut peran, dapat dicetak.">
      <div className="grid gap-4 desk:grid-cols-2">
        {topics.map((topic) => (
          <Card
            key={topic.slug}
            title={
              <Link href={paths.help(topic.slug)} className="link">
                {topic.title}
              </Link>
            }
            actions={topic === own && <Badge tone="brand">Untuk Anda</Badge>}
          >
            <p className="text-ink-soft">{topic.about}</p>
          </Card>
        ))}
      </div>
      <Card title="Berpindah cepat">
        <p>
          <KeyHint keys={['Ctrl', 'K']} /> atau <KeyHint keys={['/']} /> membuka pencarian dari halaman mana pun: desa,
          kecamatan, poktan, Kampung KB, ukuran, dan halaman.
        </p>
      </Card>
    </Page>
  )
}
