import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { Badge } from '@/components/ui/badge'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { Pagination } from '@/components/ui/pagination'
import { Tabs } from '@/components/ui/tabs'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { judgesPairs, pairJudges } from '@/lib/duplicates/policy'
import { listPairs, PAIRS_PER_PAGE, type PairLine, type PairState } from '@/lib/duplicates/queries'
import { likenessWord, REASON_LABELS, STRONG } from '@/lib/duplicates/score'
import { areaOf } from '@/lib/fieldwork/area'
import { formatDate } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import { pairsHref, readPairView } from './view'

export const metadata: Metadata = { title: 'Data ganda' }

const DECIDED: Record<PairState, string> = {
  terbuka: 'Menunggu',
  diurungkan: 'Diurungkan',
  digabung: 'Disatukan',
  berbeda: 'Bukan orang yang sama',
}

/** Records that may be one person or one family, for those who know both by name. */
export default async function DuplicatesPage({ searchParams }: PageProps<'/ganda'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !judgesPairs(actor))
    return <NoPermissionState level={1} what="Data ganda" who="PKB/PLKB dan koordinator kecamatan" />
  const view = readPairView(await searchParams)
  const { rows, total } = await inTenantSql(actor, async (tx) => listPairs(tx, await areaOf(tx, pairJudges), view))
  return (
    <Page
      title="Data ganda"
      note="Catatan yang mungkin orang atau keluarga yang sama. Bandingkan, lalu satukan atau tandai berbeda; keduanya dapat diurungkan."
    >
      <Tabs
        label="Yang ditampilkan"
        tabs={[
          { label: 'Menunggu', href: pairsHref(view, { decided: false }), current: !view.decided },
          { label: 'Sudah diputuskan', href: pairsHref(view, { decided: true }), current: view.decided },
        ]}
      />
      <FilterBar clearHref={view.kind ? pairsHref(view, { kind: null }) : undefined}>
        {view.decided && <input type="hidden" name="keadaan" value="diputuskan" />}
        <FilterSelect
          label="Jenis"
          name="jenis"
          value={view.kind ?? ''}
          all="Orang dan keluarga"
          choices={[
            { value: 'orang', label: 'Orang' },
            { value: 'keluarga', label: 'Keluarga' },
          ]}
        />
      </FilterBar>
      <DataTable
        caption="Pasangan catatan"
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => paths.duplicatePair(id)}
        columns={[
          { key: 'names', head: 'Catatan', phone: 'title', cell: namesOf },
          {
            key: 'likeness',
            head: view.decided ? 'Keputusan' : 'Kemiripan',
            phone: 'aside',
            cell: ({ score, state }) =>
              view.decided ? (
                <Badge>{DECIDED[state]}</Badge>
              ) : (
                <Badge tone={score >= STRONG ? 'warn' : 'neutral'}>{likenessWord(score)}</Badge>
              ),
          },
          { key: 'kind', head: 'Jenis', cell: ({ kind }) => (kind === 'orang' ? 'Orang' : 'Keluarga') },
          {
            key: 'why',
            head: 'Yang sama',
            cell: ({ reasons }) => reasons.map((reason) => REASON_LABELS[reason]).join(', '),
          },
          { key: 'where', head: 'Desa', cell: placesOf },
          { key: 'born', head: 'Lahir', cell: bornOf },
        ]}
        empty={
          <EmptyState title={view.decided ? 'Belum ada yang diputuskan' : 'Tidak ada yang menunggu'}>
            {!view.decided && (
              <p>
                Di sini muncul catatan yang mirip: NIK yang sama, nama dan tanggal lahir yang sama, atau anak dari ibu
                yang sama.
              </p>
            )}
          </EmptyState>
        }
      />
      {total > 0 && (
        <Pagination
          page={view.page}
          pageSize={PAIRS_PER_PAGE}
          total={total}
          noun="pasangan"
          hrefOf={(page) => pairsHref(view, { page })}
        />
      )}
    </Page>
  )
}

/** Both in one where they say the same. */
const together = (one: string, other: string): string => (one === other ? one : `${one} dan ${other}`)

const namesOf = ({ first, second }: PairLine) => together(first.name, second.name)
const placesOf = ({ first, second }: PairLine) => together(first.villageName, second.villageName)
const bornOf = ({ kind, first, second }: PairLine) =>
  kind === 'keluarga' ? '—' : together(dayOf(first.bornOn), dayOf(second.bornOn))
const dayOf = (day: string | null): string => (day ? formatDate(day) : 'tidak diketahui')
