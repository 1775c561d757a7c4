import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { GroupMonthList } from '@/components/meetings/group-month-list'
import { MonthSteps } from '@/components/meetings/month-steps'
import { PlaceMonthTable } from '@/components/meetings/place-month-table'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { ProgressBar } from '@/components/ui/progress-bar'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { formatCount } from '@/lib/format/number'
import { currentPeriod, formatPeriod, periodText } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { groupAreaOf } from '@/lib/poktan/group-area'
import { countGroupMonths, listGroupMonths } from '@/lib/poktan/my-groups'
import type { GroupArea } from '@/lib/poktan/policy'
import { monthAsked } from '../[id]/pertemuan/month'

export const metadata: Metadata = { title: 'Poktan bulan ini' }

/** The groups of one's own area in a month: who met, who did not, and the next thing to do for each. */
export default async function MyGroupsPage({ searchParams }: PageProps<'/daftar/poktan/bulan'>) {
  const actor = await requireActor()
  const asked = await searchParams
  const found = worksInOffice(actor)
    ? await inTenantSql(actor, async (tx) => {
        const area = await groupAreaOf(tx)
        const period = monthAsked(asked.bulan, actor.zone)
        const oversees = area.kind === 'office' || SEES_COUNTS.includes(actor.role)
        const kecamatan = oversees && typeof asked.kecamatan === 'string' ? Number(asked.kecamatan) : null
        const within: GroupArea =
          area.kind === 'office' && kecamatan !== null && Number.isInteger(kecamatan) && kecamatan < 2 ** 31
            ? { kind: 'kecamatan', kecamatanId: kecamatan }
            : area
        const counts = oversees && within.kind !== 'kecamatan' ? await countGroupMonths(tx, period) : null
        return { area, period, counts, groups: counts ? [] : await listGroupMonths(tx, within, period) }
      })
    : null
  if (!found || (found.area.kind === 'nowhere' && !found.counts))
    return (
      <NoPermissionState
        level={1}
        what="Poktan bulan ini"
        who="kader poktan, PPKBD, PKB/PLKB, koordinator kecamatan, dan bidang di kantor kabupaten"
      />
    )
  const { area, period, counts, groups } = found
  const total = counts ? counts.reduce((sum, { groups: each }) => sum + each, 0) : groups.length
  const done = counts
    ? counts.reduce((sum, { met, nil }) => sum + met + nil, 0)
    : groups.filter(({ state }) => state !== 'belum').length
  return (
    <Page
      title={`Poktan, ${formatPeriod(period)}`}
      note={
        counts
          ? 'Kelompok yang sudah bertemu atau melapor nihil, menurut kecamatan.'
          : 'Catat pertemuan kelompok Anda. Laporan desa terisi dari sini.'
      }
    >
      <div className="flex flex-wrap items-center justify-between gap-3">
        <MonthSteps period={period} current={currentPeriod(new Date(), actor.zone)} href={paths.groupMonths()} />
        {area.kind === 'office' && !counts ? (
          <LinkButton href={paths.groupMonths(`?bulan=${periodText(period)}`)} tone="quiet">
            Semua kecamatan
          </LinkButton>
        ) : (
          <LinkButton href={paths.poktanList()} tone="quiet">
            Daftar lengkap
          </LinkButton>
        )}
      </div>
      {total > 0 && (
        <ProgressBar
          label="Kelompok yang melapor"
          done={done}
          total={total}
          words={`${formatCount(done)} dari ${formatCount(total)} kelompok sudah melapor`}
        />
      )}
      {counts ? (
        <PlaceMonthTable
          places={counts}
          {...(area.kind === 'office' && {
            hrefOf: (id: number) => paths.groupMonths(`?bulan=${periodText(period)}&kecamatan=${id}`),
          })}
        />
      ) : (
        <GroupMonthList groups={groups} month={periodText(period)} writes={area.kind !== 'nowhere'} />
      )}
      {total === 0 && (
        <EmptyState title="Belum ada kelompok di sini">
          <p>
            {area.kind === 'groups'
              ? 'Akun Anda belum ditautkan dengan kelompok mana pun. Mintalah PKB mencatat Anda sebagai pengurus atau kader dengan akun ini.'
              : 'Kelompok yang aktif pada bulan ini akan tampak di sini. Tambahkan lewat Semua poktan.'}
          </p>
        </EmptyState>
      )}
    </Page>
  )
}

const SEES_COUNTS: readonly string[] = ['kepala_dinas', 'kabid_dalduk', 'kabid_kb', 'tpps']
