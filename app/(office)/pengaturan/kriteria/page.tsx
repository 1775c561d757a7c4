import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { CERTAINTY, criteriaOf, SUBJECTS, setCode } from '@/lib/classification/criteria'
import { SHIPPED } from '@/lib/classification/criteria-data'
import { mayWriteCriteria } from '@/lib/classification/policy'
import { listOwnSets } from '@/lib/classification/queries'
import { setInForce } from '@/lib/classification/rules'
import { inTenantSql } from '@/lib/db/tenant'
import { formatDate } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import { paths } from '@/lib/paths'
import { dayIn } from '@/lib/registers/rules'
import { OfficeOnly } from '../../daftar/office-only'
import { SettingsTabs } from '../settings-tabs'

export const metadata: Metadata = { title: 'Kriteria klasifikasi' }

/** The criteria groups and institutions are judged by: what Lini comes with, and the office's own editions. */
export default async function CriteriaPage() {
  const actor = await requireActor()
  if (!worksInOffice(actor)) return <OfficeOnly what="Kriteria klasifikasi" />
  const today = dayIn(actor.zone, new Date())
  const own = await inTenantSql(actor, (tx) => listOwnSets(tx))
  return (
    <Page
      title="Kriteria klasifikasi"
      note="Kriteria memberi tahu petugas apa yang sudah dan belum terpenuhi; kelasnya selalu ditetapkan petugas. Bawaan Lini tetap terbaca, edisi kantor berlaku mulai tanggalnya."
    >
      <SettingsTabs actor={actor} current={paths.criteriaSets()} />
      <div className="grid items-start gap-4 desk:grid-cols-2">
        {SUBJECTS.map(({ value, label }) => {
          const mine = own.filter((set) => set.subject === value)
          const shipped = SHIPPED.filter((set) => set.subject === value)
          const inForce = setInForce(mine, shipped, today)
          return (
            <Card key={value} title={label}>
              <ul className="divide-y divide-line">
                {[...mine, ...shipped].map((set) => (
                  <li key={set.edition} className="flex flex-wrap items-center gap-x-3 gap-y-2 py-2">
                    <span className="min-w-0 flex-1 basis-56">
                      <span className="flex flex-wrap items-center gap-2 font-medium">
                        {set.name}
                        {set === inForce && <Badge tone="brand">Berlaku</Badge>}
                        {'id' in set ? <Badge>Edisi kantor</Badge> : <Badge>Bawaan Lini</Badge>}
                      </span>
                      <span className="block text-sm text-ink-soft">
                        {set.validFrom ? `Sejak ${formatDate(set.validFrom)}` : 'Untuk disalin'} ·{' '}
                        {formatCount(criteriaOf(set).length)} kriteria · nama kelas{' '}
                        {CERTAINTY[set.certainty].toLowerCase()}
                      </span>
                    </span>
                    <LinkButton href={paths.criteriaSet(value, setCode(set))} size="small" prefetch={false}>
                      {mayWriteCriteria(actor.role) ? 'Baca atau salin' : 'Baca'}
                      <span className="sr-only">
                        : {label}, {set.name}
                      </span>
                    </LinkButton>
                  </li>
                ))}
              </ul>
            </Card>
          )
        })}
      </div>
    </Page>
  )
}
