import { SearchX } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { Page } from '@/components/layout/page'
import { FIND_WORDS } from '@/components/search/find-words'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { SearchBox } from '@/components/ui/search-box'
import { requireActor } from '@/lib/auth/require-actor'
import { searchEverything } from '@/lib/dashboards/search'
import { searchPlaces } from '../search-places'

export const metadata: Metadata = { title: 'Cari' }

const KINDS = Object.keys(FIND_WORDS) as (keyof typeof FIND_WORDS)[]

/** The command search as a page, for links and without script. */
export default async function SearchPage({ searchParams }: PageProps<'/cari'>) {
  const actor = await requireActor()
  const { q } = await searchParams
  const text = String((Array.isArray(q) ? q[0] : q) ?? '').trim()
  const finds = await searchEverything(actor, text, searchPlaces(actor))
  return (
    <Page title="Cari" note="Wilayah, poktan, Kampung KB, rapat, ukuran, dan halaman dalam wilayah kerja Anda.">
      <form className="flex max-w-xl gap-2">
        <SearchBox label="Cari" value={text} placeholder="Desa, kecamatan, poktan, rapat, ukuran…" />
        <Button type="submit" tone="primary">
          Cari
        </Button>
      </form>
      {KINDS.map((kind) => {
        const found = finds.filter((find) => find.kind === kind)
        if (found.length === 0) return null
        return (
          <Card key={kind} title={FIND_WORDS[kind]} flush>
            <ul className="divide-y divide-line border-t border-line">
              {found.map(({ href, title, note }) => (
                <li key={`${href} ${title}`}>
                  <Link
                    href={href}
                    prefetch={false}
                    className="flex min-h-12 flex-wrap items-center gap-x-3 px-4 py-2 hover:bg-paper-sunk desk:min-h-9"
                  >
                    <span className="min-w-0 flex-1 font-medium">{title}</span>
                    <span className="text-sm text-ink-soft">{note}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </Card>
        )
      })}
      {finds.length === 0 && text.length >= 2 && (
        <EmptyState icon={SearchX} title={`Tidak ada yang cocok dengan "${text.slice(0, 60)}"`}>
          <p>Periksa ejaannya, atau tambahkan nama kecamatan. Yang dicari hanya wilayah kerja Anda.</p>
        </EmptyState>
      )}
    </Page>
  )
}
