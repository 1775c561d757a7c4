'use client'

import { type FormEvent, useId, useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DataTable } from '@/components/ui/data-table'
import type { FileCheck } from '@/lib/handover/compare-file'
import { paths } from '@/lib/paths'

type Answer = FileCheck & { differentCount: number; missingCount: number; unknownCount: number }

/** Sends the file; the answer is the comparison or a sentence. */
async function sendFile(file: File): Promise<Answer | { problem: string }> {
  try {
    const response = await fetch(paths.handoverUpload(), {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    })
    const answer = (await response.json()) as Answer & { error?: { message: string } }
    return response.ok ? answer : { problem: answer.error?.message ?? 'Berkas ini tidak diterima.' }
  } catch {
    return { problem: 'Sambungan terputus. Periksa jaringan, lalu unggah lagi.' }
  }
}

/** Chooses a file of ours and shows what is another there than here. */
export function CheckForm() {
  const id = useId()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [check, setCheck] = useState<Answer | null>(null)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const file = new FormData(event.currentTarget).get('berkas')
    if (!(file instanceof File) || file.size === 0) {
      setProblem('Pilih berkasnya dahulu.')
      return
    }
    setBusy(true)
    setProblem(null)
    setCheck(null)
    const answer = await sendFile(file)
    if ('problem' in answer) setProblem(answer.problem)
    else setCheck(answer)
    setBusy(false)
  }
  return (
    <>
      <form onSubmit={submit} className="surface flex flex-wrap items-end gap-3 p-4">
        <div className="min-w-0 flex-1 basis-64">
          <label htmlFor={id} className="mb-1.5 block font-medium">
            Berkas Excel dari Salin
          </label>
          <input
            id={id}
            type="file"
            name="berkas"
            accept=".xlsx,.csv"
            className="control h-auto py-2"
            aria-describedby={problem ? `${id}-masalah` : undefined}
          />
        </div>
        <Button type="submit" tone="primary" busy={busy}>
          Periksa
        </Button>
      </form>
      <div aria-live="polite" id={`${id}-masalah`}>
        {problem && <Banner tone="bad">{problem}</Banner>}
        {check && <Outcome check={check} />}
      </div>
    </>
  )
}

function Outcome({ check }: { check: Answer }) {
  const { rows, same, different, differentCount, missing, missingCount, unknown, unknownCount } = check
  if (rows === same && missingCount === 0)
    return <Banner tone="good">Semua {rows} baris dikenali, dan tidak ada yang berbeda.</Banner>
  return (
    <div className="space-y-4">
      <Banner tone="warn">
        {rows} baris dibaca: {same} sama, {differentCount} berbeda, {unknownCount} tidak dikenali. {missingCount} isian
        di Lini tidak ada dalam berkas.
      </Banner>
      {different.length > 0 && (
        <DataTable
          caption="Isian yang berbeda"
          rows={different}
          rowKey={({ row }) => String(row)}
          empty={null}
          columns={[
            { key: 'isian', head: 'Isian', phone: 'title', cell: ({ label }) => label },
            { key: 'baris', head: 'Baris', phone: 'aside', numeric: true, cell: ({ row }) => row },
            { key: 'nama', head: 'Lembar', cell: ({ name, month, section }) => `${name}, ${month}: ${section}` },
            { key: 'berkas', head: 'Di berkas', cell: ({ inFile }) => inFile ?? '—' },
            { key: 'lini', head: 'Di Lini', cell: ({ inLini }) => inLini ?? '—' },
          ]}
        />
      )}
      {missing.length > 0 && (
        <Card title="Ada di Lini, tidak ada di berkas">
          <ul className="space-y-1">
            {missing.map(({ name, section, label, inLini }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown once and never changes
              <li key={at}>
                {name}, {section}: {label} = {inLini ?? '—'}
              </li>
            ))}
          </ul>
        </Card>
      )}
      {unknown.length > 0 && (
        <p className="text-ink-soft">
          Baris yang tidak dikenali: {unknown.slice(0, 40).join(', ')}
          {unknownCount > 40 && ' dan lainnya'}. Kodenya diubah, datanya sudah dihapus, atau di luar wilayah Anda.
        </p>
      )}
    </div>
  )
}
