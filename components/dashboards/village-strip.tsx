import { LinkedMarks } from '@/components/charts/linked-marks'
import type { Standing } from '@/lib/dashboards/standing'
import { formatCount } from '@/lib/format/number'
import { LaterPart } from './later-part'

/** One village of the strip; `href` opens its dashboard. */
export type StripVillage = { id: number; name: string; standing: Standing; href: string }

/** The order of the legend; a state has a fill and a mark of its own, so colour never says it alone. */
const WORDS: Record<Standing, string> = {
  approved: 'Disetujui',
  sent: 'Dikirim',
  late: 'Dikirim terlambat',
  returned: 'Dikembalikan',
  draft: 'Draf',
  missing: 'Belum melapor',
}

export type VillageStripProps = {
  label: string
  standings: readonly Standing[]
  /** Where names and links of the squares come from; absent when they are given. */
  later?: { href: string; wholeHref: string }
  villages?: readonly StripVillage[]
}

/**
 * Hundreds of squares, one for each village. The squares stand at once; their names and
 * links weigh more than all the rest of the page and follow the first view.
 */
export function VillageStrip({ label, standings, later, villages }: VillageStripProps) {
  const count = (standing: Standing) => standings.filter((one) => one === standing).length
  const counted = count('sent') + count('approved') + count('late')
  return (
    <LinkedMarks hint={`${formatCount(counted)} dari ${formatCount(standings.length)} desa melapor`}>
      <div className="squares" data-print-colour>
        {later ? (
          <LaterPart {...later} name="Nama desa">
            <ul aria-label={label} className={ROW}>
              {standings.map((standing, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the villages stand in code order
                <li key={at} data-s={standing} />
              ))}
            </ul>
          </LaterPart>
        ) : (
          <VillageSquares label={label} villages={villages ?? []} />
        )}
        <ul aria-label="Keterangan" className={`mt-3 text-sm text-ink-soft ${LEGEND}`}>
          {(Object.keys(WORDS) as Standing[])
            .filter((standing) => count(standing) > 0)
            .map((standing) => (
              <li key={standing}>
                <b data-s={standing} aria-hidden />
                {WORDS[standing]} <span className="figures font-medium text-ink">{formatCount(count(standing))}</span>
              </li>
            ))}
        </ul>
      </div>
    </LinkedMarks>
  )
}

/** The squares with their names and links. */
export function VillageSquares({ label, villages }: { label: string; villages: readonly StripVillage[] }) {
  return (
    <ul aria-label={label} data-soft-links className={ROW}>
      {villages.map(({ id, name, standing, href }) => (
        <li key={id}>
          {/* biome-ignore lint/a11y/useAnchorContent: named by its label */}
          <a href={href} data-s={standing} data-region={id} aria-label={`${name}: ${WORDS[standing].toLowerCase()}`} />
        </li>
      ))}
    </ul>
  )
}

const ROW = 'flex flex-wrap gap-1'
const LEGEND = 'flex flex-wrap gap-x-4 gap-y-1.5 [&>li]:inline-flex [&>li]:items-center [&>li]:gap-1.5'
