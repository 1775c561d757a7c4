import { HatchPattern, hatchId } from './hatch-pattern'
import { LockMark } from './legend'
import { REGION_FILL, REGION_TEXT, type RegionClass } from './region-class'
import { inNameOrder, RegionLink } from './region-link'

/** One tile. `short` (2-4 letters) stands on it; `text` is its value as written. */
export type MapTile = {
  id: string
  label: string
  short: string
  col: number
  row: number
  class: RegionClass
  text?: string
  href?: string
}

export type TileMapProps = {
  /** What the map shows, for screen readers. */
  label: string
  tiles: readonly MapTile[]
  /** Cells across, so that several maps side by side have tiles of one size; as wide as its tiles unless told. */
  columns?: number
}

const STEP = 40
const SIZE = 36
/** Wider than this, letters on a phone would be too small to read: the line above names the tile instead. */
const LETTERS_FIT = 9

/** Regions as equal tiles in a hand-laid grid. Stand it in `LinkedRegions`; the Tab key goes in name order. */
export function TileMap({ label, tiles, columns: across }: TileMapProps) {
  const hatch = hatchId(label)
  const columns = across ?? Math.max(...tiles.map(({ col }) => col)) + 1
  const rows = Math.max(...tiles.map(({ row }) => row)) + 1
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset
    <svg
      role="group"
      aria-label={label}
      viewBox={`-3 -3 ${columns * STEP + 2} ${rows * STEP + 2}`}
      className="region-links block max-h-[26rem] w-full overflow-visible"
    >
      <HatchPattern id={hatch} />
      {inNameOrder(tiles, ({ label: name }) => name).map((tile) => (
        <RegionLink
          key={tile.id}
          id={tile.id}
          href={tile.href}
          says={`${tile.label}: ${tile.text ?? absence(tile.class)}`}
        >
          <rect
            x={tile.col * STEP}
            y={tile.row * STEP}
            width={SIZE}
            height={SIZE}
            rx="6"
            className={`stroke-line ${REGION_FILL[tile.class]}`}
            fill={tile.class === 'not_reported' ? `url(#${hatch})` : undefined}
            strokeDasharray={tile.class === 'not_applicable' ? '3 3' : undefined}
          />
          <text
            x={tile.col * STEP + SIZE / 2}
            y={tile.row * STEP + SIZE / 2 + 4}
            textAnchor="middle"
            className={`pointer-events-none text-[11px] font-medium ${REGION_TEXT[tile.class]} ${tile.class === 'not_reported' ? 'stroke-paper-raised stroke-3 [paint-order:stroke]' : ''} ${columns > LETTERS_FIT ? 'phone:hidden' : ''}`}
          >
            {tile.class === 'not_applicable' ? '—' : tile.short}
          </text>
          {tile.class === 'hidden' && <LockMark x={tile.col * STEP + SIZE - 8} y={tile.row * STEP + 9} />}
        </RegionLink>
      ))}
    </svg>
  )
}

function absence(drawn: RegionClass): string {
  if (drawn === 'not_applicable') return 'tidak berlaku'
  return drawn === 'hidden' ? 'disamarkan' : 'belum dilaporkan'
}
