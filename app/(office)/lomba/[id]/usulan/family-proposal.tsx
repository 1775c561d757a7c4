import { randomUUID } from 'node:crypto'
import { ContestFrame } from '@/components/contests/contest-frame'
import { ReasonForm } from '@/components/contests/result-forms'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar } from '@/components/ui/filter-bar'
import { SearchBox } from '@/components/ui/search-box'
import type { OfficeActor } from '@/lib/auth/actor'
import type { Contest, Entry } from '@/lib/contests/queries'
import { inTenantSql } from '@/lib/db/tenant'
import { visible } from '@/lib/families/visible'
import { openWord } from '@/lib/files/quiet-word'
import { paths } from '@/lib/paths'
import { foldName } from '@/lib/regions/name-key'
import { quietSearchAction } from '../../../quiet-search'
import { proposeFamilyAction } from '../../actions'

interface FamilyProposalProps {
  actor: OfficeActor
  contest: Contest
  entries: readonly Entry[]
  asked: Readonly<Record<string, string | string[] | undefined>>
}

interface Found {
  id: string
  name: string
  villageName: string
  rw: string
  rt: string
}

/** Families are proposed by those who know them by name: the koordinator, of the own kecamatan. */
export async function FamilyProposal({ actor, contest, entries, asked }: FamilyProposalProps) {
  const mayName = actor.role === 'koordinator_kecamatan'
  const search = mayName ? openWord(actor.tenantId, asked.q) : ''
  const found = mayName ? await searchHere(actor, search) : []
  const known = new Set(entries.map(({ subjectId }) => subjectId))
  return (
    <ContestFrame contest={contest} role={actor.role} part="usulan" title="Usulan peserta">
      {!mayName ? (
        <EmptyState title="Keluarga teladan diusulkan koordinator kecamatan">
          <p>
            Nama keluarga hanya dibuka oleh yang mengenalnya. Usulan mereka tampak di halaman lomba dengan nomor peserta
            dan desanya; Anda menerima atau menolaknya di sana.
          </p>
        </EmptyState>
      ) : (
        <>
          <FilterBar
            quiet={{ action: quietSearchAction, at: paths.contestShortlist(contest.id) }}
            clearHref={search === '' ? undefined : paths.contestShortlist(contest.id)}
          >
            <SearchBox label="Cari nama keluarga di kecamatan Anda" value={search} />
          </FilterBar>
          {search !== '' && found.length === 0 && (
            <p className="text-ink-soft">
              Tidak ada keluarga yang cocok. Tulis paling sedikit tiga huruf dari namanya.
            </p>
          )}
          {found.map(({ id, name, villageName, rw, rt }) => (
            <Card key={id} title={name} note={`${villageName}, RW ${rw || '—'}/RT ${rt || '—'}`}>
              {known.has(id) ? (
                <p className="text-ink-soft">Sudah diusulkan.</p>
              ) : contest.state === 'disiapkan' ? (
                <ReasonForm
                  action={proposeFamilyAction}
                  hidden={{ key: randomUUID(), contestId: contest.id, family: id }}
                  label="Mengapa keluarga ini diusulkan?"
                  submit="Usulkan keluarga ini"
                />
              ) : (
                <p className="text-ink-soft">Penilaian sudah dibuka.</p>
              )}
            </Card>
          ))}
        </>
      )}
    </ContestFrame>
  )
}

function searchHere(actor: OfficeActor, search: string): Promise<Found[]> {
  const words = foldName(search)
  if (words.replaceAll(' ', '').length < 3) return Promise.resolve([])
  return inTenantSql(actor, (tx) =>
    tx.sql.query<Found>(
      `select f.id::text as id, f.name, v.name as "villageName", f.rw, f.rt
       from family f join region v on v.id = f.village_id
       where f.tenant_id = $1 and f.kecamatan_id = $2::int and ${visible('f')} and f.name_key ^@ $3
       order by f.name_key, f.id limit 20`,
      [tx.tenantId, actor.region.id, words],
    ),
  )
}
