import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CriteriaForm } from '@/components/classification/criteria-form'
import { Page } from '@/components/layout/page'
import { Card } from '@/components/ui/card'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import {
  CERTAINTY,
  type CriteriaSet,
  type Criterion,
  isSubject,
  READERS,
  setCode,
  subjectLabel,
} from '@/lib/classification/criteria'
import { SHIPPED } from '@/lib/classification/criteria-data'
import { mayWriteCriteria } from '@/lib/classification/policy'
import { listOwnSets } from '@/lib/classification/queries'
import { inTenantSql } from '@/lib/db/tenant'
import { formatDate } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import { dayIn } from '@/lib/registers/rules'
import { OfficeOnly } from '../../../daftar/office-only'
import { layDownSetAction } from '../actions'

export const metadata: Metadata = { title: 'Edisi kriteria' }

/** One edition to read, and for the admin to copy and change. */
export default async function CriteriaSetPage({ params, searchParams }: PageProps<'/pengaturan/kriteria/[jenis]'>) {
  const { jenis } = await params
  if (!isSubject(jenis)) notFound()
  const actor = await requireActor()
  if (!worksInOffice(actor)) return <OfficeOnly what="Kriteria klasifikasi" />
  const { salin } = await searchParams
  const own = await inTenantSql(actor, (tx) => listOwnSets(tx, jenis))
  const sets: CriteriaSet[] = [...own, ...SHIPPED.filter(({ subject }) => subject === jenis)]
  const set = sets.find((one) => setCode(one) === salin) ?? sets[0]
  if (!set) notFound()
  return (
    <Page
      title={`${subjectLabel(jenis)}: ${set.name}`}
      note={`${set.validFrom ? `Berlaku sejak ${formatDate(set.validFrom)}. ` : ''}Sumber: ${set.source}.`}
      crumbs={[{ label: 'Kriteria klasifikasi', href: paths.criteriaSets() }]}
    >
      <div className="grid items-start gap-6 desk:grid-cols-2">
        <div className="grid gap-4">
          {set.aspects.length > 0 && (
            <Card title="Dinilai untuk setiap kelas">
              <Listed criteria={set.aspects} />
            </Card>
          )}
          {set.classes.map(({ code, label, criteria }) => (
            <Card key={code} title={label}>
              {criteria.length > 0 ? <Listed criteria={criteria} /> : <p className="text-ink-soft">Belum dirinci.</p>}
            </Card>
          ))}
        </div>
        {mayWriteCriteria(actor.role) && (
          <Card
            title="Salin menjadi edisi kantor"
            note="Ubah, kosongkan, atau tambah kriterianya, lalu tulis sumbernya. Kelas yang sudah ditetapkan tidak berubah."
          >
            <CriteriaForm
              action={layDownSetAction}
              hidden={{ key: randomUUID(), subject: jenis, copiedFrom: setCode(set) }}
              today={dayIn(actor.zone, new Date())}
              steps={[
                { code: 'semua', label: 'Dinilai untuk setiap kelas', criteria: plain(set.aspects) },
                ...set.classes.map(({ code, label, criteria }) => ({ code, label, criteria: plain(criteria) })),
              ]}
              readers={READERS}
            />
          </Card>
        )}
      </div>
    </Page>
  )
}

const plain = (criteria: readonly Criterion[]) =>
  criteria.map(({ code, label, reader }) => ({ code, label, reader: reader ?? '' }))

function Listed({ criteria }: { criteria: readonly Criterion[] }) {
  return (
    <ul className="space-y-2">
      {criteria.map(({ code, label, reader, certainty, source }) => (
        <li key={code}>
          {label}
          <span className="block text-sm text-ink-soft">
            {CERTAINTY[certainty]}: {source}
            {reader && `. Dibaca Lini dari: ${READERS.find(({ value }) => value === reader)?.label.toLowerCase()}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
