'use client'

import dynamic from 'next/dynamic'
import { Skeleton } from '@/components/ui/skeleton'
import type { ExploreTrendProps } from './explore-trend-chart'

export type { ExploreTrendProps } from './explore-trend-chart'

const Chart = dynamic(() => import('./explore-trend-chart').then((module) => module.ExploreTrendChart), {
  ssr: false,
  loading: () => (
    <div role="status" className="h-80">
      <span className="sr-only">Memuat grafik…</span>
      <Skeleton className="h-72 w-full" />
    </div>
  ),
})

/** A trend to explore by pointer or arrow keys, for desk pages. Its library loads after the page. */
export function ExploreTrend(props: ExploreTrendProps) {
  return <Chart {...props} />
}
