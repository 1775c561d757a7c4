import { Plus, UsersRound } from 'lucide-react'
import type { Metadata } from 'next'
import { FamilyFinder } from '@/components/families/family-finder'
import { FamilyList } from '@/components/families/family-list'
import { FamilyStepDone } from '@/components/families/family-step-done'
import { Page } from '@/components/layout/page'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { LinkButton } from '@/components/ui/link-button'
import { Pagination } from '@/components/ui/pagination'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenant } from '@/lib/db/tenant'
import { familyAreaOf } from '@/lib/families/family-area'
import { HAS, listFamilies, PAGE_SIZE, villagesWithFamilies } from '@/lib/families/list'
import { readsFamilies, writesFamilies } from '@/lib/families/policy'
import { dayIn } from '@/lib/format/day'
import { paths } from '@/lib/paths'
import { findKeyedStep } from '@/lib/registers/keyed-step'
import { findFamiliesAction, undoStepAction } from './actions'
import { FamiliesClosed } from './closed'
import { familiesHref, readFamilyView } from './view'

export const metadata: Metadata = { title: 'Keluarga' }

/** The families of one's own area: looked for by name or number, or listed by where they live and who is in them. */
export default async function FamiliesPage({ searchParams }: PageProps<'/keluarga'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !readsFamilies(actor.role)) return <FamiliesClosed />
  const query = await searchParams
  const view = readFamilyView(query)
  const today = dayIn(actor.zone, new Date())
  const { area, villages, rows, total, step } = await inTenant(actor, async (tx) => {
    const area = await familyAreaOf(tx)
    return {
      area,
      villages: await villagesWithFamilies(tx, area),
      ...(await listFamilies(tx, area, view, today)),
      step: await findKeyedStep(tx, 'keluarga', query.langkah),
    }
  })
  const filtered = view.villageId !== null || view.rw !== '' || view.has !== ''
  const writes = writesFamilies(actor.role)
  const add = writes && area.kind !== 'nowhere' && (
    <LinkButton href={paths.familyNew()} icon={Plus} tone="primary">
      Catat keluarga
    </LinkButton>
  )
  return (
    <Page title="Keluarga" note={NOTES[area.kind]} actions={add}>
      <FamilyStepDone action={undoStepAction} step={step} />
      {area.kind === 'nowhere' ? (
        <div className="surface">
          <EmptyState title="Wilayah Anda belum ditetapkan" icon={UsersRound}>
            {actor.role === 'kader_tpk'
              ? 'Akun Anda belum terhubung dengan tim TPK. Mintalah PKB menghubungkannya di Data, lalu TPK.'
              : 'Desa binaan Anda belum dicatat. Mintalah koordinator atau admin dinas mencatatnya di Data, lalu Petugas.'}
          </EmptyState>
        </div>
      ) : (
        <>
          <FamilyFinder action={findFamiliesAction} />
          <section aria-label="Daftar keluarga" className="space-y-4">
            <FilterBar clearHref={filtered ? paths.families() : undefined}>
              {villages.length > 1 && (
                <FilterSelect
                  label="Desa/kelurahan"
                  name="desa"
                  value={view.villageId === null ? '' : String(view.villageId)}
                  choices={villages.map(({ id, name }) => ({ value: String(id), label: name }))}
                  all="Semua desa"
                />
              )}
              <label className="block basis-24">
                <span className="sr-only">RW</span>
                <input
                  name="rw"
                  defaultValue={view.rw}
                  placeholder="RW"
                  maxLength={10}
                  inputMode="numeric"
                  autoComplete="off"
                  className="control w-24"
                />
              </label>
              <FilterSelect
                label="Yang ada di keluarga"
                name="ada"
                value={view.has}
                choices={HAS}
                all="Semua keluarga"
              />
            </FilterBar>
            <FamilyList
              rows={rows}
              empty={
                <EmptyState
                  title={filtered ? 'Tidak ada keluarga dengan saringan ini' : 'Belum ada keluarga di wilayah Anda'}
                  icon={UsersRound}
                  actions={!filtered && add}
                >
                  {filtered
                    ? 'Longgarkan saringannya, atau cari dengan nama di atas.'
                    : area.kind === 'krs'
                      ? 'Keluarga tampil setelah daftar verval KRS kecamatan ini diimpor.'
                      : 'Keluarga yang dicatat saat kunjungan, pertemuan, atau dari impor tampil di sini.'}
                </EmptyState>
              }
            />
            <Pagination
              page={view.page}
              pageSize={PAGE_SIZE}
              total={total}
              noun="keluarga"
              hrefOf={(page) => familiesHref(view, { page })}
            />
          </section>
        </>
      )}
    </Page>
  )
}

const NOTES = {
  teams: 'Keluarga di wilayah tim Anda.',
  villages: 'Keluarga di desa binaan Anda.',
  kecamatan: 'Keluarga di kecamatan Anda. Yang mencatat dan mengubah adalah TPK dan PKB.',
  krs: 'Keluarga dari daftar verval KRS di kecamatan Anda.',
  nowhere: undefined,
} as const
