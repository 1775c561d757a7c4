import { Badge } from '@/components/ui/badge'
import type { Lacking } from '@/lib/figures/explain'
import { formatCount } from '@/lib/format/number'
import { LEVEL, shortName } from '@/lib/regions/rules'

/** Regions inside that do not stand whole behind a figure: missing, late, sent back. Nothing when all do. */
export function LackingList({ lacking }: { lacking: readonly Lacking[] }) {
  const open = lacking.filter(({ expected }) => expected > 0)
  if (open.length === 0) return null
  return (
    <details className="mt-3" open={open.length <= 8}>
      <summary className="link inline-flex min-h-9 items-center desk:min-h-6">
        Belum lengkap: {formatCount(open.length)} wilayah
      </summary>
      <ul className="mt-1 divide-y divide-line">
        {open.map(({ region, reported, expected, late, returned }) => (
          <li key={region.id} className="flex flex-wrap items-center gap-x-2 gap-y-1 py-1.5">
            <span className="min-w-0 flex-1">{shortName(region)}</span>
            {region.level < LEVEL.village && (
              <span className="figures text-sm text-ink-soft">
                {formatCount(reported)} dari {formatCount(expected)}
              </span>
            )}
            {region.level === LEVEL.village && reported === 0 && !returned && <Badge>belum</Badge>}
            {returned ? <Badge tone="bad">{region.level < LEVEL.village && `${returned} `}dikembalikan</Badge> : null}
            {late > 0 && <Badge tone="warn">{region.level < LEVEL.village && `${late} `}terlambat</Badge>}
          </li>
        ))}
      </ul>
    </details>
  )
}
