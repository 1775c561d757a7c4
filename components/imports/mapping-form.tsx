'use client'

import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { useStep } from './use-step'

export type MappingColumn = { column: number; letter: string; head: string; samples: readonly string[] }
export type MappingField = { name: string; label: string; required: boolean; hint: string }

export type MappingFormProps = {
  jobId: string
  version: number
  columns: readonly MappingColumn[]
  fields: readonly MappingField[]
  initial: Readonly<Record<number, string>>
  /** The mapping was kept from a file with the same heads. */
  remembered: boolean
}

/** Says what each column of the file means. What was guessed stands chosen; what is missing is named. */
export function MappingForm({ jobId, version, columns, fields, initial, remembered }: MappingFormProps) {
  const { send, problem, busy } = useStep(jobId)
  const [mapping, setMapping] = useState<Record<number, string>>({ ...initial })
  const used = Object.values(mapping)
  const missing = fields.filter(({ name, required }) => required && !used.includes(name))
  const twice = fields.filter(({ name }) => used.filter((one) => one === name).length > 1)
  const left = columns.filter(({ column }) => !mapping[column]).length
  const choose = (column: number, name: string) =>
    setMapping((before) => {
      const next = { ...before }
      if (name === '') delete next[column]
      else next[column] = name
      return next
    })
  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault()
        void send({ step: 'kolom', version, mapping: Object.fromEntries(Object.entries(mapping)) })
      }}
    >
      {remembered && (
        <Banner tone="good">Judul kolom ini pernah Anda pakai: pasangannya diambil dari waktu itu.</Banner>
      )}
      <div className="surface overflow-clip">
        <table className="w-full phone:block">
          <caption className="sr-only">Kolom berkas dan artinya</caption>
          <thead className="bg-paper-sunk phone:sr-only">
            <tr className="text-sm text-ink-soft *:px-3 *:py-2 *:text-start *:font-medium">
              <th scope="col" className="w-14">
                Kolom
              </th>
              <th scope="col" className="w-56">
                Judul di berkas
              </th>
              <th scope="col">Contoh isi</th>
              <th scope="col" className="w-80">
                Dibaca sebagai
              </th>
            </tr>
          </thead>
          <tbody className="phone:block">
            {columns.map(({ column, letter, head, samples }) => (
              <tr key={column} className="border-t border-line phone:block phone:p-3 desk:*:px-3 desk:*:py-1.5">
                <th
                  scope="row"
                  className="text-start font-mono text-sm font-normal text-ink-soft phone:inline phone:me-2"
                >
                  {letter}
                </th>
                <td className="font-medium phone:inline">
                  {head || <span className="text-ink-soft">(tanpa judul)</span>}
                </td>
                <td className="max-w-80 truncate text-sm text-ink-soft phone:block phone:py-1">
                  {samples.filter(Boolean).slice(0, 2).join(' · ') || '—'}
                </td>
                <td className="phone:block">
                  <select
                    aria-label={`Kolom ${letter}, ${head || 'tanpa judul'}, dibaca sebagai`}
                    value={mapping[column] ?? ''}
                    onChange={(event) => choose(column, event.target.value)}
                    className={`control ${mapping[column] ? '' : 'text-ink-soft'}`}
                  >
                    <option value="">Tidak diimpor</option>
                    {fields.map(({ name, label, required }) => (
                      <option key={name} value={name}>
                        {label}
                        {required ? ' *' : ''}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div aria-live="polite" className="space-y-2">
        {missing.length > 0 && (
          <Banner tone="warn" title="Kolom wajib yang belum dipasangkan">
            <span className="flex flex-wrap gap-1.5 pt-1">
              {missing.map(({ name, label }) => (
                <Badge key={name} tone="warn">
                  {label}
                </Badge>
              ))}
            </span>
          </Banner>
        )}
        {twice.length > 0 && (
          <Banner tone="warn">
            {twice.map(({ label }) => label).join(', ')} dipasangkan dengan lebih dari satu kolom.
          </Banner>
        )}
        {problem && <Banner tone="bad">{problem}</Banner>}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" tone="primary" busy={busy} disabled={missing.length > 0 || twice.length > 0}>
          Periksa semua baris
        </Button>
        <p className="text-sm text-ink-soft">
          {used.length} kolom diimpor{left > 0 ? `, ${left} kolom tidak` : ''}. Pasangan ini diingat untuk berkas
          berjudul sama.
        </p>
      </div>
    </form>
  )
}
