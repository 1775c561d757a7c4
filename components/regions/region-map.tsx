import { ChoroplethMap } from '@/components/charts/choropleth-map'
import type { RegionClass } from '@/components/charts/region-class'
import { TileMap } from '@/components/charts/tile-map'
import type { OutlineMap } from '@/lib/regions/outlines'
import type { RegionKind } from '@/lib/regions/rules'
import { bareName, type RegionLevel, shortName } from '@/lib/regions/rules'
import { layoutProvinces, layoutRows, PROVINCE_TILES, type Tile, tileLetters } from '@/lib/regions/tile-map'

/** A region with what the map says of it. `text` is its value as written. */
export interface RegionMark {
  id: number
  level: RegionLevel
  code: string
  name: string
  kind: RegionKind
  class: RegionClass
  text?: string
  href?: string
  /** The kecamatan of a village: tiles stand together under its name. */
  group?: string
}

export interface RegionMapProps {
  /** What the map shows, for screen readers. */
  label: string
  marks: readonly RegionMark[]
  /** What `outlinesOf` answered for the same regions; null draws tiles. */
  outlines: OutlineMap | null
}

/**
 * The regions of a dashboard on one map: by outlines where there are some, else
 * as tiles (provinces in the archipelago's shape, villages by kecamatan). Stand
 * it in `LinkedRegions` with its ranking list.
 */
export function RegionMap({ label, marks, outlines }: RegionMapProps) {
  if (outlines) return <OutlinedRegions label={label} marks={marks} outlines={outlines} />
  const groups = new Set(marks.map(({ group }) => group))
  if (groups.size > 1) return <GroupedTiles label={label} marks={marks} groups={[...groups]} />
  const provinces = marks.length > 0 && marks.every(({ level }) => level === 1)
  const places = provinces ? layoutProvinces(marks) : layoutRows(marks)
  return marks.length > 0 && <TileMap label={label} tiles={tilesOf(marks, places)} />
}

function OutlinedRegions({ label, marks, outlines }: RegionMapProps & { outlines: OutlineMap }) {
  const byId = new Map(marks.map((mark) => [mark.id, mark]))
  const missing = outlines.missing.flatMap(({ id }) => byId.get(id) ?? [])
  return (
    <>
      <ChoroplethMap
        label={label}
        width={outlines.width}
        height={outlines.height}
        credit={outlines.credit}
        regions={outlines.outlines.flatMap(({ id, d, at }) => {
          const mark = byId.get(id)
          return mark
            ? [{ id: String(id), name: shortName(mark), d, at, class: mark.class, text: mark.text, href: mark.href }]
            : []
        })}
      />
      {missing.length > 0 && (
        <div className="mt-3">
          <p className="mb-1.5 text-sm text-ink-soft">Belum memiliki garis batas:</p>
          <TileMap label={`${label}, tanpa garis batas`} tiles={tilesOf(missing, layoutRows(missing, 8))} columns={8} />
        </div>
      )}
    </>
  )
}

const GROUP_COLUMNS = 6

function GroupedTiles({
  label,
  marks,
  groups,
}: Pick<RegionMapProps, 'label' | 'marks'> & { groups: (string | undefined)[] }) {
  return (
    <ul className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-3 desk:grid-cols-4">
      {groups.map((group) => {
        const inside = marks.filter((mark) => mark.group === group)
        return (
          <li key={group ?? ''}>
            <p className="mb-1 text-sm font-medium">{group}</p>
            <TileMap
              label={`${label}, ${group}`}
              columns={GROUP_COLUMNS}
              tiles={tilesOf(inside, layoutRows(inside, GROUP_COLUMNS))}
            />
          </li>
        )
      })}
    </ul>
  )
}

function tilesOf(marks: readonly RegionMark[], places: readonly Tile[]) {
  return marks.map((mark, at) => ({
    id: String(mark.id),
    label: shortName(mark),
    short: (mark.level === 1 && PROVINCE_TILES[mark.code]?.short) || tileLetters(bareName(mark)),
    col: places[at]!.col,
    row: places[at]!.row,
    class: mark.class,
    text: mark.text,
    href: mark.href,
  }))
}
