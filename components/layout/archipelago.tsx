/** Islands west to east on a grid: column, row, depth of colour 1-7, or 0 for one that has not reported. */
const TILES: readonly (readonly [column: number, row: number, depth: number])[] = [
  [0, 0, 4],
  [1, 1, 5],
  [2, 2, 3],
  [4, 1, 2],
  [1, 2, 6],
  [2, 3, 4],
  [4, 3, 3],
  [2, 4, 5],
  [3, 4, 6],
  [3, 5, 4],
  [4, 6, 6],
  [5, 6, 7],
  [6, 6, 6],
  [7, 6, 7],
  [8, 6, 5],
  [6, 7, 5],
  [9, 7, 5],
  [10, 7, 3],
  [11, 7, 2],
  [6, 3, 3],
  [7, 3, 4],
  [7, 4, 5],
  [8, 4, 0],
  [8, 3, 3],
  [8, 2, 2],
  [10, 3, 4],
  [11, 2, 3],
  [12, 2, 4],
  [10, 4, 5],
  [10, 5, 6],
  [11, 4, 3],
  [13, 3, 2],
  [13, 5, 0],
  [14, 3, 3],
  [15, 4, 2],
  [16, 4, 3],
  [17, 4, 4],
  [17, 5, 2],
  [18, 5, 3],
] as const

const FILLS = ['', 'fill-seq-1', 'fill-seq-2', 'fill-seq-3', 'fill-seq-4', 'fill-seq-5', 'fill-seq-6', 'fill-seq-7']
const STEP = 26
const SIZE = 22

/** A calm picture of the archipelago as tiles, for the sign-in page. Decoration. */
export function Archipelago({ className }: { className?: string }) {
  return (
    <svg aria-hidden viewBox={`-4 -4 ${19 * STEP + 4} ${8 * STEP + 4}`} className={className}>
      {TILES.map(([column, row, depth]) => (
        <rect
          key={`${column}-${row}`}
          x={column * STEP}
          y={row * STEP}
          width={SIZE}
          height={SIZE}
          rx="5"
          className={depth === 0 ? 'fill-none stroke-line-strong [stroke-dasharray:3_3]' : FILLS[depth]}
        />
      ))}
    </svg>
  )
}
