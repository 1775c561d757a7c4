import { tenths } from '@/components/charts/scale'

/** A share of 100 as a bar, with the line it should reach; hatched where nothing is known. */
export function ShareBar({ percent, aim }: { percent: number | null; aim?: number | null }) {
  return (
    <svg
      aria-hidden
      width="100%"
      height="8"
      className={percent === null ? 'hatch block rounded-sm' : 'block rounded-sm'}
    >
      {percent !== null && (
        <>
          <rect width="100%" height="8" className="fill-paper-sunk" />
          <rect width={`${tenths(Math.min(100, percent))}%`} height="8" rx="2" className="fill-seq-5" />
        </>
      )}
      {aim !== undefined && aim !== null && <rect x={`${tenths(aim)}%`} width="2" height="8" className="fill-ink" />}
    </svg>
  )
}
