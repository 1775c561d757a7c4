'use client'

import { type ComponentType, useEffect, useRef, useState } from 'react'
import type { ExploreTrendProps } from './explore-trend-chart'
import { TrendLine } from './trend-line'
import { valueWriter } from './value-style'

export type { ExploreTrendProps } from './explore-trend-chart'

/**
 * A trend to explore by pointer or arrow keys, for desk pages. The plain
 * drawing stands at once, in print and without script; the library that makes
 * it explorable is fetched when it comes into view. Stand it in `ChartFrame`
 * with its table.
 */
export function ExploreTrend(props: ExploreTrendProps) {
  const place = useRef<HTMLDivElement>(null)
  const [Chart, setChart] = useState<ComponentType<ExploreTrendProps> | null>(null)
  useEffect(() => {
    let here = true
    const watch = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      watch.disconnect()
      import('./explore-trend-chart')
        .then(({ ExploreTrendChart }) => here && setChart(() => ExploreTrendChart))
        .catch(() => undefined) // Without the library the plain drawing stays.
    })
    watch.observe(place.current!)
    return () => {
      here = false
      watch.disconnect()
    }
  }, [])

  const { label, labels, series, style } = props
  return (
    <div ref={place} className="min-h-64 print:min-h-0">
      <div className={Chart ? 'only-print' : undefined}>
        <TrendLine label={label} labels={labels} series={series} format={valueWriter(style)} />
      </div>
      {Chart && (
        <div className="no-print">
          <Chart {...props} />
        </div>
      )}
    </div>
  )
}
