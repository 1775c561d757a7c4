import { LinkedRegions } from '@/components/charts/linked-regions'
import type { Standing } from '@/lib/dashboards/standing'
import { formatCount } from '@/lib/format/number'
import { escapeHtml } from './children-html'

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

/**
 * Hundreds of squares, one for each village, as one string of HTML: as elements they
 * would weigh more than all the rest of the page. Texts are escaped here.
 */
export function VillageStrip({ label, villages }: { label: string; villages: readonly StripVillage[] }) {
  const count = (standing: Standing) => villages.filter((village) => village.standing === standing).length
  const counted = count('sent') + count('approved') + count('late')
  return (
    <LinkedRegions hint={`${formatCount(counted)} dari ${formatCount(villages.length)} desa melapor`}>
      <ul
        data-soft-links
        data-print-colour
        aria-label={label}
        className={`flex flex-wrap gap-1 ${SQUARES}`}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: made and escaped by squareHtml
        dangerouslySetInnerHTML={{ __html: villages.map(squareHtml).join('') }}
      />
      <ul aria-label="Keterangan" className={`mt-3 flex flex-wrap gap-x-4 gap-y-1.5 text-sm text-ink-soft ${SQUARES}`}>
        {(Object.keys(WORDS) as Standing[])
          .filter((standing) => count(standing) > 0)
          .map((standing) => (
            <li key={standing} className="inline-flex items-center gap-1.5">
              <b data-s={standing} aria-hidden />
              {WORDS[standing]} <span className="figures font-medium text-ink">{formatCount(count(standing))}</span>
            </li>
          ))}
      </ul>
    </LinkedRegions>
  )
}

function squareHtml({ id, name, standing, href }: StripVillage): string {
  const says = escapeHtml(`${name}: ${WORDS[standing].toLowerCase()}`)
  return `<li><a href="${escapeHtml(href)}" data-s="${standing}" data-region="${id}" data-says="${says}" aria-label="${says}"></a></li>`
}

const SQUARES = [
  '[&_[data-s]]:grid [&_[data-s]]:size-5 [&_[data-s]]:place-items-center [&_[data-s]]:rounded-sm [&_[data-s]]:text-xs [&_[data-s]]:leading-none',
  '[&_a:hover]:brightness-90 [&_[data-active]]:outline-2 [&_[data-active]]:outline-offset-1 [&_[data-active]]:outline-ink',
  '[&_[data-s=approved]]:bg-seq-6 [&_[data-s=approved]]:text-on-seq-6 [&_[data-s=approved]]:before:content-["✓"]',
  '[&_[data-s=sent]]:bg-seq-4',
  '[&_[data-s=late]]:bg-warn-soft [&_[data-s=late]]:text-on-warn-soft [&_[data-s=late]]:ring-1 [&_[data-s=late]]:ring-warn [&_[data-s=late]]:ring-inset [&_[data-s=late]]:before:content-["!"]',
  '[&_[data-s=returned]]:bg-bad-soft [&_[data-s=returned]]:text-on-bad-soft [&_[data-s=returned]]:ring-1 [&_[data-s=returned]]:ring-bad [&_[data-s=returned]]:ring-inset [&_[data-s=returned]]:before:content-["↩"]',
  '[&_[data-s=draft]]:border [&_[data-s=draft]]:border-dashed [&_[data-s=draft]]:border-line-strong [&_[data-s=draft]]:before:content-["…"]',
  '[&_[data-s=missing]]:hatch [&_[data-s=missing]]:ring-1 [&_[data-s=missing]]:ring-line-strong [&_[data-s=missing]]:ring-inset',
].join(' ')
