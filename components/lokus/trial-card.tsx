import { NumberField } from '@/components/forms/number-field'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { MEASURES, type Scored, type Weights } from '@/lib/convergence/lokus-score'
import { formatDecimal } from '@/lib/format/number'

export type TrialCardProps = {
  year: number
  /** What the boxes hold: the trial, else what is in force. */
  weights: Weights
  wanted: number
  /** The outcome of a trial; null before one was made. */
  outcome: { comes: Scored[]; leaves: Scored[]; total: number } | null
  clearHref: string
}

/** Other weights tried on the same figures: who would come in and who would leave. Nothing is saved. */
export function TrialCard({ year, weights, wanted, outcome, clearHref }: TrialCardProps) {
  return (
    <div className="space-y-4">
      <form className="flex flex-wrap items-end gap-x-6 gap-y-4">
        <input type="hidden" name="tahun" value={year} />
        {MEASURES.map(({ code, label }, at) => (
          <NumberField key={code} label={label} name={'psk'[at]!} initial={weights[code]} unit="%" required />
        ))}
        <NumberField label="Jumlah desa" name="n" initial={wanted} unit="desa" required />
        <Button type="submit">Coba bobot ini</Button>
        {outcome && <LinkButton href={clearHref}>Tutup percobaan</LinkButton>}
      </form>
      {outcome && (
        <div role="status" className="grid gap-4 sm:grid-cols-2">
          <Movers title={`Akan masuk: ${outcome.comes.length} desa`} villages={outcome.comes} />
          <Movers title={`Akan keluar: ${outcome.leaves.length} desa`} villages={outcome.leaves} />
          <p className="text-sm text-ink-soft sm:col-span-2">
            Percobaan saja: usulan tersimpan tidak berubah. Bobot dibagi menurut jumlahnya
            {outcome.total === 100 ? '' : ` (${outcome.total})`}, dan pilihan dengan alasan tetap diikutkan.
          </p>
        </div>
      )}
    </div>
  )
}

function Movers({ title, villages }: { title: string; villages: Scored[] }) {
  return (
    <div>
      <h3 className="font-medium">{title}</h3>
      {villages.length === 0 ? (
        <p className="text-ink-soft">Tidak ada.</p>
      ) : (
        <ul className="mt-1 list-disc ps-5">
          {villages.map(({ villageId, name, kecamatanName, score, rank }) => (
            <li key={villageId}>
              {name}, Kec. {kecamatanName}
              {score !== null && (
                <span className="text-ink-soft">
                  {' '}
                  (peringkat {rank}, skor {formatDecimal(score)})
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
