import { ChevronRight } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { Page } from '@/components/layout/page'
import { Icon } from '@/components/ui/icon'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { formatCount } from '@/lib/format/number'
import { paths } from '@/lib/paths'
import { WHOLE_LIST } from '@/lib/registers/address'
import { countEntries } from '@/lib/registers/queries'
import { dayIn } from '@/lib/registers/rules'
import { DOMAINS } from './domains'
import { OfficeOnly } from './office-only'

export const metadata: Metadata = { title: 'Data' }

/** The master lists of the office, with how many each holds today. */
export default async function RegistersPage() {
  const actor = await requireActor()
  if (!worksInOffice(actor)) return <OfficeOnly what="Daftar induk" />
  const today = dayIn(actor.zone, new Date())
  const domains = Object.values(DOMAINS)
  const counts = await inTenantSql(actor, (tx) =>
    Promise.all(
      domains.map(({ register, reading }) => {
        const more: Record<string, string> = register.span === 'year' ? { tahun: today.slice(0, 4) } : {}
        return countEntries(tx, reading, { ...WHOLE_LIST, more }, today)
      }),
    ),
  )
  return (
    <Page
      title="Data"
      note="Daftar induk kantor: kelompok, petugas, tempat, dan mitra. Angka laporan bersandar padanya."
    >
      <ul className="surface divide-y divide-line">
        {domains.map(({ register }, at) => (
          <li key={register.code}>
            <Link
              href={paths.registerList(register.code)}
              className="flex min-h-14 items-center gap-4 px-4 py-3 hover:bg-paper-sunk"
            >
              <span className="min-w-0 flex-1">
                <span className="block font-medium">{register.title}</span>
                <span className="block text-sm text-ink-soft">{register.about}</span>
              </span>
              <span className="figures shrink-0 text-end">
                {formatCount(counts[at])}
                {register.span === 'year' && (
                  <span className="block text-xs text-ink-soft">tahun {today.slice(0, 4)}</span>
                )}
              </span>
              <Icon of={ChevronRight} className="text-ink-soft" />
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  )
}
