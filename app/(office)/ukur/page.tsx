import { ChartLine } from 'lucide-react'
import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { PlaceMonths } from '@/components/measuring/place-months'
import { PosyanduList } from '@/components/measuring/posyandu-list'
import { MonthSteps } from '@/components/meetings/month-steps'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { type OfficeActor, worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql, type TenantSql } from '@/lib/db/tenant'
import { areaOf } from '@/lib/fieldwork/area'
import { currentPeriod, formatPeriod, type Period, parsePeriod, periodText } from '@/lib/format/period'
import { listPlaceMonths, type PlaceMonth, type Within } from '@/lib/growth/places'
import { mayMeasure, mayReadChildren, mayReadSums, posyanduWriters } from '@/lib/growth/policy'
import { listPosyandu, type PosyanduMonth } from '@/lib/growth/posyandu-queries'
import { paths } from '@/lib/paths'
import { mayAdd } from '@/lib/registers/policy'
import { dayIn } from '@/lib/registers/rules'
import { careAreaOf } from '@/lib/tpk/care-area'
import { villagesOf } from '@/lib/tpk/policy'

export const metadata: Metadata = { title: 'Timbang & ukur' }

interface Found {
  places: PlaceMonth[]
  noun: string
  /** Null for those who see sums. */
  posyandu: { list: PosyanduMonth[]; mayAdd: boolean } | null
}

/** Children's measurements of a month: the posyandu of one's own area with their days, for the office sums. */
export default async function MeasuringPage({ searchParams }: PageProps<'/ukur'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !mayReadSums(actor.role))
    return (
      <NoPermissionState
        level={1}
        what="Timbang & ukur"
        who="kader TPK, PKB/PLKB, koordinator kecamatan, dan bidang di kantor kabupaten"
      />
    )
  const asked = await searchParams
  const current = currentPeriod(new Date(), actor.zone)
  const typed = typeof asked.bulan === 'string' ? parsePeriod(asked.bulan) : null
  const period = typed !== null && typed <= current ? typed : current
  const kecamatan =
    typeof asked.kecamatan === 'string' && /^\d{1,9}$/.test(asked.kecamatan) ? Number(asked.kecamatan) : null
  const byName = mayReadChildren(actor.role)
  const found = await inTenantSql<Found>(actor, (tx) =>
    byName ? readOwn(tx, period) : readSums(tx, period, kecamatan),
  )
  const { places, noun, posyandu } = found
  return (
    <Page
      title={`Timbang & ukur, ${formatPeriod(period)}`}
      note={
        byName
          ? 'S seluruh balita, D yang ditimbang. Pilih posyandu untuk mencatat hasil timbang dan ukurnya.'
          : 'Balita yang ditimbang dan diukur, tanpa nama. Prevalensi hanya dari nilai z yang sah, selalu dengan jumlah yang diukur.'
      }
    >
      <div className="flex flex-wrap items-center justify-between gap-3">
        <MonthSteps period={period} current={current} href={paths.measuring()} />
        <div className="flex flex-wrap gap-2">
          {kecamatan !== null && !byName && (
            <LinkButton href={paths.measuring(`?bulan=${periodText(period)}`)} tone="quiet">
              Semua kecamatan
            </LinkButton>
          )}
          <LinkButton href={paths.measuringQuality(`?bulan=${periodText(period)}`)} tone="quiet" icon={ChartLine}>
            Mutu pengukuran
          </LinkButton>
        </div>
      </div>
      {posyandu && (
        <PosyanduList
          posyandu={posyandu.list}
          villages={places}
          {...(mayMeasure(actor.role) && {
            dayHref: ({ id }) => paths.measuringDay(id, dayIn(actor.zone, new Date())),
          })}
          {...(posyandu.mayAdd && { addHref: paths.registerNew('posyandu') })}
        />
      )}
      {places.length > 0 && (
        <section className="space-y-3">
          <h2 className="text-md">Status gizi menurut {noun.toLowerCase()}</h2>
          <PlaceMonths
            caption={`Balita yang diukur menurut ${noun.toLowerCase()}, ${formatPeriod(period)}`}
            places={places}
            noun={noun}
            {...(noun === 'Kecamatan' && {
              hrefOf: ({ id }) => paths.measuring(`?bulan=${periodText(period)}&kecamatan=${id}`),
            })}
          />
          <p className="max-w-prose text-sm text-ink-soft">
            Pendek: PB/U atau TB/U di bawah −2 SD. Standar WHO 2006, kelas Permenkes 2/2020; nilai yang ditandai tidak
            ikut dihitung. Pengukuran rutin tidak sebanding dengan survei (SSGI/SKI). Dinas Kesehatan yang menetapkan
            angka resmi.
          </p>
        </section>
      )}
    </Page>
  )
}

async function readOwn(tx: TenantSql, period: Period) {
  const area = await careAreaOf(tx)
  const today = dayIn(tx.actor.zone, new Date())
  const villages = villagesOf(area)
  const within: Within = area.kind === 'kecamatan' ? { kecamatanId: area.kecamatanId } : { villageIds: villages ?? [] }
  const places = area.kind === 'nowhere' ? [] : await listPlaceMonths(tx, period, within, false)
  const list = area.kind === 'nowhere' ? [] : await listPosyandu(tx, area, period, today)
  return { places, noun: 'Desa', posyandu: { list, mayAdd: mayAdd(await areaOf(tx, posyanduWriters)) } }
}

async function readSums(tx: TenantSql, period: Period, kecamatanId: number | null) {
  const own = ownVillage(tx.actor)
  const within: Within = own !== null ? { villageIds: [own] } : kecamatanId !== null ? { kecamatanId } : {}
  const byKecamatan = own === null && kecamatanId === null
  const places = await listPlaceMonths(tx, period, within, byKecamatan)
  return { places, noun: byKecamatan ? 'Kecamatan' : 'Desa', posyandu: null }
}

const ownVillage = ({ region }: OfficeActor): number | null => (region.level === 4 ? region.id : null)
