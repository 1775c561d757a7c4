import { BookOpen } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { Page } from '@/components/layout/page'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar } from '@/components/ui/filter-bar'
import { KeyHint } from '@/components/ui/key-hint'
import { LinkButton } from '@/components/ui/link-button'
import { SearchBox } from '@/components/ui/search-box'
import { requireActor } from '@/lib/auth/require-actor'
import { ROLES } from '@/lib/auth/roles'
import { paths } from '@/lib/paths'
import { searchTopics } from './all-topics'
import { findGuide } from './guides/all'
import { topicOf } from './topics'

export const metadata: Metadata = { title: 'Bantuan' }

/** The guide of one's role, then short help by piece of work, found by words. */
export default async function HelpPage({ searchParams }: PageProps<'/bantuan'>) {
  const { role } = await requireActor()
  const { q } = await searchParams
  const words = typeof q === 'string' ? q.slice(0, 100) : ''
  const own = topicOf(role)
  const found = searchTopics(words)
  const topics = words ? found : found.toSorted((one, other) => Number(other === own) - Number(one === own))
  const guide = findGuide(role)
  return (
    <Page
      title="Bantuan"
      note="Panduan bulan pertama Anda dan petunjuk singkat, dapat dicetak."
      actions={
        guide && (
          <LinkButton href={paths.guide(role)} icon={BookOpen} tone="primary">
            Bulan pertama Anda
          </LinkButton>
        )
      }
    >
      <FilterBar clearHref={words ? paths.help() : undefined}>
        <SearchBox label="Cari bantuan" value={words} placeholder="Misalnya: ponsel hilang, tanpa sinyal, NIK" />
      </FilterBar>
      {guide && !words && (
        <Card title={`Bulan pertama Anda sebagai ${ROLES[role].label}`}>
          <p className="text-ink-soft">{guide.aim}</p>
        </Card>
      )}
      {!words && (
        <p className="flex flex-wrap gap-x-6 gap-y-2">
          <Link href={paths.dataDictionary()} className="link">
            Kamus data
          </Link>
          <Link href={paths.apiDocs()} className="link">
            API untuk program lain
          </Link>
        </p>
      )}
      {topics.length === 0 && (
        <EmptyState title={`Tidak ada bantuan tentang "${words}"`}>
          <p>Coba kata lain, atau tanyakan kepada koordinator atau admin dinas Anda.</p>
        </EmptyState>
      )}
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
