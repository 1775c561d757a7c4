'use client'

import { Replace } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { buttonClass } from '@/components/ui/button-class'
import { Icon } from '@/components/ui/icon'
import { Popover } from '@/components/ui/popover'
import type { GridColumn } from './repair-grid'

type Replacement = { column: number; from: string; to: string }

/** Replaces a value wherever it stands in a column of the whole file: a village misspelt three hundred times is mended once. */
export function ReplaceForm(props: {
  columns: readonly GridColumn[]
  busy: boolean
  onReplace: (replace: Replacement) => void
}) {
  const { columns, busy, onReplace } = props
  const [column, setColumn] = useState(columns[0]?.column ?? 0)
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  return (
    <Popover
      className={buttonClass({ size: 'small' })}
      panelClassName="w-80 p-4"
      label={
        <>
          <Icon of={Replace} />
          Ganti di seluruh kolom
        </>
      }
    >
      <form
        className="space-y-3"
        onSubmit={(event) => {
          event.preventDefault()
          if (from.trim() !== '') onReplace({ column, from: from.trim(), to: to.trim() })
        }}
      >
        <label className="block">
          <span className="mb-1 block text-sm font-medium">Kolom</span>
          <select className="control" value={column} onChange={(event) => setColumn(Number(event.target.value))}>
            {columns.map(({ column: value, letter, label }) => (
              <option key={value} value={value}>
                {letter} {label}
              </option>
            ))}
          </select>
        </label>
        <label className="block">
          <span className="mb-1 block text-sm font-medium">Isi sekarang</span>
          <input className="control" value={from} onChange={(event) => setFrom(event.target.value)} required />
        </label>
        <label className="block">
          <span className="mb-1 block text-sm font-medium">Ganti dengan</span>
          <input className="control" value={to} onChange={(event) => setTo(event.target.value)} />
        </label>
        <p className="text-sm text-ink-soft">Setiap sel kolom itu yang isinya sama persis diganti di seluruh berkas.</p>
        <Button type="submit" tone="primary" busy={busy} wide>
          Ganti dan periksa ulang
        </Button>
      </form>
    </Popover>
  )
}
