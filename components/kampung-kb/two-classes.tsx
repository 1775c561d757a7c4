import { classNames } from '@/components/ui/class-names'
import { formatDate } from '@/lib/format/date'
import { formatPeriod, type Period } from '@/lib/format/period'
import { classLabel } from '@/lib/kampung-kb/rules'

export type TwoClassesProps = {
  decreed: { class: string; from: string; skNumber: string } | null
  computed: { class: string; period: Period } | null
}

/** The decreed class beside the computed one; when they differ it says so, and which one holds. */
export function TwoClasses({ decreed, computed }: TwoClassesProps) {
  const differ = decreed !== null && computed !== null && decreed.class !== computed.class
  return (
    <div>
      <dl className="grid gap-4 sm:grid-cols-2">
        <div className="surface p-4">
          <dt className="text-sm text-ink-soft">Ditetapkan</dt>
          <dd className="text-xl font-semibold">{decreed ? classLabel(decreed.class) : 'Belum ditetapkan'}</dd>
          {decreed && (
            <dd className="text-sm text-ink-soft">
              sejak {formatDate(decreed.from)}
              {decreed.skNumber && `, SK ${decreed.skNumber}`}
            </dd>
          )}
        </div>
        <div className={classNames('surface p-4', differ && 'border-warn')}>
          <dt className="text-sm text-ink-soft">Dihitung</dt>
          <dd className="text-xl font-semibold">{computed ? classLabel(computed.class) : 'Belum dapat dihitung'}</dd>
          <dd className="text-sm text-ink-soft">
            {computed ? `dari profil ${formatPeriod(computed.period)}` : 'belum ada profil bulanan'}
          </dd>
        </div>
      </dl>
      {differ && (
        <p className="mt-3 max-w-prose text-ink-soft">
          Keduanya berbeda, dan itu wajar: yang ditetapkan berlaku sampai ada penetapan baru, yang dihitung mengikuti
          laporan tiap bulan.
        </p>
      )}
    </div>
  )
}
