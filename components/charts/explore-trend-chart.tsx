'use client'

import { useState } from 'react'
import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { seriesLook } from './series-look'
import { type ValueStyle, valueWriter } from './value-style'

export type ExploreTrendProps = {
  /** What it shows, for who cannot see it. */
  label: string
  /** The months, oldest first, short: "Jul 2026". */
  labels: readonly string[]
  /** One to six lines; null leaves a gap. */
  series: readonly { name: string; values: readonly (number | null)[] }[]
  style?: ValueStyle
}

/** The drawing itself; loaded by `ExploreTrend`. */
export function ExploreTrendChart({ label, labels, series, style }: ExploreTrendProps) {
  const [hidden, setHidden] = useState<readonly string[]>([])
  const rows = labels.map((month, index) => ({
    month,
    ...Object.fromEntries(series.map(({ name, values }) => [name, values[index] ?? null])),
  }))
  const words = valueWriter(style)
  const write = (value: unknown) => words(typeof value === 'number' ? value : null)
  const toggle = (name: string) =>
    setHidden((now) => (now.includes(name) ? now.filter((other) => other !== name) : [...now, name]))
  return (
    <div className="flex h-64 flex-col">
      <section aria-label={label} className="min-h-0 flex-1 text-xs">
        <ResponsiveContainer width="100%" height="100%">
          <LineChart data={rows} margin={{ top: 12, right: 12, bottom: 0, left: 0 }} title={label}>
            <CartesianGrid vertical={false} stroke="var(--color-line)" />
            <XAxis
              dataKey="month"
              tickLine={false}
              axisLine={{ stroke: 'var(--color-line-strong)' }}
              tick={{ fill: 'var(--color-ink-soft)' }}
              minTickGap={24}
            />
            <YAxis
              width="auto"
              tickLine={false}
              axisLine={false}
              tick={{ fill: 'var(--color-ink-soft)' }}
              tickFormatter={write}
              domain={[0, 'auto']}
            />
            <Tooltip
              formatter={(value) => write(value)}
              isAnimationActive={false}
              contentStyle={{
                background: 'var(--color-paper-raised)',
                border: '1px solid var(--color-line)',
                borderRadius: 'var(--radius-md)',
                color: 'var(--color-ink)',
              }}
            />
            {series.map(({ name }, order) => (
              <Line
                key={name}
                dataKey={name}
                name={name}
                hide={hidden.includes(name)}
                stroke={seriesLook(order).colour}
                strokeWidth={2.25}
                strokeDasharray={seriesLook(order).dash}
                dot={{ r: 3, strokeWidth: 0, fill: seriesLook(order).colour }}
                connectNulls={false}
                isAnimationActive={false}
              />
            ))}
          </LineChart>
        </ResponsiveContainer>
      </section>
      {series.length > 1 && (
        <ul aria-label="Garis yang tampil" className="flex flex-wrap gap-x-1 pt-2">
          {series.map(({ name }, order) => (
            <li key={name}>
              <button
                type="button"
                aria-pressed={!hidden.includes(name)}
                onClick={() => toggle(name)}
                className="inline-flex min-h-9 items-center gap-2 rounded-md px-2 text-sm hover:bg-paper-sunk aria-[pressed=false]:text-ink-soft aria-[pressed=false]:line-through desk:min-h-7"
              >
                <svg aria-hidden width="22" height="8">
                  <line
                    x1="1"
                    x2="21"
                    y1="4"
                    y2="4"
                    className={seriesLook(order).stroke}
                    strokeWidth="2.5"
                    strokeDasharray={seriesLook(order).dash}
                  />
                </svg>
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
