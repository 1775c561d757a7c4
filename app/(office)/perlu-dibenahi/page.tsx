import { ArrowRight, CircleCheck } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { Page } from '@/components/layout/page'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { ROLES } from '@/lib/auth/roles'
import { inTenantSql } from '@/lib/db/tenant'
import { formatCount } from '@/lib/format/number'
import { currentPeriod, formatPeriod, periodText } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { countDifferentClasses } from '@/lib/worklists/kampung-classes'
import { findWorkList, hasWorkLists } from '@/lib/worklists/lists'
import { countOpenFindings } from '@/lib/worklists/quality-findings'
import { countWork } from '@/lib/worklists/queries'

export const metadata: Metadata = { title: 'Perlu dibenahi' }

/** What needs mending in one's area, each with its count, its reason and the way to where it is mended. */
export default async function WorkListsPage() {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !hasWorkLists(actor.role))
    return <NoPermissionState level={1} what="Daftar perlu dibenahi" who="dinas, koordinator kecamatan, dan PKB/PLKB" />
  const now = new Date()
  const period = currentPeriod(now, actor.zone)
  const [counts, different, findings] = await inTenantSql(actor, (tx) =>
    Promise.all([countWork(tx, now), countDifferentClasses(tx, now), countOpenFindings(tx, now)]),
  )
  const open = counts.filter(({ count }) => count > 0)
  const done = counts.filter(({ count }) => count === 0)
  const nothing = open.length === 0 && different === 0 && findings.length === 0
  return (
    <Page
      title="Perlu dibenahi"
      note={`Untuk ${ROLES[actor.role].label}: ${actor.role === 'pkb' ? 'desa binaan Anda' : actor.region.name}. Setiap baris membuka tempat membenahinya.`}
    >
      {nothing && <EmptyState icon={CircleCheck} title="Tidak ada yang perlu dibenahi" />}
      {!nothing && (
        <ul className="surface divide-y divide-line">
          {open.map(({ code, count }) => {
            const list = findWorkList(code)!
            return (
              <li key={code}>
                <WorkLink href={paths.workLists(code)} count={count} title={list.title(period)} why={list.why} />
              </li>
            )
          })}
          {findings.map(({ form, name, count }) => (
            <li key={form}>
              <WorkLink
                href={paths.quality(`?form=${form}&bulan=${periodText(period - 1)}`)}
                count={count}
                title={`Temuan mutu ${name} belum dijawab (${formatPeriod(period - 1)})`}
                why="Angka yang janggal: nyatakan benar, tanyakan, atau minta diperbaiki sebelum bulannya dikunci."
              />
            </li>
          ))}
          {different > 0 && (
            <li>
              <WorkLink
                href={paths.kampungKbClasses('?beda=1')}
                count={different}
                title="Kampung KB yang kelas hitungannya berbeda dengan yang ditetapkan"
                why="Perbedaan berarti datanya belum lengkap, atau kelasnya perlu ditinjau pejabat yang menetapkan."
              />
            </li>
          )}
        </ul>
      )}
      {done.length > 0 && (
        <section aria-labelledby="judul-beres" className="space-y-2">
          <h2 id="judul-beres" className="text-base">
            Sudah beres
          </h2>
          <ul className="space-y-1 text-ink-soft">
            {done.map(({ code }) => (
              <li key={code} className="flex items-center gap-2">
                <Icon of={CircleCheck} className="text-good" />
                {findWorkList(code)!.title(period)}: tidak ada
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}

type WorkLinkProps = { href: string; count: number; title: string; why: string }

const WorkLink = ({ href, count, title, why }: WorkLinkProps) => (
  <Link href={href} className="flex min-h-14 items-center gap-4 px-4 py-3 hover:bg-paper-sunk" prefetch={false}>
    <span className="figures w-16 shrink-0 text-end text-xl font-semibold">{formatCount(count)}</span>
    <span className="min-w-0 flex-1">
      <span className="block font-medium">{title}</span>
      <span className="block text-sm text-ink-soft">{why}</span>
    </span>
    <Icon of={ArrowRight} className="text-ink-soft" />
  </Link>
)
