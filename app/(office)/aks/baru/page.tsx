import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { ProposeForm } from '@/components/aks/case-forms'
import { Page } from '@/components/layout/page'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar } from '@/components/ui/filter-bar'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { SearchBox } from '@/components/ui/search-box'
import { type Candidate, getCandidate, searchCandidates, suggestCandidates } from '@/lib/aks/candidates'
import { groupByAge } from '@/lib/aks/groups'
import { keepsCases } from '@/lib/aks/policy'
import { roundOf } from '@/lib/aks/rules'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { ageInWords } from '@/lib/families/age'
import { recordReading } from '@/lib/families/reading'
import { openWord } from '@/lib/files/quiet-word'
import { formatDate } from '@/lib/format/date'
import { formatDecimal } from '@/lib/format/number'
import { paths } from '@/lib/paths'
import { dayIn } from '@/lib/registers/rules'
import { careAreaOf } from '@/lib/tpk/care-area'
import { reachesFamily } from '@/lib/tpk/policy'
import { quietSearchAction } from '../../quiet-search'
import { proposeCaseAction } from '../actions'

export const metadata: Metadata = { title: 'Usulkan kasus' }

/** Who is proposed: found by name, or from measurements; then why. */
export default async function NewCasePage({ searchParams }: PageProps<'/aks/baru'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !keepsCases(actor.role))
    return <NoPermissionState level={1} what="Usulan kasus" who="PKB dan koordinator kecamatan di wilayahnya" />
  const { q, orang } = await searchParams
  const asked = z.uuid().safeParse(orang)
  if (orang !== undefined && !asked.success) notFound()
  const search = openWord(actor.tenantId, q)
  const today = dayIn(actor.zone, new Date())
  const { person, found, suggested } = await inTenantSql(actor, async (tx) => {
    const area = await careAreaOf(tx)
    if (asked.success) {
      const one = await getCandidate(tx, asked.data)
      if (!reachesFamily(area, one)) throw new Refusal('not-found')
      await recordReading(tx, 'person', one.personId)
      return { person: one, found: [], suggested: [] }
    }
    return {
      person: null,
      found: await searchCandidates(tx, area, search),
      suggested: search === '' ? await suggestCandidates(tx, area, today) : [],
    }
  }).catch((error) => {
    if (error instanceof Refusal && error.code === 'not-found') notFound()
    throw error
  })
  const crumbs = [{ label: 'Audit kasus stunting', href: paths.stuntingCases() }]
  if (person)
    return (
      <Page
        title={`Usulkan ${person.name}`}
        note={[
          ageInWords(person.bornOn, today),
          `keluarga ${person.familyName}`,
          person.villageName,
          heightWords(person),
        ]
          .filter(Boolean)
          .join(' · ')}
        crumbs={crumbs}
      >
        <Card>
          {person.openCase ? (
            <p>Orang ini sudah punya kasus terbuka, nomor {person.openCase}. Lanjutkan kasus itu.</p>
          ) : (
            <ProposeForm
              action={proposeCaseAction}
              hidden={{ key: randomUUID(), personId: person.personId }}
              group={groupByAge(person.bornOn, today)}
              {...roundOf(today)}
            />
          )}
        </Card>
      </Page>
    )
  const rows = search === '' ? suggested : found
  return (
    <Page
      title="Usulkan kasus"
      note="Cari orangnya, atau pilih dari anak yang pengukuran terakhirnya pendek."
      crumbs={crumbs}
    >
      <FilterBar
        quiet={{ action: quietSearchAction, at: paths.stuntingCaseNew() }}
        clearHref={search === '' ? undefined : paths.stuntingCaseNew()}
      >
        <SearchBox label="Cari nama orang" value={search} />
      </FilterBar>
      {search === '' && (
        <h2 className="text-md">Anak di bawah −2 SD (TB/U) pada pengukuran terakhir, belum punya kasus</h2>
      )}
      <DataTable
        caption={search === '' ? 'Anak yang pengukuran terakhirnya pendek' : 'Orang yang cocok dengan pencarian'}
        rows={rows}
        rowKey={({ personId }) => personId}
        rowHref={({ personId }) => paths.stuntingCaseNew(`?orang=${personId}`)}
        empty={
          <EmptyState
            title={search === '' ? 'Tidak ada saran dari pengukuran' : 'Tidak ada nama yang cocok'}
            actions={search !== '' && <LinkButton href={paths.stuntingCaseNew()}>Hapus pencarian</LinkButton>}
          >
            <p>
              {search === ''
                ? 'Cari nama orangnya di atas.'
                : 'Tulis paling sedikit tiga huruf dari namanya. Yang dicari hanya keluarga di wilayah Anda.'}
            </p>
          </EmptyState>
        }
        columns={COLUMNS(today)}
      />
    </Page>
  )
}

const heightWords = ({ zlen, measuredOn }: Candidate): string =>
  zlen === null ? '' : `TB/U ${formatDecimal(zlen / 100, 2)} SD, ${formatDate(measuredOn)}`

const COLUMNS = (today: string): Column<Candidate>[] => [
  { key: 'nama', head: 'Nama', phone: 'title', cell: ({ name }) => name },
  { key: 'umur', head: 'Umur', phone: 'aside', cell: ({ bornOn }) => ageInWords(bornOn, today) ?? '—' },
  { key: 'keluarga', head: 'Keluarga', phoneLabel: 'Kel.', cell: ({ familyName }) => familyName },
  {
    key: 'tempat',
    head: 'Desa, RW/RT',
    phoneLabel: '',
    cell: ({ villageName, rw, rt }) =>
      [villageName, (rw || rt) && `RW ${rw || '—'}/RT ${rt || '—'}`].filter(Boolean).join(', '),
  },
  { key: 'tinggi', head: 'Pengukuran terakhir', phoneLabel: '', cell: (row) => heightWords(row) || '—' },
  {
    key: 'kasus',
    head: 'Kasus',
    cell: ({ openCase }) => (openCase ? <Badge tone="info">{openCase}</Badge> : '—'),
  },
]
