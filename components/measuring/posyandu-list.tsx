import { Scale } from 'lucide-react'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { formatDate } from '@/lib/format/date'
import { formatCount, formatPercent } from '@/lib/format/number'
import type { PlaceMonth } from '@/lib/growth/places'
import type { PosyanduMonth } from '@/lib/growth/posyandu-queries'

export type PosyanduListProps = {
  posyandu: readonly PosyanduMonth[]
  villages: readonly PlaceMonth[]
  /** Absent for those who only read. */
  dayHref?: (posyandu: PosyanduMonth) => string
  addHref?: string
}

/** The posyandu of an area by village, each with how far this month is and the way to its day. */
export function PosyanduList({ posyandu, villages, dayHref, addHref }: PosyanduListProps) {
  const here = villages.filter(({ id }) => posyandu.some(({ villageId }) => villageId === id))
  if (here.length === 0)
    return (
      <div className="surface">
        <EmptyState
          title="Belum ada posyandu di wilayah Anda"
          {...(addHref && {
            actions: (
              <LinkButton href={addHref} tone="primary">
                Tambah posyandu
              </LinkButton>
            ),
          })}
        >
          <p>
            {addHref
              ? 'Catat posyandunya dahulu, lalu timbang dan ukur balitanya dari sini.'
              : 'Mintalah PKB mencatat posyandunya, atau menautkan akun Anda dengan tim TPK.'}
          </p>
        </EmptyState>
      </div>
    )
  return (
    <ul className="space-y-4">
      {here.map(({ id, name, month }) => (
        <li key={id} className="surface">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-b border-line px-4 py-3">
            <h2 className="text-md">{name}</h2>
            <p className="figures text-sm text-ink-soft">
              S {formatCount(month.target)} ·{' '}
              {month.children > 0 && (
                <>
                  D {formatCount(month.weighed)} · D/S {formatPercent(month.weighed, month.target)} ·{' '}
                </>
              )}
              <span className="font-medium text-ink">
                {formatCount(Math.max(0, month.target - month.children))} belum diukur
              </span>
              {month.doubtful > 0 && <> · {formatCount(month.doubtful)} perlu dilihat lagi</>}
            </p>
          </div>
          <ul className="divide-y divide-line">
            {posyandu
              .filter(({ villageId }) => villageId === id)
              .map((one) => (
                <li key={one.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
                  <div className="min-w-0 flex-1 basis-48">
                    <p className="font-medium">
                      Posyandu {one.name}
                      {one.rw && <span className="font-normal text-ink-soft"> · RW {one.rw}</span>}
                    </p>
                    <p className="figures text-sm text-ink-soft">
                      {formatCount(one.measured)} anak bulan ini
                      {one.opensOn !== null && <> · biasanya tanggal {one.opensOn}</>}
                      {one.lastOn !== null && <> · terakhir {formatDate(one.lastOn)}</>}
                    </p>
                  </div>
                  {dayHref && (
                    <LinkButton href={dayHref(one)} tone="secondary" icon={Scale}>
                      Timbang & ukur
                    </LinkButton>
                  )}
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
